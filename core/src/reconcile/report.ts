import type { Outcome } from '../outcome/index.ts';

/** What became of the objects of one kind. In a dry run `applied` counts what would be changed. */
export interface Tally {
  seen: number;
  applied: number;
  unchanged: number;
  stale: number;
  ignored: number;
  failed: number;
  retry: number;
}

export interface Report {
  mode: 'incremental' | 'full';
  dryRun: boolean;
  /** ISO 8601. */
  startedAt: string;
  finishedAt: string;
  /** False where the run stopped at its time budget; the next one goes on from there. */
  complete: boolean;
  sellers: Tally;
  /** Taxons, by what became of their categories. */
  categories: Tally;
  /** Option types, by what became of their attributes. */
  attributes: Tally;
  adverts: Tally;
  removals: Tally;
  orders: Tally;
  failures: Tally;
  /** What a person should know, each as one sentence. */
  notes: string[];
  /** The report in one sentence. */
  summary: string;
}

export const newTally = (): Tally => ({
  seen: 0,
  applied: 0,
  unchanged: 0,
  stale: 0,
  ignored: 0,
  failed: 0,
  retry: 0,
});

export function count(tally: Tally, { outcome }: Pick<Outcome, 'outcome'>): void {
  tally.seen += 1;
  tally[outcome] += 1;
}

export function summarise(report: Omit<Report, 'summary'>): string {
  const changed = report.dryRun ? 'would change' : 'changed';
  const part = (name: string, tally: Tally) =>
    `${tally.seen} ${name} looked at, ${tally.applied} ${changed}` +
    (tally.failed ? `, ${tally.failed} failed` : '') +
    (tally.retry ? `, ${tally.retry} to be tried again` : '');
  const end = report.complete ? 'complete' : 'stopped at its time budget, the next run goes on from here';
  return `${report.mode} run ${end}: ${part('sellers', report.sellers)}; ${part('taxons', report.categories)}; ${part('option types', report.attributes)}; ${part('adverts', report.adverts)}; ${part('removals', report.removals)}; ${part('missing orders', report.orders)}.`;
}
