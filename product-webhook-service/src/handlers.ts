import {
  removeAdvert,
  removeRecentlyDeleted,
  syncAdvert,
  syncVariantStock,
} from '@marketplacer-connector/core/catalog';
import type { Connector } from '@marketplacer-connector/core/connector';
import { syncFulfilment, syncFulfilmentOfInvoice } from '@marketplacer-connector/core/fulfilment';
import {
  advertInPayload,
  advertInVariantPayload,
  sellerInPayload,
  type WebhookEvent,
} from '@marketplacer-connector/core/marketplacer';
import { codeOf, failed, ignored, type Outcome } from '@marketplacer-connector/core/outcome';
import { syncRefundOf } from '@marketplacer-connector/core/refunds';
import { syncRemittanceAdvice } from '@marketplacer-connector/core/remittances';
import { syncSellerById } from '@marketplacer-connector/core/sellers';
import { syncOptionType, syncTaxonById } from '@marketplacer-connector/core/taxonomy';
import { payloadOf } from './payload.ts';

export type Handler = (connector: Connector, event: WebhookEvent) => Promise<Outcome>;

/**
 * One handler for each entity, under the name of its endpoint. An entity without one is acknowledged and
 * otherwise left alone.
 */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  advert: handleAdvert,
  variant: handleVariant,
  seller: handleSeller,
  'option-type': handleOptionType,
  'option-value': handleOptionValue,
  taxon: handleTaxon,
  invoice: sentHandler('invoice', 'ofInvoice'),
  shipment: sentHandler('shipment', 'ofShipment'),
  'refund-request': handleRefund,
  'refund-request-line-item': handleRefund,
  'remittance-advice': handleRemittanceAdvice,
};

/**
 * The entity of a delivery to the common endpoint, from the GraphQL type of its object: `OptionType` is
 * `option-type`. A deletion that names no object may be one of an advert, which finds that out by itself.
 */
