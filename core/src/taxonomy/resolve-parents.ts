import type { Category } from '@commercetools/platform-sdk';
import { ringsOf, type Parents } from './forest.ts';

/** Where the tree of taxons wants a category. */
export interface DesiredParent {
  /** The id of the category, or the key of one that is to be made. */
  name: string;
  isNew: boolean;
  /** The name of the one above it: `top`, or `any` where that has no category or is not known. */
  above: { kind: 'top' } | { kind: 'below'; name: string } | { kind: 'any' };
}

export interface ResolvedParents {
  /** Who will be below whom, the shop's own categories too. */
  parents: Parents;
  /** Those that cannot get to where they should be, and stay. */
  stuck: ReadonlySet<string>;
}

/**
 * Where the categories can really go. None can go back to the top, and what should be below such a one may
 * be above it: then that stays, too. Below a category of the shop ours may be at its top.
 */
export function resolveParents(
  desiredParents: readonly DesiredParent[],
  categories: readonly Category[],
  isOwnCategory: (category: Category) => boolean,
): ResolvedParents {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const now: Parents = new Map(categories.map(({ id, parent }) => [id, parent?.id]));
  const parents = new Map(now);
  const stuck = new Set<string>();
  for (const { name, isNew, above } of desiredParents) {
    const current = byId.get(now.get(name) ?? '');
    if (above.kind === 'below') parents.set(name, above.name);
    else if (isNew) parents.set(name, undefined);
    else if (above.kind === 'top' && current && isOwnCategory(current)) stuck.add(name);
  }
  for (let rings = ringsOf(parents); rings.length > 0; rings = ringsOf(parents)) {
    const movers = rings.flatMap(
      (ring) => ring.find((name) => now.has(name) && now.get(name) !== parents.get(name)) ?? [],
    );
    if (movers.length === 0) break;
    for (const name of movers) {
      parents.set(name, now.get(name));
      stuck.add(name);
    }
  }
  return { parents, stuck };
}
