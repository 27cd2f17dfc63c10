import type { Advert, NewAdvert } from '../../sandbox/client/index.ts';
import { deliverAdvert, expectAnswer } from './support/deliveries.ts';
import { aConnectedService, settled, type Service, type ServiceOptions } from './support/service.ts';
import { failuresIn, pricesIn, productOf, stockIn, variantKeyOf } from './support/shop.ts';

const PHONE = { sku: 'PHONE', price: '2000.00', countOnHand: 5 };
const CASE = { sku: 'CASE', price: '5.00', countOnHand: 3 };

/** A phone and its case, two variants of one advert. */
async function aPhone(change: Partial<NewAdvert> = {}, options: ServiceOptions = {}) {
  const service = await aConnectedService(options);
  const { marketplacer } = service.world;
  const seller = await marketplacer.createSeller({ businessName: 'Cell Phones 4U' });
  const variants = [PHONE, CASE];
  const advert = await marketplacer.createAdvert({ seller, title: 'Phone', variants, ...change });
  await settled(service);
  const [phone, cover] = advert.variants;
  if (!phone || !cover) throw new Error('there are two variants');
  return { service, advert, phone, cover, keys: [variantKeyOf(phone), variantKeyOf(cover)] as const };
}

const losePrice = ({ world }: Service, { id }: { id: string }) =>
  world.marketplacer.action('variant-set', { id, fields: { price: null } });

const offerIn = async ({ world }: Service, advert: Advert) => ({
  prices: pricesIn(await productOf(world, advert)),
  stock: await stockIn(world),
});

describe.each(['product', 'seller'])('a variant that loses its price, with OFFER_SCOPE=%s', (scope) => {
  it("is not sold at its sibling's, and is recorded", async () => {
    const { service, advert, phone, keys } = await aPhone({}, { configuration: { OFFER_SCOPE: scope } });
    await losePrice(service, phone);
    await settled(service);
    expect(await offerIn(service, advert)).toEqual({
      prices: { [keys[1]]: 500 },
      stock: { [keys[0]]: 0, [keys[1]]: 3 },
    });
    await expect(service.world.shop.buy({ lines: [{ sku: keys[0], quantity: 1 }] })).rejects.toThrow(
      /MatchingPriceNotFound/,
    );
    const failure = { code: 'price-missing', detail: keys[0] };
    expect(await failuresIn(service.world)).toMatchObject([failure]);
  });

  it('is sold again when it has one', async () => {
    const { service, advert, phone, keys } = await aPhone({}, { configuration: { OFFER_SCOPE: scope } });
    await losePrice(service, phone);
    await settled(service);
    await service.world.marketplacer.updateVariant(phone.id, { price: '1999.00' });
    await settled(service);
    expect(await offerIn(service, advert)).toEqual({
      prices: { [keys[0]]: 199_900, [keys[1]]: 500 },
      stock: { [keys[0]]: 5, [keys[1]]: 3 },
    });
  });

  it('needs nothing more once it is off sale', async () => {
    const { service, advert, phone } = await aPhone({}, { configuration: { OFFER_SCOPE: scope } });
    await losePrice(service, phone);
    await settled(service);
    const before = await productOf(service.world, advert);
    await service.world.commercetools.resetRequests();
    expectAnswer(await deliverAdvert(service, advert), 200, 'failed', 'price-missing');
    expect((await productOf(service.world, advert)).version).toBe(before.version);
  });
});

it('a change of stock does not put a variant without a price on sale again', async () => {
  const { service, phone, keys } = await aPhone();
  await losePrice(service, phone);
  await settled(service);
  await service.world.marketplacer.updateVariant(phone.id, { countOnHand: 9 });
  await settled(service);
  expect(await stockIn(service.world)).toMatchObject({ [keys[0]]: 0 });
});

it("the advert's price counts where no variant has one", async () => {
  const variants = [{ countOnHand: 1 }, { countOnHand: 2 }];
  const { service, advert, keys } = await aPhone({ price: '12.50', variants });
  expect(await offerIn(service, advert)).toEqual({
    prices: { [keys[0]]: 1250, [keys[1]]: 1250 },
    stock: { [keys[0]]: 1, [keys[1]]: 2 },
  });
});

it('one price that cannot be mapped keeps its variant off sale, and not what is new of its sibling', async () => {
  const currencies = { currency: 'KWD', configuration: { CATALOG_CURRENCY: 'AUD' } };
  const { service, advert, phone, cover, keys } = await aPhone({}, currencies);
  await service.world.marketplacer.updateVariant(phone.id, { price: '20.005' });
  await service.world.marketplacer.updateVariant(cover.id, { price: '99', countOnHand: 7 });
  await settled(service);
  expect(await offerIn(service, advert)).toEqual({
    prices: { [keys[1]]: 9900 },
    stock: { [keys[0]]: 0, [keys[1]]: 7 },
  });
  const failure = { code: 'price-too-precise', detail: keys[0] };
  expect(await failuresIn(service.world)).toMatchObject([failure]);
});

it('an advert that loses all its prices goes off sale, and comes back with the first', async () => {
  const { service, advert, phone, cover, keys } = await aPhone();
  await losePrice(service, phone);
  await losePrice(service, cover);
  await settled(service);
  expect((await productOf(service.world, advert)).masterData.published).toBe(false);
  expect(await stockIn(service.world)).toEqual({ [keys[0]]: 0, [keys[1]]: 0 });
  expect(await failuresIn(service.world)).toMatchObject([{ code: 'price-missing' }]);
  await service.world.marketplacer.updateVariant(cover.id, { price: '4' });
  await settled(service);
  expect((await productOf(service.world, advert)).masterData.published).toBe(true);
  expect(await stockIn(service.world)).toEqual({ [keys[0]]: 0, [keys[1]]: 3 });
});

it('a product whose price mode the shop has set to Standalone is not sold at a price that nobody reads', async () => {
  const { service, advert, keys } = await aPhone();
  const { commercetools, marketplacer } = service.world;
  const setMode = async (priceMode: string) => {
    const { id, version } = await productOf(service.world, advert);
    await commercetools.post(`/products/${id}`, {
      version,
      actions: [{ action: 'setPriceMode', priceMode }],
    });
  };
  await setMode('Standalone');
  await marketplacer.updateVariant(advert.variants[0]!.id, { price: '3000' });
  await settled(service);
  expect((await productOf(service.world, advert)).masterData.published).toBe(false);
  expect(await stockIn(service.world)).toEqual({ [keys[0]]: 0, [keys[1]]: 0 });
  const object = { type: 'advert', id: String(advert.legacyId) };
  expect(await failuresIn(service.world)).toMatchObject([{ code: 'price-mode-standalone', object }]);
  await setMode('Embedded');
  await deliverAdvert(service, advert);
  expect(await offerIn(service, advert)).toEqual({
    prices: { [keys[0]]: 300_000, [keys[1]]: 500 },
    stock: { [keys[0]]: 5, [keys[1]]: 3 },
  });
});
