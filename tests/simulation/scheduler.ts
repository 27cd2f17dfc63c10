/** A moment of the simulated time at which something happens. */
interface Happening {
  at: number;
  /** Breaks ties, so that two moments at the same time keep their order. */
  order: number;
  happen: () => void;
  cancelled: boolean;
}

/** Time and order of everything in one simulated world. Nothing happens beside it. */
export interface Scheduler {
  /** Milliseconds since the epoch, by a clock that is right. */
  now(): number;
  /** @returns a function that makes it not happen */
  after(milliseconds: number, happen: () => void): () => void;
  /** A process goes on; nothing else happens until it waits again. */
  resume<Result>(act: () => Result): Result;
  /** Lets everything happen that is due, and all that follows from it. */
  runUntilQuiet(): Promise<void>;
  /** Nothing more happens. */
  stop(): void;
}

export const BEGINNING = Date.UTC(2026, 2, 1, 10);

export function createScheduler(): Scheduler {
  const heap: Happening[] = [];
  let now = BEGINNING;
  let made = 0;
  let stopped = false;
  let resumed = false;
  return {
    now: () => now,
    after(milliseconds, happen) {
      const at = now + Math.max(0, milliseconds);
      const happening = { at, order: (made += 1), happen, cancelled: false };
      push(heap, happening);
      return () => void (happening.cancelled = true);
    },
    resume(act) {
      resumed = true;
      return act();
    },
    async runUntilQuiet() {
      for (let next = pop(heap); next && !stopped; next = pop(heap)) {
        if (next.cancelled) continue;
        now = next.at;
        next.happen();
        if (!resumed) continue;
        resumed = false;
        await continuations();
      }
    },
    stop() {
      stopped = true;
    },
  };
}

/** Everything that waited for what has just happened goes on until it waits again. */
const continuations = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const isBefore = (a: Happening, b: Happening): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

function push(heap: Happening[], happening: Happening): void {
  let index = heap.length;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent] as Happening;
    if (isBefore(above, happening)) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = happening;
}

function pop(heap: Happening[]): Happening | undefined {
  const [first] = heap;
  const last = heap.pop();
  if (!last || heap.length === 0) return first;
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1] as Happening, heap[child] as Happening))
      child += 1;
    if (isBefore(last, heap[child] as Happening)) break;
    heap[index] = heap[child] as Happening;
    index = child;
  }
  heap[index] = last;
  return first;
}
