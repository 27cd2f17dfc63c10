import type { Category } from '@commercetools/platform-sdk';
import { ensureCategory, syncTaxonById } from '@marketplacer-connector/core/taxonomy';
import type { World } from '../../sandbox/client/index.ts';
import { writesTo } from '../../sandbox/testing/writes.ts';
import { askedOfShop } from './support/asked.ts';
import { deliver, eventOf, expectAnswer } from './support/deliveries.ts';
import {
  aConnectedService,
  aService,
  connectorOf,
  settled,
  type Service,
  type ServiceOptions,
} from './support/service.ts';
import { failuresIn, productOf } from './support/shop.ts';

interface Taxon {
  id: string;
  legacyId: number;
}

const keyOf = ({ legacyId }: Taxon) => `marketplacer-taxon-${legacyId}`;

const taxonIn = ({ world }: Service, displayName: string, above?: Taxon): Promise<Taxon> =>
  world.marketplacer.action<Taxon>('taxon-create', {
    fields: { displayName, parentId: above?.legacyId ?? null },
  });

const rename = ({ world }: Service, { id }: Taxon, displayName: string) =>
  world.marketplacer.action('taxon-set', { id, fields: { displayName } });

const moveBelow = ({ world }: Service, { id }: Taxon, above: Taxon | undefined) =>
  world.marketplacer.action('taxon-move', { id, parentId: above?.id ?? null });

const deliverTaxon = (service: Service, taxon: Taxon, action = 'update') =>
  deliver(service, eventOf('Taxon', taxon, action), { entity: 'taxon' });

const categoryOf = ({ commercetools }: World, taxon: Taxon): Promise<Category> =>
  commercetools.get<Category>(`/categories/key=${keyOf(taxon)}`, { expand: 'parent' });

async function categoriesIn({ commercetools }: World): Promise<Category[]> {
  return (await commercetools.get<{ results: Category[] }>('/categories', { limit: 500, expand: 'parent' }))
    .results;
}

/** Each category's name, by its way from the top. */
async function treeIn(world: World): Promise<string[]> {
  const all = await categoriesIn(world);
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name['en'];
  return all
    .map((one) => [...one.ancestors.map(({ id }) => nameOf(id)), one.name['en']].join(' > '))
    .toSorted();
}

/** Tea > Green > Sencha, in Marketplacer only. */
async function aLine(options?: ServiceOptions) {
  const service = await aService(options);
  const tea = await taxonIn(service, 'Tea');
  const green = await taxonIn(service, 'Green', tea);
  const sencha = await taxonIn(service, 'Sencha', green);
  return { service, world: service.world, tea, green, sencha };
}

describe('C1 a new taxon', () => {
  it('becomes a category with our mark, its name in every locale, and a slug', async () => {
    const service = await aService({
      project: { languages: ['en', 'en-AU'] },
      configuration: { CATALOG_LOCALES: 'en;en-AU' },
    });
    const tea = await taxonIn(service, 'Tea & Café');
    expectAnswer(await deliverTaxon(service, tea, 'create'), 200, 'applied');
    const category = await categoryOf(service.world, tea);
    const slug = `tea-and-cafe-${tea.legacyId}`;
    expect(category).toMatchObject({
      key: keyOf(tea),
      externalId: String(tea.legacyId),
      name: { en: 'Tea & Café', 'en-AU': 'Tea & Café' },
      slug: { en: slug, 'en-AU': slug },
    });
    expect(category.parent).toBeUndefined();
  });

  it('gets the categories that are missing above it first', async () => {
    const { service, world, sencha } = await aLine();
    expectAnswer(await deliverTaxon(service, sencha, 'create'), 200, 'applied');
    expect(await treeIn(world)).toEqual(['Tea', 'Tea > Green', 'Tea > Green > Sencha']);
  });

  it('that is delivered again changes nothing', async () => {
    const { service, world, sencha } = await aLine();
    await deliverTaxon(service, sencha, 'create');
    await world.commercetools.resetRequests();
    expectAnswer(await deliverTaxon(service, sencha, 'create'), 200, 'unchanged');
    expect(await writesTo(world)).toEqual([]);
  });

  it('may be 36 levels deep, deeper than one query of Marketplacer may be', async () => {
    const service = await aService();
    let lowest = await taxonIn(service, 'Level 1');
    for (let level = 2; level <= 36; level += 1) lowest = await taxonIn(service, `Level ${level}`, lowest);
    expectAnswer(await deliverTaxon(service, lowest), 200, 'applied');
    expect((await categoryOf(service.world, lowest)).ancestors).toHaveLength(35);
  });

  it('whose number and parent Marketplacer hides gets them from its id and the tree', async () => {
    const { service, world, sencha } = await aLine();
    await world.marketplacer.hideFields(['Taxon.legacyId', 'Taxon.parent']);
    expectAnswer(await deliverTaxon(service, sencha), 200, 'applied');
    expect(await treeIn(world)).toEqual(['Tea', 'Tea > Green', 'Tea > Green > Sencha']);
  });
});

