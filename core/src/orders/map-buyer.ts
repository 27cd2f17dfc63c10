import type { Address, Order } from '@commercetools/platform-sdk';
import type { OrderDraft } from '../marketplacer/index.ts';
import { companyOf, mapAddress, nameOf, phoneOf, textOf } from './map-address.ts';

/** Who receives what goes to an address. */
export const recipientOf = (person: Address | undefined) => ({
  ...nameOf(person),
  phone: phoneOf(person),
  companyName: companyOf(person),
});

/**
 * Who bought an order and where it goes, by the parts that may change each by itself after the export.
 *
 * @param shipping where its marketplace lines go
 */
export function buyerPartsOf(order: Order, shipping: Address | undefined) {
  const billing = order.billingAddress ?? shipping;
  const person = shipping ?? billing;
  const emailAddress = emailOf(order, shipping);
  const billingEmail = textOf(billing?.email);
  const billingName = nameOf(billing);
  return {
    recipient: recipientOf(person),
    address: { address: shipping && mapAddress(shipping) },
    email: { emailAddress, ...(!billingEmail && { billingEmailAddress: emailAddress }) },
    billing: {
      billingFirstName: billingName.firstName,
      billingSurname: billingName.surname,
      billingPhone: phoneOf(billing),
      ...(billingEmail && { billingEmailAddress: billingEmail }),
      billingCompanyName: companyOf(billing),
      billingAddress: billing && mapAddress(billing),
    },
    purchaseOrder: { purchaseOrderNumber: textOf(order.purchaseOrderNumber) },
  } satisfies Record<string, Partial<OrderDraft['order']>>;
}

/** A guest's may stand on any address of the order. */
function emailOf(order: Order, shipping: Address | undefined): string | undefined {
  const addresses = [
    shipping,
    order.billingAddress,
    order.shippingAddress,
    ...(order.itemShippingAddresses ?? []),
    ...(order.shipping ?? []).map(({ shippingAddress }) => shippingAddress),
  ];
  return textOf(order.customerEmail) ?? addresses.map((address) => textOf(address?.email)).find(Boolean);
}
