import type { Clock } from './clock.ts';

export interface CacheOptions<Value> {
  clock: Pick<Clock, 'now'>;
  /** Milliseconds for which a value is good, counted from the moment it was asked for. */
  goodForMs: number;
  /** Values at one time; the oldest one makes room. */
  most: number;
  /** Whether a value is kept at all. */
  worthKeeping?: (value: Value) => boolean;
}

/**
 * Remembers values for a short while. Whoever asks for one that is just being loaded shares that load, so
 * that a burst is one request. A load that fails rejects for everybody who waits, and is forgotten.
 */
export function createCache<Value>({ clock, goodForMs, most, worthKeeping }: CacheOptions<Value>) {
  const entries = new Map<string, { value: Promise<Value>; until: number }>();

  return (key: string, load: () => Promise<Value>): Promise<Value> => {
    const known = entries.get(key);
    if (known && clock.now() < known.until) return known.value;
    const entry = { value: load(), until: Infinity };
    const goodUntil = clock.now() + goodForMs;
    entries.delete(key);
    entries.set(key, entry);
    const [oldest] = entries.keys();
    if (entries.size > most && oldest !== undefined) entries.delete(oldest);
    const forget = () => {
      if (entries.get(key) === entry) entries.delete(key);
    };
    entry.value.then((value) => {
      entry.until = goodUntil;
      if (worthKeeping?.(value) === false) forget();
    }, forget);
    return entry.value;
  };
}
