import { ensureRunState, ensureWebhooks } from '@marketplacer-connector/core/deployment';
import { reconcile } from '@marketplacer-connector/core/reconcile';
import { VERSION } from '@marketplacer-connector/core/runtime';
import type { Failure } from '@marketplacer-connector/core/outcome';
import type { FaultRule } from '../../../sandbox/engine/faults.ts';
import { expectAnswer } from '../support/deliveries.ts';
import { anOperatedService, look, recordFailures } from '../support/operations.ts';
import { connectorOf, deploy } from '../support/service.ts';

const advertFailure = (id: string, code: Failure['code'] = 'price-missing'): Failure => ({
  code,
  object: { type: 'advert', id },
});

describe('GET /status', () => {
  it('says that nothing runs, has run or has failed, where that is so', async () => {
    const service = await anOperatedService();
    const { status, body, headers } = await look(service, '/status');
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(body).toMatchObject({
      version: VERSION,
      run: { running: false },
      failures: { total: 0, byCode: {} },
      alarms: [],
    });
    expect(body).not.toHaveProperty('lastRun');
  });

  it('counts the failures by code, and tells those of the installation as alarms', async () => {
    const service = await anOperatedService();
    const broken: Failure = {
      code: 'flow-refused',
      object: { type: 'installation', id: 'refunds' },
      detail: 'refundRequests',
    };
    await recordFailures(
      service,
      advertFailure('1'),
      advertFailure('2'),
      advertFailure('3', 'taxon-unknown'),
    );
    await recordFailures(service, broken);
    const { body } = await look(service, '/status');
    expect(body.failures).toEqual({
      total: 4,
      byCode: { 'price-missing': 2, 'taxon-unknown': 1, 'flow-refused': 1 },
    });
    expect(body.alarms).toEqual([
      {
        code: 'flow-refused',
        id: 'refunds',
        since: expect.stringMatching(/^\d{4}-.*Z$/),
        sentence: expect.stringContaining('Marketplacer refuses'),
        detail: 'refundRequests',
      },
    ]);
  });

  it('tells a run under way, and then its report', async () => {
    const service = await anOperatedService();
    await deploy(service, ensureRunState);
    const connector = connectorOf(service);
    const lease = await connector.store.runState.lease();
    if (lease.kind !== 'taken') throw new Error(lease.kind);
    const { body } = await look(service, '/status');
    expect(body.run).toMatchObject({ running: true, startedAt: expect.stringMatching(/^\d{4}-.*Z$/) });
    await lease.release({});
    await reconcile(connector, { mode: 'incremental', dryRun: false });
    await reconcile(connector, { mode: 'full', dryRun: false });
    const after = (await look(service, '/status')).body;
    expect(after.run).toEqual({ running: false });
    expect(after.lastRun).toMatchObject({ mode: 'full', complete: true, summary: expect.any(String) });
  });
});

describe('GET /status, of both platforms,', () => {
  it('shows each webhook and the subscription as they are now', async () => {
    const service = await anOperatedService();
    await deploy(service, ensureWebhooks);
    const { store } = connectorOf(service);
    await store.settings.put({ digest: 'abc', changedAt: '2026-03-01T10:00:00.000Z' });
    const { body } = await look(service, '/status');
    expect(body.settings).toEqual({ digest: 'abc', changedAt: '2026-03-01T10:00:00.000Z' });
    expect(body.webhooks.length).toBeGreaterThan(5);
    expect(body.webhooks).toContainEqual({
      entity: 'advert',
      id: expect.any(String),
      enabled: true,
      url: `${service.url}/webhooks/advert`,
    });
    expect(body.subscriptions).toEqual([]);
    expect(body).not.toHaveProperty('lastWebhookAt');
    const { clientId } = connectorOf(service).config.commercetools;
    await store.lastWebhook.put(clientId, '2026-03-01T10:00:00.000Z');
    expect((await look(service, '/status')).body.lastWebhookAt).toBe('2026-03-01T10:00:00.000Z');
  });

  it.each<[string, FaultRule]>([
    ['is out', { fault: '503' }],
    ['hangs', { fault: 'delay', delayMs: 20_000 }],
  ])('answers while Marketplacer %s, of whose webhooks nothing is known then', async (_name, fault) => {
    const service = await anOperatedService();
    await deploy(service, ensureWebhooks);
    await service.world.marketplacer.faults([fault]);
    const { status, body } = await look(service, '/status');
    expect(status).toBe(200);
    expect(body.webhooks[0]).toMatchObject({ enabled: 'unknown' });
    expect(body.failures).toEqual({ total: 0, byCode: {} });
  });
});

describe('GET /failures', () => {
  it('lists the records with their keys, page by page, each once', async () => {
    const service = await anOperatedService();
    await recordFailures(service, ...['1', '2', '3'].map((id) => advertFailure(id)));
    const first = (await look(service, '/failures', { query: { limit: 2 } })).body;
    expect(first.failures.map(({ key }: { key: string }) => key)).toEqual(['advert-1', 'advert-2']);
    expect(first.failures[0]).toEqual({
      key: 'advert-1',
      code: 'price-missing',
      object: { type: 'advert', id: '1' },
      sentence: expect.any(String),
      runbook: 'docs/operations.md#price-missing',
      firstSeen: expect.any(String),
      lastSeen: expect.any(String),
      times: 1,
    });
    const rest = (await look(service, '/failures', { query: { limit: 2, after: first.next } })).body;
    expect(rest.failures.map(({ key }: { key: string }) => key)).toEqual(['advert-3']);
    expect(rest).not.toHaveProperty('next');
  });

  it('lists those of one code', async () => {
    const service = await anOperatedService();
    await recordFailures(service, advertFailure('1'), advertFailure('2', 'taxon-unknown'));
    const { body } = await look(service, '/failures', { query: { code: 'taxon-unknown' } });
    expect(body.failures.map(({ key }: { key: string }) => key)).toEqual(['advert-2']);
    expect((await look(service, '/failures', { query: { code: 'no-such-code' } })).body).toEqual({
      failures: [],
    });
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=1.5',
    'limit=many',
    'limit=',
    'code=UPPER',
    'code=a&code=b',
    'code=%22%20or%20key%20%3D%20%22x',
    'after=%22%20or%20key%20%3E%20%22a',
    'after=',
    'after=%2E%2E',
    'sort=key',
    '__proto__=1',
    `after=advert-${'1'.repeat(5_000)}`,
  ])('refuses ?%s', async (query) => {
    const service = await anOperatedService();
    expectAnswer(await look(service, '/failures', { query }), 400, 'refused', 'malformed-request');
  });
});
