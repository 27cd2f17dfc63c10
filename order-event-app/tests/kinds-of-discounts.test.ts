import type { CartDiscountDraft, CartUpdateAction, Order } from '@commercetools/platform-sdk';
import { SHOPPER_ADDRESS } from '../../sandbox/client/index.ts';
import { deliver } from './support/deliveries.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { openMarket, type Market } from './support/market.ts';
import { linesOf } from './support/marketplacer-side.ts';

const money = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });
const fixed = (centAmount: number) => ({ type: 'centPrecision' as const, ...money(centAmount) });
const lines = { type: 'lineItems' as const, predicate: 'true' };

const TEA = 2000;
const CUP = 500;

/** Teas and cups at prices of this test, so that each number below can be worked out by hand. */
const buy = ({ world, tea, cup }: Market, teas: number, cups: number): Promise<Order> =>
  world.shop.buy({
    lines: [
      { sku: tea.sku, quantity: teas, externalPrice: money(TEA) },
      { sku: cup.sku, quantity: cups, externalPrice: money(CUP) },
    ].filter(({ quantity }) => quantity > 0),
  });

/** What was sent for the teas and for the cups, in minor units. */
async function sentFor(market: Market, order: Order): Promise<number[]> {
  expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
  const sold = linesOf(await expectExportedOnce(market, order));
  const ids = [market.tea, market.cup].map(
    ({ sku }) => order.lineItems.find(({ variant }) => variant.sku === sku)?.id ?? 'none',
  );
  return ids.map((id) =>
    sold.filter(({ lineItemId }) => lineItemId === id).reduce((sum, line) => sum + line.subtotalCents, 0),
  );
}

const KINDS: [string, Pick<CartDiscountDraft, 'value' | 'target'>, [number, number], [number, number]][] = [
  ['a fixed price', { value: { type: 'fixed', money: [fixed(1500)] }, target: lines }, [1, 1], [1500, CUP]],
  [
    'a fixed price above that of the line',
    { value: { type: 'fixed', money: [fixed(2500)] }, target: lines },
    [2, 0],
    [2 * TEA, 0],
  ],
  [
    'an amount that each piece bears evenly',
    { value: { type: 'absolute', money: [money(300)], applicationMode: 'EvenDistribution' }, target: lines },
    [1, 2],
    [TEA - 100, 2 * (CUP - 100)],
  ],
  [
    'an even amount of which a cheap piece cannot bear its part',
    { value: { type: 'absolute', money: [money(1400)], applicationMode: 'EvenDistribution' }, target: lines },
    [1, 1],
    [TEA - 900, 0],
  ],
  [
    'an amount that is taken off each piece',
    {
      value: { type: 'absolute', money: [money(100)], applicationMode: 'IndividualApplication' },
      target: lines,
    },
    [2, 1],
    [2 * (TEA - 100), CUP - 100],
  ],
  [
    'an amount in proportion',
    {
      value: { type: 'absolute', money: [money(250)], applicationMode: 'ProportionateDistribution' },
      target: lines,
    },
    [1, 1],
    [TEA - 200, CUP - 50],
  ],
  [
    'three for two, of which the cheapest is free',
    {
      value: { type: 'relative', permyriad: 10_000 },
      target: {
        type: 'multiBuyLineItems',
        predicate: 'true',
        triggerQuantity: 3,
        discountedQuantity: 1,
        selectionMode: 'Cheapest',
      },
    },
    [2, 1],
    [2 * TEA, 0],
  ],
  [
    'the most expensive of two for half, once',
    {
      value: { type: 'relative', permyriad: 5_000 },
      target: {
        type: 'multiBuyLineItems',
        predicate: 'true',
        triggerQuantity: 2,
        discountedQuantity: 1,
        maxOccurrence: 1,
        selectionMode: 'MostExpensive',
      },
    },
    [3, 1],
    [3 * TEA - 1000, CUP],
  ],
];

describe.each(KINDS)('%s', (_name, discount, [teas, cups], [tea, cup]) => {
  test.each([
    ['100', tea, cup],
    ['0', teas * TEA, cups * CUP],
  ])('with a share of %s', async (share, forTeas, forCups) => {
    const market = await openMarket({ overrides: { SELLER_DISCOUNT_SHARE: share } });
    const draft = { name: { en: 'Sale' }, cartPredicate: 'true', ...discount };
    await market.world.commercetools.post('/cart-discounts', draft);
    expect(await sentFor(market, await buy(market, teas, cups))).toEqual([forTeas, forCups]);
  });
});

describe('taxes whose amounts come from outside', () => {
  const rate = (includedInPrice: boolean) => ({ name: 'GST', amount: 0.1, country: 'AU', includedInPrice });

  /** One tea of 2000 and postage of 1000, with the gross amounts that a tax service has told. */
  async function taxed(market: Market, gross: { tea?: number; postage?: number }, isIncluded: boolean) {
    const { world, tea } = market;
    const cart = await world.commercetools.post<{ id: string; version: number; lineItems: { id: string }[] }>(
      '/carts',
      {
        currency: 'AUD',
        country: 'AU',
        customerEmail: 'kim@example.com',
        taxMode: 'ExternalAmount',
        shippingAddress: SHOPPER_ADDRESS,
        lineItems: [{ sku: tea.sku, quantity: 1, externalPrice: money(TEA) }],
      },
    );
    const amountOf = (totalGross: number) => ({ totalGross: money(totalGross), taxRate: rate(isIncluded) });
    const actions: CartUpdateAction[] = [
      { action: 'setCustomShippingMethod', shippingMethodName: 'Post', shippingRate: { price: money(1000) } },
    ];
    const lineItemId = cart.lineItems[0]?.id ?? '';
    if (gross.tea) {
      actions.push({ action: 'setLineItemTaxAmount', lineItemId, externalTaxAmount: amountOf(gross.tea) });
    }
    if (gross.postage) {
      actions.push({ action: 'setShippingMethodTaxAmount', externalTaxAmount: amountOf(gross.postage) });
    }
    const externalTotalGross = money((gross.tea ?? TEA) + (gross.postage ?? 1000));
    actions.push({ action: 'setCartTotalTax', externalTotalGross });
    const filled = await world.commercetools.post<{ id: string; version: number }>(`/carts/${cart.id}`, {
      version: cart.version,
      actions,
    });
    const order = await world.commercetools.post<Order>('/orders', {
      cart: { typeId: 'cart', id: filled.id },
      version: filled.version,
    });
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
    return linesOf(await expectExportedOnce(market, order));
  }

  test.each<[string, { tea?: number; postage?: number }, boolean, object]>([
    [
      'on top',
      { tea: 2200, postage: 1100 },
      false,
      { subtotalCents: 2200, taxTotalCents: 300, postageCents: 1100 },
    ],
    [
      'included',
      { tea: 2000, postage: 1000 },
      true,
      { subtotalCents: 2000, taxTotalCents: 273, postageCents: 1000 },
    ],
    [
      'told of the line alone',
      { tea: 2200 },
      false,
      { subtotalCents: 2200, taxTotalCents: 200, postageCents: 1000 },
    ],
  ])('%s', async (_name, gross, isIncluded, expected) => {
    expect(await taxed(await openMarket(), gross, isIncluded)).toMatchObject([expected]);
  });
});
