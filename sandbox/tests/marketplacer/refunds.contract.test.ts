import { aBoughtInvoice } from './support/goods.ts';
import { type Json, type TestInstance, anInstance, mutate, node } from './support/instance.ts';

describe('refund requests', () => {
  const FIELDS =
    'refundRequest { id legacyId status cashAmountCents lineItems { id status amountCents amountPerItemCents } invoice { statusFlags } notes { nodes { note status } } }';
  const NOTES = [{ note: 'because' }];

  function request(instance: TestInstance, invoice: Json, lineItems: object[]): Promise<Json> {
    const input = { invoiceId: invoice.id, lineItems, notes: NOTES };
    return mutate(instance, 'refundRequestCreate', 'RefundRequestCreateMutationInput', input, FIELDS);
  }

  function step(
    instance: TestInstance,
    name: 'Return' | 'Refund' | 'Deny' | 'RevertDenial',
    id: string,
    more: object = {},
  ): Promise<Json> {
    const input = { refundRequestId: id, notes: NOTES, ...more };
    return mutate(instance, `refundRequest${name}`, `RefundRequest${name}MutationInput`, input, FIELDS);
  }

  function stepLine(instance: TestInstance, name: 'Accept' | 'Return' | 'Deny', id: string): Promise<Json> {
    const reason = name === 'Deny' ? { denyRefundReason: 'used' } : {};
    const input = { refundRequestLineItemId: id, notes: NOTES, ...reason };
    return mutate(
      instance,
      `refundRequestLineItem${name}`,
      `RefundRequestLineItem${name}MutationInput`,
      input,
      'refundRequestLineItem { status }',
    );
  }

  const aCancellation = (line: Json, quantity: number) => ({
    lineItemId: line.id,
    reason: 'no stock',
    quantity,
    dispatched: false,
  });

  it('go from awaiting to returned to refunded, amend the invoice and restock nothing', async () => {
    const instance = await anInstance();
    const { invoice, lines } = await aBoughtInvoice(instance);
    const stock = async () =>
      (await instance.state()).adverts[0].variants.map(({ countOnHand }: Json) => countOnHand);
    const before = await stock();
    const { refundRequest } = await request(
      instance,
      invoice,
      lines.map((line) => aCancellation(line, line.quantity)),
    );
    expect(refundRequest).toMatchObject({
      status: 'AWAITING',
      lineItems: [{ status: 'PENDING_APPROVAL', amountCents: 5000, amountPerItemCents: 2500 }, {}],
    });

    const tooEarly = await step(instance, 'Refund', refundRequest.id);
    expect(tooEarly.errors[0].messages).toEqual([
      'Can only mark a returned or processed RefundRequest as refunded',
    ]);
    expect((await step(instance, 'Return', refundRequest.id)).refundRequest).toMatchObject({
      status: 'RETURNED',
      invoice: { statusFlags: ['PAID', 'AWAITING_REFUND'] },
    });
    expect((await step(instance, 'Return', refundRequest.id)).status).toBe(422);
    const refunded = await step(instance, 'Refund', refundRequest.id);
    expect(refunded.refundRequest).toMatchObject({
      status: 'REFUNDED',
      cashAmountCents: 7500,
      invoice: { statusFlags: ['PAID', 'CANCELLED'] },
    });
    expect((await step(instance, 'Refund', refundRequest.id)).status).toBe(422);

    const { amendments, lineItems } = await node(
      instance,
      invoice.id,
      'Invoice',
      'lineItems { status } amendments { lineItems { amountCents status dispatched } }',
    );
    expect(amendments).toEqual([
      {
        lineItems: [
          { amountCents: -5000, status: 'CANCELLED', dispatched: false },
          { amountCents: -2500, status: 'CANCELLED', dispatched: false },
        ],
      },
    ]);
    expect(lineItems.map(({ status }: Json) => status)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await stock()).toEqual(before);
  });

  it('hold lines of their own invoice only, and no more than was bought', async () => {
    const instance = await anInstance();
    const { invoice, lines } = await aBoughtInvoice(instance);
    const other = await aBoughtInvoice(instance);
    const foreign = await request(instance, invoice, [aCancellation(other.lines[0], 1)]);
    expect(foreign.errors[0].messages).toEqual([
      'line items must be part of the same invoice for which you are raising a refund request.',
    ]);
    const [line] = lines;
    expect((await request(instance, invoice, [aCancellation(line, 3)])).status).toBe(422);
    expect((await request(instance, invoice, [aCancellation(line, 0)])).status).toBe(422);
    expect((await request(instance, invoice, [{ lineItemId: line.id, quantity: 1 }])).status).toBe(422);
    expect(
      (await request(instance, invoice, [{ lineItemId: line.id, custom: 'x', reason: 'x', quantity: 1 }]))
        .status,
    ).toBe(422);
    expect(
      (await request(instance, invoice, [{ custom: 'goodwill', amountPerItemCents: 300, quantity: 1 }]))
        .status,
    ).toBe(200);
    expect((await request(instance, invoice, [aCancellation(line, 2)])).status).toBe(200);
    expect((await request(instance, invoice, [aCancellation(line, 1)])).status).toBe(422);
  });

  it('can be denied, and the denial reverted', async () => {
    const instance = await anInstance();
    const { invoice, lines } = await aBoughtInvoice(instance);
    const { refundRequest } = await request(instance, invoice, [aCancellation(lines[0], 1)]);
    const denied = await step(instance, 'Deny', refundRequest.id);
    expect(denied.refundRequest).toMatchObject({
      status: 'DENIED',
      lineItems: [{ status: 'REFUND_DENIED' }],
    });
    expect((await step(instance, 'Return', refundRequest.id)).status).toBe(422);
    const reverted = await step(instance, 'RevertDenial', refundRequest.id);
    expect(reverted.refundRequest).toMatchObject({
      status: 'AWAITING',
      lineItems: [{ status: 'PENDING_APPROVAL' }],
    });
    expect((await step(instance, 'RevertDenial', refundRequest.id)).status).toBe(422);
  });

  it('can be decided line by line: all decided is processed, all denied is denied', async () => {
    const instance = await anInstance();
    const { invoice, lines } = await aBoughtInvoice(instance);
    const { refundRequest } = await request(
      instance,
      invoice,
      lines.map((line) => ({ ...aCancellation(line, 1), dispatched: true })),
    );
    const [first, second] = refundRequest.lineItems;
    expect((await stepLine(instance, 'Return', first.id)).refundRequestLineItem.status).toBe(
      'AWAITING_RETURN',
    );
    expect((await stepLine(instance, 'Return', first.id)).status).toBe(422);
    expect((await stepLine(instance, 'Accept', first.id)).refundRequestLineItem.status).toBe(
      'REFUND_ACCEPTED',
    );
    expect((await stepLine(instance, 'Deny', second.id)).refundRequestLineItem.status).toBe('REFUND_DENIED');
    const refunded = await step(instance, 'Refund', refundRequest.id, { cashAmountCents: 2000 });
    expect(refunded.refundRequest).toMatchObject({
      status: 'REFUNDED',
      cashAmountCents: 2000,
      lineItems: [{ status: 'REFUNDED' }, { status: 'REFUND_DENIED' }],
    });

    const { refundRequest: other } = await request(instance, invoice, [aCancellation(lines[0], 1)]);
    await stepLine(instance, 'Deny', other.lineItems[0].id);
    expect((await node(instance, other.id, 'RefundRequest', 'status')).status).toBe('DENIED');
  });

  it('are listed by filter and by time of change; an unknown one is named', async () => {
    const instance = await anInstance();
    const { invoice, lines } = await aBoughtInvoice(instance);
    const { refundRequest } = await request(instance, invoice, [aCancellation(lines[0], 1)]);
    const { data } =
      await instance.graphql(`{ refundRequests(filters: { invoiceLegacyId: ${invoice.legacyId}, statuses: [AWAITING] }) { nodes { id } }
      updatedRefundRequests(updatedSince: "2020-01-01T00:00:00Z") { nodes { id } } }`);
    expect(data).toEqual({
      refundRequests: { nodes: [{ id: refundRequest.id }] },
      updatedRefundRequests: { nodes: [{ id: refundRequest.id }] },
    });
    expect((await step(instance, 'Return', 'x')).errors[0].messages).toEqual([
      'No object found for refundRequestId: x',
    ]);
  });

  it('are one way: an invoice can be amended directly', async () => {
    const instance = await anInstance();
    const { invoice, lines } = await aBoughtInvoice(instance);
    const amend = (amountCents: number) =>
      mutate(
        instance,
        'invoiceAmendmentCreate',
        'InvoiceAmendmentCreateMutationInput',
        {
          invoiceId: invoice.id,
          remittanceCents: -2500,
          lineItems: [{ lineItemId: lines[1].id, quantity: 1, amountCents, status: 'REFUNDED' }],
        },
        'invoiceAmendment { lineItems { amountCents } }',
      );
    expect((await amend(2500)).status).toBe(422);
    expect((await amend(-2500)).status).toBe(200);
    expect((await amend(-2500)).status).toBe(422);
    expect((await node(instance, lines[1].id, 'LineItem', 'status')).status).toBe('REFUNDED');
  });

  it('can carry a return shipment', async () => {
    const instance = await anInstance();
    const { carriers } = await instance.control('POST', 'seed', { carriers: [{ name: 'AusPost' }] });
    const { invoice, lines } = await aBoughtInvoice(instance);
    const { refundRequest } = await request(instance, invoice, [aCancellation(lines[0], 1)]);
    const input = {
      refundRequestId: refundRequest.id,
      shippedItems: [{ refundRequestLineItemId: refundRequest.lineItems[0].id, quantity: 1 }],
      carrierId: carriers[0].id,
      trackingNumber: 'R1',
    };
    const { returnShipment } = await mutate(
      instance,
      'returnShipmentCreate',
      'ReturnShipmentCreateMutationInput',
      input,
      'returnShipment { carrier { name } refundRequest { id } }',
    );
    expect(returnShipment).toEqual({ carrier: { name: 'AusPost' }, refundRequest: { id: refundRequest.id } });
  });
});
