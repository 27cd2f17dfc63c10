import type { LineItem, State } from '@commercetools/platform-sdk';
import { ensureLineStates } from '@marketplacer-connector/core/deployment';
import { changeOrder } from '../../sandbox/testing/orders.ts';
import { writesTo } from '../../sandbox/testing/writes.ts';
import { expectAnswer } from './support/deliveries.ts';
import { aSale, deliverInvoice, deliverShipment, deliveriesOf, orderOf, type Sale } from './support/sale.ts';
import { deploy } from './support/service.ts';
import { failuresIn } from './support/shop.ts';

const SETTINGS = { LINE_STATES: 'marketplacer' };

async function aSaleWithStates(configuration: Record<string, string> = SETTINGS): Promise<Sale> {
  const sale = await aSale({ configuration });
  await deploy(sale, ensureLineStates);
  return sale;
}

const statesOf = async ({ world }: Sale): Promise<State[]> =>
  (await world.commercetools.get<{ results: State[] }>('/states')).results;

/** How much of a line is in which state, by the keys of the states. */
async function lineStates(sale: Sale, lineItemId: string): Promise<Record<string, number>> {
  const keys = new Map((await statesOf(sale)).map(({ id, key }) => [id, key]));
  const { lineItems } = await orderOf(sale);
  const { state } = lineItems.find(({ id }) => id === lineItemId) as LineItem;
  return Object.fromEntries(state.map(({ quantity, state: one }) => [keys.get(one.id), quantity]));
}

describe('O11: with LINE_STATES=marketplacer', () => {
  it('post-deploy makes the states once, and says where a key is taken', async () => {
    const sale = await aSaleWithStates();
    await deploy(sale, ensureLineStates);
    const own = (await statesOf(sale)).filter(({ key }) => key.startsWith('marketplacer-'));
    expect(own.map(({ key, type, initial }) => [key, type, initial]).toSorted()).toEqual([
      ['marketplacer-line-cancelled', 'LineItemState', false],
      ['marketplacer-line-sent', 'LineItemState', false],
    ]);
    const other = await aSale({ configuration: SETTINGS });
    await other.world.commercetools.post('/states', { key: 'marketplacer-line-sent', type: 'OrderState' });
    await expect(deploy(other, ensureLineStates)).rejects.toThrow('LINE_STATES');
  });

  it('what a seller has sent is moved by its quantity, and nothing else', async () => {
    const sale = await aSaleWithStates();
    expectAnswer(await deliverShipment(sale, await sale.ship(sale.tea, 2)), 200, 'applied');
    expect(await lineStates(sale, sale.tea)).toEqual({ Initial: 1, 'marketplacer-line-sent': 2 });
    expect(await lineStates(sale, sale.cup)).toEqual({ Initial: 2 });
    expect(await lineStates(sale, sale.own)).toEqual({ Initial: 1 });
    await sale.world.commercetools.resetRequests();
    expectAnswer(await deliverInvoice(sale, sale.tea), 200, 'unchanged');
    expect((await writesTo(sale.world)).filter((write) => write.includes('/orders/'))).toEqual([]);
  });

  it('what a seller cancels is moved too, also of a line that was sent in part', async () => {
    const sale = await aSaleWithStates();
    await deliverShipment(sale, await sale.ship(sale.tea, 2));
    const invoice = await sale.dispatch.invoiceOf(sale.order.id, sale.tea);
    const left = invoice.entries.find(({ open }) => open > 0);
    await sale.dispatch.cancel(invoice.id, left?.id ?? '', 1);
    expectAnswer(await deliverInvoice(sale, sale.tea), 200, 'applied');
    expect(await lineStates(sale, sale.tea)).toEqual({
      'marketplacer-line-sent': 2,
      'marketplacer-line-cancelled': 1,
    });
  });

  it('a line of which the shop has moved a part to a state of its own is left alone', async () => {
    const sale = await aSaleWithStates();
    const own = await sale.world.commercetools.post<State>('/states', {
      key: 'picked',
      type: 'LineItemState',
    });
    const initial = (await statesOf(sale)).find(({ key }) => key === 'Initial')!;
    await changeOrder(sale.world, sale.order.id, {
      action: 'transitionLineItemState',
      lineItemId: sale.tea,
      quantity: 1,
      fromState: { typeId: 'state', id: initial.id },
      toState: { typeId: 'state', id: own.id },
    });
    await deliverShipment(sale, await sale.ship(sale.tea, 3));
    await deliverShipment(sale, await sale.ship(sale.cup, 2));
    expect(await lineStates(sale, sale.tea)).toEqual({ Initial: 2, picked: 1 });
    expect(await lineStates(sale, sale.cup)).toEqual({ 'marketplacer-line-sent': 2 });
  });

  it('states that are missing hold no delivery back, and are told', async () => {
    const sale = await aSale({ configuration: SETTINGS });
    const answer = await deliverShipment(sale, await sale.ship(sale.tea, 3));
    expectAnswer(answer, 200, 'failed', 'refused-by-commercetools');
    expect(await deliveriesOf(sale)).toHaveLength(1);
    await deploy(sale, ensureLineStates);
    expectAnswer(await deliverInvoice(sale, sale.tea), 200, 'applied');
    expect(await lineStates(sale, sale.tea)).toEqual({ 'marketplacer-line-sent': 3 });
    expect(await failuresIn(sale.world)).toMatchObject([{ object: { type: 'fulfilment' } }]);
  });
});

it('without LINE_STATES no state is made or moved', async () => {
  const sale = await aSaleWithStates({});
  await deliverShipment(sale, await sale.ship(sale.tea, 3));
  expect(await lineStates(sale, sale.tea)).toEqual({ Initial: 3 });
  expect((await statesOf(sale)).map(({ key }) => key)).toEqual(['Initial']);
});
