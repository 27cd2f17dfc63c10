import { adoptRequests } from '../../src/refunds/adopt-requests.ts';
import { agreedDenialsAfter } from '../../src/refunds/agreed-denials.ts';
import { pairsOf, type RefundSnapshot } from '../../src/refunds/pairs.ts';
import { planCreations } from '../../src/refunds/plan-creations.ts';
import { planRefund } from '../../src/refunds/plan-refunds.ts';
import { planReturns } from '../../src/refunds/plan-returns.ts';
import { aRequest, aReturnItem, bothSides } from './refund-request.ts';

const OWN_1 = 'marketplacer-refund-line-1';
const OWN_2 = 'marketplacer-refund-line-2';

const stepsOf = (snapshot: RefundSnapshot) =>
  snapshot.requests.flatMap((request) => planRefund(request, pairsOf(snapshot)).steps);

describe('a refund request of several lines', () => {
  const twoLines = (first: string, second: string) =>
    bothSides({
      requests: [aRequest({ lines: [{}, {}] })],
      items: [
        aReturnItem({ id: 'a', key: OWN_1, paymentState: first }),
        aReturnItem({ id: 'b', key: OWN_2, paymentState: second }),
      ],
    });

  it('takes a step as a whole where all of its lines go the same way', () => {
    expect(stepsOf(twoLines('Refunded', 'Refunded'))).toEqual([{ kind: 'return', id: 'request-1' }]);
    expect(stepsOf(twoLines('NotRefunded', 'NotRefunded'))).toEqual([{ kind: 'deny', id: 'request-1' }]);
  });

  it('takes it line by line where they do not', () => {
    const [first, second] = aRequest({ lines: [{}, {}] }).lineItems.map(({ id }) => id);
    expect(stepsOf(twoLines('Refunded', 'Initial'))).toEqual([{ kind: 'accept-line', id: first }]);
    expect(stepsOf(twoLines('Refunded', 'NotRefunded'))).toEqual([
      { kind: 'accept-line', id: first },
      { kind: 'deny-line', id: second },
    ]);
  });

  it('is refunded only when every line is decided', () => {
    const decided = (second: 'REFUND_ACCEPTED' | 'REFUND_DENIED', paymentState: string) =>
      stepsOf(
        bothSides({
          requests: [
            aRequest({ status: 'PROCESSED', lines: [{ status: 'REFUND_ACCEPTED' }, { status: second }] }),
          ],
          items: [
            aReturnItem({ id: 'a', key: OWN_1, paymentState: 'Refunded' }),
            aReturnItem({ id: 'b', key: OWN_2, paymentState }),
          ],
        }),
      );
    expect(decided('REFUND_DENIED', 'NotRefunded')).toEqual([{ kind: 'refund', id: 'request-1' }]);
    expect(decided('REFUND_ACCEPTED', 'Refunded')).toEqual([{ kind: 'refund', id: 'request-1' }]);
    expect(decided('REFUND_ACCEPTED', 'Initial')).toEqual([]);
  });

  it('is left to others as a whole where one line stands for nothing in the shop', () => {
    const [first] = aRequest().lineItems.map(({ id }) => id);
    const snapshot = bothSides({
      requests: [aRequest({ lines: [{}, { of: 'mp-unknown' }] })],
      items: [aReturnItem({ key: OWN_1, paymentState: 'Refunded' })],
    });
    expect(stepsOf(snapshot)).toEqual([{ kind: 'accept-line', id: first }]);
  });

  it('counts lines that change the remittance alone for nothing', () => {
    const snapshot = bothSides({
      requests: [aRequest({ lines: [{}, { onlyRemittance: true }] })],
      items: [aReturnItem({ key: OWN_1, paymentState: 'Refunded' })],
    });
    expect(stepsOf(snapshot)).toEqual([{ kind: 'return', id: 'request-1' }]);
    expect(planReturns(snapshot, pairsOf(snapshot))).toEqual([]);
  });
});

