import { PROJECT_KEY } from '../platforms.ts';
import type { World } from '../world.ts';
import { deliveriesOf, isOurDelivery } from './foreign.ts';
import { money } from './orders.ts';
import type { Act } from './sellers.ts';
import { itemsOf, orderOf, shipmentsOf, type ReturnItem, type Tale } from './tale.ts';

/** What the shop does is done at once, with the version that the order has. */
export function update(world: World, tale: Tale, ...actions: object[]): void {
  const { version } = orderOf(world, tale);
  const uri = `/${PROJECT_KEY}/orders/${tale.id}`;
  world.platforms.askCommercetools({ method: 'POST', uri, body: { version, actions } } as never);
}

function addReturn(world: World, tale: Tale, item: object): void {
  update(world, tale, { action: 'addReturnInfo', items: [item] });
}

/** What is left of a line to be returned, if the shop counts right. */
export function leftOf(world: World, tale: Tale, { id, quantity }: { id: string; quantity: number }): number {
  const returned = itemsOf(orderOf(world, tale))
    .filter(({ lineItemId, paymentState }) => lineItemId === id && paymentState !== 'NotRefunded')
    .filter(({ paymentState }) => paymentState !== 'NonRefundable')
    .reduce((all, item) => all + item.quantity, 0);
  return quantity - returned;
}

const edits: Act = (world, tale) => {
  const { version } = orderOf(world, tale);
  update(world, tale, { action: 'setPurchaseOrderNumber', purchaseOrderNumber: `P-${version}` });
};

/** Its own goods, and by mistake those of others too. */
const shipsOwn: Act = (world, tale, random) => {
  const { lineItems } = orderOf(world, tale);
  const own = lineItems.filter(({ id }) => !tale.entries.some(({ lineItemId }) => lineItemId === id));
  if (own.length === 0) return;
  const items = own.map(({ id, quantity }) => ({ id, quantity: random.between(1, quantity) }));
  update(world, tale, {
    action: 'addDelivery',
    items,
    parcels: [{ trackingData: { trackingId: 'S-1' }, items }],
  });
};

/** Weighs a parcel of ours, says who carries it further, or puts one of its own beside it. */
const decorates: Act = (world, tale, random) => {
  const ours = deliveriesOf(orderOf(world, tale)).filter(isOurDelivery);
  const [parcel] = ours.length > 0 ? random.oneOf(ours).parcels : [];
  if (!parcel) return;
  const { id: parcelId, trackingData } = parcel;
  const weightInGram = random.between(1, 999);
  update(
    world,
    tale,
    random.oneOf<object>([
      { action: 'setParcelMeasurements', parcelId, measurements: { weightInGram } },
      {
        action: 'setParcelTrackingData',
        parcelId,
        trackingData: { ...trackingData, provider: `P${weightInGram}` },
      },
      {
        action: 'addParcelToDelivery',
        deliveryId: random.oneOf(ours).id,
        measurements: { weightInGram },
      },
    ]),
  );
};

/** What is on its way is not `Pending` again. */
const holdsUp: Act = (world, tale, random) => {
  const { shipmentState } = orderOf(world, tale);
  if (shipmentState === 'Shipped' || shipmentState === 'Delivered') return;
  const states =
    shipmentsOf(world, tale).length > 0 ? ['Delayed', 'Backorder'] : ['Pending', 'Ready', 'Delayed'];
  update(world, tale, { action: 'changeShipmentState', shipmentState: random.oneOf(states) });
};

const isDelivered: Act = (world, tale) =>
  update(world, tale, { action: 'changeShipmentState', shipmentState: 'Delivered' });

const returns: Act = (world, tale, random) => {
  const { lineItems } = orderOf(world, tale);
  const left = lineItems.filter((line) => leftOf(world, tale, line) > 0);
  // Now and then more comes back than was sold.
  const line = random.oneOf(left.length > 0 && random.chance(0.95) ? left : lineItems);
  const most = Math.max(1, leftOf(world, tale, line));
  addReturn(world, tale, {
    lineItemId: line.id,
    quantity: random.chance(0.3) ? random.between(1, most) : 1,
    shipmentState: random.oneOf(['Advised', 'Returned', 'Returned']),
    comment: 'does not fit',
    ...(random.chance(0.3) && { key: `rma-${random.between(1, 2 ** 30)}` }),
  });
};

/** What was announced arrives: an announced item can never be refunded, so there is a second one. */
const arrives: Act = (world, tale, random) => {
  const order = orderOf(world, tale);
  const announced = itemsOf(order).filter(({ shipmentState }) => shipmentState === 'Advised');
  if (announced.length === 0) return;
  const { lineItemId, quantity } = random.oneOf(announced);
  const line = order.lineItems.find(({ id }) => id === lineItemId);
  if (line && leftOf(world, tale, line) >= quantity) {
    addReturn(world, tale, { lineItemId, quantity, shipmentState: 'Returned' });
  }
};

const itemsAt = (world: World, tale: Tale, is: (item: ReturnItem) => boolean): ReturnItem[] =>
  itemsOf(orderOf(world, tale)).filter(is);

const receives: Act = (world, tale, random) => {
  const items = itemsAt(world, tale, ({ shipmentState }) => shipmentState === 'Returned');
  if (items.length === 0) return;
  update(world, tale, {
    action: 'setReturnShipmentState',
    returnItemId: random.oneOf(items).id,
    shipmentState: random.oneOf(['BackInStock', 'Unusable']),
  });
};

/** It raises no message. A refusal may become a refund, and nothing that is refunded is taken back. */
const decidesOnItem: Act = (world, tale, random) => {
  const items = itemsAt(
    world,
    tale,
    ({ paymentState }) =>
      paymentState === 'Initial' || (paymentState === 'NotRefunded' && random.chance(0.3)),
  );
  if (items.length === 0) return;
  const { id, paymentState: before } = random.oneOf(items);
  const paymentState =
    before === 'NotRefunded' ? 'Refunded' : random.oneOf(['Refunded', 'Refunded', 'NotRefunded']);
  tale.refunds.isSilent = true;
  update(world, tale, { action: 'setReturnPaymentState', returnItemId: id, paymentState });
};

function transfer(world: World, { paymentId }: Tale, centAmount: number, timestamp: string): void {
  const payment = world.platforms.project.collection('payment').get(paymentId);
  const transaction = { type: 'Refund', amount: money(centAmount), state: 'Success', timestamp };
  world.platforms.askCommercetools({
    method: 'POST',
    uri: `/${PROJECT_KEY}/payments/${paymentId}`,
    body: { version: payment?.version, actions: [{ action: 'addTransaction', transaction }] },
  } as never);
}

/** All that was paid. */
const paysBack: Act = (world, tale) => {
  const { totalPrice } = orderOf(world, tale);
  const now = world.platforms.project.now();
  tale.refunds.paidBackAt = now;
  transfer(world, tale, totalPrice.centAmount, now);
};

/** It is no refund of what was returned. */
const consoles: Act = (world, tale) => transfer(world, tale, 100, world.platforms.project.now());

const cancels: Act = (world, tale) =>
  update(world, tale, { action: 'changeOrderState', orderState: 'Cancelled' });

/** What people do in the shop. */
export const SHOP_ACTS = {
  edits,
  shipsOwn,
  decorates,
  holdsUp,
  isDelivered,
  returns,
  arrives,
  receives,
  decidesOnItem,
  paysBack,
  consoles,
  cancels,
};
