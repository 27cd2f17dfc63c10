import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product } from '@commercetools/platform-sdk';
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
  attributesOf,
  channelKeyOf,
  channelOf,
  failuresIn,
  pricesIn,
  productKeyOf,
  productOf,
  stockEntries,
  stockIn,
  variantIn,
  variantKeyOf,
  variantsOf,
} from './support/shop.ts';

const RECORDED = readFileSync(join(__dirname, '../../sandbox/samples/advert-create.webhook.json'), 'utf8');

const image = (name: string) => `https://pictures.example.com/${name}`;
/** The names of pictures in the order in which the shop shows them. */
const picturesOf = (product: Product) =>
  (product.masterData.current.masterVariant.images ?? []).map(({ url }) =>
    new URL(url).pathname.split('/').at(-1),
  );

async function aSellerIn({ world }: Service, businessName = 'Cotton Corner') {
  return world.marketplacer.createSeller({ businessName });
}

/** An advert at one price, delivered by hand. */
async function aDeliveredAdvert(price: string, options: ServiceOptions) {
  const service = await aService(options);
  const seller = await aSellerIn(service);
  const advert = await service.world.marketplacer.createAdvert({
    seller,
    title: 'Lamp',
    variants: [{ price }],
  });
  return { service, advert, response: await deliverAdvert(service, advert, 'create') };
}

