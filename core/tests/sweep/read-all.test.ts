import { inGroups, pagesOf, readAll } from '../../src/sweep/index.ts';
import { aRun } from '../builders/sweep-run.ts';
import { aClock, aList, aStore } from './a-list.ts';

const MINUTE_MS = 60_000;

test('reads all pages of a list, with a sign of life after each', async () => {
  const store = aStore();
  expect(await readAll(aRun(aClock(), { renew: store.renew }), pagesOf(aList(5, 2)))).toEqual([
    1, 2, 3, 4, 5,
  ]);
  expect(store.signs()).toBe(3);
});

test('stops at the time budget', async () => {
  const clock = aClock();
  let pages = 0;
  const slow = async (after?: string) => {
    pages += 1;
    clock.pass(MINUTE_MS);
    return aList(100, 2)(after);
  };
  expect(await readAll(aRun(clock, { stopAt: clock.now() + 2 * MINUTE_MS }), pagesOf(slow))).toBeUndefined();
  expect(pages).toBe(2);
  expect(await readAll(aRun(clock, { stopAt: clock.now() }), pagesOf(slow))).toBeUndefined();
  expect(pages).toBe(2);
});

test('stops where the lease is lost', async () => {
  const store = aStore();
  store.loseLeaseAfter(1);
  let pages = 0;
  const read = (after?: string) => {
    pages += 1;
    return aList(100, 2)(after);
  };
  expect(await readAll(aRun(aClock(), { renew: store.renew }), pagesOf(read))).toBeUndefined();
  expect(pages).toBe(2);
});

test('groups hold everything in its order', () => {
  expect(inGroups([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inGroups([], 2)).toEqual([]);
});
