import { aBoughtInvoice, aSeller } from './support/goods.ts';
import { anInstance, type Json, mutate, node, type TestInstance } from './support/instance.ts';
import { aWebhook, eventNames } from './support/receiver.ts';

const EIGHT_DAYS = 8 * 24 * 60 * 60_000;

const release = (instance: TestInstance, id: string, name = 'remittancesRelease') =>
  mutate(
    instance,
    name,
    'RemittancesReleaseMutationInput',
    { remittanceIds: [id] },
    'remittances { released }',
  );

const pay = (instance: TestInstance, input: Json) =>
  mutate(
    instance,
    'remittanceAdviceUpdate',
    'RemittanceAdviceUpdateMutationInput',
    input,
    'remittanceAdvice { totalFormatted totalPaidCents remittances { id } paymentReference paidAt }',
  );

async function dispatch(instance: TestInstance, { id, lineItems }: Json): Promise<void> {
  const { carriers } = await instance.control('POST', 'seed', { carriers: [{ name: 'AusPost' }] });
  await mutate(
    instance,
    'shipmentCreate',
    'ShipmentCreateMutationInput',
    {
      invoiceId: id,
      postageCarrierId: carriers[0].id,
      dispatchedAt: '2026-01-02',
      trackingNumber: 'T 1',
      shippedItems: lineItems.map((line: Json) => ({ lineItemId: line.id, quantity: line.quantity })),
    },
    'shipment { id }',
  );
}

async function advise(instance: TestInstance): Promise<Json> {
  const { sellers } = await instance.state();
  return instance.control('POST', 'actions/remittance-advise', { sellerId: sellers[0].id });
}

async function theRemittance(instance: TestInstance): Promise<Json> {
  const { data } = await instance.graphql(
    '{ remittances { nodes { id amountCents released pendingReasons seller { businessName } } } }',
  );
  return data.remittances.nodes[0];
}

describe('remittances', () => {
  it('are pending until dispatched and released, are advised after the delay, and are paid', async () => {
    const instance = await anInstance();
    const { invoice } = await aBoughtInvoice(instance);
    const remittance = await theRemittance(instance);
    expect(remittance).toMatchObject({
      amountCents: 7500,
      released: false,
      pendingReasons: [expect.any(String)],
      seller: { businessName: 'Green Grocer' },
    });
    await release(instance, remittance.id);
    expect(await advise(instance)).toEqual({});
    await dispatch(instance, invoice);
    expect(await advise(instance)).toEqual({});
    await instance.control('POST', 'actions/advance-clock', { milliseconds: EIGHT_DAYS });
    expect(await theRemittance(instance)).toMatchObject({ released: true, pendingReasons: [] });
    const advice = await advise(instance);
    expect(await advise(instance)).toEqual({});
    const input = { remittanceAdviceId: advice.id, totalPaidCents: 7500, paymentReference: 'P1' };
    expect((await pay(instance, input)).remittanceAdvice).toMatchObject({
      totalFormatted: '$75.00',
      totalPaidCents: 7500,
      remittances: [{ id: remittance.id }],
      paymentReference: 'P1',
    });
    expect((await node(instance, invoice.id, 'Invoice', 'statusFlags')).statusFlags).toContain('REMITTED');
  });

  it('are released once, and unknown ones are refused', async () => {
    const instance = await anInstance();
    await aBoughtInvoice(instance);
    const { id } = await theRemittance(instance);
    expect(await release(instance, id)).toMatchObject({ remittances: [{ released: true }] });
    expect(await release(instance, id)).toMatchObject({ status: 422, remittances: null });
    expect(await pay(instance, { remittanceAdviceId: id, totalPaidCents: 1 })).toMatchObject({ status: 422 });
  });

  it('are released by one of the two names that are written', async () => {
    const instance = await anInstance({ releaseMutation: 'remittanceRelease' });
    await aBoughtInvoice(instance);
    const { id } = await theRemittance(instance);
    const { errors } = await instance.graphql(
      `mutation { remittancesRelease(input: { remittanceIds: ["${id}"] }) { status } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'undefinedField', typeName: 'Mutation' } }]);
    expect(await release(instance, id, 'remittanceRelease')).toMatchObject({ status: 200 });
  });

  it('tell by webhook of an advice that is made and paid, and of nothing before', async () => {
    const instance = await anInstance();
    const { receiver } = await aWebhook(instance, 'REMITTANCE_ADVICE');
    const { invoice } = await aBoughtInvoice(instance);
    await release(instance, (await theRemittance(instance)).id);
    await dispatch(instance, invoice);
    await instance.control('POST', 'actions/advance-clock', { milliseconds: EIGHT_DAYS });
    const { id } = await advise(instance);
    await pay(instance, { remittanceAdviceId: id, totalPaidCents: 7500 });
    await instance.idle();
    expect(eventNames(receiver)).toEqual(['create', 'update']);
  });

  it('are advised to the operator itself, too, with MPay', async () => {
    const instance = await anInstance();
    const { invoice } = await aBoughtInvoice(instance);
    const operator = await aSeller(instance, { businessName: 'Market', accountType: 'PROSPECTIVE' });
    const advice = await instance.control('POST', 'actions/operator-advise', {
      sellerId: operator.id,
      id: invoice.id,
      fields: { amountCents: 500 },
    });
    expect(
      await node(
        instance,
        advice.id,
        'RemittanceAdvice',
        'totalCents seller { businessName } remittances { seller { businessName } invoice { id } }',
      ),
    ).toMatchObject({
      totalCents: 500,
      seller: { businessName: 'Market' },
      remittances: [{ seller: { businessName: 'Market' }, invoice: { id: invoice.id } }],
    });
  });
});
