import type { Order } from '@commercetools/platform-sdk';
import { syncFulfilmentOf } from '@marketplacer-connector/core/fulfilment';
import { syncRefunds } from '@marketplacer-connector/core/refunds';
import { changeOrder } from '../../sandbox/testing/orders.ts';
import { refundingOf } from '../../sandbox/testing/refunding.ts';
import { writesTo } from '../../sandbox/testing/writes.ts';
import { deliver, eventOf, expectAnswer } from './support/deliveries.ts';
import { aSale, deliverInvoice, deliveriesOf, deliverShipment, orderOf, type Sale } from './support/sale.ts';
import { connectorOf, settled } from './support/service.ts';
import { failuresIn } from './support/shop.ts';

const MOST_REDELIVERIES = 10;

/** The shop sends its own line. */
const sendOwn = (sale: Sale) =>
  changeOrder(sale.world, sale.order.id, {
    action: 'addDelivery',
    deliveryKey: 'own-1',
    items: [{ id: sale.own, quantity: 1 }],
  });

/** The actions of all updates of the order since the requests were last forgotten. */
async function actionsOn({ world, order }: Sale): Promise<string[][]> {
  const requests = await world.commercetools.requests();
  return requests
    .filter(({ method, path }) => method === 'POST' && path.endsWith(`/orders/${order.id}`))
    .map(({ body }) => (body as { actions: { action: string }[] }).actions.map(({ action }) => action));
}

/** Forgets the requests so far, and tells what a piece of work writes to the shop. */
async function writesOf(sale: Sale, work: () => Promise<unknown>): Promise<string[]> {
  await sale.world.commercetools.resetRequests();
  await work();
  return writesTo(sale.world);
}

