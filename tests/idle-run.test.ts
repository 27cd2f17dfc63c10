import { newTallies, type Report } from '../core/src/reconcile/report.ts';
import { isIdleRun } from '../sandbox/scenario/idle-run.ts';

const entryOf = (report: Partial<Report>) => ({
  report: { ...newTallies(), mode: 'incremental', complete: true, notes: [], ...report },
});
const compared = { ...newTallies().adverts, seen: 25, unchanged: 25 };

it('a development log leaves out a run of reconcile-job that compared and found nothing', () => {
  expect(isIdleRun(entryOf({}))).toBe(true);
  expect(isIdleRun(entryOf({ adverts: compared }))).toBe(true);
});

it.each([
  ['changed something', { adverts: { ...compared, applied: 1 } }],
  ['has something to try again', { orders: { ...compared, retry: 1 } }],
  ['found what needs a person', { refunds: { ...compared, failed: 1 } }],
  ['did not come to its end', { complete: false }],
  ['has a note for a person', { notes: ['3 orders have waited for more than a day.'] }],
])('a development log shows a run of reconcile-job that %s', (_what, report) => {
  expect(isIdleRun(entryOf(report))).toBe(false);
});

it('a development log shows whatever is no run of reconcile-job', () => {
  expect(isIdleRun({ message: 'decision' })).toBe(false);
});
