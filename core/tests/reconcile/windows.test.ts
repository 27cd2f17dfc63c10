import { MarketplacerUnavailable, type Advert, type KnownSeller } from '../../src/marketplacer/index.ts';
import { isoTime } from '../../src/sweep/index.ts';
import { aWorld, DAY_MS, inPages, MARCH, MINUTE_MS } from './fake-world.ts';

const MODES = ['incremental', 'full'] as const;
const MARK = isoTime(MARCH - DAY_MS);

/** Adverts that the feed has told to be deleted: a run passes over them, and sees when they changed. */
const anAdvert = (legacyId: number, at: number) => ({ legacyId, updatedAt: isoTime(at) }) as Advert;

const shop = {
  products: { byKeys: async () => new Map() },
  inventory: { bySkus: async () => [] },
  productTypes: { byKey: async () => undefined },
};

/** Marketplacer with these pages of adverts, each of them deleted since. */
function adverts(...pages: Advert[][]) {
  const removals = pages.flat().map(({ legacyId }) => {
    return { state: 'deleted' as const, legacyId, updatedAt: isoTime(MARCH + DAY_MS) };
  });
  return {
    tellSaleTimes: () => true,
    newestFirst: inPages(...pages),
    oldestFirst: inPages(...pages.map((page) => page.toReversed()).toReversed()),
    removals: (_since: string, after?: string) => inPages(removals)(after),
  };
}

test('an advert that was deleted between the feed and the list is in the window of the next run', async () => {
  const world = await aWorld(['products']);
  await world.leave({ progress: { adverts: { syncedUntil: MARK } } });
  const begun = world.time.now();
  const asked: string[] = [];
  const sides = {
    ...adverts([anAdvert(2, begun + 20 * MINUTE_MS)]),
    removals: async (since: string) => {
      asked.push(since);
      // What comes between the feed and the list, such as the offers of sellers, takes its time.
      world.time.pass(20 * MINUTE_MS);
      return { items: [], next: undefined };
    },
  };
  const commercetools = { ...shop, products: { ...shop.products, ofType: inPages<never>() } };
  await world.run({ commercetools, marketplacer: { adverts: sides } });
  await world.run({ commercetools, marketplacer: { adverts: sides } });
  expect(Date.parse(asked[1] ?? '')).toBeLessThanOrEqual(begun);
});

describe('the mark of adverts', () => {
  const newer = anAdvert(2, MARCH - MINUTE_MS);

  test.each([
    ['is moved by an incremental run', 'incremental'],
    ['is moved by a full one, which has seen more', 'full'],
  ] as const)('%s', async (_what, mode) => {
    const world = await aWorld(['products']);
    await world.leave({ progress: { adverts: { syncedUntil: MARK } } });
    const commercetools = { ...shop, products: { ...shop.products, ofType: inPages<never>() } };
    const report = await world.run({ commercetools, marketplacer: { adverts: adverts([newer]) } }, { mode });
    expect(report).toMatchObject({ complete: true, adverts: { seen: 1 } });
    expect((await world.progress()).adverts?.syncedUntil).toBe(newer.updatedAt);
  });

  test('is moved, and that of removals is not, while a removal is left to be tried again', async () => {
    const world = await aWorld(['products']);
    await world.leave({ progress: { adverts: { syncedUntil: MARK }, removals: { syncedUntil: MARK } } });
    const product = { key: 'marketplacer-advert-1', masterData: { published: true } };
    const products = {
      byKeys: async (keys: readonly string[]) =>
        new Map(keys.filter((key) => key === product.key).map((key) => [key, product])),
      byKey: () => Promise.reject(new MarketplacerUnavailable('away')),
    } as object;
    const marketplacer = {
      adverts: { ...adverts([anAdvert(1, MARCH), newer]), newestFirst: inPages([newer]) },
    };
    const report = await world.run({ commercetools: { ...shop, products }, marketplacer });
    expect(report).toMatchObject({ removals: { retry: 1 }, adverts: { seen: 1, retry: 0 } });
    const { adverts: listed, removals } = await world.progress();
    expect([listed?.syncedUntil, removals?.syncedUntil]).toEqual([newer.updatedAt, MARK]);
  });
});

