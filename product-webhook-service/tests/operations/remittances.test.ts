import { serve } from '../../../sandbox/testing/serve.ts';
import { createApp } from '../../src/app.ts';
import { expectAnswer } from '../support/deliveries.ts';
import { act, look } from '../support/operations.ts';
import { aPayableSale, recordsIn, type PayableSale } from '../support/remittances.ts';
import { connectorOf } from '../support/service.ts';
import { failuresIn } from '../support/shop.ts';
import { syncRemittance, syncRemittanceAdvice } from '@marketplacer-connector/core/remittances';

const release = (sale: PayableSale, id = sale.tea.id) =>
  act(sale, `/remittances/${encodeURIComponent(id)}/release`);

const pay = (sale: PayableSale, id: string | number, body: object = {}) =>
  act(sale, `/remittance-advices/${encodeURIComponent(id)}/paid`, { body });

/** How often Marketplacer was asked to do something about remittances. */
async function actionsOf({ world }: PayableSale, rootField: RegExp): Promise<number> {
  const asked = await world.marketplacer.requests();
  return asked.filter(({ rootFields }) => rootFields.some((field) => rootField.test(field))).length;
}

const RELEASE = /^remittances?Release$/;
const UPDATE = /^remittanceAdviceUpdate$/;

const isReleased = async ({ remitting }: PayableSale, id: string) =>
  (await remitting.remittances()).find((one) => one.id === id)?.released;

describe('L5: POST /remittances/<id>/release', () => {
  it('releases once, by opaque id, number or key, and a repeat is unchanged', async () => {
    const sale = await aPayableSale();
    await sale.world.marketplacer.resetRequests();
    expectAnswer(await release(sale), 200, 'applied');
    expect(await isReleased(sale, sale.tea.id)).toBe(true);
    expect(await isReleased(sale, sale.cup.id)).toBe(false);
    expect((await recordsIn(sale.world)).get('remittance-1')).toMatchObject({ status: 'released' });
    expect((await recordsIn(sale.world)).get('remittance-1')).not.toHaveProperty('claim');
    expectAnswer(await release(sale), 200, 'unchanged');
    expectAnswer(await release(sale, '1'), 200, 'unchanged');
    expectAnswer(await release(sale, 'remittance-1'), 200, 'unchanged');
    expect(await actionsOf(sale, RELEASE)).toBe(1);
  });

  it('that was done in the portal is unchanged', async () => {
    const sale = await aPayableSale();
    await sale.remitting.release(sale.tea.id);
    await sale.world.marketplacer.resetRequests();
    expectAnswer(await release(sale), 200, 'unchanged');
    expect(await actionsOf(sale, RELEASE)).toBe(0);
  });

  it.each(['drop-answer', '500-after'] as const)(
    'whose answer is lost (%s) is done once: the repeat finds it',
    async (fault) => {
      const sale = await aPayableSale();
      await sale.world.marketplacer.resetRequests();
      await sale.world.marketplacer.faults([{ fault, body: 'ReleaseRemittance', times: 1 }]);
      expectAnswer(await release(sale), 503, 'retry', 'marketplacer-unavailable');
      expectAnswer(await release(sale), 200, 'unchanged');
      expect(await actionsOf(sale, RELEASE)).toBe(1);
      expect((await recordsIn(sale.world)).get('remittance-1')).toMatchObject({ status: 'released' });
      expect((await recordsIn(sale.world)).get('remittance-1')).not.toHaveProperty('claim');
    },
  );

  it('that may have been done is not tried again at once', async () => {
    const sale = await aPayableSale();
    await sale.world.marketplacer.faults([{ fault: '500-before', body: 'ReleaseRemittance', times: 1 }]);
    expectAnswer(await release(sale), 503, 'retry', 'marketplacer-unavailable');
    expectAnswer(await release(sale), 503, 'retry', 'claimed');
    expect(await isReleased(sale, sale.tea.id)).toBe(false);
  });

  it('by many people on several instances at once is one', async () => {
    const sale = await aPayableSale();
    const second = await serve(createApp(connectorOf(sale)));
    await sale.world.marketplacer.resetRequests();
    const urls = [sale.url, second.url, sale.url, second.url, sale.url, second.url];
    const answers = await Promise.all(urls.map((url) => release({ ...sale, url })));
    await second.close();
    expect(await actionsOf(sale, RELEASE)).toBe(1);
    expect(answers.filter(({ body }) => body.outcome === 'applied')).toHaveLength(1);
    for (const { body } of answers) expect(['applied', 'unchanged', 'retry']).toContain(body.outcome);
    expect(await isReleased(sale, sale.tea.id)).toBe(true);
  });

  it('goes by the other name where an instance has that one', async () => {
    const sale = await aPayableSale({ instance: { releaseMutation: 'remittanceRelease' } });
    expectAnswer(await release(sale), 200, 'applied');
    expectAnswer(await release(sale), 200, 'unchanged');
  });

  it('that Marketplacer refuses is recorded with its words, until it succeeds', async () => {
    const sale = await aPayableSale({ instance: { deniedScopes: ['remittances:write'] } });
    expectAnswer(await release(sale), 200, 'failed', 'remittance-refused');
    expect(await failuresIn(sale.world)).toMatchObject([
      {
        code: 'remittance-refused',
        object: { type: 'remittance-release', id: sale.tea.id },
        detail: expect.stringContaining('remittances:write'),
      },
    ]);
    // Nothing is left in the way of the next one.
    expectAnswer(await release(sale), 200, 'failed', 'remittance-refused');
  });

  it('of what nobody knows, and with FLOWS_OFF=remittances, asks for nothing', async () => {
    const sale = await aPayableSale();
    expectAnswer(await release(sale, '99'), 404, 'ignored', 'unknown-object');
    expectAnswer(await release(sale, sale.order.id), 200, 'ignored', 'unknown-object');
    expectAnswer(await act(sale, '/remittances/a%20b/release'), 400, 'refused', 'malformed-request');
    const off = await aPayableSale({ configuration: { FLOWS_OFF: 'remittances' } });
    expectAnswer(await release(off), 200, 'ignored', 'flow-off');
    expect(await isReleased(off, off.tea.id)).toBe(false);
  });
});

