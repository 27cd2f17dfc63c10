import { applied, failed, retry, unchanged, type Outcome } from '../../src/outcome/index.ts';
import { isoTime, sweep, type Checkpoint, type Progress, type Sweep } from '../../src/sweep/index.ts';
import { aRun } from '../builders/sweep-run.ts';
import { aClock, aList, aStore } from './a-list.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const LOST = { kind: 'stopped', reason: 'lease-lost' };
const OUT_OF_TIME = { kind: 'stopped', reason: 'out-of-time' };

let clock: ReturnType<typeof aClock>;
let store: ReturnType<typeof aStore>;
let brought: number[];

beforeEach(() => {
  clock = aClock();
  store = aStore();
  brought = [];
});

const numbers = (length: number, from = 1): number[] =>
  Array.from({ length }, (_none, index) => from + index);

/** One run with 25 minutes over ten numbers, three to a page; each takes so many minutes. */
function runOver(what: Partial<Sweep<number>> = {}, minutes = 0) {
  const run = aRun(clock, { stopAt: clock.now() + 25 * MINUTE_MS, renew: store.renew });
  return sweep<number>(run, {
    page: aList(10, 3),
    each: async (item) => {
      brought.push(item);
      clock.pass(minutes * MINUTE_MS);
      return unchanged;
    },
    checkpoint: store.checkpoint(),
    ...what,
  });
}

test('brings every object of every page once', async () => {
  expect(await runOver()).toMatchObject({ kind: 'finished', reached: { seen: 10, hasRetries: false } });
  expect(brought).toEqual(numbers(10));
});

describe('the time budget', () => {
  test('ends a run between two pages, with a checkpoint behind which the next one goes on exactly', async () => {
    expect(await runOver({}, 5)).toEqual(OUT_OF_TIME);
    expect(brought).toEqual(numbers(6));
    expect(store.latest().checkpoint).toMatchObject({ after: '6', seen: 6 });
    expect(await runOver({}, 5)).toMatchObject({ kind: 'finished', reached: { seen: 10 } });
    expect(brought).toEqual(numbers(10));
    expect(store.latest()).toEqual({});
  });

  test('ends a run between two groups of a long page', async () => {
    const long: Partial<Sweep<number>> = { page: aList(10, 10), groupOf: 2, cursorOf: String };
    expect(await runOver(long, 5)).toEqual(OUT_OF_TIME);
    expect(brought).toEqual(numbers(6));
    expect(store.latest().checkpoint).toMatchObject({ after: '6', seen: 6 });
    await runOver(long);
    expect(brought).toEqual(numbers(10));
  });

  test('makes the next run do a page again that nothing can be gone on from in the middle', async () => {
    const long: Partial<Sweep<number>> = { page: aList(20, 10), groupOf: 4 };
    expect(await runOver(long, 2)).toEqual(OUT_OF_TIME);
    expect(brought).toEqual(numbers(14));
    expect(store.latest().checkpoint).toMatchObject({ after: '10', seen: 10 });
    expect(await runOver(long)).toMatchObject({ kind: 'finished', reached: { seen: 20 } });
    expect(brought).toEqual([...numbers(14), ...numbers(10, 11)]);
  });

  test('lets a run with no time left for a second page bring its first one', async () => {
    const slow: Partial<Sweep<number>> = {
      page: async (after) => {
        clock.pass(26 * MINUTE_MS);
        return aList(10, 3)(after);
      },
    };
    for (const seen of [3, 6, 9]) {
      expect(await runOver(slow)).toEqual(OUT_OF_TIME);
      expect(brought).toEqual(numbers(seen));
    }
    expect(await runOver(slow)).toMatchObject({ kind: 'finished' });
  });

  test('that is over before the first page leaves a checkpoint of what was to be looked at', async () => {
    const run = aRun(clock, { stopAt: clock.now() });
    const what = { page: aList(1, 1), each: async () => applied, checkpoint: store.checkpoint() };
    expect(await sweep<number>(run, { ...what, scope: 'seller 7' })).toEqual(OUT_OF_TIME);
    expect(store.latest().checkpoint).toMatchObject({ scope: 'seller 7', seen: 0 });
  });

  test('may be a number of objects instead of time', async () => {
    const few: Partial<Sweep<number>> = { page: aList(10, 10), most: 4, groupOf: 2, cursorOf: String };
    for (const seen of [4, 8]) {
      expect(await runOver(few)).toEqual(OUT_OF_TIME);
      expect(brought).toEqual(numbers(seen));
    }
    expect(await runOver(few)).toMatchObject({ kind: 'finished' });
    expect(brought).toEqual(numbers(10));
  });
});

