import type { CustomObject } from '@commercetools/platform-sdk';
import { remittingOf, type OwedRemittance } from '../../sandbox/testing/remitting.ts';
import { syncRemittance } from '@marketplacer-connector/core/remittances';
import { anAdvert, failures, openDrift, reconciled, runState, tick, type Drift } from './support/drift.ts';

const RECORDS = '/custom-objects/marketplacer-connector-remittances';

/** So many orders that Marketplacer knows from elsewhere; something is owed for each. */
async function ordersOf(drift: Drift, count: number): Promise<OwedRemittance[]> {
  const advert = await anAdvert(drift, { variants: [{ price: '24.90', countOnHand: 500 }] });
  const input = {
    order: {},
    lineItems: [{ variantId: advert.variants[0]?.id, quantity: 1, cost: { amount: 2490 } }],
  };
  for (let made = 0; made < count; made += 1) {
    await drift.world.marketplacer.graphql(
      'mutation Sell($input: OrderCreateMutationInput!) { orderCreate(input: $input) { errors { field messages } } }',
      { input },
    );
  }
  return remittingOf(drift.world).remittances();
}

async function objects({ world }: Drift): Promise<CustomObject[]> {
  const { results } = await world.commercetools.get<{ results: CustomObject[] }>(`${RECORDS}?limit=500`);
  return results;
}

const records = async (drift: Drift) =>
  Object.fromEntries((await objects(drift)).map(({ key, value }) => [key, value]));

/** The names of the operations that Marketplacer was asked for. */
const askedFor = async ({ world }: Drift, pattern: RegExp) =>
  (await world.marketplacer.requests()).filter(({ operationName }) => pattern.test(operationName ?? ''));

describe('L6, L7: remittances in the job', () => {
  it('are recorded without any webhook, with the payment of their advice', async () => {
    const drift = await openDrift();
    const remitting = remittingOf(drift.world);
    const [owed] = await ordersOf(drift, 1);
    const report = await reconciled(drift.connector);
    expect(report).toMatchObject({ remittances: { seen: 1, applied: 1 }, remittanceAdvices: { seen: 0 } });
    expect(await records(drift)).toMatchObject({
      'remittance-1': {
        kind: 'remittance',
        status: 'pending',
        payee: 'seller',
        seller: drift.seller.legacyId,
        amount: { currencyCode: 'AUD', centAmount: 2490 },
        pendingReasons: [expect.any(String)],
        invoice: 1,
      },
    });
    await remitting.release(owed?.id ?? '');
    const own = await remitting.adviseOperator(drift.seller.id, owed?.invoice.id ?? '', 700);
    await reconciled(drift.connector);
    expect(await records(drift)).toMatchObject({
      'remittance-1': { status: 'released' },
      [`advice-${own.legacyId}`]: { status: 'open', amount: { centAmount: 700 } },
    });
    await remitting.pay(own.id, 700);
    await reconciled(drift.connector);
    expect(await records(drift)).toMatchObject({ [`advice-${own.legacyId}`]: { status: 'paid' } });
  });

  it('cost no write where nothing has changed, and nothing is ever released or paid by the job', async () => {
    const drift = await openDrift();
    await ordersOf(drift, 3);
    await reconciled(drift.connector);
    const before = await objects(drift);
    await drift.world.marketplacer.resetRequests();
    const report = await reconciled(drift.connector, { mode: 'full' });
    expect(report.remittances).toMatchObject({ seen: 3, unchanged: 3 });
    expect(await objects(drift)).toEqual(before);
    expect(await askedFor(drift, /^(Release|UpdateRemittance)/)).toEqual([]);
  });

  it('are written by a dry run to the report, and nowhere else', async () => {
    const drift = await openDrift();
    await ordersOf(drift, 2);
    const report = await reconciled(drift.connector, { dryRun: 'true' });
    expect(report.remittances).toMatchObject({ seen: 2, applied: 2 });
    expect(await records(drift)).toEqual({});
  });

  it('that one remittance cannot be resolved keeps no other from being recorded, and heals by itself', async () => {
    const drift = await openDrift();
    const owed = await ordersOf(drift, 3);
    await drift.world.marketplacer.failFields({ field: 'Remittance.amountCents', legacyId: 2 });
    await reconciled(drift.connector);
    expect(Object.keys(await records(drift))).toEqual(['remittance-1', 'remittance-3']);
    expect(await failures(drift)).toMatchObject([
      { code: 'object-unreadable', object: { type: 'remittance', id: owed[1]?.id } },
    ]);
    await drift.world.marketplacer.failFields();
    await reconciled(drift.connector);
    expect(Object.keys(await records(drift))).toHaveLength(3);
    expect(await failures(drift)).toEqual([]);
  });

  it('that the API key may not read keep no other part from running, and are told', async () => {
    const drift = await openDrift({ instance: { deniedScopes: ['remittances:read'] } });
    await anAdvert(drift);
    const { body } = await tick(drift.connector);
    expect(body).toMatchObject({ outcome: 'ended', adverts: { applied: 1 } });
    expect(await failures(drift)).toMatchObject([
      { code: 'flow-refused', object: { type: 'installation', id: 'remittances' } },
    ]);
  });

  it('are not even asked for with FLOWS_OFF=remittances', async () => {
    const drift = await openDrift({ overrides: { FLOWS_OFF: 'remittances' } });
    await ordersOf(drift, 1);
    await drift.world.marketplacer.resetRequests();
    await reconciled(drift.connector);
    expect(await askedFor(drift, /Remittance/)).toEqual([]);
    expect(await records(drift)).toEqual({});
  });

  it('are looked at in shares, and the next run goes on behind those of the one before', async () => {
    const drift = await openDrift({ instance: { pageCap: 2 } });
    await ordersOf(drift, 5);
    const { remittances } = drift.connector.marketplacer;
    let pages = 0;
    const page: typeof remittances.page = async (after) => {
      pages += 1;
      // The time of the first run is up behind its second page.
      if (pages === 2) await drift.time.pass(26 * 60_000);
      return remittances.page(after);
    };
    const { connector: whole } = drift;
    const marketplacer = { ...whole.marketplacer, remittances: { ...remittances, page } };
    const connector = { ...whole, marketplacer };
    expect((await tick(connector)).body).toMatchObject({ complete: false, remittances: { seen: 4 } });
    expect((await runState(drift)).progress?.remittances?.checkpoint?.seen).toBe(4);
    expect(await reconciled(connector)).toMatchObject({ remittances: { seen: 1 } });
    expect(Object.keys(await records(drift))).toHaveLength(5);
  });

  it('are never set back by a page that was read before a change', async () => {
    const drift = await openDrift();
    const [owed] = await ordersOf(drift, 1);
    await reconciled(drift.connector);
    const { marketplacer, store } = drift.connector;
    const { items } = await marketplacer.remittances.page();
    const reading = items[0]?.reading;
    if (!reading) throw new Error('nothing was read');
    // Somebody releases it, and another worker records that, before this page is compared.
    await remittingOf(drift.world).release(owed?.id ?? '');
    await reconciled(drift.connector);
    const record = await store.remittances.byKey('remittance-1');
    expect(await syncRemittance(drift.connector, owed?.id ?? '', { shared: { reading, record } })).toEqual({
      outcome: 'unchanged',
    });
    expect(await records(drift)).toMatchObject({ 'remittance-1': { status: 'released' } });
  });
});
