import type { Clock } from '../../engine/surroundings.ts';

const WINDOW_MS = 10_000;

/** Counts requests of the last ten seconds per counter. */
export class RateLimiter {
  readonly #clock: Clock;
  /** By counter, oldest first. */
  readonly #times = new Map<string, number[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Seconds to wait before the next request, or undefined when this one is within the limit. */
  secondsToWait(counter: string, limit: number): number | undefined {
    const now = this.#clock.now();
    const times = this.#times.get(counter) ?? [];
    this.#times.set(counter, times);
    while (times[0] !== undefined && times[0] <= now - WINDOW_MS) times.shift();
    if (times.length < limit) return void times.push(now);
    return Math.max(1, Math.ceil(((times[0] ?? now) + WINDOW_MS - now) / 1000));
  }
}