describe('the lease', () => {
  test('is renewed after every page', async () => {
    await runOver();
    expect(store.signs()).toBe(4);
  });

  test.each([
    ['with a checkpoint', String],
    ['without one', undefined],
  ])('is renewed after every group of a long page, %s', async (_how, cursorOf) => {
    await runOver({ page: aList(10, 10), groupOf: 2, cursorOf });
    expect(store.signs()).toBe(5);
  });

  test('that is lost stops the run at once, and nothing is saved', async () => {
    store.loseLeaseAfter(1);
    expect(await runOver()).toEqual(LOST);
    expect(brought).toEqual(numbers(6));
    expect(store.saved).toHaveLength(1);
    expect(store.latest().checkpoint).toMatchObject({ after: '3', seen: 3 });
  });

  test('that is lost between two groups stops the run at once', async () => {
    store.loseLeaseAfter(1);
    expect(await runOver({ page: aList(10, 10), groupOf: 2 })).toEqual(LOST);
    expect(brought).toEqual(numbers(4));
    expect(store.latest().checkpoint).toMatchObject({ seen: 0 });
  });

  test('that is lost while a page is read stops the run, and nothing is saved', async () => {
    expect(await runOver({ page: async () => undefined })).toEqual(LOST);
    expect(store.saved).toEqual([]);
  });

  test('that is lost at the end leaves the mark where it was', async () => {
    store.loseLeaseAfter(3);
    expect(await runOver({ window: { whole: false } })).toEqual(LOST);
    expect(store.latest().syncedUntil).toBeUndefined();
  });
});

describe('an object', () => {
  test.each<[string, () => Promise<Outcome>, boolean]>([
    ['fails', async () => failed('price-missing', { type: 'advert', id: '2' }), false],
    ['has to be tried again', async () => retry('conflict'), true],
    ['throws', () => Promise.reject(new Error('broken')), true],
  ])('that %s stops no other', async (_what, outcome, hasRetries) => {
    const each = async (item: number) => {
      brought.push(item);
      return item === 2 ? outcome() : applied;
    };
    const swept = await runOver({ each, atOnce: 3 });
    expect(swept).toMatchObject({ kind: 'finished', reached: { seen: 10, applied: 9, hasRetries } });
    expect(brought).toEqual(numbers(10));
  });

  test('that throws before it waits stops no other', async () => {
    const each = (item: number): Promise<Outcome> => {
      if (item === 2) throw new Error('broken');
      brought.push(item);
      return Promise.resolve(applied);
    };
    expect(await runOver({ each })).toMatchObject({ kind: 'finished', reached: { seen: 10, applied: 9 } });
  });
});

test('brings a bounded number of objects at one time', async () => {
  let [now, most] = [0, 0];
  const each = async () => {
    most = Math.max(most, (now += 1));
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
    return applied;
  };
  await runOver({ page: aList(50, 50), each, atOnce: 7 });
  expect(most).toBe(7);
});

test('reads what a group needs before it brings any of it, and tells of each', async () => {
  const [groups, told]: [number[][], unknown[]] = [[], []];
  await sweep<number, string>(aRun(clock), {
    page: aList(5, 5),
    groupOf: 2,
    prepare: async (group) => {
      groups.push([...group]);
      return `group of ${group.length}`;
    },
    each: async (item) => (item === 5 ? unchanged : applied),
    told: ({ outcome }, item, shared) => told.push([outcome, item, shared]),
  });
  expect(groups).toEqual([[1, 2], [3, 4], [5]]);
  expect(told.at(0)).toEqual(['applied', 1, 'group of 2']);
  expect(told.at(-1)).toEqual(['unchanged', 5, 'group of 1']);
});

