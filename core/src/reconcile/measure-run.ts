import { telemetry } from '../runtime/index.ts';
import { KINDS, type Report } from './report.ts';

/** Tells whoever watches with OpenTelemetry how long a run has taken, and what it found to differ. */
export async function measureRun(report: Report): Promise<void> {
  const watching = telemetry();
  if (!watching) return;
  const { mode, complete, brokenOff, startedAt, finishedAt } = report;
  const end = brokenOff === undefined ? (complete ? 'complete' : 'unfinished') : 'broken-off';
  watching.timeRun((Date.parse(finishedAt) - Date.parse(startedAt)) / 1_000, { mode, end });
  for (const kind of KINDS) {
    const { applied } = report[kind];
    if (applied > 0) watching.count('drift', applied, { kind, mode });
  }
  await watching.flush();
}
