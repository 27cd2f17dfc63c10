import type { Order } from '@commercetools/platform-sdk';
import { exportOrder } from '@marketplacer-connector/core/orders';
import { deliverAdvert, expectAnswer } from '../support/deliveries.ts';
import { act, anOperatedService, look, OPERATIONS_TOKEN, recordFailures } from '../support/operations.ts';
import { aSale, type Sale } from '../support/sale.ts';
import { connectorOf, type Service } from '../support/service.ts';
import { failuresIn, productOf } from '../support/shop.ts';

/** An advert that could not be synced for want of a price, and has one by now. */
async function aRepairedAdvert(service: Service, title: string) {
  const { marketplacer } = service.world;
  const seller = await marketplacer.createSeller();
  const advert = await marketplacer.createAdvert({ seller, title, variants: [{}] });
  expectAnswer(await deliverAdvert(service, advert), 200, 'failed', 'price-missing');
  await marketplacer.action('variant-set', { id: advert.variants[0]!.id, fields: { price: '5.00' } });
  return advert;
}

describe('POST /failures/<key>/replay', () => {
  it('tries again what has failed, and forgets the failure that is none any more', async () => {
    const service = await anOperatedService();
    const advert = await aRepairedAdvert(service, 'Pen');
    expectAnswer(await act(service, `/failures/advert-${advert.legacyId}/replay`), 200, 'applied');
    expect((await productOf(service.world, advert)).key).toBe(`marketplacer-advert-${advert.legacyId}`);
    expect(await failuresIn(service.world)).toEqual([]);
    const again = await act(service, `/failures/advert-${advert.legacyId}/replay`);
    expectAnswer(again, 404, 'ignored', 'unknown-object');
  });

  it('says what fails again, and counts it', async () => {
    const service = await anOperatedService();
    const { marketplacer } = service.world;
    const seller = await marketplacer.createSeller();
    const advert = await marketplacer.createAdvert({ seller, title: 'Pen', variants: [{}] });
    await deliverAdvert(service, advert);
    const response = await act(service, `/failures/advert-${advert.legacyId}/replay`);
    expectAnswer(response, 200, 'failed', 'price-missing');
    expect(await failuresIn(service.world)).toMatchObject([{ code: 'price-missing', times: 2 }]);
  });

  it('keeps what needs a person, and what belongs to a flow that is off', async () => {
    const service = await anOperatedService({ configuration: { FLOWS_OFF: 'products' } });
    await recordFailures(
      service,
      { code: 'order-edited', object: { type: 'order-edit', id: 'o1' } },
      { code: 'price-missing', object: { type: 'advert', id: '12' } },
      { code: 'flow-refused', object: { type: 'installation', id: 'refunds' } },
    );
    expectAnswer(await act(service, '/failures/order-edit-o1/replay'), 200, 'ignored', 'not-replayable');
    expectAnswer(
      await act(service, '/failures/installation-refunds/replay'),
      200,
      'ignored',
      'not-replayable',
    );
    expect(await failuresIn(service.world)).toHaveLength(3);
  });

  it('forgets the failure of an advert that nobody knows any more', async () => {
    const service = await anOperatedService();
    await recordFailures(service, { code: 'price-missing', object: { type: 'advert', id: '987654' } });
    expectAnswer(await act(service, '/failures/advert-987654/replay'), 200, 'ignored', 'unknown-object');
    expect(await failuresIn(service.world)).toEqual([]);
  });

  it('keeps the failure of an advert that Marketplacer does not show, while the shop has its product', async () => {
    const service = await anOperatedService();
    const advert = await aRepairedAdvert(service, 'Pen');
    await deliverAdvert(service, advert);
    await service.world.marketplacer.deleteAdvert(advert.id);
    const { legacyId } = advert;
    await recordFailures(service, {
      code: 'taxon-unknown',
      object: { type: 'advert', id: String(legacyId) },
    });
    const replayed = await act(service, `/failures/advert-${legacyId}/replay`);
    expectAnswer(replayed, 200, 'ignored', 'unknown-object');
    expect(await failuresIn(service.world)).toMatchObject([{ code: 'taxon-unknown' }]);
  });

  it('takes a product off sale whose deletion the job has tried in vain', async () => {
    const service = await anOperatedService();
    const advert = await aRepairedAdvert(service, 'Pen');
    await deliverAdvert(service, advert);
    await service.world.marketplacer.deleteAdvert(advert.id);
    const object = { type: 'advert', id: String(advert.legacyId) } as const;
    await recordFailures(service, { code: 'retried-in-vain', object, detail: 'its deletion' });
    expectAnswer(await act(service, `/failures/advert-${advert.legacyId}/replay`), 200, 'applied');
    expect(await failuresIn(service.world)).toEqual([]);
  });

  it('replays what only the job has tried so far', async () => {
    const service = await anOperatedService();
    await recordFailures(service, {
      code: 'retried-in-vain',
      object: { type: 'payment', id: 'no-such-payment' },
    });
    const replayed = await act(service, '/failures/payment-no-such-payment/replay');
    expectAnswer(replayed, 200, 'unchanged');
    expect(await failuresIn(service.world)).toEqual([]);
  });

  it('exports an order again that Marketplacer has refused, once, however often it is asked for', async () => {
    const { sale, order } = await aRefusedOrder();
    const key = `order-${order.id}`;
    expectAnswer(await act(sale, `/failures/${key}/replay`), 200, 'failed', 'order-refused');
    await restock(sale, 100);
    const answers = await Promise.all([1, 2, 3].map(() => act(sale, `/failures/${key}/replay`)));
    expect(answers.map(({ status }) => status)).toContain(200);
    expect(await ordersOf(sale, order)).toHaveLength(1);
    expect(await failuresIn(sale.world)).toEqual([]);
  });

  it('exports an order whose export has failed otherwise, and forgets the failure', async () => {
    const sale = await aSale({ configuration: { OPERATIONS_TOKEN } });
    const { sku } = sale.order.lineItems[1]!.variant;
    const order = await sale.world.shop.buy({ lines: [{ sku: sku!, quantity: 1 }] });
    await recordFailures(sale, { code: 'unexpected-error', object: { type: 'order', id: order.id } });
    expectAnswer(await act(sale, `/failures/order-${order.id}/replay`), 200, 'applied');
    expect(await ordersOf(sale, order)).toHaveLength(1);
    expect(await failuresIn(sale.world)).toEqual([]);
  });

  it('leaves a refused order alone where another than a person asks', async () => {
    const { sale, order } = await aRefusedOrder();
    await restock(sale, 100);
    expect(await exportOrder(connectorOf(sale), order.id)).toEqual({ outcome: 'unchanged' });
    expect(await ordersOf(sale, order)).toEqual([]);
  });

  it.each([
    ['a slash', '/failures/advert-1%2F2/replay', 400],
    ['a way up', '/failures/..%2F..%2F/replay', 400],
    ['dots', '/failures/%2E%2E/replay', 404],
    ['a quotation mark', '/failures/advert-%22/replay', 400],
    ['a percent sign', '/failures/advert-%25/replay', 400],
    ['a broken escape', '/failures/advert-%E0%A4%A/replay', 404],
    ['nothing', '/failures//replay', 404],
    ['a null byte', '/failures/advert-%00/replay', 400],
    ['a prototype', '/failures/__proto__/replay', 400],
    ['too much', `/failures/advert-${'1'.repeat(300)}/replay`, 400],
  ])('takes no key with %s', async (_name, path, status) => {
    const service = await anOperatedService();
    const response = await fetch(`${service.url}/webhooks/operations${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${OPERATIONS_TOKEN}` },
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      outcome: expect.stringMatching(/^(refused|unknown-path)$/),
      ...(status === 400 && { code: 'malformed-request' }),
      correlationId: expect.any(String),
    });
  });
});

