import { retryOnConflict, type Clock } from '../../src/runtime/index.ts';

function aClock(): Clock & { pauses: number[] } {
  const pauses: number[] = [];
  return { pauses, now: () => 0, sleep: async (milliseconds) => void pauses.push(milliseconds) };
}

describe('attempts', () => {
  it('end with the first result', async () => {
    const clock = aClock();
    const results = [undefined, undefined, 'third'];
    await expect(retryOnConflict(clock, async () => results.shift())).resolves.toBe('third');
    expect(clock.pauses).toHaveLength(2);
  });

  it('are five at most, and nobody waits after the last one', async () => {
    const clock = aClock();
    const attempt = jest.fn(async () => undefined);
    await expect(retryOnConflict(clock, attempt)).resolves.toBeUndefined();
    expect(attempt).toHaveBeenCalledTimes(5);
    expect(clock.pauses).toHaveLength(4);
  });
});
