import { join } from 'node:path';
import type { Channel, CustomObject, FieldDefinition, Type } from '@commercetools/platform-sdk';
import { createSetup } from '@marketplacer-connector/core/commercetools';
import { migrateStore } from '@marketplacer-connector/core/deployment';
import { CUSTOM_FIELDS, SELLER_TYPE_KEY } from '@marketplacer-connector/core/sellers';
import { CONTAINERS, type RunState } from '@marketplacer-connector/core/store';
import { createWorld, sandboxAddresses, type World } from '../../sandbox/client/index.ts';
import { runProgram } from '../../sandbox/testing/program.ts';
import {
  anAdvert,
  failures,
  leaveRunState,
  openDrift,
  reconciled,
  runState,
  shelved,
  type Drift,
} from './support/drift.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const FORMER_FIELD = 'marketplacer-offers-in-step';
const FORMER_TOMBSTONES = 'marketplacer-connector-removals';
const MARK = '2026-01-10T10:00:00Z';

/** As the former version has left it in the middle of several runs. */
const FORMER_STATE = {
  lease: { token: 'former', until: 0 },
  inStepUntil: MARK,
  checkpoints: {
    incremental: { after: 'page-3', newest: '2026-01-20T10:00:00Z', unsettled: true },
    full: { after: 'page-9', newest: '2026-01-21T10:00:00Z', unsettled: false },
  },
  sellers: { inStepUntil: '2026-01-09T10:00:00Z', offers: { legacyId: 7, after: 'x', unsettled: false } },
  shipments: {
    inStepUntil: '2026-01-08T10:00:00Z',
    checkpoint: {
      since: '2026-01-08T09:50:00.000Z',
      after: 'page-2',
      newest: '2026-01-19T10:00:00Z',
      unsettled: true,
    },
  },
  refunds: {
    inStepUntil: '2026-01-07T10:00:00.000Z',
    checkpoint: {
      since: '2026-01-07T09:50:00.000Z',
      startedAt: '2026-01-18T10:00:00.000Z',
      after: 'order-5',
      unsettled: false,
    },
  },
  triedUpTo: { type: 'advert', id: '17' },
  toldUntil: '2026-01-22T10:00:00.000Z',
};

const MIGRATED_PROGRESS = {
  adverts: {
    syncedUntil: MARK,
    checkpoint: {
      startedAt: '2026-01-20T10:00:00Z',
      since: '2026-01-10T09:50:00.000Z',
      after: 'page-3',
      newest: '2026-01-20T10:00:00Z',
      hasRetries: true,
      seen: 0,
      applied: 0,
    },
  },
  sellers: { syncedUntil: '2026-01-09T10:00:00Z' },
  invoices: {
    syncedUntil: '2026-01-08T10:00:00Z',
    checkpoint: expect.objectContaining({
      since: '2026-01-08T09:50:00.000Z',
      after: 'page-2',
      newest: '2026-01-19T10:00:00Z',
      hasRetries: true,
    }),
  },
  refunds: {
    syncedUntil: '2026-01-07T10:00:00.000Z',
    checkpoint: expect.objectContaining({
      since: '2026-01-07T09:50:00.000Z',
      startedAt: '2026-01-18T10:00:00.000Z',
      after: 'order-5',
      hasRetries: false,
    }),
  },
  failures: { checkpoint: expect.objectContaining({ after: 'advert-17', hasRetries: false }) },
};

const fieldOf = ({ name, label, type }: (typeof CUSTOM_FIELDS)[number]): FieldDefinition => ({
  name,
  label: { en: label },
  type: { name: type },
  required: false,
});

/** The type of sellers as the former version made it. */
const formerType = (world: World, ...added: FieldDefinition[]) =>
  world.commercetools.post<Type>('/types', {
    key: SELLER_TYPE_KEY,
    name: { en: 'Marketplacer seller' },
    resourceTypeIds: ['channel'],
    fieldDefinitions: [
      ...CUSTOM_FIELDS.map(fieldOf).map((field) =>
        field.name === 'marketplacer-offers-synced' ? { ...field, name: FORMER_FIELD } : field,
      ),
      ...added,
    ],
  });

const formerChannel = (world: World, key: string, fields: Record<string, unknown>) =>
  world.commercetools.post<Channel>('/channels', {
    key,
    roles: ['ProductDistribution'],
    custom: { type: { typeId: 'type', key: SELLER_TYPE_KEY }, fields },
  });

const put = (world: World, container: string, key: string, value: unknown) =>
  world.commercetools.post<CustomObject>('/custom-objects', { container, key, value });

