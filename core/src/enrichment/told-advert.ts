import { createHash } from 'node:crypto';
import type { Advert } from '../marketplacer/index.ts';
import type { Config } from '../runtime/index.ts';
import type { ToldAdvert } from '../store/index.ts';
import { shownOption } from './enriched-options.ts';
import { ENRICHED } from './enriched-fields.ts';
import type { EnrichmentPlan } from './plan-enrichment.ts';

export const digestOf = (content: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(content ?? null))
    .digest('base64url');

/**
 * What is remembered after Marketplacer was told what the shop has.
 *
 * @param advert as Marketplacer shows it afterwards, with the texts of its answer
 */
export const toldOf = (
  { attributes, options }: Pick<EnrichmentPlan, 'attributes' | 'options'>,
  advert: Advert,
  catalog: Config['catalog'],
): ToldAdvert =>
  Object.fromEntries([
    ...ENRICHED.filter(({ attribute }) => attribute in attributes).map(({ attribute, shown }) => [
      attribute,
      { sent: digestOf(attributes[attribute]), shown: digestOf(shown(advert, catalog)?.[0]) },
    ]),
    ...options.map((option) => [
      option.name,
      { sent: digestOf(option.wanted), shown: digestOf(shownOption(advert, option)) },
    ]),
  ]);
