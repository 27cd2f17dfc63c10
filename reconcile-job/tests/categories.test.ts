import type { Category, Product } from '@commercetools/platform-sdk';
import type { Rejection } from '@marketplacer-connector/core/commercetools';
import type { Connector } from '@marketplacer-connector/core/connector';
import { syncTaxonById } from '@marketplacer-connector/core/taxonomy';
import { connectorIn } from './support/connector.ts';
import { anAdvert, failures, openDrift, reconciled, tick, writesTo, type Drift } from './support/drift.ts';

interface Taxon {
  id: string;
  legacyId: number;
}

const MINUTE_MS = 60_000;
const MODES = ['incremental', 'full'] as const;

let drift: Drift;

beforeEach(async () => {
  drift = await openDrift({ project: { languages: ['en', 'de'] } });
});

const keyOf = ({ legacyId }: Taxon) => `marketplacer-taxon-${legacyId}`;

const taxonIn = ({ world }: Drift, displayName: string, above?: Taxon): Promise<Taxon> =>
  world.marketplacer.action<Taxon>('taxon-create', {
    fields: { displayName, parentId: above?.legacyId ?? null },
  });

const rename = ({ id }: Taxon, displayName: string) =>
  drift.world.marketplacer.action('taxon-set', { id, fields: { displayName } });

const moveBelow = ({ id }: Taxon, above: Taxon | undefined) =>
  drift.world.marketplacer.action('taxon-move', { id, parentId: above?.id ?? null });

const reorder = (...taxons: Taxon[]) =>
  drift.world.marketplacer.action('taxon-reorder', { ids: taxons.map(({ id }) => id) });

async function categories({ world }: Drift = drift): Promise<Category[]> {
  const query = { limit: 500, sort: 'orderHint asc' };
  return (await world.commercetools.get<{ results: Category[] }>('/categories', query)).results;
}

const categoryOf = (taxon: Taxon): Promise<Category> =>
  drift.world.commercetools.get<Category>(`/categories/key=${keyOf(taxon)}`);

/** The names below each name, in the order in which a shop shows them. */
async function menu(one: Drift = drift): Promise<Record<string, string[]>> {
  const all = await categories(one);
  const nameOf = (id: string | undefined) => all.find((category) => category.id === id)?.name['en'] ?? 'top';
  const groups = Map.groupBy(all, ({ parent }) => nameOf(parent?.id));
  return Object.fromEntries(
    [...groups].map(([name, group]) => [name, group.map((category) => nameOf(category.id))]),
  );
}

/** Tea with three kinds, and Coffee; in Marketplacer only. */
async function aTree() {
  const tea = await taxonIn(drift, 'Tea');
  const coffee = await taxonIn(drift, 'Coffee');
  const [green, black, white] = [
    await taxonIn(drift, 'Green', tea),
    await taxonIn(drift, 'Black', tea),
    await taxonIn(drift, 'White', tea),
  ];
  return { tea, coffee, green, black, white };
}

const TREE = { top: ['Tea', 'Coffee'], Tea: ['Green', 'Black', 'White'] };

/** The actions of all updates of categories since the requests were forgotten. */
async function actions(): Promise<unknown[]> {
  const requests = await drift.world.commercetools.requests();
  const updates = requests.filter(({ method, path }) => method === 'POST' && path.includes('/categories/'));
  return updates.flatMap(({ body }) => (body as { actions: unknown[] }).actions);
}

async function runAfter(change: () => Promise<unknown>) {
  await reconciled(drift.connector);
  await change();
  await drift.world.commercetools.resetRequests();
  return reconciled(drift.connector);
}

