import type { RunPorts } from '../connector/index.ts';
import { codeOf, ignored, type ObjectReference, type Outcome } from '../outcome/index.ts';
import { inGroups, pagesOf, readAll, sweep, type SweepRun } from '../sweep/index.ts';
import { categoryRefusal, type CategoryPorts } from './ensure-category.ts';
import { taxonReference } from './map-taxon.ts';
import { memoryOf } from './memory.ts';
import { planTaxonomy, type TaxonStep } from './plan-taxonomy.ts';
import { syncTaxonById } from './sync-taxon.ts';

/** Categories that are written at one time. */
const AT_ONCE = 20;

export type TaxonomySwept =
  | { kind: 'stopped' }
  /** `orphans` counts our categories whose taxon is gone. */
  | { kind: 'finished'; orphans: number };

/** What has gone wrong so far, as far as it concerns others. */
interface Losses {
  /** The keys of categories that could not be made. */
  keys: Set<string>;
  /** commercetools takes no further category, which one failure tells for all. */
  full: boolean;
}

type Ports = CategoryPorts & RunPorts;

/**
 * Syncs all categories with the whole tree of taxons, their order too. Nothing is deleted.
 * A category that somebody else wrote meanwhile is read again together with its taxon.
 *
 * @param options.dryRun only tell what would be done
 * @param options.told told what has become of each taxon that the tree has
 */
export async function syncTaxonomy(
  connector: Ports,
  run: SweepRun,
  { dryRun, told }: { dryRun: boolean; told: (outcome: Outcome, taxon: ObjectReference) => void },
): Promise<TaxonomySwept> {
  const { commercetools, config, marketplacer } = connector;
  // The shop is read first: then the taxons are at least as new as what a write with these versions replaces.
  const categories = await readAll(run, pagesOf(commercetools.categories.page));
  const found = categories && (await readAll(run, marketplacer.taxons.tree()));
  if (!found) return { kind: 'stopped' };
  const { levels, orphans } = planTaxonomy(found, categories, config.catalog.locales);
  const groups = levels.flatMap((steps) => groupsOf(steps, dryRun));
  const losses: Losses = { keys: new Set(), full: false };
  const swept = await sweep<TaxonStep>(run, {
    page: async (after) => {
      const next = Number(after ?? 0) + 1;
      return { items: groups[next - 1] ?? [], next: next < groups.length ? String(next) : undefined };
    },
    atOnce: AT_ONCE,
    each: async (step) => (dryRun ? step.outcome : writeCategory(connector, step, losses)),
    told: (outcome, step) => {
      if (!dryRun) noteLoss(step, outcome, losses);
      told(outcome, taxonReference(step.taxonId));
    },
  });
  if (swept.kind === 'stopped') return { kind: 'stopped' };
  if (!dryRun) memoryOf(connector).taxonNegativeCache.clear();
  return { kind: 'finished', orphans: orphans.length };
}

/** Moves one at a time: each changes what is above many others. */
function groupsOf(steps: readonly TaxonStep[], dryRun: boolean): TaxonStep[][] {
  const kindOf = ({ write }: TaxonStep) => {
    if (!write || dryRun) return 'told';
    return write.kind === 'update' && write.place.parentKey !== undefined ? 'moved' : 'written';
  };
  const { told = [], moved = [], written = [] } = Object.groupBy(steps, kindOf);
  return [told, ...inGroups(moved, 1), ...inGroups(written, AT_ONCE)].filter(({ length }) => length > 0);
}

/** What belongs below a category that could not be made waits. */
function noteLoss({ write }: TaxonStep, { outcome }: Outcome, { keys }: Losses): void {
  if (write?.kind === 'create' && outcome !== 'applied' && outcome !== 'unchanged') keys.add(write.key);
}

async function writeCategory(
  connector: Ports,
  { taxonId, write, outcome }: TaxonStep,
  losses: Losses,
): Promise<Outcome> {
  const { categories } = connector.commercetools;
  if (!write) return outcome;
  const waits = losses.keys.has(write.place.parentKey ?? '') || (write.kind === 'create' && losses.full);
  if (waits) return ignored('not-yet');
  const written = await (write.kind === 'create'
    ? categories.create(write.draft)
    : categories.update(write.category, write.actions));
  if (written.kind === 'written') return outcome;
  if (written.kind !== 'rejected') return syncTaxonById(connector, taxonId, write.place.orderHint);
  const refusal = categoryRefusal(taxonId, written);
  if (codeOf(refusal) !== 'too-many-categories') return refusal;
  const isKnown = losses.full;
  losses.full = true;
  return isKnown ? ignored('not-yet') : refusal;
}
