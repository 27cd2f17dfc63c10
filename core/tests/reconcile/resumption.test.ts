import type { Order, Product } from '@commercetools/platform-sdk';
import { MarketplacerUnavailable } from '../../src/marketplacer/index.ts';
import { anOrder } from '../builders/order.ts';
import { aWorld, inPages, MINUTE_MS } from './fake-world.ts';

type World = Awaited<ReturnType<typeof aWorld>>;

describe('missing orders', () => {
  const ids = ['order-1', 'order-2', 'order-3', 'order-4', 'order-5'];
  const orders = ids.map((id, index) => anOrder({ id, lastModifiedAt: `2026-02-28T10:0${index}:00.000Z` }));

  /** A shop with three orders to a page; `read` happens when an order is read to be exported. */
  const shop = (read: (id: string) => unknown) => ({
    commercetools: {
      orders: {
        changedSince: async (_since: string, after = '') => {
          const behind = orders.filter(({ id, lastModifiedAt }) => `${lastModifiedAt} ${id}` > after);
          const items = behind.slice(0, 3);
          const last = items.at(-1);
          return { items, next: last && `${last.lastModifiedAt} ${last.id}` };
        },
        byId: async (id: string): Promise<Order | undefined> => {
          await read(id);
          return undefined;
        },
      },
    },
  });

  test('are gone on with behind the last one that a run came to', async () => {
    const world = await aWorld(['orders']);
    const seen: string[] = [];
    const slow = shop((id) => {
      seen.push(id);
      world.time.pass(13 * MINUTE_MS);
    });
    for (const count of [2, 4]) {
      expect(await world.run(slow)).toMatchObject({ complete: false });
      expect(seen).toEqual(ids.slice(0, count));
    }
    expect(await world.run(slow)).toMatchObject({ complete: true, orders: { seen: 1 } });
    expect(seen).toEqual(ids);
    expect(await world.run(shop(() => undefined))).toMatchObject({ orders: { seen: 5 } });
  });

  test('stop at once where the lease is lost', async () => {
    const world = await aWorld(['orders']);
    const seen: string[] = [];
    const report = await world.run(
      shop(async (id) => {
        seen.push(id);
        if (id === 'order-2') await world.rob();
      }),
    );
    expect([report.complete, seen]).toEqual([false, ids.slice(0, 2)]);
    expect(await world.progress()).toEqual({});
  });

  test('that throw stop no other', async () => {
    const world = await aWorld(['orders']);
    const broken = shop((id) => (id === 'order-2' ? Promise.reject(new Error('broken')) : undefined));
    expect(await world.run(broken)).toMatchObject({ complete: true, orders: { seen: 5, failed: 1 } });
  });
});

describe('adverts', () => {
  test('are gone on with by a run of the same mode, which reads them in the same order', async () => {
    const world = await aWorld(['products']);
    const read: string[] = [];
    const reading = (order: string) => async (after?: string) => {
      read.push(`${order} ${after}`);
      world.time.pass(26 * MINUTE_MS);
      return inPages<never>([], [], [])(after);
    };
    const commercetools = { products: { ofType: inPages<never>() } };
    const adverts = {
      removals: inPages<never>(),
      newestFirst: reading('newest'),
      oldestFirst: reading('oldest'),
      tellSaleTimes: () => true,
    };
    for (const mode of ['full', 'incremental', 'full', 'incremental'] as const) {
      await world.run({ commercetools, marketplacer: { adverts } }, { mode });
    }
    expect(read).toEqual(['oldest undefined', 'newest undefined', 'oldest 1', 'newest 1']);
  });
});

describe('failures that are tried again', () => {
  test('are gone on with behind those that the run before has tried, and then from the beginning', async () => {
    const world = await aWorld(['products']);
    for (let number = 1; number <= 230; number += 1) {
      const object = { type: 'advert', id: String(1000 + number) } as const;
      await world.store.failures.record({ code: 'price-missing', object });
    }
    let tried: number[] = [];
    const idsOf = async ([legacyId = 0]: readonly number[]) => {
      tried.push(legacyId);
      throw new MarketplacerUnavailable('away');
    };
    const marketplacer = {
      adverts: { removals: inPages<never>(), newestFirst: inPages<never>(), idsOf },
    };
    const trying = async () => {
      tried = [];
      await world.run({ marketplacer });
      return [tried.at(0), tried.at(-1), tried.length];
    };
    expect(await trying()).toEqual([1001, 1200, 200]);
    expect(await trying()).toEqual([1201, 1230, 30]);
    expect(await trying()).toEqual([1001, 1200, 200]);
  });
});

