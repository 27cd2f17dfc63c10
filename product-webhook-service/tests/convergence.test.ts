import type { Product } from '@commercetools/platform-sdk';
import type { Advert } from '../../sandbox/client/index.ts';
import type { FaultRule } from '../../sandbox/engine/faults.ts';
import { eventually } from '../../sandbox/testing/eventually.ts';
import { deliver, deliverAdvert, eventOf, expectAnswer } from './support/deliveries.ts';
import {
  aConnectedService,
  aService,
  settled,
  type Service,
  type ServiceOptions,
} from './support/service.ts';
import {
  allProducts,
  failuresIn,
  pricesIn,
  productKeyOf,
  productOf,
  stockIn,
  variantKeyOf,
} from './support/shop.ts';

const INSTANCES = 3;
const MOST_REDELIVERIES = 10;

async function aPenIn({ world }: Service): Promise<Advert> {
  return world.marketplacer.createAdvert({
    seller: await world.marketplacer.createSeller(),
    title: 'Pen',
    variants: [
      { price: '5', countOnHand: 4 },
      { price: '6', countOnHand: 2 },
    ],
  });
}

async function aServiceWithPen(options: ServiceOptions = {}) {
  const service = await aService(options);
  return { service, advert: await aPenIn(service) };
}

/** Delivers as Marketplacer does: again after a 503, a bounded number of times. Answers with every status. */
async function deliverUntilDone(service: Service, advert: Advert): Promise<number[]> {
  const statuses: number[] = [];
  while (statuses.at(-1) !== 200 && statuses.length < MOST_REDELIVERIES) {
    statuses.push((await deliverAdvert(service, advert)).status);
  }
  return statuses;
}

/** What became of every event that Marketplacer had to tell. */
async function statusesOf({ world }: Service): Promise<Set<number | null>> {
  const { webhookEvents } = await world.marketplacer.state<{
    webhookEvents: { attempts: { status: number | null }[] }[];
  }>();
  return new Set(webhookEvents.flatMap(({ attempts }) => attempts.map(({ status }) => status)));
}

/** One product, in step with the pen as it was made. */
async function expectOnePen({ world }: Service, advert: Advert): Promise<void> {
  expect((await allProducts(world)).map(({ key }) => key)).toEqual([productKeyOf(advert)]);
  const product = await productOf(world, advert);
  expect(product.masterData).toMatchObject({ published: true, hasStagedChanges: false });
  expect(Object.values(pricesIn(product))).toEqual([500, 600]);
  const [first, second] = advert.variants.map(variantKeyOf);
  expect(await stockIn(world)).toEqual({ [first!]: 4, [second!]: 2 });
  expect(await failuresIn(world)).toEqual([]);
}

describe('several instances at once', () => {
  it('D-30: an advert that is delivered six times at once becomes one product', async () => {
    const { service, advert } = await aServiceWithPen({ instances: INSTANCES });
    const deliveries = Array.from({ length: 6 }, () => deliverUntilDone(service, advert));
    for (const statuses of await Promise.all(deliveries)) {
      expect(statuses.at(-1)).toBe(200);
      for (const status of statuses.slice(0, -1)) expect(status).toBe(503);
    }
    await expectOnePen(service, advert);
  });

  it('D-30: an advert that is delivered by its own event and by those of its variants becomes one product', async () => {
    const { service, advert } = await aServiceWithPen({ instances: INSTANCES });
    await Promise.all([
      deliverUntilDone(service, advert),
      ...advert.variants.map((variant) =>
        deliver(service, eventOf('Variant', variant, 'create'), { entity: 'variant' }),
      ),
    ]);
    await expectOnePen(service, advert);
  });

  it('D-29: updates in any order, and more than once, end at the newest state', async () => {
    const service = await aConnectedService({ instances: INSTANCES });
    const { marketplacer } = service.world;
    const advert = await aPenIn(service);
    await marketplacer.deliveries({ reorder: true, duplicate: 2, seed: 7 });
    const [first, second] = advert.variants;
    for (let round = 1; round <= 8; round += 1) {
      await marketplacer.updateAdvert(advert.id, { title: `Pen ${round}` });
      await marketplacer.updateVariant(first!.id, { price: `${round}.50`, countOnHand: round });
      await marketplacer.updateVariant(second!.id, { price: `${10 + round}` });
    }
    await settled(service);

    const product = await productOf(service.world, advert);
    expect(product.masterData.current.name).toEqual({ en: 'Pen 8' });
    expect(product.masterData.hasStagedChanges).toBe(false);
    const [one, two] = advert.variants.map(variantKeyOf);
    expect(pricesIn(product)).toEqual({ [one!]: 850, [two!]: 1800 });
    expect(await stockIn(service.world)).toEqual({ [one!]: 8, [two!]: 2 });
    expect(await failuresIn(service.world)).toEqual([]);
    for (const status of await statusesOf(service)) expect([200, 429, 503]).toContain(status);
  });

  it('D-29: a delivery from before the newest change does not undo it', async () => {
    const { service, advert } = await aServiceWithPen();
    await deliverAdvert(service, advert);
    await service.world.marketplacer.updateAdvert(advert.id, { title: 'Fountain pen' });
    expectAnswer(await deliverAdvert(service, advert, 'update'), 200, 'applied');
    expectAnswer(await deliverAdvert(service, advert, 'create'), 200, 'unchanged');
    expect((await productOf(service.world, advert)).masterData.current.name).toEqual({ en: 'Fountain pen' });
  });

  it('an advert that goes off-line and comes back in a hurry ends where Marketplacer ends', async () => {
    const service = await aConnectedService({ instances: INSTANCES });
    const { marketplacer } = service.world;
    const advert = await aPenIn(service);
    await marketplacer.deliveries({ reorder: true, duplicate: 1, seed: 3 });
    for (const published of [false, true, false, true])
      await marketplacer.publishAdvert(advert.id, published);
    await settled(service);
    await expectOnePen(service, advert);
  });
});

