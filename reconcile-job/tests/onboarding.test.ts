import type { Channel, ChannelDraft } from '@commercetools/platform-sdk';
import { ensureTypes } from '@marketplacer-connector/core/deployment';
import { SELLER_TYPE_KEY } from '@marketplacer-connector/core/sellers';
import { deploySteps } from '../../tests/support/connector.ts';
import { failures, openDrift, reconciled, writesTo, type Drift } from './support/drift.ts';

const DAY_MS = 24 * 60 * 60_000;
const MODES = ['incremental', 'full'] as const;

let drift: Drift;

beforeEach(async () => {
  drift = await openDrift({ overrides: { FLOWS_ON: 'onboarding', FULL_COMPARISON_HOURS: '0' } });
  await deploySteps(drift.connector, [ensureTypes]);
});

const ADDRESS = {
  country: 'AU',
  firstName: 'Ada',
  lastName: 'Baker',
  company: 'Baker Pty Ltd',
  email: 'ada@baker.example',
  phone: '+61 3 9000 1234',
  streetName: '7 Low Street',
  postalCode: '3000',
  city: 'Melbourne',
};

/** A channel that is to become a seller, of which no notification arrives. */
const aChannel = (draft: Partial<ChannelDraft> = {}): Promise<Channel> =>
  drift.world.commercetools.post<Channel>('/channels', {
    key: 'baker',
    name: { en: 'Baker' },
    address: ADDRESS,
    custom: { type: { typeId: 'type', key: SELLER_TYPE_KEY }, fields: { 'marketplacer-onboard': true } },
    ...draft,
  });

async function change({ id }: Channel, action: object): Promise<void> {
  const { version } = await drift.world.commercetools.get<Channel>(`/channels/${id}`);
  await drift.world.commercetools.post(`/channels/${id}`, { version, actions: [action] });
}

interface Listed {
  legacyId: number;
  businessName: string;
}

async function sellerNamed(name: string): Promise<Listed[]> {
  const { allSellers } = await drift.world.marketplacer.graphql<{ allSellers: { nodes: Listed[] } }>(
    '{ allSellers { nodes { ... on Seller { id legacyId businessName } } } }',
  );
  return allSellers.nodes.filter(({ businessName }) => businessName === name);
}

test.each(MODES)('L1 %s run: makes the seller of which no notification came, once', async (mode) => {
  const channel = await aChannel();
  expect((await reconciled(drift.connector, { mode })).channels).toMatchObject({ applied: 1 });
  await reconciled(drift.connector, { mode });
  const [seller, ...others] = await sellerNamed('Baker');
  expect(others).toEqual([]);
  const { key } = await drift.world.commercetools.get<Channel>(`/channels/${channel.id}`);
  expect(key).toBe(`marketplacer-seller-${seller?.legacyId}`);
});

test.each(MODES)('L2 %s run: brings a change of the shop, and then writes nothing more', async (mode) => {
  const channel = await aChannel();
  await reconciled(drift.connector);
  await change(channel, { action: 'changeName', name: { en: 'Bakery' } });
  await reconciled(drift.connector, { mode });
  expect(await sellerNamed('Bakery')).toHaveLength(1);
  await reconciled(drift.connector);
  await drift.world.commercetools.resetRequests();
  await drift.world.marketplacer.resetRequests();
  await drift.time.pass(DAY_MS);
  expect((await reconciled(drift.connector, { mode: 'full' })).channels).toMatchObject({ applied: 0 });
  expect((await writesTo(drift)).filter((write) => write.includes('/channels'))).toEqual([]);
  const operations = await drift.world.marketplacer.requests();
  expect(operations.flatMap(({ rootFields }) => rootFields)).not.toContain('sellerUpdate');
});

test('L2 what was changed in Marketplacer although the shop owns it is set right by the run that sees it', async () => {
  await aChannel();
  await reconciled(drift.connector);
  const [seller] = await sellerNamed('Baker');
  await drift.time.pass(DAY_MS);
  const fields = { businessName: 'Other' };
  await drift.world.marketplacer.action('seller-update', {
    sellerId: (seller as { id?: string }).id,
    fields,
  });
  await reconciled(drift.connector);
  expect(await sellerNamed('Baker')).toHaveLength(1);
});

test('L1 a channel that lacks data is recorded by each run once, and no longer when it has them', async () => {
  const channel = await aChannel({ address: { ...ADDRESS, email: '' } });
  await reconciled(drift.connector);
  expect(await failures(drift)).toMatchObject([{ code: 'seller-incomplete', detail: 'address.email' }]);
  await change(channel, { action: 'setAddress', address: ADDRESS });
  await reconciled(drift.connector);
  expect(await failures(drift)).toEqual([]);
});

test('L1 a dry run says which channels would become sellers, and makes none', async () => {
  await aChannel();
  const report = await reconciled(drift.connector, { dryRun: 'true' });
  expect(report.channels).toMatchObject({ applied: 1 });
  expect(await sellerNamed('Baker')).toEqual([]);
});
