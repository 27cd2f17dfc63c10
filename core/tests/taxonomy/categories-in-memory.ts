import type { Category } from '@commercetools/platform-sdk';
import type { TaxonInTree } from '../../src/marketplacer/index.ts';
import type { TaxonomyPlan } from '../../src/taxonomy/plan-taxonomy.ts';
import { marketplacerId } from '../builders/advert.ts';

/** A taxon by its number, below another one. */
export interface Node {
  number: number;
  parent?: number;
  name?: string;
}

export function aTaxon({ number, parent, name = `Taxon ${number}` }: Node): TaxonInTree {
  return {
    taxon: { id: marketplacerId('Taxon', number), legacyId: number, displayName: name },
    parentId: parent === undefined ? undefined : marketplacerId('Taxon', parent),
  };
}

/** A category as commercetools holds it. */
export function aCategory(change: Partial<Category> & { number?: number } = {}): Category {
  const { number = 1, ...more } = change;
  return {
    id: `category-${number}`,
    version: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    lastModifiedAt: '2026-01-01T00:00:00.000Z',
    key: `marketplacer-taxon-${number}`,
    externalId: `${number}`,
    name: { en: `Taxon ${number}` },
    slug: { en: `taxon-${number}` },
    ancestors: [],
    orderHint: '0.5',
    assets: [],
    ...more,
  };
}

/** Applies a plan as commercetools would, and throws where it would refuse. */
export function applied(categories: readonly Category[], { levels }: TaxonomyPlan): Category[] {
  const shop = new Map(categories.map((category) => [category.key, category]));
  for (const { write } of levels.flat()) {
    if (write?.kind === 'create') create(shop, write.draft as Partial<Category> & { key: string });
    if (write?.kind === 'update') {
      for (const action of write.actions) {
        const category = shop.get(write.key)!;
        if (action.action === 'changeName') shop.set(write.key, { ...category, name: action.name });
        else if (action.action === 'changeOrderHint')
          shop.set(write.key, { ...category, orderHint: requireHint(action.orderHint) });
        else if (action.action === 'changeParent') move(shop, category, action.parent.key!);
        else throw new Error(`${action.action} is not expected`);
      }
    }
  }
  return [...shop.values()];
}

type Shop = Map<string | undefined, Category>;

function create(shop: Shop, draft: Partial<Category> & { key: string }): void {
  if (shop.has(draft.key)) throw new Error(`${draft.key} is there already`);
  const parent = draft.parent && require(shop, (draft.parent as unknown as { key: string }).key);
  const made = aCategory({ ...draft, id: `made-${draft.key}`, orderHint: requireHint(draft.orderHint) });
  shop.set(draft.key, { ...made, parent: parent && { typeId: 'category', id: parent.id } });
}

function move(shop: Shop, category: Category, parentKey: string): void {
  const byId = new Map([...shop.values()].map((one) => [one.id, one]));
  const parent = require(shop, parentKey);
  for (let one: Category | undefined = parent; one; one = byId.get(one.parent?.id ?? '')) {
    if (one.id === category.id) throw new Error('A category can not become a descendant of itself.');
  }
  shop.set(category.key, { ...category, parent: { typeId: 'category', id: parent.id } });
}

function require(shop: Shop, key: string): Category {
  const category = shop.get(key);
  if (!category) throw new Error(`there is no category ${key}`);
  return category;
}

function requireHint(hint = ''): string {
  if (!/^0\.\d*[1-9]$/.test(hint)) throw new Error(`${hint} is no order hint`);
  return hint;
}

/** The tree of our categories: for each one its parent's key, or that of the shop's category above it. */
export function parentsIn(categories: readonly Category[]): Map<string, string | undefined> {
  const byId = new Map(categories.map((category) => [category.id, category]));
  return new Map(categories.map(({ key = '', parent }) => [key, parent && byId.get(parent.id)?.key]));
}

/** The keys of the siblings below each parent, as a shop shows them. */
export function orderIn(categories: readonly Category[]): Map<string | undefined, (string | undefined)[]> {
  const parents = parentsIn(categories);
  const sorted = categories.toSorted((one, other) => (one.orderHint < other.orderHint ? -1 : 1));
  const groups = Map.groupBy(sorted, ({ key = '' }) => parents.get(key));
  return new Map([...groups].map(([parent, group]) => [parent, group.map(({ key }) => key)]));
}
