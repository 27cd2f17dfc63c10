import type { OwnershipSettings } from '../../src/ownership/index.ts';
import { ENRICHABLE, FLOWS, OPTIONAL_FLOWS, type OptionalFlow } from '../../src/runtime/index.ts';
import { aCatalog } from '../builders/catalog-config.ts';

/** Every combination of the settings that move an owner; the defaults first. */
export function everySetting(): Required<OwnershipSettings>[] {
  const sources = ['marketplacer', 'commercetools', 'none'] as const;
  return sources.flatMap((taxonomySource) =>
    subsetsOf(FLOWS).flatMap((flowsOff) =>
      subsetsOf(OPTIONAL_FLOWS).flatMap((flowsOn) =>
        enrichedWith(flowsOn).map((enrichedFields) => ({
          catalog: aCatalog({ taxonomySource, vettedInShop: flowsOn.has('vetting'), enrichedFields }),
          flowsOff,
          flowsOn,
        })),
      ),
    ),
  );
}

/** Without the flow, the setting names nothing that counts. */
const enrichedWith = (flowsOn: ReadonlySet<OptionalFlow>): Set<(typeof ENRICHABLE)[number]>[] =>
  flowsOn.has('enrichment') ? subsetsOf(ENRICHABLE) : [new Set()];

const subsetsOf = <Item>(items: readonly Item[]): Set<Item>[] =>
  items.reduce<Set<Item>[]>(
    (subsets, item) => [...subsets, ...subsets.map((subset) => new Set([...subset, item]))],
    [new Set()],
  );
