import type { Product, ProductUpdateAction } from '@commercetools/platform-sdk';
import { ensureVettingStates } from '@marketplacer-connector/core/deployment';
import type { Advert } from '../../sandbox/client/index.ts';
import { deploySteps } from '../../tests/support/connector.ts';
import { anAdvert, openDrift, reconciled, shelved, writesTo, type Drift } from './support/drift.ts';

const MODES = ['incremental', 'full'] as const;

let drift: Drift;
let advert: Advert;

beforeEach(async () => {
  drift = await openDrift({ overrides: { FLOWS_ON: 'vetting', FULL_COMPARISON_HOURS: '0' } });
  await deploySteps(drift.connector, [ensureVettingStates]);
  const { sellers } = await drift.world.marketplacer.seed<{ sellers: { id: string }[] }>({
    sellers: [{ businessName: 'New here', advertVettingRequired: true }],
  });
  advert = await anAdvert(drift, { seller: sellers[0]! });
  await reconciled(drift.connector);
  await drift.world.marketplacer.resetRequests();
});

async function change(...actions: ProductUpdateAction[]): Promise<void> {
  const { commercetools } = drift.world;
  const { id, version } = await commercetools.get<Product>(
    `/products/key=marketplacer-advert-${advert.legacyId}`,
  );
  await commercetools.post(`/products/${id}`, { version, actions });
}

async function verdicts(): Promise<string[]> {
  const operations = await drift.world.marketplacer.requests();
  return operations.flatMap(({ rootFields }) => rootFields).filter((field) => /^advertVetting/.test(field));
}

test.each(MODES)(
  'P8 %s run: approves what was published in the shop, once, where no message came',
  async (mode) => {
    await change({ action: 'publish' });
    const { verdicts: counted } = await reconciled(drift.connector, { mode });
    expect(counted).toMatchObject({ seen: 1, applied: 1 });
    await reconciled(drift.connector, { mode });
    expect(await verdicts()).toEqual(['advertVettingApprove']);
    expect(await shelved(drift, advert)).toMatchObject({ published: true, stock: 7 });
  },
);

test.each(MODES)(
  'P8 %s run: rejects what was marked in the shop, also where it was never published',
  async (mode) => {
    await change(
      { action: 'setAttributeInAllVariants', name: 'marketplacer-review', value: 'rejected' },
      { action: 'setAttributeInAllVariants', name: 'marketplacer-vetting-reason', value: 'Blurred' },
    );
    await reconciled(drift.connector, { mode });
    await reconciled(drift.connector, { mode });
    expect(await verdicts()).toEqual(['advertVettingReject']);
    const { node } = await drift.world.marketplacer.graphql<{ node: { vettingRejectedReason: string } }>(
      `query ($id: ID!) { node(id: $id) { ... on Advert { vettingRejectedReason } } }`,
      { id: advert.id },
    );
    expect(node.vettingRejectedReason).toBe('Blurred');
  },
);

test('P8 a run decides nothing, and writes nothing, as long as nobody in the shop has decided', async () => {
  await drift.world.commercetools.resetRequests();
  const { verdicts: counted } = await reconciled(drift.connector, { mode: 'full' });
  expect(counted).toMatchObject({ seen: 1, unchanged: 1 });
  expect(await verdicts()).toEqual([]);
  expect(await writesTo(drift)).toEqual([]);
});

test('P8 a dry run says what would be told, and tells nothing', async () => {
  await change({ action: 'publish' });
  const { verdicts: counted } = await reconciled(drift.connector, { mode: 'full', dryRun: 'true' });
  expect(counted).toMatchObject({ applied: 1 });
  expect(await verdicts()).toEqual([]);
});