describe('S1: a shipment', () => {
  it('E-10: comes as a delivery with its parcel, in one request', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 2);
    await sale.world.commercetools.resetRequests();
    expectAnswer(await deliverShipment(sale, shipment), 200, 'applied');

    const key = `marketplacer-shipment-${shipment.legacyId}`;
    const items = [{ id: sale.tea, quantity: 2 }];
    expect(await deliveriesOf(sale)).toMatchObject([
      {
        key,
        items,
        parcels: [
          {
            key,
            items,
            trackingData: { trackingId: 'T1', carrier: 'AusPost', isReturn: false },
            custom: { fields: { trackingLink: 'https://track.example.com/T1' } },
          },
        ],
      },
    ]);
    expect((await orderOf(sale)).shipmentState).toBe('Partial');
    expect(await actionsOn(sale)).toEqual([['addDelivery', 'changeShipmentState']]);
  });

  it('of a line that Marketplacer has as two entries is one line again', async () => {
    const sale = await aSale();
    const [tea] = await sale.dispatch.invoicesOf(sale.order.id);
    expect(tea?.entries.map(({ lineItemId }) => lineItemId)).toEqual([sale.tea, sale.tea]);
    await deliverShipment(sale, await sale.ship(sale.tea, 3));
    expect(await deliveriesOf(sale)).toMatchObject([{ items: [{ id: sale.tea, quantity: 3 }] }]);
  });

  it('arrives by the webhook of its invoice as well; the second one changes nothing', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 1);
    expectAnswer(await deliverInvoice(sale, sale.tea), 200, 'applied');
    const writes = await writesOf(sale, async () => {
      expectAnswer(await deliverShipment(sale, shipment), 200, 'unchanged');
      expectAnswer(await deliverInvoice(sale, sale.tea), 200, 'unchanged');
      expectAnswer(await deliverShipment(sale, shipment, 'update'), 200, 'unchanged');
    });
    expect(writes).toEqual([]);
    expect(await deliveriesOf(sale)).toHaveLength(1);
  });

  it('of each seller, in parts, until every line is on its way, that of the shop included', async () => {
    const sale = await aSale();
    const states: (string | undefined)[] = [];
    for (const [line, quantity, number] of [
      [sale.tea, 1, 'T1'],
      [sale.tea, 2, 'T2'],
      [sale.cup, 2, 'C1'],
    ] as const) {
      await deliverShipment(sale, await sale.ship(line, quantity, number));
      states.push((await orderOf(sale)).shipmentState);
    }
    expect(states).toEqual(['Partial', 'Partial', 'Partial']);
    const { shippingInfo } = await sendOwn(sale);
    expectAnswer(await deliverInvoice(sale, sale.cup), 200, 'applied');
    expect((await orderOf(sale)).shipmentState).toBe('Shipped');
    const own = shippingInfo?.deliveries?.find(({ key }) => key === 'own-1');
    expect((await deliveriesOf(sale)).find(({ key }) => key === 'own-1')).toEqual(own);
    const numbers = (await deliveriesOf(sale)).map(({ parcels }) => parcels[0]?.trackingData?.trackingId);
    expect(numbers).toEqual(['T1', 'T2', 'C1', undefined]);
  });

  it.each(['Shipped', 'Delivered', 'Canceled'])(
    'leaves an order that the shop calls %s as it is',
    async (state) => {
      const sale = await aSale();
      await changeOrder(sale.world, sale.order.id, { action: 'changeShipmentState', shipmentState: state });
      expectAnswer(await deliverShipment(sale, await sale.ship(sale.tea, 1)), 200, 'applied');
      expect((await orderOf(sale)).shipmentState).toBe(state);
    },
  );

  it('comes to the common endpoint as well', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 1);
    expectAnswer(await deliver(sale, eventOf('Shipment', shipment), { entity: '' }), 200, 'applied');
    const [tea] = await sale.dispatch.invoicesOf(sale.order.id);
    const body = eventOf('Invoice', tea ?? shipment);
    expectAnswer(await deliver(sale, body, { entity: '' }), 200, 'unchanged');
  });

  it('is found by the link where the external ids of order and lines are lost', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 1);
    await sale.dispatch.forgetExternalIds();
    expectAnswer(await deliverShipment(sale, shipment), 200, 'applied');
    expect(await deliveriesOf(sale)).toMatchObject([{ items: [{ id: sale.tea, quantity: 1 }] }]);
  });

  it('goes without its tracking link where the type of parcels is missing', async () => {
    const sale = await aSale({ parcelType: false });
    const shipment = await sale.ship(sale.tea, 1);
    expectAnswer(await deliverShipment(sale, shipment), 200, 'applied');
    expectAnswer(await deliverShipment(sale, shipment), 200, 'unchanged');
    const [delivery] = await deliveriesOf(sale);
    expect(delivery?.parcels[0]).toMatchObject({ trackingData: { trackingId: 'T1' } });
    expect(delivery?.parcels[0]).not.toHaveProperty('custom');
  });

  it('goes under the shipping method of its line where an order has several', async () => {
    const at = (key: string) => ({
      key,
      streetName: 'Collins Street',
      city: 'Melbourne',
      postalCode: '3000',
      country: 'AU',
    });
    const method = (key: string, place: string) => ({
      key,
      shippingMethodName: key,
      shippingAddress: at(place),
      shippingRate: { price: { currencyCode: 'AUD', centAmount: 450 } },
    });
    const sale = await aSale({
      order: {
        shipping: undefined,
        cart: {
          shippingMode: 'Multiple',
          itemShippingAddresses: [at('home'), at('work')],
          customShipping: [method('air', 'home'), method('sea', 'work')],
        },
      },
      line: (quantity) => ({
        shippingDetails: { targets: [{ addressKey: 'work', quantity, shippingMethodKey: 'sea' }] },
      }),
    });
    const shipment = await sale.ship(sale.tea, 1);
    expectAnswer(await deliverShipment(sale, shipment), 200, 'applied');
    expectAnswer(await deliverShipment(sale, shipment), 200, 'unchanged');
    const { shipping } = await orderOf(sale);
    expect(shipping.map(({ shippingInfo }) => shippingInfo.deliveries?.length)).toEqual([0, 1]);
  });

  it('that Marketplacer sends by itself arrives, whichever of its two webhooks is first', async () => {
    const sale = await aSale({ connected: true, instances: 3 });
    await sale.world.marketplacer.deliveries({ duplicate: 1, reorder: true, seed: 7 });
    const shipment = await sale.ship(sale.tea, 1);
    await sale.ship(sale.cup, 2);
    await sale.dispatch.correct(shipment.id, { trackingNumber: 'T1-b' });
    await settled(sale);
    const deliveries = await deliveriesOf(sale);
    expect(deliveries).toHaveLength(2);
    expect(
      deliveries.flatMap(({ parcels }) => parcels.map(({ trackingData }) => trackingData?.trackingId)),
    ).toEqual(expect.arrayContaining(['T1-b', 'T1']));
    expect((await orderOf(sale)).shipmentState).toBe('Partial');
    expect(await failuresIn(sale.world)).toEqual([]);
  });
});

