import { createSetup } from '@marketplacer-connector/core/commercetools';
import { ensureTypes, ensureWebhooks } from '@marketplacer-connector/core/deployment';
import { seededRandom } from '../../sandbox/engine/faults.ts';
import { bodyOf, deliver, expectAnswer } from './support/deliveries.ts';
import {
  aConnectedService,
  connectorOf,
  deploy,
  redeploy,
  type Service,
  type ServiceOptions,
} from './support/service.ts';
import {
  allProducts,
  attributesOf,
  channelOf,
  failuresIn,
  pricesIn,
  productOf,
  stockIn,
  variantKeyOf,
  variantsOf,
} from './support/shop.ts';
import {
  askedOf,
  eventsAfter,
  eventsOf,
  keepEvents,
  tell,
  tellUntilDone,
  type ToldEvent,
} from './support/told-events.ts';

const PAYLOAD = { WEBHOOK_MODE: 'payload' };
/** So that changes in a row never share a time, other than where a test wants it. */
const FINE_TIMES = { updatedAtPrecisionMs: 1 };
const ONE_TIME = { updatedAtPrecisionMs: 3_600_000 };

/** A service in payload mode, and a pen of which the shop knows nothing yet. Events are delivered by hand. */
async function aPen({ configuration, instance, ...options }: ServiceOptions = {}) {
  const service = await aConnectedService({
    ...options,
    instance: { ...FINE_TIMES, ...instance },
    configuration: { ...PAYLOAD, ...configuration },
  });
  await keepEvents(service);
  const { marketplacer } = service.world;
  const seller = await marketplacer.createSeller({ businessName: 'Pens & Co' });
  const before = (await eventsOf(service)).length;
  const advert = await marketplacer.createAdvert({
    seller,
    title: 'Pen',
    images: ['https://pictures.example.com/pen.jpeg'],
    variants: [
      { price: '5', countOnHand: 4 },
      { price: '6', countOnHand: 2 },
    ],
  });
  const events = (await eventsOf(service)).slice(before);
  return { service, marketplacer, seller, advert, events };
}

type Pen = Awaited<ReturnType<typeof aPen>>;

/** A pen that is in the shop, told by its own events. */
async function aPenInTheShop(options: ServiceOptions = {}): Promise<Pen> {
  const pen = await aPen(options);
  for (const event of pen.events) expect(await tellUntilDone(pen.service, event)).toBe(200);
  await pen.marketplacer.resetRequests();
  return pen;
}

/** The events of a change; what the change itself asked Marketplacer for does not count. */
async function told({ service, marketplacer }: Pen, change: () => Promise<unknown>): Promise<ToldEvent[]> {
  const events = await eventsAfter(service, change);
  await marketplacer.resetRequests();
  return events;
}

async function stateOf({ service: { world }, advert }: Pen) {
  const product = await productOf(world, advert);
  const { masterData } = product;
  return {
    title: masterData.current.name['en'],
    published: masterData.published,
    staged: masterData.hasStagedChanges,
    prices: pricesIn(product),
    stock: await stockIn(world),
  };
}

const keysOf = ({ advert }: Pen): [string, string] => {
  const [first = '', second = ''] = advert.variants.map(variantKeyOf);
  return [first, second];
};
const sequenceOf = async ({ service, advert }: Pen) =>
  attributesOf(variantsOf(await productOf(service.world, advert))[0]!)['marketplacer-sequence'];

const outcomeOf = ({ body }: { body: unknown }) => (body as { outcome: string }).outcome;
const advertEvent = (events: ToldEvent[]): ToldEvent => events.findLast(({ entity }) => entity === 'advert')!;

/** The event with another body, signed anew. */
function changed(event: ToldEvent, change: (node: Record<string, unknown>) => void): ToldEvent {
  const body = JSON.parse(event.body) as { payload: { data: { node: Record<string, unknown> } } };
  change(body.payload.data.node);
  return { ...event, body: JSON.stringify(body) };
}

