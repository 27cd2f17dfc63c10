import type { Surroundings } from '../engine/surroundings.ts';

export interface VirtualSurroundings extends Surroundings {
  /** Lets time pass, and what was to happen meanwhile happen. */
  pass(milliseconds: number): void;
}

/** Time that passes only when it is told to, and ids that are counted: the same for every run. */
export function virtualSurroundings(): VirtualSurroundings {
  let now = Date.parse('2026-01-01T00:00:00Z');
  let given = 0;
  const waiting = new Set<{ at: number; act: () => void }>();

  return {
    clock: {
      now: () => now,
      after(milliseconds, act) {
        const entry = { at: now + milliseconds, act };
        waiting.add(entry);
        return () => void waiting.delete(entry);
      },
    },
    ids: { uuid: () => `00000000-0000-4000-8000-${String((given += 1)).padStart(12, '0')}` },
    pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...waiting]
          .filter(({ at }) => at <= end)
          .toSorted((left, right) => left.at - right.at);
        if (!next) break;
        waiting.delete(next);
        now = next.at;
        next.act();
      }
      now = end;
    },
  };
}
