import { join } from 'node:path';
import { growthOf, LONGEST_HEAP_MS, mostGrowth } from '../../tests/support/live-heap/growth-of.ts';

it(
  'runs for ever do not take more and more memory: the live heap is level',
  async () => {
    expect(await growthOf(join(__dirname, 'support', 'live-heap.ts'))).toBeLessThan(mostGrowth());
  },
  LONGEST_HEAP_MS,
);
