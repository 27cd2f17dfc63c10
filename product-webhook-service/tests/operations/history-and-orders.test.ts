import { exportOrder } from '@marketplacer-connector/core/orders';
import { syncRefunds } from '@marketplacer-connector/core/refunds';
import { changeOrder } from '../../../sandbox/testing/orders.ts';
import { refundingOf } from '../../../sandbox/testing/refunding.ts';
import { writesTo } from '../../../sandbox/testing/writes.ts';
import { deliverAdvert, expectAnswer } from '../support/deliveries.ts';
import { act, anOperatedService, look, OPERATIONS_TOKEN, recordFailures } from '../support/operations.ts';
import { aSentSale } from '../support/refunds.ts';
import { aSale, deliverInvoice } from '../support/sale.ts';
import { connectorOf } from '../support/service.ts';

const configuration = { OPERATIONS_TOKEN };

describe('GET /failures/<key>', () => {
  it('is one record, or nothing', async () => {
    const service = await anOperatedService();
    await recordFailures(service, { code: 'price-missing', object: { type: 'advert', id: '21' } });
    const { status, body } = await look(service, '/failures/advert-21');
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ key: 'advert-21', code: 'price-missing' }),
    ]);
    expectAnswer(await look(service, '/failures/advert-22'), 404, 'ignored', 'unknown-object');
    expectAnswer(await look(service, '/failures/%2E%2E%2F'), 400, 'refused', 'malformed-request');
  });
});

describe('GET /history', () => {
  it('tells what is wrong, what was, and what people have done', async () => {
    const service = await anOperatedService();
    const { marketplacer } = service.world;
    const seller = await marketplacer.createSeller();
    const advert = await marketplacer.createAdvert({ seller, title: 'Pen', variants: [{}] });
    const query = { advert: advert.legacyId };
    await deliverAdvert(service, advert);
    await act(service, '/sync', { query });
    const wrong = (await look(service, '/history', { query })).body;
    expect(wrong).toEqual({
      object: { type: 'advert', legacyId: advert.legacyId },
      failures: [expect.objectContaining({ code: 'price-missing', times: 2 })],
      entries: [{ at: expect.any(String), event: 'operator', outcome: 'failed', code: 'price-missing' }],
      drift: { rows: [] },
    });
    await marketplacer.action('variant-set', { id: advert.variants[0]!.id, fields: { price: '5.00' } });
    await act(service, `/failures/advert-${advert.legacyId}/replay`);
    const right = (await look(service, '/history', { query })).body;
    expect(right.failures).toEqual([]);
    expect(right.entries.slice(0, 2)).toEqual([
      { at: expect.any(String), event: 'operator', outcome: 'applied' },
      {
        at: expect.any(String),
        event: 'resolved',
        code: 'price-missing',
        firstSeen: expect.any(String),
        times: 2,
      },
    ]);
  });

  it('keeps the last twenty entries, and none of what nobody has', async () => {
    const service = await anOperatedService();
    const { marketplacer } = service.world;
    const seller = await marketplacer.createSeller();
    const query = { seller: seller.legacyId };
    for (let turn = 0; turn < 22; turn += 1) await act(service, '/sync', { query });
    const { entries } = (await look(service, '/history', { query })).body;
    expect(entries).toHaveLength(20);
    await act(service, '/sync', { query: { advert: 987654 } });
    expect((await look(service, '/history', { query: { advert: 987654 } })).body.entries).toEqual([]);
  });

  it('holds the row of the last complete comparison', async () => {
    const service = await anOperatedService();
    await connectorOf(service).store.drift.put({
      comparedAt: '2026-03-01T10:00:00.000Z',
      mode: 'full',
      dryRun: false,
      rows: [
        { object: { type: 'advert', id: '21' }, fields: ['name'], outcome: 'applied' },
        { object: { type: 'seller', id: '21' }, fields: ['name'], outcome: 'applied' },
      ],
      truncated: false,
    });
    expect((await look(service, '/history', { query: { advert: 21 } })).body.drift).toEqual({
      comparedAt: '2026-03-01T10:00:00.000Z',
      rows: [{ fields: ['name'], outcome: 'applied' }],
    });
  });

  it('of an order tells what is recorded under any of its parts', async () => {
    const service = await anOperatedService();
    const id = '7b1fc61b-6a0a-4e7c-9d0a-0b7a1f1d2c3e';
    await recordFailures(
      service,
      { code: 'order-edited', object: { type: 'order-edit', id } },
      { code: 'refund-refused', object: { type: 'refund', id } },
      { code: 'refund-refused', object: { type: 'refund', id: 'another' } },
    );
    const { failures } = (await look(service, '/history', { query: { order: id } })).body;
    expect(failures.map(({ key }: { key: string }) => key).toSorted()).toEqual([
      `order-edit-${id}`,
      `refund-${id}`,
    ]);
  });
});

