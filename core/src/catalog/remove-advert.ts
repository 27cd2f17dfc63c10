import type { Product, ProductUpdateAction } from '@commercetools/platform-sdk';
import { channelKeyOf, productKeyOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import { applied, failed, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import { OFF_SALE_ATTRIBUTE } from './map/attributes.ts';
import { isBuiltFrom, provenanceOf, skusOf } from './read/provenance.ts';
import { clearStock } from './write/apply-stock.ts';

/**
 * Takes the product of a deleted advert off sale: unpublished and without stock, or deleted with
 * `REMOVED_PRODUCTS=delete`. Carts that already hold it cannot be ordered, because the stock is gone.
 */
export async function removeAdvert(connector: Connector, advertLegacyId: number): Promise<Outcome> {
  const { commercetools, config, clock } = connector;
  if (config.flowsOff.has('products')) return ignored('flow-off');
  const object = { type: 'advert', id: String(advertLegacyId) } as const;
  // Before the product is read: whoever puts it on sale meanwhile looks for the tombstone afterwards.
  if (config.marketplacer.webhookMode === 'payload') await connector.store.tombstones.add(advertLegacyId);
  const outcome = await retryOnConflict(clock, async () => {
    const product = await commercetools.products.byKey(productKeyOf(advertLegacyId));
    if (!product) return unchanged;
    if (!isBuiltFrom(product, advertLegacyId)) return failed('foreign-product', object, product.key);
    const removal = await remove(connector, product);
    if (removal.kind === 'conflict') return undefined;
    if (removal.kind === 'done') return removal.changed ? applied : unchanged;
    return failed('refused-by-commercetools', object, removal.reasons.join('; '));
  });
  return outcome ?? retry('conflict');
}

type Removal =
  | { kind: 'done'; product: Product; changed: boolean }
  | { kind: 'conflict' }
  | { kind: 'rejected'; reasons: string[] };

async function remove(connector: Connector, product: Product): Promise<Removal> {
  const offSale = await putOffSale(connector, product, DELETED);
  if (offSale.kind !== 'done' || connector.config.catalog.removedProducts !== 'delete') return offSale;
  const deleted = await connector.commercetools.products.delete(offSale.product);
  if (deleted.kind === 'written') return { ...offSale, changed: true };
  return deleted.kind === 'rejected' ? deleted : { kind: 'conflict' };
}

const DELETED = 'deleted in Marketplacer';

/**
 * Empties the stock first, then unpublishes, with the reason on the product. A worker that read both sides
 * before, while the advert was on sale, then meets a version conflict.
 */
export async function putOffSale(connector: Connector, product: Product, reason: string): Promise<Removal> {
  const { commercetools, config } = connector;
  const sellerChannel = config.catalog.offerScope === 'seller';
  const channelKey = sellerChannel ? channelKeyOf(Number(provenanceOf(product).sellerId)) : undefined;
  const stock = await clearStock(connector, skusOf(product), channelKey);
  if (stock.kind === 'conflict' || stock.kind === 'rejected') return stock;
  const actions = planOffSale(product, reason);
  if (actions.length === 0) return { kind: 'done', product, changed: stock.kind === 'applied' };
  const written = await commercetools.products.update(product, actions);
  if (written.kind === 'written') return { kind: 'done', product: written.resource, changed: true };
  return written.kind === 'rejected' ? written : { kind: 'conflict' };
}

function planOffSale({ masterData, productType }: Product, reason: string): ProductUpdateAction[] {
  const isKnown = productType.obj?.attributes?.some(({ name }) => name === OFF_SALE_ATTRIBUTE);
  const { attributes = [] } = masterData.staged.masterVariant;
  const isSaid = attributes.some(({ name, value }) => name === OFF_SALE_ATTRIBUTE && value === reason);
  return [
    ...(isKnown && !isSaid
      ? [
          {
            action: 'setAttributeInAllVariants' as const,
            name: OFF_SALE_ATTRIBUTE,
            value: reason,
            staged: false,
          },
        ]
      : []),
    ...(masterData.published ? [{ action: 'unpublish' as const }] : []),
  ];
}
