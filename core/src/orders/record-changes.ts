import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { Untold, UpdatePlan } from './plan-update.ts';
import { recordAndNotify } from './record-and-notify.ts';

const CODES = { address: 'order-address-not-updated', details: 'order-details-not-updated' } as const;

type Uses = Pick<Connector, 'store' | 'log' | 'notify'>;

/** Records what could not be sent to Marketplacer of an order. */
export const recordUntold = (
  connector: Uses,
  { id }: Order,
  what: 'address' | 'details',
  detail: string,
): Promise<Outcome> =>
  recordAndNotify(connector, { code: CODES[what], object: { type: `order-${what}`, id }, detail });

/**
 * Records what has changed of an exported order and has no place in Marketplacer, and what could not be sent;
 * resolves what was recorded before and is no longer so.
 *
 * @returns the last that was recorded
 */
export async function recordChanges(
  connector: Uses,
  order: Order,
  { stale, unknown }: Untold,
  impossible: UpdatePlan['impossible'],
): Promise<Outcome | undefined> {
  const { failures } = connector.store;
  const { id, paymentState } = order;
  const recorded: Outcome[] = [];
  for (const what of ['address', 'details'] as const) {
    const detail = impossible[what];
    if (detail === undefined) await failures.resolve({ type: `order-${what}`, id });
    else recorded.push(await recordUntold(connector, order, what, detail));
  }
  if (stale.includes('lines')) {
    recorded.push(
      await recordAndNotify(connector, { code: 'order-edited', object: { type: 'order-edit', id } }),
    );
  }
  if (paymentState === 'Failed' && [...stale, ...unknown].includes('payment')) {
    recorded.push(
      await recordAndNotify(connector, { code: 'payment-failed', object: { type: 'order-payment', id } }),
    );
  } else if (stale.includes('payment')) {
    await failures.resolve({ type: 'order-payment', id });
  }
  return recorded.at(-1);
}
