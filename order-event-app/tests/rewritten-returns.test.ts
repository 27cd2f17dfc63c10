import type { LineItemReturnItem, Order } from '@commercetools/platform-sdk';
import type { AskedLine } from '../../sandbox/testing/refunding.ts';
import { deliver } from './support/deliveries.ts';
import {
  changeNow,
  deliverReturn,
  openReturns,
  requestsOf,
  returnsOf,
  sendAll,
  setPaymentState,
  sold,
  statuses,
  takeBack,
  type ReturnsMarket,
} from './support/returns.ts';

const TEA = 0;

let market: ReturnsMarket;
let order: Order;

beforeEach(async () => {
  market = await openReturns();
  order = await sold(market, { tea: 3, cup: 1 });
  await sendAll(market, order);
});

interface Rewritten {
  quantity: number;
  lineItemId: string;
  shipmentState: string;
  key?: string | undefined;
}

/** An item as a system writes it that keeps a list of its own: without ids and without payment states. */
const draftOf = ({ quantity, lineItemId, shipmentState }: LineItemReturnItem): Rewritten => ({
  quantity,
  lineItemId,
  shipmentState: shipmentState === 'Advised' ? 'Advised' : 'Returned',
});
const draftWithKey = (item: LineItemReturnItem): Rewritten => ({ ...draftOf(item), key: item.key });

/** Writes all items anew, as one system after the other does, and delivers the message of it. */
async function rewrite(
  draft: (item: LineItemReturnItem) => Rewritten = draftOf,
  added: Rewritten[] = [],
): Promise<LineItemReturnItem[]> {
  const before = await returnsOf(market, order);
  const items = [...before.map(draft), ...added];
  await changeNow(market, order, { action: 'setReturnInfo', items: items.length > 0 ? [{ items }] : [] });
  const written = await returnsOf(market, order);
  const ids = new Set(before.map(({ id }) => id));
  expect(written.filter(({ id }) => ids.has(id))).toEqual([]);
  await deliver(market.connector, order.id, 'ReturnInfoSet');
  return returnsOf(market, order);
}

const clear = async () => {
  await changeNow(market, order, { action: 'setReturnInfo', items: [] });
  await deliver(market.connector, order.id, 'ReturnInfoSet');
};

/** A refund request of a seller for so many pieces of the tea, on as many lines as there are numbers. */
async function askForTea(...quantities: number[]) {
  const { id, entries } = await market.dispatch.invoiceOf(order.id, order.lineItems[TEA]?.id ?? '');
  const lines = quantities.map((quantity): AskedLine => ({ lineItemId: entries[0]?.id ?? '', quantity }));
  const request = await market.refunding.ask(id, lines);
  await deliverReturn(market.connector, order);
  return request;
}

const states = async () => (await returnsOf(market, order)).map(({ paymentState }) => paymentState);

const WAYS = [
  ['without keys', draftOf],
  ['with the keys that it read', draftWithKey],
] as const;

