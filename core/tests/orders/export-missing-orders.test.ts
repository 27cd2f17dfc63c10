import type { Order } from '@commercetools/platform-sdk';
import { createCommercetools } from '../../src/commercetools/index.ts';
import type { Connector } from '../../src/connector/index.ts';
import { exportMissingOrders } from '../../src/orders/index.ts';
import { readConfig } from '../../src/runtime/index.ts';
import { anEnvironment } from '../builders/environment.ts';
import { anOrder } from '../builders/order.ts';
import { aRun } from '../builders/sweep-run.ts';
import { simulatedCommercetools, simulatedProject } from '../simulation/simulated-commercetools.ts';

const DAY_MS = 24 * 60 * 60_000;
const MARCH = Date.UTC(2026, 2, 1);

/** A shop whose day can be chosen, and the orders that a dry run finds missing on that day. */
function aShop() {
  let now = MARCH;
  const shop = simulatedCommercetools(() => now, 'append', 0);
  const reading = readConfig(anEnvironment({ EXPORT_ORDERS_WHEN: 'paid' }));
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  const { config } = reading;
  const project = simulatedProject(async (request) => shop.serve(request));
  const commercetools = createCommercetools(config.commercetools, project);
  const connector = { config, commercetools, clock: { now: () => now } } as Connector;
  return {
    ...shop,
    onDay: (day: number) => {
      now = MARCH + day * DAY_MS;
    },
    async missing(): Promise<string[]> {
      const found: string[] = [];
      await exportMissingOrders(connector, aRun(connector.clock), {
        dryRun: true,
        told: (_outcome, { id }) => void found.push(id),
      });
      return found;
    },
  };
}

const paid = (): Partial<Order> => ({ paymentState: 'Paid' });

describe('O1 the sweep for orders whose messages were lost', () => {
  it('finds an order that is paid long after it was bought', async () => {
    const shop = aShop();
    shop.add(anOrder({ id: 'order-1' }));
    shop.onDay(30);
    expect(await shop.missing()).toEqual([]);
    shop.change('order-1', paid);
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
    shop.change('order-1000', paid);
    expect(await shop.missing()).toEqual([...ids.slice(1), 'order-1000']);
  });
});