describe('the high-water mark', () => {
  const start = Date.UTC(2026, 2, 1);
  const marked: Partial<Sweep<number>> = { window: { whole: false } };
  const mark = () => store.latest().syncedUntil;

  test('is the moment before the first page was read', async () => {
    const page = async (after?: string) => {
      clock.pass(MINUTE_MS);
      return aList(10, 3)(after);
    };
    await runOver({ ...marked, page });
    expect(mark()).toBe(isoTime(start));
  });

  test('is the newest change that a list has shown, because a list may lag', async () => {
    await runOver({ ...marked, changedAt: (item) => isoTime(start - item * MINUTE_MS) });
    expect(mark()).toBe(isoTime(start - MINUTE_MS));
  });

  test('does not move past the beginning with what was changed while the pages were read', async () => {
    const changedAt = (item: number) => isoTime(start + (item - 5) * MINUTE_MS);
    await runOver({ ...marked, changedAt });
    expect(mark()).toBe(isoTime(start));
  });

  test('stays where a list has shown nothing', async () => {
    store = aStore({ syncedUntil: isoTime(start - DAY_MS) });
    await runOver({ ...marked, page: aList(0, 3), changedAt: () => isoTime(start) });
    expect(mark()).toBe(isoTime(start - DAY_MS));
  });

  test('never moves back', async () => {
    store = aStore({ syncedUntil: isoTime(start - MINUTE_MS) });
    await runOver({ ...marked, changedAt: () => isoTime(start - DAY_MS) });
    expect(mark()).toBe(isoTime(start - MINUTE_MS));
  });

  test.each([
    ['without what the list shows', undefined],
    ['with what the list shows', (item: number) => isoTime(start - item * MINUTE_MS)],
  ])('is that of the first of several runs, %s', async (_how, changedAt) => {
    expect(await runOver({ ...marked, changedAt }, 10)).toEqual(OUT_OF_TIME);
    expect(mark()).toBeUndefined();
    clock.pass(DAY_MS);
    expect(await runOver({ ...marked, changedAt })).toMatchObject({ kind: 'finished' });
    expect(mark()).toBe(isoTime(changedAt ? start - MINUTE_MS : start));
  });

  test('stays while something is left to be tried again', async () => {
    const before = isoTime(start - DAY_MS);
    store = aStore({ syncedUntil: before });
    await runOver({ ...marked, each: async (item) => (item === 9 ? retry('conflict') : applied) });
    expect(mark()).toBe(before);
    await runOver(marked);
    expect(mark()).toBe(isoTime(start));
  });

  test('is not moved by a run that goes on behind something that is left to be tried again', async () => {
    const before = isoTime(start - DAY_MS);
    store = aStore({ syncedUntil: before });
    let retries = 1;
    const each = async () => {
      clock.pass(5 * MINUTE_MS);
      return (retries -= 1) >= 0 ? retry('conflict') : applied;
    };
    expect(await runOver({ ...marked, each })).toEqual(OUT_OF_TIME);
    expect(store.latest().checkpoint).toMatchObject({ hasRetries: true });
    expect(await runOver({ ...marked, each })).toMatchObject({ kind: 'finished' });
    expect(store.latest()).toEqual({ syncedUntil: before });
    await runOver(marked);
    expect(mark()).toBe(isoTime(clock.now()));
  });

  test('is not kept by a sweep without a window', async () => {
    await runOver();
    expect(store.latest()).toEqual({});
  });
});

describe('the window', () => {
  const now = Date.UTC(2026, 2, 1);
  const known: Progress = { syncedUntil: isoTime(now - DAY_MS) };

  /** What the pages were asked for. */
  async function sinceOf(what: Partial<Sweep<number>>, minutes = 0) {
    const asked = new Set<string | undefined>();
    const page: Sweep<number>['page'] = (after, since) => {
      asked.add(since);
      return aList(10, 3)(after);
    };
    await runOver({ page, ...what }, minutes);
    return [...asked];
  }

  test('begins ten minutes before the mark, so that nothing falls between two runs', async () => {
    store = aStore(known);
    expect(await sinceOf({ window: { whole: false } })).toEqual([isoTime(now - DAY_MS - 10 * MINUTE_MS)]);
  });

  test.each([
    ['without a mark', {}, false],
    ['of a full run', known, true],
  ])('%s is everything, or as far back as there is anything', async (_what, progress, whole) => {
    const furthest = isoTime(now - 30 * DAY_MS);
    for (const [furthestMs, since] of [
      [undefined, undefined],
      [30 * DAY_MS, furthest],
    ] as const) {
      store = aStore(progress);
      expect(await sinceOf({ window: { whole, furthestMs } })).toEqual([since]);
    }
  });

  test('is the same in the run that goes on', async () => {
    const window = { whole: false, furthestMs: 30 * DAY_MS };
    expect(await sinceOf({ window }, 10)).toEqual([isoTime(now - 30 * DAY_MS)]);
    clock.pass(DAY_MS);
    expect(await sinceOf({ window })).toEqual([isoTime(now - 30 * DAY_MS)]);
  });
});

describe('a checkpoint', () => {
  const checkpoint: Checkpoint = {
    startedAt: isoTime(Date.UTC(2026, 2, 1)),
    after: '6',
    hasRetries: false,
    seen: 6,
    applied: 2,
    scope: 'one',
  };

  test('counts what all the runs have seen and changed', async () => {
    store = aStore({ checkpoint });
    const swept = await runOver({ scope: 'one', each: async () => applied });
    expect(swept).toMatchObject({ reached: { seen: 10, applied: 6 } });
  });

  test('of another scope is not gone on from', async () => {
    store = aStore({ checkpoint });
    await runOver({ scope: 'another' });
    expect(brought).toEqual(numbers(10));
  });

  test('stays at the end of what is only a part', async () => {
    expect(await runOver({ isPart: true })).toMatchObject({ kind: 'finished', reached: { seen: 10 } });
    expect(store.latest().checkpoint).toMatchObject({ after: '9', seen: 9 });
    expect(await runOver({ isPart: true })).toMatchObject({ kind: 'finished', reached: { seen: 10 } });
    expect(brought).toEqual([...numbers(10), 10]);
  });
});
