import { syncAdvert } from '../catalog/index.ts';
import type { Connector } from '../connector/index.ts';
import { syncFulfilmentOf, syncFulfilmentOfInvoice } from '../fulfilment/index.ts';
import { ignored, type ObjectReference, type Outcome } from '../outcome/index.ts';
import { syncRefundOf, syncRefunds } from '../refunds/index.ts';
import { failureKeyOf } from '../store/index.ts';
import { sweep } from '../sweep/index.ts';
import { countIn, FINISHED, type Ended, type Run } from './run.ts';

/** A bounded share of a run, so that a long list cannot starve what comes after it. */
const MOST_AT_ONE_RUN = 200;
/** Failures that are tried between two signs of life. */
const AT_A_TIME = 10;

/** What lets a failure leave the store; `ignored` is about an object that is not known any more. */
const SOLVED: readonly Outcome['outcome'][] = ['applied', 'unchanged', 'ignored'];

/**
 * Tries again what failed before and may succeed by itself; what succeeds, or is not known any more, leaves
 * the store. Refused orders are not tried again: a person decides (docs/operations.md). The next run goes on behind
 * those that were tried, so that failures that last are no obstacle to others.
 */
export async function retryFailures(run: Run): Promise<Ended> {
  const { connector, dryRun } = run;
  const { failures } = connector.store;
  if (dryRun) return FINISHED;
  const swept = await sweep(run, {
    page: async (after) => {
      const { items, next } = await failures.page(after);
      return { items: items.map(({ object }) => object).filter(({ type }) => RETRIES[type]), next };
    },
    cursorOf: failureKeyOf,
    groupOf: AT_A_TIME,
    most: MOST_AT_ONE_RUN,
    each: (object) => retry(connector, object),
    told: countIn(run, 'failures'),
    checkpoint: run.checkpoint('failures'),
  });
  return swept.kind === 'stopped' && swept.reason === 'lease-lost' ? swept : FINISHED;
}

async function retry(connector: Connector, object: ObjectReference): Promise<Outcome> {
  const outcome = (await RETRIES[object.type]?.(connector, object.id)) ?? ignored('unknown-object');
  if (SOLVED.includes(outcome.outcome)) await connector.store.failures.resolve(object);
  return outcome;
}

const RETRIES: Partial<
  Record<ObjectReference['type'], (connector: Connector, id: string) => Promise<Outcome>>
> = {
  advert: retryAdvert,
  fulfilment: syncFulfilmentOf,
  invoice: syncFulfilmentOfInvoice,
  refund: syncRefunds,
  'refund-request': syncRefundOf,
};

async function retryAdvert(connector: Connector, advertId: string): Promise<Outcome> {
  const { adverts } = connector.marketplacer;
  const legacyId = Number(advertId);
  const id = (await adverts.idsOf([legacyId])).get(legacyId);
  return id ? syncAdvert(connector, { read: () => adverts.byId(id), legacyId }) : ignored('unknown-object');
}