describe('C2 a taxon is changed', () => {
  it('renamed: the texts that the shop wrote and the slug stay', async () => {
    const { service, world, tea } = await aLine({ project: { languages: ['en', 'de'] } });
    await deliverTaxon(service, tea);
    const { id, version, slug, orderHint } = await categoryOf(world, tea);
    const name = { en: 'Tea', de: 'Tee' };
    await world.commercetools.post(`/categories/${id}`, {
      version,
      actions: [
        { action: 'changeName', name },
        { action: 'setDescription', description: { en: 'Ours' } },
      ],
    });
    await rename(service, tea, 'Teas');
    await world.commercetools.resetRequests();
    expectAnswer(await deliverTaxon(service, tea), 200, 'applied');
    expect(await writesTo(world)).toEqual([expect.stringMatching(`^POST .*/categories/${id}$`)]);
    expect(await categoryOf(world, tea)).toMatchObject({
      name: { en: 'Teas', de: 'Tee' },
      description: { en: 'Ours' },
      slug,
      orderHint,
    });
  });

  it('moved: with everything below it', async () => {
    const { service, world, green, sencha } = await aLine();
    await deliverTaxon(service, sencha);
    const asia = await taxonIn(service, 'Asia');
    await moveBelow(service, green, asia);
    expectAnswer(await deliverTaxon(service, green), 200, 'applied');
    expect(await treeIn(world)).toEqual(['Asia', 'Asia > Green', 'Asia > Green > Sencha', 'Tea']);
  });

  it('turned upside down, whichever event comes first', async () => {
    const { service, world, tea, green, sencha } = await aLine();
    const black = await taxonIn(service, 'Black', sencha);
    await deliverTaxon(service, black);
    // Now Tea > Sencha > Black > Green.
    await moveBelow(service, sencha, tea);
    await moveBelow(service, green, black);
    expectAnswer(await deliverTaxon(service, green), 200, 'applied');
    expectAnswer(await deliverTaxon(service, sencha), 200, 'unchanged');
    expect(await treeIn(world)).toEqual(
      ['Tea', 'Tea > Sencha', 'Tea > Sencha > Black', 'Tea > Sencha > Black > Green'].toSorted(),
    );
  });

  it('to the top, for which commercetools has no action: that is recorded, and its name still comes', async () => {
    const { service, world, green } = await aLine();
    await deliverTaxon(service, green);
    await moveBelow(service, green, undefined);
    await rename(service, green, 'Greens');
    expectAnswer(await deliverTaxon(service, green), 200, 'failed', 'category-not-movable');
    expect(await treeIn(world)).toEqual(['Tea', 'Tea > Greens']);
    expect(await failuresIn(world)).toMatchObject([
      { code: 'category-not-movable', object: { type: 'taxon', id: `Taxon-${green.legacyId}` } },
    ]);
  });

  it('deleted: its category stays, because menus hang on it', async () => {
    const { service, world, sencha } = await aLine();
    await deliverTaxon(service, sencha);
    await world.marketplacer.action('taxon-delete', { id: sencha.id });
    await world.commercetools.resetRequests();
    expectAnswer(await deliverTaxon(service, sencha, 'destroy'), 200, 'ignored', 'unknown-object');
    expectAnswer(await deliverTaxon(service, sencha, 'update'), 200, 'ignored', 'unknown-object');
    expect([await writesTo(world), await treeIn(world)]).toEqual([
      [],
      ['Tea', 'Tea > Green', 'Tea > Green > Sencha'],
    ]);
  });
});

