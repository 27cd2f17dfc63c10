import { findAdvertId, syncAdvert } from '../catalog/index.ts';
import { productKeyOf } from '../commercetools/index.ts';
import { logDecision, runUseCase, type Connector } from '../connector/index.ts';
import { enrichAdvert } from '../enrichment/index.ts';
import { syncFulfilmentOf, syncFulfilmentOfInvoice } from '../fulfilment/index.ts';
import { onboardChannel } from '../onboarding/index.ts';
import { exportOrder, updateOrder } from '../orders/index.ts';
import { codeOf, ignored, type ObjectReference, type Outcome } from '../outcome/index.ts';
import { retryOf } from '../reconcile/index.ts';
import { syncRefundOf, syncRefunds } from '../refunds/index.ts';
import { syncRemittance, syncRemittanceAdvice } from '../remittances/index.ts';
import { findSellerId, syncSellerById } from '../sellers/index.ts';
import type { FailureRecord } from '../store/index.ts';
import { settleVetting } from '../vetting/index.ts';
import { forgetTrouble, syncOptionType, syncTaxonById } from '../taxonomy/index.ts';
import { findOptionTypeId } from './find-ids.ts';
import { noteAction } from './note-action.ts';

/** @param record what is recorded of the object, where something is */
type Replay = (connector: Connector, id: string, record?: FailureRecord) => Promise<Outcome>;

/** What lets a failure leave the store; `ignored` is about an object that is not known, or not to be synced, any more. */
const SOLVED: readonly Outcome['outcome'][] = ['applied', 'unchanged', 'ignored'];

/**
 * What was recorded of an object is tried again, now. What needs a person or a deployment is no matter of trying:
 * notes on orders, messages and webhooks, and parts of the job.
 */
const REPLAYS: Partial<Record<ObjectReference['type'], Replay>> = {
  advert: replayAdvert,
  seller: replaySeller,
  channel: (connector, id) => onboardChannel(connector, id),
  enrichment: (connector, id) => enrichAdvert(connector, Number(id)),
  vetting: (connector, id) => settleVetting(connector, Number(id)),
  taxon: (connector, id) => syncTaxonById(connector, id),
  'option-type': replayOptionType,
  order: (connector, id) => exportOrder(connector, id, { again: true, lookFirst: true }),
  'order-address': (connector, id) => updateOrder(connector, id),
  'order-details': (connector, id) => updateOrder(connector, id),
  fulfilment: (connector, id) => syncFulfilmentOf(connector, id),
  invoice: (connector, id) => syncFulfilmentOfInvoice(connector, id),
  refund: (connector, id) => syncRefunds(connector, id),
  'refund-request': (connector, id) => syncRefundOf(connector, id),
  remittance: (connector, id) => syncRemittance(connector, id),
  'remittance-advice': (connector, id) => syncRemittanceAdvice(connector, id),
};

/** Replays the failure with this key; undefined where none is recorded. */
export async function replayFailure(connector: Connector, key: string): Promise<Outcome | undefined> {
  const record = await connector.store.failures.byKey(key);
  return record && replayRecorded(connector, record);
}

/** What is recorded of an object is tried again by a person. */
export const replayRecorded = async (connector: Connector, record: FailureRecord): Promise<Outcome> =>
  noteAction(connector, record.object, await replayObject(connector, record.object, record));

/** Tries what is recorded of an object, or would be, as if nobody had tried before. */
export async function replayObject(
  connector: Connector,
  object: ObjectReference,
  record?: FailureRecord,
): Promise<Outcome> {
  const replay = REPLAYS[object.type] ?? (record && asTheJobDoes(record));
  if (!replay) return ignored('not-replayable');
  forgetTrouble(connector);
  const attempt = async () => {
    const outcome = await replay(connector, object.id, record);
    if (await isSolved(connector, object, outcome)) await connector.store.failures.resolve(object);
    return outcome;
  };
  return logDecision(connector, { event: 'operator', object }, () => runUseCase(connector, attempt, object));
}

/**
 * An export concludes by itself what it has made, because it may have made a part only. What Marketplacer does not show
 * of an advert proves nothing, so its failure stays while the shop has its product.
 */
async function isSolved(connector: Connector, object: ObjectReference, outcome: Outcome): Promise<boolean> {
  const code = codeOf(outcome);
  if (object.type === 'order' && outcome.outcome === 'applied') return false;
  if (object.type === 'advert' && code === 'unknown-object') {
    return (await connector.commercetools.products.byKey(productKeyOf(Number(object.id)))) === undefined;
  }
  return SOLVED.includes(outcome.outcome) && code !== 'flow-off';
}

function asTheJobDoes(record: FailureRecord): Replay | undefined {
  const retry = retryOf(record.object.type);
  return retry && ((connector, id) => retry(connector, id, record));
}

/** The job knows what to do about the record of a deletion. */
async function replayAdvert(connector: Connector, id: string, record?: FailureRecord): Promise<Outcome> {
  const legacyId = Number(id);
  const opaque = await findAdvertId(connector, legacyId);
  const read = () => connector.marketplacer.adverts.byId(opaque ?? '');
  const outcome = opaque
    ? await syncAdvert(connector, { read, legacyId, stockReadDirectly: true })
    : ignored('unknown-object');
  const asJob = codeOf(outcome) === 'unknown-object' && record && asTheJobDoes(record);
  return asJob ? asJob(connector, id) : outcome;
}

async function replaySeller(connector: Connector, id: string): Promise<Outcome> {
  const legacyId = Number(id);
  const opaque = await findSellerId(connector, legacyId);
  return opaque === undefined ? ignored('unknown-object') : syncSellerById(connector, opaque, { legacyId });
}

async function replayOptionType(connector: Connector, id: string): Promise<Outcome> {
  const opaque = await findOptionTypeId(connector, Number(id));
  if (opaque === undefined) return ignored('unknown-object');
  return syncOptionType(connector, () => connector.marketplacer.optionTypes.byId(opaque));
}
