import * as fc from 'fast-check';
import {
  INFINITE_QUANTITY,
  isOnSale,
  OFF_SALE,
  offSaleReason,
  quantityOf,
  type OfferFacts,
} from '../../src/catalog/map/offer-state.ts';
import { anAdvert, aSeller, aVariant } from '../builders/advert.ts';

const maybe = fc.constantFrom(true, false, null);
const anyFacts: fc.Arbitrary<OfferFacts> = fc.record({
  published: maybe,
  displayable: maybe,
  online: maybe,
  requiresVetting: maybe,
  vetted: maybe,
  vettingRejected: maybe,
  seller: fc.option(fc.record({ online: maybe })),
  availability: fc.subarray(['BUY_ONLINE', 'CLICK_AND_COLLECT', 'IN_STORE'] as const),
  priceType: fc.constantFrom('FROM', 'POA', null, undefined),
  priceUnit: fc.constantFrom('METRE', 'PER_DAY', null, undefined),
});

describe('P4, P7: the reasons for which an advert is off sale, row by row', () => {
  const rows: Record<string, Partial<OfferFacts>[]> = {
    'not published': [{ published: false }, { published: null }],
    'rejected in vetting': [{ vettingRejected: true }],
    'waits for vetting': [
      { requiresVetting: true, vetted: false },
      { requiresVetting: true, vetted: null },
    ],
    'not displayable': [{ displayable: false }],
    'not online': [{ online: false }],
    'seller off-line': [{ seller: aSeller({ online: false }) }],
    'not sold online': [
      { availability: [] },
      { availability: ['IN_STORE'] },
      { availability: ['HIRE', 'CLASSIFIED'] },
      { availability: ['CLICK_AND_COLLECT'] },
    ],
    'price on application': [{ priceType: 'POA' }],
    'without a fixed price': [{ priceType: 'FROM' }],
    'priced by time': [{ priceUnit: 'PER_HOUR' }, { priceUnit: 'PER_MONTH' }],
  };

  it('every row of the table has its test', () => {
    expect(OFF_SALE.map(({ reason }) => reason)).toEqual(Object.keys(rows));
  });

  it.each(
    Object.entries(rows).flatMap(([reason, changes]) => changes.map((change) => [reason, change] as const)),
  )('%s: %j', (reason, change) => {
    expect(offSaleReason({ ...anAdvert(), ...change })).toBe(reason);
  });

  it.each<[string, Partial<OfferFacts>]>([
    ['nothing speaks against it', {}],
    ['it has passed vetting', { requiresVetting: true, vetted: true }],
    ['it was never vetted, and need not be', { requiresVetting: false, vetted: false }],
    ['the key may not read what Marketplacer concludes', { displayable: null, online: null }],
    [
      'the key may not read anything about vetting',
      { requiresVetting: null, vetted: null, vettingRejected: null },
    ],
    ['the key may not read whether the seller is on-line', { seller: aSeller({ online: null }) }],
    ['the seller is not told', { seller: null }],
    ['it may be collected as well', { availability: ['CLICK_AND_COLLECT', 'BUY_ONLINE'] }],
    ['the instance does not tell price types', { priceType: undefined, priceUnit: undefined }],
    ['it is sold by the metre', { priceUnit: 'METRE' }],
  ])('on sale: %s', (_situation, change) => {
    expect(isOnSale({ ...anAdvert(), ...change })).toBe(true);
  });

  it('an advert is on sale exactly when no row of the table holds', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(isOnSale(facts)).toBe(!OFF_SALE.some(({ holds }) => holds(facts)));
      }),
    );
  });
});

describe('P5: the units that can be sold are', () => {
  it.each<[string, Parameters<typeof aVariant>[0], number]>([
    ['what Marketplacer counts', { countOnHand: 3 }, 3],
    ['nothing, where more was sold than there was', { countOnHand: -2 }, 0],
    ['nothing of a variant that cannot be displayed', { countOnHand: 3, displayable: false }, 0],
    ['nothing of a variant that is not published', { countOnHand: 3, published: false }, 0],
    ['nothing of a variant that cannot be put into a cart', { countOnHand: 3, buyable: false }, 0],
    ['nothing of one without limit that cannot be bought', { infiniteQuantity: true, buyable: false }, 0],
    [
      'of a variant of which nobody says whether it is published',
      { countOnHand: 3, published: undefined },
      3,
    ],
    ['plenty of a variant without limit', { countOnHand: 0, infiniteQuantity: true }, INFINITE_QUANTITY],
    [
      'plenty where one of several inventories is without limit',
      { inventories: { nodes: [{ infiniteQuantity: false }, null, { infiniteQuantity: true }] } },
      INFINITE_QUANTITY,
    ],
    [
      "Marketplacer's own count where there are several inventories",
      { countOnHand: 7, inventories: { nodes: [{ infiniteQuantity: false }, { infiniteQuantity: false }] } },
      7,
    ],
    [
      'what is counted, where inventories are not known',
      { infiniteQuantity: undefined, inventories: undefined },
      5,
    ],
  ])('%s', (_situation, change, expected) => {
    expect(quantityOf(aVariant(change), true)).toBe(expected);
    expect(quantityOf(aVariant(change), false)).toBe(0);
  });
});
