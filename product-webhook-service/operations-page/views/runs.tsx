import { useState } from 'preact/hooks';
import type { Status } from '../answers.ts';
import { ASKED, AskedFor } from '../parts/asked-for.tsx';
import { Button, Card, Head, Loading, TroubleNotice } from '../parts/elements.tsx';
import { ForcedRun } from '../parts/forced-run.tsx';
import { RunNow } from '../parts/run-now.tsx';
import { useDoing, useEvery, useReading } from '../session.ts';

const EVERY_MS = 10_000;
const EVERY_MS_IN_A_RUN = 5_000;

/** What the reconcile job does, and asking it to do something. */
export function RunsView() {
  const {
    body: status,
    trouble,
    isLoading,
    again,
  } = useReading<Status>((api) => api.get('status'), 'status');
  useEvery(status?.run.running ? EVERY_MS_IN_A_RUN : EVERY_MS, again);
  return (
    <>
      <Head title="Runs" lead="The reconcile job compares both sides by itself. It can also be asked to.">
        <Button kind="quiet" isBusy={isLoading} onClick={again}>
          Refresh
        </Button>
      </Head>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {!status && isLoading && <Loading lines={5} />}
      {status && (
        <>
          <RunNow status={status} withTallies />
          <StartRun asked={again} />
          <ForcedRun status={status} asked={again} />
        </>
      )}
    </>
  );
}

const KINDS = {
  incremental: 'What changed since the last run. It takes seconds to minutes.',
  full: 'Everything, whatever the moments say. It may take several ticks.',
} as const;
type Mode = keyof typeof KINDS;

function StartRun({ asked }: { asked: () => void }) {
  const [mode, setMode] = useState<Mode>('incremental');
  const [dryRun, setDryRun] = useState(false);
  const run = useDoing<object>(() => ASKED);
  const start = (event: Event) => {
    event.preventDefault();
    if (!run.isBusy) void run.start((api) => api.post('run', { body: { mode, dryRun } })).then(asked);
  };
  return (
    <Card title="Start a run">
      <form onSubmit={start}>
        <fieldset>
          <legend>What is compared</legend>
          {(Object.keys(KINDS) as Mode[]).map((kind) => (
            <label key={kind} class="choice">
              <input
                type="radio"
                name="mode"
                value={kind}
                checked={mode === kind}
                onChange={() => setMode(kind)}
              />
              <span>
                <strong>{kind === 'full' ? 'Full' : 'Incremental'}</strong>
                <span class="small">{KINDS[kind]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <label class="choice">
          <input
            type="checkbox"
            checked={dryRun}
            onChange={({ currentTarget: { checked } }) => setDryRun(checked)}
          />
          <span>
            <strong>Dry</strong>
            <span class="small">Says what would be done, and changes nothing.</span>
          </span>
        </label>
        <div class="actions">
          <Button type="submit" isBusy={run.isBusy}>
            {`Ask for ${mode === 'full' ? 'a full' : 'an incremental'} run${dryRun ? ', dry' : ''}`}
          </Button>
        </div>
      </form>
      {run.answer && <AskedFor answer={run.answer} />}
    </Card>
  );
}