describe('what belongs to the shop', () => {
  it('a category with the key of a taxon and without our mark is not touched', async () => {
    const { service, world, tea, green } = await aLine();
    const own = await world.commercetools.post<Category>('/categories', {
      key: keyOf(tea),
      name: { en: 'Own' },
      slug: { en: 'own' },
    });
    expectAnswer(await deliverTaxon(service, tea), 200, 'failed', 'foreign-category');
    expectAnswer(await deliverTaxon(service, green), 200, 'failed', 'foreign-category');
    expect(await categoryOf(world, tea)).toEqual(own);
    expect(await treeIn(world)).toEqual(['Own']);
  });

  it('a category that the shop deletes under its products is made again with the next event of one', async () => {
    const { service, world, tea, green } = await aLine();
    const advert = await world.marketplacer.createAdvert({
      seller: await world.marketplacer.createSeller(),
      title: 'Matcha',
      taxonId: green.id,
      variants: [{ price: '9', countOnHand: 1 }],
    });
    const event = eventOf('Advert', advert);
    expectAnswer(await deliver(service, event), 200, 'applied');
    const { id, version } = await categoryOf(world, tea);
    await world.commercetools.delete(`/categories/${id}`, { version });
    expect(await treeIn(world)).toEqual([]);
    expectAnswer(await deliver(service, event), 200, 'applied');
    expect(await treeIn(world)).toEqual(['Tea', 'Tea > Green']);
    const { categories } = (await productOf(world, advert)).masterData.current;
    expect(categories).toEqual([{ typeId: 'category', id: (await categoryOf(world, green)).id }]);
    expect(await failuresIn(world)).toEqual([]);
  });

  it('a slug that the shop has taken is a failure, and the shop keeps it', async () => {
    const { service, world, tea } = await aLine();
    await world.commercetools.post('/categories', {
      name: { en: 'Own' },
      slug: { en: `tea-${tea.legacyId}` },
    });
    expectAnswer(await deliverTaxon(service, tea), 200, 'failed', 'duplicate-value');
    expect(await treeIn(world)).toEqual(['Own']);
  });

  it.each<Record<string, string>>([
    { TAXONOMY_SOURCE: 'none' },
    { TAXONOMY_SOURCE: 'commercetools' },
    { FLOWS_OFF: 'taxonomy' },
  ])('with %j categories are left alone, and nothing is asked', async (configuration) => {
    const { service, world, tea } = await aLine({ configuration });
    await world.commercetools.resetRequests();
    await world.marketplacer.resetRequests();
    expectAnswer(await deliverTaxon(service, tea), 200, 'ignored', 'flow-off');
    const requests = [...(await askedOfShop(world)), ...(await world.marketplacer.requests())];
    expect(requests).toEqual([]);
  });
});