describe('P1: a new advert', () => {
  it('comes to the shop with everything that it has', async () => {
    const service = await aConnectedService({
      project: { languages: ['en', 'de-DE'] },
      configuration: { CATALOG_LOCALES: 'en;de-DE' },
    });
    const { world } = service;
    const { brands } = await world.marketplacer.seed<{ brands: { id: string }[] }>({
      brands: [{ name: 'Cotton On' }],
    });
    const seller = await aSellerIn(service);
    const advert = await world.marketplacer.createAdvert({
      seller,
      title: 'Crème & Sugar Shirt',
      description: 'Soft.',
      brandId: brands[0]?.id,
      images: [image('front.jpeg'), image('back.jpeg'), image('label.jpeg')],
      variants: [
        { sku: 'SHIRT-S', barcode: '9300000000001', price: '19.99', countOnHand: 3 },
        { sku: 'SHIRT-M', price: '8.29', countOnHand: 0 },
        { price: '25', countOnHand: 7 },
      ],
    });
    await settled(service);

    const product = await productOf(world, advert);
    const { current } = product.masterData;
    expect(product.key).toBe(`marketplacer-advert-${advert.legacyId}`);
    expect(product.masterData).toMatchObject({ published: true, hasStagedChanges: false });
    expect(current.name).toEqual({ en: 'Crème & Sugar Shirt', 'de-DE': 'Crème & Sugar Shirt' });
    expect(current.description).toEqual({ en: 'Soft.', 'de-DE': 'Soft.' });
    const slug = `creme-and-sugar-shirt-${advert.legacyId}`;
    expect(current.slug).toEqual({ en: slug, 'de-DE': slug });

    const [small, medium, large] = advert.variants.map(variantKeyOf);
    expect(pricesIn(product)).toEqual({ [small!]: 1999, [medium!]: 829, [large!]: 2500 });
    expect(await stockIn(world)).toEqual({ [small!]: 3, [medium!]: 0, [large!]: 7 });
    for (const variant of variantsOf(product)) {
      expect(variant.images?.map(({ url }) => url.split('?')[0]?.split('/').at(-1))).toEqual([
        'front.jpeg',
        'back.jpeg',
        'label.jpeg',
      ]);
    }
    expect(attributesOf(variantIn(product, advert.variants[0]!))).toEqual({
      'marketplacer-advert-id': String(advert.legacyId),
      'marketplacer-availability': ['BUY_ONLINE'],
      'marketplacer-condition': 'NEW',
      'marketplacer-free-domestic-shipping': true,
      'marketplacer-seller-id': String(seller.legacyId),
      'marketplacer-seller-name': 'Cotton Corner',
      'marketplacer-brand': 'Cotton On',
      'marketplacer-updated-at': expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      'marketplacer-variant-id': small,
      'marketplacer-sku': 'SHIRT-S',
      'marketplacer-barcode': '9300000000001',
    });
    expect(await channelOf(world, seller)).toMatchObject({
      roles: ['InventorySupply', 'ProductDistribution'],
      name: { en: 'Cotton Corner', 'de-DE': 'Cotton Corner' },
    });
    expect(await failuresIn(world)).toEqual([]);
  });

  it('D-50, D-59: an order line of it names the variant, the advert and the seller by itself', async () => {
    const service = await aConnectedService();
    const { world } = service;
    const seller = await aSellerIn(service);
    const variants = [{ price: '19.99', countOnHand: 1 }];
    const advert = await world.marketplacer.createAdvert({ seller, title: 'Shirt', variants });
    await settled(service);
    const variant = variantKeyOf(advert.variants[0]!);
    const { lineItems } = await world.shop.buy({ lines: [{ sku: variant, quantity: 1 }] });
    expect(lineItems[0]).toMatchObject({
      productKey: productKeyOf(advert),
      price: { value: { centAmount: 1999, currencyCode: 'AUD' } },
      variant: { key: variant },
    });
    expect(attributesOf(lineItems[0]!.variant)).toMatchObject({
      'marketplacer-variant-id': variant,
      'marketplacer-seller-id': String(seller.legacyId),
    });
  });

  it('D-18, D-49, D-53: the delivery that Marketplacer was recorded sending brings its advert, byte for byte', async () => {
    const service = await aService();
    const { world } = service;
    const seller = await aSellerIn(service, 'Cell Phones 4U');
    const before = (variants: number) => ({
      seller,
      title: 'Filler',
      variants: Array.from({ length: variants }, () => ({ price: '1' })),
    });
    await world.marketplacer.createAdvert(before(9));
    for (let count = 1; count <= 10; count += 1) await world.marketplacer.createAdvert(before(1));
    const advert = await world.marketplacer.createAdvert({
      seller,
      title: 'connect test Shirt',
      description: 'This product is to test Connect deployment',
      images: [image('shirt.jpeg')],
      variants: [
        { countOnHand: 1, price: '25' },
        { sku: 'productTest', countOnHand: 1, price: '25' },
      ],
    });
    expect(advert.legacyId).toBe(100_000_012);

    expectAnswer(await deliver(service, RECORDED), 200, 'applied');
    expectAnswer(await deliver(service, RECORDED, { entity: '' }), 200, 'unchanged');
    const [product, ...others] = await allProducts(world);
    expect(others).toEqual([]);
    expect(product?.masterData.current.name).toEqual({ en: 'connect test Shirt' });
    expect(pricesIn(product!)).toEqual({ 'Variant-20': 2500, 'Variant-21': 2500 });
    expect(picturesOf(product!)).toEqual(['shirt.jpeg']);
  });

  it('is imported by the event of one of its variants as well', async () => {
    const service = await aService();
    const { world } = service;
    const seller = await aSellerIn(service);
    const variants = [{ price: '5' }, { price: '6' }];
    const advert = await world.marketplacer.createAdvert({ seller, title: 'Pen', variants });
    const event = eventOf('Variant', advert.variants[1]!, 'create');
    expectAnswer(await deliver(service, event, { entity: 'variant' }), 200, 'applied');
    expect(Object.values(pricesIn(await productOf(world, advert)))).toEqual([500, 600]);
  });

  it('D-14: is only staged where PUBLISH_PRODUCTS=staged says so, and so are its changes', async () => {
    const service = await aConnectedService({ configuration: { PUBLISH_PRODUCTS: 'staged' } });
    const { world } = service;
    const seller = await aSellerIn(service);
    const advert = await world.marketplacer.createAdvert({
      seller,
      title: 'Pen',
      variants: [{ price: '5' }],
    });
    await settled(service);
    const { id, version, masterData } = await productOf(world, advert);
    expect(masterData.published).toBe(false);

    await world.commercetools.post(`/products/${id}`, { version, actions: [{ action: 'publish' }] });
    await world.marketplacer.updateAdvert(advert.id, { title: 'Fountain pen' });
    await settled(service);
    expect((await productOf(world, advert)).masterData).toMatchObject({
      current: { name: { en: 'Pen' } },
      staged: { name: { en: 'Fountain pen' } },
    });
    expectAnswer(await deliverAdvert(service, advert), 200, 'unchanged');

    await world.marketplacer.publishAdvert(advert.id, false);
    await settled(service);
    expect((await productOf(world, advert)).masterData.published).toBe(false);
  });

  it('stays off sale until Marketplacer displays it', async () => {
    const service = await aConnectedService();
    const { world } = service;
    const advert = await world.marketplacer.createAdvert({
      seller: await aSellerIn(service),
      title: 'Pen',
      attemptAutoPublish: false,
      variants: [{ price: '5', countOnHand: 4 }],
    });
    await settled(service);
    expect((await productOf(world, advert)).masterData.published).toBe(false);
    expect(await stockIn(world)).toEqual({ [variantKeyOf(advert.variants[0]!)]: 0 });
  });
});

