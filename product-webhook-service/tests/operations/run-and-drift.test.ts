import { ensureRunState } from '@marketplacer-connector/core/deployment';
import { reconcile } from '@marketplacer-connector/core/reconcile';
import { expectAnswer } from '../support/deliveries.ts';
import { act, anOperatedService, look } from '../support/operations.ts';
import { connectorOf, deploy } from '../support/service.ts';

describe('POST /run', () => {
  it('leaves a request for the next tick, and the last one counts', async () => {
    const service = await anOperatedService();
    await deploy(service, ensureRunState);
    const first = await act(service, '/run', { body: { mode: 'incremental' } });
    expect([first.status, first.body]).toEqual([
      202,
      {
        outcome: 'accepted',
        mode: 'incremental',
        dryRun: false,
        force: false,
        requestedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        correlationId: expect.any(String),
      },
    ]);
    await act(service, '/run', { body: { mode: 'full', dryRun: true, force: true } });
    const requested = { mode: 'full', dryRun: true, force: true, requestedAt: expect.any(String) };
    expect((await look(service, '/status')).body.run).toEqual({ running: false, requested });
    const opened = await connectorOf(service).store.runRequest.open();
    expect(opened?.request).toEqual(requested);
    await opened?.remove();
    expect((await look(service, '/status')).body.run).toEqual({ running: false });
  });

  it('is heard by the next tick of the job, whose report and drift are shown then', async () => {
    const service = await anOperatedService();
    await deploy(service, ensureRunState);
    const { marketplacer } = service.world;
    const seller = await marketplacer.createSeller();
    const variants = [{ price: '5.00', countOnHand: 7 }];
    const advert = await marketplacer.createAdvert({ seller, title: 'Pen', variants });
    await act(service, '/run', { body: { mode: 'full', dryRun: true } });
    await reconcile(connectorOf(service), { mode: 'incremental', dryRun: false });
    const { body } = await look(service, '/status');
    expect(body.run).toEqual({ running: false });
    expect(body.lastRun).toMatchObject({ mode: 'full', dryRun: true, complete: true });
    const drift = (await look(service, '/drift')).body;
    expect(drift).toMatchObject({ mode: 'full', dryRun: true, truncated: false });
    const object = { type: 'advert', id: String(advert.legacyId) };
    expect(drift.rows).toContainEqual(expect.objectContaining({ object, outcome: 'applied' }));
    const history = (await look(service, '/history', { query: { advert: advert.legacyId } })).body;
    expect(history.drift.rows).toHaveLength(1);
  });

  it('is refused while a run is under way', async () => {
    const service = await anOperatedService();
    await deploy(service, ensureRunState);
    const lease = await connectorOf(service).store.runState.lease();
    if (lease.kind !== 'taken') throw new Error(lease.kind);
    const refused = await act(service, '/run', { body: { mode: 'full' } });
    expectAnswer(refused, 409, 'refused', 'already-running');
    expect(await connectorOf(service).store.runRequest.read()).toBeUndefined();
    await lease.release({});
    expect((await act(service, '/run', { body: { mode: 'full' } })).status).toBe(202);
  });

  it.each([
    {},
    { mode: 'all' },
    { mode: 'full', dryRun: 'true' },
    { mode: 'full', force: 1 },
    { mode: 'incremental', force: true },
    { mode: 'full', budgetMs: 1 },
    [],
  ])('refuses %j', async (body) => {
    const service = await anOperatedService();
    expectAnswer(await act(service, '/run', { body }), 400, 'refused', 'malformed-request');
  });

  it('takes nothing from the query', async () => {
    const service = await anOperatedService();
    const asked = { body: { mode: 'full' }, query: 'force=true' };
    expectAnswer(await act(service, '/run', asked), 400, 'refused', 'malformed-request');
  });
});

describe('GET /drift', () => {
  it('has no rows before the first complete comparison, and then those that it has found', async () => {
    const service = await anOperatedService();
    expect((await look(service, '/drift')).body).toEqual({ rows: [], truncated: false });
    const row = {
      object: { type: 'advert' as const, id: '21' },
      fields: ['name'],
      outcome: 'applied' as const,
    };
    const found = {
      comparedAt: '2026-03-01T10:00:00.000Z',
      mode: 'full' as const,
      dryRun: true,
      rows: [row],
      truncated: false,
    };
    await connectorOf(service).store.drift.put(found);
    expect((await look(service, '/drift')).body).toEqual(found);
  });
});
