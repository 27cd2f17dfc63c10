import type { Product, ProductUpdateAction } from '@commercetools/platform-sdk';
import { channelKeyOf } from '../../commercetools/index.ts';
import { applied, failed, unchanged, type Outcome } from '../../outcome/index.ts';
import type { Config } from '../../runtime/index.ts';
import { OFF_SALE_ATTRIBUTE } from '../map/attributes.ts';
import { isBuiltFrom, provenanceOf } from '../read/provenance.ts';
import type { Shop } from '../read/snapshot.ts';
import { planStock, stockIn, type StockChange } from './plan-stock.ts';

/** The reason on the product of an advert that is gone for good. */
export const DELETED = 'deleted in Marketplacer';

/** What takes a product off sale. */
export interface OffSalePlan {
  product: Product;
  /** Written first: without stock, carts that hold the product cannot be ordered. */
  stock: StockChange[];
  actions: ProductUpdateAction[];
  deletes: boolean;
}

/** Pure: without stock, and invisible, with the reason on the product. */
export function planOffSale(
  { product, entries }: Pick<Shop, 'entries'> & { product: Product },
  reason: string,
  { catalog, flowsOff }: Pick<Config, 'catalog' | 'flowsOff'>,
): OffSalePlan {
  const { sellerId } = provenanceOf(product);
  const channelKey = catalog.offerScope === 'seller' ? channelKeyOf(Number(sellerId)) : undefined;
  const nothing = stockIn(entries, channelKey).map(({ sku }) => ({ sku, quantity: 0 }));
  return {
    product,
    stock: flowsOff.has('stock') ? [] : planStock(entries, nothing, channelKey),
    actions: [...planReason(product, reason), ...(product.masterData.published ? [UNPUBLISH] : [])],
    deletes: false,
  };
}

/** Pure: what is to be done with the product of an advert that was deleted, and what that comes to. */
export function planRemoval(
  legacyId: number,
  { product, entries }: Pick<Shop, 'entries' | 'product'> = { product: undefined, entries: [] },
  config: Pick<Config, 'catalog' | 'flowsOff'>,
): { outcome: Outcome; offSale?: OffSalePlan } {
  if (!product) return { outcome: unchanged };
  if (!isBuiltFrom(product, legacyId)) {
    return { outcome: failed('foreign-product', { type: 'advert', id: String(legacyId) }, product.key) };
  }
  const deletes = config.catalog.removedProducts === 'delete';
  const offSale = { ...planOffSale({ product, entries }, DELETED, config), deletes };
  const hasChanges = deletes || offSale.stock.length + offSale.actions.length > 0;
  return hasChanges ? { outcome: applied, offSale } : { outcome: unchanged };
}

const UNPUBLISH = { action: 'unpublish' } as const;

function planReason({ masterData, productType }: Product, value: string): ProductUpdateAction[] {
  const name = OFF_SALE_ATTRIBUTE;
  const isKnown = productType.obj?.attributes?.some((attribute) => attribute.name === name);
  const { attributes = [] } = masterData.staged.masterVariant;
  const isSaid = attributes.some((attribute) => attribute.name === name && attribute.value === value);
  return isKnown && !isSaid ? [{ action: 'setAttributeInAllVariants', name, value, staged: false }] : [];
}
