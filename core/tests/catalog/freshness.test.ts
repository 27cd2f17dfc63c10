import * as fc from 'fast-check';
import { freshnessOf } from '../../src/catalog/read/freshness.ts';
import { planAdvert, assessAdvert } from '../../src/catalog/plan/plan-advert.ts';
import { anAdvert } from '../builders/advert.ts';
import { aCatalog } from '../builders/catalog-config.ts';
import { definedFor } from '../builders/product-type.ts';
import { made } from './product-in-shop.ts';

const catalog = aCatalog();
const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1) + seconds * 1000).toISOString();

/** The product that was built from an advert at that time, by an event of that number or by a reading. */
function builtAt(seconds: number, sequence?: number) {
  const advert = anAdvert({ updatedAt: at(seconds), sequence });
  const demand = assessAdvert(advert, undefined, { catalog, flowsOff: new Set() });
  if (demand.kind !== 'mapped') throw new Error(demand.kind);
  const plan = planAdvert(advert, demand, undefined, definedFor(demand.wanted), catalog);
  if (plan.kind !== 'create') throw new Error(plan.kind);
  return made(plan.draft);
}

const freshness = (seconds: number, sequence: number | undefined, product: ReturnType<typeof builtAt>) =>
  freshnessOf(anAdvert({ updatedAt: at(seconds), sequence }), product);

describe('D-29: the freshness of a webhook', () => {
  it('everything is newer than a product that does not exist', () => {
    expect(freshnessOf(anAdvert(), undefined)).toBe('newer-by-time');
  });

  it('the time decides first, whatever the sequence numbers are', () => {
    expect(freshness(2, 1, builtAt(1, 9))).toBe('newer-by-time');
    expect(freshness(1, 9, builtAt(2, 1))).toBe('stale');
    expect(freshness(2, undefined, builtAt(1))).toBe('newer-by-time');
  });

  it('within one second the sequence number decides, for the product only', () => {
    expect(freshness(1, 8, builtAt(1, 7))).toBe('newer-by-sequence');
    expect(freshness(1, 6, builtAt(1, 7))).toBe('stale');
  });

  it.each<[string, number | undefined, number | undefined]>([
    ['the event has no number', undefined, 7],
    ['the product was built from a reading', 7, undefined],
    ['neither has one', undefined, undefined],
    ['it is the same event again', 7, 7],
  ])('within one second only Marketplacer can tell if %s', (_case, said, known) => {
    expect(freshness(1, said, builtAt(1, known))).toBe('unknown');
  });

  it('an invalid time leaves the decision to Marketplacer', () => {
    expect(freshnessOf(anAdvert({ updatedAt: 'soon', sequence: 8 }), builtAt(1, 7))).toBe('unknown');
  });

  it('the same moment in another time zone is the same moment', () => {
    const product = builtAt(0);
    expect(freshnessOf(anAdvert({ updatedAt: '2026-03-01T10:00:00+10:00' }), product)).toBe('unknown');
  });

  it('of two events at most one is newer than the other', () => {
    const event = fc.record({ seconds: fc.integer({ min: 0, max: 2 }), sequence: fc.nat(3) });
    const isAhead = (value: string) => value === 'newer-by-time' || value === 'newer-by-sequence';
    fc.assert(
      fc.property(event, event, (one, other) => {
        const forth = freshness(one.seconds, one.sequence, builtAt(other.seconds, other.sequence));
        const back = freshness(other.seconds, other.sequence, builtAt(one.seconds, one.sequence));
        expect(isAhead(forth)).toBe(back === 'stale');
      }),
    );
  });
});
