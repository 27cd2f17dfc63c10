import type { OwnershipSettings } from '../../src/ownership/index.ts';
import { FLOWS, OPTIONAL_FLOWS } from '../../src/runtime/index.ts';
import { aCatalog } from '../builders/catalog-config.ts';

/** Every combination of the settings that move an owner; the defaults first. */
export function everySetting(): Required<OwnershipSettings>[] {
  const sources = ['marketplacer', 'commercetools', 'none'] as const;
  return sources.flatMap((taxonomySource) =>
    subsetsOf(FLOWS).flatMap((flowsOff) =>
      subsetsOf(OPTIONAL_FLOWS).map((flowsOn) => ({
        catalog: aCatalog({ taxonomySource, vettedInShop: flowsOn.has('vetting') }),
        flowsOff,
        flowsOn,
      })),
    ),
  );
}

const subsetsOf = <Item>(items: readonly Item[]): Set<Item>[] =>
  items.reduce<Set<Item>[]>(
    (subsets, item) => [...subsets, ...subsets.map((subset) => new Set([...subset, item]))],
    [new Set()],
  );
