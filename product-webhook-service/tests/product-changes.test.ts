import type { ProductUpdateAction } from '@commercetools/platform-sdk';
import { syncAdvert } from '@marketplacer-connector/core/catalog';
import type { Advert, NewAdvert } from '../../sandbox/client/index.ts';
import { writesTo } from '../../sandbox/testing/writes.ts';
import { deliver, deliverAdvert, eventOf, expectAnswer } from './support/deliveries.ts';
import {
  aConnectedService,
  connectorOf,
  settled,
  type Service,
  type ServiceOptions,
} from './support/service.ts';
import {
  attributesOf,
  channelOf,
  failuresIn,
  pricesIn,
  productOf,
  stockEntries,
  stockIn,
  variantIn,
  variantKeyOf,
  variantsOf,
} from './support/shop.ts';

const image = (name: string) => `https://pictures.example.com/${name}`;

/** A shirt in two sizes that is already in the shop. */
async function aShirt(options: ServiceOptions = {}, differences: Partial<NewAdvert> = {}) {
  const service = await aConnectedService(options);
  const advert = await service.world.marketplacer.createAdvert({
    seller: await service.world.marketplacer.createSeller({ businessName: 'Cotton Corner' }),
    title: 'Shirt',
    description: 'Soft.',
    images: [image('front.jpeg'), image('back.jpeg')],
    variants: [
      { sku: 'SHIRT-S', barcode: '11', price: '19.99', countOnHand: 3 },
      { sku: 'SHIRT-M', barcode: '12', price: '21', countOnHand: 5 },
    ],
    ...differences,
  });
  await settled(service);
  const [small, medium] = advert.variants;
  if (!small || !medium) throw new Error('the shirt has two sizes');
  return { service, advert, small, medium };
}

/** What a shopper can tell of the shirt; by variant where variants differ. */
async function factsOf({ world }: Service, advert: Advert) {
  const product = await productOf(world, advert);
  const { name, description, slug } = product.masterData.current;
  const each = (name: string) =>
    Object.fromEntries(variantsOf(product).map((variant) => [variant.key, attributesOf(variant)[name]]));
  return {
    name: name.en,
    description: description?.en,
    slug: slug.en,
    pictures: (product.masterData.current.masterVariant.images ?? []).map(({ url }) => url.split(/[/?]/)[4]),
    prices: pricesIn(product),
    skus: each('marketplacer-sku'),
    barcodes: each('marketplacer-barcode'),
    seller: variantsOf(product).map((variant) => attributesOf(variant)['marketplacer-seller-name']),
    stock: await stockIn(world),
  };
}

type Facts = Awaited<ReturnType<typeof factsOf>>;
type Shirt = Awaited<ReturnType<typeof aShirt>>;

async function changeProduct({ service, advert }: Shirt, ...actions: ProductUpdateAction[]): Promise<void> {
  const { id, version } = await productOf(service.world, advert);
  await service.world.commercetools.post(`/products/${id}`, { version, actions });
}

/** The versions of everything that an advert has become. */
async function versionsOf({ service, advert }: Shirt) {
  const entries = await stockEntries(service.world);
  const { version } = await productOf(service.world, advert);
  return [version, ...entries.map((entry) => `${entry.sku} ${entry.version}`).toSorted()];
}

it('another country takes the place of a price that the shop has there, and its other prices stay', async () => {
  const shirt = await aShirt({ project: { countries: ['AU', 'NZ'] } });
  const { service, advert, small } = shirt;
  const price = (country: string, centAmount: number) => ({
    action: 'addPrice' as const,
    variantId: 1,
    price: { country, value: { currencyCode: 'AUD', centAmount } },
  });
  await changeProduct(shirt, price('AU', 777), price('NZ', 888), { action: 'publish' });
  const moved = connectorOf(service, { CATALOG_COUNTRY: 'AU' });
  const sync = () => syncAdvert(moved, { read: () => moved.marketplacer.adverts.byId(advert.id) });
  expect(await sync()).toEqual({ outcome: 'applied' });
  const { prices = [] } = variantIn(await productOf(service.world, advert), small);
  expect(prices.map(({ key, country, value }) => [key, country, value.centAmount]).toSorted()).toEqual([
    [undefined, 'NZ', 888],
    ['marketplacer', 'AU', 1999],
  ]);
  expect(await sync()).toEqual({ outcome: 'unchanged' });
});

