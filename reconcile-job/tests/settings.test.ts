import type { Product } from '@commercetools/platform-sdk';
import { noteSettings } from '@marketplacer-connector/core/deployment';
import { deploySteps } from '../../tests/support/connector.ts';
import { connectorIn } from './support/connector.ts';
import { anAdvert, openDrift, reconciled, runState, type Drift } from './support/drift.ts';

const HOUR_MS = 60 * 60_000;

let drift: Drift;

/** Without the clock, so that nothing else begins a comparison. */
const byHand = { FULL_COMPARISON_HOURS: '0' };

beforeEach(async () => {
  drift = await openDrift({ overrides: byHand });
  await deploySteps(drift.connector, [noteSettings]);
});

const connectorWith = (overrides: Record<string, string>) =>
  connectorIn(drift.world, drift.time, { ...byHand, ...overrides });

async function countryOf({ legacyId }: { legacyId: number }): Promise<string | undefined> {
  const key = `marketplacer-advert-${legacyId}`;
  const { masterData } = await drift.world.commercetools.get<Product>(`/products/key=${key}`);
  return masterData.current.masterVariant.prices?.[0]?.country;
}

/** An advert that is in the window of no tick any more. */
async function anEarlierAdvert() {
  const advert = await anAdvert(drift);
  await reconciled(drift.connector);
  await drift.time.pass(HOUR_MS);
  await anAdvert(drift, { title: 'Newer' });
  await reconciled(drift.connector);
  return advert;
}

test('a deployment with other settings that shape data reaches everything with the next tick', async () => {
  const advert = await anEarlierAdvert();
  const changed = connectorWith({ CATALOG_COUNTRY: 'AU' });
  await deploySteps(changed, [noteSettings]);
  expect(await reconciled(changed)).toMatchObject({ comparison: { complete: true } });
  expect(await countryOf(advert)).toBe('AU');
  expect((await reconciled(changed)).comparison).toBeUndefined();
});

test('an instance with the settings of before does not compare with them', async () => {
  const advert = await anEarlierAdvert();
  const changed = connectorWith({ CATALOG_COUNTRY: 'AU' });
  await deploySteps(changed, [noteSettings]);
  expect((await reconciled(drift.connector)).comparison).toBeUndefined();
  await reconciled(changed);
  expect(await countryOf(advert)).toBe('AU');
});

test('a comparison that was begun with other settings begins again', async () => {
  const advert = await anEarlierAdvert();
  const { comparison, ...state } = await runState(drift);
  expect(comparison).toBeUndefined();
  const begun = {
    startedAt: '2026-01-01T00:00:00.000Z',
    settings: 'of before',
    dryRun: false,
    force: false,
    done: ['adverts'],
    progress: {},
    seen: 1,
  };
  await drift.world.commercetools.post('/custom-objects', {
    container: 'marketplacer-connector-state',
    key: 'reconcile',
    value: { ...state, comparison: begun },
  });
  const changed = connectorWith({ CATALOG_COUNTRY: 'AU' });
  await reconciled(changed);
  expect(await countryOf(advert)).toBe('AU');
});

test.each([
  ['the same settings again', {}],
  ['another log level', { LOG_LEVEL: 'warn' }],
  ['another receiver of notifications', { NOTIFY_URL: 'https://example.com/hook' }],
])('a deployment with %s compares nothing anew', async (_what, overrides) => {
  await anEarlierAdvert();
  const other = connectorWith(overrides);
  const before = await drift.connector.store.settings.read();
  await drift.time.pass(HOUR_MS);
  await deploySteps(other, [noteSettings]);
  expect(await drift.connector.store.settings.read()).toEqual(before);
  expect((await reconciled(other)).comparison).toBeUndefined();
});