const formerFailure = (code: string, type: string, id: string) => ({
  code,
  object: { type, id },
  detail: 'as it was found',
  sentence: 'What the former version said.',
  runbook: `docs/operations.md#${code}`,
  firstSeen: '2026-01-01T00:00:00.000Z',
  lastSeen: '2026-01-02T00:00:00.000Z',
  times: 3,
});

async function formerStore(world: World): Promise<void> {
  const { failures: container, state } = CONTAINERS;
  await put(world, state, 'reconcile', FORMER_STATE);
  await put(world, container, 'taxon-1', formerFailure('taxon-in-ring', 'taxon', '1'));
  await put(world, container, 'order-2', formerFailure('order-not-taken', 'order', '2'));
  await put(world, container, 'advert-3', formerFailure('price-missing', 'advert', '3'));
  for (const key of ['21', '22']) await put(world, FORMER_TOMBSTONES, key, {});
}

const postDeploy = (world: World) =>
  runProgram(join(__dirname, '..', 'src', 'connector', 'post-deploy.ts'), world.environment('job'));

const migrate = ({ connector }: Drift) =>
  migrateStore({ ...connector, setup: createSetup(connector.config.commercetools), environment: {} });

test('post-deploy gives what an earlier version has stored its names of today, and the second time writes nothing', async () => {
  const world = await createWorld(sandboxAddresses());
  await formerStore(world);
  await formerType(world);
  const due = await formerChannel(world, 'marketplacer-seller-7', { [FORMER_FIELD]: false });
  const settled = await formerChannel(world, 'marketplacer-seller-8', { [FORMER_FIELD]: true });
  expect(await postDeploy(world)).toMatchObject({ exitCode: 0, stderr: '' });

  const state = await world.commercetools.get<CustomObject>(`/custom-objects/${CONTAINERS.state}/reconcile`);
  expect(state.value).toEqual({
    schemaVersion: 1,
    lease: FORMER_STATE.lease,
    notifiedUntil: FORMER_STATE.toldUntil,
    progress: MIGRATED_PROGRESS,
  });
  const recorded = (container: string) =>
    world.commercetools.get<{ results: CustomObject[] }>(`/custom-objects/${container}`, { sort: 'key asc' });
  const renamed = { firstSeen: '2026-01-01T00:00:00.000Z', times: 3, detail: 'as it was found' };
  expect((await recorded(CONTAINERS.failures)).results.map(({ value }) => value)).toEqual([
    formerFailure('price-missing', 'advert', '3'),
    expect.objectContaining({
      ...renamed,
      code: 'order-create-rejected',
      sentence: expect.stringContaining('orderCreate'),
      runbook: 'docs/operations.md#order-create-rejected',
    }),
    expect.objectContaining({
      ...renamed,
      code: 'taxon-cycle',
      sentence: 'The taxon is its own ancestor.',
      runbook: 'docs/operations.md#taxon-cycle',
    }),
  ]);
  expect((await recorded(CONTAINERS.tombstones)).results.map(({ key }) => key)).toEqual(['21', '22']);
  const fieldsOf = async ({ id }: Channel) =>
    (await world.commercetools.get<Channel>(`/channels/${id}`)).custom?.fields;
  expect(await fieldsOf(due)).toMatchObject({ 'marketplacer-offers-synced': false });
  expect(await fieldsOf(settled)).not.toHaveProperty('marketplacer-offers-synced');
  const { fieldDefinitions } = await world.commercetools.get<Type>(`/types/key=${SELLER_TYPE_KEY}`);
  expect(fieldDefinitions.map(({ name }) => name).toSorted()).toEqual(
    CUSTOM_FIELDS.map(({ name }) => name).toSorted(),
  );

  await world.commercetools.resetRequests();
  expect(await postDeploy(world)).toMatchObject({ exitCode: 0, stderr: '' });
  const writes = (await world.commercetools.requests()).filter(
    ({ method, path }) => method !== 'GET' && method !== 'HEAD' && !path.startsWith('/oauth/'),
  );
  expect(writes).toEqual([]);
});