describe('S2: a shipment that is corrected', () => {
  it('has its tracking, carrier and link changed in place', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 1);
    await deliverShipment(sale, shipment);
    const carrier = await sale.dispatch.carrier('DHL', 'https://dhl.example.com/{}');
    await sale.dispatch.correct(shipment.id, { trackingNumber: 'D 9', carrier });
    await sale.world.commercetools.resetRequests();
    expectAnswer(await deliverShipment(sale, shipment, 'update'), 200, 'applied');
    expect(await actionsOn(sale)).toEqual([['setParcelTrackingData', 'setParcelCustomField']]);
    expect(await deliveriesOf(sale)).toMatchObject([
      {
        parcels: [
          {
            trackingData: { trackingId: 'D 9', carrier: 'DHL' },
            custom: { fields: { trackingLink: 'https://dhl.example.com/D%209' } },
          },
        ],
      },
    ]);
  });

  it('has its items restored where somebody has changed them in the shop', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 2);
    await deliverShipment(sale, shipment);
    const deliveryKey = `marketplacer-shipment-${shipment.legacyId}`;
    await changeOrder(sale.world, sale.order.id, {
      action: 'setDeliveryItems',
      deliveryKey,
      items: [{ id: sale.tea, quantity: 1 }],
    });
    expectAnswer(await deliverShipment(sale, shipment), 200, 'applied');
    expect(await deliveriesOf(sale)).toMatchObject([{ items: [{ id: sale.tea, quantity: 2 }] }]);
  });

  it('keeps a type that the shop has put on the parcel, and fills our field where it has it', async () => {
    const sale = await aSale();
    const aType = (key: string, fields: string[]) =>
      sale.world.commercetools.post<{ id: string }>('/types', {
        key,
        name: { en: key },
        resourceTypeIds: ['order-parcel'],
        fieldDefinitions: fields.map((name) => ({
          name,
          label: { en: name },
          type: { name: 'String' },
          required: false,
        })),
      });
    const without = await aType('theirs', ['gift']);
    const having = await aType('theirs-with-link', ['gift', 'trackingLink']);
    const shipment = await sale.ship(sale.tea, 1);
    await deliverShipment(sale, shipment);
    const parcelKey = `marketplacer-shipment-${shipment.legacyId}`;
    const put = (id: string) =>
      changeOrder(sale.world, sale.order.id, {
        action: 'setParcelCustomType',
        parcelKey,
        type: { typeId: 'type', id },
        fields: { gift: 'yes' },
      });
    const custom = async () => (await deliveriesOf(sale))[0]?.parcels[0]?.custom;

    await put(without.id);
    expectAnswer(await deliverShipment(sale, shipment), 200, 'unchanged');
    expect(await custom()).toMatchObject({ type: { id: without.id }, fields: { gift: 'yes' } });
    await put(having.id);
    expectAnswer(await deliverShipment(sale, shipment), 200, 'applied');
    expect(await custom()).toMatchObject({
      type: { id: having.id },
      fields: { gift: 'yes', trackingLink: 'https://track.example.com/T1' },
    });
  });

  it('and back again ends as Marketplacer has it, where the first correction is written last', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 1);
    await deliverShipment(sale, shipment);
    await sale.dispatch.correct(shipment.id, { trackingNumber: 'T1-b' });
    await sale.world.commercetools.faults([
      { fault: 'delay', delayMs: 600, method: 'POST', path: '/orders/', times: 1 },
    ]);
    const slow = deliverShipment(sale, shipment, 'update');
    await new Promise((resolve) => setTimeout(resolve, 250));
    await sale.dispatch.correct(shipment.id, { trackingNumber: 'T1' });
    expectAnswer(await deliverShipment(sale, shipment, 'update'), 200, 'unchanged');
    expectAnswer(await slow, 200, 'applied');
    expect((await deliveriesOf(sale))[0]?.parcels[0]?.trackingData?.trackingId).toBe('T1');
  });

  it('costs three readings of each side and one write', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 1);
    await deliverShipment(sale, shipment);
    await sale.dispatch.correct(shipment.id, { trackingNumber: 'T1-b' });
    await sale.world.commercetools.resetRequests();
    await sale.world.marketplacer.resetRequests();
    expectAnswer(await deliverShipment(sale, shipment, 'update'), 200, 'applied');
    const asked = (await sale.world.commercetools.requests()).filter(({ path }) => path.includes('/orders'));
    expect(asked.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST', 'GET']);
    expect(await sale.world.marketplacer.requests()).toHaveLength(3);
  });

  it('is not written for ever where the shop does not keep what is written', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 1);
    await deliverShipment(sale, shipment);
    await sale.dispatch.correct(shipment.id, { trackingNumber: 'T1-b' });
    const connector = connectorOf(sale);
    const { orders } = connector.commercetools;
    let writes = 0;
    const update: typeof orders.update = async (order) => {
      writes += 1;
      return { kind: 'written', resource: order as Order };
    };
    const forgetful = {
      ...connector,
      commercetools: { ...connector.commercetools, orders: { ...orders, update } },
    };
    expect(await syncFulfilmentOf(forgetful, sale.order.id)).toEqual({ outcome: 'applied' });
    expect(writes).toBe(2);
  });

  it('is not undone by a worker whose reading is older', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 1);
    await deliverShipment(sale, shipment);
    // One delivery reads Marketplacer, and is held up before it sees what the next one has written.
    await sale.world.commercetools.faults([
      { fault: 'delay', delayMs: 600, method: 'GET', path: '/orders/', times: 1 },
    ]);
    const slow = deliverShipment(sale, shipment, 'update');
    await new Promise((resolve) => setTimeout(resolve, 250));
    await sale.dispatch.correct(shipment.id, { trackingNumber: 'T1-b' });
    expectAnswer(await deliverShipment(sale, shipment, 'update'), 200, 'applied');
    expectAnswer(await slow, 200, 'unchanged');
    expect((await deliveriesOf(sale))[0]?.parcels[0]?.trackingData?.trackingId).toBe('T1-b');
  });
});

