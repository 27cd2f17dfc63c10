import { join } from 'node:path';
import { growthOf, LONGEST_HEAP_MS, mostGrowth } from '../../tests/support/live-heap/growth-of.ts';

const programOf = (name: string): string => join(__dirname, 'support', `live-heap-${name}.ts`);

describe('messages for ever do not take more and more memory: the live heap is level', () => {
  it.each(['ever-new', 'marketplace'])(
    'of %s orders',
    async (name) => {
      expect(await growthOf(programOf(name))).toBeLessThan(mostGrowth());
    },
    LONGEST_HEAP_MS,
  );

  it(
    'and this test sees 4 KB that stay for each of them',
    async () => {
      const leaking = { LIVE_HEAP_LEAK: '4096', LIVE_HEAP_SETTLED_MS: '0' };
      expect(await growthOf(programOf('ever-new'), leaking)).toBeGreaterThan(mostGrowth());
    },
    LONGEST_HEAP_MS,
  );
});
