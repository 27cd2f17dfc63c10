import type { Connector } from '../connector/index.ts';
import { unchanged, type Outcome } from '../outcome/index.ts';
import { afterExport } from './after-export.ts';
import { recordAndNotify } from './record-and-notify.ts';
import { rememberPart } from './remember-part.ts';

/**
 * Exports an order whose payment has made it due, and records one whose payment has failed after its export:
 * whether the seller should still send it, a person decides.
 */
export function watchPayment(connector: Connector, orderId: string): Promise<Outcome> {
  return afterExport(connector, orderId, async (order) => {
    const object = { type: 'order-payment', id: order.id } as const;
    const hasFailed = order.paymentState === 'Failed';
    const recorded = hasFailed && (await recordAndNotify(connector, { code: 'payment-failed', object }));
    if (!hasFailed) await connector.store.failures.resolve(object);
    await rememberPart(connector, order, 'payment');
    return recorded || unchanged;
  });
}
