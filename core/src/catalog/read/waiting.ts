import type { Uses } from '../../connector/index.ts';

export type WaitingPorts = Uses<{ commercetools: 'orders'; config: 'orders'; clock: 'now' }>;

/** Pieces by the key of their variant. */
export type Waiting = ReadonlyMap<string, number>;

export const NONE_WAITING: Waiting = new Map();

/** Orders are exported within this time, or not at all. */
const WAITING_FOR_MS = 8 * 24 * 60 * 60_000;

/**
 * What buyers have ordered and Marketplacer does not know of yet, because the orders wait for their payment or their
 * confirmation. Its count still holds these pieces, so they would be sold twice. Orders that are exported at once wait
 * for seconds, for which nothing is asked.
 */
export async function readWaiting(
  { commercetools, config, clock }: WaitingPorts,
  variantKeys: readonly string[],
): Promise<Waiting> {
  if (config.orders.exportWhen === 'created' || variantKeys.length === 0) return NONE_WAITING;
  const since = new Date(clock.now() - WAITING_FOR_MS).toISOString();
  return commercetools.orders.unmarkedQuantities(variantKeys, since);
}
