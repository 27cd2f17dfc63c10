import type { Clock } from './clock.ts';

/** How often a write is planned again after somebody else wrote first. */
const MOST_ATTEMPTS = 5;
/** The longest pause after the first attempt, in milliseconds; it grows with each further one. */
const PAUSE_MS = 50;

/**
 * Makes attempts, with a jittered pause between them, until one of them comes to a result.
 *
 * @returns undefined where none did
 */
export async function retryOnConflict<Result>(
  clock: Clock,
  attempt: () => Promise<Result | undefined>,
): Promise<Result | undefined> {
  for (let made = 1; made <= MOST_ATTEMPTS; made += 1) {
    const result = await attempt();
    if (result !== undefined) return result;
    if (made < MOST_ATTEMPTS) await clock.sleep(Math.random() * PAUSE_MS * made);
  }
  return undefined;
}
