import { createNegativeCache } from '../../src/taxonomy/memory.ts';

const MINUTE_MS = 60_000;

describe('the negative cache', () => {
  it('leaves what failed alone for ten minutes', () => {
    const cache = createNegativeCache();
    cache.add('one', 0);
    expect(cache.has('one', 10 * MINUTE_MS - 1)).toBe(true);
    expect(cache.has('one', 10 * MINUTE_MS)).toBe(false);
    expect(cache.has('two', 0)).toBe(false);
  });

  it('holds at most 10,000 entries and forgets the oldest first', () => {
    const cache = createNegativeCache();
    for (let number = 0; number <= 10_000; number += 1) cache.add(`${number}`, 0);
    expect(['0', '1', '10000'].map((id) => cache.has(id, 0))).toEqual([false, true, true]);
  });
});