describe('P1: money is exact', () => {
  it.each<[string, string, string, number]>([
    ['D-01', 'AUD', '19.99', 1999],
    ['D-02', 'AUD', '8.29', 829],
    ['D-07', 'AUD', '199.99', 19999],
    ['D-03', 'JPY', '1200', 1200],
    ['D-03', 'KWD', '1.234', 1234],
    ['D-03', 'KWD', '25', 25000],
    ['D-04', 'EUR', '0.01', 1],
  ])('%s: %s %s', async (_row, currency, price, minorUnits) => {
    const { service, advert, response } = await aDeliveredAdvert(price, { currency });
    expectAnswer(response, 200, 'applied');
    const { prices } = variantIn(await productOf(service.world, advert), advert.variants[0]!);
    expect(prices).toMatchObject([{ value: { currencyCode: currency, centAmount: minorUnits } }]);
  });

  it('D-05: a price with more decimals than the currency is reported, not rounded', async () => {
    const { service, advert, response } = await aDeliveredAdvert('1.234', {
      currency: 'KWD',
      configuration: { CATALOG_CURRENCY: 'AUD' },
    });
    expectAnswer(response, 200, 'failed', 'price-too-precise');
    await deliverAdvert(service, advert);
    const object = { type: 'advert', id: String(advert.legacyId) };
    expect(await failuresIn(service.world)).toMatchObject([{ code: 'price-too-precise', object, times: 2 }]);
    expect(await allProducts(service.world)).toEqual([]);
  });

  it('D-05: a variant without a price is reported, and sold once it has one', async () => {
    const service = await aService();
    const { world } = service;
    const seller = await aSellerIn(service);
    const advert = await world.marketplacer.createAdvert({ seller, title: 'Pen', variants: [{}] });
    expectAnswer(await deliverAdvert(service, advert), 200, 'failed', 'price-missing');
    expect(await failuresIn(world)).toMatchObject([{ code: 'price-missing', times: 1 }]);
    await world.marketplacer.updateVariant(advert.variants[0]!.id, { price: '5' });
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
  });

  it('D-06: the sale price is the price while there is one', async () => {
    const service = await aConnectedService();
    const { world } = service;
    const advert = await world.marketplacer.createAdvert({
      seller: await aSellerIn(service),
      title: 'Pen',
      variants: [{ price: '5', salePrice: '4.50' }],
    });
    await settled(service);
    expect(Object.values(pricesIn(await productOf(world, advert)))).toEqual([450]);
  });
});

