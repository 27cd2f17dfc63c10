import type { AttributeDefinition } from '@commercetools/platform-sdk';

/** What one process remembers between its deliveries. Another process, and the next one, does without. */
export interface Memory {
  /** The attributes of the product type, and when they were read, in milliseconds since the epoch. */
  productType?: { attributes: readonly AttributeDefinition[]; at: number };
  /** Attributes that cannot be had, by their identity. */
  troubledAttributes: Troubled;
  /** Taxons whose category cannot be made, by their opaque ids. */
  troubledTaxons: Troubled;
  /** Settles, and never fails, when the last of those has ended that work one after another. */
  lastTurn: Promise<unknown>;
}

/** What is in trouble is left alone for a while. Times are milliseconds since the epoch. */
interface Troubled {
  has(id: string, now: number): boolean;
  add(id: string, now: number): void;
  clear(): void;
}

const QUIET_MS = 10 * 60_000;
/** Beyond these the oldest are forgotten, which only costs calls. */
const MOST = 10_000;

export const createMemory = (): Memory => ({
  troubledAttributes: createTroubled(),
  troubledTaxons: createTroubled(),
  lastTurn: Promise.resolve(),
});

function createTroubled(): Troubled {
  const until = new Map<string, number>();
  return {
    has: (id, now) => (until.get(id) ?? 0) > now,
    add(id, now) {
      until.delete(id);
      until.set(id, now + QUIET_MS);
      const [oldest] = until.keys();
      if (until.size > MOST && oldest !== undefined) until.delete(oldest);
    },
    clear: () => until.clear(),
  };
}
