import { aBoughtInvoice } from './support/goods.ts';
import { anInstance, mutate, node } from './support/instance.ts';

describe('remittances', () => {
  it('are released, advised and paid', async () => {
    const instance = await anInstance();
    const { invoice } = await aBoughtInvoice(instance);
    const { data } = await instance.graphql('{ remittances { nodes { id amountCents released } } }');
    const [remittance] = data.remittances.nodes;
    expect(remittance).toMatchObject({ amountCents: 7500, released: false });
    await mutate(
      instance,
      'remittancesRelease',
      'RemittancesReleaseMutationInput',
      { remittanceIds: [remittance.id] },
      'remittances { released }',
    );
    const advice = await instance.control('POST', 'actions/remittance-advise', {
      sellerId: (await instance.state()).sellers[0].id,
    });
    const input = { remittanceAdviceId: advice.id, totalPaidCents: 7500, paymentReference: 'P1' };
    const paid = await mutate(
      instance,
      'remittanceAdviceUpdate',
      'RemittanceAdviceUpdateMutationInput',
      input,
      'remittanceAdvice { totalFormatted remittances { id } paymentReference }',
    );
    expect(paid.remittanceAdvice).toEqual({
      totalFormatted: '$75.00',
      remittances: [{ id: remittance.id }],
      paymentReference: 'P1',
    });
    expect((await node(instance, invoice.id, 'Invoice', 'statusFlags')).statusFlags).toEqual([
      'PAID',
      'REMITTED',
    ]);
  });
});
