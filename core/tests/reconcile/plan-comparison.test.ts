import { isComparisonDue } from '../../src/reconcile/plan-comparison.ts';
import { isoTime } from '../../src/sweep/index.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const MARCH = Date.UTC(2026, 2, 1);

type Known = Parameters<typeof isComparisonDue>[0];

const since = (hours: number) => ({ baseline: { at: isoTime(MARCH - hours * HOUR_MS), settings: 'a' } });
const isDue = (state: Known['state'], known: Partial<Known> = {}) =>
  isComparisonDue({ state, noted: undefined, settings: 'a', hours: 24, now: MARCH, ...known });

test.each([
  [23, false],
  [23.5, true],
  [24, true],
])(
  'everything is compared so early that the next tick is in time: %s hours after the last time',
  (hours, due) => {
    expect(isDue(since(hours))).toBe(due);
  },
);

test('one that takes long begins earlier, so that it ends in time', () => {
  const took = (hours: number) => ({
    lastFullComparison: { startedAt: isoTime(MARCH), endedAt: isoTime(MARCH + hours * HOUR_MS), seen: 1 },
  });
  expect(isDue({ ...since(20), ...took(3) })).toBe(false);
  expect(isDue({ ...since(20.5), ...took(3) })).toBe(true);
  expect(isDue({ ...since(11), ...took(30) })).toBe(false);
  expect(isDue({ ...since(12), ...took(30) })).toBe(true);
});

test('one that is under way goes on, whatever the clock says', () => {
  const comparison = {
    startedAt: isoTime(MARCH),
    settings: 'a',
    dryRun: false,
    force: false,
    done: [],
    progress: {},
    seen: 0,
  };
  expect(isDue({ ...since(0), comparison }, { hours: 0 })).toBe(true);
});

test('a first run looks at everything by itself, and an installation of an earlier version is compared at once', () => {
  expect(isDue({})).toBe(false);
  expect(isDue({ progress: { adverts: {} } })).toBe(false);
  const earlier = { progress: { adverts: { syncedUntil: isoTime(MARCH) } } };
  expect(isDue(earlier)).toBe(true);
  expect(isDue(earlier, { hours: 0 })).toBe(false);
});

test('other settings are reached where post-deploy has noted those of this process', () => {
  const noted = (digest: string) => ({ noted: { digest, changedAt: isoTime(MARCH) }, hours: 0 });
  expect(isDue(since(1), { settings: 'b', ...noted('b') })).toBe(true);
  expect(isDue(since(1), { settings: 'b', ...noted('a') })).toBe(false);
  expect(isDue(since(1), { settings: 'a', ...noted('b') })).toBe(false);
  expect(isDue(since(1), { settings: 'a', ...noted('a') })).toBe(false);
});
