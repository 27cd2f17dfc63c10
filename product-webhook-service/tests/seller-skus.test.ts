import type { Advert, NewAdvert } from '../../sandbox/client/index.ts';
import { deliverAdvert, expectAnswer } from './support/deliveries.ts';
import { aConnectedService, settled, type Service } from './support/service.ts';
import { allProducts, failuresIn, stockEntries, stockIn, variantsOf } from './support/shop.ts';

const SELLER_SKU = { SKU_SOURCE: 'seller-sku' };

/** A seller whose offers have the SKUs that he gives them, under his number. */
async function aSeller(configuration: Record<string, string> = {}) {
  const service = await aConnectedService({ configuration: { ...SELLER_SKU, ...configuration } });
  const { marketplacer } = service.world;
  const seller = await marketplacer.createSeller({ businessName: 'Cotton Corner' });
  const offer = async (variants: NewAdvert['variants']): Promise<Advert> => {
    const advert = await marketplacer.createAdvert({ seller, title: 'Shirt', variants });
    await settled(service);
    return advert;
  };
  return { service, seller, offer, named: (sku: string) => `${seller.legacyId}-${sku}` };
}

const variant = (sku: string, countOnHand: number) => ({ sku, price: '10', countOnHand });

/** What there is of each variant, by its key; every variant has an SKU and a stock entry of its own. */
async function offers({ world }: Service): Promise<Record<string, [string, number | undefined]>> {
  const stock = await stockIn(world);
  const variants = (await allProducts(world)).flatMap((product) => variantsOf(product, 'staged'));
  const skus = variants.map(({ sku }) => sku);
  expect(new Set(skus).size).toBe(variants.length);
  expect((await stockEntries(world)).every(({ sku }) => skus.includes(sku))).toBe(true);
  return Object.fromEntries(variants.map(({ key = '', sku = '' }) => [key, [sku, stock[sku]]]));
}

const keyOf = ({ variants }: Advert, index = 0) => `Variant-${variants[index]?.legacyId}`;

describe.each(['product', 'seller'])('with SKU_SOURCE=seller-sku and OFFER_SCOPE=%s', (OFFER_SCOPE) => {
  it.each(['unpublish', 'delete'])(
    'an advert that is deleted and made anew has its SKU again (REMOVED_PRODUCTS=%s)',
    async (REMOVED_PRODUCTS) => {
      const { service, offer, named } = await aSeller({ OFFER_SCOPE, REMOVED_PRODUCTS });
      const former = await offer([variant('SHIRT', 3)]);
      await service.world.marketplacer.deleteAdvert(former.id);
      await settled(service);
      const advert = await offer([variant('SHIRT', 5)]);
      const gone = keyOf(former);
      expect(await offers(service)).toEqual({
        [keyOf(advert)]: [named('SHIRT'), 5],
        ...(REMOVED_PRODUCTS === 'unpublish' && { [gone]: [gone, undefined] }),
      });
      expect(await failuresIn(service.world)).toEqual([]);
    },
  );

  it('an SKU that is handed to another variant of the advert moves with its stock', async () => {
    const { service, offer, named } = await aSeller({ OFFER_SCOPE });
    const advert = await offer([variant('OLD', 3), variant('OTHER', 5)]);
    const [one, other] = advert.variants;
    await service.world.marketplacer.updateAdvert(advert.id, {
      variants: [
        { id: one!.id, sku: 'NEW' },
        { id: other!.id, sku: 'OLD' },
      ],
    });
    await settled(service);
    expect(await offers(service)).toEqual({
      [keyOf(advert)]: [named('NEW'), 3],
      [keyOf(advert, 1)]: [named('OLD'), 5],
    });
    expect(await failuresIn(service.world)).toEqual([]);
    expectAnswer(await deliverAdvert(service, advert), 200, 'unchanged');
  });

  it('two variants swap their SKUs', async () => {
    const { service, offer, named } = await aSeller({ OFFER_SCOPE });
    const advert = await offer([variant('ONE', 3), variant('TWO', 5)]);
    const [one, two] = advert.variants;
    await service.world.marketplacer.updateAdvert(advert.id, {
      variants: [
        { id: one!.id, sku: 'TWO' },
        { id: two!.id, sku: 'ONE' },
      ],
    });
    await settled(service);
    expect(await offers(service)).toEqual({
      [keyOf(advert)]: [named('TWO'), 3],
      [keyOf(advert, 1)]: [named('ONE'), 5],
    });
  });

  it('an SKU that is handed to a new variant moves', async () => {
    const { service, offer, named } = await aSeller({ OFFER_SCOPE });
    const advert = await offer([variant('SHIRT', 3)]);
    const changed = await service.world.marketplacer.updateAdvert(advert.id, {
      variants: [{ id: advert.variants[0]!.id, sku: 'SHIRT-OLD' }, variant('SHIRT', 9)],
    });
    await settled(service);
    expect(await offers(service)).toEqual({
      [keyOf(changed)]: [named('SHIRT-OLD'), 3],
      [keyOf(changed, 1)]: [named('SHIRT'), 9],
    });
    expect(await failuresIn(service.world)).toEqual([]);
  });

  it('an SKU that is handed to another advert moves', async () => {
    const { service, offer, named } = await aSeller({ OFFER_SCOPE });
    const former = await offer([variant('SHIRT', 3)]);
    await service.world.marketplacer.updateVariant(former.variants[0]!.id, { sku: 'SHIRT-OLD' });
    await settled(service);
    const advert = await offer([variant('SHIRT', 5)]);
    // The former variant has its key until somebody hands it its new SKU.
    await deliverAdvert(service, former);
    expect(await offers(service)).toEqual({
      [keyOf(former)]: [keyOf(former), 3],
      [keyOf(advert)]: [named('SHIRT'), 5],
    });
    expect(await failuresIn(service.world)).toEqual([]);
  });

  it('two adverts with one SKU are both on sale', async () => {
    const { service, offer, named } = await aSeller({ OFFER_SCOPE });
    const [one, two] = [await offer([variant('SHIRT', 3)]), await offer([variant('SHIRT', 5)])];
    expect(await offers(service)).toEqual({
      [keyOf(one)]: [named('SHIRT'), 3],
      [keyOf(two)]: [keyOf(two), 5],
    });
    expect(await failuresIn(service.world)).toEqual([]);
    for (const advert of [one, two]) expectAnswer(await deliverAdvert(service, advert), 200, 'unchanged');
  });

  it('two SKUs that are the same in our spelling are both on sale, in one advert', async () => {
    const { service, offer, named } = await aSeller({ OFFER_SCOPE });
    const advert = await offer([variant('T/M', 3), variant('T M', 5), variant('T-L', 7)]);
    expect(await offers(service)).toEqual({
      [keyOf(advert)]: [named('T-M'), 3],
      [keyOf(advert, 1)]: [keyOf(advert, 1), 5],
      [keyOf(advert, 2)]: [named('T-L'), 7],
    });
    expect(await failuresIn(service.world)).toEqual([]);
    expectAnswer(await deliverAdvert(service, advert), 200, 'unchanged');
  });
});
