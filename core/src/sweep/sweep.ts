import { bulkhead } from 'cockatiel';
import type { ObjectReference, Outcome } from '../outcome/index.ts';
import type { Page } from '../runtime/index.ts';
import {
  isoTime,
  later,
  nextMark,
  windowStart,
  type Checkpoint,
  type Progress,
  type Tries,
  type Window,
} from './progress.ts';
import { inGroups } from './read-all.ts';
import { isOutOfTime, type ProgressStore, type SweepRun } from './run.ts';
import { countTries, triesToKeep, type Retried } from './tries.ts';

interface Options {
  /** Without one, every run begins at the beginning. */
  checkpoint?: ProgressStore;
  /** What the checkpoint belongs to. */
  scope?: string;
  /** With one, the sweep keeps a high-water mark. */
  window?: Window;
  /** Its end is not saved: what comes after it decides. */
  isPart?: boolean;
  /** Items at one time; one, unless it is said. */
  atOnce?: number;
  /** Items between two signs of life; a page, unless it is said. */
  groupOf?: number;
  /** Items in one run, about. */
  most?: number;
}

export interface Sweep<Item, Shared = undefined> extends Options {
  /**
   * Reads the page behind a cursor, of what was changed since a moment (ISO 8601).
   *
   * @returns undefined where the run has to stop before it is read
   */
  page: (after: string | undefined, since: string | undefined) => Promise<SweptPage<Item> | undefined>;
  /** Reads what a group of items needs, for all of them together. */
  prepare?: (group: readonly Item[]) => Promise<Shared>;
  each: (item: Item, shared: Shared) => Promise<Outcome>;
  /** What an item is about, for a record of what cannot be understood, or is tried in vain. */
  objectOf?: (item: Item) => ObjectReference;
  /** What such a record has to say of it, for whoever tries it again. */
  detailOf?: (item: Item) => string | undefined;
  /** Told what became of an item. */
  told?: (outcome: Outcome, item: Item, shared: Shared) => void;
  /** ISO 8601. Of a list that shows when its objects changed. */
  changedAt?: (item: Item) => string;
  /** Of a list in which every item can be gone on from; otherwise a page that was begun is done again. */
  cursorOf?: (item: Item) => string;
}

interface SweptPage<Item> extends Page<Item> {
  /** ISO 8601, of a list that shows when its objects changed: the newest change among those that are no items here. */
  newest?: string | undefined;
}

export type Swept =
  | { kind: 'stopped'; reason: 'out-of-time' | 'lease-lost' }
  /** `reached` counts what all the runs have seen that it took. */
  | { kind: 'finished'; reached: Checkpoint; progress: Progress };

const LEASE_LOST: Swept = { kind: 'stopped', reason: 'lease-lost' };

/**
 * Brings every object of a paged list into sync, in as many runs as it takes. A run stops at its time budget, with a
 * checkpoint from which the next one goes on, and at once where its lease is lost. What fails stops nothing else;
 * what has to be tried again keeps the high-water mark where it is.
 *
 * The first group of a page is always brought, so that a run with little time gets on.
 */
export async function sweep<Item, Shared = undefined>(
  run: SweepRun,
  what: Sweep<Item, Shared>,
): Promise<Swept> {
  const course = begin(run, what, what.changedAt !== undefined);
  let swept: Swept | undefined;
  while (!swept) swept = course.isOver() ? await course.stop() : await sweepPage(run, what, course);
  return swept;
}

/** @returns undefined where another page follows */
async function sweepPage<Item, Shared>(
  run: SweepRun,
  what: Sweep<Item, Shared>,
  course: Course,
): Promise<Swept | undefined> {
  const page = await what.page(course.checkpoint.after, course.checkpoint.since);
  if (!page) return isOutOfTime(run) ? course.stop() : LEASE_LOST;
  course.reached = { ...course.reached, newest: later(course.reached.newest, page.newest) };
  for (const [index, group] of groupsOf(page, what).entries()) {
    if (index > 0 && course.isOver()) return course.stop();
    course.reached = await bring(run, what, group.items, course);
    if (group.isLast) return course.finish();
    if (group.after !== undefined) course.checkpoint = { ...course.reached, after: group.after };
    if (!(await course.keep())) return LEASE_LOST;
  }
  return undefined;
}

type Course = ReturnType<typeof begin>;