describe('O11: an invoice', () => {
  it('of which nothing was sent changes nothing, and the shop is not even asked', async () => {
    const sale = await aSale();
    await sale.world.commercetools.resetRequests();
    expectAnswer(await deliverInvoice(sale, sale.tea, 'create'), 200, 'unchanged');
    const asked = (await sale.world.commercetools.requests()).filter(({ path }) => path.includes('/orders'));
    expect(asked).toEqual([]);
  });

  it('that another seller has cancelled is not waited for, in whatever order it comes', async () => {
    const sale = await aSale();
    await sendOwn(sale);
    const [, cup] = await sale.dispatch.invoicesOf(sale.order.id);
    await sale.dispatch.cancel(cup?.id ?? '', cup?.entries[0]?.id ?? '', 2);
    await deliverInvoice(sale, sale.cup);
    await deliverShipment(sale, await sale.ship(sale.tea, 3));
    expect((await orderOf(sale)).shipmentState).toBe('Shipped');
  });

  it('of which one piece was cancelled is complete when the rest is sent', async () => {
    const sale = await aSale();
    await sendOwn(sale);
    await deliverShipment(sale, await sale.ship(sale.tea, 3));
    const [, cup] = await sale.dispatch.invoicesOf(sale.order.id);
    await sale.dispatch.cancel(cup?.id ?? '', cup?.entries[0]?.id ?? '', 1);
    await deliverInvoice(sale, sale.cup);
    expect((await orderOf(sale)).shipmentState).toBe('Partial');
    await deliverShipment(sale, await sale.ship(sale.cup, 1));
    expect((await orderOf(sale)).shipmentState).toBe('Shipped');
  });
});

describe('what concerns no order of this shop is left alone:', () => {
  it('a shipment that Marketplacer does not know', async () => {
    const sale = await aSale();
    const unknown = { id: Buffer.from('Shipment-999').toString('base64'), legacyId: 999 };
    expectAnswer(await deliverShipment(sale, unknown), 200, 'ignored', 'unknown-object');
  });

  it('the end of a shipment: its delivery stays', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 1);
    await deliverShipment(sale, shipment);
    expectAnswer(await deliverShipment(sale, shipment, 'destroy'), 200, 'ignored', 'unknown-object');
    expect(await deliveriesOf(sale)).toHaveLength(1);
  });

  it('an order that was deleted in the shop', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 1);
    const { version } = await orderOf(sale);
    await sale.world.commercetools.delete(`/orders/${sale.order.id}`, { version });
    expectAnswer(await deliverShipment(sale, shipment), 200, 'ignored', 'unknown-object');
    expect(await failuresIn(sale.world)).toEqual([]);
  });

  it('an order that was placed elsewhere', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 1);
    await sale.dispatch.forgetExternalIds();
    const link = `/custom-objects/marketplacer-connector-links/${sale.order.id}`;
    await sale.world.commercetools.delete(link, {});
    expectAnswer(await deliverShipment(sale, shipment), 200, 'ignored', 'not-ours');
    expect(await deliveriesOf(sale)).toEqual([]);
  });

  it('everything, where the flow is switched off', async () => {
    const sale = await aSale({ configuration: { FLOWS_OFF: 'fulfilment' } });
    expectAnswer(await deliverShipment(sale, await sale.ship(sale.tea, 1)), 200, 'ignored', 'flow-off');
  });
});

