import type { Order } from '@commercetools/platform-sdk';
import { runUseCase } from '../../src/connector/index.ts';
import { exportMissingOrders, exportOrder } from '../../src/orders/index.ts';
import type { SweepRun } from '../../src/sweep/index.ts';
import { bought } from './carts.ts';
import {
  checkAcknowledgement,
  checkCreation,
  checkEnd,
  FOREIGN_CHANNEL,
  isDue,
  type Tale,
} from './invariants.ts';
import { randomOf, type Random } from './random.ts';
import type { Story } from './story.ts';
import type { World } from './world.ts';

/** People are busy with an order soon after it was made, and now and then later. */
const BUSY_MS = 4_000;
const LATER_MS = 10 * 60_000;

/** Orders are bought, changed, paid and cancelled, and exported meanwhile. */
export function exportStory(): Story {
  const tales = new Map<string, Tale>();
  const taleOf = (id: string): Tale => tales.get(id) as Tale;

  function begin(world: World, random: Random, id: string): void {
    const { scheduler, commercetools } = world;
    const now = scheduler.now();
    const tale: Tale = {
      ...bought(id, new Date(now).toISOString(), random),
      soldOutUntil: random.chance(0.75) ? 0 : random.oneOf([Infinity, now + random.between(0, LATER_MS)]),
      foreignMarks: [],
      changedAt: now,
      dueWhenClaimed: new Map(),
    };
    tales.set(id, tale);
    commercetools.add(tale.order);
    world.publish({ type: random.oneOf(['OrderCreated', 'OrderImported']), id });
    const acts = [
      ...(random.chance(0.3) ? ['marks' as const] : []),
      ...(random.chance(0.9) ? ['pays' as const] : []),
      ...(random.chance(0.9) ? ['confirms' as const] : []),
      ...Array.from({ length: random.between(0, 3) }, () => random.oneOf(ACTS)),
    ];
    for (const act of acts) {
      const at = random.chance(0.7) ? random.between(0, BUSY_MS) : random.between(0, LATER_MS);
      scheduler.after(at, () => perform(world, act, id));
    }
  }

  function perform(world: World, act: Act, id: string): void {
    const tale = taleOf(id);
    const { commercetools } = world;
    world.note(() => `somebody ${act} ${id}`);
    if (act === 'marks') {
      tale.foreignMarks = [`foreign-${tale.foreignMarks.length}`];
      commercetools.mark(id, FOREIGN_CHANNEL, tale.foreignMarks[0] as string);
      return;
    }
    const { change, message } = CHANGES[act];
    commercetools.change(id, (order) => change(order));
    tale.changedAt = world.scheduler.now();
    if (message) world.publish({ type: message, id });
  }

  return {
    begin(world) {
      const random = world.random('orders');
      for (let number = random.between(1, 3); number > 0; number -= 1) {
        const draw = randomOf(random.between(0, 2 ** 31), `order ${number}`);
        world.scheduler.after(draw.between(0, 30_000), () => begin(world, draw, `order-${number}`));
      }
    },

    handle: (connector, { id }) => exportOrder(connector, id),

    /** As the job does it: under its lease, with a sign of life after each order. */
    async sweep(connector) {
      const lease = await connector.store.runState.lease();
      if (lease.kind !== 'taken') return;
      try {
        const run: SweepRun = {
          clock: connector.clock,
          stopAt: Infinity,
          renew: () => lease.save({}),
          attempt: (useCase) => runUseCase(connector, useCase),
        };
        await exportMissingOrders(connector, run, { dryRun: false });
      } finally {
        await lease.release({});
      }
    },

    meddle(world, name) {
      const random = world.random(`meddling ${name}`);
      const ids = [...tales.keys()];
      const act = random.chance(0.6) ? 'edits' : random.oneOf(ACTS);
      if (ids.length > 0) perform(world, act, random.oneOf(ids));
    },

    refuses(world, { clientMutationId }) {
      const { soldOutUntil } = taleOf(String(clientMutationId));
      return world.scheduler.now() < soldOutUntil ? 'quantity exceeds the available stock' : undefined;
    },

    afterWrite(world, run, { operation, id, detail }) {
      const tale = tales.get(String(id));
      if (!tale) return;
      if (operation === 'CreateOrder') checkCreation(world, tale, tale.dueWhenClaimed.get(run.name));
      else if (detail?.startsWith('claim')) tale.dueWhenClaimed.set(run.name, isDue(world, tale.order.id));
    },

    acknowledged: (world, { id }, outcome) => checkAcknowledgement(world, taleOf(id), outcome),

    atEnd(world) {
      for (const tale of tales.values()) checkEnd(world, tale);
    },
  };
}

const ACTS = ['edits', 'marks', 'pays', 'confirms', 'cancels', 'charges back'] as const;
type Act = (typeof ACTS)[number];

/** What people do to an order, and the message that it raises. */
const CHANGES: Record<
  Exclude<Act, 'marks'>,
  { change: (order: Order) => Partial<Order>; message?: string }
> = {
  edits: { change: ({ version }) => ({ purchaseOrderNumber: `P-${version}` }) },
  pays: { change: () => ({ paymentState: 'Paid' }), message: 'OrderPaymentStateChanged' },
  'charges back': { change: () => ({ paymentState: 'Failed' }), message: 'OrderPaymentStateChanged' },
  confirms: {
    change: ({ orderState }) => ({ orderState: orderState === 'Cancelled' ? 'Cancelled' : 'Confirmed' }),
    message: 'OrderStateChanged',
  },
  cancels: { change: () => ({ orderState: 'Cancelled' }), message: 'OrderStateChanged' },
};
