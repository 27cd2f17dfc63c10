import { writesTo } from '../../sandbox/testing/writes.ts';
import { bodyOf, deliver, deliverAdvert, expectAnswer } from './support/deliveries.ts';
import {
  aConnectedService,
  aService,
  settled,
  type Service,
  type ServiceOptions,
} from './support/service.ts';
import { allProducts, failuresIn, productKeyOf, productOf, stockIn, variantKeyOf } from './support/shop.ts';

type Subject = { id: string; legacyId: number };

/** A pen of which four are on the shelf. */
async function aPen(options: ServiceOptions = {}) {
  const service = await aConnectedService(options);
  const seller = await service.world.marketplacer.createSeller();
  const variants = [{ price: '5', countOnHand: 4 }];
  const advert = await service.world.marketplacer.createAdvert({ seller, title: 'Pen', variants });
  await settled(service);
  await expectOnSale(service, advert, true);
  return { service, seller, advert };
}

/** Published with its stock, or neither. */
async function expectOnSale({ world }: Service, advert: Subject, there: boolean): Promise<void> {
  const { published } = (await productOf(world, advert)).masterData;
  expect({ published, stock: Object.values(await stockIn(world)) }).toEqual({
    published: there,
    stock: [there ? 4 : 0],
  });
}

describe('P3: a deleted advert', () => {
  it.each(['null-node', 'deleted-advert', 'snapshot'] as const)(
    'D-22: goes off sale when the destroy event holds a %s',
    async (destroyBody) => {
      const { service, advert } = await aPen({ instance: { destroyBody } });
      await service.world.marketplacer.deleteAdvert(advert.id);
      await settled(service);
      await expectOnSale(service, advert, false);
      expect(await failuresIn(service.world)).toEqual([]);
    },
  );

  it('D-22: goes off sale if Marketplacer still shows that it was deleted', async () => {
    const { service, advert } = await aPen({ instance: { nodeOfDeleted: 'deleted-advert' } });
    await service.world.marketplacer.deliveries({ dropAll: true });
    await service.world.marketplacer.deleteAdvert(advert.id);
    await settled(service);
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    await expectOnSale(service, advert, false);
  });

  it.each(['null-node', 'deleted-advert', 'snapshot'] as const)(
    'D-22: is deleted where REMOVED_PRODUCTS=delete says so, from a %s',
    async (destroyBody) => {
      const configuration = { REMOVED_PRODUCTS: 'delete' };
      const { service, advert } = await aPen({ configuration, instance: { destroyBody } });
      await service.world.marketplacer.deleteAdvert(advert.id);
      await settled(service);
      expect(await allProducts(service.world)).toEqual([]);
      expect(Object.values(await stockIn(service.world))).toEqual([0]);
    },
  );

  it('D-22: goes off sale when the common endpoint receives its deletion without an object', async () => {
    const { service, advert } = await aPen();
    await service.world.marketplacer.deliveries({ dropAll: true });
    await service.world.marketplacer.deleteAdvert(advert.id);
    await settled(service);
    const answer = await deliver(service, bodyOf('destroy', { data: { node: null } }), { entity: '' });
    expectAnswer(answer, 200, 'applied');
    await expectOnSale(service, advert, false);
  });

  it('takes no other advert with it', async () => {
    const { service, seller, advert } = await aPen();
    const variants = [{ price: '5' }];
    const other = await service.world.marketplacer.createAdvert({ seller, title: 'Pencil', variants });
    await settled(service);
    await service.world.marketplacer.deleteAdvert(advert.id);
    await settled(service);
    expect((await productOf(service.world, other)).masterData.published).toBe(true);
  });

  it('D-13: is removed once, however often the event comes', async () => {
    const { service, advert } = await aPen();
    await service.world.marketplacer.deleteAdvert(advert.id);
    await settled(service);
    await service.world.commercetools.resetRequests();
    expectAnswer(await deliverAdvert(service, advert, 'destroy'), 200, 'unchanged');
    expectAnswer(await deliver(service, bodyOf('destroy', { data: { node: null } })), 200, 'unchanged');
    expectAnswer(await deliver(service, bodyOf('delete', { data: { node: null } })), 200, 'unchanged');
    expect(await writesTo(service.world)).toEqual([]);
  });

  it('D-29: stays when it is there again before a late destroy event arrives', async () => {
    const { service, advert } = await aPen();
    await service.world.marketplacer.deleteAdvert(advert.id);
    await settled(service);
    await service.world.marketplacer.action('advert-set', {
      id: advert.legacyId,
      fields: { deletedAt: null },
    });
    await settled(service);
    await expectOnSale(service, advert, true);
    expectAnswer(await deliverAdvert(service, advert, 'destroy'), 200, 'unchanged');
    expectAnswer(await deliver(service, bodyOf('destroy', { data: { node: null } })), 200, 'unchanged');
    await expectOnSale(service, advert, true);
  });

  it('that was never imported is ignored', async () => {
    const service = await aService();
    const unknown = { id: 'QWR2ZXJ0LTk5', legacyId: 99 };
    expectAnswer(await deliverAdvert(service, unknown, 'destroy'), 200, 'unchanged');
  });
});