describe('the window', () => {
  test('of adverts overlaps that of the run before by ten minutes, and ends there', async () => {
    const world = await aWorld(['products']);
    await world.leave({ progress: { adverts: { syncedUntil: MARK } } });
    const at = (minutes: number) => MARCH - DAY_MS - minutes * MINUTE_MS;
    const pages = [
      [anAdvert(1, at(0)), anAdvert(2, at(9))],
      [anAdvert(3, at(10)), anAdvert(4, at(11))],
      [anAdvert(5, at(12))],
    ];
    const report = await world.run({ commercetools: shop, marketplacer: { adverts: adverts(...pages) } });
    expect(report.adverts.seen).toBe(3);
  });

  test.each([
    ['overlaps that of the run before', 'incremental', isoTime(MARCH - DAY_MS - 10 * MINUTE_MS)],
    ['is all that the feed keeps in a full run', 'full', isoTime(MARCH - 29 * DAY_MS)],
  ] as const)('of removals %s', async (_what, mode, expected) => {
    const world = await aWorld(['products']);
    await world.leave({ progress: { adverts: { syncedUntil: MARK }, removals: { syncedUntil: MARK } } });
    const asked: string[] = [];
    const removals = async (since: string) => {
      asked.push(since);
      return { items: [], next: undefined };
    };
    const commercetools = { ...shop, products: { ...shop.products, ofType: inPages<never>() } };
    await world.run({ commercetools, marketplacer: { adverts: { ...adverts([]), removals } } }, { mode });
    expect(asked).toEqual([expected]);
  });
});

test.each([
  ['adverts', { adverts: MARK, removals: isoTime(MARCH - MINUTE_MS) }],
  ['removals', { removals: MARK, adverts: isoTime(MARCH - MINUTE_MS) }],
])('the feed of removals is read from the earlier window, here that of %s', async (_which, marks) => {
  const world = await aWorld(['products']);
  const progress = { adverts: { syncedUntil: marks.adverts }, removals: { syncedUntil: marks.removals } };
  await world.leave({ progress });
  const asked: string[] = [];
  const removals = async (since: string) => {
    asked.push(since);
    return { items: [], next: undefined };
  };
  await world.run({ commercetools: shop, marketplacer: { adverts: { ...adverts([]), removals } } });
  expect(asked).toEqual([isoTime(MARCH - DAY_MS - 10 * MINUTE_MS)]);
});

/** Gone, and the shop has no channel for it, so there is nothing to do. */
const gone = (legacyId: number, at: number): KnownSeller => ({
  state: 'deleted',
  id: `seller-${legacyId}`,
  legacyId,
  updatedAt: isoTime(at),
});

describe.each(MODES)('the mark of sellers in a run with mode=%s', (mode) => {
  test('is moved by what was seen, in its window or in all', async () => {
    const world = await aWorld(['sellers']);
    await world.leave({ progress: { sellers: { syncedUntil: MARK } } });
    const channels = { byKeys: async () => new Map(), type: async () => undefined };
    const asked: unknown[] = [];
    const page = (since: string | undefined, after?: string) => {
      asked.push(since);
      return inPages([gone(1, MARCH - MINUTE_MS)], [gone(2, MARCH - 2 * MINUTE_MS)])(after);
    };
    await world.run({ commercetools: { channels }, marketplacer: { sellers: { page } } }, { mode });
    const { sellers } = await world.progress();
    const window = isoTime(MARCH - DAY_MS - 10 * MINUTE_MS);
    expect(asked).toEqual(mode === 'full' ? [undefined, undefined] : [window, window]);
    expect(sellers?.syncedUntil).toBe(isoTime(MARCH - MINUTE_MS));
  });
});