describe('P1: identity', () => {
  const sameSku = [
    { sku: 'T SHIRT/M', price: '5', countOnHand: 2 },
    { price: '6', countOnHand: 1 },
  ];

  async function twoSellersWithOneSku(configuration: Record<string, string>) {
    const service = await aConnectedService({ configuration });
    const sellers = [await aSellerIn(service, 'One'), await aSellerIn(service, 'Two')] as const;
    for (const seller of sellers) {
      await service.world.marketplacer.createAdvert({ seller, title: 'Shirt', variants: sameSku });
    }
    await settled(service);
    return { service, sellers };
  }

  it('D-16, D-17: two sellers with one SKU, and a variant without any, all become orderable', async () => {
    const { service } = await twoSellersWithOneSku({});
    expect(await stockIn(service.world)).toEqual({
      'Variant-1': 2,
      'Variant-2': 1,
      'Variant-3': 2,
      'Variant-4': 1,
    });
    expect(await failuresIn(service.world)).toEqual([]);
  });

  it('D-16, D-17: ninety variants with long SKUs are read in queries that commercetools takes', async () => {
    const service = await aService({ configuration: { SKU_SOURCE: 'seller-sku' } });
    const { marketplacer } = service.world;
    const advert = await marketplacer.createAdvert({
      seller: await marketplacer.createSeller(),
      title: 'Kettle',
      variants: Array.from({ length: 90 }, (_, index) => ({
        sku: `${index}`.padStart(200, 'S'),
        price: '19.99',
        countOnHand: 2,
      })),
    });
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    const [variant] = advert.variants;
    if (!variant) throw new Error('the kettle has variants');
    const delivered = await deliver(service, eventOf('Variant', variant), { entity: 'variant' });
    expectAnswer(delivered, 200, 'unchanged');
    expect(Object.values(await stockIn(service.world))).toEqual(Array.from({ length: 90 }, () => 2));
  });

  it("D-16, D-17: SKU_SOURCE=seller-sku takes the seller's own SKU under its number, and falls back", async () => {
    const { service, sellers } = await twoSellersWithOneSku({ SKU_SOURCE: 'seller-sku' });
    const [one, two] = sellers;
    expect(await stockIn(service.world)).toEqual({
      [`${one.legacyId}-T-SHIRT-M`]: 2,
      'Variant-2': 1,
      [`${two.legacyId}-T-SHIRT-M`]: 2,
      'Variant-4': 1,
    });
    expect(await failuresIn(service.world)).toEqual([]);
  });

  it("OFFER_SCOPE=seller puts price and stock into the seller's channel", async () => {
    const { service, sellers } = await twoSellersWithOneSku({ OFFER_SCOPE: 'seller' });
    const { world } = service;
    const channels = await Promise.all(sellers.map((seller) => channelOf(world, seller)));
    const products = (await allProducts(world)).toSorted((left, right) =>
      left.key!.localeCompare(right.key!),
    );
    const priceChannels = products.flatMap((product) =>
      variantsOf(product).flatMap(({ prices = [] }) => prices),
    );
    const [first, second] = channels.map(({ id }) => id);
    expect(priceChannels.map(({ channel }) => channel?.id)).toEqual([first, first, second, second]);
    const entries = (await stockEntries(world)).toSorted((left, right) => left.sku.localeCompare(right.sku));
    expect(entries.map(({ supplyChannel }) => supplyChannel?.id)).toEqual([first, first, second, second]);
  });

  it('D-19: every title gets a valid slug of its own, which stays when the title changes', async () => {
    const service = await aConnectedService();
    const { world } = service;
    const seller = await aSellerIn(service);
    const titles = [
      'Shirt',
      'Shirt',
      'Tom & Jérôme/Größe №5',
      '日本のシャツ',
      '🎁',
      '-',
      'x'.repeat(400),
      "O'Neill's  «Shirt»",
    ];
    for (const title of titles) {
      await world.marketplacer.createAdvert({ seller, title, variants: [{ price: '5' }] });
    }
    await settled(service);
    expect(await failuresIn(world)).toEqual([]);
    const products = await allProducts(world);
    const slugs = products.map(({ masterData }) => masterData.current.slug.en ?? '');
    expect(new Set(slugs).size).toBe(titles.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9_-]{2,256}$/);

    const [advert] = (await world.marketplacer.state<{ adverts: { id: string; legacyId: number }[] }>())
      .adverts;
    const { slug } = (await productOf(world, advert!)).masterData.current;
    await world.marketplacer.updateAdvert(advert!.id, { title: 'Blouse' });
    await settled(service);
    expect((await productOf(world, advert!)).masterData.current).toMatchObject({
      name: { en: 'Blouse' },
      slug,
    });
  });
});

