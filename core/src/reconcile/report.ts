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

/** One and many of each kind of object, the most important ones first. */
const NAMES = {
  orders: ['missing order', 'missing orders'],
  orderUpdates: ['exported order', 'exported orders'],
  shipments: ['order with updated invoices', 'orders with updated invoices'],
  refunds: ['order with returns', 'orders with returns'],
  remittances: ['remittance', 'remittances'],
  remittanceAdvices: ['remittance advice', 'remittance advices'],
  adverts: ['advert', 'adverts'],
  removals: ['removal', 'removals'],
  sellers: ['seller', 'sellers'],
  enrichments: ['enriched product', 'enriched products'],
  verdicts: ['waiting advert', 'waiting adverts'],
  channels: ['channel to be onboarded', 'channels to be onboarded'],
  categories: ['taxon', 'taxons'],
  attributes: ['option type', 'option types'],
  failures: ['earlier failure', 'earlier failures'],
} as const;

export const KINDS = Object.keys(NAMES) as (keyof typeof NAMES)[];

/** What became of each kind. Categories stand for their taxons, attributes for their option types. */
export type Tallies = Record<keyof typeof NAMES, Tally>;

export interface Report extends Tallies {
  mode: 'incremental' | 'full';
  dryRun: boolean;
  /** ISO 8601. */
  startedAt: string;
  finishedAt: string;
  /** False where the run stopped at its time budget, and the next one goes on from there; and where a part was passed over. */
  complete: boolean;
  /** Where and why the run broke off; the next one goes on from its last checkpoint. */
  brokenOff?: string;
  /** What a person should know, each as one sentence. */
  notes: string[];
  /** The report in one sentence, or two where a comparison went along. */
  summary: string;
  /** Of the portion of the comparison of everything that a tick has made beside its own work. */
  comparison?: Report;
}

/** What a report tells of a run while it is under way. */
export type Course = Pick<Report, 'mode' | 'dryRun' | 'notes'> & { tallies: Tallies };

const newTally = (): Tally => ({
  seen: 0,
  applied: 0,
  unchanged: 0,
  stale: 0,
  ignored: 0,
  failed: 0,
  retry: 0,
});

export const newTallies = (): Tallies =>
  Object.fromEntries(KINDS.map((kind) => [kind, newTally()])) as Tallies;

export function count(tally: Tally, { outcome }: Pick<Outcome, 'outcome'>): void {
  tally.seen += 1;
  tally[outcome] += 1;
}

/** What needs a person comes first; whatever is zero is not said. */
export function summarise(report: Omit<Report, 'summary'>): string {
  const list = (part: keyof Tally): string =>
    KINDS.filter((kind) => report[kind][part] > 0)
      .map((kind) => `${report[kind][part]} ${NAMES[kind][report[kind][part] === 1 ? 0 : 1]}`)
      .join(', ');
  const parts = [
    ['failed', list('failed')],
    ['to be tried again', list('retry')],
    [report.dryRun ? 'would change' : 'changed', list('applied')],
    ['compared', list('seen')],
  ];
  const said = parts.filter(([, what]) => what).map((part) => part.join(': '));
  const end = report.brokenOff
    ? `broke off ${report.brokenOff}`
    : report.complete
      ? 'complete'
      : 'not complete, the next run goes on from here';
  return `${report.mode} run ${end}; ${said.join('; ') || 'nothing to compare'}.`;
}
