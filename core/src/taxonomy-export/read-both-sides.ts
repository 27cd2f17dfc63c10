import type { Category } from '@commercetools/platform-sdk';
import type { Uses } from '../connector/index.ts';
import type { TaxonReading } from '../marketplacer/index.ts';
import type { Page } from '../runtime/index.ts';
import { pagesOf, readAll, type SweepRun } from '../sweep/index.ts';
import type { BothSides, ExportSettings } from './plan-export.ts';
import { counterpartsOf } from './counterparts.ts';

export type ReadingPorts = Uses<{
  commercetools: 'categories' | 'productTypes';
  marketplacer: 'taxonomy';
  config: 'catalog';
}>;

export const settingsOf = ({ config: { catalog } }: Pick<ReadingPorts, 'config'>): ExportSettings => ({
  locale: catalog.locales[0] ?? '',
  ownProductType: catalog.productTypeKey,
  roots: catalog.taxonomyRoots,
  productTypes: catalog.taxonomyProductTypes,
});

/** Everything, Marketplacer first: so what is missing there is missing for certain. Undefined where the run has to stop. */
export async function readBothSides(
  { commercetools, marketplacer }: ReadingPorts,
  run: SweepRun,
): Promise<BothSides | undefined> {
  const taxons = await readAll(run, marketplacer.taxonomy.tree());
  const prototypes = taxons && (await readAll(run, pagesOf(marketplacer.taxonomy.prototypes)));
  const productTypes = prototypes && (await readAll(run, pagesOf(commercetools.productTypes.page)));
  const categories = productTypes && (await readAll(run, pagesOf(commercetools.categories.page)));
  return categories && { taxons, prototypes, productTypes, categories };
}

/** The product types and the prototypes, which are few, and no categories. */
export async function readPrototypes({ commercetools, marketplacer }: ReadingPorts): Promise<BothSides> {
  const sides = { taxons: [], categories: [] };
  const prototypes = await whole(marketplacer.taxonomy.prototypes);
  return { ...sides, prototypes, productTypes: await whole(commercetools.productTypes.page) };
}

/**
 * What one category depends on: those above it and beside them, and the taxons of those. Undefined where there is no
 * such category.
 */
export async function readAround(
  connector: ReadingPorts,
  categoryId: string,
): Promise<(BothSides & { path: string[] }) | undefined> {
  const { commercetools, marketplacer } = connector;
  const category = await commercetools.categories.byId(categoryId);
  if (!category) return undefined;
  const above = category.ancestors.map(({ id }) => id);
  const path = [...above, categoryId];
  const taxons: TaxonReading[] = await marketplacer.taxonomy.below(undefined);
  for (const identity of above) {
    const readings = taxons.map(({ taxon }) => taxon);
    const taxon = counterpartsOf('taxon', readings).of(identity);
    if (taxon && taxon !== 'ambiguous') taxons.push(...(await marketplacer.taxonomy.below(taxon.id)));
  }
  const sides = await readPrototypes(connector);
  const around = await commercetools.categories.around(above);
  const categories = new Map<string, Category>([...around, category].map((one) => [one.id, one]));
  return { ...sides, taxons, categories: [...categories.values()], path };
}

async function whole<Item>(read: (after?: string) => Promise<Page<Item>>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const items of pagesOf(read)) all.push(...items);
  return all;
}
