/** Changes that somebody sees only some time after they were made, in their order. */
export class Delayed<Change> {
  #waiting: { at: number; change: Change }[] = [];

  /** `at` is when it was made. */
  add(at: number, change: Change): void {
    this.#waiting.push({ at, change });
  }

  /** Takes those that were made until then. */
  madeUntil(instant: number): Change[] {
    const later = this.#waiting.findIndex(({ at }) => at > instant);
    const taken = this.#waiting.splice(0, later < 0 ? this.#waiting.length : later);
    return taken.map(({ change }) => change);
  }
}