describe('with WEBHOOK_MODE=payload, Marketplacer is not queried', () => {
  it('P1: for a new advert', async () => {
    const pen = await aPen();
    await pen.marketplacer.resetRequests();
    for (const event of pen.events) expect((await tell(pen.service, event)).status).toBe(200);
    const [first, second] = keysOf(pen);
    expect(await stateOf(pen)).toEqual({
      title: 'Pen',
      published: true,
      staged: false,
      prices: { [first]: 500, [second]: 600 },
      stock: { [first]: 4, [second]: 2 },
    });
    expect(await askedOf(pen.service)).toEqual([]);
    expect(await failuresIn(pen.service.world)).toEqual([]);
  });

  it.each<[string, (pen: Pen) => Promise<unknown>, (pen: Pen) => object]>([
    [
      'P2: a title',
      ({ marketplacer, advert }) => marketplacer.updateAdvert(advert.id, { title: 'Fountain pen' }),
      () => ({ title: 'Fountain pen' }),
    ],
    [
      'P2: the price of a variant',
      ({ marketplacer, advert }) => marketplacer.updateVariant(advert.variants[0]!.id, { price: '7.25' }),
      (pen) => ({ prices: { [keysOf(pen)[0]]: 725, [keysOf(pen)[1]]: 600 } }),
    ],
    [
      'P3: a variant that goes',
      ({ marketplacer, advert }) => marketplacer.action('variant-delete', { id: advert.variants[1]!.id }),
      (pen) => ({
        prices: { [keysOf(pen)[0]]: 500 },
        stock: { [keysOf(pen)[0]]: 4, [keysOf(pen)[1]]: 0 },
      }),
    ],
    [
      'P4: an advert that goes off-line',
      ({ marketplacer, advert }) => marketplacer.publishAdvert(advert.id, false),
      (pen) => ({ published: false, staged: true, stock: { [keysOf(pen)[0]]: 0, [keysOf(pen)[1]]: 0 } }),
    ],
    [
      'P5: the stock of a variant',
      ({ marketplacer, advert }) => marketplacer.updateVariant(advert.variants[0]!.id, { countOnHand: 17 }),
      (pen) => ({ stock: { [keysOf(pen)[0]]: 17, [keysOf(pen)[1]]: 2 } }),
    ],
  ])('for a change, in whatever order its events come: %s', async (_what, change, difference) => {
    for (const inOrder of [(events: ToldEvent[]) => events, (events: ToldEvent[]) => events.toReversed()]) {
      const pen = await aPenInTheShop();
      const before = await stateOf(pen);
      const events = await told(pen, () => change(pen));
      for (const event of inOrder(events)) {
        expect((await tell(pen.service, event)).status).toBe(200);
      }
      expect(await stateOf(pen)).toEqual({ ...before, ...difference(pen) });
      expect(await askedOf(pen.service)).toEqual([]);
    }
  });

  it('P4: for an advert that comes back', async () => {
    const pen = await aPenInTheShop();
    const before = await stateOf(pen);
    const { marketplacer, advert, service } = pen;
    const events = await told(pen, async () => {
      await marketplacer.publishAdvert(advert.id, false);
      await eventsOf(service);
      await marketplacer.publishAdvert(advert.id, true);
    });
    for (const event of events) await tell(service, event);
    expect(await stateOf(pen)).toEqual(before);
    expect(await askedOf(service)).toEqual([]);
  });

  it('D-13: for an event that comes again, which writes nothing either', async () => {
    const pen = await aPenInTheShop();
    const { version } = await productOf(pen.service.world, pen.advert);
    for (const event of pen.events) expect((await tell(pen.service, event)).status).toBe(200);
    expect((await productOf(pen.service.world, pen.advert)).version).toBe(version);
    expect(await askedOf(pen.service)).toEqual([]);
  });

  it('L3, L4: for a seller', async () => {
    const service = await aConnectedService({ instance: FINE_TIMES, configuration: PAYLOAD });
    await deploy(service, ensureTypes);
    await keepEvents(service);
    const { marketplacer } = service.world;
    let seller = { id: '', legacyId: 0 };
    const created = await eventsAfter(service, async () => {
      seller = await marketplacer.createSeller({ businessName: 'Tea House' });
    });
    const later = await eventsAfter(service, () =>
      marketplacer.action('seller-update', { sellerId: seller.id, fields: { businessName: 'Tea Palace' } }),
    );
    await marketplacer.resetRequests();
    for (const event of [...created, ...later, ...created])
      expect((await tell(service, event)).status).toBe(200);
    const channel = await channelOf(service.world, seller);
    expect(channel.name).toEqual({ en: 'Tea Palace' });
    expect(channel.custom?.fields).toHaveProperty('marketplacer-updated-at');
    expect(await askedOf(service)).toEqual([]);
  });
});

