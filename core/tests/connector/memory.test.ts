import { createMemory } from '../../src/connector/memory.ts';

const MINUTE_MS = 60_000;

describe('what is in trouble', () => {
  it('is left alone for ten minutes', () => {
    const { troubledTaxons } = createMemory();
    troubledTaxons.add('one', 0);
    expect(troubledTaxons.has('one', 10 * MINUTE_MS - 1)).toBe(true);
    expect(troubledTaxons.has('one', 10 * MINUTE_MS)).toBe(false);
    expect(troubledTaxons.has('two', 0)).toBe(false);
  });

  it('takes no more room however much it is: the oldest is forgotten', () => {
    const { troubledTaxons } = createMemory();
    for (let number = 0; number <= 10_000; number += 1) troubledTaxons.add(`${number}`, 0);
    expect(['0', '1', '10000'].map((id) => troubledTaxons.has(id, 0))).toEqual([false, true, true]);
  });
});
