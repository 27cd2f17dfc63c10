import * as fc from 'fast-check';
import { toMinorUnits } from '../../src/catalog/map/money.ts';
import { AUD, JPY, KWD } from '../builders/catalog-config.ts';

/** Writes minor units as a decimal string by moving the point, without any arithmetic on the value. */
function format(minorUnits: number, digits: number): string {
  if (digits === 0) return String(minorUnits);
  const padded = String(minorUnits).padStart(digits + 1, '0');
  return `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

const amount = (minorUnits: number) => ({ kind: 'amount', minorUnits });

describe('money', () => {
  it('D-01: 19.99 AUD is 1999 minor units', () => {
    expect(toMinorUnits('19.99', AUD)).toEqual(amount(1999));
  });

  it('D-02: 8.29 AUD is 829 minor units, although 8.29 * 100 is 828.99… in a float', () => {
    expect(toMinorUnits('8.29', AUD)).toEqual(amount(829));
  });

  it.each([AUD, JPY, KWD])(
    'D-01: every amount up to 200,000 minor units of $code parses back',
    (currency) => {
      const wrong: number[] = [];
      for (let n = 0; n <= 200_000; n += 1) {
        const reading = toMinorUnits(format(n, currency.digits), currency);
        if (reading.kind !== 'amount' || reading.minorUnits !== n) wrong.push(n);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('D-01: any amount up to 10,000,000 minor units parses back, whatever the decimals of its currency', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.constantFrom(0, 2, 3), (n, digits) => {
        expect(toMinorUnits(format(n, digits), { code: 'XXX', digits })).toEqual(amount(n));
      }),
      { numRuns: 2_000 },
    );
  });

  it('D-03: a currency has its own decimals: JPY none, KWD three', () => {
    expect(toMinorUnits('1200', JPY)).toEqual(amount(1200));
    expect(toMinorUnits('1.234', KWD)).toEqual(amount(1234));
  });

  it.each([
    ['1200.0', JPY, 1200],
    ['25.0', AUD, 2500],
    ['25.5', AUD, 2550],
    ['19.9900', AUD, 1999],
    ['0.00', AUD, 0],
    ['007.50', AUD, 750],
  ] as const)('insignificant zeros are dropped: %s', (text, currency, expected) => {
    expect(toMinorUnits(text, currency)).toEqual(amount(expected));
  });

  it('D-03: a digit beyond the decimals of the currency is refused, never rounded', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(AUD, JPY, KWD),
        (n, digit, currency) => {
          const text = format(n, currency.digits);
          const tooPrecise = `${text}${currency.digits === 0 ? '.' : ''}${digit}`;
          expect(toMinorUnits(tooPrecise, currency)).toEqual({ kind: 'price-too-precise' });
        },
      ),
    );
  });

  it.each([
    '1,299.00',
    '$19.99',
    '',
    ' ',
    '1e3',
    '-1',
    '０',
    '1.',
    '.5',
    '+1',
    '0x10',
    '1.2.3',
    ' 1',
    '1\n',
    'NaN',
    'Infinity',
  ])('D-05: %j is no price and says so', (text) => {
    expect(toMinorUnits(text, AUD)).toEqual({ kind: 'price-not-a-number' });
  });

  it('an amount that a number cannot hold exactly is refused', () => {
    expect(toMinorUnits('90071992547409.91', AUD)).toEqual(amount(Number.MAX_SAFE_INTEGER));
    expect(toMinorUnits('90071992547409.92', AUD)).toEqual({ kind: 'price-too-large' });
    expect(toMinorUnits('9'.repeat(400), AUD)).toEqual({ kind: 'price-too-large' });
  });

  it('whatever text arrives, the answer is a whole, safe, non-negative amount or a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double().map(String)),
        fc.constantFrom(AUD, JPY, KWD),
        (text, currency) => {
          const reading = toMinorUnits(text, currency);
          if (reading.kind === 'amount') {
            expect(Number.isSafeInteger(reading.minorUnits) && reading.minorUnits >= 0).toBe(true);
          } else {
            expect(reading.kind).toMatch(/^price-(not-a-number|too-precise|too-large)$/);
          }
        },
      ),
    );
  });
});
