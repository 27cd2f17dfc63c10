import type { AttributeDefinition } from '@commercetools/platform-sdk';
import { bulkhead, type BulkheadPolicy } from 'cockatiel';

/** What one process remembers of taxonomy between its deliveries. Another process, and the next one, does without. */
interface Memory {
  /** The attributes of the product type, and when they were read, in milliseconds since the epoch. */
  productType?: { attributes: readonly AttributeDefinition[]; at: number };
  /** Attributes that cannot be had, by their identity. */
  attributeNegativeCache: NegativeCache;
  /** Taxons whose category cannot be made, by their opaque ids. */
  taxonNegativeCache: NegativeCache;
  /** Categories that taxons name and the shop does not have, by their ids. */
  categoryNegativeCache: NegativeCache;
  /** One at a time: those who write the product type, or one failure, at the same time only hinder each other. */
  productTypeMutex: BulkheadPolicy;
}

/** What failed is left alone for a while. Times are milliseconds since the epoch. */
interface NegativeCache {
  has(id: string, now: number): boolean;
  add(id: string, now: number): void;
  clear(): void;
}

const COOL_DOWN_MS = 10 * 60_000;
/** Beyond these the oldest are forgotten, which only costs calls. */
const MOST = 10_000;

/** Lets what failed be tried again at once: a person has changed something. */
export function forgetTrouble(connector: { commercetools: object }): void {
  const { attributeNegativeCache, categoryNegativeCache, taxonNegativeCache } = memoryOf(connector);
  attributeNegativeCache.clear();
  taxonNegativeCache.clear();
  categoryNegativeCache.clear();
}

/** It is about one project, so it lives as long as the client of that project. */
const memories = new WeakMap<object, Memory>();

export function memoryOf({ commercetools }: { commercetools: object }): Memory {
  const known = memories.get(commercetools);
  if (known) return known;
  const memory: Memory = {
    attributeNegativeCache: createNegativeCache(),
    taxonNegativeCache: createNegativeCache(),
    categoryNegativeCache: createNegativeCache(),
    productTypeMutex: bulkhead(1, Infinity),
  };
  memories.set(commercetools, memory);
  return memory;
}

export function createNegativeCache(): NegativeCache {
  const until = new Map<string, number>();
  return {
    has: (id, now) => (until.get(id) ?? 0) > now,
    add(id, now) {
      until.delete(id);
      until.set(id, now + COOL_DOWN_MS);
      const [oldest] = until.keys();
      if (until.size > MOST && oldest !== undefined) until.delete(oldest);
    },
    clear: () => until.clear(),
  };
}
