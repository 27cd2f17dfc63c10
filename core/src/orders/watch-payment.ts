import type { Connector } from '../connector/index.ts';
import { unchanged, type Outcome } from '../outcome/index.ts';
import { afterExport } from './after-export.ts';
import { recordAndNotify } from './record-and-notify.ts';

/**
 * Exports an order whose payment has made it due, and records one whose payment has failed after its export:
 * whether the seller should still send it, a person decides.
 */
export function watchPayment(connector: Connector, orderId: string): Promise<Outcome> {
  return afterExport(connector, orderId, async ({ id, paymentState }) => {
    const object = { type: 'order-payment', id } as const;
    if (paymentState === 'Failed') return recordAndNotify(connector, { code: 'payment-failed', object });
    await connector.store.failures.resolve(object);
    return unchanged;
  });
}
