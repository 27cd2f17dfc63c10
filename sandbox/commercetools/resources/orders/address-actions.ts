import type { BaseAddress, OrderUpdateAction } from '@commercetools/platform-sdk';
import { duplicateField, invalidInput, invalidOperation } from '../../model/errors.ts';
import type { Json, Resource } from '../../model/resource.ts';
import { action, type Actions } from '../../writes/kind.ts';
import { customActionsOf, requireAddress } from './order-actions.ts';
import { named } from './lines.ts';

/** The addresses that lines name as their destination. Their actions raise no messages (API reference, Order). */
export const addressActions: Actions<OrderUpdateAction> = {
  addItemShippingAddress: action({ address: 'object' }, (_context, order, { address }) => {
    const key = requireAddressKey(address);
    if (itemAddresses(order).some((known) => known.key === key)) {
      throw duplicateField('itemShippingAddresses.key', key);
    }
    order.itemShippingAddresses = [...itemAddresses(order), address];
  }),
  updateItemShippingAddress: action({ address: 'object' }, (_context, order, { address }) => {
    const known = itemAddress(order, requireAddressKey(address));
    order.itemShippingAddresses = itemAddresses(order).map((one) => (one === known ? address : one));
  }),
  removeItemShippingAddress: action({ addressKey: 'string' }, (_context, order, { addressKey }) => {
    const known = itemAddress(order, addressKey);
    if (targets(order).some((target) => target.addressKey === addressKey)) {
      throw invalidOperation(`The item shipping address '${addressKey}' is used by a line item.`);
    }
    order.itemShippingAddresses = itemAddresses(order).filter((one) => one !== known);
  }),

  ...customActionsOf('setShippingAddress', 'address', {}, (order) => present(order, 'shippingAddress')),
  ...customActionsOf('setBillingAddress', 'address', {}, (order) => present(order, 'billingAddress')),
  ...customActionsOf('setItemShippingAddress', 'address', { addressKey: 'string' }, (order, { addressKey }) =>
    itemAddress(order, addressKey),
  ),
  ...customActionsOf(
    'setDeliveryAddress',
    'address',
    { deliveryId: 'string?', deliveryKey: 'string?' },
    (order, change) => present(named(deliveriesOf(order), change, 'delivery'), 'address'),
  ),
  ...customActionsOf(
    'setShipping',
    'shipping',
    { shippingKey: 'string?' },
    shippingOf,
    undefined,
    'shippingCustomFields',
  ),
};

const itemAddresses = (order: Resource): Json[] => order.itemShippingAddresses ?? [];
const shippingsOf = (order: Resource): Json[] => order.shipping ?? [];
const deliveriesOf = (order: Resource): Json[] =>
  [order.shippingInfo, ...shippingsOf(order).map(({ shippingInfo }) => shippingInfo)].flatMap(
    (info) => info?.deliveries ?? [],
  );
const targets = ({ lineItems, customLineItems }: Resource): Json[] =>
  [...lineItems, ...customLineItems].flatMap(({ shippingDetails }: Json) => shippingDetails?.targets ?? []);

function requireAddressKey(address: BaseAddress): string {
  requireAddress(address);
  if (!address.key) throw invalidInput('An item shipping address needs a key.');
  return address.key;
}

function itemAddress(order: Resource, key: string): Json {
  const found = itemAddresses(order).find((address) => address.key === key);
  if (!found) throw invalidInput(`The order has no item shipping address '${key}'.`);
  return found;
}

function present(holder: Json, field: string): Json {
  if (!holder[field]) throw invalidOperation(`There is no ${field}.`);
  return holder[field];
}

/** With the shipping mode Multiple the one that the key names; otherwise the order itself holds the fields. */
function shippingOf(order: Resource, { shippingKey }: Json): Json {
  if (shippingKey === undefined) {
    present(order, 'shippingInfo');
    return order;
  }
  const found = shippingsOf(order).find((shipping) => shipping.shippingKey === shippingKey);
  if (!found) throw invalidInput(`The order has no shipping '${shippingKey}'.`);
  return found;
}
