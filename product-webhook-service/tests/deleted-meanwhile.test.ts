import { syncAdvert, syncVariantStock } from '@marketplacer-connector/core/catalog';
import type { Connector } from '@marketplacer-connector/core/connector';
import { deliver, eventOf, expectAnswer } from './support/deliveries.ts';
import { aConnectedService, connectorOf, settled, type ServiceOptions } from './support/service.ts';
import { productKeyOf, stockIn } from './support/shop.ts';

type Change = 'deleted' | 'withdrawn';

/** A pen that no webhook has brought to the shop yet, and a worker that is about to write. */
async function aRace(options: ServiceOptions = {}) {
  const service = await aConnectedService(options);
  const { marketplacer } = service.world;
  const seller = await marketplacer.createSeller();
  const drop = { dropAll: true };
  await marketplacer.deliveries(drop);
  const variants = [{ price: '5', countOnHand: 4 }];
  const advert = await marketplacer.createAdvert({ seller, title: 'Pen', variants });
  await settled(service);

  /** Changes the advert, and has its webhooks handled, before the first write of one kind is sent. */
  function interrupted(change: Change, part: 'products' | 'inventory', method: string): Connector {
    const connector = connectorOf(service, options.configuration);
    const room = connector.commercetools[part] as unknown as Record<string, (...given: unknown[]) => unknown>;
    let isOver = false;
    const write = async (...given: unknown[]) => {
      if (!isOver) {
        isOver = true;
        await marketplacer.deliveries({ dropAll: false });
        if (change === 'deleted') await marketplacer.deleteAdvert(advert.id);
        else await marketplacer.publishAdvert(advert.id, false);
        await settled(service);
      }
      return room[method]?.(...given);
    };
    const commercetools = { ...connector.commercetools, [part]: { ...room, [method]: write } };
    return { ...connector, commercetools } as unknown as Connector;
  }

  const sync = (connector: Connector) =>
    syncAdvert(connector, { read: () => connector.marketplacer.adverts.byId(advert.id) });

  async function expectOffSale() {
    const { results } = await service.world.commercetools.get<{
      results: { key: string; masterData: { published: boolean } }[];
    }>('/products');
    const product = results.find(({ key }) => key === productKeyOf(advert));
    expect(product?.masterData.published ?? false).toBe(false);
    expect(Object.values(await stockIn(service.world)).filter((quantity) => quantity > 0)).toEqual([]);
  }

  return { service, advert, interrupted, sync, expectOffSale };
}

const WAYS = [
  ['unpublish', 'null'],
  ['unpublish', 'deleted-advert'],
  ['delete', 'null'],
] as const;

describe('an advert that is deleted while its product is written', () => {
  it.each(WAYS)('is not on sale where the product is made (%s, %s)', async (removed, nodeOfDeleted) => {
    const configuration = { REMOVED_PRODUCTS: removed };
    const race = await aRace({ configuration, instance: { nodeOfDeleted } });
    await race.sync(race.interrupted('deleted', 'products', 'create'));
    await race.expectOffSale();
  });

  it('is not on sale where its stock is made', async () => {
    const race = await aRace();
    await race.sync(race.interrupted('deleted', 'inventory', 'create'));
    await race.expectOffSale();
  });

  it('is not on sale where the product comes back', async () => {
    const race = await aRace();
    const { marketplacer } = race.service.world;
    await race.sync(connectorOf(race.service));
    await marketplacer.publishAdvert(race.advert.id, false);
    await race.sync(connectorOf(race.service));
    await race.expectOffSale();
    await marketplacer.publishAdvert(race.advert.id, true);
    await race.sync(race.interrupted('deleted', 'products', 'update'));
    await race.expectOffSale();
  });

  it.each(['null', 'deleted-advert'] as const)(
    'has no stock where a variant that was sold out is filled up (%s)',
    async (nodeOfDeleted) => {
      const race = await aRace({ instance: { nodeOfDeleted } });
      const { marketplacer } = race.service.world;
      const [variant] = race.advert.variants;
      await marketplacer.updateVariant(variant!.id, { countOnHand: 0 });
      await race.sync(connectorOf(race.service));
      await marketplacer.updateVariant(variant!.id, { countOnHand: 3 });
      const connector = race.interrupted('deleted', 'inventory', 'changeQuantity');
      await syncVariantStock(connector, variant!.id);
      await race.expectOffSale();
    },
  );
});

describe('a worker that dies after it has made the product of an advert that was deleted meanwhile', () => {
  /** As a death does: the product is there, and nothing after it is done. */
  async function aDeath() {
    const race = await aRace({ configuration: { REMOVED_PRODUCTS: 'delete' } });
    const interrupted = race.interrupted('deleted', 'products', 'create');
    const { products } = interrupted.commercetools;
    const create: typeof products.create = async (draft) => {
      await products.create(draft);
      throw new Error('the process dies');
    };
    const commercetools = { ...interrupted.commercetools, products: { ...products, create } };
    await expect(race.sync({ ...interrupted, commercetools })).rejects.toThrow('dies');
    return race;
  }

  it.each([
    ['advert', 'create'],
    ['variant', 'create'],
    ['variant', 'update'],
  ])('is made up for by the same delivery that comes again (%s %s)', async (entity, action) => {
    const { service, advert, expectOffSale } = await aDeath();
    const { id, legacyId } = entity === 'advert' ? advert : advert.variants[0]!;
    const typename = entity === 'advert' ? 'Advert' : 'Variant';
    const answer = await deliver(service, eventOf(typename, { id, legacyId }, action), { entity });
    expectAnswer(answer, 200, 'applied');
    await expectOffSale();
  });
});

it('an advert that is withdrawn while its product is made is not on sale', async () => {
  const race = await aRace();
  await race.sync(race.interrupted('withdrawn', 'products', 'create'));
  await race.expectOffSale();
});

it('an advert that nobody has touched meanwhile stays on sale', async () => {
  const race = await aRace();
  const connector = connectorOf(race.service);
  expect(await race.sync(connector)).toEqual({ outcome: 'applied' });
  expect(await race.sync(connector)).toEqual({ outcome: 'unchanged' });
});