/** How far a sweep is: `checkpoint` is where the next run can go on, and `reached` may be ahead of it. */
function begin(run: SweepRun, options: Options, showsChanges: boolean) {
  const { window, scope, most = Infinity, isPart } = options;
  const { known, save } = options.checkpoint ?? { known: {}, save: run.renew };
  const now = run.clock.now();
  const since = window && windowStart(window, known.syncedUntil, now);
  const first: Checkpoint = {
    startedAt: isoTime(now),
    since,
    scope,
    hasRetries: false,
    seen: 0,
    applied: 0,
  };
  let saved = known.checkpoint?.scope === scope ? known.checkpoint : undefined;
  const start = saved ?? first;
  return {
    checkpoint: start,
    reached: start,
    /** Of the sweep before. */
    tries: known.tries ?? {},

    isOver(): boolean {
      return isOutOfTime(run) || this.reached.seen - start.seen >= most;
    },

    /** Gives a sign of life; false where the lease is lost. */
    async keep(): Promise<boolean> {
      const { checkpoint } = this;
      const isSaved = checkpoint === saved;
      saved = checkpoint;
      return isSaved ? run.renew() : save({ ...known, checkpoint });
    },

    async stop(): Promise<Swept> {
      return (await this.keep()) ? { kind: 'stopped', reason: 'out-of-time' } : LEASE_LOST;
    },

    async finish(): Promise<Swept> {
      const { reached } = this;
      const progress = window
        ? {
            syncedUntil: nextMark(known.syncedUntil, reached, showsChanges),
            tries: triesToKeep(reached.tries),
          }
        : {};
      const isKept = isPart ? await run.renew() : await save(progress);
      return isKept ? { kind: 'finished', reached, progress } : LEASE_LOST;
    },
  };
}

interface Group<Item> {
  items: readonly Item[];
  /** Where a run can go on behind it; undefined where it cannot. */
  after: string | undefined;
  isLast: boolean;
}

function groupsOf<Item, Shared>(
  { items, next }: Page<Item>,
  { cursorOf, groupOf = Infinity }: Sweep<Item, Shared>,
): Group<Item>[] {
  const groups = items.length > groupOf ? inGroups(items, groupOf) : [items];
  return groups.map((group, index) => {
    const isLastOfPage = index === groups.length - 1;
    const lastItem = group.at(-1);
    const behind = lastItem && cursorOf?.(lastItem);
    return { items: group, after: isLastOfPage ? next : behind, isLast: isLastOfPage && !next };
  });
}

async function bring<Item, Shared>(
  run: SweepRun,
  what: Sweep<Item, Shared>,
  items: readonly Item[],
  { reached, tries }: { reached: Checkpoint; tries: Tries },
): Promise<Checkpoint> {
  if (items.length === 0) return reached;
  const { changedAt, detailOf, objectOf, atOnce = 1 } = what;
  const sharedOf = await prepareGroup(run, what, items);
  const limit = bulkhead(atOnce, Infinity);
  const bringOne = async (item: Item) => ({ item, outcome: await bringItem(run, what, item, sharedOf) });
  const brought = await Promise.all(items.map((item) => limit.execute(() => bringOne(item))));
  const retried = brought
    .filter(({ outcome }) => outcome.outcome === 'retry')
    .map(({ item }): Retried => ({ object: objectOf?.(item), detail: detailOf?.(item) }));
  return {
    ...reached,
    ...(await countTries(run, tries, reached, retried)),
    newest: changedAt ? items.map(changedAt).reduce(later, reached.newest) : undefined,
    seen: reached.seen + items.length,
    applied: reached.applied + brought.filter(({ outcome }) => outcome.outcome === 'applied').length,
  };
}

type SharedOf<Item, Shared> = (item: Item) => Promise<Shared>;

/**
 * Reads what a group needs. Where one of its items cannot be understood, each is prepared by itself, so that this one
 * alone fails.
 */
async function prepareGroup<Item, Shared>(
  run: SweepRun,
  { prepare }: Sweep<Item, Shared>,
  items: readonly Item[],
): Promise<SharedOf<Item, Shared>> {
  try {
    const shared = (await prepare?.(items)) as Shared;
    return async () => shared;
  } catch (error) {
    if (!prepare || !run.isOfOneObject(error)) throw error;
    return (item) => prepare([item]);
  }
}

async function bringItem<Item, Shared>(
  run: SweepRun,
  { each, objectOf, told }: Sweep<Item, Shared>,
  item: Item,
  sharedOf: SharedOf<Item, Shared>,
): Promise<Outcome> {
  let shared = undefined as Shared;
  const outcome = await run.attempt(async () => {
    shared = await sharedOf(item);
    return each(item, shared);
  }, objectOf?.(item));
  told?.(outcome, item, shared);
  return outcome;
}
