import type { FieldRow } from '../connector/index.ts';

/** How taxons become categories, for docs/mapping.md. */
export const CATEGORY_FIELDS: readonly FieldRow[] = [
  {
    source: 'Taxon.legacyId',
    target: 'category.key, category.externalId',
    rule: '`marketplacer-taxon-<legacyId>` and the number; a category with such a key and another external id belongs to the shop and is [reported](operations.md#foreign-category)',
    owner: 'Marketplacer',
  },
  {
    source: 'Taxon.displayName',
    target: 'category.name',
    rule: 'in every locale of `CATALOG_LOCALES`; what the shop writes in other locales stays',
    owner: 'Marketplacer',
  },
  {
    source: 'Taxon.displayName, Taxon.legacyId',
    target: 'category.slug',
    rule: 'set once in every locale: when the category is created, or when the locale is added to `CATALOG_LOCALES`',
    owner: 'commercetools',
  },
  {
    source: 'Taxon.children',
    target: 'category.parent',
    rule: 'the category of the taxon above; none at the top',
    owner: 'Marketplacer',
  },
  {
    source: 'Taxon.children, in their order',
    target: 'category.orderHint',
    rule: 'by the reconcile job, and only if the order differs',
    owner: 'both',
  },
];

/** The fields of taxons that are not mapped, and why. */
export const TAXON_NOT_MAPPED: Readonly<Record<string, string>> = {
  'Taxon.adverts': 'each advert names its taxon',
  'Taxon.id': 'used for look-ups, not shown',
  'Taxon.parent': 'the name could only be inferred; `children` has the same',
  'Taxon.prototype': 'all products share one product type',
  'Taxon.title': 'the name could only be inferred',
  'Taxon.treeName': 'the names of all ancestors, in one line',
  'Taxon.urlSlug': 'slugs belong to the shop, and are set once',
};