describe.each(MODES)('C1 C2 a run with mode=%s', (mode) => {
  it('makes the whole tree in its order, and the next one writes nothing', async () => {
    await aTree();
    const report = await reconciled(drift.connector, { mode });
    expect(report.categories).toMatchObject({ seen: 5, applied: 5, failed: 0, retry: 0 });
    expect(report.summary).toContain('changed: 1 seller, 5 taxons; compared: 1 seller, 5 taxons');
    expect(await menu()).toEqual(TREE);
    await drift.world.commercetools.resetRequests();
    const second = await reconciled(drift.connector, { mode });
    expect(second.categories).toMatchObject({ seen: 5, unchanged: 5 });
    expect(await writesTo(drift)).toEqual([]);
  });

  it('in a dry run tells what it would do, and does nothing', async () => {
    const { green, coffee } = await aTree();
    const before = await reconciled(drift.connector, { mode, dryRun: 'true' });
    expect(before.categories).toMatchObject({ seen: 5, applied: 5 });
    expect(await categories()).toEqual([]);
    await reconciled(drift.connector, { mode });
    await rename(green, ' ');
    await moveBelow(coffee, green);
    const was = await categories();
    await drift.world.commercetools.resetRequests();
    const report = await reconciled(drift.connector, { mode, dryRun: 'true' });
    expect(report.categories).toMatchObject({ seen: 5, applied: 1, failed: 1, unchanged: 3 });
    expect([await writesTo(drift), await categories(), await failures(drift)]).toEqual([[], was, []]);
  });
});

describe('C2 a change in Marketplacer is exactly its action', () => {
  it('renamed: what the shop wrote in another language stays', async () => {
    const { green } = await aTree();
    await reconciled(drift.connector);
    const { id, version } = await categoryOf(green);
    const changed = [{ action: 'changeName', name: { en: 'Green', de: 'Grün' } }];
    await drift.world.commercetools.post(`/categories/${id}`, { version, actions: changed });
    await runAfter(() => rename(green, 'Greens'));
    expect(await actions()).toEqual([{ action: 'changeName', name: { en: 'Greens', de: 'Grün' } }]);
  });

  it('moved, to the end of its new siblings', async () => {
    const { green, coffee } = await aTree();
    await taxonIn(drift, 'Instant', coffee);
    const report = await runAfter(() => moveBelow(green, coffee));
    expect(report.categories).toMatchObject({ applied: 1, unchanged: 5 });
    expect(await menu()).toEqual({
      top: ['Tea', 'Coffee'],
      Tea: ['Black', 'White'],
      Coffee: ['Instant', 'Green'],
    });
    expect((await actions())[0]).toEqual({
      action: 'changeParent',
      parent: { typeId: 'category', key: keyOf(coffee) },
    });
  });

  it('put first among its siblings', async () => {
    const { green, black, white } = await aTree();
    await runAfter(() => reorder(white, green, black));
    expect(await menu()).toEqual({ ...TREE, Tea: ['White', 'Green', 'Black'] });
    expect(await actions()).toEqual([{ action: 'changeOrderHint', orderHint: expect.any(String) }]);
  });

  it('turned upside down', async () => {
    const { tea, green, black, white } = await aTree();
    await runAfter(async () => {
      await moveBelow(black, green);
      await moveBelow(white, black);
    });
    expect(await menu()).toEqual({
      top: ['Tea', 'Coffee'],
      Tea: ['Green'],
      Green: ['Black'],
      Black: ['White'],
    });
    await runAfter(async () => {
      await moveBelow(white, tea);
      await moveBelow(black, white);
      await moveBelow(green, black);
    });
    expect(await menu()).toEqual({
      top: ['Tea', 'Coffee'],
      Tea: ['White'],
      White: ['Black'],
      Black: ['Green'],
    });
  });

  it('deleted: the category stays, and the report says so', async () => {
    const { tea } = await aTree();
    const report = await runAfter(() => drift.world.marketplacer.action('taxon-delete', { id: tea.id }));
    expect(report.categories).toMatchObject({ seen: 1, unchanged: 1 });
    expect(report.notes).toEqual([expect.stringContaining('4 categories have no taxon any more')]);
    expect(await menu()).toEqual(TREE);
  });
});

