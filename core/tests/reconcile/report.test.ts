import { newTallies, summarise, type Tally } from '../../src/reconcile/report.ts';

type Kinds = Parameters<typeof summarise>[0];

const aTally = (change: Partial<Tally>): Tally => ({ ...newTallies().adverts, ...change });

const summaryOf = (change: Partial<Kinds>): string =>
  summarise({
    mode: 'incremental',
    dryRun: false,
    startedAt: '2026-03-01T10:00:00.000Z',
    finishedAt: '2026-03-01T10:01:00.000Z',
    complete: true,
    ...newTallies(),
    notes: [],
    ...change,
  });

describe('the summary of a run', () => {
  it('says in one word that there was nothing', () => {
    expect(summaryOf({})).toBe('incremental run complete; nothing to compare.');
  });

  it('tells first what needs a person, then what was done, and nothing that is zero', () => {
    expect(
      summaryOf({
        sellers: aTally({ seen: 3, unchanged: 3 }),
        adverts: aTally({ seen: 50, unchanged: 46, applied: 1, failed: 2, retry: 1 }),
        orders: aTally({ seen: 1, applied: 1 }),
      }),
    ).toBe(
      'incremental run complete; failed: 2 adverts; to be tried again: 1 advert; changed: 1 missing order, 1 advert; compared: 1 missing order, 50 adverts, 3 sellers.',
    );
  });

  it('tells of a dry run what it would change', () => {
    expect(summaryOf({ dryRun: true, categories: aTally({ seen: 2, applied: 2 }) })).toBe(
      'incremental run complete; would change: 2 taxons; compared: 2 taxons.',
    );
  });

  it('tells that the next run goes on', () => {
    expect(summaryOf({ mode: 'full', complete: false, removals: aTally({ seen: 1, applied: 1 }) })).toBe(
      'full run not complete, the next run goes on from here; changed: 1 removal; compared: 1 removal.',
    );
  });

  it('tells what became of what had failed before', () => {
    expect(summaryOf({ failures: aTally({ seen: 3, failed: 2, applied: 1 }) })).toBe(
      'incremental run complete; failed: 2 earlier failures; changed: 1 earlier failure; compared: 3 earlier failures.',
    );
  });
});
