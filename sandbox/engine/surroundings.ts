/** Time and chance as the state machines of the sandbox see them. They know no other. */
export interface Surroundings {
  clock: Clock;
  ids: Ids;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls `act` once, that many milliseconds from now, unless the returned function is called before. */
  after(milliseconds: number, act: () => void): () => void;
}

export interface Ids {
  /** A UUID that was never given out before. */
  uuid(): string;
}

/** Real time and random ids, for a sandbox behind HTTP. */
export const realSurroundings = (): Surroundings => ({
  clock: {
    now: () => Date.now(),
    after(milliseconds, act) {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  ids: { uuid: () => crypto.randomUUID() },
});