describe('GET /orders/<id>', () => {
  it('shows the Marketplacer order, the parcels and the returns, and nothing of the buyer', async () => {
    const sale = await aSentSale({ configuration });
    const { id } = sale.order;
    const connector = connectorOf(sale);
    await act(sale, '/sync', { query: { order: id } });
    await changeOrder(sale.world, id, {
      action: 'addReturnInfo',
      items: [{ quantity: 1, lineItemId: sale.cup, shipmentState: 'Returned', comment: 'SECRET-COMMENT' }],
    });
    await syncRefunds(connector, id);
    const { status, body } = await look(sale, `/orders/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      order: { id, orderState: 'Open' },
      export: { state: 'exported' },
      link: { marketplacerOrderIds: [expect.any(String)] },
      returns: [{ lineItemId: sale.cup, quantity: 1, shipmentState: 'Returned' }],
    });
    expect(body.returns[0].refundRequestId).toEqual(expect.any(String));
    expect(body.link.lines.map(({ lineItemId }: { lineItemId: string }) => lineItemId)).toContain(sale.tea);
    expect(body.link).not.toHaveProperty('told');
    expect(body.parcels.flatMap(({ items }: { items: { quantity: number }[] }) => items)).toContainEqual({
      lineItemId: sale.cup,
      quantity: 2,
    });
    expect(JSON.stringify(body)).not.toMatch(/shopper@|Collins|Melbourne|"T1"|"T2"|SECRET/);
  });

  it('O11: shows what its invoices say: payment, annotations, and amendments without a refund request', async () => {
    const sale = await aSale({ configuration });
    const { id } = sale.order;
    const invoice = await sale.dispatch.invoiceOf(id, sale.cup);
    await sale.world.marketplacer.action('invoice-annotate', {
      id: invoice.id,
      fields: { content: 'SECRET-NOTE of Ada' },
    });
    await sale.dispatch.cancel(invoice.id, invoice.entries[0]?.id ?? '', 1);
    const other = await sale.dispatch.invoiceOf(id, sale.tea);
    const refunding = refundingOf(sale.world);
    const lines = [{ lineItemId: other.entries[0]?.id ?? '', quantity: 1 }];
    const request = await refunding.ask(other.id, lines);
    await refunding.step('Return', request.id);
    await refunding.step('Refund', request.id);
    for (const line of [sale.cup, sale.tea]) await deliverInvoice(sale, line);
    const { body } = await look(sale, `/orders/${id}`);
    expect(body.link.invoices).toEqual([
      {
        id: other.id,
        number: other.legacyId,
        updatedAt: expect.any(String),
        paidAt: expect.any(String),
        total: { currencyCode: 'AUD', centAmount: expect.any(Number) },
      },
      expect.objectContaining({
        id: invoice.id,
        annotations: 1,
        amendedAlone: [{ marketplacerLineItemId: invoice.entries[0]?.id, quantity: 1 }],
      }),
    ]);
    expect(JSON.stringify(body)).not.toContain('SECRET');
    await sale.world.commercetools.resetRequests();
    await deliverInvoice(sale, sale.cup);
    expect(await writesTo(sale.world)).toEqual([]);
  });

  it('shows how far an export has come', async () => {
    const sale = await aSale({ configuration });
    const { sku } = sale.order.lineItems[1]!.variant;
    const order = await sale.world.shop.buy({ lines: [{ sku: sku!, quantity: 1 }] });
    const exportState = async (id: string) => (await look(sale, `/orders/${id}`)).body.export;
    expect(await exportState(order.id)).toEqual({ state: 'none', due: 'due' });
    const connector = connectorOf(sale);
    const until = Date.now() + 60_000;
    const read = await connector.commercetools.orders.byId(order.id);
    await connector.commercetools.orders.mark(read!, `claim.a-token-of-a-worker.${until}`);
    expect(await exportState(order.id)).toEqual({ state: 'claimed', until: new Date(until).toISOString() });
    const own = await sale.world.shop.buy({ lines: [{ sku: 'own-teapot', quantity: 1 }] });
    expect(await exportState(own.id)).toEqual({ state: 'none', due: 'not-ours' });
    expect(await exportOrder(connector, sale.order.id)).toEqual({ outcome: 'unchanged' });
  });

  it('knows no order that commercetools does not have', async () => {
    const service = await anOperatedService();
    expectAnswer(await look(service, '/orders/none'), 404, 'ignored', 'unknown-object');
    expectAnswer(await look(service, '/orders/%2E%2E'), 400, 'refused', 'malformed-request');
    expectAnswer(await look(service, '/orders/order-number%3Dx'), 400, 'refused', 'malformed-request');
  });
});
