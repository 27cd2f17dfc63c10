import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PROGRAM = join(__dirname, 'support', 'live-heap.ts');
/** How many messages there are before each look; `npm run test:nightly` sends more. */
const COUNTS = (process.env['LIVE_HEAP_MESSAGES'] ?? '1000,3000').split(',');
const LONGEST_MS = 900_000;
/** A document or an order that stays for each message would be 4 KB and more, 8 MB together. */
const MOST_BYTES = 4 * 1024 * 1024;

it(
  'messages for ever do not take more and more memory: the live heap is level',
  async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', PROGRAM, ...COUNTS]);
    const [early = 0, late = Infinity] = stdout.trim().split('\n').map(Number);
    expect(late - early).toBeLessThan(MOST_BYTES);
  },
  LONGEST_MS,
);