describe('what belongs to the shop', () => {
  it('its own categories stay as they are, and ours may hang below them', async () => {
    const { tea } = await aTree();
    const own = { key: 'own', name: { en: 'Marketplace' }, slug: { en: 'own' }, orderHint: '0.01' };
    await drift.world.commercetools.post('/categories', own);
    const report = await runAfter(async () => {
      const { id, version } = await categoryOf(tea);
      const changed = [{ action: 'changeParent', parent: { typeId: 'category', key: 'own' } }];
      await drift.world.commercetools.post(`/categories/${id}`, { version, actions: changed });
    });
    expect(report.categories).toMatchObject({ unchanged: 5 });
    expect(await menu()).toEqual({
      top: ['Marketplace', 'Coffee'],
      Marketplace: ['Tea'],
      Tea: ['Green', 'Black', 'White'],
    });
  });

  it('a category that it deletes comes back with what is below, and products with the next run of everything', async () => {
    const { tea, green } = await aTree();
    const advert = await anAdvert(drift, { taxonId: green.id });
    const categoriesOf = async () => {
      const path = `/products/key=marketplacer-advert-${advert.legacyId}?expand=masterData.current.categories[*]`;
      const { masterData } = await drift.world.commercetools.get<Product>(path);
      return masterData.current.categories.map(({ obj }) => obj?.key);
    };
    await reconciled(drift.connector);
    expect(await categoriesOf()).toEqual([keyOf(green)]);
    await drift.time.pass(60 * MINUTE_MS);
    await reconciled(drift.connector);
    const { id, version } = await categoryOf(tea);
    await drift.world.commercetools.delete(`/categories/${id}`, { version });
    expect(await categoriesOf()).toEqual([]);
    await reconciled(drift.connector, { mode: 'full' });
    expect(await menu()).toEqual(TREE);
    expect(await categoriesOf()).toEqual([keyOf(green)]);
    expect(await failures(drift)).toEqual([]);
  });

  it('an order that the shop has changed is put right with one write', async () => {
    const { white } = await aTree();
    await runAfter(async () => {
      const { id, version } = await categoryOf(white);
      const changed = [{ action: 'changeOrderHint', orderHint: '0.0001' }];
      await drift.world.commercetools.post(`/categories/${id}`, { version, actions: changed });
    });
    expect(await actions()).toHaveLength(1);
    expect(await menu()).toEqual(TREE);
  });

  it.each<Record<string, string>>([
    { TAXONOMY_SOURCE: 'none' },
    { TAXONOMY_SOURCE: 'commercetools', FLOWS_OFF: 'taxonomy' },
    { FLOWS_OFF: 'taxonomy' },
  ])('with %j categories are left alone, and nothing is asked about taxons', async (overrides) => {
    const off = await openDrift({ overrides });
    await taxonIn(off, 'Tea');
    await off.world.commercetools.resetRequests();
    await off.world.marketplacer.resetRequests();
    expect((await reconciled(off.connector)).categories.seen).toBe(0);
    const asked = (await off.world.marketplacer.requests()).map(({ operationName }) => operationName);
    expect(asked.filter((name) => name?.startsWith('Taxon'))).toEqual([]);
    const paths = (await off.world.commercetools.requests()).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('categories'))).toEqual([]);
  });
});

