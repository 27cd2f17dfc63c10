import type { CategoryDraft, CategoryUpdateAction } from '@commercetools/platform-sdk';
import { copy } from '../../engine/json.ts';
import { invalidOperation } from '../model/errors.ts';
import type { Project } from '../project/project.ts';
import { referenceTo, setOrRemove, type Json, type Reference, type Resource } from '../model/resource.ts';
import { customFields } from '../rules/custom-fields.ts';
import { requireKey, requireOrderHint, requireSlugs } from '../rules/patterns.ts';
import { requireLocales, resolveOptional } from '../rules/references.ts';
import { action, customActions, localizedSetter, setKey, setter, type ResourceKind } from '../writes/kind.ts';

export const categories: ResourceKind<CategoryDraft, CategoryUpdateAction> = {
  typeId: 'category',
  path: 'categories',
  draft: {
    key: 'string?',
    name: 'localized',
    slug: 'localized',
    description: 'localized?',
    parent: 'object?',
    orderHint: 'string?',
    externalId: 'string?',
    metaTitle: 'localized?',
    metaDescription: 'localized?',
    metaKeywords: 'localized?',
    custom: 'object?',
  },
  create(context, draft) {
    const { project } = context;
    requireKey(draft.key);
    requireSlugs(draft.slug);
    for (const field of ['name', 'slug', 'description'] as const)
      requireLocales(project, draft[field], field);
    const parent = resolveOptional(project, 'category', draft.parent, 'parent');
    const { orderHint = `0.${Date.parse(project.now())}1` } = draft;
    requireOrderHint(orderHint);
    context.emit('CategoryCreated', (category) => ({ category }));
    return {
      ...draft,
      parent,
      ancestors: ancestorsBelow(project, parent),
      orderHint,
      custom: customFields(project, 'category', draft.custom),
      assets: [],
    };
  },
  actions: {
    setKey,
    changeName: localizedSetter('name', 'localized'),
    setDescription: localizedSetter('description', 'localized?'),
    setMetaTitle: localizedSetter('metaTitle', 'localized?'),
    setMetaDescription: localizedSetter('metaDescription', 'localized?'),
    setMetaKeywords: localizedSetter('metaKeywords', 'localized?'),
    setExternalId: setter('externalId', 'string?'),
    changeSlug: action({ slug: 'localized' }, (context, category, { slug }) => {
      requireSlugs(slug);
      requireLocales(context.project, slug, 'slug');
      context.emit('CategorySlugChanged', { slug, oldSlug: category.slug });
      category.slug = slug;
    }),
    changeOrderHint: action({ orderHint: 'string' }, (_context, category, { orderHint }) => {
      requireOrderHint(orderHint);
      category.orderHint = orderHint;
    }),
    changeParent: action({ parent: 'object' }, (context, category, change) =>
      changeParent(context.project, category, change),
    ),
    ...customActions('category'),
  },
  finish({ project, alsoSave }, category, before) {
    if (!before || before.parent?.id === category.parent?.id) return;
    for (const descendant of withNewAncestors(project, category)) alsoSave('category', descendant);
  },
  // "Having all it's children deleted as well" (maintainers, commercetools-sync-java 79). What becomes of products is
  // not documented: they lose it, and nothing tells.
  beforeDelete({ project, clientId }, category) {
    for (const below of subtree(project, category)) {
      for (const product of project.collection('product').find('category', below.id)) {
        const changed = withoutCategory(product, below.id);
        project.raiseVersion(changed, clientId);
        project.save('product', changed);
      }
      if (below.id !== category.id) project.remove('category', below.id);
    }
  },
};

const subtree = (project: Project, category: Resource): Resource[] => [
  category,
  ...project
    .collection('category')
    .find('parent', category.id)
    .flatMap((child) => subtree(project, child)),
];

function withoutCategory(product: Resource, id: string): Resource {
  const changed = copy(product);
  for (const data of [changed.masterData.current, changed.masterData.staged]) {
    data.categories = data.categories.filter((category: Json) => category.id !== id);
    delete data.categoryOrderHints[id];
  }
  return changed;
}

function changeParent(project: Project, category: Resource, { parent: identifier }: Json): void {
  const parent = resolveOptional(project, 'category', identifier, 'parent');
  const ancestors = ancestorsBelow(project, parent);
  if (ancestors.some(({ id }) => id === category.id)) {
    throw invalidOperation('A category can not become a descendant of itself.');
  }
  setOrRemove(category, 'parent', parent);
  category.ancestors = ancestors;
}

function ancestorsBelow(project: Project, parent: Reference | undefined): Reference[] {
  if (!parent) return [];
  const { ancestors } = project.collection('category').get(parent.id)!;
  return [...ancestors, referenceTo('category', parent.id)];
}

/** The whole subtree below a category that moved, with its new ancestors. */
function withNewAncestors(project: Project, category: Resource): Resource[] {
  const children = project.collection('category').find('parent', category.id);
  return children.flatMap((child) => {
    const moved = { ...child, ancestors: [...category.ancestors, referenceTo('category', category.id)] };
    return [moved, ...withNewAncestors(project, moved)];
  });
}
