import type { Product, ProductUpdateAction } from '@commercetools/platform-sdk';
import { channelKeyOf } from '../../commercetools/index.ts';
import type { Config } from '../../runtime/index.ts';
import { OFF_SALE_ATTRIBUTE } from '../map/attributes.ts';
import { provenanceOf } from '../read/provenance.ts';
import type { Shop } from '../read/snapshot.ts';
import { planStock, stockIn, type StockChange } from './plan-stock.ts';

/** What takes a product off the shelf. */
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

const UNPUBLISH = { action: 'unpublish' } as const;

function planReason({ masterData, productType }: Product, value: string): ProductUpdateAction[] {
  const name = OFF_SALE_ATTRIBUTE;
  const isKnown = productType.obj?.attributes?.some((attribute) => attribute.name === name);
  const { attributes = [] } = masterData.staged.masterVariant;
  const isSaid = attributes.some((attribute) => attribute.name === name && attribute.value === value);
  return isKnown && !isSaid ? [{ action: 'setAttributeInAllVariants', name, value, staged: false }] : [];
}
