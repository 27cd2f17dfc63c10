import type { CategoryDraft, LocalizedString } from '@commercetools/platform-sdk';
import { categoryKeyOf, inEvery, keyOfId, slugOf, taxonLegacyIdOf } from '../commercetools/index.ts';
import type { Taxon } from '../marketplacer/index.ts';
import { failed, type FailureCode, type ObjectReference, type Outcome } from '../outcome/index.ts';

/** What a taxon makes of its category, wherever that stands. */
export interface WantedCategory {
  key: string;
  /** The taxon's number once more: with it the connector knows its own categories again. */
  externalId: string;
  /** In the configured locales. */
  name: LocalizedString;
  /** Given once; later it is the shop's to change. */
  slug: LocalizedString;
}

export type TaxonMapping =
  { kind: 'mapped'; category: WantedCategory } | { kind: 'unmappable'; code: FailureCode };

export function mapTaxon(taxon: Taxon, locales: readonly string[]): TaxonMapping {
  const key = categoryKeyOf(taxon) ?? '';
  const number = taxonLegacyIdOf(key);
  if (number === undefined) return { kind: 'unmappable', code: 'taxon-without-number' };
  if (taxon.displayName.trim() === '') return { kind: 'unmappable', code: 'taxon-without-name' };
  const slug = slugOf(taxon.displayName, number, 'category');
  return {
    kind: 'mapped',
    category: {
      key,
      externalId: String(number),
      name: inEvery(locales, taxon.displayName),
      slug: inEvery(locales, slug),
    },
  };
}

/** @param place where the category goes: below the category with this key, or to the top */
export function categoryDraftOf(
  wanted: WantedCategory,
  { parentKey, orderHint }: { parentKey?: string; orderHint?: string },
): CategoryDraft {
  return {
    ...wanted,
    ...(parentKey !== undefined && { parent: { typeId: 'category', key: parentKey } }),
    ...(orderHint !== undefined && { orderHint }),
  };
}

/** A failure names its taxon in a readable way, from which the id can be had back. */
export const taxonReference = (taxonId: string): ObjectReference => ({ type: 'taxon', id: keyOfId(taxonId) });

export const failedTaxon = (code: FailureCode, taxonId: string, detail?: string): Outcome =>
  failed(code, taxonReference(taxonId), detail);
