import type { ProductPublishAction, ProductUpdateAction } from '@commercetools/platform-sdk';
import { copy } from '../../../engine/json.ts';
import { invalidInput, invalidOperation, requiredField } from '../../model/errors.ts';
import { referenceTo, setOrRemove, type Json, type Resource } from '../../model/resource.ts';
import type { Project } from '../../project/project.ts';
import { requireOneOf, requireOrderHint, requireSlugs } from '../../rules/patterns.ts';
import {
  requireLocales,
  requireTextLength,
  resolve,
  resolveOptional,
  resolveReference,
} from '../../rules/references.ts';
import type { AnyShape, MemberOf, Shape } from '../../rules/shape.ts';
import { action, setKey, type Actions, type UpdateAction, type WriteContext } from '../../writes/kind.ts';
import { setAttribute } from './attributes.ts';
import { projectionOf } from './projections.ts';
import { allVariants, changing, typeOf } from './variants.ts';

/** An action on the product data, staged or both. */
function onData<Action extends { staged?: boolean }>(
  shape: NoInfer<Shape<Action>>,
  change: (context: WriteContext, data: Json, change: Action, product: Resource) => void,
): UpdateAction<Action> {
  return {
    shape: { ...(shape as AnyShape), staged: 'boolean?' },
    apply(context, product, requested) {
      for (const data of changing(product, requested)) change(context, data, requested, product);
    },
  };
}

function localizedData<
  Action extends { staged?: boolean },
  Field extends MemberOf<Action> = MemberOf<Action>,
>(field: Field, kind: NoInfer<Shape<Action>[Field]> & ('localized' | 'localized?')): UpdateAction<Action> {
  return {
    shape: { [field]: kind as string, staged: 'boolean?' },
    apply({ project }, product, change) {
      const text = (change as Json)[field];
      requireLocales(project, text, field);
      requireTextLength(project, field, text);
      for (const data of changing(product, change)) setOrRemove(data, field, text);
    },
  };
}

const isIn = (data: Json, categoryId: string): boolean =>
  data.categories.some(({ id }: Json) => id === categoryId);

const notInCategory = (id: string) => invalidOperation(`The product is not in the category '${id}'.`);

export const productActions: Actions<ProductUpdateAction> = {
  setKey,
  changeName: localizedData('name', 'localized'),
  setDescription: localizedData('description', 'localized?'),
  setMetaTitle: localizedData('metaTitle', 'localized?'),
  setMetaDescription: localizedData('metaDescription', 'localized?'),
  setMetaKeywords: localizedData('metaKeywords', 'localized?'),
  changeSlug: action({ slug: 'localized', staged: 'boolean?' }, ({ project, emit }, product, change) => {
    requireSlugs(change.slug);
    requireLocales(project, change.slug, 'slug');
    for (const data of changing(product, change)) {
      emit('ProductSlugChanged', { slug: change.slug, oldSlug: data.slug });
      data.slug = change.slug;
    }
  }),
  setProductAttribute: onData(
    { name: 'string', value: 'any?' },
    ({ project }, data, { name, value }, product) =>
      setAttribute(project, typeOf(project, product), 'Product', data.attributes, name, value),
  ),

  addToCategory: onData({ category: 'object', orderHint: 'string?' }, ({ project, emit }, data, change) => {
    const category = resolveReference(project, 'category', change.category, 'category');
    requireOrderHint(change.orderHint);
    if (!isIn(data, category.id)) data.categories.push(category);
    setOrRemove(data.categoryOrderHints, category.id, change.orderHint);
    emit('ProductAddedToCategory', { category, staged: change.staged ?? true });
  }),
  // What happens to a product that is not in the category is not documented; refusing it is the strictest.
  removeFromCategory: action(
    { category: 'object', staged: 'boolean?' },
    ({ project, emit }, product, change) => {
      const category = resolveReference(project, 'category', change.category, 'category');
      const holders = changing(product, change).filter((data) => isIn(data, category.id));
      if (holders.length === 0) throw notInCategory(category.id);
      for (const data of holders) {
        data.categories = data.categories.filter(({ id }: Json) => id !== category.id);
        delete data.categoryOrderHints[category.id];
      }
      emit('ProductRemovedFromCategory', { category, staged: change.staged ?? true });
    },
  ),
  setCategoryOrderHint: onData({ categoryId: 'string', orderHint: 'string?' }, (_context, data, change) => {
    if (!isIn(data, change.categoryId)) throw notInCategory(change.categoryId);
    requireOrderHint(change.orderHint);
    setOrRemove(data.categoryOrderHints, change.categoryId, change.orderHint);
  }),

  setTaxCategory: action({ taxCategory: 'object?' }, ({ project }, product, { taxCategory }) =>
    setOrRemove(product, 'taxCategory', resolveOptional(project, 'tax-category', taxCategory, 'taxCategory')),
  ),
  // The state is taken at once, staged or not, and published or not (API reference, Transition State). What an absent
  // one does is not documented; refusing it is the strictest.
  transitionState: action(
    { state: 'object?', force: 'boolean?' },
    ({ project, emit }, product, { state, force = false }) => {
      if (!state) throw requiredField('state');
      const next = resolve(project, 'state', state, 'state');
      if (next.type !== 'ProductState') throw invalidInput(`The state '${next.key}' is no ProductState.`);
      if (!force) requireTransition(project, product, next);
      product.state = referenceTo('state', next.id);
      emit('ProductStateTransition', { state: product.state, force });
    },
  ),
  setPriceMode: action({ priceMode: 'string?' }, (_context, product, { priceMode }) => {
    requireOneOf('priceMode', priceMode, ['Embedded', 'Standalone']);
    product.priceMode = priceMode ?? 'Embedded';
  }),

  publish: action({ scope: 'string?' }, publish),
  unpublish: action({}, ({ emit }, { masterData }) => {
    if (!masterData.published) return;
    masterData.published = false;
    emit('ProductUnpublished');
  }),
  revertStagedChanges: action({}, ({ emit }, { masterData }) => {
    masterData.staged = copy(masterData.current);
    emit('ProductRevertedStagedChanges', { removedImageUrls: [] });
  }),
};

/** The first one must be initial; a state without transitions may be followed by any, one with none by no other (API reference, State). */
function requireTransition(project: Project, product: Resource, next: Resource): void {
  const current = product.state && project.collection('state').get(product.state.id);
  const isAllowed = current
    ? !current.transitions || current.transitions.some(({ id }: Json) => id === next.id)
    : next.initial;
  if (!isAllowed) throw invalidOperation(`The product cannot go to the state '${next.key}'.`);
}

function publish({ emit }: WriteContext, product: Resource, { scope = 'All' }: ProductPublishAction): void {
  const { masterData } = product;
  requireOneOf('scope', scope, ['All', 'Prices']);
  if (scope === 'Prices') {
    if (!masterData.published)
      throw invalidOperation('Prices can only be published for a published product.');
    publishPrices(masterData.staged, masterData.current);
  } else {
    masterData.current = copy(masterData.staged);
    masterData.published = true;
  }
  emit('ProductPublished', (stored) => ({
    productProjection: projectionOf(stored, false),
    scope,
    removedImageUrls: [],
  }));
}

function publishPrices(staged: Json, current: Json): void {
  for (const variant of allVariants(current)) {
    const counterpart = allVariants(staged).find(({ id }) => id === variant.id);
    if (!counterpart) throw invalidInput(`The variant ${variant.id} is not staged any more.`);
    variant.prices = copy(counterpart.prices);
  }
}
