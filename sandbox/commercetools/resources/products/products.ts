import type { ProductDraft, ProductUpdateAction } from '@commercetools/platform-sdk';
import { isDeepStrictEqual } from 'node:util';
import { pruned } from '../../../engine/json.ts';
import { invalidOperation, requiredField } from '../../model/errors.ts';
import type { Project } from '../../project/project.ts';
import type { Json, Resource } from '../../model/resource.ts';
import { requireKey, requireOneOf, requireOrderHint, requireSlugs } from '../../rules/patterns.ts';
import {
  requireLocales,
  requireTextLength,
  resolve,
  resolveOptional,
  resolveReference,
} from '../../rules/references.ts';
import type { ResourceKind } from '../../writes/kind.ts';
import { requireConsistentAttributes, storedAttributes } from './attributes.ts';
import { productActions } from './product-actions.ts';
import { productView, projectionOf } from './projections.ts';
import { variantActions } from './variant-actions.ts';
import { rememberVariantIds, requireConsistentVariants, storedVariant, typeOf } from './variants.ts';

export const products: ResourceKind<ProductDraft, ProductUpdateAction> = {
  typeId: 'product',
  path: 'products',
  draft: {
    key: 'string?',
    productType: 'object',
    name: 'localized',
    slug: 'localized',
    description: 'localized?',
    categories: 'array?',
    categoryOrderHints: 'object?',
    metaTitle: 'localized?',
    metaDescription: 'localized?',
    metaKeywords: 'localized?',
    masterVariant: 'object?',
    variants: 'array?',
    attributes: 'array?',
    taxCategory: 'object?',
    state: 'object?',
    searchKeywords: 'object?',
    publish: 'boolean?',
    priceMode: 'string?',
  },
  create({ project, emit }, draft) {
    requireKey(draft.key);
    requireOneOf('priceMode', draft.priceMode, ['Embedded', 'Standalone']);
    const type = resolve(project, 'product-type', draft.productType, 'productType');
    const data = pruned(productData(project, type, draft));
    const published = draft.publish ?? false;
    emit('ProductCreated', (stored) => ({ productProjection: projectionOf(stored, true) }));
    if (published)
      emit('ProductPublished', (stored) => ({
        productProjection: projectionOf(stored, false),
        scope: 'All',
        removedImageUrls: [],
      }));
    return {
      key: draft.key,
      productType: { typeId: 'product-type', id: type.id },
      taxCategory: resolveOptional(project, 'tax-category', draft.taxCategory, 'taxCategory'),
      state: resolveOptional(project, 'state', draft.state, 'state'),
      priceMode: draft.priceMode ?? 'Embedded',
      masterData: { current: data, staged: data, published, hasStagedChanges: false },
    };
  },
  actions: { ...productActions, ...variantActions },
  finish({ project }, product) {
    const { masterData } = product;
    const type = typeOf(project, product);
    rememberVariantIds(project, product);
    masterData.hasStagedChanges = !isDeepStrictEqual(masterData.current, masterData.staged);
    const { staged, current, hasStagedChanges } = masterData;
    for (const data of hasStagedChanges ? [staged, current] : [staged]) {
      requireConsistentVariants(data);
      requireConsistentAttributes(type, data);
    }
  },
  // Whether a published product can be deleted is not documented; refusing it is the strictest.
  beforeDelete({ emit }, product) {
    if (product.masterData.published) throw invalidOperation('A published product can not be deleted.');
    emit('ProductDeleted', { currentProjection: projectionOf(product, false), removedImageUrls: [] });
  },
  view: productView,
};

function productData(project: Project, type: Resource, draft: Json): Json {
  const { name, slug, description, metaTitle, metaDescription, metaKeywords, searchKeywords = {} } = draft;
  requireSlugs(slug);
  for (const field of ['name', 'slug', 'description', 'metaTitle', 'metaDescription', 'metaKeywords']) {
    requireLocales(project, draft[field], field);
    requireTextLength(project, field, draft[field]);
  }
  if (draft.variants?.length > 0 && !draft.masterVariant) throw requiredField('masterVariant');
  const [masterVariant, ...variants] = [draft.masterVariant ?? {}, ...(draft.variants ?? [])].map(
    (variant, at) => storedVariant(project, type, at + 1, variant),
  );
  const categories = assignedCategories(project, draft);
  return {
    name,
    slug,
    description,
    metaTitle,
    metaDescription,
    metaKeywords,
    searchKeywords,
    categories,
    categoryOrderHints: orderHints(draft, categories),
    masterVariant,
    variants,
    attributes: storedAttributes(project, type, 'Product', draft.attributes),
  };
}

/** Naming a category twice assigns it once. */
function assignedCategories(project: Project, { categories = [] }: Json): Json[] {
  const references = categories.map((category: Json) =>
    resolveReference(project, 'category', category, 'categories'),
  );
  return references.filter(
    ({ id }: Json, at: number) => references.findIndex((other: Json) => other.id === id) === at,
  );
}

function orderHints({ categoryOrderHints = {} }: Json, categories: Json[]): Json {
  for (const [id, orderHint] of Object.entries<string>(categoryOrderHints)) {
    requireOrderHint(orderHint);
    if (!categories.some((category) => category.id === id)) {
      throw invalidOperation(`The category order hint '${id}' names no category of the product.`);
    }
  }
  return categoryOrderHints;
}
