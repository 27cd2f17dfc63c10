import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { bodyOf, deliver, deliverAdvert, eventOf, expectAnswer } from './support/deliveries.ts';
import { aConnectedService, aService, settled, type Service } from './support/service.ts';
import { failuresIn, productOf, stockIn } from './support/shop.ts';

/** Requests that announce a body and never send it. */
function halfRequests({ url }: Service, count: number, signature: string): Socket[] {
  const { port } = new URL(url);
  return Array.from({ length: count }, () => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    const headers = `Host: x\r\nMarketplacer-Hmac-256: ${signature}\r\nContent-Length: 1000`;
    socket.write(`POST /webhooks/advert HTTP/1.1\r\n${headers}\r\n\r\n{`);
    return socket;
  });
}

it.each(['x', 'A'.repeat(43) + '='])(
  'strangers who send slowly with the signature %s take no place from Marketplacer',
  async (signature) => {
    const service = await aService();
    const sockets = halfRequests(service, 60, signature);
    const event = eventOf('Advert', { id: 'QWR2ZXJ0LTE=', legacyId: 1 });
    expectAnswer(await deliver(service, event), 200, 'ignored', 'unknown-object');
    for (const socket of sockets) socket.destroy();
  },
);

it('a great many errors in one payload are one record, quickly', async () => {
  const service = await aService();
  const body = `{"payload":{"errors":[${'1,'.repeat(400_000)}1]}}`;
  const started = Date.now();
  expectAnswer(await deliver(service, body), 200, 'failed', 'payload-errors');
  expect(Date.now() - started).toBeLessThan(5_000);
  expect(await failuresIn(service.world)).toHaveLength(1);
});

it('D-05: thirty malformed payloads at one time are recorded, and none of them comes again', async () => {
  const service = await aService();
  const body = bodyOf('update', { errors: [{ message: 'Field x' }] });
  const slow = { fault: 'delay', delayMs: 50, method: 'POST', path: '/custom-objects' } as const;
  await service.world.commercetools.faults([slow]);
  const answers = await Promise.all(Array.from({ length: 30 }, () => deliver(service, body)));
  for (const answer of answers) expectAnswer(answer, 200, 'failed', 'payload-errors');
  expect(await failuresIn(service.world)).toMatchObject([{ code: 'payload-errors' }]);
});

it('a destroy event of another kind of object takes no advert off sale', async () => {
  const service = await aConnectedService();
  const { marketplacer } = service.world;
  const seller = await marketplacer.createSeller();
  const variants = [{ price: '5', countOnHand: 4 }];
  const advert = await marketplacer.createAdvert({ seller, title: 'Pen', variants });
  await settled(service);
  const event = eventOf('Seller', { id: seller.id, legacyId: advert.legacyId }, 'destroy');
  expectAnswer(await deliver(service, event), 200, 'ignored', 'unknown-object');
  expect((await productOf(service.world, advert)).masterData.published).toBe(true);
});

describe('races that were found by reading the code', () => {
  const aPen = async (configuration: Record<string, string> = {}) => {
    const service = await aConnectedService({ configuration });
    const seller = await service.world.marketplacer.createSeller();
    const variants = [{ sku: 'OLD', price: '5', countOnHand: 4 }];
    const advert = await service.world.marketplacer.createAdvert({ seller, title: 'Pen', variants });
    await settled(service);
    return { service, advert };
  };

  it("D-16: a seller's new SKU leaves the variant with the one it has, and its stock with it", async () => {
    const { service, advert } = await aPen({ SKU_SOURCE: 'seller-sku' });
    const [before] = Object.keys(await stockIn(service.world));
    await service.world.marketplacer.updateVariant(advert.variants[0]!.id, { sku: 'NEW', countOnHand: 9 });
    await settled(service);
    expect(await stockIn(service.world)).toEqual({ [before!]: 9 });
  });

  it('D-29: a sell-out is not undone by a worker that had read the advert before it', async () => {
    const { service, advert } = await aPen();
    const { commercetools, marketplacer } = service.world;
    const [variant] = advert.variants;
    await commercetools.faults([
      { fault: 'delay', method: 'GET', path: '/inventory', times: 1, delayMs: 1_500 },
    ]);
    const slow = deliver(service, eventOf('Variant', variant!, 'create'), { entity: 'variant' });
    await sleep(400);
    await marketplacer.updateVariant(variant!.id, { countOnHand: 0 });
    await settled(service);
    expect(Object.values(await stockIn(service.world))).toEqual([0]);
    await slow;
    expect(Object.values(await stockIn(service.world))).toEqual([0]);
  });

  it('P4: an advert that can no longer be mapped still goes off sale', async () => {
    const { service, advert } = await aPen();
    const { marketplacer } = service.world;
    await marketplacer.action('variant-set', { id: advert.variants[0]!.id, fields: { price: null } });
    await marketplacer.action('advert-set', { id: advert.id, fields: { price: null, published: false } });
    await settled(service);
    await deliverAdvert(service, advert);
    expect((await productOf(service.world, advert)).masterData.published).toBe(false);
    expect(Object.values(await stockIn(service.world))).toEqual([0]);
    expect(await failuresIn(service.world)).toMatchObject([{ code: 'price-missing' }]);
  });
});
