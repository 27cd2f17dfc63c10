import type { NewAdvert } from '../../sandbox/client/index.ts';
import { deliverAdvert, expectAnswer } from './support/deliveries.ts';
import { aConnectedService, settled, type ServiceOptions } from './support/service.ts';
import { allProducts, failuresIn, productOf, stockIn, variantsOf, attributesOf } from './support/shop.ts';

/** A lamp that may be bought online, unless its terms say otherwise. */
async function aLamp(terms: Partial<NewAdvert> = {}, options: ServiceOptions = {}) {
  const service = await aConnectedService(options);
  const { marketplacer } = service.world;
  const seller = await marketplacer.createSeller({ businessName: 'Light House' });
  const variants = [{ price: '20', countOnHand: 4 }];
  const advert = await marketplacer.createAdvert({ seller, title: 'Lamp', variants, ...terms });
  await settled(service);
  const shown = async () => {
    const product = await productOf(service.world, advert);
    const [variant] = variantsOf(product, 'staged');
    return {
      published: product.masterData.published,
      reason: attributesOf(variant!)['marketplacer-off-sale-reason'],
      stock: Object.values(await stockIn(service.world)),
    };
  };
  return { service, advert, shown };
}

const OFF_SALE: [Partial<NewAdvert>, string][] = [
  [{ saleType: 'IN_STORE' }, 'not sold online'],
  [{ saleType: 'HIRE' }, 'not sold online'],
  [{ saleType: 'CLASSIFIED' }, 'not sold online'],
  [{ saleType: 'CLICK_AND_COLLECT' }, 'not sold online'],
  [{ saleType: 'BUY_ONLINE_ONLY', priceType: 'POA' }, 'price on application'],
  [{ saleType: 'BUY_ONLINE_ONLY', priceType: 'FROM' }, 'without a fixed price'],
  [{ priceUnit: 'PER_WEEK' }, 'priced by time'],
];

it.each(OFF_SALE)('%j is not offered: %s', async (terms, reason) => {
  const { shown } = await aLamp(terms);
  expect(await shown()).toEqual({ published: false, reason, stock: [0] });
});

it.each(OFF_SALE)('%j takes off sale what was on sale, and no longer, puts it back', async (terms) => {
  const { service, advert, shown } = await aLamp();
  const { marketplacer } = service.world;
  expect(await shown()).toEqual({ published: true, reason: undefined, stock: [4] });
  await marketplacer.updateAdvert(advert.id, terms);
  await settled(service);
  expect(await shown()).toMatchObject({ published: false, stock: [0] });
  await marketplacer.updateAdvert(advert.id, {
    saleType: 'BUY_ONLINE_ONLY',
    priceType: null,
    priceUnit: null,
  });
  await settled(service);
  expect(await shown()).toEqual({ published: true, reason: undefined, stock: [4] });
  expect(await failuresIn(service.world)).toEqual([]);
});

it.each<Partial<NewAdvert>>([
  { saleType: 'BUY_ONLINE' },
  { saleType: 'BUY_ONLINE_ONLY' },
  { saleType: 'BUY_ONLINE_OR_CLICK_AND_COLLECT' },
  { priceUnit: 'METRE' },
])('%j is offered', async (terms) => {
  const { shown } = await aLamp(terms);
  expect(await shown()).toEqual({ published: true, reason: undefined, stock: [4] });
});

it('an advert without a price that is not sold online is nothing to tell of', async () => {
  const { service, advert, shown } = await aLamp({ saleType: 'IN_STORE', variants: [{ countOnHand: 1 }] });
  await service.world.marketplacer.action('advert-set', { id: advert.id, fields: { published: true } });
  await deliverAdvert(service, advert);
  expect(await shown()).toEqual({ published: false, reason: 'not sold online', stock: [0] });
  expect(await failuresIn(service.world)).toEqual([]);
});

it('a change of stock does not put on sale what is not sold online', async () => {
  const { service, advert, shown } = await aLamp({ saleType: 'IN_STORE' });
  await service.world.marketplacer.updateVariant(advert.variants[0]!.id, { countOnHand: 9 });
  await settled(service);
  expect(await shown()).toMatchObject({ published: false, stock: [0] });
});

it('an instance that does not tell price types sells what may be bought online', async () => {
  const hiddenFields = ['Advert.priceType', 'Advert.priceUnit'];
  const { service, shown } = await aLamp({}, { instance: { hiddenFields } });
  expect(await shown()).toMatchObject({ published: true, stock: [4] });
  expect(await failuresIn(service.world)).toEqual([]);
});

it('a way of selling that is new decides nothing, and is recorded', async () => {
  const newValues = { AdvertAvailabilityEnum: ['BUY_BY_VOICE'], AdvertPriceTypeEnum: ['AUCTION'] };
  const { service, advert, shown } = await aLamp({}, { instance: { newValues } });
  await service.world.marketplacer.action('advert-set', {
    id: advert.id,
    fields: { availability: ['BUY_ONLINE', 'BUY_BY_VOICE'], priceType: 'AUCTION' },
  });
  expectAnswer(await deliverAdvert(service, advert), 200, 'failed', 'unknown-value');
  expect(await shown()).toMatchObject({ published: true });
  const detail = 'Advert.availability BUY_BY_VOICE; Advert.priceType AUCTION';
  expect(await failuresIn(service.world)).toMatchObject([{ code: 'unknown-value', detail }]);
  expect(await allProducts(service.world)).toHaveLength(1);
});