describe('P2: an update changes what differs and nothing else', () => {
  const market = ({ service }: Shirt) => service.world.marketplacer;

  it.each<[string, (shirt: Shirt) => Promise<unknown>, (before: Facts, shirt: Shirt) => Partial<Facts>]>([
    [
      'the title',
      (shirt) => market(shirt).updateAdvert(shirt.advert.id, { title: 'Blouse' }),
      () => ({ name: 'Blouse' }),
    ],
    [
      'the description',
      (shirt) => market(shirt).updateAdvert(shirt.advert.id, { description: 'Softer.' }),
      () => ({ description: 'Softer.' }),
    ],
    [
      'the pictures',
      (shirt) => market(shirt).updateAdvert(shirt.advert.id, { images: ['new', 'front.jpeg'].map(image) }),
      () => ({ pictures: ['new', 'front.jpeg'] }),
    ],
    [
      'the price of one variant',
      (shirt) => market(shirt).updateVariant(shirt.medium.id, { price: '22.50' }),
      ({ prices }, { medium }) => ({ prices: { ...prices, [variantKeyOf(medium)]: 2250 } }),
    ],
    [
      'the stock of one variant',
      (shirt) => market(shirt).updateVariant(shirt.small.id, { countOnHand: 0 }),
      ({ stock }, { small }) => ({ stock: { ...stock, [variantKeyOf(small)]: 0 } }),
    ],
    [
      "the seller's SKU of one variant",
      (shirt) => market(shirt).updateVariant(shirt.small.id, { sku: 'SHIRT-XS' }),
      ({ skus }, { small }) => ({ skus: { ...skus, [variantKeyOf(small)]: 'SHIRT-XS' } }),
    ],
    [
      'the barcode of one variant',
      (shirt) => market(shirt).updateVariant(shirt.small.id, { barcode: '99' }),
      ({ barcodes }, { small }) => ({ barcodes: { ...barcodes, [variantKeyOf(small)]: '99' } }),
    ],
  ])('D-12, D-14: %s', async (_what, change, differenceOf) => {
    const shirt = await aShirt();
    const before = await factsOf(shirt.service, shirt.advert);
    await change(shirt);
    await settled(shirt.service);
    expect(await factsOf(shirt.service, shirt.advert)).toEqual({ ...before, ...differenceOf(before, shirt) });
    expect(await productOf(shirt.service.world, shirt.advert)).toMatchObject({
      masterData: { published: true, hasStagedChanges: false },
    });
    expect(await failuresIn(shirt.service.world)).toEqual([]);
  });

  it('D-08: several variants at once', async () => {
    const shirt = await aShirt();
    const variants = shirt.advert.variants.map(({ id }, index) => ({ id, price: `${30 + index}.01` }));
    await market(shirt).updateAdvert(shirt.advert.id, { title: 'Blouse', variants });
    await settled(shirt.service);
    const { name, prices } = await factsOf(shirt.service, shirt.advert);
    expect({ name, prices: Object.values(prices) }).toEqual({ name: 'Blouse', prices: [3001, 3101] });
  });

  it('D-13: nothing is written when nothing has changed', async () => {
    const shirt = await aShirt({ instance: { resignImages: true } });
    const { world } = shirt.service;
    const before = await versionsOf(shirt);
    await world.commercetools.resetRequests();
    const { webhookEvents } = await world.marketplacer.state<{ webhookEvents: { id: string }[] }>();
    for (const { id } of webhookEvents) await world.marketplacer.action('webhook-redeliver', { eventId: id });
    await settled(shirt.service);
    expectAnswer(await deliverAdvert(shirt.service, shirt.advert), 200, 'unchanged');
    const event = eventOf('Variant', shirt.small);
    expectAnswer(await deliver(shirt.service, event, { entity: 'variant' }), 200, 'unchanged');
    expect(webhookEvents.length).toBeGreaterThan(2);
    expect(await writesTo(world)).toEqual([]);
    expect(await versionsOf(shirt)).toEqual(before);
  });
});

