import { createHash } from 'node:crypto';
import type { Config } from './config.ts';

/**
 * A digest of the settings that shape data: where it differs, what was synced before may have to look otherwise now.
 * Secrets, addresses of people and what concerns this process alone are no part of it.
 */
export function settingsDigest({ catalog, orders, flowsOff, flowsOn, marketplacer }: ShapingConfig): string {
  const shaping = { catalog, orders, flowsOff, flowsOn, apiUrl: marketplacer.apiUrl };
  return createHash('sha256').update(JSON.stringify(shaping, inOneOrder)).digest('hex').slice(0, 16);
}

type ShapingConfig = Pick<Config, 'catalog' | 'orders' | 'flowsOff' | 'flowsOn'> & {
  marketplacer: Pick<Config['marketplacer'], 'apiUrl'>;
};

/** The same for the same settings, whichever came first. */
function inOneOrder(_key: string, value: unknown): unknown {
  if (value instanceof Set) return [...(value as Set<string>)].sort();
  if (value instanceof Map) return [...(value as Map<string, unknown>)].sort(byKey);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(byKey));
}

const byKey = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);
