import { useRef, useState } from 'preact/hooks';
import type { OutcomeName, Replayed } from '../answers.ts';
import type { Api, Trouble } from '../api.ts';
import { countOf, numberOf } from '../format.ts';
import { useSession } from '../session.ts';
import { Confirm } from './dialog.tsx';
import { Button, TroubleNotice } from './elements.tsx';

interface Tried {
  count: number;
  outcomes: Partial<Record<OutcomeName, number>>;
  trouble?: Trouble;
}

const NOTHING: Tried = { count: 0, outcomes: {} };

/** Tries all failures of a code again, or all: call after call, because each takes a bounded number. */
export function ReplayMany({
  code,
  total,
  done,
}: {
  code: string | undefined;
  total: number | undefined;
  done: () => void;
}) {
  const { api, announce } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [tried, setTried] = useState<Tried & { isBusy: boolean }>();
  const isStopped = useRef(false);

  async function replay(): Promise<void> {
    isStopped.current = false;
    setTried({ ...NOTHING, isBusy: true });
    const ended = await replayAll(
      api,
      code,
      (so) => setTried({ ...so, isBusy: true }),
      () => isStopped.current,
    );
    setTried({ ...ended, isBusy: false });
    announce(sentenceOf(ended));
    done();
  }

  if (!total && !tried) return null;
  return (
    <>
      <Button isBusy={tried?.isBusy ?? false} onClick={() => setAsking(true)}>
        {code === undefined ? 'Try all again' : `Try all of ${code} again`}
      </Button>
      {isAsking && (
        <Confirm
          title={code === undefined ? 'Try everything again?' : `Try all of ${code} again?`}
          does={`Try ${countOf(total ?? 0, 'failure')} again`}
          confirmed={() => void replay()}
          closed={() => setAsking(false)}
        >
          <p>
            Each is brought into line as it is now. What succeeds leaves the list; the rest stays as it is.
          </p>
        </Confirm>
      )}
      {tried && (
        <div class="notice wide">
          {tried.trouble ? <TroubleNotice trouble={tried.trouble} /> : <p>{sentenceOf(tried)}</p>}
          {tried.isBusy && (
            <>
              <progress
                aria-label="Failures tried again"
                value={tried.count}
                max={Math.max(total ?? 0, tried.count, 1)}
              />
              <Button kind="quiet" onClick={() => (isStopped.current = true)}>
                Stop after these
              </Button>
            </>
          )}
        </div>
      )}
    </>
  );
}

async function replayAll(
  api: Api,
  code: string | undefined,
  told: (tried: Tried) => void,
  isStopped: () => boolean,
): Promise<Tried> {
  let tried = NOTHING;
  let after: string | undefined;
  do {
    const answer = await api.post<Replayed>('failures/replay', { body: { code, after } });
    if (!answer.ok) return { ...tried, trouble: answer.trouble };
    tried = sumOf(tried, answer.body);
    told(tried);
    after = answer.body.next;
  } while (after !== undefined && !isStopped());
  return tried;
}

function sumOf({ count, outcomes }: Tried, { replayed, outcomes: more }: Replayed): Tried {
  const sum = { ...outcomes };
  for (const [outcome, times] of Object.entries(more) as [OutcomeName, number][]) {
    sum[outcome] = (sum[outcome] ?? 0) + times;
  }
  return { count: count + replayed, outcomes: sum };
}

function sentenceOf({ count, outcomes }: Tried): string {
  const parts = Object.entries(outcomes).map(([outcome, times]) => `${numberOf(times)} ${outcome}`);
  return `${countOf(count, 'failure')} tried${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
}
