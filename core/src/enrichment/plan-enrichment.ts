import type { Product } from '@commercetools/platform-sdk';
import type { Difference } from '../converge/index.ts';
import type { Advert, Enrichment } from '../marketplacer/index.ts';
import { ownerOf, type OwnershipSettings } from '../ownership/index.ts';
import type { ToldAdvert } from '../store/index.ts';
import { isEqual } from '../catalog/index.ts';
import { ownedOptions, shownOption, wantedOption, type WantedOption } from './enriched-options.ts';
import { ENRICHED, type EnrichedField } from './enriched-fields.ts';
import { digestOf } from './told-advert.ts';

export interface EnrichmentPlan {
  /** Only what is to be changed. */
  attributes: Pick<Enrichment, 'title' | 'description'>;
  /** Options that are to be changed; in which lists is known when they are written. */
  options: WantedOption[];
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
  const plan: EnrichmentPlan = { attributes: {}, options: [], differences: [], overwritten: [] };
  if (!product.masterData.published) return plan;
  for (const field of ownedFields(settings)) {
    const wanted = field.ofShop(product.masterData.current, settings.catalog.locales[0] ?? '');
    const shown = field.shown(advert, settings.catalog);
    if (wanted === undefined || shown === undefined || shown.includes(wanted)) continue;
    if (isAsTold(told[field.attribute], wanted, shown[0])) continue;
    plan.attributes[field.attribute] = wanted;
    note(plan, told[field.attribute], { field: field.name, source: wanted, target: shown[0] ?? undefined });
  }
  for (const option of ownedOptions(settings).map((owned) => wantedOption(product, advert, owned))) {
    const { name, wanted } = option;
    const shown = shownOption(advert, option);
    if (isEqual(wanted, shown) || isAsTold(told[name], wanted, shown)) continue;
    plan.options.push(option);
    note(plan, told[name], { field: name, source: wanted, target: shown });
  }
  return plan;
}

type Told = ToldAdvert[string] | undefined;

const isAsTold = (told: Told, wanted: unknown, shown: unknown): boolean =>
  told?.sent === digestOf(wanted) && told.shown === digestOf(shown);

function note(plan: EnrichmentPlan, told: Told, difference: Difference): void {
  plan.differences.push(difference);
  if (told?.sent === digestOf(difference.source)) plan.overwritten.push(difference.field);
}

export const ownedFields = (settings: OwnershipSettings): readonly EnrichedField[] =>
  ENRICHED.filter(({ name }) => ownerOf('product', name, settings) === 'commercetools');