describe('a taxon that cannot be synced is one failure, and the rest goes on', () => {
  it('a key that the shop has taken; what was corrected leaves the list', async () => {
    const { tea } = await aTree();
    const taken = { key: keyOf(tea), name: { en: 'Own' }, slug: { en: 'own' } };
    const own = await drift.world.commercetools.post<Category>('/categories', taken);
    const report = await reconciled(drift.connector);
    expect(report.categories).toMatchObject({ seen: 5, failed: 1, ignored: 3, applied: 1 });
    expect(await failures(drift)).toMatchObject([
      { code: 'foreign-category', object: { type: 'taxon', id: `Taxon-${tea.legacyId}` } },
    ]);
    const changed = { version: own.version, actions: [{ action: 'setKey', key: 'own' }] };
    await drift.world.commercetools.post(`/categories/${own.id}`, changed);
    expect((await reconciled(drift.connector)).categories).toMatchObject({ applied: 4, failed: 0 });
    expect(await failures(drift)).toEqual([]);
  });

  it('back to the top, for which commercetools has no action', async () => {
    const { green } = await aTree();
    const report = await runAfter(() => moveBelow(green, undefined));
    expect(report.categories).toMatchObject({ failed: 1, unchanged: 4 });
    expect(await failures(drift)).toMatchObject([{ code: 'category-not-movable' }]);
    expect(await menu()).toEqual(TREE);
  });

  it('a taxon that the tree does not show stays in the list, and is not told again', async () => {
    const { tea } = await aTree();
    await anAdvert(drift, { taxonId: tea.id });
    const { taxons } = drift.connector.marketplacer;
    const hidden: Connector = {
      ...drift.connector,
      marketplacer: {
        ...drift.connector.marketplacer,
        taxons: { ...taxons, tree: async function* () {}, byId: async () => undefined },
      },
    };
    await reconciled(hidden);
    const [before, ...others] = await failures(drift);
    expect(before).toMatchObject({ code: 'taxon-unknown', object: { id: `Taxon-${tea.legacyId}` } });
    expect(others).toEqual([]);
    await drift.time.pass(60 * MINUTE_MS);
    await reconciled(hidden, { mode: 'full' });
    expect(await failures(drift)).toEqual([before]);
    await drift.time.pass(60 * MINUTE_MS);
    await reconciled(drift.connector, { mode: 'full' });
    expect(await failures(drift)).toEqual([]);
  });

  it('a shop that is full is told once', async () => {
    await aTree();
    const { categories: port } = drift.connector.commercetools;
    const rejection: Rejection = {
      kind: 'rejected',
      reasons: ['MaxResourceLimitExceeded: You have exceeded the limit of 10000 categories.'],
      codes: ['MaxResourceLimitExceeded'],
    };
    let created = 0;
    const full: Connector = {
      ...drift.connector,
      commercetools: {
        ...drift.connector.commercetools,
        categories: {
          ...port,
          create: async (draft) => ((created += 1) > 2 ? rejection : port.create(draft)),
        },
      },
    };
    // The two at the top find room; the three below them do not.
    const report = await reconciled(full);
    expect(report.categories).toMatchObject({ seen: 5, applied: 2 });
    expect(report.categories).toMatchObject({ failed: 1, ignored: 2 });
    expect((await failures(drift)).map(({ code }) => code)).toEqual(['too-many-categories']);
    expect((await reconciled(drift.connector)).categories).toMatchObject({ applied: 3, failed: 0 });
    expect(await menu()).toEqual(TREE);
  });

  it('a write that commercetools does not take in now is tried again by the next run', async () => {
    await aTree();
    const away = { fault: '500-before', method: 'POST', path: '/categories$', body: '"Tea"' } as const;
    await drift.world.commercetools.faults([away]);
    const report = await reconciled(drift.connector);
    expect(report.categories).toMatchObject({ applied: 1, retry: 1, ignored: 3 });
    await drift.world.commercetools.clearFaults();
    await reconciled(drift.connector);
    expect(await menu()).toEqual({ top: ['Tea', 'Coffee'], Tea: ['Green', 'Black', 'White'] });
  });

  it('taxons that the key may not see: the categories stay, and the run goes on', async () => {
    await aTree();
    await reconciled(drift.connector);
    await drift.world.marketplacer.hideFields(['Query.taxons']);
    const { body: report } = await tick(drift.connector);
    expect(report).toMatchObject({ complete: false, categories: { seen: 0 } });
    expect(report.notes).toContainEqual(expect.stringContaining('The part taxons was passed over'));
    expect(await menu()).toEqual(TREE);
  });
});