describe('somebody else writes in between', () => {
  it('D-09: a conflict is read and planned again', async () => {
    const { service, advert } = await aServiceWithPen();
    await service.world.commercetools.faults([{ fault: '409', method: 'POST', path: '/products', times: 2 }]);
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    await expectOnePen(service, advert);
  });

  it('D-09: the other write is kept, and so is the newest state of Marketplacer', async () => {
    const { service, advert } = await aServiceWithPen();
    const { commercetools, marketplacer } = service.world;
    await deliverAdvert(service, advert);
    const { id, version } = await productOf(service.world, advert);
    await marketplacer.updateAdvert(advert.id, { title: 'Fountain pen' });
    await commercetools.resetRequests();
    await commercetools.faults([
      { fault: 'delay', method: 'POST', path: `/products/${id}`, times: 1, delayMs: 300 },
    ]);

    const delivery = deliverAdvert(service, advert);
    await eventually('the write is under way', async () =>
      (await commercetools.requests()).find(({ method, path }) => method === 'POST' && path.endsWith(id)),
    );
    const metaTitle = { en: 'The best pen' };
    const actions = [{ action: 'setMetaTitle', metaTitle, staged: false }];
    await commercetools.post<Product>(`/products/${id}`, { version, actions });

    expectAnswer(await delivery, 200, 'applied');
    const { current } = (await productOf(service.world, advert)).masterData;
    expect(current).toMatchObject({ name: { en: 'Fountain pen' }, metaTitle });
  });

  it('D-09: stock that a sale has changed in between is set to what Marketplacer says', async () => {
    const { service, advert } = await aServiceWithPen();
    await deliverAdvert(service, advert);
    await service.world.marketplacer.updateVariant(advert.variants[0]!.id, { countOnHand: 1 });
    await service.world.commercetools.faults([
      { fault: '409', method: 'POST', path: '/inventory', times: 1 },
    ]);
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    expect((await stockIn(service.world))[variantKeyOf(advert.variants[0]!)]).toBe(1);
  });
});

describe('a write that took effect without an answer', () => {
  it.each<[string, FaultRule]>([
    ['the product, answered 500', { fault: '500-after', method: 'POST', path: '/products$', times: 1 }],
    ['the product, not answered', { fault: 'drop-answer', method: 'POST', path: '/products$', times: 1 }],
    ['a stock entry, answered 500', { fault: '500-after', method: 'POST', path: '/inventory$', times: 1 }],
    [
      "the seller's channel, not answered",
      { fault: 'drop-answer', method: 'POST', path: '/channels$', times: 1 },
    ],
  ])('D-27: is continued by the redelivery: %s', async (_what, fault) => {
    const { service, advert } = await aServiceWithPen();
    await service.world.commercetools.faults([fault]);
    expectAnswer(await deliverAdvert(service, advert), 503, 'retry', 'commercetools-unavailable');
    expect((await deliverAdvert(service, advert)).status).toBe(200);
    await expectOnePen(service, advert);
  });

  it('D-27: Marketplacer itself delivers until it is done, and leaves the webhook on', async () => {
    const service = await aConnectedService({ instances: INSTANCES });
    const { commercetools, marketplacer } = service.world;
    await commercetools.faults(
      [
        { fault: '500-after', method: 'POST', probability: 0.3 },
        { fault: '503', probability: 0.1 },
      ],
      11,
    );
    const advert = await aPenIn(service);
    await settled(service);
    await commercetools.clearFaults();
    await expectOnePen(service, advert);
    const { webhooks } = await marketplacer.state<{ webhooks: { enabled: boolean }[] }>();
    expect(new Set(webhooks.map(({ enabled }) => enabled))).toEqual(new Set([true]));
  });
});
