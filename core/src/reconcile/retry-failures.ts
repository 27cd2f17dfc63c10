import { syncAdvert } from '../catalog/index.ts';
import type { Connector } from '../connector/index.ts';
import { syncFulfilmentOf, syncFulfilmentOfInvoice } from '../fulfilment/index.ts';
import { codeOf, ignored, type ObjectReference, type Outcome } from '../outcome/index.ts';
import { syncRefundOf, syncRefunds } from '../refunds/index.ts';
import { syncRemittance, syncRemittanceAdvice } from '../remittances/index.ts';
import type { Flow } from '../runtime/index.ts';
import { failureKeyOf, type SweepName } from '../store/index.ts';
import { sweep } from '../sweep/index.ts';
import { countIn, FINISHED, type Ended, type Run } from './run.ts';

/** A bounded share of a run, so that a long list cannot starve what comes after it. */
const MOST_AT_ONE_RUN = 200;
/** Failures that are tried between two signs of life. */
const AT_A_TIME = 10;

/** What lets a failure leave the store; `ignored` is about an object that is not known any more. */
const SOLVED: readonly Outcome['outcome'][] = ['applied', 'unchanged', 'ignored'];

type Retry = (connector: Connector, id: string) => Promise<Outcome>;
type Retries = Partial<Record<ObjectReference['type'], { flow: Flow; retry: Retry }>>;

/** Orders first: a run may not come to the catalogue, or leave it alone. */
export const retryOrderFailures = (run: Run): Promise<Ended> => retryAll(run, ORDERS, 'orderFailures');

export const retryCatalogFailures = (run: Run): Promise<Ended> => retryAll(run, CATALOG, 'failures');

/**
 * Tries again what failed before and may succeed by itself; what succeeds, or is not known any more, leaves
 * the store. What belongs to a flow that is off stays: nobody has looked at it. Refused orders are not tried again: a
 * person decides (docs/operations.md). The next run goes on behind those that were tried, so that failures that last
 * are no obstacle to others.
 */
async function retryAll(run: Run, retries: Retries, name: SweepName): Promise<Ended> {
  const { connector, dryRun } = run;
  const isTried = ({ type }: ObjectReference) => {
    const flow = retries[type]?.flow;
    return flow !== undefined && !connector.config.flowsOff.has(flow);
  };
  const { failures } = connector.store;
  if (dryRun) return FINISHED;
  const swept = await sweep(run, {
    page: async (after) => {
      const { items, next } = await failures.page(after);
      return { items: items.map(({ object }) => object).filter(isTried), next };
    },
    cursorOf: failureKeyOf,
    groupOf: AT_A_TIME,
    most: MOST_AT_ONE_RUN,
    each: (object) => retry(connector, object, retries),
    told: countIn(run, 'failures'),
    checkpoint: run.checkpoint(name),
  });
  return swept.kind === 'stopped' && swept.reason === 'lease-lost' ? swept : FINISHED;
}

async function retry(connector: Connector, object: ObjectReference, retries: Retries): Promise<Outcome> {
  const outcome = (await retries[object.type]?.retry(connector, object.id)) ?? ignored('unknown-object');
  const isSolved = SOLVED.includes(outcome.outcome) && codeOf(outcome) !== 'flow-off';
  if (isSolved) await connector.store.failures.resolve(object);
  return outcome;
}

const ORDERS: Retries = {
  fulfilment: { flow: 'fulfilment', retry: syncFulfilmentOf },
  invoice: { flow: 'fulfilment', retry: syncFulfilmentOfInvoice },
  refund: { flow: 'refunds', retry: syncRefunds },
  'refund-request': { flow: 'refunds', retry: syncRefundOf },
  remittance: { flow: 'remittances', retry: (connector, id) => syncRemittance(connector, id) },
  'remittance-advice': { flow: 'remittances', retry: (connector, id) => syncRemittanceAdvice(connector, id) },
};
const CATALOG: Retries = { advert: { flow: 'products', retry: retryAdvert } };

async function retryAdvert(connector: Connector, advertId: string): Promise<Outcome> {
  const { adverts } = connector.marketplacer;
  const legacyId = Number(advertId);
  const id = (await adverts.idsOf([legacyId])).get(legacyId);
  return id ? syncAdvert(connector, { read: () => adverts.byId(id), legacyId }) : ignored('unknown-object');
}
