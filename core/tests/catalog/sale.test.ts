import { saleOf } from '../../src/catalog/map/sale.ts';
import type { Variant } from '../../src/marketplacer/index.ts';
import { anAdvert, aVariant } from '../builders/advert.ts';
import { aCatalog, JPY } from '../builders/catalog-config.ts';

const TIMES = { salePriceStartAt: '2026-03-01T00:00:00Z', salePriceEndAt: '2026-03-08T00:00:00+01:00' };
const WRITTEN = { validFrom: '2026-03-01T00:00:00.000Z', validUntil: '2026-03-07T23:00:00.000Z' };

type Change = Partial<Variant>;

function saleIn(
  variant: Change,
  advert: Parameters<typeof anAdvert>[0] = {},
  currency = aCatalog().currency,
) {
  const one = aVariant(variant);
  return saleOf(anAdvert({ variants: [one, aVariant({ legacyId: 22 })], ...advert }), one, { currency });
}

it.each<[string, Change]>([
  ['before it starts', { lowestPrice: '20.0', salePrice: '9.99' }],
  ['meanwhile', { lowestPrice: '9.99', salePrice: '9.99' }],
  ['after it has ended', { lowestPrice: '20.0', salePrice: '9.99' }],
  ['meanwhile, if the sale price itself is not told', { lowestPrice: '9.99', salePrice: undefined }],
])('a sale with dates is read the same: %s', (_when, change) => {
  const variant = { ...TIMES, lowestOriginalPrice: '20.0', ...change };
  expect(saleIn(variant)).toEqual({ original: 2000, centAmount: 999, ...WRITTEN });
});

it.each<[string, Change]>([
  ['without dates', { salePriceStartAt: null, salePriceEndAt: null }],
  ['where the instance does not tell dates', { salePriceStartAt: undefined, salePriceEndAt: undefined }],
  ['with one date', { salePriceEndAt: null }],
  ['that ends before it starts', { salePriceEndAt: '2026-02-01T00:00:00Z' }],
  ['whose date is none', { salePriceStartAt: 'soon' }],
  ['without the price before', { lowestOriginalPrice: undefined }],
  ['at the price before', { salePrice: '20.0' }],
  ['at a price that cannot be mapped', { salePrice: '9.999' }],
  ['that is not on and does not tell its price', { salePrice: null, lowestPrice: '20.0' }],
])('a sale %s has no price of its own', (_situation, change) => {
  const variant = { ...TIMES, lowestPrice: '9.99', lowestOriginalPrice: '20.0', salePrice: '9.99' };
  expect(saleIn({ ...variant, ...change })).toBeNull();
});

describe('a sale of the whole advert', () => {
  const sale = { ...TIMES, salePrice: '9.0', lowestPrice: '9.0', lowestOriginalPrice: '20.0' };
  const expected = { original: 2000, centAmount: 900, ...WRITTEN };

  it('holds for a variant without a price of its own', () => {
    const variants = [aVariant({ lowestPrice: null, lowestOriginalPrice: null })];
    expect(saleIn({ lowestPrice: null }, { ...sale, variants })).toEqual(expected);
  });

  it('ends for a variant that is on sale now without dates of its own', () => {
    expect(saleIn({ lowestPrice: '9.0', lowestOriginalPrice: '20.0' }, sale)).toEqual(expected);
  });

  it('does not hold for a variant that is not on sale, or has a sale of its own', () => {
    expect(saleIn({ lowestPrice: '20.0', lowestOriginalPrice: '20.0' }, sale)).toBeNull();
    const own = { lowestPrice: '15.0', lowestOriginalPrice: '20.0', salePrice: '15.0' };
    expect(saleIn(own, sale)).toBeNull();
  });
});

it('is in minor units of the currency', () => {
  const variant = { ...TIMES, lowestPrice: '900', salePrice: '900.0', lowestOriginalPrice: '2000' };
  expect(saleIn(variant, {}, JPY)).toEqual({ original: 2000, centAmount: 900, ...WRITTEN });
});
