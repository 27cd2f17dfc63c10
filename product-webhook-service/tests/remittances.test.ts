import { remittingOf } from '../../sandbox/testing/remitting.ts';
import { deliver, eventOf, expectAnswer } from './support/deliveries.ts';
import { aPayableSale, recordsIn } from './support/remittances.ts';
import { connectorOf, settled } from './support/service.ts';
import { failuresIn } from './support/shop.ts';

const deliverAdvice = (
  sale: Parameters<typeof deliver>[0],
  advice: { id: string; legacyId: number },
  action?: string,
) => deliver(sale, eventOf('RemittanceAdvice', advice, action), { entity: 'remittance-advice' });

describe('L6, L7: remittance advices by webhook', () => {
  it('become records that say who is paid what, and when it was paid', async () => {
    const sale = await aPayableSale({ connected: true });
    const advice = await sale.adviseTea();
    await settled(sale);
    const key = `advice-${advice.legacyId}`;
    expect((await recordsIn(sale.world)).get(key)).toEqual({
      kind: 'advice',
      id: advice.id,
      legacyId: advice.legacyId,
      createdAt: expect.stringMatching(/^\d{4}-/),
      payee: 'seller',
      seller: sale.tea.seller.legacyId,
      amount: { currencyCode: 'AUD', centAmount: sale.tea.amountCents },
      status: 'open',
      remittances: [sale.tea.id],
    });
    await sale.remitting.pay(advice.id, advice.totalCents);
    await settled(sale);
    expect((await recordsIn(sale.world)).get(key)).toMatchObject({
      status: 'paid',
      paidAt: expect.any(String),
      paid: { currencyCode: 'AUD', centAmount: advice.totalCents },
    });
  });

  it('are read afresh, so repeated and late deliveries change nothing', async () => {
    const sale = await aPayableSale();
    const advice = await sale.adviseTea();
    expectAnswer(await deliverAdvice(sale, advice, 'create'), 200, 'applied');
    expectAnswer(await deliverAdvice(sale, advice, 'create'), 200, 'unchanged');
    await sale.remitting.pay(advice.id, advice.totalCents);
    expectAnswer(await deliverAdvice(sale, advice), 200, 'applied');
    // The delivery of the creation comes once more, after the payment.
    expectAnswer(await deliverAdvice(sale, advice, 'create'), 200, 'unchanged');
    expect((await recordsIn(sale.world)).get(`advice-${advice.legacyId}`)).toMatchObject({ status: 'paid' });
  });

  it('are left alone by a delivery of something else, of a deletion, and of what nobody knows', async () => {
    const sale = await aPayableSale();
    const advice = await sale.adviseTea();
    await deliverAdvice(sale, advice);
    const before = await recordsIn(sale.world);
    expectAnswer(
      await deliverAdvice(sale, { id: sale.tea.id, legacyId: advice.legacyId }),
      200,
      'ignored',
      'unknown-object',
    );
    expectAnswer(await deliverAdvice(sale, advice, 'destroy'), 200, 'ignored', 'unknown-object');
    expectAnswer(await deliverAdvice(sale, advice, 'exploded'), 200, 'ignored', 'unknown-event');
    expect(await recordsIn(sale.world)).toEqual(before);
  });

  it('of the operator itself, as MPay makes them, are told apart', async () => {
    const sale = await aPayableSale();
    const { marketplacer } = sale.world;
    const operator = await marketplacer.createSeller({ businessName: 'Market' });
    const own = await remittingOf(sale.world).adviseOperator(operator.id, sale.tea.invoice.id, 150);
    expectAnswer(await deliverAdvice(sale, own), 200, 'applied');
    expect((await recordsIn(sale.world)).get(`advice-${own.legacyId}`)).toMatchObject({
      payee: 'operator',
      seller: operator.legacyId,
      amount: { centAmount: 150 },
    });
  });

  it('are recorded as unreadable while Marketplacer cannot resolve them, and not with half of them', async () => {
    const sale = await aPayableSale();
    const advice = await sale.adviseTea();
    await sale.world.marketplacer.failFields({ field: 'RemittanceAdvice.totalCents' });
    expectAnswer(await deliverAdvice(sale, advice), 200, 'failed', 'object-unreadable');
    expect((await recordsIn(sale.world)).has(`advice-${advice.legacyId}`)).toBe(false);
    expect(await failuresIn(sale.world)).toMatchObject([
      { code: 'object-unreadable', object: { type: 'remittance-advice', id: advice.id } },
    ]);
  });

  it('without an amount in cents are recorded as unreadable, because a text is no number', async () => {
    const sale = await aPayableSale({ instance: { hiddenFields: ['RemittanceAdvice.totalCents'] } });
    const advice = await sale.adviseTea();
    expectAnswer(await deliverAdvice(sale, advice), 200, 'failed', 'object-unreadable');
    expect((await recordsIn(sale.world)).size).toBe(0);
  });

  it('are left alone with FLOWS_OFF=remittances', async () => {
    const sale = await aPayableSale({ configuration: { FLOWS_OFF: 'remittances' } });
    const advice = await sale.adviseTea();
    expectAnswer(await deliverAdvice(sale, advice), 200, 'ignored', 'flow-off');
    expect((await recordsIn(sale.world)).size).toBe(0);
  });

  it('end at the newest state where two workers record at once', async () => {
    const sale = await aPayableSale();
    const advice = await sale.adviseTea();
    const { marketplacer } = connectorOf(sale);
    await sale.remitting.pay(advice.id, advice.totalCents);
    const answers = await Promise.all([1, 2, 3].map(() => deliverAdvice(sale, advice)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await recordsIn(sale.world)).get(`advice-${advice.legacyId}`)).toMatchObject({ status: 'paid' });
    expect(await marketplacer.remittances.adviceById(advice.id)).toMatchObject({ legacyId: advice.legacyId });
  });
});
