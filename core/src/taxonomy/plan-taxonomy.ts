import type { Category, CategoryDraft, CategoryUpdateAction } from '@commercetools/platform-sdk';
import { categoryKeyOf, isOwnCategory } from '../commercetools/index.ts';
import type { TaxonInTree } from '../marketplacer/index.ts';
import { applied, ignored, unchanged, type Outcome } from '../outcome/index.ts';
import { forestOf, levelsOf, ringsOf, type Parents } from './forest.ts';
import { categoryDraftOf, failedTaxon, mapTaxon, type WantedCategory } from './map-taxon.ts';
import { orderHints } from './order-hints.ts';
import { resolveParents, type DesiredParent } from './resolve-parents.ts';
import { planCategory, type Place } from './plan-category.ts';

/** What is to be done for one taxon. */
export interface TaxonStep {
  taxonId: string;
  /** Absent where nothing differs, or nothing can be done. */
  write?: CategoryWrite;
  /** What has become of the taxon when the write has succeeded. */
  outcome: Outcome;
}

type CategoryWrite = { key: string; place: Place } & (
  | { kind: 'create'; draft: CategoryDraft }
  | { kind: 'update'; category: Category; actions: CategoryUpdateAction[] }
);

export interface TaxonomyPlan {
  /** From the top down; a level needs the ones before it. */
  levels: TaxonStep[][];
  /** Our categories whose taxon is gone. They stay: the shop's menus hang on them. */
  orphans: Category[];
}

/** One taxon with its category. */
interface Entry extends TaxonInTree {
  key: string | undefined;
  /** Absent where the taxon cannot be translated, or its key is taken. */
  wanted: WantedCategory | undefined;
  /** As it is; absent where there is none yet. */
  category: Category | undefined;
  failure: Outcome | undefined;
  /** Below itself, so nobody can say where it belongs. */
  inRing: boolean;
}

/**
 * Compares the whole tree with all categories. Parents come before what is below them, so that no move
 * meets a parent that is still below the category that moves.
 *
 * @param found the taxons in the order in which the tree gives them
 * @param categories all of the project, the shop's own ones too
 */
export function planTaxonomy(
  found: readonly TaxonInTree[],
  categories: readonly Category[],
  locales: readonly string[],
): TaxonomyPlan {
  const forest = forestOf(found);
  const parentIds = new Map([...forest].map(([id, { parentId }]) => [id, parentId]));
  const byKey = new Map(categories.map((category) => [category.key, category]));
  const rings = ringsOf(parentIds);
  const entries = [...forest.values()].map((one) => {
    const ring = rings.find((names) => names.includes(one.taxon.id));
    return withRing(entryOf(one, byKey, locales), ring);
  });

  const existing = existingOf(entries, parentIds);
  const desiredParents = new Map(
    [...existing.values()].map((entry) => [entry, desiredParentOf(entry, existing)]),
  );
  const { parents, stuck } = resolveParents([...desiredParents.values()], categories, isOwnCategory);
  const hints = hintsOf(
    [...desiredParents].filter(([, { name }]) => !stuck.has(name)),
    parents,
  );

  const byId = new Map(categories.map((category) => [category.id, category]));
  const steps = new Map<string, TaxonStep>();
  for (const [entry, { name }] of desiredParents) {
    const above = parents.get(name);
    const parentKey =
      above === entry.category?.parent?.id ? undefined : (byId.get(above ?? '')?.key ?? above);
    const stays = stuck.has(name)
      ? failedTaxon('category-not-movable', entry.taxon.id, `it stays below ${byId.get(above ?? '')?.key}`)
      : undefined;
    const failure = entry.failure ?? stays;
    steps.set(name, stepOf({ ...entry, failure }, byId, { parentKey, orderHint: hints.get(entry) }));
  }
  const without = entries.filter(({ taxon }) => !existing.has(taxon.id));
  const levels = levelsOf(parents).map((level) => level.flatMap((name) => steps.get(name) ?? []));
  const keys = new Set(entries.map(({ key }) => key));
  return {
    levels: [...levels, without.map(waiting)].filter(({ length }) => length > 0),
    orphans: categories.filter((category) => isOwnCategory(category) && !keys.has(category.key)),
  };
}

