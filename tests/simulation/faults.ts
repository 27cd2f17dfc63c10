import { randomOf } from './random.ts';

/** What can become of one call, or of one pause, of a process. */
export type Fault =
  | 'none'
  /** A new token is fetched first, the service is slow, or it asks to wait (429). */
  | 'slow'
  | 'lost-request'
  | 'lost-answer'
  /** The caller has given up long before it takes effect. */
  | 'late-request'
  /** A write that somebody else's write has overtaken, of whatever object. */
  | 'conflict'
  /** Not taken in: 429, 503, a scope that is missing. */
  | 'refused'
  | 'failed-before'
  /** A 500 that hides a success. */
  | 'failed-after'
  | 'dies-before'
  | 'dies-after'
  | 'dies-in-flight'
  /** The answer names what an object refers to, and does not show it though that was asked for. */
  | 'unexpanded'
  /** The process gets no processor for a while, after the answer. */
  | 'held-up'
  /** Somebody else changes something just before it takes effect, or just after. */
  | 'meddled-before'
  | 'meddled-after';

export type CallKind = 'read' | 'write' | 'pause';

const READS: Fault[] = [
  'slow',
  'lost-request',
  'refused',
  'unexpanded',
  'dies-before',
  'dies-after',
  'held-up',
  'meddled-before',
  'meddled-after',
];
const POSSIBLE: Record<CallKind, Fault[]> = {
  pause: ['dies-before', 'dies-after', 'held-up', 'meddled-after'],
  read: READS,
  write: [
    ...READS,
    'lost-answer',
    'late-request',
    'conflict',
    'failed-before',
    'failed-after',
    'dies-in-flight',
    'dies-in-flight',
  ],
};

/** How many of all calls have a fault, from calm days to bad ones. */
const RATES = [0, 0.03, 0.08, 0.15, 0.3];

export interface Faults {
  at(name: string, kind: CallKind): Fault;
  /** Whether one operation does not work just now, whoever asks for it. */
  isOut(operation: string, since: number): boolean;
  /** Whether something that a story plans by itself, such as the death of an instance, takes place. */
  happens(name: string): boolean;
  /** From now on everything works. */
  end(): void;
  /** The names of the faults that there were. */
  met(): string[];
}

/** Some operations do not work for a while. */
const OUTAGE_CHANCE = 0.06;
const LONGEST_OUTAGE_MS = 10 * 60_000;

/**
 * Each seed has faults of some kinds and not of others, because a mixture of all of them hides what
 * takes several of one kind.
 *
 * @param leftOut the names of faults that do not happen this time
 */
export function faultsOf(seed: number, leftOut: ReadonlySet<string>): Faults {
  const rate = randomOf(seed, 'fault rate').oneOf(RATES);
  const possible = {
    pause: someOf(seed, POSSIBLE.pause),
    read: someOf(seed, POSSIBLE.read),
    write: someOf(seed, POSSIBLE.write),
  };
  const met = new Set<string>();
  let ended = false;
  const happens = (name: string): boolean => {
    if (ended || leftOut.has(name)) return false;
    met.add(name);
    return true;
  };
  return {
    at(name, kind) {
      const random = randomOf(seed, `fault of ${name}`);
      const kinds = possible[kind];
      return kinds.length > 0 && random.chance(rate) && happens(name) ? random.oneOf(kinds) : 'none';
    },
    isOut(operation, since) {
      const random = randomOf(seed, `outage of ${operation}`);
      if (rate === 0 || !random.chance(OUTAGE_CHANCE)) return false;
      const from = random.between(0, LONGEST_OUTAGE_MS);
      const lasts = since >= from && since < from + random.between(0, LONGEST_OUTAGE_MS);
      return lasts && happens(`outage of ${operation}`);
    },
    happens,
    end: () => (ended = true),
    met: () => [...met],
  };
}

const someOf = (seed: number, faults: Fault[]): Fault[] =>
  randomOf(seed, 'all kinds').chance(0.3)
    ? faults
    : faults.filter((fault) => randomOf(seed, `kind ${fault}`).chance(0.3));