describe('three instances', () => {
  it('that get the same and related taxons at once end with one tree', async () => {
    const { service, world, tea, green, sencha } = await aLine({ instances: 3 });
    const deliveries = [sencha, green, tea, sencha, green, sencha].map((taxon) =>
      deliverTaxon(service, taxon, 'create'),
    );
    for (const { status } of await Promise.all(deliveries)) expect(status).toBe(200);
    expect(await treeIn(world)).toEqual(['Tea', 'Tea > Green', 'Tea > Green > Sencha']);
    expect(await failuresIn(world)).toEqual([]);
  });

  it('end where Marketplacer ends, however its webhooks are repeated and reordered', async () => {
    const service = await aConnectedService({ instances: 3 });
    const { marketplacer } = service.world;
    await marketplacer.deliveries({ reorder: true, duplicate: 1, seed: 5 });
    const tea = await taxonIn(service, 'Tea');
    const green = await taxonIn(service, 'Green', tea);
    const sencha = await taxonIn(service, 'Sencha', green);
    const matcha = await taxonIn(service, 'Matcha', green);
    for (const name of ['A', 'B', 'Teas']) await rename(service, tea, name);
    await moveBelow(service, sencha, tea);
    await moveBelow(service, matcha, sencha);
    await moveBelow(service, green, matcha);
    await settled(service);
    expect(await treeIn(service.world)).toEqual(
      ['Teas', 'Teas > Sencha', 'Teas > Sencha > Matcha', 'Teas > Sencha > Matcha > Green'].toSorted(),
    );
  });

  it('a conflict is read and planned again', async () => {
    const { service, world, tea } = await aLine();
    await deliverTaxon(service, tea);
    await rename(service, tea, 'Teas');
    await world.commercetools.faults([{ fault: '409', method: 'POST', path: '/categories/', times: 2 }]);
    expectAnswer(await deliverTaxon(service, tea), 200, 'applied');
    expect(await treeIn(world)).toEqual(['Teas']);
  });

  it.each(['500-after', 'drop-answer'] as const)(
    'a write that took effect with %s is continued',
    async (fault) => {
      const { service, world, green } = await aLine();
      await world.commercetools.faults([{ fault, method: 'POST', path: '/categories$', times: 1 }]);
      expectAnswer(await deliverTaxon(service, green), 503, 'retry', 'commercetools-unavailable');
      expectAnswer(await deliverTaxon(service, green), 200, 'applied');
      expect(await treeIn(world)).toEqual(['Tea', 'Tea > Green']);
    },
  );
});

describe('a taxon that cannot be synced', () => {
  it('because it has no name is recorded, and so is what belongs below it', async () => {
    const { service, world, tea, green } = await aLine();
    await rename(service, tea, ' ');
    expectAnswer(await deliverTaxon(service, green), 200, 'failed', 'taxon-without-name');
    expect(await failuresIn(world)).toMatchObject([{ object: { id: `Taxon-${tea.legacyId}` } }]);
    expect(await treeIn(world)).toEqual([]);
  });

  it.each(['new', 'there already'])(
    'because it is its own ancestor is recorded, and its category is %s',
    async (state) => {
      const { service, world, tea, green } = await aLine();
      if (state === 'there already') await deliverTaxon(service, green);
      const connector = connectorOf(service);
      const { taxons } = connector.marketplacer;
      const byId: typeof taxons.byId = async (id) => {
        const read = await taxons.byId(id);
        return read && (id === tea.id ? { ...read, parentId: green.id } : read);
      };
      const ring = { ...connector, marketplacer: { ...connector.marketplacer, taxons: { ...taxons, byId } } };
      const before = await treeIn(world);
      expect(await syncTaxonById(ring, tea.id)).toMatchObject({ failure: { code: 'taxon-cycle' } });
      expect(await treeIn(world)).toEqual(before);
    },
  );

  it('because its webhook does not name it is recorded', async () => {
    const service = await aService();
    const answer = await deliver(
      service,
      JSON.stringify({ event_name: 'update', payload: { data: { node: null } } }),
      {
        entity: 'taxon',
      },
    );
    expectAnswer(answer, 200, 'failed', 'unusable-payload');
  });
});

