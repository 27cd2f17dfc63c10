import type { Product, ProductUpdateAction } from '@commercetools/platform-sdk';
import { CATEGORY_ID_ATTRIBUTE } from '../map/attributes.ts';
import type { DesiredProduct } from '../map/desired-product.ts';

/**
 * With the note of the category that the product owes to its taxon. One that people have put the product in is not
 * noted, so it is never taken away.
 */
export function withCategoryNote(desired: DesiredProduct, product: Product | undefined): DesiredProduct {
  const { shopCategoryId: wanted } = desired;
  if (wanted === undefined) return desired;
  const isTheirs = product && isIn(product, wanted) && notedIn(product) !== wanted;
  const note = isTheirs ? null : wanted;
  return {
    ...desired,
    variants: desired.variants.map((variant) => ({
      ...variant,
      attributes: { ...variant.attributes, [CATEGORY_ID_ATTRIBUTE]: note },
    })),
  };
}

export function planShopCategory(
  product: Product,
  { shopCategoryId: wanted }: DesiredProduct,
): ProductUpdateAction[] {
  if (wanted === undefined) return [];
  const noted = notedIn(product);
  const actions: ProductUpdateAction[] = [];
  if (noted !== undefined && noted !== wanted && isIn(product, noted))
    actions.push({ action: 'removeFromCategory', category: { typeId: 'category', id: noted } });
  if (wanted !== null && !isIn(product, wanted))
    actions.push({ action: 'addToCategory', category: { typeId: 'category', id: wanted } });
  return actions;
}

const isIn = ({ masterData }: Product, categoryId: string | null): boolean =>
  masterData.staged.categories.some(({ id }) => id === categoryId);

function notedIn({ masterData }: Product): string | undefined {
  const { attributes = [] } = masterData.staged.masterVariant;
  const value: unknown = attributes.find(({ name }) => name === CATEGORY_ID_ATTRIBUTE)?.value;
  return typeof value === 'string' ? value : undefined;
}
