/** An object as a person names it. */
export type NamedObject =
  | { type: 'advert' | 'seller' | 'taxon'; legacyId: number }
  /** By its id in commercetools. */
  | { type: 'order'; id: string };