describe('P1: sizes', () => {
  const pens = (count: number) =>
    Array.from({ length: count }, (_none, index) => ({ price: `${index + 1}.50` }));

  it('D-51: an advert without variants is reported once, and sold once it has one', async () => {
    const service = await aService();
    const { world } = service;
    const seller = await aSellerIn(service);
    const advert = await world.marketplacer.createAdvert({ seller, title: 'Nothing', variants: [] });
    expectAnswer(await deliverAdvert(service, advert), 200, 'failed', 'advert-without-variants');
    expect(await failuresIn(world)).toMatchObject([{ code: 'advert-without-variants', times: 1 }]);
    await world.marketplacer.updateAdvert(advert.id, { variants: [{ price: '5' }] });
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
  });

  it('D-52: as many variants as a product can hold are all read', async () => {
    const service = await aService();
    const { world } = service;
    const seller = await aSellerIn(service);
    const advert = await world.marketplacer.createAdvert({ seller, title: 'Pens', variants: pens(100) });
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    const prices = pricesIn(await productOf(world, advert));
    expect(Object.keys(prices)).toHaveLength(100);
    expect(prices[variantKeyOf(advert.variants[99]!)]).toBe(10050);
    expect(await stockEntries(world)).toHaveLength(100);
  });

  it('D-52: one variant more is reported once', async () => {
    const service = await aService();
    const { world } = service;
    const seller = await aSellerIn(service);
    const advert = await world.marketplacer.createAdvert({ seller, title: 'Pens', variants: pens(101) });
    expectAnswer(await deliverAdvert(service, advert), 200, 'failed', 'too-many-variants');
    expect(await failuresIn(world)).toMatchObject([{ code: 'too-many-variants', times: 1 }]);
    expect(await allProducts(world)).toEqual([]);
  });

  it.each([
    ['a listed picture', [image('one.jpeg'), image('two.jpeg'), image('one.jpeg')], ['one.jpeg', 'two.jpeg']],
    ['no picture at all', [], []],
  ])('D-49: %s', async (_case, images, shown) => {
    const service = await aService();
    const { world } = service;
    const seller = await aSellerIn(service);
    const variants = [{ price: '5' }];
    const advert = await world.marketplacer.createAdvert({ seller, title: 'Pen', images, variants });
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    expect(picturesOf(await productOf(world, advert))).toEqual(shown);
  });
});

describe('L3, L4: the seller of an advert', () => {
  it('D-59: is a channel, and a new name reaches it', async () => {
    const service = await aConnectedService();
    const { world } = service;
    const seller = await aSellerIn(service, 'Before');
    await settled(service);
    expect((await channelOf(world, seller)).name).toEqual({ en: 'Before' });
    await world.marketplacer.action('seller-update', {
      sellerId: seller.id,
      fields: { businessName: 'After' },
    });
    await settled(service);
    expect(await channelOf(world, seller)).toMatchObject({
      key: channelKeyOf(seller),
      name: { en: 'After' },
    });
  });
});