describe('P2: what the shop adds stays', () => {
  it("D-06, E-18: prices of others survive a change of the variant's price", async () => {
    const shirt = await aShirt({ project: { countries: ['AU', 'NZ'], currencies: ['AUD', 'NZD'] } });
    const { service, advert, small } = shirt;
    const sku = variantKeyOf(small);
    const foreign = [
      { key: 'new-zealand', country: 'NZ', value: { currencyCode: 'AUD', centAmount: 1 } },
      { key: 'other-currency', value: { currencyCode: 'NZD', centAmount: 2 } },
      { key: 'sale', validFrom: '2030-01-01T00:00:00.000Z', value: { currencyCode: 'AUD', centAmount: 3 } },
    ];
    await changeProduct(
      shirt,
      ...foreign.map((price): ProductUpdateAction => ({ action: 'addPrice', sku, price, staged: false })),
    );
    await service.world.marketplacer.updateVariant(small.id, { price: '5' });
    await settled(service);
    const { prices = [] } = variantIn(await productOf(service.world, advert), small);
    const amounts = Object.fromEntries(prices.map(({ key, value }) => [key, value.centAmount]));
    expect(amounts).toEqual({ marketplacer: 500, 'new-zealand': 1, 'other-currency': 2, sale: 3 });
  });

  it('D-06: a price that the shop has made in our place becomes ours, and no second one stands beside it', async () => {
    const shirt = await aShirt();
    const { service, advert, small } = shirt;
    const [ours] = variantIn(await productOf(service.world, advert), small).prices ?? [];
    const own = { value: { currencyCode: 'AUD', centAmount: 1 } };
    await changeProduct(shirt, { action: 'changePrice', priceId: ours!.id, price: own, staged: false });
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    const { prices } = variantIn(await productOf(service.world, advert), small);
    expect(prices).toMatchObject([{ key: 'marketplacer', value: { centAmount: 1999 } }]);
  });

  it('D-12: texts for search engines and slugs of the shop survive every update', async () => {
    const shirt = await aShirt();
    await changeProduct(
      shirt,
      { action: 'setMetaTitle', metaTitle: { en: 'The best shirt' }, staged: false },
      { action: 'changeSlug', slug: { en: 'the-best-shirt' }, staged: false },
    );
    await shirt.service.world.marketplacer.updateAdvert(shirt.advert.id, { title: 'Blouse' });
    await settled(shirt.service);
    expect((await productOf(shirt.service.world, shirt.advert)).masterData.current).toMatchObject({
      name: { en: 'Blouse' },
      slug: { en: 'the-best-shirt' },
      metaTitle: { en: 'The best shirt' },
    });
  });

  it('what the shop has changed of our own fields is put right', async () => {
    const shirt = await aShirt();
    await changeProduct(shirt, { action: 'changeName', name: { en: 'Our shirt' }, staged: false });
    expectAnswer(await deliverAdvert(shirt.service, shirt.advert), 200, 'applied');
    expect((await factsOf(shirt.service, shirt.advert)).name).toBe('Shirt');
  });
});

describe('P2, P3: variants are matched by their ids', () => {
  it('D-11: in whatever order the shop keeps them', async () => {
    const shirt = await aShirt();
    const { service, advert, small, medium } = shirt;
    await changeProduct(shirt, { action: 'changeMasterVariant', sku: variantKeyOf(medium), staged: false });
    await service.world.commercetools.resetRequests();
    expectAnswer(await deliverAdvert(service, advert), 200, 'unchanged');
    expect(await writesTo(service.world)).toEqual([]);

    await service.world.marketplacer.updateVariant(small.id, { price: '1' });
    await settled(service);
    const { prices } = await factsOf(service, advert);
    expect(prices).toEqual({ [variantKeyOf(small)]: 100, [variantKeyOf(medium)]: 2100 });
  });

  it('D-11: a new variant is added with price, stock, pictures and the attributes that all share', async () => {
    const { service, advert } = await aShirt();
    const added = { sku: 'SHIRT-L', price: '23', countOnHand: 9 };
    const { variants } = await service.world.marketplacer.updateAdvert(advert.id, { variants: [added] });
    await settled(service);
    const large = variants.at(-1)!;
    const variant = variantIn(await productOf(service.world, advert), large);
    expect(variant).toMatchObject({ sku: variantKeyOf(large), prices: [{ value: { centAmount: 2300 } }] });
    expect(variant.images).toHaveLength(2);
    expect(attributesOf(variant)).toMatchObject({ 'marketplacer-seller-name': 'Cotton Corner' });
    expect((await stockIn(service.world))[variantKeyOf(large)]).toBe(9);
  });

  it.each([
    ['the first one, which the product is built around', 'small', 'medium'],
    ['another one', 'medium', 'small'],
  ] as const)(
    'D-11: a variant that is gone is removed and has no stock: %s',
    async (_case, gone, staying) => {
      const shirt = await aShirt();
      const { service, advert } = shirt;
      await service.world.marketplacer.action('variant-delete', { id: shirt[gone].id });
      await settled(service);
      const product = await productOf(service.world, advert);
      expect(variantsOf(product).map(({ key }) => key)).toEqual([variantKeyOf(shirt[staying])]);
      expect(product.masterData.published).toBe(true);
      expect((await stockIn(service.world))[variantKeyOf(shirt[gone])]).toBe(0);
      expect(await failuresIn(service.world)).toEqual([]);
    },
  );

  it('D-11: all variants can be replaced at once', async () => {
    const { service, advert, small, medium } = await aShirt();
    await service.world.marketplacer.deliveries({ dropAll: true });
    await service.world.marketplacer.updateAdvert(advert.id, { variants: [{ price: '1' }, { price: '2' }] });
    for (const { id } of [small, medium]) await service.world.marketplacer.action('variant-delete', { id });
    await settled(service);
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    const prices = pricesIn(await productOf(service.world, advert));
    expect(Object.values(prices).toSorted()).toEqual([100, 200]);
    expect(prices).not.toHaveProperty(variantKeyOf(small));
    expectAnswer(await deliverAdvert(service, advert), 200, 'unchanged');
  });
});