/** Something happens after the tree was read. */
function afterTheTree(happen: () => Promise<unknown>): Connector {
  const { connector } = drift;
  const { taxons } = connector.marketplacer;
  async function* tree() {
    yield* taxons.tree();
    await happen();
  }
  return { ...connector, marketplacer: { ...connector.marketplacer, taxons: { ...taxons, tree } } };
}

describe('somebody else', () => {
  it('who changes a category meanwhile is not overwritten with something older', async () => {
    const { green } = await aTree();
    await reconciled(drift.connector);
    await rename(green, 'Old');
    const late = afterTheTree(async () => {
      // A webhook brings a newer name to the shop.
      await rename(green, 'New');
      const { id, version } = await categoryOf(green);
      const changed = [{ action: 'changeName', name: { en: 'New' } }];
      await drift.world.commercetools.post(`/categories/${id}`, { version, actions: changed });
    });
    await reconciled(late);
    expect((await categoryOf(green)).name).toEqual({ en: 'New' });
  });

  it('who changes something of his own meanwhile keeps it, and the taxon comes through', async () => {
    const { green } = await aTree();
    await reconciled(drift.connector);
    await rename(green, 'Greens');
    const description = { en: 'Ours' };
    const busy = afterTheTree(async () => {
      const { id, version } = await categoryOf(green);
      const changed = [{ action: 'setDescription', description }];
      await drift.world.commercetools.post(`/categories/${id}`, { version, actions: changed });
    });
    expect((await reconciled(busy)).categories).toMatchObject({ applied: 1, unchanged: 4 });
    expect(await categoryOf(green)).toMatchObject({ name: { en: 'Greens' }, description });
  });

  it('who made the categories in another order, such as webhooks: the run puts them into theirs', async () => {
    const { tea, coffee, green, black, white } = await aTree();
    for (const { id } of [white, coffee, black, tea, green]) await syncTaxonById(drift.connector, id);
    await reconciled(drift.connector);
    expect(await menu()).toEqual(TREE);
    await drift.world.commercetools.resetRequests();
    await reconciled(drift.connector);
    expect(await writesTo(drift)).toEqual([]);
  });

  it('a run that loses its lease while it writes stops', async () => {
    await aTree();
    let saved = 0;
    const { runState } = drift.connector.store;
    const robbed: Connector = {
      ...drift.connector,
      store: {
        ...drift.connector.store,
        runState: {
          ...runState,
          lease: async () => {
            const lease = await runState.lease();
            if (lease.kind !== 'taken') return lease;
            return { ...lease, save: async (change) => (saved += 1) <= 4 && lease.save(change) };
          },
        },
      },
    };
    expect((await tick(robbed)).body).toMatchObject({ complete: false });
    expect((await categories()).length).toBeLessThan(5);
  });
});

it('the time budget ends the run, and the next one finds the rest', async () => {
  await aTree();
  const slow = afterTheTree(() => drift.time.pass(26 * MINUTE_MS));
  expect((await tick(slow)).body).toMatchObject({ complete: false, categories: { applied: 0 } });
  await reconciled(drift.connector);
  expect(await menu()).toEqual(TREE);
});

it('a tree of several pages is read whole, and made in its order', async () => {
  const children = Array.from({ length: 620 }, (_, index) => ({ displayName: `Kind ${index}` }));
  await drift.world.marketplacer.seed({ taxons: [{ displayName: 'Tea', children }] });
  const report = await reconciled(drift.connector);
  expect(report.categories).toMatchObject({ seen: 621, applied: 621 });
  await drift.world.commercetools.resetRequests();
  expect((await reconciled(connectorIn(drift.world, drift.time))).categories).toMatchObject({
    unchanged: 621,
  });
  expect(await writesTo(drift)).toEqual([]);
});
