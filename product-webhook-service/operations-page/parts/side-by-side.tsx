import type { Comparison, Done } from '../answers.ts';
import type { Trouble } from '../api.ts';
import { sentenceOf } from '../format.ts';
import { useDoing, useReading } from '../session.ts';
import { Differences, StepBadge } from './comparison.tsx';
import { Button, Card, Empty, Loading, TroubleNotice } from './elements.tsx';
import { Ended } from './failure-card.tsx';
import { Remedy } from './remedy.tsx';

/** Both sides of one object, and the button that brings them into line. */
export function SideBySide({
  title,
  object,
  does,
  done,
}: {
  title: string;
  object: Record<string, string>;
  does: string;
  done: () => void;
}) {
  const key = `compare ${JSON.stringify(object)}`;
  const { body, trouble, isLoading, again } = useReading<Comparison>(
    (api) => api.get('compare', object),
    key,
  );
  const sync = useDoing<Done>(sentenceOf);

  async function bringIntoLine(): Promise<void> {
    await sync.start((api) => api.post('sync', { query: object }));
    again();
    done();
  }

  return (
    <Card title={title} aside={body && <StepBadge comparison={body} />}>
      {trouble && <Refused trouble={trouble} again={again} />}
      {!body && isLoading && <Loading lines={4} />}
      {body && (
        <>
          {body.outcome === 'failed' && <WouldFail comparison={body} />}
          {body.outcome === 'ignored' && <p class="notice">{sentenceOf({ ...body, correlationId: '' })}</p>}
          <Differences comparison={body} />
        </>
      )}
      {sync.answer && <Ended answer={sync.answer} />}
      {(body || trouble?.kind === 'unavailable') && (
        <div class="actions">
          <Button kind="quiet" isBusy={isLoading} onClick={again}>
            Compare again
          </Button>
          <Button isBusy={sync.isBusy} onClick={() => void bringIntoLine()}>
            {sync.isBusy ? 'Working …' : does}
          </Button>
        </div>
      )}
    </Card>
  );
}

const Refused = ({ trouble, again }: { trouble: Trouble; again: () => void }) =>
  trouble.kind === 'unknown-object' ? (
    <Empty title="No such object">
      Neither platform shows it. Check the number, and whether the API key may see the object.
    </Empty>
  ) : (
    <TroubleNotice trouble={trouble} again={again} />
  );

const WouldFail = ({ comparison: { code = '', detail } }: { comparison: Comparison }) => (
  <div class="notice bad">
    <p>
      It would fail: <code>{code}</code>
    </p>
    {detail && <p class="detail">{detail}</p>}
    <details>
      <summary>What to do</summary>
      <Remedy code={code} />
    </details>
  </div>
);