export function entityOf({ action, node }: WebhookEvent): string {
  if (!node && action === 'destroy') return 'advert';
  const name = (node?.typename ?? '').replace(/^(Unpublished|Deleted)(?=Advert)/, '');
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

async function handleAdvert(connector: Connector, event: WebhookEvent): Promise<Outcome> {
  const { action, node } = event;
  if (action === 'other') return ignored('unknown-event');
  // A webhook that was entered by hand may send other objects here, whose numbers mean other things.
  if (node?.typename && !node.typename.endsWith('Advert')) return ignored('unknown-object');
  if (action === 'destroy') {
    return node?.legacyId === undefined
      ? removeRecentlyDeleted(connector)
      : removeIfGone(connector, node.id, node.legacyId);
  }
  const { id, legacyId } = node ?? {};
  if (!id) return unusable('advert');
  const payload = await payloadOf(connector, 'advert', event, advertInPayload);
  const read = () => connector.marketplacer.adverts.byId(id);
  return orRemoved(connector, await syncAdvert(connector, { read, legacyId, payload }));
}

/**
 * An advert that is not shown may have been deleted, and a worker that had read it before may have put it on sale
 * afterwards and died: this delivery comes in its place, and has no other way to find that out.
 */
async function orRemoved(connector: Connector, outcome: Outcome): Promise<Outcome> {
  if (codeOf(outcome) !== 'unknown-object') return outcome;
  const removed = await removeRecentlyDeleted(connector);
  return removed.outcome === 'unchanged' ? outcome : removed;
}

/** A destroy that arrives late must not remove an advert that is there (again). */
async function removeIfGone(
  connector: Connector,
  id: string | undefined,
  legacyId: number,
): Promise<Outcome> {
  const { adverts } = connector.marketplacer;
  const reading = id ? await adverts.byId(id) : undefined;
  if (id && reading?.state === 'present')
    return syncAdvert(connector, { read: () => adverts.byId(id), legacyId });
  return removeAdvert(connector, legacyId);
}

/**
 * A change of a variant takes the fast path of its stock; everything else is part of its advert's product. The
 * fast path leaves no time on the product, by which payloads are compared, so only the callback mode takes it.
 */
async function handleVariant(connector: Connector, event: WebhookEvent): Promise<Outcome> {
  const { action, node } = event;
  if (action === 'other') return ignored('unknown-event');
  const { id } = node ?? {};
  // The advert's own update, which Marketplacer sends with every change of a variant, covers it.
  if (!id) return action === 'destroy' ? ignored('unknown-object') : unusable('variant');
  const { config, marketplacer } = connector;
  const isAsked = config.marketplacer.webhookMode === 'callback';
  if (action === 'update' && isAsked) return orRemoved(connector, await syncVariantStock(connector, id));
  const payload = await payloadOf(connector, 'variant', event, advertInVariantPayload);
  const outcome = await syncAdvert(connector, {
    read: () => marketplacer.adverts.ofVariant(id),
    stockReadDirectly: !isAsked,
    legacyId: payload?.legacyId,
    payload,
  });
  return orRemoved(connector, outcome);
}

async function handleSeller(connector: Connector, event: WebhookEvent): Promise<Outcome> {
  const { action, node } = event;
  if (action === 'other') return ignored('unknown-event');
  const { id, legacyId } = node ?? {};
  if (id) {
    const payload = await sellerPayloadOf(connector, event);
    return syncSellerById(connector, id, { legacyId, payload });
  }
  // The reconcile job reads which sellers were deleted.
  return action === 'destroy' ? ignored('unknown-object') : unusable('seller');
}

/** What a deletion says of its seller is not documented. */
const sellerPayloadOf = async (connector: Connector, event: WebhookEvent) =>
  event.action === 'destroy' ? undefined : payloadOf(connector, 'seller', event, sellerInPayload);

/** An attribute and its values stay when their option goes: with them, their data would leave all products. */
async function handleOptionType(connector: Connector, { action, node }: WebhookEvent): Promise<Outcome> {
  if (action === 'other') return ignored('unknown-event');
  if (action === 'destroy') return ignored('unknown-object');
  const { id } = node ?? {};
  if (!id) return unusable('option-type');
  return syncOptionType(connector, () => connector.marketplacer.optionTypes.byId(id));
}

/** A value is part of the attribute of its option type. */
async function handleOptionValue(connector: Connector, { action, node }: WebhookEvent): Promise<Outcome> {
  if (action === 'other') return ignored('unknown-event');
  if (action === 'destroy') return ignored('unknown-object');
  const { id } = node ?? {};
  if (!id) return unusable('option-value');
  return syncOptionType(connector, () => connector.marketplacer.optionTypes.ofValue(id));
}

async function handleTaxon(connector: Connector, { action, node }: WebhookEvent): Promise<Outcome> {
  if (action === 'other') return ignored('unknown-event');
  // The category of a taxon that is gone stays: the menus of the shop hang on it.
  if (action === 'destroy') return ignored('unknown-object');
  const { id } = node ?? {};
  return id ? syncTaxonById(connector, id) : unusable('taxon');
}

/** An invoice and a shipment tell the same: all that was sent of their order. Which comes first does not matter. */
function sentHandler(entity: string, read: 'ofInvoice' | 'ofShipment'): Handler {
  return async (connector, { action, node }) => {
    if (action === 'other') return ignored('unknown-event');
    const { id } = node ?? {};
    // Nothing is documented that takes a shipment back, so its delivery stays.
    if (action === 'destroy') return ignored('unknown-object');
    if (!id) return unusable(entity);
    if (read === 'ofInvoice') return syncFulfilmentOfInvoice(connector, id);
    return syncFulfilment(connector, { read: () => connector.marketplacer.fulfilment.ofShipment(id) });
  };
}

/**
 * Refund requests have events of their own, such as `refunded`, and their spelling is not documented. Whatever has
 * happened, it is read afresh.
 */
async function handleRefund(connector: Connector, { action, node }: WebhookEvent): Promise<Outcome> {
  const { id } = node ?? {};
  if (action === 'destroy') return ignored('unknown-object');
  return id ? syncRefundOf(connector, id) : unusable('refund-request');
}

/** Marketplacer has no event of a remittance itself; the job finds those. */
async function handleRemittanceAdvice(
  connector: Connector,
  { action, node }: WebhookEvent,
): Promise<Outcome> {
  if (action === 'other') return ignored('unknown-event');
  // A payment that was recorded stays recorded.
  if (action === 'destroy') return ignored('unknown-object');
  const { id, legacyId } = node ?? {};
  return id ? syncRemittanceAdvice(connector, id, { legacyId }) : unusable('remittance-advice');
}

const unusable = (entity: string): Outcome => failed('unusable-payload', { type: 'webhook', id: entity });
