import type { Done, FailureRecord } from '../answers.ts';
import { countOf, sentenceOf } from '../format.ts';
import { useDoing } from '../session.ts';
import { Button, TroubleNotice, When } from './elements.tsx';
import { ObjectLink } from './object-link.tsx';
import { Remedy } from './remedy.tsx';

/** One failure: what, why, since when, what helps, and another try. */
export function FailureCard({ failure, replayed }: { failure: FailureRecord; replayed: () => void }) {
  const { key, code, object, sentence, detail, firstSeen, lastSeen, times } = failure;
  const replay = useDoing<Done>(sentenceOf);
  const start = () => void replay.start((api) => api.post(`failures/${key}/replay`)).then(replayed);
  return (
    <li class="card failure">
      <div class="card-head">
        <h2>
          <ObjectLink object={object} />
        </h2>
        <code class="code">{code}</code>
      </div>
      <p>{sentence}</p>
      {detail && <p class="detail">{detail}</p>}
      <p class="small">
        {countOf(times, 'time')} · first <When at={firstSeen} /> · last <When at={lastSeen} />
      </p>
      <div class="card-foot">
        <details>
          <summary>What to do</summary>
          <Remedy code={code} />
        </details>
        <Button kind="quiet" isBusy={replay.isBusy} onClick={start}>
          {replay.isBusy ? 'Trying …' : 'Try again'}
          <span class="unseen">
            {' '}
            {object.type} {object.id}
          </span>
        </Button>
      </div>
      {replay.answer && <Ended answer={replay.answer} />}
    </li>
  );
}

/** How an action has ended, where it was started. */
export function Ended({ answer }: { answer: NonNullable<ReturnType<typeof useDoing<Done>>['answer']> }) {
  if (!answer.ok) return <TroubleNotice trouble={answer.trouble} />;
  const { outcome } = answer.body;
  const tone = {
    applied: 'good',
    unchanged: 'good',
    failed: 'bad',
    retry: 'warning',
    ignored: '',
    stale: '',
  }[outcome];
  return <p class={`notice ${tone ?? ''}`}>{sentenceOf(answer.body)}</p>;
}
