import type { Clock } from './surroundings.ts';

/** What one owner has planned, which ends with it. */
export class Timers {
  readonly #clock: Clock;
  readonly #cancellations = new Set<() => void>();
  #stopped = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Acts once, that many milliseconds from now, unless the returned function is called before. */
  after(milliseconds: number, act: () => void): () => void {
    if (this.#stopped) return () => {};
    const stopClock = this.#clock.after(milliseconds, () => {
      this.#cancellations.delete(cancel);
      act();
    });
    const cancel = () => {
      this.#cancellations.delete(cancel);
      stopClock();
    };
    this.#cancellations.add(cancel);
    return cancel;
  }

  /** Settles once: with what comes of the promise, which never rejects, or with `late` after that time. */
  settle<Value>(promise: Promise<Value>, milliseconds: number, act: (outcome: Value | 'late') => void): void {
    let open = true;
    const end = (outcome: Value | 'late') => {
      if (!open || this.#stopped) return;
      open = false;
      cancel();
      act(outcome);
    };
    const cancel = this.after(milliseconds, () => end('late'));
    void promise.then(end);
  }

  /** Nothing happens any more, neither what was planned nor what would be. */
  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#cancellations) cancel();
  }
}
