import type { TaxonInTree } from '../marketplacer/index.ts';

/** Who is below whom, by any kind of name; undefined for the top. */
export type Parents = ReadonlyMap<string, string | undefined>;

/**
 * Every taxon once, by its id, where the tree has it: below the first parent that names it as a child.
 * Siblings stay in their order.
 */
export function forestOf(found: readonly TaxonInTree[]): Map<string, TaxonInTree> {
  const forest = new Map<string, TaxonInTree>();
  for (const one of found) {
    const known = forest.get(one.taxon.id);
    if (known && (known.parentId !== undefined || one.parentId === undefined)) continue;
    forest.delete(one.taxon.id);
    forest.set(one.taxon.id, one);
  }
  return forest;
}

/** Those that are reached from the top, level by level. What is in a ring, or hangs on one, is not. */
export function levelsOf(parents: Parents): string[][] {
  const children = Map.groupBy(parents.keys(), (name) => parents.get(name));
  const levels: string[][] = [];
  for (let level = children.get(undefined) ?? []; level.length > 0;) {
    levels.push(level);
    level = level.flatMap((name) => children.get(name) ?? []);
  }
  return levels;
}

/** All rings: those that are their own ancestors. */
export function ringsOf(parents: Parents): string[][] {
  const rings: string[][] = [];
  const done = new Set<string>();
  for (const start of parents.keys()) {
    const path = new Set<string>();
    let name: string | undefined = start;
    for (; name !== undefined && !done.has(name) && !path.has(name); name = parents.get(name)) path.add(name);
    if (name !== undefined && path.has(name)) rings.push([...path].slice([...path].indexOf(name)));
    for (const visited of path) done.add(visited);
  }
  return rings;
}
