import type { Clock } from './surroundings.ts';

/** Those who wait until something has come to rest. */
export class Rest {
  readonly #clock: Clock;
  readonly #isReached: () => boolean;
  readonly #waiting = new Set<(reached: boolean) => void>();

  constructor(clock: Clock, isReached: () => boolean) {
    this.#clock = clock;
    this.#isReached = isReached;
  }

  /** Whether it comes within that time. */
  within(milliseconds: number): Promise<boolean> {
    if (this.#isReached()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (reached: boolean) => {
        cancel();
        this.#waiting.delete(end);
        resolve(reached);
      };
      const cancel = this.#clock.after(milliseconds, () => end(false));
      this.#waiting.add(end);
    });
  }

  /** To be called after whatever may have brought it. */
  look(): void {
    if (this.#waiting.size === 0 || !this.#isReached()) return;
    for (const end of this.#waiting) end(true);
  }
}
