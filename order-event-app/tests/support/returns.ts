import type { LineItemReturnItem, Order, Payment } from '@commercetools/platform-sdk';
import { ensureTypes } from '@marketplacer-connector/core/deployment';
import type { Response } from 'supertest';
import type { Connector } from '@marketplacer-connector/core/connector';
import { dispatchOf, piecesOf, type Dispatch } from '../../../sandbox/testing/dispatch.ts';
import {
  changeOrder,
  orderNow as orderIn,
  returnItemsOf,
  type OrderAction,
} from '../../../sandbox/testing/orders.ts';
import { refundingOf, type AskedRefund, type Refunding } from '../../../sandbox/testing/refunding.ts';
import { deploySteps } from '../../../tests/support/connector.ts';
import { deliver, post, pubSubPush } from './deliveries.ts';
import { openMarket, type Market } from './market.ts';

/** A market whose orders can come back. */
export interface ReturnsMarket extends Market {
  refunding: Refunding;
  dispatch: Dispatch;
}

export async function openReturns(options: Parameters<typeof openMarket>[0] = {}): Promise<ReturnsMarket> {
  const market = await openMarket(options);
  await deploySteps(market.connector, [ensureTypes]);
  return { ...market, refunding: refundingOf(market.world), dispatch: dispatchOf(market.world) };
}

/** An exported order of teas and cups, and one teapot of the shop; the tea line is the first one. */
export async function sold(market: ReturnsMarket, quantities = { tea: 2, cup: 1 }): Promise<Order> {
  const { world, tea, cup, own, connector } = market;
  const order = await world.shop.buy({
    lines: [
      { sku: tea.sku, quantity: quantities.tea },
      { sku: cup.sku, quantity: quantities.cup },
      { sku: own, quantity: 1 },
    ],
  });
  expect((await deliver(connector, order.id)).body.outcome).toBe('applied');
  return order;
}

/** Sends so many of a line's pieces, from its entries in their order. */
export async function send(
  market: ReturnsMarket,
  order: Order,
  line: number,
  quantity: number,
): Promise<void> {
  const lineItemId = order.lineItems[line]?.id ?? '';
  const carrier = await market.dispatch.carrier('AusPost');
  for (const invoice of await market.dispatch.invoicesOf(order.id)) {
    const quantities = piecesOf(invoice, lineItemId, quantity, 'open');
    if (Object.keys(quantities).length > 0) {
      await market.dispatch.ship(invoice.id, quantities, { carrier, trackingNumber: 'T1' });
    }
  }
}

export async function sendAll(market: ReturnsMarket, order: Order): Promise<void> {
  for (const [line, { quantity }] of order.lineItems.entries()) await send(market, order, line, quantity);
}

export const orderNow = ({ world }: Market, { id }: Order): Promise<Order> => orderIn(world, id);

export const changeNow = ({ world }: Market, { id }: Order, ...actions: OrderAction[]): Promise<Order> =>
  changeOrder(world, id, ...actions);

export const returnsOf = ({ world }: Market, { id }: Order): Promise<LineItemReturnItem[]> =>
  returnItemsOf(world, id);

/** The shop takes so many pieces of a line back; `Returned` unless told otherwise. */
export async function takeBack(
  market: Market,
  order: Order,
  line: number,
  quantity = 1,
  more: object = {},
): Promise<LineItemReturnItem> {
  const item = { quantity, lineItemId: order.lineItems[line]?.id, shipmentState: 'Returned', ...more };
  await changeNow(market, order, { action: 'addReturnInfo', items: [item] });
  const items = await returnsOf(market, order);
  const added = items.at(-1);
  if (!added) throw new Error('no return item');
  return added;
}

export const setPaymentState = (market: Market, order: Order, { id }: { id: string }, paymentState: string) =>
  changeNow(market, order, { action: 'setReturnPaymentState', returnItemId: id, paymentState });

/** Delivers the message that a return was added. */
export const deliverReturn = (connector: Connector, { id }: Order): Promise<Response> =>
  deliver(connector, id, 'ReturnInfoAdded');

export const deliverPayment = (connector: Connector, payment: Payment): Promise<Response> =>
  post(
    connector,
    pubSubPush({
      notificationType: 'Message',
      projectKey: 'any',
      id: `message-${payment.id}`,
      version: 1,
      sequenceNumber: 1,
      resource: { typeId: 'payment', id: payment.id },
      resourceVersion: 1,
      type: 'PaymentTransactionAdded',
    }),
  );

/** A payment of the order, from which so many minor units have gone back. */
export async function payBack(market: Market, order: Order, centAmount: number): Promise<Payment> {
  const { world } = market;
  const amountPlanned = { currencyCode: 'AUD', centAmount: 10_000 };
  const payment = await world.commercetools.post<Payment>('/payments', { amountPlanned });
  await changeNow(market, order, { action: 'addPayment', payment: { typeId: 'payment', id: payment.id } });
  const amount = { currencyCode: 'AUD', centAmount };
  return world.commercetools.post<Payment>(`/payments/${payment.id}`, {
    version: payment.version,
    actions: [
      {
        action: 'addTransaction',
        transaction: { type: 'Refund', amount, state: 'Success', timestamp: new Date().toISOString() },
      },
    ],
  });
}

export const requestsOf = ({ refunding }: ReturnsMarket): Promise<AskedRefund[]> => refunding.requests();

/** The status of every request, oldest first. */
export const statuses = async (market: ReturnsMarket): Promise<string[]> =>
  (await requestsOf(market)).map(({ status }) => status);
