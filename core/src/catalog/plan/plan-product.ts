import type {
  LocalizedString,
  Product,
  ProductAddVariantAction,
  ProductDraft,
  ProductUpdateAction,
  ProductVariant,
} from '@commercetools/platform-sdk';
import { taxonLegacyIdOf } from '../../commercetools/index.ts';
import type { Config } from '../../runtime/index.ts';
import { isEqual } from './attribute-value.ts';
import { SEQUENCE_ATTRIBUTE, UPDATED_AT_ATTRIBUTE } from '../map/attributes.ts';
import type { FittedProduct } from './fit-attributes.ts';
import { planShopCategory } from './plan-shop-category.ts';
import { planSkus } from './plan-skus.ts';
import type { VettingPlan } from './plan-vetting.ts';
import {
  additionTo,
  pairVariants,
  planSharedAttributes,
  planVariant,
  variantDraftOf,
} from './plan-variant.ts';

export type Policy = Pick<Config['catalog'], 'productTypeKey' | 'taxCategoryKey' | 'publishProducts'> & {
  /** Where people of the shop decide about the advert. */
  vetting?: Pick<VettingPlan, 'actions' | 'staysPublished'>;
};

/** The product as it is made, with every variant at once. */
export function productDraftOf(desired: FittedProduct, policy: Policy): ProductDraft {
  const [master, ...others] = desired.variants.map(variantDraftOf);
  return {
    key: desired.key,
    productType: { typeId: 'product-type', key: policy.productTypeKey },
    name: desired.name,
    slug: desired.slug,
    ...(desired.description && { description: desired.description }),
    ...(desired.categoryKeys?.length && {
      categories: desired.categoryKeys.map((key) => ({ typeId: 'category', key })),
    }),
    ...(desired.shopCategoryId && { categories: [{ typeId: 'category', id: desired.shopCategoryId }] }),
    ...(policy.taxCategoryKey && { taxCategory: { typeId: 'tax-category', key: policy.taxCategoryKey } }),
    masterVariant: master,
    variants: others,
    publish: policy.publishProducts === 'published' && desired.onSale,
  };
}

/**
 * The smallest list of actions that turns the product into what is desired; empty where nothing
 * differs. Slugs are given once in every locale and never changed, SKUs only where they are handed on. Prices that are not ours are not touched.
 *
 * The order is the one in which commercetools must see them: variants that go make room first, values
 * that all variants share are set before a variant with new ones is added, the old master goes as soon
 * as the new one is in place, and publishing comes last.
 *
 * @param product read with its staged categories and the channels of its staged prices expanded
 */
export function planProduct(product: Product, desired: FittedProduct, policy: Policy): ProductUpdateAction[] {
  const { staged } = product.masterData;
  const existing = [staged.masterVariant, ...staged.variants];
  const pairs = pairVariants(existing, desired.variants);
  const isWanted = (variant: ProductVariant) => pairs.has(variant);
  const staying = existing.filter(isWanted);
  const found = new Set(pairs.values());
  const added = desired.variants.filter((variant) => !found.has(variant));
  const addition = additionTo(staged.masterVariant, desired);

  const actions: ProductUpdateAction[] = [
    ...planTexts(product, desired, policy),
    ...planCategories(product, desired),
    ...planShopCategory(product, desired),
    ...(policy.vetting?.actions ?? []),
    ...staged.variants.filter((variant) => !isWanted(variant)).map(removal),
    ...planSharedAttributes(existing, desired),
    ...planSkus(pairs, desired.variants).actions,
    ...(isWanted(staged.masterVariant)
      ? added.map(addition)
      : planNewMaster(staged.masterVariant, staying, added.map(addition))),
    ...staying.flatMap((variant) => planVariant(variant, pairs.get(variant), desired)),
  ];
  const changes = actions.every(isTimestamp)
    ? actions.map((action) => ({ ...action, staged: false }))
    : actions;
  return [...changes, ...planVisibility(product, desired, policy, changes)];
}

const TIMESTAMPS = [UPDATED_AT_ATTRIBUTE, SEQUENCE_ATTRIBUTE];

/**
 * If only the advert's time or event number moved, it is written to both sides of the product, staged and
 * current, at once. So an unchanged product is not published again, nor somebody's staged changes with it.
 */
