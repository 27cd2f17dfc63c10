import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How many events there are before each look; `npm run test:nightly` sends more. */
const COUNTS = (process.env['LIVE_HEAP_EVENTS'] ?? '600,1600').split(',');
/** A document, an advert or an order that stays for each event would be 4 KB and more. */
const MOST_BYTES_EACH = 2 * 1024;
const MOST_BYTES = 4 * 1024 * 1024;

export const LONGEST_HEAP_MS = 3_600_000;

/** What a live heap may grow by between the two looks, in bytes. */
export const mostGrowth = (): number => {
  const [early = 0, late = 0] = COUNTS.map(Number);
  return Math.min(MOST_BYTES, (late - early) * MOST_BYTES_EACH);
};

/**
 * By how many bytes the live heap of a program that calls `lookAtHeap` grows between its two looks.
 *
 * @param environment what is set for it beside the test's own
 */
export async function growthOf(program: string, environment: Record<string, string> = {}): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', program, ...COUNTS], {
    env: { ...process.env, ...environment },
  });
  const [early = 0, late = Infinity] = stdout.trim().split('\n').map(Number);
  return late - early;
}