describe('an echo', () => {
  it('of an item that the connector made for a refund asks for nothing', () => {
    const snapshot = bothSides({ requests: [aRequest()], items: [aReturnItem({ key: OWN_1 })] });
    expect(stepsOf(snapshot)).toEqual([]);
    expect(planCreations(snapshot)).toEqual({ creations: [], findings: [] });
    expect(planReturns(snapshot, pairsOf(snapshot))).toEqual([]);
  });

  it('of a request that the connector made for an item adds none, even when the item is gone', () => {
    const request = aRequest({ itemId: 'item-1', status: 'RETURNED' });
    for (const items of [[aReturnItem()], []]) {
      const snapshot = bothSides({ requests: [request], items });
      expect(planReturns(snapshot, pairsOf(snapshot))).toEqual([]);
      expect(planCreations(snapshot).creations).toEqual([]);
      expect(stepsOf(snapshot)).toEqual([]);
    }
  });

  it('of a cancellation that the shop began adds no item', () => {
    const snapshot = bothSides({ requests: [aRequest({ cancellation: 'any', status: 'REFUNDED' })] });
    expect(planReturns(snapshot, pairsOf(snapshot))).toEqual([]);
  });

  it('is known though the tracking has lost everything', () => {
    const snapshot = bothSides({ requests: [aRequest({ itemId: 'item-1' })], items: [aReturnItem()] });
    expect(planCreations(snapshot).creations).toEqual([]);
    expect(stepsOf(snapshot)).toEqual([{ kind: 'return', id: 'request-1' }]);
  });
});

test('an item whose key is on the order already is not added again', () => {
  const advised = { shipmentState: 'Advised', paymentState: 'NonRefundable' };
  const snapshot = bothSides({
    requests: [aRequest({ status: 'REFUNDED', lines: [{}, {}] })],
    items: [aReturnItem({ key: OWN_1, ...advised })],
  });
  const [added, ...others] = planReturns(snapshot, pairsOf(snapshot));
  expect(added).toMatchObject({ action: 'addReturnInfo', items: [{ key: OWN_2 }] });
  expect(others).toEqual([]);
});

