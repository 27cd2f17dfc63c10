import { randomUUID } from 'node:crypto';
import {
  aCart,
  anOrder,
  type Answer,
  aType,
  aud,
  type Body,
  created,
  describeSandbox,
  expectRefused,
  fromCart,
  stringField,
  update,
  updated,
} from './support/contract.ts';

describe('deliveries and parcels', () => {
  const withDelivery = async (more: object = {}) => {
    const order = await anOrder();
    const items = [{ id: order.lineItems[0].id, quantity: 1 }];
    return updated('/orders', order, { action: 'addDelivery', deliveryKey: 'shipment-1', items, ...more });
  };
  const deliveriesOf = (order: Body) => order.shippingInfo.deliveries;

  test('an order without shipping info takes no delivery', async () => {
    const order = await anOrder({ shippingInfo: undefined });
    expectRefused(await update('/orders', order, { action: 'addDelivery', items: [] }), 'InvalidOperation');
  });

  test('a delivery keeps its key, which is given once', async () => {
    const order = await withDelivery({ parcels: [{ key: 'parcel-1', trackingData: { trackingId: 'T1' } }] });
    expect(deliveriesOf(order)).toMatchObject([
      {
        key: 'shipment-1',
        items: [{ quantity: 1 }],
        parcels: [{ key: 'parcel-1', trackingData: { trackingId: 'T1', isReturn: false } }],
      },
    ]);
    expect(
      (await update('/orders', order, { action: 'addDelivery', deliveryKey: 'shipment-1', items: [] }))
        .status,
    ).toBe(400);
  });

  test('a delivery names lines of the order', async () => {
    const items = [{ id: randomUUID(), quantity: 1 }];
    expectRefused(await update('/orders', await anOrder(), { action: 'addDelivery', items }), 'InvalidInput');
  });

  test('a parcel is added by delivery key, tracked, measured, filled and removed', async () => {
    const order = await withDelivery();
    const items = [{ id: order.lineItems[0].id, quantity: 1 }];
    const changed = await updated(
      '/orders',
      order,
      { action: 'addParcelToDelivery', deliveryKey: 'shipment-1', parcelKey: 'parcel-1' },
      {
        action: 'setParcelTrackingData',
        parcelKey: 'parcel-1',
        trackingData: { trackingId: 'T2', carrier: 'Post' },
      },
      { action: 'setParcelMeasurements', parcelKey: 'parcel-1', measurements: { weightInGram: 5 } },
      { action: 'setParcelItems', parcelKey: 'parcel-1', items },
      { action: 'setDeliveryItems', deliveryKey: 'shipment-1', items: [{ ...items[0], quantity: 2 }] },
      { action: 'setDeliveryAddress', deliveryKey: 'shipment-1', address: { country: 'AU' } },
    );
    expect(deliveriesOf(changed)).toMatchObject([
      {
        address: { country: 'AU' },
        items: [{ quantity: 2 }],
        parcels: [
          { key: 'parcel-1', trackingData: { trackingId: 'T2' }, measurements: { weightInGram: 5 }, items },
        ],
      },
    ]);
    const untracked = await updated('/orders', changed, {
      action: 'setParcelTrackingData',
      parcelKey: 'parcel-1',
    });
    expect(deliveriesOf(untracked)[0].parcels[0]).not.toHaveProperty('trackingData');
    const parcelId = deliveriesOf(untracked)[0].parcels[0].id;
    const empty = await updated('/orders', untracked, { action: 'removeParcelFromDelivery', parcelId });
    expect(deliveriesOf(empty)[0].parcels).toEqual([]);
    expect(
      deliveriesOf(await updated('/orders', empty, { action: 'removeDelivery', deliveryKey: 'shipment-1' })),
    ).toEqual([]);
  });

  test('a delivery has whole quantities and a parcel its documented fields only; more than was ordered passes', async () => {
    const order = await withDelivery();
    const { id } = order.lineItems[0];
    const add = (quantity: number) => ({ action: 'addDelivery', items: [{ id, quantity }] });
    for (const quantity of [0, -1]) {
      expectRefused(await update('/orders', order, add(quantity)), 'InvalidField');
    }
    const over = await updated('/orders', order, add(99), {
      action: 'addParcelToDelivery',
      deliveryKey: 'shipment-1',
      trackingData: { trackingId: 'T', trackingUrl: 'https://example.test/T' },
      measurements: { weightInGram: 5, colour: 'brown' },
    });
    const [{ parcels }] = deliveriesOf(over);
    expect(parcels[0].trackingData).toEqual({ trackingId: 'T', isReturn: false });
    expect(parcels[0].measurements).toEqual({ weightInGram: 5 });
    const address = { action: 'setDeliveryAddress', deliveryKey: 'shipment-1', address: {} };
    expectRefused(await update('/orders', over, address), 'InvalidJsonInput');
  });

  test('deliveries and parcels carry custom fields', async () => {
    const deliveryType = await aType('order-delivery', stringField('sellerId'));
    const parcelType = await aType('order-parcel', stringField('trackingUrl'));
    const order = await withDelivery({ parcels: [{ key: 'parcel-1' }] });
    const changed = await updated(
      '/orders',
      order,
      {
        action: 'setDeliveryCustomType',
        deliveryKey: 'shipment-1',
        type: { typeId: 'type', id: deliveryType.id },
      },
      { action: 'setDeliveryCustomField', deliveryKey: 'shipment-1', name: 'sellerId', value: 'a' },
      {
        action: 'setParcelCustomType',
        parcelKey: 'parcel-1',
        type: { typeId: 'type', id: parcelType.id },
        fields: { trackingUrl: 'u' },
      },
    );
    expect(deliveriesOf(changed)).toMatchObject([
      { custom: { fields: { sellerId: 'a' } }, parcels: [{ custom: { fields: { trackingUrl: 'u' } } }] },
    ]);
  });
});