const isTimestamp = (action: ProductUpdateAction): boolean =>
  action.action === 'setAttributeInAllVariants' && TIMESTAMPS.includes(action.name);

function planTexts(product: Product, desired: FittedProduct, policy: Policy): ProductUpdateAction[] {
  const { staged } = product.masterData;
  const actions: ProductUpdateAction[] = [];
  const locales = Object.keys(desired.name);
  const name = desired.ofShop.has('name')
    ? staged.name
    : (besideOthers(staged.name, desired.name, locales) ?? desired.name);
  const description =
    desired.description === undefined || desired.ofShop.has('description')
      ? staged.description
      : besideOthers(staged.description, desired.description, locales);
  if (!isEqual(staged.name, name)) actions.push({ action: 'changeName', name });
  if (!isEqual(shownTexts(staged.description), shownTexts(description)))
    actions.push({ action: 'setDescription', description });
  const slug = { ...desired.slug, ...staged.slug };
  if (!isEqual(staged.slug, slug)) actions.push({ action: 'changeSlug', slug });
  if (policy.taxCategoryKey && !product.taxCategory) {
    actions.push({
      action: 'setTaxCategory',
      taxCategory: { typeId: 'tax-category', key: policy.taxCategoryKey },
    });
  }
  return actions;
}

/** No text in any locale is no text. */
const shownTexts = (text: LocalizedString | undefined): LocalizedString | undefined =>
  text && Object.keys(text).length > 0 ? text : undefined;

/** A text in our locales, beside what the shop has written in others. */
function besideOthers(
  existing: LocalizedString | undefined,
  ours: LocalizedString | null,
  locales: string[],
): LocalizedString | undefined {
  const others = Object.entries(existing ?? {}).filter(([locale]) => !locales.includes(locale));
  const text = { ...Object.fromEntries(others), ...ours };
  return Object.keys(text).length > 0 ? text : undefined;
}

const isOwnCategoryKey = (categoryKey: string): boolean => taxonLegacyIdOf(categoryKey) !== undefined;

/** Categories without a key of ours, and ours where the taxon is not known, stay as they are. */
function planCategories(product: Product, { categoryKeys }: FittedProduct): ProductUpdateAction[] {
  if (!categoryKeys) return [];
  const { categories } = product.masterData.staged;
  const there = new Set(categories.map(({ obj }) => obj?.key));
  const gone = categories.filter(
    ({ obj: { key = '' } = {} }) => isOwnCategoryKey(key) && !categoryKeys.includes(key),
  );
  return [
    ...gone.map(({ id }): ProductUpdateAction => ({
      action: 'removeFromCategory',
      category: { typeId: 'category', id },
    })),
    ...categoryKeys
      .filter((key) => !there.has(key))
      .map((key): ProductUpdateAction => ({
        action: 'addToCategory',
        category: { typeId: 'category', key },
      })),
  ];
}

/** Published when on sale and something in it changed, or when it comes back; unpublished when it goes off sale. */
function planVisibility(
  product: Product,
  desired: FittedProduct,
  policy: Policy,
  changes: ProductUpdateAction[],
): ProductUpdateAction[] {
  const { published } = product.masterData;
  const { staysPublished = 'no' } = policy.vetting ?? {};
  const stays = staysPublished === 'yes' || (staysPublished === 'unless-changed' && !changes.some(isStaged));
  if (!desired.onSale) return published && !stays ? [{ action: 'unpublish' }] : [];
  if (policy.publishProducts === 'staged') return [];
  return !published || changes.some(isStaged) ? [{ action: 'publish' }] : [];
}

const isStaged = (action: ProductUpdateAction): boolean => !('staged' in action && action.staged === false);

const removal = ({ id }: ProductVariant): ProductUpdateAction => ({ action: 'removeVariant', id });

/**
 * A master variant cannot be removed, so another one takes its place: one that stays, or else the first
 * new one. The old master goes before the other new ones come, because a full product has no room for both.
 */
function planNewMaster(
  master: ProductVariant,
  [staying]: ProductVariant[],
  additions: ProductAddVariantAction[],
): ProductUpdateAction[] {
  if (staying) {
    return [{ action: 'changeMasterVariant', variantId: staying.id }, removal(master), ...additions];
  }
  return additions.flatMap((addition, index) =>
    index === 0
      ? [addition, { action: 'changeMasterVariant', sku: addition.sku }, removal(master)]
      : [addition],
  );
}
