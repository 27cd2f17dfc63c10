import { removeAdvert, syncAdvert } from '../catalog/index.ts';
import type { Connector } from '../connector/index.ts';
import { syncFulfilmentOf, syncFulfilmentOfInvoice } from '../fulfilment/index.ts';
import { onboardChannel } from '../onboarding/index.ts';
import { exportIfMissing, exportOrdersOfPayment, updateOrder } from '../orders/index.ts';
import { codeOf, ignored, type FailureCode, type ObjectReference, type Outcome } from '../outcome/index.ts';
import { syncRefundOf, syncRefunds } from '../refunds/index.ts';
import { syncRemittance, syncRemittanceAdvice } from '../remittances/index.ts';
import { isFlowOff, type Flow, type OptionalFlow } from '../runtime/index.ts';
import { failureKeyOf, type FailureRecord, type SweepName } from '../store/index.ts';
import { sweep } from '../sweep/index.ts';
import { DELETION } from './reconcile-removals.ts';
import { countIn, FINISHED, type Ended, type Run } from './run.ts';

/** A bounded share of a run, so that a long list cannot starve what comes after it. */
const MOST_AT_ONE_RUN = 200;
/** Failures that are tried between two signs of life. */
const AT_A_TIME = 10;

/** What lets a failure leave the store; `ignored` is about an object that is not known any more. */
const SOLVED: readonly Outcome['outcome'][] = ['applied', 'unchanged', 'ignored'];

interface Retry {
  flow: Flow | OptionalFlow;
  /** Without them, all are tried. */
  codes?: readonly FailureCode[];
  retry: (connector: Connector, id: string, failure: FailureRecord) => Promise<Outcome>;
}
type Retries = Partial<Record<ObjectReference['type'], Retry>>;

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
  const isTried = ({ object, code }: FailureRecord) => {
    const known = retries[object.type];
    if (!known || isFlowOff(connector.config, known.flow)) return false;
    return !known.codes || known.codes.includes(code);
  };
  const { failures } = connector.store;
  if (dryRun) return FINISHED;
  const swept = await sweep(run, {
    page: async (after) => {
      const { items, next } = await failures.page(after);
      return { items: items.filter(isTried), next };
    },
    cursorOf: ({ object }) => failureKeyOf(object),
    groupOf: AT_A_TIME,
    most: MOST_AT_ONE_RUN,
    each: (failure) => retry(connector, failure, retries),
    told: countIn(run, 'failures'),
    checkpoint: run.checkpoint(name),
  });
  return swept.kind === 'stopped' && swept.reason === 'lease-lost' ? swept : FINISHED;
}

async function retry(connector: Connector, failure: FailureRecord, retries: Retries): Promise<Outcome> {
  const { object } = failure;
  const outcome =
    (await retries[object.type]?.retry(connector, object.id, failure)) ?? ignored('unknown-object');
  const isSolved = SOLVED.includes(outcome.outcome) && codeOf(outcome) !== 'flow-off';
  if (isSolved) await connector.store.failures.resolve(object);
  return outcome;
}

/** What has left no mark on its order. One that Marketplacer refused carries one, and waits for a person. */
const UNMARKED: readonly FailureCode[] = [
  'object-unreadable',
  'order-create-rejected',
  'refused-by-commercetools',
  'retried-in-vain',
  'unexpected-error',
];

const ORDERS: Retries = {
  order: { flow: 'orders', codes: UNMARKED, retry: (connector, id) => exportIfMissing(connector, id) },
  payment: { flow: 'orders', retry: (connector, id) => exportOrdersOfPayment(connector, id) },
  'order-details': { flow: 'orders', codes: ['retried-in-vain', 'unexpected-error'], retry: updateOrder },
  fulfilment: { flow: 'fulfilment', retry: (connector, id) => syncFulfilmentOf(connector, id) },
  invoice: { flow: 'fulfilment', retry: (connector, id) => syncFulfilmentOfInvoice(connector, id) },
  refund: { flow: 'refunds', retry: (connector, id) => syncRefunds(connector, id) },
  'refund-request': { flow: 'refunds', retry: (connector, id) => syncRefundOf(connector, id) },
  remittance: { flow: 'remittances', retry: (connector, id) => syncRemittance(connector, id) },
  'remittance-advice': { flow: 'remittances', retry: (connector, id) => syncRemittanceAdvice(connector, id) },
};
const CATALOG: Retries = {
  advert: { flow: 'products', retry: retryAdvert },
  channel: {
    flow: 'onboarding',
    codes: [...UNMARKED, 'duplicate-value'],
    retry: (connector, id) => onboardChannel(connector, id),
  },
};

/** How the job tries again what is recorded under a type of object; undefined where it does not. */
export const retryOf = (type: ObjectReference['type']): Retry['retry'] | undefined =>
  (ORDERS[type] ?? CATALOG[type])?.retry;

async function retryAdvert(
  connector: Connector,
  advertId: string,
  { code, detail }: FailureRecord,
): Promise<Outcome> {
  const { adverts } = connector.marketplacer;
  const legacyId = Number(advertId);
  const id = (await adverts.idsOf([legacyId])).get(legacyId);
  const outcome = id
    ? await syncAdvert(connector, { read: () => adverts.byId(id), legacyId })
    : ignored('unknown-object');
  // A list may still hold the id of an advert that is gone.
  const isDeletion = code === 'retried-in-vain' && detail === DELETION;
  const isGone = codeOf(outcome) === 'unknown-object';
  return isDeletion && isGone ? removeAdvert(connector, legacyId) : outcome;
}
