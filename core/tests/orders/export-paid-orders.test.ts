import type { Payment } from '@commercetools/platform-sdk';
import { createCommercetools } from '../../src/commercetools/index.ts';
import type { Connector } from '../../src/connector/index.ts';
import { exportPaidOrders } from '../../src/orders/index.ts';
import { readConfig } from '../../src/runtime/index.ts';
import type { Progress } from '../../src/sweep/index.ts';
import { anEnvironment } from '../builders/environment.ts';
import { anOrder } from '../builders/order.ts';
import { aShopInProcess } from '../builders/shop-in-process.ts';
import { aRun } from '../builders/sweep-run.ts';

const DAY_MS = 24 * 60 * 60_000;
const MARCH = Date.UTC(2026, 2, 1);
const AMOUNT = { currencyCode: 'AUD', centAmount: 5240 };

/** A shop whose orders wait to be paid, and how often a run finds that a payment has made one due. */
function aShop() {
  let now = MARCH;
  let known: Progress = {};
  const shop = aShopInProcess(() => now);
  const reading = readConfig(anEnvironment({ EXPORT_ORDERS_WHEN: 'paid', CTP_PROJECT_KEY: 'shop' }));
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  const { config } = reading;
  const commercetools = createCommercetools(config.commercetools, shop.project);
  const connector = { config, commercetools, clock: { now: () => now } } as Connector;
  return {
    onDay: (day: number) => void (now = MARCH + day * DAY_MS),
    /** An order of the first of March, with a payment that has not been charged. */
    order(id: string): Payment {
      const payment = shop.ask<Payment>('POST', '/payments', { amountPlanned: AMOUNT });
      const payments = [{ typeId: 'payment' as const, id: payment.id }];
      shop.plant('order', { ...anOrder({ id }), paymentInfo: { payments } });
      return payment;
    },
    charge({ id, version }: Payment, centAmount: number): void {
      const transaction = { type: 'Charge', state: 'Success', amount: { ...AMOUNT, centAmount } };
      shop.ask('POST', `/payments/${id}`, { version, actions: [{ action: 'addTransaction', transaction }] });
    },
    async madeDue(): Promise<number> {
      let due = 0;
      const checkpoint = { known, save: async (progress: Progress) => ((known = progress), true) };
      await exportPaidOrders(connector, aRun(connector.clock), {
        dryRun: true,
        whole: false,
        checkpoint,
        told: ({ outcome }) => void (due += outcome === 'applied' ? 1 : 0),
      });
      return due;
    },
  };
}

describe('O1 the sweep for orders that a payment has paid without a message', () => {
  it('finds an order that was changed long before it was charged', async () => {
    const shop = aShop();
    const payment = shop.order('order-1');
    shop.onDay(30);
    expect(await shop.madeDue()).toBe(0);
    shop.charge(payment, anOrder().totalPrice.centAmount);
    expect(await shop.madeDue()).toBe(1);
  });

  it('leaves an order alone that was paid in part', async () => {
    const shop = aShop();
    const payment = shop.order('order-1');
    shop.onDay(30);
    shop.charge(payment, anOrder().totalPrice.centAmount - 1);
    expect(await shop.madeDue()).toBe(0);
  });

  it('looks only at payments that were changed since the last run', async () => {
    const shop = aShop();
    const payments = ['order-1', 'order-2', 'order-3'].map((id) => shop.order(id));
    const found: number[] = [];
    for (const [index, payment] of payments.entries()) {
      shop.onDay(20 + index);
      shop.charge(payment, anOrder().totalPrice.centAmount);
      found.push(await shop.madeDue());
    }
    // The newest before is always looked at again, and stays due in a dry run.
    expect(found).toEqual([1, 2, 2]);
  });
});
