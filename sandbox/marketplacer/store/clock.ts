import type { Clock } from '../../engine/surroundings.ts';

/** The time of one instance, which can be moved ahead. What is planned on it is not moved. */
export class InstanceClock implements Clock {
  readonly #clock: Clock;
  #ahead = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now() + this.#ahead;
  }

  after(milliseconds: number, act: () => void): () => void {
    return this.#clock.after(milliseconds, act);
  }

  advance(milliseconds: number): void {
    this.#ahead += Math.max(0, milliseconds);
  }
}
