import type { Order } from '@commercetools/platform-sdk';
import { createCommercetools } from '../../src/commercetools/index.ts';
import type { Connector } from '../../src/connector/index.ts';
import { exportMissingOrders } from '../../src/orders/index.ts';
import { readConfig } from '../../src/runtime/index.ts';
import { anEnvironment } from '../builders/environment.ts';
import { anOrder } from '../builders/order.ts';
import { aShopInProcess } from '../builders/shop-in-process.ts';
import { aRun } from '../builders/sweep-run.ts';

const DAY_MS = 24 * 60 * 60_000;
const MARCH = Date.UTC(2026, 2, 1);

/** A shop whose day can be chosen, and the orders that a dry run finds missing on that day. */
function aShop() {
  let now = MARCH;
  const shop = aShopInProcess(() => now);
  const orders = new Map<string, Order>();
  const reading = readConfig(anEnvironment({ EXPORT_ORDERS_WHEN: 'paid', CTP_PROJECT_KEY: 'shop' }));
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  const { config } = reading;
  const commercetools = createCommercetools(config.commercetools, shop.project);
  const connector = { config, commercetools, clock: { now: () => now } } as Connector;

  function put(order: Order): void {
    const changed = { ...order, lastModifiedAt: new Date(now).toISOString() };
    orders.set(order.id, changed);
    shop.plant('order', changed);
  }

  return {
    add: put,
    change: (id: string, fields: Partial<Order>) => put({ ...orders.get(id)!, ...fields }),
    onDay: (day: number) => {
      now = MARCH + day * DAY_MS;
    },
    async missing(): Promise<string[]> {
      const found: string[] = [];
      await exportMissingOrders(connector, aRun(connector.clock), {
        dryRun: true,
        whole: true,
        told: (_outcome, { id }) => void found.push(id),
      });
      return found;
    },
  };
}

const PAID = { paymentState: 'Paid' } as const;

describe('O1 the sweep for orders whose messages were lost', () => {
  it('finds an order that is paid long after it was bought', async () => {
    const shop = aShop();
    shop.add(anOrder({ id: 'order-1' }));
    shop.onDay(30);
    expect(await shop.missing()).toEqual([]);
    shop.change('order-1', PAID);
    shop.onDay(37);
    expect(await shop.missing()).toEqual(['order-1']);
  });

  it('does not look at orders that were not changed for eight days', async () => {
    const shop = aShop();
    shop.add(anOrder({ id: 'order-1', paymentState: 'Paid' }));
    shop.onDay(9);
    expect(await shop.missing()).toEqual([]);
  });

  it('visits every order of several pages once, and the changed ones last', async () => {
    const shop = aShop();
    const ids = Array.from({ length: 250 }, (_none, index) => `order-${1000 + index}`);
    for (const id of ids) shop.add(anOrder({ id, paymentState: 'Paid' }));
    shop.onDay(1);
    shop.change('order-1000', PAID);
    expect(await shop.missing()).toEqual([...ids.slice(1), 'order-1000']);
  });
});