describe('what a person has to look at is recorded, once:', () => {
  it('an order without shipping info takes no delivery', async () => {
    const sale = await aSale({ order: { shipping: undefined } });
    const shipment = await sale.ship(sale.tea, 1);
    const writes = await writesOf(sale, async () => {
      expectAnswer(await deliverShipment(sale, shipment), 200, 'failed', 'order-without-shipping');
      expectAnswer(await deliverInvoice(sale, sale.tea), 200, 'failed', 'order-without-shipping');
    });
    expect(writes.every((write) => write.endsWith('/custom-objects'))).toBe(true);
    expect(await failuresIn(sale.world)).toMatchObject([
      {
        code: 'order-without-shipping',
        object: { type: 'fulfilment', id: sale.order.id },
        detail: `shipment ${shipment.legacyId}`,
        times: 2,
      },
    ]);
  });

  it('a shipment with a line that nobody knows; the rest of it is shown', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 3);
    const [tea] = await sale.dispatch.invoicesOf(sale.order.id);
    await sale.dispatch.forgetExternalIds(tea?.entries[0]?.id);
    const link = `/custom-objects/marketplacer-connector-links/${sale.order.id}`;
    await sale.world.commercetools.delete(link, {});
    expectAnswer(await deliverShipment(sale, shipment), 200, 'failed', 'shipment-line-unknown');
    expect(await deliveriesOf(sale)).toHaveLength(1);
    const records = JSON.stringify(await failuresIn(sale.world));
    expect(records).toContain('shipment-line-unknown');
    expect(records).not.toContain('shopper@example.com');
  });
});

describe('three instances', () => {
  it('that all hear of the same shipments at once make each delivery once', async () => {
    const sale = await aSale({ instances: 3 });
    const shipments = [
      await sale.ship(sale.tea, 1, 'T1'),
      await sale.ship(sale.tea, 1, 'T2'),
      await sale.ship(sale.cup, 2, 'C1'),
    ];
    const deliverUntilDone = async (work: () => ReturnType<typeof deliverShipment>) => {
      let status = 0;
      for (let times = 0; status !== 200 && times < MOST_REDELIVERIES; times += 1)
        ({ status } = await work());
      expect(status).toBe(200);
    };
    const all = [...shipments, ...shipments].map((shipment) =>
      deliverUntilDone(() => deliverShipment(sale, shipment)),
    );
    await Promise.all([...all, deliverUntilDone(() => deliverInvoice(sale, sale.tea))]);
    expect((await deliveriesOf(sale)).map(({ key }) => key).toSorted()).toEqual(
      shipments.map(({ legacyId }) => `marketplacer-shipment-${legacyId}`),
    );
    expect((await orderOf(sale)).shipmentState).toBe('Partial');
  });

  it.each(['500-after', 'drop-answer'] as const)(
    'an answer of commercetools that was lost (%s) costs a delivery',
    async (fault) => {
      const sale = await aSale();
      const shipment = await sale.ship(sale.tea, 1);
      await sale.world.commercetools.faults([
        { fault, method: 'POST', path: `/orders/${sale.order.id}`, times: 1 },
      ]);
      expectAnswer(await deliverShipment(sale, shipment), 503, 'retry', 'commercetools-unavailable');
      expectAnswer(await deliverShipment(sale, shipment), 200, 'unchanged');
      expect(await deliveriesOf(sale)).toHaveLength(1);
    },
  );

  it('a conflict with another writer is planned again', async () => {
    const sale = await aSale();
    const shipment = await sale.ship(sale.tea, 1);
    await sale.world.commercetools.faults([
      { fault: '409', method: 'POST', path: `/orders/${sale.order.id}`, times: 2 },
    ]);
    expectAnswer(await deliverShipment(sale, shipment), 200, 'applied');
    expect(await deliveriesOf(sale)).toHaveLength(1);
  });
});