describe.each(WAYS)('a system that writes the list of returns anew, %s,', (_how, draft) => {
  test('takes no denial of a return of the shop back', async () => {
    const item = await takeBack(market, order, TEA);
    await deliverReturn(market.connector, order);
    await setPaymentState(market, order, item, 'NotRefunded');
    await deliverReturn(market.connector, order);
    expect(await statuses(market)).toEqual(['DENIED']);
    expect(await rewrite(draft)).toMatchObject([{ paymentState: 'NotRefunded' }]);
    expect(await statuses(market)).toEqual(['DENIED']);
    expect(await rewrite(draft)).toMatchObject([{ paymentState: 'NotRefunded' }]);
    expect(await statuses(market)).toEqual(['DENIED']);
  });

  test('leaves the shop free to take the denial back afterwards', async () => {
    const item = await takeBack(market, order, TEA);
    await deliverReturn(market.connector, order);
    await setPaymentState(market, order, item, 'NotRefunded');
    await deliverReturn(market.connector, order);
    const [anew] = await rewrite(draft);
    await setPaymentState(market, order, anew!, 'Refunded');
    await deliverReturn(market.connector, order);
    expect(await statuses(market)).toEqual(['REFUNDED']);
  });

  test.each([
    ['the seller', async (id: string) => void (await market.refunding.step('Deny', id))],
    [
      'the shop',
      async () => {
        const [item] = await returnsOf(market, order);
        await setPaymentState(market, order, item!, 'NotRefunded');
      },
    ],
  ])('makes no second request of a refund of a seller that %s has denied', async (_who, deny) => {
    const { id } = await askForTea(1);
    await deny(id);
    await deliverReturn(market.connector, order);
    expect(await rewrite(draft)).toMatchObject([{ paymentState: 'NotRefunded' }]);
    expect(await statuses(market)).toEqual(['DENIED']);
  });

  test('doubles no item of a request with two lines of one product', async () => {
    await askForTea(1, 1);
    const items = await rewrite(draft);
    expect(items.map(({ quantity }) => quantity)).toEqual([1, 1]);
    expect(await requestsOf(market)).toMatchObject([
      { status: 'AWAITING', lineItems: [{ quantity: 1 }, { quantity: 1 }] },
    ]);
    for (const item of items) await setPaymentState(market, order, item, 'Refunded');
    await deliverReturn(market.connector, order);
    expect(await statuses(market)).toEqual(['REFUNDED']);
  });

  test('of which one line was denied and one refunded keeps both decisions', async () => {
    const { lineItems } = await askForTea(1, 1);
    await market.refunding.stepLine('Deny', lineItems[0]?.id ?? '');
    await deliverReturn(market.connector, order);
    const open = (await returnsOf(market, order)).find(({ paymentState }) => paymentState === 'Initial');
    await setPaymentState(market, order, open!, 'Refunded');
    await deliverReturn(market.connector, order);
    expect((await rewrite(draft)).map(({ paymentState }) => paymentState).toSorted()).toEqual([
      'NotRefunded',
      'Refunded',
    ]);
    expect(await requestsOf(market)).toMatchObject([
      { status: 'REFUNDED', lineItems: [{ status: 'REFUND_DENIED' }, { status: 'REFUNDED' }] },
    ]);
  });

  test('keeps what was refunded', async () => {
    const item = await takeBack(market, order, TEA, 2);
    await setPaymentState(market, order, item, 'Refunded');
    await deliverReturn(market.connector, order);
    expect(await rewrite(draft)).toMatchObject([{ paymentState: 'Refunded' }]);
    expect(await statuses(market)).toEqual(['REFUNDED']);
  });

  test('adds one return of its own, and nothing else', async () => {
    await takeBack(market, order, TEA);
    await deliverReturn(market.connector, order);
    const added = { quantity: 1, lineItemId: order.lineItems[TEA]?.id ?? '', shipmentState: 'Returned' };
    expect(await rewrite(draft, [added])).toHaveLength(2);
    expect(await statuses(market)).toEqual(['RETURNED', 'RETURNED']);
  });

  test('keeps what was announced, and what came of it', async () => {
    await takeBack(market, order, TEA, 1, { shipmentState: 'Advised' });
    await deliverReturn(market.connector, order);
    await rewrite(draft);
    expect(await statuses(market)).toEqual(['AWAITING']);
    await takeBack(market, order, TEA);
    await deliverReturn(market.connector, order);
    await rewrite(draft);
    expect(await statuses(market)).toEqual(['RETURNED']);
  });
});

/** An order of these lines of tea, all of them sent; each has so many pieces for so many minor units. */
async function soldLines(...lines: [quantity: number, centAmount: number][]): Promise<void> {
  const aud = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });
  order = await market.world.shop.buy({
    lines: lines.map(([quantity, centAmount], index) => ({
      key: `line-${index}`,
      sku: market.tea.sku,
      quantity,
      externalTotalPrice: { price: aud(Math.ceil(centAmount / quantity)), totalPrice: aud(centAmount) },
    })),
  });
  await deliver(market.connector, order.id);
  await sendAll(market, order);
}

