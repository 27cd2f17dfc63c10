import type { Address, Order } from '@commercetools/platform-sdk';
import type { OrderDraft } from '../marketplacer/index.ts';
import { mapAddress, phoneOf } from './map-address.ts';
import { recipientOf } from './map-delivery.ts';

/**
 * Who bought an order and where it goes, by the parts that may change each by itself after the export.
 *
 * @param shipping where its marketplace lines go
 */
export function buyerPartsOf(order: Order, shipping: Address | undefined) {
  const billing = order.billingAddress ?? shipping;
  const person = shipping ?? billing;
  const emailAddress = order.customerEmail ?? person?.email;
  return {
    recipient: recipientOf(person),
    address: { address: shipping && mapAddress(shipping) },
    email: { emailAddress, ...(!billing?.email && { billingEmailAddress: emailAddress }) },
    billing: {
      billingFirstName: billing?.firstName,
      billingSurname: billing?.lastName,
      billingPhone: phoneOf(billing),
      ...(billing?.email && { billingEmailAddress: billing.email }),
      billingCompanyName: billing?.company,
      billingAddress: billing && mapAddress(billing),
    },
    purchaseOrder: { purchaseOrderNumber: order.purchaseOrderNumber },
  } satisfies Record<string, Partial<OrderDraft['order']>>;
}
