import type { Product, ProductType } from '@commercetools/platform-sdk';
import { removeAdvert, syncAdvert } from '@marketplacer-connector/core/catalog';
import type { Connector } from '@marketplacer-connector/core/connector';
import type { Advert, NewAdvert } from '../../sandbox/client/index.ts';
import { writesTo } from '../../sandbox/testing/writes.ts';
import { deliverAdvert, expectAnswer } from './support/deliveries.ts';
import { aService, connectorOf, type ServiceOptions } from './support/service.ts';
import { failuresIn, productOf, stockEntries, stockIn, variantsOf } from './support/shop.ts';

/** A kettle that is in the shop; nothing is delivered by itself. */
async function aKettle(options: ServiceOptions = {}, attributes: Partial<NewAdvert> = {}) {
  const service = await aService(options);
  const { marketplacer } = service.world;
  const seller = await marketplacer.createSeller({ businessName: 'Northside' });
  const variants = [{ sku: 'RED', price: '19.99', countOnHand: 5 }];
  const advert = await marketplacer.createAdvert({ seller, title: 'Kettle', variants, ...attributes });
  await deliverAdvert(service, advert, 'create');
  return { service, world: service.world, seller, advert };
}

const sync = (connector: Connector, { id, legacyId }: Advert) =>
  syncAdvert(connector, { read: () => connector.marketplacer.adverts.byId(id), legacyId });

/** The same, but something happens between its first reading of the advert and what it does then. */
function interrupted(connector: Connector, happening: () => Promise<unknown>): Connector {
  let happened = false;
  const { adverts } = connector.marketplacer;
  const byId: typeof adverts.byId = async (id) => {
    const reading = await adverts.byId(id);
    if (!happened) {
      happened = true;
      await happening();
    }
    return reading;
  };
  return { ...connector, marketplacer: { ...connector.marketplacer, adverts: { ...adverts, byId } } };
}

it('D-29: an advert that is deleted while another worker puts it back on sale stays off the shelf', async () => {
  const { service, world, advert } = await aKettle();
  const connector = connectorOf(service);
  await world.marketplacer.publishAdvert(advert.id, false);
  await sync(connector, advert);
  await world.marketplacer.publishAdvert(advert.id, true);
  const late = interrupted(connector, async () => {
    await world.marketplacer.deleteAdvert(advert.id);
    await removeAdvert(connector, advert.legacyId);
  });
  await sync(late, advert);
  expect((await productOf(world, advert)).masterData.published).toBe(false);
  expect(Object.values(await stockIn(world))).toEqual([0]);
});

it('an advert that goes to another seller leaves no stock behind, even where that fails at first', async () => {
  const { service, world, advert } = await aKettle({ configuration: { OFFER_SCOPE: 'seller' } });
  const { legacyId } = await world.marketplacer.createSeller({ businessName: 'Southside' });
  await world.marketplacer.action('advert-set', { id: advert.id, fields: { sellerId: legacyId } });
  await world.commercetools.faults([{ fault: '503', path: '/inventory' }]);
  expect((await deliverAdvert(service, advert)).status).toBe(503);
  await world.commercetools.clearFaults();
  expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
  const quantities = (await stockEntries(world)).map(({ quantityOnStock }) => quantityOnStock);
  expect(quantities.toSorted()).toEqual([0, 5]);
});

it('a product that could not be made gives no stock to whoever has its SKU', async () => {
  const { service, world, seller } = await aKettle({ configuration: { SKU_SOURCE: 'seller-sku' } });
  const sku = `${seller.legacyId}-MUG`;
  await world.shop.offerOwnProduct({ sku, name: 'Own mug', centAmount: 100 });
  const mug = await world.marketplacer.createAdvert({
    seller,
    title: 'Mug',
    variants: [{ sku: 'MUG', price: '1.00', countOnHand: 77 }],
  });
  expectAnswer(await deliverAdvert(service, mug, 'create'), 200, 'failed', 'duplicate-value');
  expect(await stockIn(world)).not.toHaveProperty(sku);
});

it('D-13: a category that cannot be made costs no write for an advert that has not changed', async () => {
  const service = await aService();
  const { world } = service;
  const taxon = await world.marketplacer.action<{ id: string; legacyId: number }>('taxon-create', {
    fields: { displayName: 'Shoes', parentId: null },
  });
  const key = `marketplacer-taxon-${taxon.legacyId}`;
  await world.commercetools.post('/categories', { key, name: { en: 'Own' }, slug: { en: 'own' } });
  const advert = await world.marketplacer.createAdvert({
    seller: await world.marketplacer.createSeller({ businessName: 'Northside' }),
    title: 'Boots',
    taxonId: taxon.id,
    variants: [{ sku: 'BOOTS', price: '1.00', countOnHand: 1 }],
  });
  expectAnswer(await deliverAdvert(service, advert, 'create'), 200, 'applied');
  await world.commercetools.resetRequests();
  expectAnswer(await deliverAdvert(service, advert), 200, 'unchanged');
  expect(await writesTo(world)).toEqual([]);
  expect(await failuresIn(world)).toMatchObject([{ code: 'foreign-category', times: 1 }]);
});

it('a value that the shop keeps for all variants of a product keeps no change from coming', async () => {
  const { service, world, advert } = await aKettle();
  const { commercetools, marketplacer } = world;
  const type = await commercetools.get<ProductType>('/product-types/key=marketplacer-product');
  const name = 'shop-collection';
  await commercetools.post(`/product-types/${type.id}`, {
    version: type.version,
    actions: [
      {
        action: 'addAttributeDefinition',
        attribute: {
          name,
          label: { en: name },
          type: { name: 'text' },
          isRequired: false,
          attributeConstraint: 'SameForAll',
        },
      },
    ],
  });
  const { id, version } = await productOf(world, advert);
  await commercetools.post<Product>(`/products/${id}`, {
    version,
    actions: [{ action: 'setAttributeInAllVariants', name, value: 'Summer', staged: false }],
  });
  await marketplacer.updateAdvert(advert.id, {
    title: 'Big kettle',
    variants: [{ id: advert.variants[0]!.id }, { sku: 'BLUE', price: '1.00', countOnHand: 1 }],
  });
  expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
  const variants = variantsOf(await productOf(world, advert));
  const collections = variants.map(({ attributes }) => attributes?.find((one) => one.name === name)?.value);
  expect(collections).toEqual(['Summer', 'Summer']);
});

it('pictures stay where the instance does not tell them any more', async () => {
  const images = ['https://pictures.example/a.jpg', 'https://pictures.example/b.jpg'];
  const { service, world, advert } = await aKettle({}, { images });
  await world.marketplacer.hideFields(['Advert.images', 'Variant.images']);
  await deliverAdvert(service, advert);
  expect((await productOf(world, advert)).masterData.current.masterVariant.images).toHaveLength(2);
});
