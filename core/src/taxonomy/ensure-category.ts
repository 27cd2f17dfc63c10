import type { Category } from '@commercetools/platform-sdk';
import { categoryKeyOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import type { Taxon } from '../marketplacer/index.ts';
import { ignored, retry, type Outcome } from '../outcome/index.ts';
import { isTaxonomyCarried } from './is-carried.ts';
import { draftOf, failedTaxon, isOurs, mapTaxon, type WantedCategory } from './map-taxon.ts';

/** The category of a taxon, or why there is none. */
export type Ensured = { kind: 'there'; category: Category } | { kind: 'missing'; outcome: Outcome };

const missing = (outcome: Outcome): Ensured => ({ kind: 'missing', outcome });

/**
 * Makes the category of a taxon where it is missing, and what is missing above it. Costs one read where it
 * is there.
 *
 * @param taxonId the opaque Marketplacer id
 * @returns undefined where the category is there now, else why not
 */
export async function ensureCategory(connector: Connector, taxonId: string): Promise<Outcome | undefined> {
  if (!isTaxonomyCarried(connector.config)) return ignored('flow-off');
  const ensured = await ensure(connector, taxonId);
  return ensured.kind === 'there' ? undefined : ensured.outcome;
}

/** @param below the taxons that wait for this one */
export async function ensure(
  connector: Connector,
  taxonId: string,
  below: readonly string[] = [],
): Promise<Ensured> {
  const found = await find(connector, taxonId, categoryKeyOf({ id: taxonId }));
  if (found) return found;
  if (below.includes(taxonId)) return missing(failedTaxon('taxon-in-ring', taxonId));
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
  { commercetools }: Connector,
  taxonId: string,
  key: string | undefined,
): Promise<Ensured | undefined> {
  const category = key === undefined ? undefined : await commercetools.categories.byKey(key);
  if (!category) return undefined;
  return isOurs(category)
    ? { kind: 'there', category }
    : missing(failedTaxon('foreign-category', taxonId, `category ${category.id}`));
}

/**
 * Creates a category. Where another worker was faster, its category is taken.
 *
 * @param place.parent the category above it; absent for the top
 */
export async function makeCategory(
  connector: Connector,
  taxon: Taxon,
  wanted: WantedCategory,
  { parent, orderHint }: { parent?: Category; orderHint?: string },
): Promise<{ kind: 'made'; category: Category } | Ensured> {
  const draft = draftOf(wanted, { parentKey: parent?.key, orderHint });
  const written = await connector.commercetools.categories.create(draft);
  switch (written.kind) {
    case 'written':
      return { kind: 'made', category: written.resource };
    case 'conflict':
      return missing(retry('conflict'));
    case 'rejected':
      return missing(refusalOf(taxon.id, written.reasons));
    case 'duplicate': {
      const detail = `${written.field} ${written.value}`;
      const other = await find(connector, taxon.id, wanted.key);
      return other ?? missing(failedTaxon('duplicate-value', taxon.id, detail));
    }
  }
}

/** What a refused write of a category means: the category above it may be gone, or the shop full. */
export function refusalOf(taxonId: string, reasons: readonly string[]): Outcome {
  const has = (code: string) => reasons.some((reason) => reason.startsWith(code));
  if (has('ReferencedResourceNotFound')) return retry('conflict');
  const code = has('MaxResourceLimitExceeded') ? 'too-many-categories' : 'refused-by-commercetools';
  return failedTaxon(code, taxonId, reasons.join('; '));
}
