import { adviceKeyOf, remittanceKeyOf } from '../commercetools/index.ts';
import type { Listed } from '../marketplacer/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { Page } from '../runtime/index.ts';
import { syncRemittance, syncRemittanceAdvice } from '../remittances/index.ts';
import type { StoredRemitted, SweepName } from '../store/index.ts';
import { sweep } from '../sweep/index.ts';
import { noteChanged } from './drift.ts';
import { countIn, FINISHED, type Ended, type Run } from './run.ts';

/** Remittances, and as many advices, that an incremental run looks at; the next one goes on behind them. */
const MOST_AT_ONE_RUN = 1_000;
const AT_ONCE = 10;

/**
 * Compares what sellers are owed and paid with the records. Marketplacer documents no way to ask for what has changed,
 * so an incremental run looks at a share of all, and a full one at the rest.
 */
export async function reconcileRemittances(run: Run): Promise<Ended> {
  const { connector, dryRun } = run;
  const { remittances } = connector.marketplacer;
  const owed = await sweepRecords(run, 'remittances', {
    page: remittances.page,
    keyOf: ({ id }) => remittanceKeyOf(id),
    each: ({ id }, shared) => syncRemittance(connector, id, { shared }, { dryRun }),
    type: 'remittance',
  });
  if (owed.kind === 'stopped') return owed;
  return sweepRecords(run, 'remittanceAdvices', {
    page: remittances.advicePage,
    keyOf: ({ reading }) => reading && adviceKeyOf(reading.legacyId),
    each: ({ id, reading }, shared) =>
      syncRemittanceAdvice(connector, id, { legacyId: reading?.legacyId, shared }, { dryRun }),
    type: 'remittance-advice',
  });
}

interface Records<Reading> {
  page: (after?: string) => Promise<Page<Listed<Reading>>>;
  keyOf: (item: Listed<Reading>) => string | undefined;
  each: (
    item: Listed<Reading>,
    shared: { reading: Reading; record: StoredRemitted | undefined } | undefined,
  ) => Promise<Outcome>;
  type: 'remittance' | 'remittance-advice';
}

/** What differs is read again by itself before it is written, because the record was read after the page. */
async function sweepRecords<Reading>(
  run: Run,
  name: SweepName & ('remittances' | 'remittanceAdvices'),
  { page, keyOf, each, type }: Records<Reading>,
): Promise<Ended> {
  const { store } = run.connector;
  const swept = await sweep(run, {
    checkpoint: run.checkpoint(name),
    scope: run.mode,
    ...(run.mode === 'incremental' && { most: MOST_AT_ONE_RUN }),
    page,
    prepare: (group) => store.remittances.byKeys(group.flatMap((item) => keyOf(item) ?? [])),
    each: (item, records) => {
      const { reading } = item;
      const record = records.get(keyOf(item) ?? '');
      return each(item, reading === undefined ? undefined : { reading, record });
    },
    objectOf: ({ id }) => ({ type, id }),
    atOnce: AT_ONCE,
    told: (outcome, { id }) => {
      countIn(run, name)(outcome);
      noteChanged(run, { type, id }, outcome);
    },
  });
  const isShare = swept.kind === 'stopped' && swept.reason === 'out-of-time' && run.clock.now() < run.stopAt;
  return isShare ? FINISHED : swept;
}
