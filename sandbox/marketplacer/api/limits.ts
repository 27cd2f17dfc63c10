const WINDOW_MS = 10_000;

/** Counts requests of the last ten seconds per counter. */
export class RateLimiter {
  readonly #times = new Map<string, number[]>();

  /** Seconds to wait before the next request, or undefined when this one is within the limit. */
  secondsToWait(counter: string, limit: number): number | undefined {
    const now = Date.now();
    const times = (this.#times.get(counter) ?? []).filter((time) => time > now - WINDOW_MS);
    const oldest = times[0];
    const refused = times.length >= limit;
    if (!refused) times.push(now);
    this.#times.set(counter, times);
    return refused ? Math.max(1, Math.ceil(((oldest ?? now) + WINDOW_MS - now) / 1000)) : undefined;
  }
}