describeSandbox('several shipping methods of the sandbox', () => {
  test('a delivery goes under the shipping method that it names, where the order has several', async () => {
    const way = (key: string) => ({
      key,
      shippingMethodName: key,
      shippingAddress: { country: 'AU' },
      shippingRate: { price: aud(500) },
    });
    const cart = await aCart({ shippingMode: 'Multiple', customShipping: [way('air'), way('sea')] });
    const order = await created('/orders', fromCart(cart));
    expectRefused(await update('/orders', order, { action: 'addDelivery' }), 'InvalidOperation');
    const add = { action: 'addDelivery', deliveryKey: 'shipment-1', shippingKey: 'sea' };
    const sent = await updated('/orders', order, add);
    const keys = ({ shipping }: Body) =>
      shipping.map((one: Body) => one.shippingInfo.deliveries.map(({ key }: Body) => key));
    expect(keys(sent)).toEqual([[], ['shipment-1']]);
    const remove = { action: 'removeDelivery', deliveryKey: 'shipment-1' };
    expect(keys(await updated('/orders', sent, remove))).toEqual([[], []]);
  });
});

describe('returns', () => {
  const withReturn = async (shipmentState: string, more: object = {}) => {
    const order = await anOrder();
    const item = { key: 'refund-1', quantity: 1, lineItemId: order.lineItems[0].id, shipmentState, ...more };
    return update('/orders', order, { action: 'addReturnInfo', items: [item] });
  };
  const itemOf = ({ body }: Answer) => body.returnInfo[0].items[0];

  test('an advised item is not refundable, a returned one is', async () => {
    const advised = await withReturn('Advised');
    const returned = await withReturn('Returned');
    expect(itemOf(advised)).toMatchObject({
      key: 'refund-1',
      paymentState: 'NonRefundable',
      shipmentState: 'Advised',
    });
    expect(itemOf(returned)).toMatchObject({
      key: 'refund-1',
      paymentState: 'Initial',
      shipmentState: 'Returned',
    });
    const refund = { action: 'setReturnPaymentState', returnItemKey: 'refund-1', paymentState: 'Refunded' };
    expectRefused(await update('/orders', advised.body, refund), 'InvalidOperation');
    const refunded = await update('/orders', returned.body, refund);
    expect(itemOf(refunded).paymentState).toBe('Refunded');
  });

  test('only a returned item goes back into stock', async () => {
    const restock = {
      action: 'setReturnShipmentState',
      returnItemKey: 'refund-1',
      shipmentState: 'BackInStock',
    };
    expectRefused(await update('/orders', (await withReturn('Advised')).body, restock), 'InvalidOperation');
    const returned = await withReturn('Returned');
    expect(itemOf(await update('/orders', returned.body, restock)).shipmentState).toBe('BackInStock');
    expect((await withReturn('BackInStock')).status).toBe(400);
  });

  test('an unknown line and too large a quantity are refused', async () => {
    expectRefused(await withReturn('Returned', { lineItemId: randomUUID() }), 'InvalidInput');
    expectRefused(await withReturn('Returned', { quantity: 99 }), 'InvalidInput');
  });

  test('setReturnInfo replaces all returns, and items carry custom fields', async () => {
    const type = await aType('order-return-item', stringField('reason'));
    const { body } = await withReturn('Returned');
    const item = {
      key: 'refund-1',
      quantity: 2,
      lineItemId: body.lineItems[0].id,
      shipmentState: 'Returned',
    };
    const changed = await updated(
      '/orders',
      body,
      { action: 'setReturnInfo', items: [{ items: [item] }] },
      { action: 'setReturnItemCustomType', returnItemKey: 'refund-1', type: { typeId: 'type', id: type.id } },
      { action: 'setReturnItemCustomField', returnItemKey: 'refund-1', name: 'reason', value: 'broken' },
    );
    expect(changed.returnInfo).toMatchObject([
      { items: [{ quantity: 2, custom: { fields: { reason: 'broken' } } }] },
    ]);
  });
});
