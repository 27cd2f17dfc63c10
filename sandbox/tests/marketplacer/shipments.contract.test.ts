import { aBoughtInvoice } from './support/goods.ts';
import { type Json, anInstance, mutate } from './support/instance.ts';

describe('shipments', () => {
  it('go out in parts, and no more goes out than was bought', async () => {
    const instance = await anInstance();
    const { carriers } = await instance.control('POST', 'seed', {
      carriers: [{ name: 'AusPost', trackingUrl: 'https://track.test/{}' }],
    });
    const { invoice, lines } = await aBoughtInvoice(instance);
    const ship = (line: Json, quantity: number, more: object = {}) =>
      mutate(
        instance,
        'shipmentCreate',
        'ShipmentCreateMutationInput',
        {
          invoiceId: invoice.id,
          shippedItems: [{ lineItemId: line.id, quantity }],
          postageCarrierId: carriers[0].id,
          dispatchedAt: '2026-01-02',
          trackingNumber: 'T 1',
          ...more,
        },
        'shipment { id carrier trackingLink dispatchedAt invoice { statusFlags } shippedItems { quantity lineItem { id status } } }',
      );
    const { shipment } = await ship(lines[0], 1);
    expect(shipment).toMatchObject({
      carrier: 'AusPost',
      trackingLink: 'https://track.test/T%201',
      invoice: { statusFlags: ['PAID', 'PARTIALLY_SENT'] },
    });
    expect((await ship(lines[0], 2)).status).toBe(422);
    expect((await ship(lines[0], 1, { postageCarrierId: 'x' })).status).toBe(422);
    expect((await ship(lines[0], 1)).shipment.shippedItems[0].lineItem.status).toBe('SHIPPED');
    expect((await ship(lines[1], 1)).shipment.invoice.statusFlags).toEqual(['PAID', 'SENT']);
    const update = { shipmentId: shipment.id, trackingNumber: 'T2', dispatchedAt: '2026-01-03T00:00:00Z' };
    const updated = await mutate(
      instance,
      'shipmentUpdate',
      'ShipmentUpdateMutationInput',
      update,
      'shipment { trackingNumber dispatchedAt carrier }',
    );
    expect(updated.shipment).toEqual({
      trackingNumber: 'T2',
      dispatchedAt: '2026-01-03T00:00:00Z',
      carrier: 'AusPost',
    });
  });
});
