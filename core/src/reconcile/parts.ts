import { finishOrders } from '../fulfilment/index.ts';
import { isFlowOff, type Flow, type OptionalFlow } from '../runtime/index.ts';
import { clearResolvedFailures } from './clear-resolved-failures.ts';
import { noteChanged } from './drift.ts';
import { orPassedOver } from './pass-over.ts';
import { reconcileAdverts } from './reconcile-adverts.ts';
import { reconcileChangedOrders } from './reconcile-changed-orders.ts';
import { reconcileOnboarding } from './reconcile-onboarding.ts';
import { reconcileEnrichment } from './reconcile-enrichment.ts';
import { reconcileOptionTypes } from './reconcile-option-types.ts';
import { reconcileOrders } from './reconcile-orders.ts';
import { reconcilePaidOrders } from './reconcile-paid-orders.ts';
import { reconcileRefunds } from './reconcile-refunds.ts';
import { noteDeletions, reconcileRemovals } from './reconcile-removals.ts';
import { reconcileRemittances } from './reconcile-remittances.ts';
import { reconcileSales } from './reconcile-sales.ts';
import { reconcileSellers } from './reconcile-sellers.ts';
import { reconcileShipments } from './reconcile-shipments.ts';
import { reconcileTaxonomyExport } from './reconcile-taxonomy-export.ts';
import { reconcileTaxonomy } from './reconcile-taxonomy.ts';
import { reconcileVetting } from './reconcile-vetting.ts';
import { removeVanished } from './remove-vanished.ts';
import { retryCatalogFailures, retryOrderFailures } from './retry-failures.ts';
import { isAlarm } from '../outcome/index.ts';
import { countIn, UNFINISHED, type Ended, type Run } from './run.ts';

interface Part {
  /** What it looks at, for a sentence and for the record of its failure. */
  name: string;
  sweep: (run: Run) => Promise<Ended>;
  /** Without this flow there is nothing to do. */
  flow?: Flow | OptionalFlow;
  mode?: Run['mode'];
  /** Lists of adverts hold deleted ones, so it needs to know what was deleted. */
  needsRemovals?: true;
  /** Of every run anew, also of one that goes on with a comparison. */
  isOfRun?: true;
  /** What a run does that goes on with a comparison behind this part. */
  again?: (run: Run) => Promise<Ended>;
}

/** Completes the orders of which the shop itself has sent the last line. */
const reconcileShippedOrders = (run: Run): Promise<Ended> =>
  finishOrders(run.connector, run, {
    checkpoint: run.checkpoint('shippedOrders'),
    told: (outcome, { id }) => {
      countIn(run, 'shipments')(outcome);
      noteChanged(run, { type: 'fulfilment', id }, outcome);
    },
    dryRun: run.dryRun,
  });

const REMOVALS = 'removals';

/** In their order; one that has to stop ends the run. An order is never queued behind catalogue work. */
const PARTS: readonly Part[] = [
  { name: 'orders', sweep: reconcileOrders, flow: 'orders' },
  { name: 'paid-orders', sweep: reconcilePaidOrders, flow: 'orders' },
  { name: 'changed-orders', sweep: reconcileChangedOrders, flow: 'orders' },
  { name: 'shipments', sweep: reconcileShipments, flow: 'fulfilment' },
  { name: 'shipped-orders', sweep: reconcileShippedOrders, flow: 'fulfilment' },
  { name: 'refunds', sweep: reconcileRefunds, flow: 'refunds' },
  { name: 'remittances', sweep: reconcileRemittances, flow: 'remittances' },
  { name: 'order-failures', sweep: retryOrderFailures, isOfRun: true },
  // Before any list of adverts is read, which holds deleted ones as well.
  { name: REMOVALS, sweep: reconcileRemovals, flow: 'products', again: noteDeletions },
  { name: 'taxons', sweep: reconcileTaxonomy },
  { name: 'taxonomy-of-the-shop', sweep: reconcileTaxonomyExport },
  { name: 'sellers', sweep: reconcileSellers, flow: 'sellers', needsRemovals: true },
  // After the sellers, whose changes move the channels that the shop owns.
  { name: 'onboarding', sweep: reconcileOnboarding, flow: 'onboarding' },
  { name: 'option-types', sweep: reconcileOptionTypes, flow: 'products' },
  { name: 'adverts', sweep: reconcileAdverts, flow: 'products', needsRemovals: true },
  { name: 'sales', sweep: reconcileSales, flow: 'products', mode: 'incremental', needsRemovals: true },
  { name: 'vetting', sweep: reconcileVetting, flow: 'vetting', needsRemovals: true },
  { name: 'enrichment', sweep: reconcileEnrichment, flow: 'enrichment' },
  { name: 'vanished-adverts', sweep: removeVanished, flow: 'products', mode: 'full', needsRemovals: true },
  { name: 'failures', sweep: retryCatalogFailures, flow: 'products', isOfRun: true },
];

export interface SweptParts {
  /** Time is up, or another run has taken over. */
  stopped: boolean;
  /** Nothing is left for the next run, and nothing was passed over. */
  complete: boolean;
  /** Every part has ended, or was passed over. */
  isWhole: boolean;
}

const STOPPED_PARTS: SweptParts = { stopped: true, complete: false, isWhole: false };

interface Sweeping {
  /** The parts that an earlier run of the same comparison has ended. */
  done?: readonly string[];
  /** What is left to others. */
  leaves?: ((part: Pick<Part, 'isOfRun'>) => boolean) | undefined;
  /** Keeps the parts that have ended; false where another run has taken over. */
  save?: (done: readonly string[]) => Promise<boolean>;
}

/** Sweeps one part after the other. */
export async function sweepParts(
  run: Run,
  { done = [], leaves = () => false, save = async () => true }: Sweeping = {},
): Promise<SweptParts> {
  const kinds = new Map<string, string>();
  const areOf = (kind: string) => [...kinds.keys()].filter((name) => kinds.get(name) === kind);
  const ended = new Set(done);
  for (const part of partsOf(run, done).filter((one) => !leaves(one))) {
    run.begins(part.name);
    const isBlind = part.needsRemovals && kinds.get(REMOVALS) === 'passed-over';
    const { kind } = isBlind ? UNFINISHED : await sweepPart(run, part, done);
    if (kind === 'stopped') return STOPPED_PARTS;
    kinds.set(part.name, kind);
    if (kind !== 'unfinished' && !part.isOfRun) ended.add(part.name);
    if (!(await save([...ended]))) return STOPPED_PARTS;
  }
  if (!run.dryRun) await clearSolved(run, new Set(areOf('finished')));
  const isWhole = areOf('unfinished').length === 0;
  return { stopped: false, complete: isWhole && areOf('passed-over').length === 0, isWhole };
}

const sweepPart = (run: Run, { name, sweep, again }: Part, done: readonly string[]) =>
  orPassedOver(run, name, () => (done.includes(name) && again ? again(run) : sweep(run)));

const partsOf = ({ connector: { config }, mode: now }: Run, done: readonly string[]): Part[] =>
  PARTS.filter(({ flow, mode }) => !(flow && isFlowOff(config, flow)) && (!mode || mode === now)).filter(
    ({ name, again }) => again !== undefined || !done.includes(name),
  );

/** What a part that was passed over before has left. */
const clearSolved = (run: Run, finished: ReadonlySet<string>): Promise<void> =>
  clearResolvedFailures(
    run,
    (failure) =>
      failure.object.type === 'installation' && !isAlarm(failure) && finished.has(failure.object.id),
  );
