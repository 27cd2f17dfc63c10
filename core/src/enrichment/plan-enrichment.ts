import type { Product } from '@commercetools/platform-sdk';
import type { Difference } from '../converge/index.ts';
import type { Advert, Enrichment } from '../marketplacer/index.ts';
import { ownerOf, type OwnershipSettings } from '../ownership/index.ts';
import type { ToldAdvert } from '../store/index.ts';
import { ENRICHED, type EnrichedField } from './enriched-fields.ts';
import { digestOf } from './told-advert.ts';

export interface EnrichmentPlan {
  /** Only what is to be changed. */
  attributes: Enrichment;
  differences: Difference[];
  /** Fields that somebody has changed in Marketplacer since it was told what the shop has. */
  overwritten: string[];
}

/**
 * What Marketplacer lacks of what buyers see, in the fields that the shop owns. What was sent before, and is kept by
 * Marketplacer in another form, is not sent again.
 */
export function planEnrichment(
  product: Product,
  advert: Advert,
  told: ToldAdvert,
  settings: OwnershipSettings,
): EnrichmentPlan {
  const plan: EnrichmentPlan = { attributes: {}, differences: [], overwritten: [] };
  if (!product.masterData.published) return plan;
  for (const field of ownedFields(settings)) {
    const wanted = field.ofShop(product.masterData.current, settings.catalog.locales[0] ?? '');
    const shown = field.shown(advert, settings.catalog);
    if (wanted === undefined || shown === undefined || shown.includes(wanted)) continue;
    const before = told[field.attribute];
    const isSent = before?.sent === digestOf(wanted);
    if (isSent && before.shown === digestOf(shown[0])) continue;
    plan.attributes[field.attribute] = wanted;
    plan.differences.push({ field: field.name, source: wanted, target: shown[0] ?? undefined });
    if (isSent) plan.overwritten.push(field.name);
  }
  return plan;
}

export const ownedFields = (settings: OwnershipSettings): readonly EnrichedField[] =>
  ENRICHED.filter(({ name }) => ownerOf('product', name, settings) === 'commercetools');