function entryOf(
  one: TaxonInTree,
  byKey: ReadonlyMap<string | undefined, Category>,
  locales: readonly string[],
): Entry {
  const { id } = one.taxon;
  const key = categoryKeyOf(one.taxon);
  const category = key === undefined ? undefined : byKey.get(key);
  if (category && !isOwnCategory(category)) {
    const failure = failedTaxon('foreign-category', id, `category ${category.id}`);
    return { ...one, key, wanted: undefined, category: undefined, failure, inRing: false };
  }
  const mapping = mapTaxon(one.taxon, locales);
  const wanted = mapping.kind === 'mapped' ? mapping.category : undefined;
  const failure = mapping.kind === 'mapped' ? undefined : failedTaxon(mapping.code, id);
  return { ...one, key, wanted, category, failure, inRing: false };
}

/** One failure for each ring; the others in it wait. */
function withRing(entry: Entry, ring: readonly string[] | undefined): Entry {
  if (!ring) return entry;
  const { id } = entry.taxon;
  const failure = ring[0] === id ? failedTaxon('taxon-cycle', id) : undefined;
  return { ...entry, inRing: true, failure: entry.failure ?? failure };
}

/** The taxons that have a category or will have one, by their ids: a new one needs its parent's. */
function existingOf(entries: readonly Entry[], parentIds: Parents): Map<string, Entry> {
  const known = new Map(entries.map((entry) => [entry.taxon.id, entry]));
  const existing = new Map([...known].filter(([, { category }]) => category));
  for (const id of levelsOf(parentIds).flat()) {
    const entry = known.get(id);
    const hasPlace = entry?.parentId === undefined || existing.has(entry.parentId);
    if (entry?.wanted && hasPlace) existing.set(id, entry);
  }
  return new Map([...known].filter(([id]) => existing.has(id)));
}

const nameOf = ({ category, key = '' }: Entry): string => category?.id ?? key;

function desiredParentOf(entry: Entry, existing: ReadonlyMap<string, Entry>): DesiredParent {
  const { category, parentId, inRing } = entry;
  const desired = { name: nameOf(entry), isNew: !category };
  if (parentId === undefined) return { ...desired, above: { kind: 'top' } };
  const parent = inRing ? undefined : existing.get(parentId);
  return { ...desired, above: parent ? { kind: 'below', name: nameOf(parent) } : { kind: 'any' } };
}

/** For those that get the place which the tree wants for them. */
function hintsOf(placed: readonly (readonly [Entry, DesiredParent])[], parents: Parents): Map<Entry, string> {
  const sorted = placed.filter(([, { above }]) => above.kind !== 'any').map(([entry]) => entry);
  const hints = new Map<Entry, string>();
  for (const siblings of Map.groupBy(sorted, ({ parentId }) => parentId).values()) {
    const wanted = orderHints(
      siblings.map((entry) => ({
        hint: entry.category?.orderHint,
        moves: parents.get(nameOf(entry)) !== entry.category?.parent?.id,
      })),
    );
    for (const [index, entry] of siblings.entries()) hints.set(entry, wanted[index]!);
  }
  return hints;
}

function stepOf(
  { taxon, key = '', wanted, category, failure }: Entry,
  byId: ReadonlyMap<string, Category>,
  place: Place,
): TaxonStep {
  const taxonId = taxon.id;
  if (!category && wanted) {
    const draft = categoryDraftOf(wanted, place);
    return { taxonId, write: { kind: 'create', key, place, draft }, outcome: failure ?? applied };
  }
  if (!category) return waiting({ taxon, failure });
  const placed = { category, above: byId.get(category.parent?.id ?? '') };
  const actions = planCategory(placed, { name: wanted?.name ?? {}, slug: wanted?.slug ?? {} }, place);
  if (actions.length === 0) return { taxonId, outcome: failure ?? unchanged };
  return { taxonId, write: { kind: 'update', key, place, category, actions }, outcome: failure ?? applied };
}

/** A taxon whose category cannot be made, or not before its parent's. */
const waiting = ({ taxon, failure }: Pick<Entry, 'taxon' | 'failure'>): TaxonStep => ({
  taxonId: taxon.id,
  outcome: failure ?? ignored('not-yet'),
});
