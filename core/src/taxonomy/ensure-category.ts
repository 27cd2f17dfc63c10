import type { Category } from '@commercetools/platform-sdk';
import { categoryKeyOf, isOwnCategory, type Rejection } from '../commercetools/index.ts';
import type { Uses } from '../connector/index.ts';
import type { Taxon } from '../marketplacer/index.ts';
import { retry, type Failure, type Outcome } from '../outcome/index.ts';
import { isTaxonomySynced } from './is-taxonomy-synced.ts';
import { memoryOf } from './memory.ts';
import { categoryDraftOf, failedTaxon, mapTaxon, type WantedCategory } from './map-taxon.ts';

export type CategoryPorts = Uses<{
  commercetools: 'categories';
  marketplacer: 'taxons';
  store: 'failures';
  config: 'catalog' | 'flowsOff';
  clock: 'now' | 'sleep';
}>;

/** Whether a product can name the category of its taxon. */
type EnsuredCategory =
  | { kind: 'there' }
  /** It cannot be made, which is recorded for the taxon: the product does without. */
  | { kind: 'without' }
  | { kind: 'retry'; outcome: Outcome };

/** The category of a taxon, or why there is none. */
type Ensured = { kind: 'there'; category: Category } | { kind: 'missing'; outcome: Outcome };

const missing = (outcome: Outcome): Ensured => ({ kind: 'missing', outcome });

/**
 * Makes the category of a taxon where it is missing, and what is missing above it. Costs one read where it
 * is there, and none for a while where it cannot be made.
 *
 * @param taxonId the opaque Marketplacer id
 */
export async function ensureCategory(connector: CategoryPorts, taxonId: string): Promise<EnsuredCategory> {
  const { clock, config } = connector;
  if (!isTaxonomySynced(config)) return { kind: 'without' };
  if (memoryOf(connector).taxonNegativeCache.has(taxonId, clock.now())) return { kind: 'without' };
  const ensured = await ensure(connector, taxonId);
  if (ensured.kind === 'there') return { kind: 'there' };
  const { outcome } = ensured;
  if (outcome.outcome !== 'failed') return { kind: 'retry', outcome };
  const { productTypeMutex } = memoryOf(connector);
  await productTypeMutex.execute(() => report(connector, taxonId, outcome.failure));
  return { kind: 'without' };
}

/** All adverts of a taxon find the same, often at the same time. */
async function report(connector: CategoryPorts, taxonId: string, failure: Failure): Promise<void> {
  const { clock, store } = connector;
  const { taxonNegativeCache } = memoryOf(connector);
  if (taxonNegativeCache.has(taxonId, clock.now())) return;
  await store.failures.recordOnce(failure);
  taxonNegativeCache.add(taxonId, clock.now());
}

/** @param below the taxons that wait for this one */
export async function ensure(
  connector: CategoryPorts,
  taxonId: string,
  below: readonly string[] = [],
): Promise<Ensured> {
  const found = await find(connector, taxonId, categoryKeyOf({ id: taxonId }));
  if (found) return found;
  if (below.includes(taxonId)) return missing(failedTaxon('taxon-cycle', taxonId));
  const read = await connector.marketplacer.taxons.byId(taxonId);
  if (!read) return missing(failedTaxon('taxon-unknown', taxonId));
  const mapping = mapTaxon(read.taxon, connector.config.catalog.locales);
  if (mapping.kind === 'unmappable') return missing(failedTaxon(mapping.code, taxonId));
  const parent =
    read.parentId === undefined ? undefined : await ensure(connector, read.parentId, [...below, taxonId]);
  if (parent?.kind === 'missing') return parent;
  const made = await makeCategory(connector, read.taxon, mapping.category, { parent: parent?.category });
  return made.kind === 'made' ? { kind: 'there', category: made.category } : made;
}

async function find(
  { commercetools }: CategoryPorts,
  taxonId: string,
  key: string | undefined,
): Promise<Ensured | undefined> {
  const category = key === undefined ? undefined : await commercetools.categories.byKey(key);
  if (!category) return undefined;
  return isOwnCategory(category)
    ? { kind: 'there', category }
    : missing(failedTaxon('foreign-category', taxonId, `category ${category.id}`));
}

/**
 * Creates a category. Where another worker was faster, its category is taken.
 *
 * @param place.parent the category above it; absent for the top
 */
export async function makeCategory(
  connector: CategoryPorts,
  taxon: Taxon,
  wanted: WantedCategory,
  { parent, orderHint }: { parent?: Category; orderHint?: string },
): Promise<{ kind: 'made'; category: Category } | Ensured> {
  const draft = categoryDraftOf(wanted, { parentKey: parent?.key, orderHint });
  const written = await connector.commercetools.categories.create(draft);
  switch (written.kind) {
    case 'written':
      return { kind: 'made', category: written.resource };
    case 'conflict':
      return missing(retry('conflict'));
    case 'rejected':
      return missing(categoryRefusal(taxon.id, written));
    case 'duplicate': {
      const detail = `${written.field} ${written.value}`;
      const other = await find(connector, taxon.id, wanted.key);
      return other ?? missing(failedTaxon('duplicate-value', taxon.id, detail));
    }
  }
}

/** What a refused write of a category means: the category above it may be gone, or the shop full. */
export function categoryRefusal(taxonId: string, { codes, reasons }: Rejection): Outcome {
  if (codes.includes('ReferencedResourceNotFound')) return retry('conflict');
  const isFull = codes.includes('MaxResourceLimitExceeded');
  const code = isFull ? 'too-many-categories' : 'refused-by-commercetools';
  return failedTaxon(code, taxonId, reasons.join('; '));
}