describe('with a marketplace and a shop', () => {
  let drift: Drift;

  beforeEach(async () => {
    drift = await openDrift({ overrides: { FULL_COMPARISON_HOURS: '0' } });
  });

  test('a new installation gets the schema version, and nothing else', async () => {
    expect(await migrate(drift)).toEqual({
      done: ['schema version 1 of what is remembered'],
      problems: [],
    });
    expect(await runState(drift)).toMatchObject({ schemaVersion: 1, lease: { until: 0 } });
  });

  test('what a later version has stored is left alone after a rollback, and is told', async () => {
    const later = { schemaVersion: 99, lease: { token: '', until: 0 }, ofTomorrow: true };
    await leaveRunState(drift, later as RunState);
    const { done, problems } = await migrate(drift);
    expect(done).toEqual([
      expect.stringMatching(/^schema version 99 .* of a later version .* leaves it alone$/),
    ]);
    expect(problems).toEqual([]);
    expect(await runState(drift)).toEqual(later);
  });

  test('a seller whose offers were due stays due, whatever a run of this version did before', async () => {
    await formerType(
      drift.world,
      ...CUSTOM_FIELDS.filter(({ name }) => name === 'marketplacer-offers-synced').map(fieldOf),
    );
    const advert = await anAdvert(drift);
    await drift.time.pass(DAY_MS);
    const newer = await drift.world.marketplacer.createSeller({ businessName: 'Pot House' });
    await anAdvert({ ...drift, seller: newer }, { title: 'Newer' });
    await reconciled(drift.connector);
    await drift.time.pass(DAY_MS);
    const { id, version } = await drift.world.commercetools.get<Channel>(
      `/channels/key=marketplacer-seller-${drift.seller.legacyId}`,
    );
    await drift.world.marketplacer.action('seller-update', {
      sellerId: drift.seller.id,
      fields: { online: false },
    });
    // The former version has brought the channel into step, and was to compare the offers.
    const setField = (name: string) => ({ action: 'setCustomField', name, value: false });
    const actions = [setField('marketplacer-online'), setField(FORMER_FIELD)];
    await drift.world.commercetools.post(`/channels/${id}`, { version, actions });
    await drift.time.pass(DAY_MS);
    await drift.world.marketplacer.createSeller({ businessName: 'Cup House' });
    await reconciled(drift.connector);
    expect(await shelved(drift, advert)).toMatchObject({ published: true });
    expect(await migrate(drift)).toMatchObject({ problems: [] });
    await drift.time.pass(DAY_MS);
    await reconciled(drift.connector);
    expect(await shelved(drift, advert)).toMatchObject({ published: false, stock: 0 });
  });

  test('what a run of this version has saved before post-deploy stays', async () => {
    const progress = { adverts: { syncedUntil: '2026-02-01T00:00:00.000Z' } };
    await leaveRunState(drift, { ...FORMER_STATE, progress } as RunState);
    await migrate(drift);
    expect((await runState(drift)).progress).toEqual({ ...MIGRATED_PROGRESS, ...progress });
  });

  test('a run of the earlier version that is under way loses its lease, and the next one takes it later', async () => {
    const lease = await drift.connector.store.runState.lease();
    if (lease.kind !== 'taken') throw new Error('nobody else runs');
    await migrate(drift);
    expect(await lease.save({})).toBe(false);
    expect((await runState(drift)).lease.until).toBeGreaterThan(drift.time.now());
    await drift.time.pass(11 * MINUTE_MS);
    await reconciled(drift.connector);
  });

  test('what somebody else writes at the same time is migrated too', async () => {
    await leaveRunState(drift, FORMER_STATE as RunState);
    await put(drift.world, CONTAINERS.failures, 'taxon-1', formerFailure('taxon-in-ring', 'taxon', '1'));
    await drift.world.commercetools.faults([
      { fault: '409', method: 'POST', path: '/custom-objects', times: 2 },
    ]);
    expect(await migrate(drift)).toMatchObject({ problems: [] });
    expect(await runState(drift)).toMatchObject({ schemaVersion: 1, progress: MIGRATED_PROGRESS });
    expect(await failures(drift)).toMatchObject([{ code: 'taxon-cycle' }]);
  });

  test('a failure record that cannot be written is a problem, and the next post-deploy finds it', async () => {
    await put(drift.world, CONTAINERS.failures, 'taxon-1', formerFailure('taxon-in-ring', 'taxon', '1'));
    await drift.world.commercetools.faults([
      { fault: '500-before', method: 'POST', path: '/custom-objects', body: 'taxon-cycle' },
    ]);
    expect(await migrate(drift)).toEqual({
      done: [],
      problems: ['not all failures have their names of today; run post-deploy again'],
    });
    expect((await runState(drift)).schemaVersion).toBeUndefined();
    await drift.world.commercetools.clearFaults();
    await migrate(drift);
    expect(await failures(drift)).toMatchObject([{ code: 'taxon-cycle' }]);
    expect(await runState(drift)).toMatchObject({ schemaVersion: 1 });
  });
});
