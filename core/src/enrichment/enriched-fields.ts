import type { ProductData } from '@commercetools/platform-sdk';
import { PRODUCT_FIELDS } from '../catalog/index.ts';
import type { Advert } from '../marketplacer/index.ts';
import type { Config } from '../runtime/index.ts';

type Catalog = Config['catalog'];

/** A field that goes to Marketplacer where the shop owns it. */
export interface EnrichedField {
  /** As `ENRICHED_FIELDS` and the table of owners call it. */
  name: 'name' | 'description';
  /** The member of `AdvertInput`. */
  attribute: 'title' | 'description';
  /** What buyers see; undefined where there is nothing, which is never sent. */
  ofShop: (current: ProductData, locale: string) => string | undefined;
  /** As Marketplacer shows it, and as the shop would; undefined where it is not known. */
  shown: (advert: Advert, catalog: Catalog) => readonly (string | null)[] | undefined;
}

/** Pictures are left alone on both sides: whether those of an update are added or replace others is not documented. */
export const ENRICHED: readonly EnrichedField[] = [
  {
    name: 'name',
    attribute: 'title',
    ofShop: ({ name }, locale) => filled(name[locale]),
    shown: (advert, catalog) => [
      advert.title ?? null,
      inSource(PRODUCT_FIELDS.name.map(advert, catalog), catalog),
    ],
  },
  {
    name: 'description',
    attribute: 'description',
    ofShop: ({ description }, locale) => filled(description?.[locale]),
    shown: (advert, catalog) =>
      advert.description === undefined
        ? undefined
        : [advert.description, inSource(PRODUCT_FIELDS.description.map(advert, catalog), catalog)],
  },
];

const filled = (text: string | undefined): string | undefined => text?.trim() || undefined;

const inSource = (text: Record<string, string> | null | undefined, { locales: [locale = ''] }: Catalog) =>
  text?.[locale]?.trim() ?? null;