describe('a new return item', () => {
  it('takes over the request of one that is gone, and asks for none of its own', () => {
    const snapshot = bothSides({
      requests: [aRequest({ itemId: 'gone' })],
      items: [aReturnItem({ id: 'new' })],
    });
    const tracking = adoptRequests(snapshot);
    expect(tracking?.entries).toEqual({ new: { lineItemId: 'line-1', quantity: 1, requestId: 'request-1' } });
    const after = { ...snapshot, tracking: tracking ?? snapshot.tracking };
    expect(adoptRequests(after)).toBeUndefined();
    expect(planCreations(after).creations).toEqual([]);
    expect(pairsOf(after)).toMatchObject([{ initiator: 'shop', item: { id: 'new' } }]);
  });

  it.each([
    ['of another quantity', aReturnItem({ id: 'new', quantity: 2 })],
    ['of another line', aReturnItem({ id: 'new', lineItemId: 'line-2' })],
  ])('%s takes over nothing', (_what, item) => {
    expect(
      adoptRequests(bothSides({ requests: [aRequest({ itemId: 'gone' })], items: [item] })),
    ).toBeUndefined();
  });

  it('takes over a request of Marketplacer whose item was written anew without its key, and decides nothing', () => {
    const snapshot = bothSides({ requests: [aRequest()], items: [aReturnItem({ id: 'new' })] });
    const tracking = adoptRequests(snapshot);
    expect(tracking?.entries).toEqual({ new: { lineItemId: 'line-1', quantity: 1, requestId: 'request-1' } });
    const after = { ...snapshot, tracking: tracking ?? snapshot.tracking };
    expect(planCreations(after).creations).toEqual([]);
    expect(planReturns(after, pairsOf(after))).toEqual([]);
    expect(stepsOf(after)).toEqual([]);
  });

  it.each([
    ['whose item is still there', aRequest(), [aReturnItem({ key: OWN_1 })]],
    ['that was denied', aRequest({ status: 'DENIED' }), []],
    ['for a cancellation', aRequest({ cancellation: 'any' }), []],
    ['of a remittance alone', aRequest({ lines: [{ onlyRemittance: true }] }), []],
  ])('takes over no request of Marketplacer %s', (_what, request, others) => {
    const items = [...others, aReturnItem({ id: 'new' })];
    expect(adoptRequests(bothSides({ requests: [request], items }))).toBeUndefined();
  });

  const announced = aReturnItem({ id: 'old', shipmentState: 'Advised', paymentState: 'NonRefundable' });

  it('that is returned takes over the request of one that was announced, which asks for no other', () => {
    const snapshot = bothSides({
      requests: [aRequest({ itemId: 'old' })],
      items: [announced, aReturnItem({ id: 'new' })],
    });
    const tracking = adoptRequests(snapshot);
    const after = { ...snapshot, tracking: tracking ?? snapshot.tracking };
    expect(planCreations(after).creations).toEqual([]);
    expect(stepsOf(after)).toEqual([{ kind: 'return', id: 'request-1' }]);
  });

  it('that is returned takes over a refund too, whose item nobody has put beside the announced one yet', () => {
    const items = [announced, aReturnItem({ id: 'new' })];
    const refunded = aRequest({ itemId: 'old', status: 'REFUNDED' });
    expect(adoptRequests(bothSides({ requests: [refunded], items }))).toBeDefined();
    const shown = [...items, aReturnItem({ id: 'own', key: OWN_1, paymentState: 'Refunded' })];
    expect(adoptRequests(bothSides({ requests: [refunded], items: shown }))).toBeUndefined();
  });

  it('that is announced as well is another return', () => {
    const snapshot = bothSides({
      requests: [aRequest({ itemId: 'old' })],
      items: [announced, { ...announced, id: 'new' }],
    });
    expect(adoptRequests(snapshot)).toBeUndefined();
    expect(planCreations(snapshot).creations.map(({ entryKey }) => entryKey)).toEqual(['new']);
  });

  it('beside a returned one is another return, within what is open', () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => aReturnItem({ id }));
    const { creations, findings } = planCreations(bothSides({ items }));
    expect(creations.map(({ entryKey }) => entryKey)).toEqual(['a', 'b', 'c']);
    expect(findings).toMatchObject([{ code: 'refund-exceeds' }]);
  });
});

describe('a denial', () => {
  const snapshot = (status: 'AWAITING' | 'DENIED' | 'REFUNDED', paymentState: string, agreed: boolean) =>
    bothSides({
      requests: [aRequest({ status })],
      items: [aReturnItem({ key: OWN_1, paymentState })],
      tracking: { entries: {}, agreedDenials: agreed ? aRequest().lineItems.map(({ id }) => id) : [] },
    });
  const after = (given: RefundSnapshot) => agreedDenialsAfter(pairsOf(given), given.tracking.agreedDenials);
  const ids = aRequest().lineItems.map(({ id }) => id);

  it('is agreed when both sides say so, and over when both have left it', () => {
    expect(after(snapshot('DENIED', 'NotRefunded', false))).toEqual(ids);
    expect(after(snapshot('DENIED', 'NotRefunded', true))).toBeUndefined();
    expect(after(snapshot('DENIED', 'Initial', false))).toBeUndefined();
    expect(after(snapshot('AWAITING', 'NotRefunded', true))).toBeUndefined();
    expect(after(snapshot('DENIED', 'Refunded', true))).toBeUndefined();
    expect(after(snapshot('AWAITING', 'Refunded', true))).toEqual([]);
    expect(after(snapshot('REFUNDED', 'Refunded', true))).toEqual([]);
  });

  it('that the shop takes back is reverted on Marketplacer', () => {
    expect(stepsOf(snapshot('DENIED', 'Initial', true))).toEqual([
      { kind: 'revert-denial', id: 'request-1' },
    ]);
  });
});
