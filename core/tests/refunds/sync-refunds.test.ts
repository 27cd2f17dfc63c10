import type { Order } from '@commercetools/platform-sdk';
import type { RefundRequest } from '../../src/marketplacer/index.ts';
import { applied, ignored, unchanged } from '../../src/outcome/index.ts';
import { explainRefunds } from '../../src/refunds/explain-refunds.ts';
import { compareRefunds, syncRefunds } from '../../src/refunds/index.ts';
import type { RefundSnapshot } from '../../src/refunds/pairs.ts';
import { planRound } from '../../src/refunds/plan-round.ts';
import { aClock } from '../builders/clock.ts';
import { aRequest, aReturnItem, bothSides } from './refund-request.ts';

type Ports = Parameters<typeof syncRefunds>[0];

const MARK = {
  channel: { typeId: 'channel', id: 'c', obj: { key: 'marketplacer-orders' } },
  externalId: 'order-1',
};

/** An order that was exported, with what both sides say of its returns; all note what is done to them. */
function aWorld(snapshot: RefundSnapshot, { linked = true } = {}) {
  const steps: string[] = [];
  let { requests } = snapshot;
  let order = { ...snapshot.order, syncInfo: [MARK] } as unknown as Order;
  let version = 1;
  const note = async <Value>(step: string, value: Value) => (steps.push(step), value);
  const ports = {
    commercetools: {
      orders: {
        byId: () => note('read order', order),
        update: async (
          _order: Order,
          actions: { action: string; returnItemId?: string; paymentState?: string }[],
        ) => {
          const items = order.returnInfo!.flatMap((info) => info.items);
          const changed = items.map((item) => {
            const state = actions.find(({ returnItemId }) => returnItemId === item.id)?.paymentState;
            return state ? { ...item, paymentState: state } : item;
          });
          order = { ...order, returnInfo: [{ items: changed }] } as unknown as Order;
          return note('update order', { kind: 'written', resource: order });
        },
      },
      payments: { ofOrder: async () => [] },
    },
    store: {
      refundTracking: {
        open: () =>
          note(
            'read tracking',
            linked ? { link: snapshot.link, tracking: snapshot.tracking, version } : undefined,
          ),
        write: async () => note('write tracking', { version: (version += 1) }),
      },
      failures: { record: () => note('record', true), resolve: () => note('resolve', undefined) },
    },
    marketplacer: {
      refunds: {
        invoicesOf: () => note('read invoices', snapshot.invoices),
        ofInvoice: () => note('read requests', requests),
        step: async ({ kind }: { kind: string }) => {
          const status = (
            { return: 'RETURNED', refund: 'REFUNDED' } as Record<string, RefundRequest['status']>
          )[kind]!;
          requests = requests.map((request) => ({ ...request, status }));
          return note(`${kind} request`, { kind: 'taken' });
        },
      },
    },
    config: { flowsOff: new Set() },
    clock: aClock(),
    log: { warn: () => {} },
    notify: () => note('notify', undefined),
  } as unknown as Ports;
  return { ports, steps };
}

const OWN = { key: 'marketplacer-refund-line-1' };
const refundedByMarketplacer = bothSides({
  requests: [aRequest({ status: 'REFUNDED' })],
  items: [aReturnItem(OWN)],
});
const refundedByShop = bothSides({
  requests: [aRequest()],
  items: [aReturnItem({ ...OWN, paymentState: 'Refunded' })],
});