describe('the mark of shipments', () => {
  const invoice = (marketplacerOrderId: string, at: number) => ({
    id: `invoice-of-${marketplacerOrderId}`,
    updatedAt: isoTime(at),
    marketplacerOrderId,
    orderId: undefined,
  });
  const invoices = [[invoice('a', MARCH - MINUTE_MS)], [invoice('b', MARCH - 2 * MINUTE_MS)]];
  const orders = { partlyShippedSince: inPages<never>() };

  test('is not moved by a run that goes on behind an order that is left to be tried again', async () => {
    const world = await aWorld(['fulfilment']);
    await world.leave({ progress: { invoices: { syncedUntil: MARK } } });
    let away = 1;
    const sides = {
      commercetools: { orders },
      marketplacer: {
        fulfilment: {
          updatedInvoices: (_since: string, after?: string) => inPages(...invoices)(after),
          ofOrder: async () => {
            if ((away -= 1) < 0) return undefined;
            world.time.pass(26 * MINUTE_MS);
            throw new MarketplacerUnavailable('away');
          },
        },
      },
    };
    expect(await world.run(sides)).toMatchObject({ complete: false, shipments: { retry: 1 } });
    expect(await world.run(sides)).toMatchObject({ complete: true, shipments: { seen: 1, retry: 0 } });
    expect((await world.progress()).invoices).toMatchObject({ syncedUntil: MARK });
    expect(await world.run(sides)).toMatchObject({ complete: true, shipments: { seen: 2 } });
    expect((await world.progress()).invoices).toEqual({ syncedUntil: isoTime(MARCH - MINUTE_MS) });
  });
});

describe('a comparison of everything', () => {
  const invoice = (at: number) => ({
    id: 'invoice-1',
    updatedAt: isoTime(at),
    marketplacerOrderId: 'a',
    orderId: undefined,
  });
  const withInvoice = (at: number, ofOrder: () => Promise<undefined> = async () => undefined) => ({
    commercetools: { orders: { partlyShippedSince: inPages<never>() } },
    marketplacer: {
      fulfilment: {
        updatedInvoices: (_since: string, after?: string) => inPages([invoice(at)])(after),
        ofOrder,
      },
    },
  });
  const invoicesMark = async (world: Awaited<ReturnType<typeof aWorld>>) =>
    (await world.progress()).invoices?.syncedUntil;

  test('moves the mark of ticks where it has looked as far back as that', async () => {
    const world = await aWorld(['fulfilment']);
    await world.leave({ progress: { invoices: { syncedUntil: MARK } } });
    await world.run(withInvoice(MARCH - MINUTE_MS), { mode: 'full' });
    expect(await invoicesMark(world)).toBe(isoTime(MARCH - MINUTE_MS));
  });

  test('leaves a mark that is older than all that it has looked at', async () => {
    const world = await aWorld(['fulfilment']);
    const old = isoTime(MARCH - 40 * DAY_MS);
    await world.leave({ progress: { invoices: { syncedUntil: old } } });
    await world.run(withInvoice(MARCH - MINUTE_MS), { mode: 'full' });
    expect(await invoicesMark(world)).toBe(old);
  });

  test('never moves it past its own beginning', async () => {
    const world = await aWorld(['fulfilment']);
    await world.leave({ progress: { invoices: { syncedUntil: MARK } } });
    await world.run(withInvoice(MARCH + DAY_MS), { mode: 'full' });
    expect(await invoicesMark(world)).toBe(isoTime(MARCH));
  });

  test('leaves the mark where something is left that could not be recorded either', async () => {
    const world = await aWorld(['fulfilment']);
    await world.leave({ progress: { invoices: { syncedUntil: MARK } } });
    world.store.failures.record = () => Promise.reject(new Error('away'));
    const away = () => Promise.reject(new MarketplacerUnavailable('away'));
    const report = await world.run(withInvoice(MARCH - MINUTE_MS, away), { mode: 'full' });
    expect([report.shipments.retry, await invoicesMark(world)]).toEqual([1, MARK]);
  });

  test('that is a dry run moves no mark', async () => {
    const world = await aWorld(['fulfilment']);
    await world.leave({ progress: { invoices: { syncedUntil: MARK } } });
    await world.run(withInvoice(MARCH - MINUTE_MS), { mode: 'full', dryRun: true });
    expect(await invoicesMark(world)).toBe(MARK);
    expect((await world.state()).lastFullComparison).toBeUndefined();
  });
});
