import type { Category } from '@commercetools/platform-sdk';
import { isOwnCategory } from '../commercetools/index.ts';
import { textIn } from './map-product-type.ts';
import { categoryReference, type Trouble, type WantedTaxon } from './wanted.ts';

/** The custom field of a category that names the product type of what is sold in it, and below it. */
const PRODUCT_TYPE_FIELD = 'marketplacer-product-type';

export interface ExportTerms {
  /** The source language, in which sellers read names. */
  locale: string;
  /** Keys of the categories below which categories take part; all do where there are none. */
  roots: readonly string[];
  /** The ids of the product types that take part, by their keys. */
  productTypes: ReadonlyMap<string, string>;
}

export interface MappedCategories {
  /** Parents first. */
  wanted: WantedTaxon[];
  troubles: Trouble[];
  /** The ids of all categories that take part, whatever came of them. */
  takingPart: ReadonlySet<string>;
}

/** A category with all above it, the top first. */
type Path = readonly [...above: Category[], self: Category];

/** The categories that take part, as taxons. One without a name, or in a ring, is left out, and told. */
export function mapCategories(categories: readonly Category[], terms: ExportTerms): MappedCategories {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const wanted: { depth: number; taxon: WantedTaxon }[] = [];
  const troubles: Trouble[] = [];
  const takingPart = new Set<string>();
  for (const category of categories.toSorted(byAge)) {
    if (isOwnCategory(category)) continue;
    const object = categoryReference(category.id);
    const told = (detail: string) => troubles.push({ code: 'taxonomy-unmappable', object, detail });
    const path = pathOf(category, byId);
    if (path === 'ring') {
      takingPart.add(category.id);
      told('it is its own ancestor');
      continue;
    }
    const part = path && partOf(path, terms.roots);
    if (!part) continue;
    takingPart.add(category.id);
    const own = part.findLast((above) => isOwnCategory(above));
    if (own) told(`it is below ${own.key}, which the connector has made of a taxon`);
    else wanted.push({ depth: part.length, taxon: taxonOf(path, part, terms, told) });
  }
  return {
    wanted: wanted.toSorted((one, other) => one.depth - other.depth).map(({ taxon }) => taxon),
    troubles,
    takingPart,
  };
}

function taxonOf(
  path: Path,
  part: readonly Category[],
  terms: ExportTerms,
  told: (detail: string) => void,
): WantedTaxon {
  const category = path.at(-1) ?? path[0];
  const name = textIn(category.name, terms.locale);
  const prototype = prototypeOf(path, terms);
  const isKnown = prototype.kind === 'found';
  if (!name) told(`it has no name in ${terms.locale}`);
  else if (!isKnown) told(`${PRODUCT_TYPE_FIELD} names ${prototype.key}, which takes no part`);
  return {
    identity: category.id,
    object: categoryReference(category.id),
    displayName: isKnown ? name : undefined,
    parent: part.at(-2)?.id,
    prototype: isKnown ? prototype.id : undefined,
  };
}

const byAge = (one: Category, other: Category): number =>
  one.createdAt.localeCompare(other.createdAt) || one.id.localeCompare(other.id);

/** @returns undefined where something above it was not read */
function pathOf(category: Category, byId: ReadonlyMap<string, Category>): Path | 'ring' | undefined {
  const path: [...Category[], Category] = [category];
  for (let next = category.parent?.id; next !== undefined;) {
    const above = byId.get(next);
    if (!above) return undefined;
    if (path.includes(above)) return 'ring';
    path.unshift(above);
    next = above.parent?.id;
  }
  return path;
}

/** What of a path takes part: that below the first root. */
function partOf(path: Path, roots: readonly string[]): Category[] | undefined {
  if (roots.length === 0) return [...path];
  const root = path.findIndex(({ key }) => key !== undefined && roots.includes(key));
  return root === -1 || root === path.length - 1 ? undefined : path.slice(root + 1);
}

type Found = { kind: 'found'; id: string | undefined } | { kind: 'unknown'; key: string };

/** The nearest category that names a product type decides; where only one takes part, none has to. */
function prototypeOf(path: Path, { productTypes }: ExportTerms): Found {
  const named = path.findLast((category) => namedIn(category) !== undefined);
  const key = named && namedIn(named);
  if (key !== undefined) {
    const id = productTypes.get(key);
    return id === undefined ? { kind: 'unknown', key } : { kind: 'found', id };
  }
  const [only, ...others] = productTypes.values();
  return { kind: 'found', id: others.length > 0 ? undefined : only };
}

function namedIn({ custom }: Category): string | undefined {
  const named: unknown = custom?.fields[PRODUCT_TYPE_FIELD];
  return typeof named === 'string' && named.trim() !== '' ? named.trim() : undefined;
}
