/** Draws that depend on nothing but a seed and a name. */
export interface Random {
  /** From 0 up to and without 1. */
  next(): number;
  chance(probability: number): boolean;
  between(lowest: number, highest: number): number;
  oneOf<Value>(values: readonly Value[]): Value;
}

/**
 * Every decision of a simulation has a name and draws by itself, so that leaving one fault out leaves all
 * others as they were, and a failing seed can be made smaller.
 */
export function randomOf(seed: number, name: string): Random {
  let state = hashOf(seed, name);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    between: (lowest, highest) => lowest + Math.floor(next() * (highest - lowest + 1)),
    oneOf: (values) => values[Math.floor(next() * values.length)] as (typeof values)[number],
  };
}

/** FNV-1a. */
function hashOf(seed: number, name: string): number {
  let hash = Math.imul(0x811c9dc5 ^ seed, 0x01000193);
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
