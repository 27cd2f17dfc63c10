import type { OwnershipSettings } from '../../src/ownership/index.ts';
import {
  ENRICHABLE,
  FLOWS,
  OPTIONAL_FLOWS,
  type Enrichable,
  type OptionalFlow,
} from '../../src/runtime/index.ts';
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
const enrichedWith = (flowsOn: ReadonlySet<OptionalFlow>): Set<Enrichable>[] =>
  flowsOn.has('enrichment') ? [...subsetsOf<Enrichable>(ENRICHABLE), new Set(ATTRIBUTES)] : [new Set()];

export const OPTION: Enrichable = 'attribute:marketplacer-option-1-fabric';

/** One of the connector's own, one of an option, and one that steers the connector. */
const ATTRIBUTES: readonly Enrichable[] = [
  'attribute:marketplacer-brand',
  OPTION,
  'attribute:marketplacer-updated-at',
];

const subsetsOf = <Item>(items: readonly Item[]): Set<Item>[] =>
  items.reduce<Set<Item>[]>(
    (subsets, item) => [...subsets, ...subsets.map((subset) => new Set([...subset, item]))],
    [new Set()],
  );
