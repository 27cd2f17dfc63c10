import type { Product, ProductUpdateAction } from '@commercetools/platform-sdk';
import type { Advert } from '../../sandbox/client/index.ts';
import { CONTAINERS, type DriftRecord } from '@marketplacer-connector/core/store';
import { connectorIn } from './support/connector.ts';
import { anAdvert, openDrift, reconciled, type Drift } from './support/drift.ts';

const MODES = ['incremental', 'full'] as const;

let drift: Drift;
let advert: Advert;

beforeEach(async () => {
  drift = await openDrift({
    overrides: { FLOWS_ON: 'enrichment', ENRICHED_FIELDS: 'name', FULL_COMPARISON_HOURS: '0' },
  });
  advert = await anAdvert(drift);
  await reconciled(drift.connector);
});

async function change(...actions: ProductUpdateAction[]): Promise<void> {
  const { commercetools } = drift.world;
  const { id, version } = await commercetools.get<Product>(
    `/products/key=marketplacer-advert-${advert.legacyId}`,
  );
  await commercetools.post(`/products/${id}`, { version, actions });
}

async function titleOf(): Promise<string> {
  const { node } = await drift.world.marketplacer.graphql<{ node: { title: string } }>(
    'query ($id: ID!) { node(id: $id) { ... on Advert { title } } }',
    { id: advert.id },
  );
  return node.title;
}

async function upserts(): Promise<number> {
  const operations = await drift.world.marketplacer.requests();
  return operations.flatMap(({ rootFields }) => rootFields).filter((field) => field === 'advertUpsert')
    .length;
}

test.each(MODES)(
  'P9 %s run: tells Marketplacer what was published, once, where no message came',
  async (mode) => {
    await drift.time.pass(60_000);
    await change({ action: 'changeName', name: { en: 'Green tea' } }, { action: 'publish' });
    await drift.world.marketplacer.resetRequests();
    expect((await reconciled(drift.connector, { mode })).enrichments).toMatchObject({ applied: 1 });
    expect(await titleOf()).toBe('Green tea');
    await reconciled(drift.connector, { mode });
    await reconciled(drift.connector, { mode });
    expect(await upserts()).toBe(1);
  },
);

test('P9 a change in Marketplacer of what the shop owns is written over, and stands in the drift report', async () => {
  await drift.time.pass(60_000);
  await drift.world.marketplacer.updateAdvert(advert.id, { title: 'Cheap tea' });
  await reconciled(drift.connector, { mode: 'full' });
  expect(await titleOf()).toBe('Tea');
  const { value } = await drift.world.commercetools.get<{ value: DriftRecord }>(
    `/custom-objects/${CONTAINERS.reports}/drift`,
  );
  expect(value.rows).toContainEqual({
    object: { type: 'enrichment', id: String(advert.legacyId) },
    fields: ['name'],
    outcome: 'applied',
  });
});

test.each(MODES)('P9 %s run: tells Marketplacer the option that was published, once', async (mode) => {
  const { marketplacer } = drift.world;
  const { prototypes } = await marketplacer.seed<{ prototypes: { legacyId: number }[] }>({
    prototypes: [{ name: 'Teas' }],
  });
  const { optionTypes } = await marketplacer.seed<{ optionTypes: { id: string; legacyId: number }[] }>({
    optionTypes: [
      {
        name: 'origin',
        appliedTo: 'ADVERT',
        fieldType: 'FREE_TEXT',
        prototypeIds: prototypes.map(({ legacyId }) => legacyId),
      },
    ],
  });
  const [origin] = optionTypes;
  const name = `marketplacer-option-${origin!.legacyId}-origin`;
  const connector = connectorIn(drift.world, drift.time, {
    FLOWS_ON: 'enrichment',
    ENRICHED_FIELDS: `attribute:${name}`,
    FULL_COMPARISON_HOURS: '0',
  });
  await reconciled(connector);
  await drift.time.pass(60_000);
  await change({ action: 'setAttributeInAllVariants', name, value: 'Assam' }, { action: 'publish' });
  await marketplacer.resetRequests();
  expect((await reconciled(connector, { mode })).enrichments).toMatchObject({ applied: 1 });
  const { node } = await marketplacer.graphql<{ node: { advertOptionValues: unknown } }>(
    'query ($id: ID!) { node(id: $id) { ... on Advert { advertOptionValues { nodes { textValue } } } } }',
    { id: advert.id },
  );
  expect(node.advertOptionValues).toEqual({ nodes: [{ textValue: 'Assam' }] });
  await reconciled(connector, { mode });
  await reconciled(connector, { mode });
  expect(await upserts()).toBe(1);
});