test.each<[string, [number, number][]]>([
  [
    'two products',
    [
      [1, 2000],
      [1, 750],
    ],
  ],
  ['a line that the price made two of', [[3, 1000]]],
])('a request of a seller for %s, all items written anew, is one request', async (_what, lines) => {
  await soldLines(...lines);
  const [invoice] = await market.dispatch.invoicesOf(order.id);
  const asked = invoice?.entries.map(({ id, quantity }) => ({ lineItemId: id, quantity })) ?? [];
  expect(asked).toHaveLength(2);
  await market.refunding.ask(invoice?.id ?? '', asked);
  await deliverReturn(market.connector, order);
  const items = await rewrite();
  expect(items).toHaveLength(2);
  expect(await statuses(market)).toEqual(['AWAITING']);
  for (const item of items) await setPaymentState(market, order, item, 'Refunded');
  await deliverReturn(market.connector, order);
  expect(await statuses(market)).toEqual(['REFUNDED']);
  expect(await returnsOf(market, order)).toHaveLength(2);
});

test('one return of a line that the price made two of is written anew as one', async () => {
  await soldLines([3, 1000]);
  const item = await takeBack(market, order, 0, 3);
  await deliverReturn(market.connector, order);
  await setPaymentState(market, order, item, 'NotRefunded');
  await deliverReturn(market.connector, order);
  expect(await rewrite()).toMatchObject([{ quantity: 3, paymentState: 'NotRefunded' }]);
  expect(await statuses(market)).toEqual(['DENIED']);
});

test('a system that sets the payment states again in the same request decides nothing anew', async () => {
  const item = await takeBack(market, order, TEA, 1, { key: 'rma-1' });
  await deliverReturn(market.connector, order);
  await setPaymentState(market, order, item, 'NotRefunded');
  await deliverReturn(market.connector, order);
  await changeNow(
    market,
    order,
    { action: 'setReturnInfo', items: [{ items: [draftWithKey(item)] }] },
    { action: 'setReturnPaymentState', returnItemKey: 'rma-1', paymentState: 'NotRefunded' },
  );
  await deliver(market.connector, order.id, 'ReturnInfoSet');
  expect(await states()).toEqual(['NotRefunded']);
  expect(await statuses(market)).toEqual(['DENIED']);
});

describe('a list that was cleared lends an old request to no new return', () => {
  test.each([
    ['refunded', 'Refunded', 'REFUNDED'],
    ['denied', 'NotRefunded', 'DENIED'],
  ])('that of the shop, which was %s', async (_decision, state, status) => {
    const item = await takeBack(market, order, TEA);
    await deliverReturn(market.connector, order);
    await setPaymentState(market, order, item, state);
    await deliverReturn(market.connector, order);
    await clear();
    await takeBack(market, order, TEA);
    await deliverReturn(market.connector, order);
    expect(await states()).toEqual(['Initial']);
    expect(await statuses(market)).toEqual([status, 'RETURNED']);
  });

  test('that of a seller, which was denied', async () => {
    const { id } = await askForTea(1);
    await market.refunding.step('Deny', id);
    await deliverReturn(market.connector, order);
    await clear();
    await takeBack(market, order, TEA);
    await deliverReturn(market.connector, order);
    expect(await states()).toEqual(['Initial']);
    expect(await statuses(market)).toEqual(['DENIED', 'RETURNED']);
  });
});

test('a return that was refused takes over no refund that a seller begins later', async () => {
  const { marketplacer } = market.connector;
  const refusing = {
    ...market.connector,
    marketplacer: {
      ...marketplacer,
      refunds: {
        ...marketplacer.refunds,
        create: async () => ({ kind: 'refused' as const, reasons: ['lineItems: too late'] }),
      },
    },
  };
  const item = await takeBack(market, order, TEA);
  await deliverReturn(refusing, order);
  await setPaymentState(market, order, item, 'NotRefunded');
  await deliverReturn(market.connector, order);
  await askForTea(1);
  expect(await statuses(market)).toEqual(['AWAITING']);
  expect(await states()).toEqual(['NotRefunded', 'Initial']);
});

test('a denied request is taken over by no later return of the same goods', async () => {
  const item = await takeBack(market, order, TEA);
  await deliverReturn(market.connector, order);
  await setPaymentState(market, order, item, 'NotRefunded');
  await deliverReturn(market.connector, order);
  await takeBack(market, order, TEA);
  await deliverReturn(market.connector, order);
  expect(await statuses(market)).toEqual(['DENIED', 'RETURNED']);
  expect(await states()).toEqual(['NotRefunded', 'Initial']);
});