describe('a value that is new', () => {
  it('of an invoice settles nothing, holds up no delivery, and is recorded', async () => {
    const sale = await aSale();
    await sendOwn(sale);
    await sale.ship(sale.tea, 3);
    const parcel = await sale.dispatch.unsent(sale.order.id, sale.cup, 2);
    const [entry = ''] = Object.keys(parcel.quantities);
    const cup = await sale.dispatch.invoiceOf(sale.order.id, sale.cup);
    await sale.world.marketplacer.growEnums({ InvoiceStatusFlagEnum: ['SPLIT_UP'] });
    await sale.world.marketplacer.action('invoice-set', {
      id: cup.id,
      fields: { portalFlags: ['SPLIT_UP', 'COLLECTED'] },
    });
    expectAnswer(await deliverInvoice(sale, sale.cup), 200, 'failed', 'unknown-value');
    expect(await deliveriesOf(sale)).toHaveLength(2);
    expect((await orderOf(sale)).shipmentState).toBe('Partial');
    expectAnswer(await deliverInvoice(sale, sale.cup), 200, 'failed', 'unknown-value');
    expect(await failuresIn(sale.world)).toMatchObject([
      { code: 'unknown-value', detail: 'Invoice.statusFlags SPLIT_UP' },
    ]);
    await sale.world.marketplacer.action('invoice-set', { id: cup.id, fields: { portalFlags: [] } });
    await sale.dispatch.cancel(cup.id, entry, 2);
    expectAnswer(await deliverInvoice(sale, sale.cup), 200, 'applied');
    expect((await orderOf(sale)).shipmentState).toBe('Shipped');
  });
});

describe('a shipment whose label is voided and replaced by another', () => {
  /** Everything is sent but one cup, whose first label is voided. */
  async function aVoidedSale(isKept: boolean) {
    const sale = await aSale();
    await sendOwn(sale);
    await sale.ship(sale.tea, 3);
    const first = await sale.ship(sale.cup, 1, 'T1');
    await deliverShipment(sale, first);
    await sale.world.marketplacer.action('shipment-void', { id: first.id, fields: { isKept } });
    return sale;
  }

  it.each([
    ['is gone', false],
    ['is empty', true],
  ])('does not count twice where the first one %s', async (_how, isKept) => {
    const sale = await aVoidedSale(isKept);
    await deliverShipment(sale, await sale.ship(sale.cup, 1, 'T2'));
    expect((await orderOf(sale)).shipmentState).toBe('Partial');
    await deliverShipment(sale, await sale.ship(sale.cup, 1, 'T3'));
    expect((await orderOf(sale)).shipmentState).toBe('Shipped');
    expect((await deliveriesOf(sale)).length).toBe(5);
  });

  it('where nothing replaces it, leaves the order partly shipped', async () => {
    const sale = await aVoidedSale(false);
    const other = await sale.ship(sale.cup, 1, 'T2');
    await sale.world.marketplacer.action('shipment-void', { id: other.id, fields: {} });
    await deliverInvoice(sale, sale.cup);
    expect((await orderOf(sale)).shipmentState).toBe('Partial');
  });
});

it('S1: pieces that were cancelled before dispatch do not keep an order Partial, whatever the invoice says', async () => {
  const sale = await aSale();
  await sendOwn(sale);
  await sale.ship(sale.cup, 2);
  const invoice = await sale.dispatch.invoiceOf(sale.order.id, sale.tea);
  const [cancelled, kept] = invoice.entries;
  const refunding = refundingOf(sale.world);
  const request = await refunding.ask(invoice.id, [
    { lineItemId: cancelled?.id ?? '', quantity: cancelled?.quantity ?? 0, dispatched: false },
  ]);
  await refunding.step('Return', request.id);
  await refunding.step('Refund', request.id);
  await syncRefunds(connectorOf(sale), sale.order.id);
  const quantities = { [kept?.id ?? '']: kept?.quantity ?? 0 };
  const shipment = await sale.dispatch.ship(invoice.id, quantities, {
    carrier: sale.carrier,
    trackingNumber: 'T2',
  });
  await sale.world.marketplacer.action('invoice-set', {
    id: invoice.id,
    fields: { portalFlags: ['PARTIALLY_SENT'] },
  });
  await deliverShipment(sale, shipment);
  expect((await orderOf(sale)).shipmentState).toBe('Shipped');
});
