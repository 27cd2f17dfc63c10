import type { Category } from '@commercetools/platform-sdk';
import { runUseCase, type RunPorts } from '../connector/index.ts';
import { attemptAll, done, toWrite, type Flow } from '../converge/index.ts';
import type { TaxonInTree } from '../marketplacer/index.ts';
import { codeOf, ignored, type ObjectReference, type Outcome } from '../outcome/index.ts';
import { categoryRefusal, type CategoryPorts } from './ensure-category.ts';
import { taxonReference } from './map-taxon.ts';
import { memoryOf } from './memory.ts';
import { planTaxonomy, type TaxonomyPlan, type TaxonStep } from './plan-taxonomy.ts';
import { syncTaxonById } from './sync-taxon.ts';

/** Categories that are written at one time. */
const AT_ONCE = 20;

export interface TaxonomySweep {
  /** Only tell what would be done. */
  dryRun: boolean;
  /** Asked before each page and each group of writes; false ends the sweep. */
  goOn: () => Promise<boolean>;
  /** Told what has become of each taxon that the tree has. */
  visit: (outcome: Outcome, taxon: ObjectReference) => void;
}

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
 * Brings all categories into step with the whole tree of taxons, their order too. Nothing is deleted.
 * A category that somebody else wrote meanwhile is read afresh together with its taxon.
 */
export async function syncTaxonomy(connector: Ports, sweep: TaxonomySweep): Promise<TaxonomySwept> {
  const { clock, commercetools, config, marketplacer } = connector;
  const told = ({ taxonId, outcome }: TaxonStep) => sweep.visit(outcome, taxonReference(taxonId));
  const flow: Flow<string, Category[], TaxonInTree[] | undefined, TaxonomyPlan, TaxonomySwept> = {
    locate: () => 'tree',
    readTarget: () => categoriesOf(commercetools, sweep),
    readSource: async (categories) => categories && taxonsOf(marketplacer, sweep),
    plan: ({ target: categories, source: found }) => {
      if (!categories || !found) return done(STOPPED);
      const plan = planTaxonomy(found, categories, config.catalog.locales);
      return toWrite(plan, { kind: 'finished', orphans: plan.orphans.length });
    },
    write: async ({ levels, orphans }) => {
      const losses: Losses = { keys: new Set(), full: false };
      for (const group of levels.flatMap(groupsOf)) {
        if (group.some(({ write }) => write) && !(await sweep.goOn())) return done(STOPPED);
        const take = async (step: TaxonStep) =>
          told({ ...step, outcome: await takeStep(connector, step, losses) });
        await Promise.all(group.map(take));
      }
      memoryOf(connector).taxonNegativeCache.clear();
      return done({ kind: 'finished', orphans: orphans.length });
    },
  };
  const ended = await attemptAll(flow, clock, sweep);
  if (ended.kind === 'conflict') return STOPPED;
  ended.plan?.levels.flat().forEach(told);
  return ended.result;
}

const STOPPED: TaxonomySwept = { kind: 'stopped' };

async function categoriesOf(
  { categories }: Ports['commercetools'],
  { goOn }: TaxonomySweep,
): Promise<Category[] | undefined> {
  const all: Category[] = [];
  let page: Category[];
  do {
    if (!(await goOn())) return undefined;
    page = await categories.page(all.at(-1)?.id);
    all.push(...page);
  } while (page.length > 0);
  return all;
}

async function taxonsOf(
  { taxons }: Ports['marketplacer'],
  { goOn }: TaxonomySweep,
): Promise<TaxonInTree[] | undefined> {
  const all: TaxonInTree[] = [];
  for await (const found of taxons.tree()) {
    all.push(...found);
    if (!(await goOn())) return undefined;
  }
  return all;
}

/** Moves one at a time: each changes what is above many others. */
function groupsOf(steps: readonly TaxonStep[]): TaxonStep[][] {
  const kindOf = ({ write }: TaxonStep) => {
    if (!write) return 'told';
    return write.kind === 'update' && write.place.parentKey !== undefined ? 'moved' : 'written';
  };
  const { told = [], moved = [], written = [] } = Object.groupBy(steps, kindOf);
  const groups = [told, ...moved.map((step) => [step])];
  for (let start = 0; start < written.length; start += AT_ONCE) {
    groups.push(written.slice(start, start + AT_ONCE));
  }
  return groups;
}

async function takeStep(connector: Ports, step: TaxonStep, losses: Losses): Promise<Outcome> {
  const { write } = step;
  const isNew = write?.kind === 'create';
  const waits = losses.keys.has(write?.place.parentKey ?? '') || (isNew && losses.full);
  const outcome = waits
    ? ignored('not-yet')
    : await runUseCase(connector, () => writeCategory(connector, step, losses));
  if (isNew && outcome.outcome !== 'applied' && outcome.outcome !== 'unchanged') losses.keys.add(write.key);
  return outcome;
}

async function writeCategory(
  connector: Ports,
  { taxonId, write, outcome }: TaxonStep,
  losses: Losses,
): Promise<Outcome> {
  const { categories } = connector.commercetools;
  if (!write) return outcome;
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
