import { retryOnConflict } from '../../src/runtime/index.ts';
import { aClock } from '../builders/clock.ts';

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
