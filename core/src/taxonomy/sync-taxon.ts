import type { Category, CategoryUpdateAction } from '@commercetools/platform-sdk';
import { categoryKeyOf, isOwnCategory } from '../commercetools/index.ts';
import {
  again,
  compare,
  converge,
  done,
  reread,
  toWrite,
  type Attempt,
  type Comparison,
  type Flow,
} from '../converge/index.ts';
import type { TaxonInTree } from '../marketplacer/index.ts';
import { applied, ignored, unchanged, type Outcome } from '../outcome/index.ts';
import { categoryRefusal, ensure, makeCategory, type CategoryPorts } from './ensure-category.ts';
import { explainCategory } from './explain-taxonomy.ts';
import { isTaxonomySynced } from './is-taxonomy-synced.ts';
import { failedTaxon, mapTaxon, type WantedCategory } from './map-taxon.ts';
import { memoryOf } from './memory.ts';
import { planCategory } from './plan-category.ts';

interface TaxonPlan {
  read: TaxonInTree;
  wanted: WantedCategory;
  /** Absent where it is to be made. */
  category: Category | undefined;
  /** As far as it is known what is above it. */
  actions: CategoryUpdateAction[];
}

/**
 * Syncs the category of a taxon, and makes what is missing above it. A taxon that is gone keeps
 * its category.
 *
 * @param id the opaque Marketplacer id
 * @param orderHint where the category goes among its siblings; absent, it keeps its place
 */
export async function syncTaxonById(
  connector: CategoryPorts,
  id: string,
  orderHint?: string,
): Promise<Outcome> {
  if (!isTaxonomySynced(connector.config)) return ignored('flow-off');
  const outcome = await converge(taxonFlow(connector, id, orderHint), connector.clock);
  // Whatever was in trouble because of this taxon may succeed now.
  if (outcome.outcome === 'applied') memoryOf(connector).taxonNegativeCache.clear();
  return outcome;
}

export const compareTaxon = (connector: CategoryPorts, id: string): Promise<Comparison> =>
  compare(taxonFlow(connector, id, undefined), connector.clock);

function taxonFlow(connector: CategoryPorts, id: string, orderHint: string | undefined) {
  const { commercetools, config, marketplacer } = connector;
  const mapped = ({ taxon }: TaxonInTree) => mapTaxon(taxon, config.catalog.locales);
  return {
    locate: (read) => {
      if (!read) return categoryKeyOf({ id });
      const mapping = mapped(read);
      return mapping.kind === 'mapped' ? mapping.category.key : undefined;
    },
    readTarget: commercetools.categories.byKey,
    readSource: () => marketplacer.taxons.byId(id),
    plan: ({ target: category, source: read }) => {
      if (!read) return done(ignored('unknown-object'));
      const mapping = mapped(read);
      if (mapping.kind === 'unmappable') return done(failedTaxon(mapping.code, id));
      return planTaxon({ read, wanted: mapping.category, category }, orderHint);
    },
    write: (plan) => bring(connector, plan, orderHint),
    explain: ({ category, wanted, actions }) =>
      category
        ? explainCategory(category, actions)
        : [{ field: 'category', source: wanted.key, target: undefined }],
  } satisfies Flow<string, Category, TaxonInTree | undefined, TaxonPlan>;
}

/** Pure. What is above a category is known from the taxon's own id, unless that is unreadable. */
function planTaxon({ read, wanted, category }: Omit<TaxonPlan, 'actions'>, orderHint: string | undefined) {
  const { taxon, parentId } = read;
  if (!category) return toWrite<TaxonPlan, Outcome>({ read, wanted, category, actions: [] }, applied);
  if (!isOwnCategory(category)) {
    return done(failedTaxon('foreign-category', taxon.id, `category ${category.id}`));
  }
  const above = category.parent?.obj;
  const parentKey = parentId === undefined ? undefined : categoryKeyOf({ id: parentId });
  const actions = planCategory({ category, above }, wanted, { parentKey, orderHint });
  const outcome = outcomeOf(taxon.id, { parentId, above, actions });
  const isInPlace = parentId === undefined || (above && isOwnCategory(above) && above.key === parentKey);
  if (isInPlace && actions.length === 0) return done(outcome);
  return toWrite<TaxonPlan, Outcome>({ read, wanted, category, actions }, outcome);
}

function outcomeOf(
  taxonId: string,
  {
    parentId,
    above,
    actions,
  }: { parentId: string | undefined; above: Category | undefined; actions: readonly unknown[] },
): Outcome {
  if (parentId === undefined && above && isOwnCategory(above)) return notToTheTop(taxonId, above);
  return actions.length > 0 ? applied : unchanged;
}

async function bring(
  connector: CategoryPorts,
  { read, wanted, category }: TaxonPlan,
  orderHint: string | undefined,
): Promise<Attempt> {
  const { taxon, parentId } = read;
  const parent = parentId === undefined ? undefined : await ensure(connector, parentId, [taxon.id]);
  if (parent?.kind === 'missing') return done(parent.outcome);
  if (!category) {
    const made = await makeCategory(connector, taxon, wanted, { parent: parent?.category, orderHint });
    if (made.kind === 'missing') return done(made.outcome);
    return made.kind === 'made' ? done(applied, true) : again();
  }
  if (parent && isWithin(parent.category, category)) return straighten(connector, read);
  const above = category.parent?.obj;
  const actions = planCategory({ category, above }, wanted, { parentKey: parent?.category.key, orderHint });
  if (actions.length > 0) {
    const written = await connector.commercetools.categories.update(category, actions);
    if (written.kind === 'rejected') return done(categoryRefusal(taxon.id, written));
    if (written.kind !== 'written') return again();
  }
  return done(outcomeOf(taxon.id, { parentId, above, actions }), actions.length > 0);
}

/** Categories of the shop may stand above ours; among ours, only the tree of Marketplacer counts. */
const notToTheTop = (taxonId: string, above: Category): Outcome =>
  failedTaxon('category-not-movable', taxonId, `it stays below ${above.key}`);

const isWithin = (inner: Category, outer: Category): boolean =>
  inner.id === outer.id || inner.ancestors.some(({ id }) => id === outer.id);

/**
 * The parent's category is still below that of the taxon: its own move has not arrived yet. What is above
 * the taxon is synced from the top down; then the taxon itself has a place to go.
 */
async function straighten(connector: CategoryPorts, { taxon, parentId }: TaxonInTree): Promise<Attempt> {
  const above: string[] = [];
  for (let next = parentId; next !== undefined;) {
    if (next === taxon.id || above.includes(next)) return done(failedTaxon('taxon-cycle', next));
    above.unshift(next);
    next = (await connector.marketplacer.taxons.byId(next))?.parentId;
  }
  for (const id of above) {
    const outcome = await syncTaxonById(connector, id);
    if (outcome.outcome === 'failed' || outcome.outcome === 'retry') return done(outcome);
  }
  return reread();
}
