import type { Category } from '@commercetools/platform-sdk';
import { categoryKeyOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import type { TaxonInTree } from '../marketplacer/index.ts';
import { applied, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import { ensure, makeCategory, categoryRefusal } from './ensure-category.ts';
import { isTaxonomySynced } from './is-taxonomy-synced.ts';
import { failedTaxon, isOwnCategory, mapTaxon, type WantedCategory } from './map-taxon.ts';
import { memoryOf } from './memory.ts';
import { planCategory, type Place } from './plan-category.ts';

/** Both sides of one taxon at the beginning of an attempt. */
interface TaxonSnapshot {
  read: TaxonInTree;
  wanted: WantedCategory;
  category: Category | undefined;
}

/**
 * Brings the category of a taxon into step, and makes what is missing above it. A taxon that is gone keeps
 * its category.
 *
 * @param id the opaque Marketplacer id
 * @param orderHint where the category goes among its siblings; absent, it keeps its place
 */
export async function syncTaxonById(connector: Connector, id: string, orderHint?: string): Promise<Outcome> {
  const { commercetools, config, clock, marketplacer } = connector;
  if (!isTaxonomySynced(config)) return ignored('flow-off');
  let key = categoryKeyOf({ id });
  const outcome = await retryOnConflict(clock, async () => {
    // The shop is read first: then the taxon is at least as new as what a write with this version replaces.
    const category = key === undefined ? undefined : await commercetools.categories.byKey(key);
    const read = await marketplacer.taxons.byId(id);
    if (!read) return ignored('unknown-object');
    const mapping = mapTaxon(read.taxon, config.catalog.locales);
    if (mapping.kind === 'unmappable') return failedTaxon(mapping.code, id);
    const wanted = mapping.category;
    if (wanted.key === key) return bring(connector, { read, wanted, category }, orderHint);
    key = wanted.key;
    return undefined;
  });
  // Whatever was in trouble because of this taxon may succeed now.
  if (outcome?.outcome === 'applied') memoryOf(connector).taxonNegativeCache.clear();
  return outcome ?? retry('conflict');
}

/** One attempt; undefined where both sides have to be read again. */
async function bring(
  connector: Connector,
  { read, wanted, category }: TaxonSnapshot,
  orderHint: string | undefined,
): Promise<Outcome | undefined> {
  const { taxon, parentId } = read;
  if (category && !isOwnCategory(category)) {
    return failedTaxon('foreign-category', taxon.id, `category ${category.id}`);
  }
  const parent = parentId === undefined ? undefined : await ensure(connector, parentId, [taxon.id]);
  if (parent?.kind === 'missing') return parent.outcome;
  if (!category) {
    const made = await makeCategory(connector, taxon, wanted, { parent: parent?.category, orderHint });
    if (made.kind === 'missing') return made.outcome;
    return made.kind === 'made' ? applied : undefined;
  }
  if (parent && isWithin(parent.category, category)) return straighten(connector, read);
  return update(connector, { read, wanted, category }, { parentKey: parent?.category.key, orderHint });
}

async function update(
  connector: Connector,
  { read, wanted, category }: TaxonSnapshot & { category: Category },
  place: Place,
): Promise<Outcome | undefined> {
  const { id } = read.taxon;
  const above = category.parent?.obj;
  const actions = planCategory({ category, above }, wanted, place);
  if (actions.length > 0) {
    const written = await connector.commercetools.categories.update(category, actions);
    if (written.kind === 'rejected') return categoryRefusal(id, written);
    if (written.kind !== 'written') return undefined;
  }
  if (place.parentKey === undefined && above && isOwnCategory(above)) return notToTheTop(id, above);
  return actions.length > 0 ? applied : unchanged;
}

/** Categories of the shop may stand above ours; among ours, only the tree of Marketplacer counts. */
const notToTheTop = (taxonId: string, above: Category): Outcome =>
  failedTaxon('category-not-movable', taxonId, `it stays below ${above.key}`);

const isWithin = (inner: Category, outer: Category): boolean =>
  inner.id === outer.id || inner.ancestors.some(({ id }) => id === outer.id);

/**
 * The parent's category is still below that of the taxon: its own move has not arrived yet. What is above
 * the taxon is brought into step from the top down; then the taxon itself has a place to go.
 */
async function straighten(
  connector: Connector,
  { taxon, parentId }: TaxonInTree,
): Promise<Outcome | undefined> {
  const above: string[] = [];
  for (let next = parentId; next !== undefined;) {
    if (next === taxon.id || above.includes(next)) return failedTaxon('taxon-cycle', next);
    above.unshift(next);
    next = (await connector.marketplacer.taxons.byId(next))?.parentId;
  }
  for (const id of above) {
    const outcome = await syncTaxonById(connector, id);
    if (outcome.outcome === 'failed' || outcome.outcome === 'retry') return outcome;
  }
  return undefined;
}