describe('D-29: newest wins with WEBHOOK_MODE=payload', () => {
  it('an event from before the newest change is stale', async () => {
    const pen = await aPenInTheShop();
    const { marketplacer, advert, service } = pen;
    const change = (title: string) => () => marketplacer.updateAdvert(advert.id, { title });
    const older = advertEvent(await told(pen, change('Older')));
    const newer = advertEvent(await told(pen, change('Newer')));
    expectAnswer(await tell(service, newer), 200, 'applied');
    expectAnswer(await tell(service, older), 200, 'stale');
    expect((await stateOf(pen)).title).toBe('Newer');
    expect(await askedOf(service)).toEqual([]);
  });

  it('within one second the number of the event decides', async () => {
    const pen = await aPenInTheShop({ instance: ONE_TIME });
    const { marketplacer, advert, service } = pen;
    const change = (title: string) => () => marketplacer.updateAdvert(advert.id, { title });
    const [one, two, three] = [
      advertEvent(await told(pen, change('One'))),
      advertEvent(await told(pen, change('Two'))),
      advertEvent(await told(pen, change('Three'))),
    ];
    const answers = [];
    for (const event of [two, one, two, three, one]) answers.push(outcomeOf(await tell(service, event)));
    expect(answers).toEqual(['applied', 'stale', 'unchanged', 'applied', 'stale']);
    expect((await stateOf(pen)).title).toBe('Three');
    expect(await sequenceOf(pen)).toBe(Number(three.sequence));
    expect(await askedOf(service)).toEqual([]);
  });

  it('within one second, where nothing tells what is newer, Marketplacer is asked', async () => {
    const pen = await aPenInTheShop({ instance: ONE_TIME });
    const { marketplacer, advert, service } = pen;
    const older = advertEvent(
      await told(pen, () => marketplacer.updateAdvert(advert.id, { title: 'Older' })),
    );
    await told(pen, () => marketplacer.updateAdvert(advert.id, { title: 'Newer' }));
    expect((await tell(service, { ...older, sequence: '' })).status).toBe(200);
    expect((await stateOf(pen)).title).toBe('Newer');
    expect(await askedOf(service)).toEqual(['AdvertById']);
    expect(await sequenceOf(pen)).toBeUndefined();
  });

  it('stock of the same second is asked for, because its entries carry no time', async () => {
    const pen = await aPenInTheShop({ instance: ONE_TIME });
    const { marketplacer, advert, service } = pen;
    const [small] = advert.variants;
    const older = await told(pen, () => marketplacer.updateVariant(small!.id, { countOnHand: 9 }));
    await told(pen, () => marketplacer.updateVariant(small!.id, { countOnHand: 3 }));
    for (const event of older) expect((await tell(service, event)).status).toBe(200);
    expect((await stateOf(pen)).stock[keysOf(pen)[0]]).toBe(3);
    expect((await askedOf(service)).length).toBeGreaterThan(0);
  });

  it('D-22: an event from before its deletion does not bring an advert back', async () => {
    const pen = await aPenInTheShop();
    const { marketplacer, advert, service } = pen;
    const late = await told(pen, () => marketplacer.updateAdvert(advert.id, { title: 'Late' }));
    const gone = await told(pen, () => marketplacer.deleteAdvert(advert.id));
    for (const event of [...gone, ...late]) expect((await tell(service, event)).status).toBe(200);
    const [first, second] = keysOf(pen);
    expect(await stateOf(pen)).toMatchObject({ published: false, stock: { [first]: 0, [second]: 0 } });
  });

  it.each(['unpublish', 'delete'])(
    'D-22: the event that created an advert does not bring it back after its deletion, with REMOVED_PRODUCTS=%s',
    async (REMOVED_PRODUCTS) => {
      const pen = await aPen({
        instance: { nodeOfDeleted: 'deleted-advert' },
        configuration: { REMOVED_PRODUCTS },
      });
      const { marketplacer, advert, service } = pen;
      const gone = await told(pen, () => marketplacer.deleteAdvert(advert.id));
      for (const event of [...gone, ...pen.events]) expect((await tell(service, event)).status).toBe(200);
      const products = await allProducts(service.world);
      expect(products.filter(({ masterData }) => masterData.published)).toEqual([]);
      expect(Object.values(await stockIn(service.world)).filter((quantity) => quantity > 0)).toEqual([]);
    },
  );
});