describe('products whose adverts are unknown', () => {
  /** A product of the connector; its advert has the number. */
  const aProduct = (number: number, published = true) =>
    ({
      id: `id-${1000 + number}`,
      key: `marketplacer-advert-${number}`,
      productType: {},
      masterData: {
        published,
        staged: {
          masterVariant: { attributes: [{ name: 'marketplacer-advert-id', value: String(number) }] },
          variants: [],
        },
      },
    }) as unknown as Product;

  const many = (count: number, from: number, published = true) =>
    Array.from({ length: count }, (_none, index) => aProduct(from + index, published));

  /** Both sides; Marketplacer does not know adverts from 900 on. `removed` holds those that were taken off. */
  function sides(products: Product[], perPage = 40) {
    const removed: number[] = [];
    return {
      removed,
      commercetools: {
        products: {
          ofType: async (_type: string, after = '') => {
            const sorted = products.toSorted((one, other) => (one.id < other.id ? -1 : 1));
            const items = sorted.filter(({ id }) => id > after).slice(0, perPage);
            return { items, next: items.at(-1)?.id };
          },
          byKey: async (key: string) => products.find((product) => product.key === key),
          update: async (product: Product) => {
            removed.push(Number(product.key?.split('-').at(-1)));
            Object.assign(product.masterData, { published: false });
            return { kind: 'written' as const, resource: product };
          },
        },
      },
      marketplacer: {
        adverts: {
          removals: inPages<never>(),
          oldestFirst: inPages<never>(),
          exists: async (legacyId: number) => legacyId < 900,
          idsOf: async (legacyIds: readonly number[]) =>
            new Map(legacyIds.filter((one) => one < 900).map((one) => [one, `id-${one}`])),
        },
      },
    };
  }

  test('are removed where they are a tenth of all that are offered', async () => {
    const world = await aWorld(['products']);
    const shop = sides([...many(90, 1), ...many(10, 900)]);
    expect(await world.run(shop, { mode: 'full' })).toMatchObject({ removals: { applied: 10 }, notes: [] });
    expect(shop.removed).toHaveLength(10);
    expect((await world.state()).comparison).toBeUndefined();
  });

  test('stay where they are more than a tenth of all that are offered, whatever else there is', async () => {
    const world = await aWorld(['products']);
    const others = { ...aProduct(0), key: 'own', id: 'id-0' };
    const hidden = [...many(100, 300, false), ...many(50, 950, false)];
    const shop = sides([...many(89, 1), ...many(11, 900), ...hidden, others]);
    const report = await world.run(shop, { mode: 'full' });
    expect(report.notes).toEqual([expect.stringContaining('11 of 100 products have no advert')]);
    expect(shop.removed).toEqual([]);
    expect(await world.run(shop, { mode: 'full', force: true })).toMatchObject({ removals: { applied: 11 } });
  });

  /** Takes so long for every page that a run comes to two. */
  function slowly(world: World, shop: ReturnType<typeof sides>) {
    const { ofType } = shop.commercetools.products;
    const pages: string[] = [];
    const slow = async (type: string, after = '') => {
      pages.push(after);
      world.time.pass(13 * MINUTE_MS);
      return ofType(type, after);
    };
    const products = { ...shop.commercetools.products, ofType: slow };
    return { pages, sides: { ...shop, commercetools: { products } } };
  }

  test('are counted and removed in several runs, each of which goes on where the one before stopped', async () => {
    const world = await aWorld(['products']);
    const shop = sides([...many(95, 1), ...many(5, 900)], 30);
    const slow = slowly(world, shop);
    const runs = [];
    do runs.push(await world.run(slow.sides, { mode: 'full' }));
    while (!runs.at(-1)?.complete && runs.length < 20);
    expect(shop.removed).toEqual([900, 901, 902, 903, 904]);
    expect(slow.pages.slice(0, 3)).toEqual(['', 'id-1030', 'id-1060']);
    expect(slow.pages.filter((after) => after === '')).toHaveLength(2);
  });

  test('are not removed beyond a tenth in all the runs together', async () => {
    const world = await aWorld(['products']);
    const shop = sides([...many(90, 1), ...many(10, 900)], 10);
    let asked = 0;
    const idsOf: typeof shop.marketplacer.adverts.idsOf = async (legacyIds) =>
      (asked += 1) <= 10 || legacyIds.includes(900) ? shop.marketplacer.adverts.idsOf(legacyIds) : new Map();
    const exists = async () => {
      world.time.pass(13 * MINUTE_MS);
      return false;
    };
    const marketplacer = { adverts: { ...shop.marketplacer.adverts, idsOf, exists } };
    for (let run = 1; run <= 12; run += 1) {
      const { complete } = await world.run({ ...shop, marketplacer }, { mode: 'full' });
      if (complete) break;
      expect(run).toBeLessThan(12);
    }
    expect(shop.removed).toHaveLength(10);
  });

  test('are not removed beyond a tenth where more of them become unknown while they are removed', async () => {
    const world = await aWorld(['products']);
    const shop = sides([...many(90, 1), ...many(10, 900)]);
    let asked = 0;
    const idsOf: typeof shop.marketplacer.adverts.idsOf = async (legacyIds) =>
      (asked += 1) <= 3 ? shop.marketplacer.adverts.idsOf(legacyIds) : new Map();
    const exists = async () => false;
    const marketplacer = { adverts: { ...shop.marketplacer.adverts, idsOf, exists } };
    const report = await world.run({ ...shop, marketplacer }, { mode: 'full' });
    expect(shop.removed).toHaveLength(10);
    expect(report.removals).toMatchObject({ applied: 10, ignored: 90 });
  });
});
