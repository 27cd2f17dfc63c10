import type { PrototypeReading, TaxonReading } from '../marketplacer/index.ts';
import type { Category, ProductType } from '@commercetools/platform-sdk';
import { mapCategories } from './map-categories.ts';
import { mapProductType, sameName } from './map-product-type.ts';
import { counterpartsOf } from './counterparts.ts';
import { planPrototypes } from './plan-prototypes.ts';
import { planTaxons } from './plan-taxons.ts';
import {
  categoryReference,
  IDENTITY_KEYS,
  productTypeReference,
  type ExportPlan,
  type Trouble,
  type WantedPrototype,
} from './wanted.ts';

/** Both sides, as far as they were read. */
export interface BothSides {
  categories: readonly Category[];
  productTypes: readonly ProductType[];
  taxons: readonly TaxonReading[];
  prototypes: readonly PrototypeReading[];
}

export interface ExportSettings {
  /** The source language. */
  locale: string;
  /** The connector's own product type, which takes no part. */
  ownProductType: string;
  roots: readonly string[];
  /** Keys; all take part where there are none. */
  productTypes: readonly string[];
}

/** Everything that Marketplacer's taxonomy lacks of the shop's: prototypes with all their options before taxons, parents first. */
export function planExport(sides: BothSides, settings: ExportSettings): ExportPlan {
  const types = participants(sides.productTypes, settings);
  const mapped = types.map((type) => mapProductType(type, settings.locale));
  const { wanted, twice } = oncePerName(mapped.flatMap((one) => one.wanted ?? []));
  const prototypes = planPrototypes(wanted, sides.prototypes);
  const categories = mapCategories(sides.categories, {
    locale: settings.locale,
    roots: settings.roots,
    productTypes: new Map(types.map(({ key, id }) => [key ?? id, id])),
  });
  const willBe = new Set([
    ...prototypes.ids.keys(),
    ...prototypes.prototypes.map(({ identity }) => identity),
  ]);
  const taxons = planTaxons(categories.wanted, sides.taxons, willBe, prototypes.ids);
  const waves = [
    prototypes.prototypes,
    prototypes.optionTypes,
    prototypes.optionValues,
    ...taxons.levels,
  ].filter(({ length }) => length > 0);
  const troubles = perObject([
    ...mapped.flatMap((one) => one.troubles),
    ...twice,
    ...prototypes.troubles,
    ...categories.troubles,
    ...taxons.troubles,
  ]);
  const busy = new Set(
    [...waves.flat(), ...troubles].map(({ object }) => object.id).concat(taxons.waiting.map(({ id }) => id)),
  );
  const all = [
    ...types.map(({ id }) => productTypeReference(id)),
    ...[...categories.takingPart].map(categoryReference),
  ];
  return {
    waves,
    ids: new Map([...prototypes.ids, ...taxons.ids]),
    troubles,
    waiting: taxons.waiting,
    unchanged: all.filter(({ id }) => !busy.has(id)),
  };
}

/** What Marketplacer has of categories and product types that are gone, or take no part any more. Nothing is deleted. */
export function planLeftovers(sides: BothSides, settings: ExportSettings): Trouble[] {
  const { takingPart } = mapCategories(sides.categories, {
    locale: settings.locale,
    roots: settings.roots,
    productTypes: new Map(),
  });
  const types = new Set(participants(sides.productTypes, settings).map(({ id }) => id));
  const taxons = sides.taxons.map(({ taxon }) => taxon);
  const detailOf = (what: string) => `it is gone or takes no part any more, and ${what} stays`;
  const goneTaxons = counterpartsOf('taxon', taxons).without(takingPart);
  const gonePrototypes = counterpartsOf('prototype', sides.prototypes).without(types);
  return perObject([
    ...goneTaxons.map((taxon) => ({
      code: 'taxonomy-left-alone' as const,
      object: categoryReference(identityOf(taxon, IDENTITY_KEYS.taxon)),
      detail: detailOf(`the taxon ${taxon.displayName}`),
    })),
    ...gonePrototypes.map((prototype) => ({
      code: 'taxonomy-left-alone' as const,
      object: productTypeReference(identityOf(prototype, IDENTITY_KEYS.prototype)),
      detail: detailOf(`the prototype ${prototype.name}`),
    })),
  ]);
}

const identityOf = (
  { externalIds }: { externalIds: readonly { key: string; value: string }[] },
  wanted: string,
): string => externalIds.find(({ key }) => key === wanted)?.value ?? '';

const participants = (
  types: readonly ProductType[],
  { ownProductType, productTypes }: ExportSettings,
): ProductType[] =>
  types.filter(
    ({ key }) =>
      key !== ownProductType &&
      (productTypes.length === 0 || (key !== undefined && productTypes.includes(key))),
  );

/** Sellers choose a prototype by its name, so of two with the same one the first counts. */
function oncePerName(all: readonly WantedPrototype[]): { wanted: WantedPrototype[]; twice: Trouble[] } {
  const groups = [...Map.groupBy(all, ({ name }) => sameName(name)).values()];
  return {
    wanted: groups.flatMap(([first]) => first ?? []),
    twice: groups.flatMap(([, ...others]) =>
      others.map(({ object, name }) => ({
        code: 'taxonomy-unmappable' as const,
        object,
        detail: `another product type is called ${name}`,
      })),
    ),
  };
}

/** An object has one record, so it says everything. What cannot be told at all comes first. */
function perObject(troubles: readonly Trouble[]): Trouble[] {
  const groups = Map.groupBy(troubles, ({ object }) => `${object.type} ${object.id}`);
  return [...groups.values()].flatMap((group) => {
    const first = group.find(({ code }) => code === 'taxonomy-unmappable') ?? group[0];
    const details = [...new Set(group.map(({ detail }) => detail))];
    return first ? { ...first, detail: details.join('; ') } : [];
  });
}