describe('returns and refunds', () => {
  const reading = ['read tracking', 'read order', 'read invoices', 'read requests'];

  it('that agree cost a reading of both sides, the shop first', async () => {
    const world = aWorld(bothSides());
    await expect(syncRefunds(world.ports, 'order-1')).resolves.toEqual(unchanged);
    expect(world.steps).toEqual(['read order', ...reading, 'resolve']);
  });

  it('are read again behind every round', async () => {
    const marked = aWorld(refundedByMarketplacer);
    await expect(syncRefunds(marked.ports, 'order-1')).resolves.toEqual(applied);
    expect(marked.steps).toEqual(['read order', ...reading, 'update order', ...reading, 'resolve']);
    const moved = aWorld(refundedByShop);
    await expect(syncRefunds(moved.ports, 'order-1')).resolves.toEqual(applied);
    expect(moved.steps.filter((step) => step.endsWith('request'))).toEqual([
      'return request',
      'refund request',
    ]);
  });

  it('what needs a person is recorded and told', async () => {
    const snapshot = bothSides({ requests: [aRequest({ lines: [{ of: 'mp-unknown' }] })] });
    const world = aWorld(snapshot);
    await expect(syncRefunds(world.ports, 'order-1')).resolves.toMatchObject({
      failure: { code: 'refund-line-unknown' },
      recorded: true,
    });
    expect(world.steps.slice(-2)).toEqual(['record', 'notify']);
  });
});

describe('a run that does not write', () => {
  it.each<[string, RefundSnapshot, object]>([
    ['nothing where both sides agree', bothSides(), unchanged],
    ['what the first round would change on the order', refundedByMarketplacer, applied],
    ['what it would ask of Marketplacer', refundedByShop, applied],
    [
      'what needs a person, without recording it',
      bothSides({ requests: [aRequest({ lines: [{ of: 'mp-unknown' }] })] }),
      { outcome: 'failed', failure: { code: 'refund-line-unknown' } },
    ],
  ])('tells %s', async (_what, snapshot, outcome) => {
    const world = aWorld(snapshot);
    const told = await syncRefunds(world.ports, 'order-1', { dryRun: true });
    expect(told).toMatchObject(outcome);
    expect(world.steps.filter((step) => !step.startsWith('read'))).toEqual([]);
  });

  it('waits for an order that has no link yet', async () => {
    const world = aWorld(bothSides(), { linked: false });
    await expect(syncRefunds(world.ports, 'order-1', { dryRun: true })).resolves.toEqual(ignored('not-yet'));
  });
});

describe('the comparison of returns with refunds', () => {
  const rowsOf = async (snapshot: RefundSnapshot) =>
    (await compareRefunds(aWorld(snapshot).ports, 'order-1')).differences;

  it('is empty where both sides agree', async () => {
    await expect(rowsOf(bothSides())).resolves.toEqual([]);
  });

  it.each<[string, RefundSnapshot, object]>([
    [
      'a refund that the order does not show',
      refundedByMarketplacer,
      { field: `return ${OWN.key} paymentState`, source: 'Refunded', target: 'Initial' },
    ],
    [
      'a refund that the order does not know',
      bothSides({ requests: [aRequest()] }),
      { field: `return ${OWN.key}`, source: 1, target: undefined },
    ],
    [
      'a return that Marketplacer does not know',
      bothSides({ items: [aReturnItem()] }),
      { field: 'refund of item-1', source: undefined, target: [{ lineItemId: 'mp-1', quantity: 1 }] },
    ],
    [
      'a decision that Marketplacer does not know',
      refundedByShop,
      { field: 'refund request-1 return', source: 'AWAITING', target: 'refunded' },
    ],
  ])('%s alone is one row', async (_what, snapshot, row) => {
    await expect(rowsOf(snapshot)).resolves.toEqual([row]);
  });

  it('has rows exactly where a round is left to do', () => {
    const items = ['Initial', 'Refunded', 'NotRefunded'].map((paymentState) => [
      aReturnItem({ ...OWN, paymentState }),
    ]);
    const requests = (['AWAITING', 'RETURNED', 'REFUNDED', 'DENIED'] as const).map((status) => [
      aRequest({ status }),
    ]);
    for (const snapshot of [[], ...items].flatMap((some) =>
      [[], ...requests].map((others) => bothSides({ items: some, requests: others })),
    )) {
      const round = planRound(snapshot, new Map());
      if (round.kind !== 'end') expect(explainRefunds(snapshot, round)).not.toEqual([]);
    }
  });
});