describe('C1 a product needs the category of its taxon', () => {
  it('which is made with what is missing above it, before any webhook of the taxon has come', async () => {
    const { service, world, sencha } = await aLine();
    expect(await ensureCategory(connectorOf(service), sencha.id)).toEqual({ kind: 'there' });
    expect(await treeIn(world)).toEqual(['Tea', 'Tea > Green', 'Tea > Green > Sencha']);
  });

  it('which costs one read where it is there', async () => {
    const { service, world, sencha } = await aLine();
    await deliverTaxon(service, sencha);
    const connector = connectorOf(service);
    await ensureCategory(connector, sencha.id);
    await world.commercetools.resetRequests();
    await world.marketplacer.resetRequests();
    expect(await ensureCategory(connector, sencha.id)).toEqual({ kind: 'there' });
    expect((await world.commercetools.requests()).map(({ method }) => method)).toEqual(['GET']);
    expect(await world.marketplacer.requests()).toEqual([]);
  });

  it('which several workers may make at once', async () => {
    const { service, world, green, sencha } = await aLine();
    const workers = [sencha, green, sencha, sencha].map(({ id }) => ensureCategory(connectorOf(service), id));
    const there = { kind: 'there' };
    expect(await Promise.all(workers)).toEqual([there, there, there, there]);
    expect(await treeIn(world)).toEqual(['Tea', 'Tea > Green', 'Tea > Green > Sencha']);
  });

  const unknown = Buffer.from('Taxon-999').toString('base64');

  it('of which Marketplacer knows nothing: that is recorded, and the product does without', async () => {
    const { service, world } = await aLine();
    expect(await ensureCategory(connectorOf(service), unknown)).toEqual({ kind: 'without' });
    expect(await failuresIn(world)).toMatchObject([
      { code: 'taxon-unknown', object: { type: 'taxon', id: 'Taxon-999' } },
    ]);
  });

  it('which cannot be made: twenty adverts at once record it once, and for a while nobody asks again', async () => {
    const { service, world } = await aLine();
    const connector = connectorOf(service);
    const without = { kind: 'without' };
    await world.commercetools.resetRequests();
    const workers = Array.from({ length: 20 }, () => ensureCategory(connector, unknown));
    for (const ensured of await Promise.all(workers)) expect(ensured).toEqual(without);
    expect(await writesTo(world)).toHaveLength(1);

    await Promise.all([world.commercetools.resetRequests(), world.marketplacer.resetRequests()]);
    expect(await ensureCategory(connector, unknown)).toEqual(without);
    expect(await world.commercetools.requests()).toEqual([]);
    expect(await world.marketplacer.requests()).toEqual([]);

    const later = Date.now() + 11 * 60_000;
    const again = { ...connector, clock: { ...connector.clock, now: () => later } };
    expect(await ensureCategory(again, unknown)).toEqual(without);
    expect(await world.marketplacer.requests()).toHaveLength(1);
    expect(await failuresIn(world)).toMatchObject([{ times: 1 }]);
  });

  it('which can be made as soon as the taxon above it was put right', async () => {
    const { service, world, tea, green } = await aLine();
    await rename(service, tea, ' ');
    const connector = connectorOf(service);
    expect(await ensureCategory(connector, green.id)).toEqual({ kind: 'without' });
    await rename(service, tea, 'Tea');
    await syncTaxonById(connector, tea.id);
    expect(await ensureCategory(connector, green.id)).toEqual({ kind: 'there' });
    expect(await treeIn(world)).toEqual(['Tea', 'Tea > Green']);
  });

  it('which a busy shop does not let be made now: the delivery comes again', async () => {
    const { service, world, tea } = await aLine();
    await world.commercetools.faults([{ fault: '409', method: 'POST', path: '/categories$', times: 1 }]);
    const connector = connectorOf(service);
    expect(await ensureCategory(connector, tea.id)).toEqual({
      kind: 'retry',
      outcome: { outcome: 'retry', code: 'conflict' },
    });
    expect(await ensureCategory(connector, tea.id)).toEqual({ kind: 'there' });
  });

  it.each(['none', 'commercetools'])('with TAXONOMY_SOURCE=%s products do without ours', async (source) => {
    const { service, world, tea } = await aLine({ configuration: { TAXONOMY_SOURCE: source } });
    await world.marketplacer.resetRequests();
    expect(await ensureCategory(connectorOf(service), tea.id)).toEqual({ kind: 'without' });
    expect(await world.marketplacer.requests()).toEqual([]);
    expect(await failuresIn(world)).toEqual([]);
  });
});