describe('L5: POST /remittance-advices/<id>/paid', () => {
  it('tells Marketplacer the whole sum once, and a repeat is unchanged', async () => {
    const sale = await aPayableSale();
    const advice = await sale.adviseTea();
    await sale.world.marketplacer.resetRequests();
    const payment = { totalPaidCents: advice.totalCents, paymentReference: 'Transfer of Kim 12' };
    expectAnswer(await pay(sale, advice.id, payment), 200, 'applied');
    const [paid] = await sale.remitting.advices();
    expect(paid).toMatchObject({ totalPaidCents: advice.totalCents, paidAt: expect.any(String) });
    const key = `advice-${advice.legacyId}`;
    expect((await recordsIn(sale.world)).get(key)).toMatchObject({
      status: 'paid',
      paid: { currencyCode: 'AUD', centAmount: advice.totalCents },
    });
    // What people write into a reference is theirs.
    expect(JSON.stringify([...(await recordsIn(sale.world)).values()])).not.toContain('Kim');
    expectAnswer(await pay(sale, advice.legacyId, payment), 200, 'unchanged');
    expectAnswer(await pay(sale, key), 200, 'unchanged');
    expect(await actionsOf(sale, UPDATE)).toBe(1);
    expect(await sale.remitting.advices()).toEqual([paid]);
  });

  it('of another sum than the one that was confirmed does nothing', async () => {
    const sale = await aPayableSale();
    const advice = await sale.adviseTea();
    const payment = { totalPaidCents: advice.totalCents - 1 };
    expectAnswer(await pay(sale, advice.id, payment), 200, 'ignored', 'sum-differs');
    expect(await sale.remitting.advices()).toMatchObject([{ paidAt: null, totalPaidCents: null }]);
    expect(await failuresIn(sale.world)).toEqual([]);
  });

  it('whose answer is lost is done once: the repeat finds it, and the moment of payment stays', async () => {
    const sale = await aPayableSale();
    const advice = await sale.adviseTea();
    await sale.world.marketplacer.resetRequests();
    await sale.world.marketplacer.faults([
      { fault: 'drop-answer', body: 'UpdateRemittanceAdvice', times: 1 },
    ]);
    expectAnswer(await pay(sale, advice.id), 503, 'retry', 'marketplacer-unavailable');
    const [paid] = await sale.remitting.advices();
    expectAnswer(await pay(sale, advice.id), 200, 'unchanged');
    expect(await sale.remitting.advices()).toEqual([paid]);
    expect(await actionsOf(sale, UPDATE)).toBe(1);
  });

  it.each([
    ['a negative sum', { totalPaidCents: -1 }],
    ['a fraction of a cent', { totalPaidCents: 1.5 }],
    ['a moment that is none', { paidAt: 'yesterday' }],
    ['a word that is not asked for', { force: true }],
  ])('with %s is malformed', async (_name, body) => {
    const sale = await aPayableSale();
    expectAnswer(await pay(sale, 1, body), 400, 'refused', 'malformed-request');
  });
});

describe('GET /remittances', () => {
  it('lists what is recorded, by status and page by page, without claims', async () => {
    const sale = await aPayableSale();
    const advice = await sale.adviseTea();
    const connector = connectorOf(sale);
    await syncRemittance(connector, sale.tea.id);
    await syncRemittance(connector, sale.cup.id);
    await syncRemittanceAdvice(connector, advice.id);
    const keysOf = async (query: object) => {
      const { status, body } = await look(sale, '/remittances', { query });
      expect(status).toBe(200);
      return [body.remittances.map(({ key }: { key: string }) => key), body.next ?? null];
    };
    expect(await keysOf({})).toEqual([['advice-1', 'remittance-1', 'remittance-2'], null]);
    expect(await keysOf({ status: 'released' })).toEqual([['remittance-1'], null]);
    expect(await keysOf({ status: 'pending' })).toEqual([['remittance-2'], null]);
    expect(await keysOf({ status: 'open' })).toEqual([['advice-1'], null]);
    expect(await keysOf({ limit: 2 })).toEqual([['advice-1', 'remittance-1'], 'remittance-1']);
    expect(await keysOf({ limit: 2, after: 'remittance-1' })).toEqual([['remittance-2'], null]);
    await sale.world.marketplacer.faults([{ fault: '500-before', body: 'ReleaseRemittance', times: 1 }]);
    await release(sale, sale.cup.id);
    expect(JSON.stringify((await look(sale, '/remittances')).body)).not.toContain('claim');
  });

  it.each([
    ['a status that there is not', { status: 'lost' }],
    ['a key of something else', { after: '" or key > "' }],
    ['too many at once', { limit: 501 }],
  ])('with %s is malformed', async (_name, query) => {
    const sale = await aPayableSale();
    expectAnswer(await look(sale, '/remittances', { query }), 400, 'refused', 'malformed-request');
  });
});
