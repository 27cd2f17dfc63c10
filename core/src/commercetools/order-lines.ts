import type { LineItem, Order, ProductProjection } from '@commercetools/platform-sdk';
import type { Project } from './client.ts';
import { inBatches } from './in-batches.ts';
import { ADVERT_ID_ATTRIBUTE, advertLegacyIdOf, VARIANT_ID_ATTRIBUTE } from './keys.ts';
import { query } from './requests.ts';

const MARKS = [ADVERT_ID_ATTRIBUTE, VARIANT_ID_ATTRIBUTE];

/**
 * Orders whose lines tell from which product they are. Those of imported orders need not: the key of the product is
 * promised for orders from carts only, and an import may bring attributes of its own (API reference, LineItem,
 * ProductVariantImportDraft). What is missing is read from the products.
 */
export async function withMarks(project: Project, orders: readonly Order[]): Promise<Order[]> {
  const ids = new Set(
    orders.flatMap(({ lineItems }) => lineItems.filter(lacksMarks).map(({ productId }) => productId)),
  );
  if (ids.size === 0) return [...orders];
  const products = new Map<string, ProductProjection>();
  for (const batch of inBatches([...ids])) {
    const queryArgs = {
      where: 'id in :ids',
      'var.ids': batch,
      staged: true,
      limit: batch.length,
      withTotal: false,
    };
    for (const product of (await query(project.productProjections().get({ queryArgs }))).results) {
      products.set(product.id, product);
    }
  }
  return orders.map((order) => ({
    ...order,
    lineItems: order.lineItems.map((line) =>
      lacksMarks(line) ? marked(line, products.get(line.productId)) : line,
    ),
  }));
}

function lacksMarks({ productKey, variant }: LineItem): boolean {
  const has = (mark: string) => (variant.attributes ?? []).some(({ name }) => name === mark);
  if (productKey === undefined && !has(ADVERT_ID_ATTRIBUTE)) return true;
  const isOurs = has(ADVERT_ID_ATTRIBUTE) || advertLegacyIdOf(productKey ?? '') !== undefined;
  return isOurs && !variant.key && !has(VARIANT_ID_ATTRIBUTE);
}

function marked(line: LineItem, product: ProductProjection | undefined): LineItem {
  if (!product) return line;
  const { variant, productKey = product.key } = line;
  const sold = [product.masterVariant, ...product.variants].find(({ id }) => id === variant.id);
  const own = variant.attributes ?? [];
  const missing = (sold?.attributes ?? []).filter(
    ({ name }) => MARKS.includes(name) && !own.some((attribute) => attribute.name === name),
  );
  const key = variant.key ?? sold?.key;
  return {
    ...line,
    ...(productKey !== undefined && { productKey }),
    variant: { ...variant, ...(key !== undefined && { key }), attributes: [...own, ...missing] },
  };
}
