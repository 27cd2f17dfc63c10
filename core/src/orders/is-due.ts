import type { Order } from '@commercetools/platform-sdk';
import type { Config } from '../runtime/index.ts';

/** Whether the order has come far enough for Marketplacer to see it. A cancelled order never is. */
export function isDue(
  { orderState, paymentState }: Pick<Order, 'orderState' | 'paymentState'>,
  exportWhen: Config['orders']['exportWhen'],
): boolean {
  if (orderState === 'Cancelled') return false;
  switch (exportWhen) {
    case 'created':
      return true;
    case 'confirmed':
      return orderState === 'Confirmed' || orderState === 'Complete';
    case 'paid':
      return paymentState === 'Paid';
  }
}
