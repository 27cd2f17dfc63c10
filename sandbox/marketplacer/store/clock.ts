/** The instance's time in epoch milliseconds: never runs backwards, and can be moved ahead by a test. */
export class Clock {
  #last = 0;
  #offset = 0;

  now(): number {
    this.#last = Math.max(this.#last, Date.now() + this.#offset);
    return this.#last;
  }

  advance(milliseconds: number): void {
    this.#offset += Math.max(0, milliseconds);
  }
}

/** Rails prints whole seconds by default, although it stores and compares finer times. */
export function isoDateTime(time: number, precisionMs: number): string {
  const iso = new Date(Math.floor(time / precisionMs) * precisionMs).toISOString();
  return precisionMs >= 1000 ? iso.replace(/\.\d{3}Z$/, 'Z') : iso;
}