describe('P2: an advert that goes to another seller', () => {
  it('takes price and stock to the channel of that seller, and leaves none behind', async () => {
    const { service, advert, small, medium } = await aShirt({ configuration: { OFFER_SCOPE: 'seller' } });
    const { world } = service;
    const other = await world.marketplacer.createSeller({ businessName: 'Linen Lane' });
    await world.marketplacer.action('advert-set', { id: advert.id, fields: { sellerId: other.legacyId } });
    await settled(service);
    const channel = await channelOf(world, other);
    const product = await productOf(world, advert);
    for (const { prices } of variantsOf(product))
      expect(prices).toMatchObject([{ channel: { id: channel.id } }]);
    const entries = await stockEntries(world);
    const there = entries.filter(({ supplyChannel }) => supplyChannel?.id === channel.id);
    expect(Object.fromEntries(there.map(({ sku, quantityOnStock }) => [sku, quantityOnStock]))).toEqual({
      [variantKeyOf(small)]: 3,
      [variantKeyOf(medium)]: 5,
    });
    const before = entries.filter((entry) => !there.includes(entry));
    expect(before.map(({ quantityOnStock }) => quantityOnStock)).toEqual([0, 0]);
  });
});

describe('P5: a change of stock alone', () => {
  async function deliverStock({ service, small }: Shirt, countOnHand: number) {
    const { world } = service;
    await world.marketplacer.deliveries({ dropAll: true });
    await world.marketplacer.updateVariant(small.id, { countOnHand });
    await settled(service);
    await world.commercetools.resetRequests();
    await world.marketplacer.resetRequests();
    return deliver(service, eventOf('Variant', small), { entity: 'variant' });
  }

  it('costs one read on each side and one write, and leaves the product alone', async () => {
    const shirt = await aShirt();
    const { world } = shirt.service;
    const before = await productOf(world, shirt.advert);
    expectAnswer(await deliverStock(shirt, 17), 200, 'applied');
    const asked = (await world.commercetools.requests()).map(
      ({ method, path }) => `${method} ${path.split('/')[2]}`,
    );
    expect(asked).toEqual(['GET inventory', 'POST inventory']);
    expect(await world.marketplacer.requests()).toHaveLength(1);
    expect((await stockIn(world))[variantKeyOf(shirt.small)]).toBe(17);
    expect((await productOf(world, shirt.advert)).version).toBe(before.version);
  });

  it('that is delivered twice writes once', async () => {
    const shirt = await aShirt();
    expectAnswer(await deliverStock(shirt, 17), 200, 'applied');
    expectAnswer(await deliverStock(shirt, 17), 200, 'unchanged');
  });

  it('of an advert that is off-line leaves nothing to sell', async () => {
    const shirt = await aShirt();
    await shirt.service.world.marketplacer.publishAdvert(shirt.advert.id, false);
    await settled(shirt.service);
    expect((await deliverStock(shirt, 17)).status).toBe(200);
    expect((await stockIn(shirt.service.world))[variantKeyOf(shirt.small)]).toBe(0);
  });

  it('in the channel of its seller stays there', async () => {
    const shirt = await aShirt({ configuration: { OFFER_SCOPE: 'seller' } });
    expectAnswer(await deliverStock(shirt, 17), 200, 'applied');
    expect(await stockIn(shirt.service.world)).toMatchObject({ [variantKeyOf(shirt.small)]: 17 });
  });
});
