import * as fc from 'fast-check';
import { allocate } from '../../src/orders/allocate.ts';

const total = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });
const weights = fc.array(fc.oneof(fc.nat(5), fc.nat(2 ** 40)), { minLength: 1, maxLength: 30 });
const sumOf = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0);
const big = (numbers: number[]) => numbers.reduce((sum, one) => sum + BigInt(one), 0n);

describe('sharing an amount', () => {
  it('loses nothing and invents nothing', () => {
    fc.assert(
      fc.property(total, weights, (amount, over) => expect(sumOf(allocate(amount, over))).toBe(amount)),
    );
  });

  it('gives everyone the exact share, up to less than one minor unit', () => {
    fc.assert(
      fc.property(total, weights, (amount, over) => {
        fc.pre(over.some((weight) => weight > 0));
        const whole = big(over);
        allocate(amount, over).forEach((part, index) => {
          const error = BigInt(part) * whole - BigInt(amount) * BigInt(over[index]!);
          expect(error < whole && error > -whole).toBe(true);
        });
      }),
    );
  });

  it('takes from nobody where there is something to give, and never gives more than there is to cover', () => {
    fc.assert(
      fc.property(weights, fc.nat(100), (over, percent) => {
        const amount = Math.floor((sumOf(over) * percent) / 100);
        allocate(amount, over).forEach((part, index) => {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(over[index]!);
        });
      }),
    );
  });

  it('gives nothing to a weight of nothing', () => {
    fc.assert(
      fc.property(total, weights, (amount, over) => {
        fc.pre(over.some((weight) => weight > 0));
        allocate(amount, over).forEach((part, index) => over[index] === 0 && expect(part).toBeCloseTo(0));
      }),
    );
  });

  it('never gives a smaller weight more', () => {
    fc.assert(
      fc.property(fc.nat(), weights, (amount, over) => {
        const parts = allocate(amount, over);
        const sorted = over
          .map((weight, index) => ({ weight, part: parts[index]! }))
          .sort((a, b) => a.weight - b.weight);
        sorted.slice(1).forEach(({ weight, part }, index) => {
          if (weight > sorted[index]!.weight) expect(part).toBeGreaterThanOrEqual(sorted[index]!.part);
        });
      }),
    );
  });

  it('gives what is left over to the first among equals, so that the same cart is always shared the same way', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(5, [1, 1, 1])).toEqual([2, 2, 1]);
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  it('gives everything to the first where nothing has a weight, and nothing where there is nobody', () => {
    expect(allocate(7, [0, 0])).toEqual([7, 0]);
    expect(allocate(7, [])).toEqual([]);
  });
});
