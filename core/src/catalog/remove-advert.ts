import type { Product } from '@commercetools/platform-sdk';
import { channelKeyOf, productKeyOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import { applied, failed, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import { isBuiltFrom, originOf, skusOf } from './origin.ts';
import { clearStock } from './sync-stock.ts';

const ATTEMPTS = 5;

/**
 * Takes the product of a deleted advert off the shelf: unpublished and without stock, or deleted where
 * `REMOVED_PRODUCTS=delete` says so. Carts that hold it already cannot be ordered without stock.
 */
export async function removeAdvert(connector: Connector, advertLegacyId: number): Promise<Outcome> {
  const { commercetools, config, clock } = connector;
  if (config.flowsOff.has('products')) return ignored('flow-off');
  const object = { type: 'advert', id: String(advertLegacyId) } as const;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const product = await commercetools.products.byKey(productKeyOf(advertLegacyId));
    if (!product) return unchanged;
    if (!isBuiltFrom(product, advertLegacyId)) return failed('foreign-product', object, product.key);
    const outcome = await takeOffTheShelf(connector, product);
    if (outcome) return outcome;
    await clock.sleep(Math.random() * 50 * attempt);
  }
  return retry('conflict');
}

/** Undefined where another writer came first. */
async function takeOffTheShelf(connector: Connector, product: Product): Promise<Outcome | undefined> {
  const { products } = connector.commercetools;
  const { offerScope, removedProducts } = connector.config.catalog;
  const channelKey = offerScope === 'seller' ? channelKeyOf(Number(originOf(product).sellerId)) : undefined;
  const stock = await clearStock(
    connector,
    skusOf(product).map((sku) => ({ sku })),
    channelKey,
  );
  if (stock === 'conflict') return undefined;

  let current = product;
  if (product.masterData.published) {
    const unpublished = await products.update(product, [{ action: 'unpublish' }]);
    if (unpublished.kind !== 'written') return undefined;
    current = unpublished.resource;
  }
  if (removedProducts === 'delete') {
    return (await products.delete(current)).kind === 'written' ? applied : undefined;
  }
  return stock === 'applied' || current !== product ? applied : unchanged;
}
