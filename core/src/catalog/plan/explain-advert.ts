import type { Price, Product, ProductUpdateAction, ProductVariant } from '@commercetools/platform-sdk';
import { SALE_PRICE_KEY, taxonLegacyIdOf } from '../../commercetools/index.ts';
import { onePerField, type Difference } from '../../converge/index.ts';
import { explainAttributes } from '../../taxonomy/index.ts';
import type { DesiredProduct, DesiredVariant } from '../map/desired-product.ts';
import { asWritten, isEqual } from './attribute-value.ts';
import type { OffSalePlan } from './plan-off-sale.ts';
import type { StockChange } from './plan-stock.ts';
import type { AdvertPlan } from './plan-sync.ts';
import { pairVariants } from './plan-variant.ts';

/** What differs between an advert and its product, its stock and what the product type lacks for it. */
export function explainAdvert({ product: plan, stock, attributes, shop }: AdvertPlan): Difference[] {
  const product: Difference[] =
    plan.kind === 'create'
      ? [{ field: 'product', source: plan.draft.key, target: undefined }]
      : plan.actions.flatMap((action) => rowsOf(plan.product, plan.desired, action));
  return onePerField([
    ...explainAttributes(attributes, shop.definitions ?? []),
    ...product,
    ...stock.map(stockRow),
  ]);
}

/** What differs between a product and one that is off sale. */
export function explainOffSale({ product, stock, actions, deletes }: OffSalePlan): Difference[] {
  return onePerField([
    ...(deletes ? [{ field: 'product', source: undefined, target: product.key }] : []),
    ...actions.flatMap((action) => rowsOf(product, undefined, action)),
    ...stock.map(stockRow),
  ]);
}

const stockRow = (change: StockChange): Difference =>
  change.kind === 'create'
    ? { field: `stock ${change.draft.sku}`, source: change.draft.quantityOnStock, target: undefined }
    : { field: `stock ${change.entry.sku}`, source: change.quantity, target: change.entry.quantityOnStock };

/** @param desired undefined if the product only goes off sale */
function rowsOf(
  product: Product,
  desired: DesiredProduct | undefined,
  action: ProductUpdateAction,
): Difference[] {
  const { published, staged } = product.masterData;
  const existing = [staged.masterVariant, ...staged.variants];
  switch (action.action) {
    case 'changeName':
      return [{ field: 'name', source: action.name, target: staged.name }];
    case 'setDescription':
      return [{ field: 'description', source: action.description, target: staged.description }];
    case 'changeSlug':
      return [{ field: 'slug', source: action.slug, target: staged.slug }];
    case 'setTaxCategory':
      return [{ field: 'taxCategory', source: action.taxCategory?.key, target: undefined }];
    case 'transitionState':
      return [{ field: 'state', source: action.state?.key, target: product.state?.obj?.key }];
    case 'addToCategory':
    case 'removeFromCategory': {
      if (desired?.shopCategoryId !== undefined) {
        const target = staged.categories.map(({ id }) => id);
        return [{ field: 'categories', source: desired.shopCategoryId, target }];
      }
      const keys = staged.categories.flatMap(({ obj }) => obj?.key ?? []);
      const ours = keys.filter((key) => taxonLegacyIdOf(key) !== undefined);
      return [{ field: 'categories', source: desired?.categoryKeys, target: ours }];
    }
    case 'addVariant':
    case 'removeVariant':
    case 'changeMasterVariant': {
      const target = existing.map(({ key }) => key);
      return [{ field: 'variants', source: desired?.variants.map(({ key }) => key), target }];
    }
    case 'setAttributeInAllVariants': {
      const values = existing.map((variant) => valueOf(variant, action.name));
      const target = values.find((value) => !isEqual(value, action.value));
      return [{ field: action.name, source: action.value as unknown, target }];
    }
    // Whatever changes is published, too; only what was not is a difference.
    case 'publish':
      return published ? [] : [{ field: 'visibility', source: 'published', target: 'unpublished' }];
    case 'unpublish':
      return [{ field: 'visibility', source: 'unpublished', target: 'published' }];
    default:
      return desired ? variantRows(existing, desired, action) : [];
  }
}

function variantRows(
  existing: readonly ProductVariant[],
  { variants }: DesiredProduct,
  action: ProductUpdateAction,
): Difference[] {
  const isMeant = (variant: ProductVariant) =>
    ('variantId' in action && variant.id === action.variantId) ||
    ('priceId' in action && variant.prices?.some(({ id }) => id === action.priceId));
  const variant = existing.find(isMeant);
  const wanted = variant && pairVariants(existing, variants).get(variant);
  if (!variant || !wanted) return [];
  const row = (part: string, source: unknown, target: unknown): Difference[] => [
    { field: `${wanted.key} ${part}`, source, target },
  ];
  switch (action.action) {
    case 'setProductVariantKey':
      return row('key', wanted.key, variant.key);
    case 'setSku':
      return row('sku', wanted.sku, variant.sku);
    case 'addPrice':
    case 'changePrice':
    case 'removePrice':
      return priceRow(wanted, variant, action);
    case 'addExternalImage':
    case 'removeImage':
    case 'setImageLabel':
    case 'moveImageToPosition': {
      const shown = (variant.images ?? []).map(({ url, label }) => ({ url, label }));
      return row('images', wanted.images, shown);
    }
    case 'setAttribute':
      return row(action.name, action.value, valueOf(variant, action.name));
    default:
      return [];
  }
}

const valueOf = ({ attributes = [] }: ProductVariant, name: string): unknown =>
  asWritten(attributes.find((attribute) => attribute.name === name)?.value);

type PriceAction = Extract<ProductUpdateAction, { action: 'addPrice' | 'changePrice' | 'removePrice' }>;

function priceRow(
  wanted: DesiredVariant,
  { prices = [] }: ProductVariant,
  action: PriceAction,
): Difference[] {
  const price = 'priceId' in action ? prices.find(({ id }) => id === action.priceId) : undefined;
  const key = 'price' in action ? action.price.key : price?.key;
  const target = price && shownPrice(price);
  const [part, source] = key === SALE_PRICE_KEY ? ['sale price', wanted.sale] : ['price', wanted.price];
  return [{ field: `${wanted.key} ${part}`, source: source ?? undefined, target }];
}

/** In the words of a desired price. */
function shownPrice({ value, country, channel, validFrom, validUntil }: Price) {
  const { centAmount, currencyCode } = value;
  const times = { ...(validFrom && { validFrom }), ...(validUntil && { validUntil }) };
  return { centAmount, currencyCode, country, channelKey: channel?.obj?.key, ...times };
}
