import { planEnrichment } from '../../src/enrichment/plan-enrichment.ts';
import type { OwnershipSettings } from '../../src/ownership/index.ts';
import { AFTER, PRODUCT } from './written-to-shop.ts';

/** The fields that a published product, which differs from its advert in everything, changes in Marketplacer. */
export function writtenToMarketplacer(settings: OwnershipSettings): Set<string> {
  const { differences } = planEnrichment(PRODUCT, AFTER, {}, settings);
  return new Set(differences.map(({ field }) => `product ${field}`));
}
