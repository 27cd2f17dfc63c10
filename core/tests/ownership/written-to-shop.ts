import type { Product } from '@commercetools/platform-sdk';
import { assessAdvert, planAdvert } from '../../src/catalog/plan/plan-advert.ts';
import { explainAdvert } from '../../src/catalog/plan/explain-advert.ts';
import { ownedByShop } from '../../src/catalog/map/attributes.ts';
import { planSync } from '../../src/catalog/plan/plan-sync.ts';
import { NOTHING } from '../../src/catalog/read/snapshot.ts';
import type { Advert } from '../../src/marketplacer/index.ts';
import type { OwnershipSettings } from '../../src/ownership/index.ts';
import { isOptionAttribute } from '../../src/taxonomy/index.ts';
import { anAdvert, aVariant, LAST_PAGE, marketplacerId, picture } from '../builders/advert.ts';
import { aCatalog } from '../builders/catalog-config.ts';
import { definedFor } from '../builders/product-type.ts';
import { made } from '../catalog/product-in-shop.ts';

const chosen = (legacyId: number, name: string, appliedTo: 'ADVERT' | 'VARIANT', value: number) => {
  const optionType = {
    id: marketplacerId('OptionType', legacyId),
    legacyId,
    name,
    displayName: name,
    fieldType: 'SINGLE_SELECT' as const,
    appliedTo,
  };
  const optionValue = { id: marketplacerId('OptionValue', value), legacyId: value, displayName: `${value}` };
  return { nodes: [{ optionType, optionValue, textValue: null }], pageInfo: LAST_PAGE } as never;
};
const size = (value: 41 | 42) => chosen(2, 'size', 'VARIANT', value);
const fabric = (value: 61 | 62) => chosen(1, 'fabric', 'ADVERT', value);
/** Made of a category, where the shop has the word about those. */
const taxon = (legacyId: number) => ({
  id: marketplacerId('Taxon', legacyId),
  legacyId,
  externalIds: [
    { key: 'commercetools-category-id', value: `00000000-0000-4000-8000-00000000000${legacyId}` },
  ],
});

const BEFORE = anAdvert({
  taxonNullable: taxon(1),
  advertOptionValues: fabric(61),
  variants: [aVariant({ variantOptionValues: size(41) })],
});

/** Differs in everything that one can differ in. */
export const AFTER = anAdvert({
  title: 'Silk shirt',
  description: 'A shirt of silk.',
  brand: { name: 'Silk House' },
  published: false,
  taxonNullable: taxon(2),
  advertOptionValues: fabric(62),
  images: [{ url: picture('side') }],
  updatedAt: '2026-03-02T10:00:00Z',
  variants: [
    aVariant({
      lowestPrice: '20.0',
      lowestOriginalPrice: '30.0',
      salePrice: '20.0',
      salePriceStartAt: '2026-03-01T00:00:00Z',
      salePriceEndAt: '2026-04-01T00:00:00Z',
      countOnHand: 9,
      variantOptionValues: size(42),
    }),
    aVariant({ legacyId: 22, variantOptionValues: size(42) }),
  ],
});

const EVERYTHING: OwnershipSettings = {
  catalog: aCatalog({ vettedInShop: true }),
  flowsOff: new Set(),
  flowsOn: new Set(),
};

/** The fields of the shop, as the table of owners calls them, that a changed advert changes there. */
export function writtenToShop(settings: OwnershipSettings): Set<string> {
  const demand = demandOf(AFTER, settings, PRODUCT);
  const wanted = [...demandOf(AFTER, EVERYTHING, PRODUCT).wanted, ...demand.wanted];
  const once = new Map(wanted.map((attribute) => [attribute.name, attribute]));
  const definitions = definedFor([...once.values()]).attributes;
  const shop = { ...NOTHING, product: PRODUCT, definitions };
  const plan = planSync(AFTER, demand, shop, undefined, settings);
  return new Set(explainAdvert(plan).map(({ field }) => ownedFieldOf(field, settings)));
}

function demandOf(advert: Advert, settings: OwnershipSettings, product?: Product) {
  const demand = assessAdvert(advert, product, settings);
  if (demand.kind !== 'mapped') throw new Error(`nothing to plan: ${demand.kind}`);
  return demand;
}

export const PRODUCT = (() => {
  const demand = demandOf(BEFORE, EVERYTHING);
  const plan = planAdvert(BEFORE, demand, undefined, definedFor(demand.wanted), EVERYTHING.catalog);
  if (plan.kind !== 'create') throw new Error(plan.kind);
  return made(plan.draft);
})();

function ownedFieldOf(field: string, { catalog }: OwnershipSettings): string {
  if (field.startsWith('stock ')) return 'stock quantity';
  const [, part] = /^Variant-\d+ (.+)$/.exec(field) ?? [];
  const name = part ?? field;
  if (ownedByShop(catalog).has(`attribute:${name}`)) return 'product attributes that ENRICHED_FIELDS names';
  if (isOptionAttribute(name)) return 'product attributes of options';
  if (name.startsWith('marketplacer-')) return "product attributes of the connector's own";
  return `${part === undefined ? 'product' : 'variant'} ${name}`;
}
