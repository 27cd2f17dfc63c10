import type {
  ProductAddVariantAction,
  ProductUpdateAction,
  ProductVariant,
  ProductVariantDraft,
} from '@commercetools/platform-sdk';
import { asWritten, isSameValue } from './attribute-value.ts';
import type { DesiredVariant } from '../map/desired-product.ts';
import type { FittedProduct } from './fit-attributes.ts';
import { imageOf, planImages } from './plan-images.ts';
import { planPrices, priceDraftsOf } from './plan-price.ts';

export function variantDraftOf(desired: DesiredVariant): ProductVariantDraft {
  return {
    key: desired.key,
    sku: desired.sku,
    prices: priceDraftsOf(desired),
    images: desired.images.map(imageOf),
    attributes: Object.entries(desired.attributes).flatMap(([name, value]) =>
      value === null ? [] : [{ name, value }],
    ),
  };
}

/** A new variant, with the values that the shop has for all variants of the product. */
export function additionTo(
  master: ProductVariant,
  product: FittedProduct,
): (variant: DesiredVariant) => ProductAddVariantAction {
  const { isShared, isTakenBack } = product;
  const isOfShop = (name: string) => isShared(name) && isOwnedByShop(name, product);
  const ofShop = [...valuesOf(master)].filter(
    ([name]) => isOfShop(name) || (isShared(name) && !isTakenBack(name)),
  );
  return (variant) => {
    const { attributes = [], ...draft } = variantDraftOf(variant);
    const known = new Set(Object.keys(variant.attributes));
    const shared = ofShop.filter(([name]) => isOfShop(name) || !known.has(name));
    return {
      action: 'addVariant',
      ...draft,
      attributes: [
        ...attributes.filter(({ name }) => !isOfShop(name)),
        ...shared.map(([name, value]) => ({ name, value: asWritten(value) })),
      ],
    };
  };
}

/**
 * Matches variants by their keys; or by SKU if the key has gone, because the seller created the same article
 * again, and a SKU can exist only once.
 */
export function pairVariants(
  existing: readonly ProductVariant[],
  desired: readonly DesiredVariant[],
): Map<ProductVariant, DesiredVariant> {
  const byKey = new Map(desired.map((variant) => [variant.key, variant]));
  const keys = new Set(existing.map(({ key }) => key));
  const bySku = new Map(desired.filter(({ key }) => !keys.has(key)).map((variant) => [variant.sku, variant]));
  const pairs = existing.map((variant) => [
    variant,
    byKey.get(variant.key ?? '') ?? bySku.get(variant.sku ?? ''),
  ]);
  return new Map(pairs.filter((pair): pair is [ProductVariant, DesiredVariant] => pair[1] !== undefined));
}

/** Turns one variant into the desired one; values that all variants share are planned separately. */
export function planVariant(
  current: ProductVariant,
  desired: DesiredVariant | undefined,
  product: FittedProduct,
): ProductUpdateAction[] {
  if (!desired) return [];
  const variantId = current.id;
  const images =
    product.imagesKnown && !product.ofShop.has('images')
      ? planImages(current.images ?? [], desired.images)
      : [];
  return [
    ...(current.key === desired.key
      ? []
      : [{ action: 'setProductVariantKey' as const, variantId, key: desired.key }]),
    ...planOwnAttributes(current, desired, product),
    ...planPrices(current, desired),
    ...images.map((change): ProductUpdateAction => ({ ...change, variantId })),
  ];
}

function planOwnAttributes(
  current: ProductVariant,
  desired: DesiredVariant,
  product: FittedProduct,
): ProductUpdateAction[] {
  const before = valuesOf(current);
  return namesToCompare([current], desired, product)
    .filter(
      (name) => !product.isShared(name) && !isSameValue(before.get(name), desired.attributes[name] ?? null),
    )
    .map((name) => ({
      action: 'setAttribute',
      variantId: current.id,
      name,
      value: desired.attributes[name] ?? undefined,
    }));
}

/** The values that are the same in all variants, set in all at once. */
export function planSharedAttributes(
  existing: ProductVariant[],
  product: FittedProduct,
): ProductUpdateAction[] {
  const [first] = product.variants;
  if (!first) return [];
  return namesToCompare(existing, first, product)
    .filter(product.isShared)
    .filter((name) =>
      existing.some((variant) => !isSameValue(valuesOf(variant).get(name), first.attributes[name] ?? null)),
    )
    .map((name) => ({
      action: 'setAttributeInAllVariants',
      name,
      value: first.attributes[name] ?? undefined,
    }));
}

/** The desired attributes, and those of withdrawn options, unless the shop owns them. All others are the shop's. */
function namesToCompare(
  existing: ProductVariant[],
  { attributes }: DesiredVariant,
  product: FittedProduct,
): string[] {
  const there = existing.flatMap((variant) => [...valuesOf(variant).keys()]);
  const names = new Set([...Object.keys(attributes), ...there.filter(product.isTakenBack)]);
  return [...names].filter((name) => !isOwnedByShop(name, product));
}

const isOwnedByShop = (name: string, { ofShop }: FittedProduct): boolean => ofShop.has(`attribute:${name}`);

const valuesOf = (variant: ProductVariant): Map<string, unknown> =>
  new Map((variant.attributes ?? []).map(({ name, value }) => [name, value]));
