import fc from 'fast-check';
import { inBatches } from '../../src/commercetools/in-batches.ts';

/** A query was seen to be refused (413) at about 11,000 characters; the sandbox refuses a URL over 8,192. */
const LONGEST_LIST = 5_000;

const encodedLength = (values: readonly string[]): number =>
  new URLSearchParams(values.map((value): [string, string] => ['var.keys', value])).toString().length;

const aText = fc.string({ unit: 'grapheme', maxLength: 256 });

describe('the batches of a list of values', () => {
  it('are the list itself, in its order', () => {
    fc.assert(
      fc.property(fc.array(aText, { maxLength: 300 }), (values) => {
        expect([...inBatches(values)].flat()).toEqual(values);
      }),
    );
  });

  it('hold a hundred values at most, and no more than a query takes as they are sent', () => {
    fc.assert(
      fc.property(fc.array(aText, { maxLength: 300 }), (values) => {
        for (const share of inBatches(values)) {
          expect(share.length).toBeGreaterThan(0);
          expect(share.length).toBeLessThanOrEqual(100);
          expect(share.length === 1 || encodedLength(share) <= LONGEST_LIST).toBe(true);
        }
      }),
    );
  });

  it('are as few as the length allows', () => {
    const shares = [...inBatches(Array.from({ length: 90 }, (_, index) => `${index}`.padStart(82, 'S')))];
    expect(shares.map(({ length }) => length)).toEqual([54, 36]);
  });
});
