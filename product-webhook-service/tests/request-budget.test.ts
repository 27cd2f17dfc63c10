import { deliver, deliverAdvert, eventOf, expectAnswer } from './support/deliveries.ts';
import { aConnectedService, settled, type Service, type ServiceOptions } from './support/service.ts';
import { stockIn, variantKeyOf } from './support/shop.ts';

/** A kettle in two colours that is in the shop, while no webhook comes through any more. */
async function aKettle(options: ServiceOptions = {}) {
  const service = await aConnectedService(options);
  const { marketplacer } = service.world;
  const advert = await marketplacer.createAdvert({
    seller: await marketplacer.createSeller({ businessName: 'Northside' }),
    title: 'Kettle',
    variants: [
      { sku: 'RED', price: '19.99', countOnHand: 3 },
      { sku: 'BLUE', price: '19.99', countOnHand: 5 },
    ],
  });
  await settled(service);
  await marketplacer.deliveries({ dropAll: true });
  await pause(AVAILABILITY_LAG_MS);
  const [red, blue] = advert.variants;
  if (!red || !blue) throw new Error('the kettle has two colours');
  return { service, advert, red, blue };
}

/** What a product shows of its stock follows this much later in the sandbox, and a little more. */
const AVAILABILITY_LAG_MS = 120;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The requests to both platforms that a delivery causes, as methods and resources, without tokens. */
async function requestsOf({ world }: Service, delivery: () => Promise<unknown>) {
  await world.commercetools.resetRequests();
  await world.marketplacer.resetRequests();
  await delivery();
  const shop = await world.commercetools.requests();
  return {
    marketplacer: (await world.marketplacer.requests()).length,
    commercetools: shop.map(({ method, path }) => `${method} ${path.split('/')[2]}`),
  };
}

describe('the number of requests for one event (docs/architecture.md)', () => {
  it('D-13: an unchanged advert: one read on each side', async () => {
    const { service, advert } = await aKettle();
    const deliverIt = async () => expectAnswer(await deliverAdvert(service, advert), 200, 'unchanged');
    expect(await requestsOf(service, deliverIt)).toEqual({
      marketplacer: 1,
      commercetools: ['GET products'],
    });
  });

  it('an unchanged advert with stock in the channel of its seller: one read on each side', async () => {
    const { service, advert } = await aKettle({ configuration: { OFFER_SCOPE: 'seller' } });
    const deliverIt = async () => expectAnswer(await deliverAdvert(service, advert), 200, 'unchanged');
    expect(await requestsOf(service, deliverIt)).toEqual({
      marketplacer: 1,
      commercetools: ['GET products'],
    });
  });

  it('a changed advert: one write more', async () => {
    const { service, advert } = await aKettle();
    await service.world.marketplacer.updateAdvert(advert.id, { title: 'Big kettle' });
    const deliverIt = async () => expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    expect(await requestsOf(service, deliverIt)).toEqual({
      marketplacer: 1,
      commercetools: ['GET products', 'POST products'],
    });
  });

  it('a changed advert whose stock changed as well: one write more for each entry', async () => {
    const { service, advert, red, blue } = await aKettle();
    const { marketplacer } = service.world;
    await marketplacer.updateAdvert(advert.id, { title: 'Big kettle' });
    await marketplacer.updateVariant(red.id, { countOnHand: 30 });
    await marketplacer.updateVariant(blue.id, { countOnHand: 50 });
    const deliverIt = async () => expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    expect(await requestsOf(service, deliverIt)).toEqual({
      marketplacer: 1,
      commercetools: ['GET products', 'POST products', 'POST inventory', 'POST inventory'],
    });
    expect(await stockIn(service.world)).toEqual({ [variantKeyOf(red)]: 30, [variantKeyOf(blue)]: 50 });
  });

  it('P5: stock alone: one read on each side and one write', async () => {
    const { service, red } = await aKettle();
    await service.world.marketplacer.updateVariant(red.id, { countOnHand: 30 });
    const deliverIt = () => deliver(service, eventOf('Variant', red), { entity: 'variant' });
    expect(await requestsOf(service, deliverIt)).toEqual({
      marketplacer: 1,
      commercetools: ['GET inventory', 'POST inventory'],
    });
  });

  it('P4: an advert that goes off sale: one write, and one for each entry', async () => {
    const { service, advert } = await aKettle();
    await service.world.marketplacer.publishAdvert(advert.id, false);
    expect(await requestsOf(service, () => deliverAdvert(service, advert))).toEqual({
      marketplacer: 1,
      commercetools: ['GET products', 'POST products', 'POST inventory', 'POST inventory'],
    });
  });
});

describe('what a product shows of its stock lags behind', () => {
  it('P4: an advert that comes back at once has its stock again', async () => {
    const { service, advert, red, blue } = await aKettle();
    const { commercetools, marketplacer } = service.world;
    await commercetools.settings({ availabilityFrozen: true });
    await marketplacer.publishAdvert(advert.id, false);
    await deliverAdvert(service, advert);
    expect(Object.values(await stockIn(service.world))).toEqual([0, 0]);
    await marketplacer.publishAdvert(advert.id, true);
    await deliverAdvert(service, advert);
    expect(await stockIn(service.world)).toEqual({ [variantKeyOf(red)]: 3, [variantKeyOf(blue)]: 5 });
  });

  it('P5: a count that was written since is not undone, nor a newer one missed', async () => {
    const { service, advert, red } = await aKettle();
    const { commercetools, marketplacer } = service.world;
    await commercetools.settings({ availabilityFrozen: true });
    for (const countOnHand of [9, 3, 7]) {
      await marketplacer.updateVariant(red.id, { countOnHand });
      await deliver(service, eventOf('Variant', red), { entity: 'variant' });
      await deliverAdvert(service, advert);
      expect((await stockIn(service.world))[variantKeyOf(red)]).toBe(countOnHand);
    }
  });
});