describe('POST /failures/<key>/dismiss', () => {
  it('forgets what a person has settled by hand, and nothing that clears by itself', async () => {
    const service = await anOperatedService();
    await recordFailures(
      service,
      { code: 'order-edited', object: { type: 'order-edit', id: 'o1' } },
      { code: 'price-missing', object: { type: 'advert', id: '12' } },
    );
    expectAnswer(await act(service, '/failures/order-edit-o1/dismiss'), 200, 'applied');
    expectAnswer(await act(service, '/failures/advert-12/dismiss'), 200, 'ignored', 'not-dismissible');
    expectAnswer(await act(service, '/failures/order-edit-o1/dismiss'), 404, 'ignored', 'unknown-object');
    expect(await failuresIn(service.world)).toMatchObject([{ code: 'price-missing' }]);
    const { entries } = (await look(service, '/history', { query: { order: 'o1' } })).body;
    expect(entries).toMatchObject([{ event: 'resolved', code: 'order-edited' }]);
  });
});

describe('POST /failures/replay', () => {
  it('replays all of a code, and leaves the others', async () => {
    const service = await anOperatedService();
    for (const title of ['Pen', 'Ink', 'Nib']) await aRepairedAdvert(service, title);
    await recordFailures(service, { code: 'taxon-unknown', object: { type: 'advert', id: '987654' } });
    const { status, body } = await act(service, '/failures/replay', { body: { code: 'price-missing' } });
    expect([status, body]).toEqual([200, { replayed: 3, outcomes: { applied: 3 } }]);
    expect(await failuresIn(service.world)).toMatchObject([{ code: 'taxon-unknown' }]);
    expect((await act(service, '/failures/replay')).body).toEqual({ replayed: 1, outcomes: { ignored: 1 } });
  });

  it('stops after a hundred, and says where the next call goes on', async () => {
    const service = await anOperatedService();
    const ids = Array.from({ length: 103 }, (_none, index) => `o${100 + index}`);
    const failures = ids.map((id) => ({ code: 'order-edited', object: { type: 'order-edit', id } }) as const);
    await recordFailures(service, ...failures);
    const first = (await act(service, '/failures/replay', { body: {} })).body;
    expect(first).toEqual({ replayed: 100, outcomes: { ignored: 100 }, next: 'order-edit-o199' });
    const rest = (await act(service, '/failures/replay', { body: { after: first.next } })).body;
    expect(rest).toEqual({ replayed: 3, outcomes: { ignored: 3 } });
  });

  it.each([
    '{',
    '[]',
    'null',
    '"all"',
    '{"code":1}',
    '{"code":"A"}',
    '{"all":true}',
    '{"__proto__":{"code":"x"}}',
    `{"code":"${'x'.repeat(20_000)}"}`,
    `${'['.repeat(5_000)}`,
  ])('refuses the body %#', async (body) => {
    const service = await anOperatedService();
    expectAnswer(await act(service, '/failures/replay', { body }), 400, 'refused', 'malformed-request');
  });

  it('is not open to those who may only look', async () => {
    const service = await anOperatedService();
    for (const scopes of [['view_key_value_documents', 'manage_products'], ['manage_orders']]) {
      const token = await service.world.accessToken(scopes);
      expectAnswer(await act(service, '/failures/replay', { token }), 403, 'refused', 'scope-missing');
    }
    for (const scopes of [['manage_project'], ['manage_products', 'manage_orders']]) {
      const token = await service.world.accessToken(scopes);
      expect((await act(service, '/failures/replay', { token })).status).toBe(200);
    }
    const lookers = await service.world.accessToken(['manage_products', 'manage_orders']);
    expectAnswer(await look(service, '/failures', { token: lookers }), 403, 'refused', 'scope-missing');
  });
});

/** An order that Marketplacer has refused because the cups were sold out. */
async function aRefusedOrder(): Promise<{ sale: Sale; order: Order }> {
  const sale = await aSale({ configuration: { OPERATIONS_TOKEN } });
  await restock(sale, 0);
  const { sku } = sale.order.lineItems[1]!.variant;
  const order = await sale.world.shop.buy({ lines: [{ sku: sku!, quantity: 1 }] });
  expect(await exportOrder(connectorOf(sale), order.id)).toMatchObject({ outcome: 'failed' });
  return { sale, order };
}

const ordersOf = (sale: Sale, { id }: Order) => connectorOf(sale).marketplacer.orders.byCommercetoolsId(id);

async function restock(sale: Sale, countOnHand: number): Promise<void> {
  const legacyId = Number(sale.order.lineItems[1]!.variant.key?.split('-')[1]);
  const id = Buffer.from(`Variant-${legacyId}`).toString('base64');
  await sale.world.marketplacer.updateVariant(id, { countOnHand });
}
