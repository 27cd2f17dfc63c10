import {
  removeAdvert,
  removeRecentlyDeleted,
  syncAdvert,
  syncVariantStock,
} from '@marketplacer-connector/core/catalog';
import type { Connector } from '@marketplacer-connector/core/connector';
import type { WebhookEvent } from '@marketplacer-connector/core/marketplacer';
import { failed, ignored, type Outcome } from '@marketplacer-connector/core/outcome';
import { syncSellerById } from '@marketplacer-connector/core/sellers';

export type Handler = (connector: Connector, event: WebhookEvent) => Promise<Outcome>;

/**
 * One handler for each entity, under the name of its endpoint. An entity without one is acknowledged and
 * otherwise left alone.
 */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  advert: handleAdvert,
  variant: handleVariant,
  seller: handleSeller,
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

async function handleAdvert(connector: Connector, { action, node }: WebhookEvent): Promise<Outcome> {
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
  return syncAdvert(connector, { read: () => connector.marketplacer.adverts.byId(id), legacyId });
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

/** A change of a variant takes the short way of its stock; everything else is part of its advert's product. */
async function handleVariant(connector: Connector, { action, node }: WebhookEvent): Promise<Outcome> {
  if (action === 'other') return ignored('unknown-event');
  const { id } = node ?? {};
  // The advert's own update, which Marketplacer sends with every change of a variant, covers it.
  if (!id) return action === 'destroy' ? ignored('unknown-object') : unusable('variant');
  if (action === 'update') return syncVariantStock(connector, id);
  return syncAdvert(connector, { read: () => connector.marketplacer.adverts.ofVariant(id) });
}

async function handleSeller(connector: Connector, { action, node }: WebhookEvent): Promise<Outcome> {
  if (action === 'other') return ignored('unknown-event');
  const { id } = node ?? {};
  // The channel of a seller that is gone stays: orders and stock refer to it.
  if (action === 'destroy') return ignored('unknown-object');
  return id ? syncSellerById(connector, id) : unusable('seller');
}

const unusable = (entity: string): Outcome => failed('unusable-payload', { type: 'webhook', id: entity });
