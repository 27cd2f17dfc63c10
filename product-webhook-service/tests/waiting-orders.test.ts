import type { Order } from '@commercetools/platform-sdk';
import { ensureExportChannel } from '@marketplacer-connector/core/deployment';
import { exportOrder } from '@marketplacer-connector/core/orders';
import { deliver, deliverAdvert, eventOf } from './support/deliveries.ts';
import { aConnectedService, connectorOf, deploy, settled, type ServiceOptions } from './support/service.ts';
import { stockIn, variantKeyOf } from './support/shop.ts';

/** Ten teas, of which the shop takes what is ordered by itself. */
async function aTea(EXPORT_ORDERS_WHEN: string, configuration: ServiceOptions['configuration'] = {}) {
  const service = await aConnectedService({ configuration: { EXPORT_ORDERS_WHEN, ...configuration } });
  const { world } = service;
  await deploy(service, ensureExportChannel);
  const seller = await world.marketplacer.createSeller({ businessName: 'Tea House' });
  const variants = [{ price: '5', countOnHand: 10 }];
  const advert = await world.marketplacer.createAdvert({ seller, title: 'Tea', variants });
  await settled(service);
  const [tea] = advert.variants;
  const key = variantKeyOf(tea!);
  const connector = connectorOf(service);
  return {
    service,
    advert,
    tea: tea!,
    order: (quantity: number) =>
      world.shop.buy({ lines: [{ sku: key, quantity }], cart: { inventoryMode: 'TrackOnly' } }),
    change: async (order: Order, ...actions: object[]) => {
      const { version } = await world.commercetools.get<Order>(`/orders/${order.id}`);
      await world.commercetools.post(`/orders/${order.id}`, { version, actions });
    },
    exported: (order: Order) => exportOrder(connector, order.id),
    stock: async () => (await stockIn(world))[key],
    /** Any change of the advert or of the variant, and both of them delivered once more. */
    event: async () => {
      await world.marketplacer.updateAdvert(advert.id, { description: crypto.randomUUID() });
      await settled(service);
      await deliverAdvert(service, advert);
      await deliver(service, eventOf('Variant', tea!), { entity: 'variant' });
    },
  };
}

describe.each([
  ['paid', { action: 'changePaymentState', paymentState: 'Paid' }],
  ['confirmed', { action: 'changeOrderState', orderState: 'Confirmed' }],
])('with EXPORT_ORDERS_WHEN=%s', (when, becomesDue) => {
  it('what is ordered and not known to Marketplacer is not sold a second time', async () => {
    const { order, event, stock } = await aTea(when);
    await order(10);
    expect(await stock()).toBe(0);
    await event();
    expect(await stock()).toBe(0);
  });

  it('an order is taken off once, before its export and after', async () => {
    const { service, order, change, exported, event, stock } = await aTea(when);
    const [one, two] = [await order(3), await order(2)];
    await event();
    expect(await stock()).toBe(5);
    expect(await exported(one)).toMatchObject({ outcome: 'ignored' });
    await change(one, becomesDue);
    expect(await exported(one)).toEqual({ outcome: 'applied' });
    await settled(service);
    await event();
    expect(await stock()).toBe(5);
    await change(two, becomesDue);
    await exported(two);
    await event();
    expect(await stock()).toBe(5);
  });

  it('an order that is called off is for sale again with the next event', async () => {
    const { order, change, event, stock } = await aTea(when);
    const cancelled = await order(4);
    await event();
    expect(await stock()).toBe(6);
    await change(cancelled, { action: 'changeOrderState', orderState: 'Cancelled' });
    await event();
    expect(await stock()).toBe(10);
  });

  it('with payloads it is the same', async () => {
    const { order, event, stock } = await aTea(when, { WEBHOOK_MODE: 'payload' });
    await order(4);
    await event();
    expect(await stock()).toBe(6);
  });
});

it('with EXPORT_ORDERS_WHEN=created nothing is asked for, because orders wait for seconds only', async () => {
  const { service, order, event, stock } = await aTea('created');
  await order(4);
  await service.world.commercetools.resetRequests();
  await event();
  expect(await stock()).toBe(10);
  const requests = await service.world.commercetools.requests();
  expect(requests.filter(({ path }) => path.includes('/orders'))).toEqual([]);
});