function shuffled<Item>(items: Item[], seed: number): Item[] {
  const random = seededRandom(seed);
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

describe.each(['callback', 'payload'])('D-29: ten changes with WEBHOOK_MODE=%s', (WEBHOOK_MODE) => {
  it.each([
    [1, 12, FINE_TIMES],
    [2, 1, FINE_TIMES],
    [3, 12, { updatedAtPrecisionMs: 1_000 }],
    [4, 1, { updatedAtPrecisionMs: 1_000 }],
    [5, 12, ONE_TIME],
    [6, 3, ONE_TIME],
    [7, 1, ONE_TIME],
    [8, 1, ONE_TIME],
  ])(
    'in any order and doubled, on three instances, end at the newest (seed %i, %i at once, %j)',
    async (seed, atOnce, instance) => {
      const pen = await aPen({ instances: 3, instance, configuration: { WEBHOOK_MODE } });
      const { marketplacer, advert, service } = pen;
      const [one, two] = advert.variants;
      let events = pen.events;
      for (let round = 1; round <= 10; round += 1) {
        events = events.concat(
          await eventsAfter(service, async () => {
            await marketplacer.updateAdvert(advert.id, { title: `Pen ${round}` });
            await marketplacer.updateVariant(one!.id, { price: `${round}.50`, countOnHand: round });
            if (round % 3 === 0) await marketplacer.updateVariant(two!.id, { countOnHand: 20 - round });
          }),
        );
      }
      const order = shuffled([...events, ...events], seed);
      for (let start = 0; start < order.length; start += atOnce) {
        const some = order.slice(start, start + atOnce).map((event) => tellUntilDone(service, event));
        expect(new Set(await Promise.all(some))).toEqual(new Set([200]));
      }
      const [first, second] = keysOf(pen);
      expect(await stateOf(pen)).toEqual({
        title: 'Pen 10',
        published: true,
        staged: false,
        prices: { [first]: 1050, [second]: 600 },
        stock: { [first]: 10, [second]: 11 },
      });
      expect(await failuresIn(service.world)).toEqual([]);
    },
    60_000,
  );
});

describe('a payload that cannot be used', () => {
  const lacks = (event: ToldEvent): ToldEvent =>
    changed(event, (node) => {
      const { nodes } = node['variants'] as { nodes: { lowestPrice?: string }[] };
      for (const variant of nodes) delete variant.lowestPrice;
    });

  it('is told to the operator once, with the missing field, and the advert comes to the shop', async () => {
    const { service, marketplacer, events, ...pen } = await aPen();
    await marketplacer.resetRequests();
    for (let count = 0; count < 2; count += 1)
      expect((await tell(service, lacks(advertEvent(events)))).status).toBe(200);
    expect(await failuresIn(service.world)).toEqual([
      expect.objectContaining({
        code: 'payload-incomplete',
        object: { type: 'webhook', id: 'advert' },
        detail: 'node.variants.nodes[0].lowestPrice',
        times: 1,
      }),
    ]);
    expect((await stateOf({ service, marketplacer, events, ...pen })).title).toBe('Pen');
    // One for each delivery, and one after the product was made.
    expect(await askedOf(service)).toEqual(['AdvertById', 'AdvertById', 'AdvertById']);
  });

  it('a query that was registered for the other mode still works, and post-deploy puts it right', async () => {
    const pen = await aPen();
    const { service, advert, seller, marketplacer } = pen;
    const named = (typename: string, { id, legacyId }: { id: string; legacyId: number }) =>
      bodyOf('update', { data: { node: { __typename: typename, id, legacyId } } });
    for (const [entity, body] of [
      ['seller', named('Seller', seller)],
      ['advert', named('Advert', advert)],
      ['variant', named('Variant', advert.variants[0]!)],
    ] as const) {
      expect((await deliver(service, body, { entity })).status).toBe(200);
    }
    expect((await stateOf(pen)).title).toBe('Pen');
    const failed = await failuresIn(service.world);
    expect(failed.map(({ code }) => code)).toEqual(Array(3).fill('payload-incomplete'));
    await redeploy(service);
    expect(await failuresIn(service.world)).toEqual([]);
    await marketplacer.resetRequests();
  });

  it('D-05: is no failure of an advert that can be mapped as it is now', async () => {
    const pen = await aPenInTheShop();
    const { service, marketplacer, advert } = pen;
    const events = await told(pen, () => marketplacer.updateAdvert(advert.id, { title: 'Fountain pen' }));
    const dear = changed(advertEvent(events), (node) => {
      const { nodes } = node['variants'] as { nodes: { lowestPrice: string }[] };
      nodes[0]!.lowestPrice = 'dear';
    });
    expectAnswer(await tell(service, dear), 200, 'applied');
    expect((await stateOf(pen)).title).toBe('Fountain pen');
    expect(await failuresIn(service.world)).toEqual([]);
  });

  it('with a sequence that is not a number counts as one without', async () => {
    const pen = await aPenInTheShop();
    const { service, marketplacer, advert } = pen;
    const events = await told(pen, () => marketplacer.updateAdvert(advert.id, { title: 'Quill' }));
    expectAnswer(await tell(service, { ...advertEvent(events), sequence: 'two' }), 200, 'applied');
    expect((await stateOf(pen)).title).toBe('Quill');
    expect(await sequenceOf(pen)).toBeUndefined();
  });
});

describe('the queries that are saved on the webhooks', () => {
  async function queriesIn({ world }: Service): Promise<Record<string, string>> {
    const { webhooks } = await world.marketplacer.state<{
      webhooks: { type: string; queryString: string }[];
    }>();
    return Object.fromEntries(webhooks.map(({ type, queryString }) => [type, queryString]));
  }

  it('follow WEBHOOK_MODE at every post-deploy, and no webhook is registered twice', async () => {
    const service = await aConnectedService();
    const before = await queriesIn(service);
    await redeploy(service, PAYLOAD);
    const after = await queriesIn(service);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const differing = Object.keys(after).filter((type) => after[type] !== before[type]);
    expect(differing.toSorted()).toEqual(['ADVERT', 'SELLER', 'VARIANT']);
    expect(after['ADVERT']).toContain('countOnHand');
    await redeploy(service);
    expect(await queriesIn(service)).toEqual(before);
    const { webhooks } = await service.world.marketplacer.state<{ webhooks: unknown[] }>();
    expect(webhooks).toHaveLength(Object.keys(before).length);
  });

  it('leave out what the instance does not have, and what they tell is used as it is', async () => {
    const hiddenFields = ['Variant.images', 'Advert.images', 'Variant.infiniteQuantity', 'Seller.phone'];
    const pen = await aPenInTheShop({ instance: { hiddenFields } });
    const queries = await queriesIn(pen.service);
    expect(queries['ADVERT']).not.toContain('infiniteQuantity:');
    expect(queries['ADVERT']).not.toMatch(/^ +images/m);
    expect(queries['SELLER']).not.toContain('phone');
    const { marketplacer, advert, service } = pen;
    const events = await told(pen, () => marketplacer.updateAdvert(advert.id, { title: 'Quill' }));
    for (const event of events) expect((await tell(service, event)).status).toBe(200);
    expect((await stateOf(pen)).title).toBe('Quill');
    expect(await askedOf(service)).toEqual([]);
    expect(await failuresIn(service.world)).toEqual([]);
  });

  it('leave out what Marketplacer refuses to save, although the API key sees it', async () => {
    const { world, url } = await aConnectedService({ instance: { hiddenFields: ['Variant.images'] } });
    const connector = connectorOf({ world }, PAYLOAD);
    const checkSchema = () => Promise.resolve({ missing: [], absent: [] });
    const { problems } = await ensureWebhooks({
      ...connector,
      marketplacer: { ...connector.marketplacer, checkSchema },
      setup: createSetup(connector.config.commercetools),
      environment: { CONNECT_SERVICE_URL: url },
    });
    expect(problems).toEqual([]);
    const { ADVERT = '' } = await queriesIn({ world, url });
    expect(ADVERT).toContain('countOnHand');
    // The advert's own pictures are still asked for.
    expect(ADVERT.match(/^ +images/gm)).toHaveLength(1);
  });
});
