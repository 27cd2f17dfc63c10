import type { Image, ImageDimensions, ProductVariantDraft } from '@commercetools/platform-sdk';
import { pruned } from '../../../engine/json.ts';
import {
  duplicateField,
  invalidField,
  invalidInput,
  invalidJson,
  maxResourceLimit,
  refusedAs,
} from '../../model/errors.ts';
import type { Project } from '../../project/project.ts';
import type { Json, Resource } from '../../model/resource.ts';
import { checked, type Shape } from '../../rules/shape.ts';
import { storedAttributes } from './attributes.ts';
import { requireConsistentPrices, storedPrice } from './prices.ts';

const MOST_VARIANTS = 100;

/** The data an action changes: staged, or with `staged: false` current as well. */
export function changing(product: Resource, { staged = true }: Json): Json[] {
  const { masterData } = product;
  return staged ? [masterData.staged] : [masterData.staged, masterData.current];
}

export function typeOf(project: Project, product: Resource): Resource {
  return project.collection('product-type').get(product.productType.id)!;
}

export function allVariants(data: Json): Json[] {
  return [data.masterVariant, ...data.variants];
}

/** The variant that an action names by `variantId` or `sku`. */
export function variantOf(data: Json, { variantId, sku }: Json): Json {
  if ((variantId === undefined) === (sku === undefined))
    throw invalidJson("One of 'variantId' and 'sku' is required.");
  const variant = allVariants(data).find((candidate) =>
    variantId === undefined ? candidate.sku === sku : candidate.id === variantId,
  );
  if (!variant) throw invalidInput(`The variant ${variantId ?? `with SKU '${sku}'`} does not exist.`);
  return variant;
}

export const VARIANT: Shape<ProductVariantDraft> = {
  sku: 'string?',
  key: 'string?',
  prices: 'array?',
  attributes: 'array?',
  images: 'array?',
};

/** A variant as it is stored. */
export function storedVariant(project: Project, type: Resource, id: number, draft: unknown): Json {
  const { sku, key, prices, attributes, images } = checked<ProductVariantDraft>(draft, VARIANT, 'variant');
  return pruned({
    id,
    sku,
    key,
    prices: (prices ?? []).map((price) => storedPrice(project, price)),
    attributes: storedAttributes(project, type, 'Variant', attributes ?? []),
    images: (images ?? []).map(storedImage),
    assets: [],
  });
}

export function storedImage(draft: unknown): Json {
  const image = checked<Image>(draft, { url: 'string', dimensions: 'object', label: 'string?' }, 'image');
  const shape = { w: 'integer', h: 'integer' } as const;
  const dimensions = checked<ImageDimensions>(image.dimensions, shape, 'image -> dimensions');
  if (image.url === '') throw invalidField('image.url', image.url);
  if (dimensions.w < 0 || dimensions.h < 0) throw invalidField('image.dimensions', dimensions);
  return { ...image, dimensions };
}

/** The rules among the variants of one representation. */
export function requireConsistentVariants(data: Json): void {
  const variants = allVariants(data);
  if (data.variants.length > MOST_VARIANTS) {
    throw maxResourceLimit('variants', `A product may have ${MOST_VARIANTS} variants.`);
  }
  for (const field of ['sku', 'key']) {
    const twice = repeated(variants.map((variant) => variant[field]));
    if (twice !== undefined) throw duplicateField(field === 'key' ? 'variants.key' : field, twice);
  }
  for (const variant of variants) {
    if (variant.sku === '') throw invalidField('sku', variant.sku);
    requireConsistentPrices(variant.prices);
    const url = repeated(variant.images.map((image: Json) => image.url));
    if (url !== undefined) throw duplicateField('images.url', url);
  }
  requireDistinctVariants(variants);
}

/** Every variant has a combination of SKU, prices and attributes of its own; no two have the same SKU anyway. */
function requireDistinctVariants(variants: Json[]): void {
  const values = ({ prices, attributes }: Json) => ({
    prices: prices.map(({ id: _id, ...price }: Json) => price),
    attributes,
  });
  const withoutSku = variants.filter(({ sku }) => sku === undefined);
  const twice = repeated(withoutSku.map((variant) => JSON.stringify(values(variant))));
  if (twice === undefined) return;
  const message =
    'A duplicate combination of the variant values (sku, key, images, prices, attributes) exists.';
  throw refusedAs('DuplicateVariantValues', message, { variantValues: JSON.parse(twice) });
}

function repeated(values: (string | undefined)[]): string | undefined {
  const seen = new Set<string>();
  return values.find((value) => value !== undefined && (seen.has(value) || !seen.add(value)));
}

/** Keeps the highest variant id in mind, so that the id of a removed variant is not given out again. */
export function rememberVariantIds(project: Project, product: Resource): void {
  const { staged, current } = product.masterData;
  const used = [...allVariants(staged), ...allVariants(current)].map(({ id }) => id as number);
  project.variantIds.set(product.id, Math.max(project.variantIds.get(product.id) ?? 0, ...used));
}

/** An id that no variant of the product ever had. */
export function nextVariantId(project: Project, product: Resource): number {
  rememberVariantIds(project, product);
  return project.variantIds.get(product.id)! + 1;
}
