import type { Report, Run, Status } from '../answers.ts';
import { agoOf, countOf, durationOf, momentOf, nameOf, numberOf, remainingOf } from '../format.ts';
import { Badge, Card, Empty, Facts, Table, When } from './elements.tsx';

/** The run under way, the one that is asked for, and the last one. */
export function RunNow({ status, withTallies = false }: { status: Status; withTallies?: boolean }) {
  const { run, lastRun, lastFullComparison } = status;
  return (
    <Card title="Comparison" aside={<RunBadge run={run} lastRun={lastRun} />}>
      {run.running && <Progress run={run} />}
      {run.requested && <Requested requested={run.requested} />}
      {lastRun ? (
        <>
          <p class="summary">{lastRun.summary}</p>
          <Facts
            rows={[
              ['Last run', <LastRun report={lastRun} />],
              [
                'Last full comparison',
                lastFullComparison
                  ? `${agoOf(lastFullComparison.endedAt, Date.now())}, ${countOf(lastFullComparison.seen, 'object')}`
                  : 'never yet',
              ],
            ]}
          />
          {lastRun.notes.length > 0 && (
            <ul class="notes">
              {lastRun.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
          {withTallies && <Tallies report={lastRun} />}
        </>
      ) : (
        !run.running && (
          <Empty title="No run has left a report yet">The scheduler starts one within its interval.</Empty>
        )
      )}
    </Card>
  );
}

function RunBadge({ run, lastRun }: { run: Run; lastRun: Report | undefined }) {
  if (run.running) return <Badge tone="active">Running</Badge>;
  if (!lastRun) return <Badge tone="quiet">Waiting</Badge>;
  return lastRun.complete ? <Badge tone="good">Complete</Badge> : <Badge tone="warning">Goes on</Badge>;
}

function Progress({ run }: { run: Run }) {
  const { seen = 0, total } = run.progress ?? {};
  const remaining = remainingOf(run, Date.now());
  const compared =
    total === undefined
      ? `${countOf(seen, 'object')} compared`
      : `${numberOf(seen)} of ${countOf(total, 'object')} compared`;
  const facts = [
    run.mode && `${run.mode} run`,
    compared,
    run.startedAt && `begun ${agoOf(run.startedAt, Date.now())}`,
    remaining !== undefined && `about ${durationOf(remaining)} left`,
  ];
  return (
    <div class="progress">
      <progress
        aria-label="Progress of the run"
        {...(total ? { value: Math.min(seen, total), max: total } : {})}
      />
      <p class="small">{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}

const Requested = ({ requested }: { requested: NonNullable<Run['requested']> }) => (
  <p class="notice">
    A {requested.mode} run{requested.dryRun ? ' without changes' : ''}
    {requested.force ? ', with removals forced,' : ''} was asked for <When at={requested.requestedAt} />. It
    begins with the next tick of the job.
  </p>
);

function LastRun({ report }: { report: Report }) {
  const took = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
  const facts = [report.mode, report.dryRun && 'dry', Number.isFinite(took) && durationOf(took)];
  return (
    <span title={momentOf(report.finishedAt)}>
      <When at={report.finishedAt} /> ({facts.filter(Boolean).join(', ')})
    </span>
  );
}

const COLUMNS = ['seen', 'applied', 'unchanged', 'failed', 'retry'] as const;

function Tallies({ report }: { report: Report }) {
  const kinds = Object.entries(report).filter(
    (entry): entry is [string, Record<string, number>] =>
      typeof entry[1] === 'object' && entry[1] !== null && 'seen' in entry[1] && Number(entry[1]['seen']) > 0,
  );
  if (kinds.length === 0) return null;
  return (
    <Table caption="What became of each kind of object">
      <thead>
        <tr>
          <th scope="col">Kind</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" class="number">
              {nameOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(([kind, tally]) => (
          <tr key={kind}>
            <th scope="row">{nameOf(kind)}</th>
            {COLUMNS.map((column) => (
              <td key={column} class={`number ${column === 'failed' && tally[column] ? 'bad-text' : ''}`}>
                {numberOf(tally[column] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
