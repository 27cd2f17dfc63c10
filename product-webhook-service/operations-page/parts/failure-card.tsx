import { useState } from 'preact/hooks';
import type { Done, FailureRecord } from '../answers.ts';
import { countOf, sentenceOf } from '../format.ts';
import { useDoing, type Doing } from '../session.ts';
import { Confirm } from './dialog.tsx';
import { Button, TroubleNotice, When } from './elements.tsx';
import { ObjectLink } from './object-link.tsx';
import { Remedy } from './remedy.tsx';

/** What a person settles by hand can be dismissed; nothing finds out by itself that it was settled. */
const SETTLED_BY_HAND = [
  'order-address',
  'order-details',
  'order-discount',
  'order-edit',
  'order-payment',
  'message',
];
/** What another try cannot change. */
const NOT_REPLAYABLE = [
  'order-edit',
  'order-payment',
  'order-discount',
  'message',
  'webhook',
  'installation',
];

/** One failure: what, why, since when, what helps, and another try. */
export function FailureCard({
  failure,
  level: Heading = 'h2',
  changed,
}: {
  failure: FailureRecord;
  level?: 'h2' | 'h3';
  changed: () => void;
}) {
  const { key, code, object, sentence, detail, firstSeen, lastSeen, times } = failure;
  const replay = useDoing<Done>(sentenceOf);
  const dismissal = useDoing<Done>(() => DISMISSED);
  const [isAsking, setAsking] = useState(false);
  const name = <span class="unseen">{` ${object.type} ${object.id}`}</span>;
  return (
    <li class="card failure">
      <div class="card-head">
        <Heading>
          <ObjectLink object={object} />
        </Heading>
        <code class="code">{code}</code>
      </div>
      <p>{sentence}</p>
      {detail && <p class="detail">{detail}</p>}
      <p class="small">
        {countOf(times, 'time')} · first <When at={firstSeen} /> · last <When at={lastSeen} />
      </p>
      <div class="card-foot">
        <details>
          <summary>What to do{name}</summary>
          <Remedy code={code} />
        </details>
        <div class="actions">
          {SETTLED_BY_HAND.includes(object.type) && (
            <Button kind="quiet" isBusy={dismissal.isBusy} onClick={() => setAsking(true)}>
              Dismiss{name}
            </Button>
          )}
          {!NOT_REPLAYABLE.includes(object.type) && (
            <Button
              kind="quiet"
              isBusy={replay.isBusy}
              onClick={() => void replay.start((api) => api.post(`failures/${key}/replay`)).then(changed)}
            >
              {replay.isBusy ? 'Trying …' : 'Try again'}
              {name}
            </Button>
          )}
        </div>
      </div>
      {replay.answer && <Ended answer={replay.answer} />}
      {dismissal.answer && <Ended answer={dismissal.answer} applied={DISMISSED} />}
      {isAsking && (
        <Confirm
          title="Dismiss this failure?"
          does="Dismiss it"
          confirmed={() => void dismissal.start((api) => api.post(`failures/${key}/dismiss`)).then(changed)}
          closed={() => setAsking(false)}
        >
          <p>Its record is forgotten. Dismiss it only after you have settled it by hand in both systems.</p>
        </Confirm>
      )}
    </li>
  );
}

const DISMISSED = 'Dismissed: its record is gone.';

/** How an action has ended, where it was started. */
export function Ended({
  answer,
  applied,
}: {
  answer: NonNullable<Doing<Done>['answer']>;
  /** What is said where it was done. */
  applied?: string;
}) {
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
  const sentence = outcome === 'applied' && applied !== undefined ? applied : sentenceOf(answer.body);
  return <p class={`notice ${tone ?? ''}`}>{sentence}</p>;
}