describe('P4: an advert that goes off-line and comes back', () => {
  it('by its own switch', async () => {
    const { service, advert } = await aPen();
    await service.world.marketplacer.publishAdvert(advert.id, false);
    await settled(service);
    await expectOnSale(service, advert, false);
    await service.world.marketplacer.publishAdvert(advert.id, true);
    await settled(service);
    await expectOnSale(service, advert, true);
  });

  it('with its seller', async () => {
    const { service, seller, advert } = await aPen();
    await service.world.marketplacer.action('seller-offline', { sellerId: seller.id });
    await settled(service);
    await expectOnSale(service, advert, false);
    await service.world.marketplacer.action('seller-online', { sellerId: seller.id });
    await settled(service);
    await expectOnSale(service, advert, true);
  });

  it('and is changed in between', async () => {
    const { service, advert } = await aPen();
    await service.world.marketplacer.publishAdvert(advert.id, false);
    await service.world.marketplacer.updateAdvert(advert.id, { title: 'Fountain pen' });
    await settled(service);
    await expectOnSale(service, advert, false);
    await service.world.marketplacer.publishAdvert(advert.id, true);
    await settled(service);
    await expectOnSale(service, advert, true);
    const { name } = (await productOf(service.world, advert)).masterData.current;
    expect(name).toEqual({ en: 'Fountain pen' });
  });

  it('P7: waits for vetting, and goes off sale when vetting rejects it', async () => {
    const service = await aConnectedService();
    const { marketplacer } = service.world;
    const { sellers } = await marketplacer.seed<{ sellers: { id: string }[] }>({
      sellers: [{ businessName: 'New here', advertVettingRequired: true }],
    });
    const variants = [{ price: '5', countOnHand: 4 }];
    const advert = await marketplacer.createAdvert({ seller: sellers[0]!, title: 'Pen', variants });
    await settled(service);
    await expectOnSale(service, advert, false);
    await marketplacer.action('advert-set', { id: advert.id, fields: { vetted: true } });
    await settled(service);
    await expectOnSale(service, advert, true);
    await marketplacer.action('advert-set', { id: advert.id, fields: { vettingRejectedAt: Date.now() } });
    await settled(service);
    await expectOnSale(service, advert, false);
  });
});

describe('a product of the shop itself', () => {
  it.each(['create', 'update', 'destroy'])(
    'D-15: whose key looks like ours is not touched by a %s event',
    async (action) => {
      const service = await aService();
      const { world } = service;
      const seller = await world.marketplacer.createSeller();
      const advert = await world.marketplacer.createAdvert({
        seller,
        title: 'Pen',
        variants: [{ price: '5' }],
      });
      if (action === 'destroy') await world.marketplacer.deleteAdvert(advert.id);
      await world.shop.offerOwnProduct({ sku: 'other', name: 'Other', centAmount: 1 });
      const own = await world.commercetools.post('/products', {
        key: productKeyOf(advert),
        productType: { typeId: 'product-type', key: 'own-goods' },
        name: { en: 'Our own pen' },
        slug: { en: 'our-own-pen' },
        masterVariant: { sku: variantKeyOf(advert.variants[0]!) },
        publish: true,
      });
      expectAnswer(await deliverAdvert(service, advert, action), 200, 'failed', 'foreign-product');
      expect(await productOf(world, advert)).toEqual(own);
      expect(await stockIn(world)).toEqual({});
      const object = { type: 'advert', id: String(advert.legacyId) };
      expect(await failuresIn(world)).toMatchObject([{ code: 'foreign-product', object, times: 1 }]);
    },
  );

  it('D-16: that already has the SKU of a variant is left alone', async () => {
    const service = await aService();
    const { world } = service;
    const seller = await world.marketplacer.createSeller();
    const advert = await world.marketplacer.createAdvert({
      seller,
      title: 'Pen',
      variants: [{ price: '5' }],
    });
    await world.shop.offerOwnProduct({ sku: variantKeyOf(advert.variants[0]!), name: 'Pen', centAmount: 1 });
    expectAnswer(await deliverAdvert(service, advert), 200, 'failed', 'duplicate-value');
    expect(await allProducts(world)).toMatchObject([
      { masterData: { current: { name: { en: 'Pen' } } }, version: 1 },
    ]);
    expect(await failuresIn(world)).toMatchObject([{ code: 'duplicate-value', times: 1 }]);
  });
});
