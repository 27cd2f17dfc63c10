import { syncRefunds } from '@marketplacer-connector/core/refunds';
import { changeOrder } from '../../sandbox/testing/orders.ts';
import { writesTo } from '../../sandbox/testing/writes.ts';
import { deliver, eventOf, expectAnswer } from './support/deliveries.ts';
import {
  anUnsentSale,
  asked,
  aSentSale,
  deliverRefund,
  keyOf,
  returnsOf,
  type RefundableSale,
} from './support/refunds.ts';
import { orderOf } from './support/sale.ts';
import { connectorOf, settled } from './support/service.ts';
import { failuresIn } from './support/shop.ts';

const paymentStates = async (sale: RefundableSale) =>
  (await returnsOf(sale)).map(({ paymentState }) => paymentState);

describe('O7: a refund request of a seller', () => {
  it('becomes a return item for each of its lines, with a key, an amount, and returned so that it can be refunded', async () => {
    const sale = await aSentSale();
    const request = await asked(sale, sale.tea, 3);
    expect(request.lineItems).toHaveLength(2);
    expectAnswer(await deliverRefund(sale, request, 'create'), 200, 'applied');
    const items = await returnsOf(sale);
    expect(items).toMatchObject(
      request.lineItems.map(({ id, quantity, amountCents }) => ({
        key: keyOf(id),
        lineItemId: sale.tea,
        quantity,
        shipmentState: 'Returned',
        paymentState: 'Initial',
        custom: {
          fields: {
            marketplacerKind: 'return',
            marketplacerStatus: 'asked',
            marketplacerAmount: { currencyCode: 'AUD', centAmount: amountCents },
          },
        },
      })),
    );
    expect(items.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(3);
    expect((await orderOf(sale)).returnInfo).toHaveLength(1);
  });

  it('is there once, however often and in whatever order its events come', async () => {
    const sale = await aSentSale();
    const request = await asked(sale, sale.cup, 1);
    await sale.refunding.step('Return', request.id);
    const events = ['refunded', 'update', 'create', 'returned', 'create', 'update'];
    const answers = await Promise.all(events.map((action) => deliverRefund(sale, request, action)));
    for (const { status } of answers) expect([200, 503]).toContain(status);
    expectAnswer(await deliverRefund(sale, request), 200, 'unchanged');
    expect(await returnsOf(sale)).toHaveLength(1);
  });

  it('arrives by the webhooks of its lines as well; the second one changes nothing', async () => {
    const sale = await aSentSale();
    const request = await asked(sale, sale.cup, 1);
    const line = request.lineItems[0]?.id ?? '';
    const byLine = await deliver(
      sale,
      eventOf('RefundRequestLineItem', { id: line, legacyId: 1 }, 'create'),
      {
        entity: 'refund-request-line-item',
      },
    );
    expectAnswer(byLine, 200, 'applied');
    await sale.world.commercetools.resetRequests();
    expectAnswer(await deliverRefund(sale, request), 200, 'unchanged');
    expect(await writesTo(sale.world)).toEqual([]);
  });

  it('of a part of a quantity, below its price, carries its own amount', async () => {
    const sale = await aSentSale();
    await deliverRefund(sale, await asked(sale, sale.cup, 1, { amountPerItemCents: 500 }));
    await deliverRefund(sale, await asked(sale, sale.cup, 1));
    expect(await returnsOf(sale)).toMatchObject([
      { quantity: 1, custom: { fields: { marketplacerAmount: { centAmount: 500 } } } },
      { quantity: 1, custom: { fields: { marketplacerAmount: { centAmount: 750 } } } },
    ]);
  });

  it('is no return where it changes the remittance alone', async () => {
    const sale = await aSentSale();
    const [, cups] = await sale.dispatch.invoicesOf(sale.order.id);
    const request = await sale.refunding.ask(cups?.id ?? '', [
      { lineItemId: cups?.entries[0]?.id ?? '', quantity: 1, onlyRemittance: true },
    ]);
    expectAnswer(await deliverRefund(sale, request), 200, 'unchanged');
    expect(await returnsOf(sale)).toEqual([]);
  });

  it('of an amount without a line is recorded for a person', async () => {
    const sale = await aSentSale();
    const [, cups] = await sale.dispatch.invoicesOf(sale.order.id);
    const request = await sale.refunding.askForAmount(cups?.id ?? '', 200);
    expectAnswer(await deliverRefund(sale, request), 200, 'failed', 'refund-line-unknown');
    expect(await failuresIn(sale.world)).toMatchObject([{ code: 'refund-line-unknown' }]);
  });

  it('of an order that is not ours is ignored', async () => {
    const sale = await aSentSale();
    const request = await asked(sale, sale.cup, 1);
    await sale.dispatch.forgetExternalIds();
    expectAnswer(await deliverRefund(sale, request), 200, 'ignored', 'not-ours');
  });

  it('waits while refunds are switched off', async () => {
    const sale = await aSentSale({ configuration: { FLOWS_OFF: 'refunds' } });
    const request = await asked(sale, sale.cup, 1);
    expectAnswer(await deliverRefund(sale, request), 200, 'ignored', 'flow-off');
    expect(await returnsOf(sale)).toEqual([]);
  });
});

describe('O8, O9: a refund that goes on', () => {
  it('shows its status, and is marked as refunded at the end', async () => {
    const sale = await aSentSale();
    const request = await asked(sale, sale.tea, 3);
    await deliverRefund(sale, request);
    await sale.refunding.step('Return', request.id);
    await deliverRefund(sale, request, 'returned');
    expect((await returnsOf(sale)).map(({ custom }) => custom?.fields['marketplacerStatus'])).toEqual([
      'returned',
      'returned',
    ]);
    await sale.refunding.step('Refund', request.id);
    expectAnswer(await deliverRefund(sale, request, 'refunded'), 200, 'applied');
    expect(await paymentStates(sale)).toEqual(['Refunded', 'Refunded']);
  });

  it('that the shop hears of only at its end is added and marked at once', async () => {
    const sale = await aSentSale();
    const request = await asked(sale, sale.cup, 2);
    await sale.refunding.step('Return', request.id);
    await sale.refunding.step('Refund', request.id);
    expectAnswer(await deliverRefund(sale, request), 200, 'applied');
    expect(await paymentStates(sale)).toEqual(['Refunded']);
  });

  it('in parts has one line refunded and the other denied', async () => {
    const sale = await aSentSale();
    const request = await asked(sale, sale.tea, 3);
    const [first, second] = request.lineItems;
    await deliverRefund(sale, request);
    await sale.refunding.stepLine('Accept', first?.id ?? '');
    await sale.refunding.stepLine('Deny', second?.id ?? '');
    await sale.refunding.step('Refund', request.id);
    await deliverRefund(sale, request);
    const byKey = new Map((await returnsOf(sale)).map(({ key, paymentState }) => [key, paymentState]));
    expect(byKey.get(keyOf(first?.id ?? ''))).toBe('Refunded');
    expect(byKey.get(keyOf(second?.id ?? ''))).toBe('NotRefunded');
  });

  it('goes on under an order that others change at the same time', async () => {
    const sale = await aSentSale();
    const request = await asked(sale, sale.cup, 1);
    await sale.world.commercetools.faults([
      { fault: '409', method: 'POST', path: `/orders/${sale.order.id}`, times: 2 },
    ]);
    expectAnswer(await deliverRefund(sale, request), 200, 'applied');
    expect(await returnsOf(sale)).toHaveLength(1);
  });
});

describe('O10: a refund that is denied', () => {
  it('is marked as not refunded', async () => {
    const sale = await aSentSale();
    const request = await asked(sale, sale.cup, 1);
    await deliverRefund(sale, request);
    await sale.refunding.step('Deny', request.id);
    expectAnswer(await deliverRefund(sale, request), 200, 'applied');
    expect(await paymentStates(sale)).toEqual(['NotRefunded']);
    expectAnswer(await deliverRefund(sale, request), 200, 'unchanged');
  });

  it('and reverted stays not refunded until it is refunded, and is never denied again by us', async () => {
    const sale = await aSentSale();
    const request = await asked(sale, sale.cup, 1);
    await deliverRefund(sale, request);
    await sale.refunding.step('Deny', request.id);
    await deliverRefund(sale, request);
    await sale.refunding.step('RevertDenial', request.id);
    await deliverRefund(sale, request);
    expect((await sale.refunding.requests())[0]?.status).toBe('AWAITING');
    expect(await paymentStates(sale)).toEqual(['NotRefunded']);
    await sale.refunding.step('Return', request.id);
    await sale.refunding.step('Refund', request.id);
    expectAnswer(await deliverRefund(sale, request), 200, 'applied');
    expect(await paymentStates(sale)).toEqual(['Refunded']);
  });

  it('that the shop had refunded already is recorded for a person, and nothing is undone', async () => {
    const sale = await aSentSale();
    const request = await asked(sale, sale.cup, 1);
    await deliverRefund(sale, request);
    await sale.refunding.step('Deny', request.id);
    const [item] = await returnsOf(sale);
    await changeOrder(sale.world, sale.order.id, {
      action: 'setReturnPaymentState',
      returnItemId: item?.id,
      paymentState: 'Refunded',
    });
    expectAnswer(await deliverRefund(sale, request), 200, 'failed', 'refund-contradiction');
    expect(await paymentStates(sale)).toEqual(['Refunded']);
    expect((await sale.refunding.requests())[0]?.status).toBe('DENIED');
  });
});

describe('a cancellation by the seller', () => {
  it('before dispatch is a return item that says that nothing comes back', async () => {
    const sale = await anUnsentSale();
    const request = await asked(sale, sale.cup, 2, { dispatched: false });
    await sale.refunding.step('Return', request.id);
    await sale.refunding.step('Refund', request.id);
    expectAnswer(await deliverRefund(sale, request), 200, 'applied');
    expect(await returnsOf(sale)).toMatchObject([
      {
        quantity: 2,
        shipmentState: 'Returned',
        paymentState: 'Refunded',
        comment: 'Cancelled before dispatch: nothing comes back',
        custom: { fields: { marketplacerKind: 'cancellation' } },
      },
    ]);
  });
});

describe('the shop’s own data', () => {
  it('of other returns and of the order stays as it is', async () => {
    const sale = await aSentSale();
    await sale.world.commercetools.post('/types', {
      key: 'shop-order',
      name: { en: 'Ours' },
      resourceTypeIds: ['order', 'order-return-item'],
      fieldDefinitions: [
        { name: 'campaign', label: { en: 'Campaign' }, type: { name: 'String' }, required: false },
      ],
    });
    const type = { typeId: 'type', key: 'shop-order' };
    await changeOrder(
      sale.world,
      sale.order.id,
      { action: 'setCustomType', type, fields: { campaign: 'spring' } },
      {
        action: 'addReturnInfo',
        items: [
          {
            quantity: 1,
            lineItemId: sale.own,
            shipmentState: 'Returned',
            custom: { type, fields: { campaign: 'x' } },
          },
        ],
      },
    );
    const before = await orderOf(sale);
    const request = await asked(sale, sale.cup, 1);
    await deliverRefund(sale, request);
    await sale.refunding.step('Deny', request.id);
    await deliverRefund(sale, request);
    const after = await orderOf(sale);
    expect(after.custom).toEqual(before.custom);
    expect(after.returnInfo?.[0]).toEqual(before.returnInfo?.[0]);
    expect(after.syncInfo).toEqual(before.syncInfo);
  });

  it('keeps the type that the shop has given to our item', async () => {
    const sale = await aSentSale();
    const request = await asked(sale, sale.cup, 1);
    await deliverRefund(sale, request);
    const [item] = await returnsOf(sale);
    await sale.world.commercetools.post('/types', {
      key: 'shop-return',
      name: { en: 'Ours' },
      resourceTypeIds: ['order-return-item'],
      fieldDefinitions: [],
    });
    const type = { typeId: 'type', key: 'shop-return' };
    await changeOrder(sale.world, sale.order.id, {
      action: 'setReturnItemCustomType',
      returnItemId: item?.id,
      type,
    });
    await sale.refunding.step('Return', request.id);
    expectAnswer(await deliverRefund(sale, request), 200, 'unchanged');
    expect((await returnsOf(sale))[0]?.custom?.fields).toEqual({});
  });
});

describe('webhooks of refunds that Marketplacer sends by itself', () => {
  it('bring a whole refund, though they come twice and in any order', async () => {
    const sale = await aSentSale({ connected: true });
    await sale.world.marketplacer.deliveries({ duplicate: 1, reorder: true });
    const request = await asked(sale, sale.tea, 3);
    await sale.refunding.step('Return', request.id);
    await sale.refunding.step('Refund', request.id);
    await settled(sale);
    expect(await paymentStates(sale)).toEqual(['Refunded', 'Refunded']);
  });
});

describe('a value that is new', () => {
  const recorded = (sale: RefundableSale): Promise<object[]> => failuresIn(sale.world);

  it('of a request is no decision on either side, is recorded once, and later ones decide again', async () => {
    const sale = await aSentSale();
    const request = await asked(sale, sale.cup, 1);
    await deliverRefund(sale, request, 'create');
    await sale.world.marketplacer.growEnums({ RefundRequestStatusEnum: ['ON_HOLD'] });
    await sale.world.marketplacer.action('refund-set', { id: request.id, fields: { status: 'ON_HOLD' } });
    await sale.world.commercetools.resetRequests();
    expectAnswer(await deliverRefund(sale, request), 200, 'failed', 'unknown-value');
    expectAnswer(await deliverRefund(sale, request), 200, 'failed', 'unknown-value');
    expect((await writesTo(sale.world)).filter((write) => write.includes('/orders'))).toEqual([]);
    expect(await paymentStates(sale)).toEqual(['Initial']);
    expect(await recorded(sale)).toMatchObject([
      {
        code: 'unknown-value',
        detail: `unknown-value: RefundRequest.status ON_HOLD of ${request.id}`,
        times: 2,
      },
    ]);
    await sale.world.marketplacer.action('refund-set', { id: request.id, fields: { status: 'DENIED' } });
    expectAnswer(await deliverRefund(sale, request), 200, 'applied');
    expect(await paymentStates(sale)).toEqual(['NotRefunded']);
    expect(await recorded(sale)).toEqual([]);
  });

  it('of a line of a return of the shop never means denied, and no step is taken past it', async () => {
    const sale = await aSentSale();
    await changeOrder(sale.world, sale.order.id, {
      action: 'addReturnInfo',
      items: [{ quantity: 1, lineItemId: sale.cup, shipmentState: 'Advised' }],
    });
    await syncRefunds(connectorOf(sale), sale.order.id);
    const [request] = await sale.refunding.requests();
    await sale.world.marketplacer.growEnums({ RefundRequestLineItemStatusEnum: ['IN_TRANSIT'] });
    await sale.world.marketplacer.action('refund-line-set', {
      id: request?.lineItems[0]?.id ?? '',
      fields: { status: 'IN_TRANSIT' },
    });
    await changeOrder(sale.world, sale.order.id, {
      action: 'addReturnInfo',
      items: [{ quantity: 1, lineItemId: sale.tea, shipmentState: 'Returned' }],
    });
    expectAnswer(await deliverRefund(sale, request!), 200, 'failed', 'unknown-value');
    expect(await paymentStates(sale)).toEqual(['NonRefundable', 'Initial']);
    expect(await sale.refunding.requests()).toMatchObject([
      { status: 'AWAITING', lineItems: [{ status: 'IN_TRANSIT' }] },
      { status: 'RETURNED' },
    ]);
  });
});
