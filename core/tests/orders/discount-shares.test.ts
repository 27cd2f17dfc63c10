import * as fc from 'fast-check';
import type { CartDiscountReference, LineItem, Order } from '@commercetools/platform-sdk';
import { mapOrder } from '../../src/orders/map-order.ts';
import { anOrder, aShipping, taxedPrice } from '../builders/order.ts';

/** A cart with discounts in plain numbers, of marketplace lines alone. */
interface Sale {
  lines: { unit: number; quantity: number; off: { id: string; perUnit: number }[] }[];
  /** On the total, by the id of the discount. */
  total: { id: string; amount: number }[];
  vouchers: number[];
  shipping: number;
  /** Permyriad; on top of the prices, or in them. */
  tax: { rate: number; included: boolean } | undefined;
}

interface Terms {
  sellerShare: number;
  exceptions: Record<string, number>;
  style: 'price' | 'adjustment';
}

const IDS = ['summer', 'clearance', 'nameless'];
const KEY_OF: Record<string, string | undefined> = { summer: 'SUMMER', clearance: 'CLEARANCE' };

const sales: fc.Arbitrary<Sale> = fc
  .record({
    lines: fc.array(
      fc.record({
        unit: fc.nat(20_000),
        quantity: fc.integer({ min: 1, max: 12 }),
        cuts: fc.array(fc.tuple(fc.constantFrom(...IDS), fc.nat(100)), { maxLength: 2 }),
        isGift: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    cuts: fc.array(fc.tuple(fc.constantFrom(...IDS), fc.nat(60)), { maxLength: 2 }),
    vouchers: fc.array(fc.nat(3000), { maxLength: 1 }),
    shipping: fc.nat(3000),
    tax: fc.option(fc.record({ rate: fc.constantFrom(0, 1000, 1925), included: fc.boolean() }), {
      nil: undefined,
    }),
  })
  .map(({ lines, cuts, ...sale }): Sale => {
    const sold = lines.map(({ unit, quantity, cuts: own, isGift }) => {
      let left = unit;
      const off = (isGift ? [['summer', 100] as const] : own).map(([id, percent]) => {
        const perUnit = Math.floor((left * percent) / 100);
        left -= perUnit;
        return { id, perUnit };
      });
      return { unit, quantity, off: off.filter(({ perUnit }) => perUnit > 0) };
    });
    let left = sold.reduce((sum, line) => sum + netOf(line), sale.shipping);
    const total = cuts.map(([id, percent]) => {
      const amount = Math.floor((left * percent) / 100);
      left -= amount;
      return { id, amount };
    });
    return { ...sale, lines: sold, total: total.filter(({ amount }) => amount > 0) };
  });

const terms: fc.Arbitrary<Terms> = fc.record({
  sellerShare: fc.constantFrom(0, 33, 50, 99, 100),
  exceptions: fc.dictionary(fc.constantFrom('SUMMER', 'CLEARANCE'), fc.constantFrom(0, 25, 100)),
  style: fc.constantFrom('price', 'adjustment'),
});

const netOf = ({ unit, quantity, off }: Sale['lines'][number]): number =>
  (unit - off.reduce((sum, { perUnit }) => sum + perUnit, 0)) * quantity;

const money = (centAmount: number) =>
  ({ type: 'centPrecision', currencyCode: 'AUD', centAmount, fractionDigits: 2 }) as const;
const reference = (id: string): CartDiscountReference => ({ typeId: 'cart-discount', id });

/** With tax, to the nearest minor unit. */
const grossAt = (tax: Sale['tax'], amount: number): number =>
  tax && !tax.included ? amount + Math.round((amount * tax.rate) / 10_000) : amount;
const taxedAt = (tax: Sale['tax'], amount: number) =>
  tax &&
  (tax.included
    ? { gross: amount, net: Math.round((amount * 10_000) / (10_000 + tax.rate)) }
    : { gross: grossAt(tax, amount), net: amount });

function orderOf({ lines, total, vouchers, shipping, tax }: Sale): Order {
  const taxed = (amount: number) => ({ taxed: taxedAt(tax, amount) });
  const order = anOrder({
    lines: lines.map((line, index) => ({
      variant: index + 1,
      quantity: line.quantity,
      total: netOf(line),
      ...taxed(netOf(line)),
    })),
    customLines: vouchers.map((amount) => ({ total: -amount })),
    shippingInfo: aShipping('AUD', shipping, taxedAt(tax, shipping)),
  });
  const discounted = total.reduce((sum, { amount }) => sum + amount, 0);
  return {
    ...order,
    lineItems: order.lineItems.map((item, index): LineItem => {
      const { unit, quantity, off } = lines[index]!;
      return {
        ...item,
        price: { ...item.price, value: money(unit) },
        ...(tax && {
          taxRate: { name: 'Tax', amount: tax.rate / 10_000, includedInPrice: tax.included, country: 'AU' },
        }),
        discountedPricePerQuantity:
          off.length === 0
            ? []
            : [
                {
                  quantity,
                  discountedPrice: {
                    value: money(netOf(lines[index]!) / quantity),
                    includedDiscounts: off.map(({ id, perUnit }) => ({
                      discount: reference(id),
                      discountedAmount: money(perUnit),
                    })),
                  },
                },
              ],
      };
    }),
    ...(discounted > 0 && {
      discountOnTotalPrice: {
        discountedAmount: money(discounted),
        discountedGrossAmount: money(grossAt(tax, discounted)),
        includedDiscounts: total.map(({ id, amount }) => ({
          discount: reference(id),
          discountedAmount: money(amount),
        })),
      },
    }),
  };
}

function sentFor(order: Order, { sellerShare, exceptions, style }: Terms) {
  const mapping = mapOrder(order, 'AUD', {
    discounts: {
      sharing: { sellerShare, byKey: new Map(Object.entries(exceptions)), style },
      keys: new Map(IDS.map((id) => [id, KEY_OF[id]])),
    },
    lineFields: [],
  });
  if (mapping.kind !== 'mapped') throw new Error(mapping.code);
  return (mapping.drafts[0]?.draft.lineItems ?? []).map((entry) => {
    const told = Object.fromEntries((entry.metadata ?? []).map(({ key, value }) => [key, Number(value)]));
    return {
      line: entry.externalIds?.[0]?.value ?? '',
      quantity: entry.quantity,
      cost: entry.cost?.amount ?? NaN,
      tax: entry.cost?.tax ?? undefined,
      postage: entry.postage?.amount ?? NaN,
      operator: told['discount-operator-share'] ?? 0,
      discount: told['discount-total'],
      paid: told['buyer-paid'],
      adjustments: entry.adjustments ?? [],
    };
  });
}

type Sent = ReturnType<typeof sentFor>[number];

/** What the buyer paid for the goods of an entry, from nothing but what was sent. */
const paidBack = ({ cost, operator, adjustments }: Sent, style: Terms['style']): number =>
  style === 'price'
    ? cost - operator
    : cost + (adjustments ?? []).reduce((sum, { amountCents }) => sum + amountCents, 0);

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

describe('who bears a discount', () => {
  it('what the buyer paid can be computed back from what was sent, to the minor unit', () => {
    fc.assert(
      fc.property(sales, terms, (sale, decided) => {
        const sent = sentFor(orderOf(sale), decided);
        const { lines, total, vouchers, shipping, tax } = sale;
        const full = sumOf(lines.map((line) => grossAt(tax, netOf(line)))) + grossAt(tax, shipping);
        const off = grossAt(tax, sumOf(total.map(({ amount }) => amount))) + sumOf(vouchers);
        const paid = Math.max(0, full - off);
        expect(sumOf(sent.map((entry) => paidBack(entry, decided.style) + entry.postage))).toBe(paid);
        // Whoever bears what: the buyer has paid the same for each line.
        const alone = sentFor(orderOf(sale), { ...decided, sellerShare: 100, exceptions: {} });
        for (const id of new Set(sent.map(({ line }) => line))) {
          const ofLine = (entries: readonly Sent[]) => entries.filter(({ line }) => line === id);
          expect(sumOf(ofLine(sent).map((entry) => paidBack(entry, decided.style)))).toBe(
            sumOf(ofLine(alone).map(({ cost }) => cost)),
          );
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('the operator bears of each discount what the sellers do not, to the nearest minor units', () => {
    fc.assert(
      fc.property(sales, terms, (sale, decided) => {
        fc.pre(sale.total.length === 0 && sale.vouchers.length === 0);
        const sent = sentFor(orderOf(sale), decided);
        sale.lines.forEach(({ quantity, off }, index) => {
          const exact = sumOf(
            off.map(({ id, perUnit }) => {
              const share = decided.exceptions[KEY_OF[id] ?? ''] ?? decided.sellerShare;
              return (grossAt(sale.tax, perUnit * quantity) * (100 - share)) / 100;
            }),
          );
          const told = sumOf(
            sent.filter(({ line }) => line === `line-${index + 1}`).map(({ operator }) => operator),
          );
          // Each discount is rounded once, and so is its tax.
          expect(Math.abs(told - exact)).toBeLessThanOrEqual(2 * off.length);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('every entry divides by its quantity, in what it costs and in what the buyer paid for it', () => {
    fc.assert(
      fc.property(sales, terms, (sale, decided) => {
        for (const { quantity, cost, paid = 0, tax = 0, discount = 0, operator } of sentFor(
          orderOf(sale),
          decided,
        )) {
          expect([cost % quantity, paid % quantity]).toEqual([0, 0]);
          expect(tax <= cost && operator <= discount).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('an adjustment is a negative promotion of which less than the whole is withheld, one at most per entry', () => {
    fc.assert(
      fc.property(sales, terms, (sale, decided) => {
        for (const { adjustments, discount = 0, operator } of sentFor(orderOf(sale), decided)) {
          expect((adjustments ?? []).length).toBe(decided.style === 'adjustment' && operator > 0 ? 1 : 0);
          for (const { amountCents, amountToWithholdFromSellerRemittanceCents: withheld } of adjustments ??
            []) {
            expect([amountCents, withheld]).toEqual([-discount, discount - operator]);
            expect(withheld >= 0 && withheld < discount).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('all of it is the seller’s where nothing else was decided, and nothing is told of discounts', () => {
    fc.assert(
      fc.property(sales, (sale) => {
        const order = orderOf(sale);
        const mapping = mapOrder(order, 'AUD');
        const lines = mapping.kind === 'mapped' ? (mapping.drafts[0]?.draft.lineItems ?? []) : [];
        expect(lines.some((line) => 'metadata' in line || 'adjustments' in line)).toBe(false);
      }),
    );
  });

  const tea = (off: { id: string; perUnit: number }[] = [], total: Sale['total'] = []): Sale => ({
    lines: [{ unit: 2000, quantity: 1, off }],
    total,
    vouchers: [],
    shipping: 0,
    tax: undefined,
  });
  const shared = (sellerShare: number, style: Terms['style'] = 'price', exceptions = {}): Terms => ({
    sellerShare,
    exceptions,
    style,
  });

  it.each([
    [100, 1800, undefined],
    [50, 1900, 100],
    [0, 2000, 200],
  ])('of 10 %% off the total of 2000 sellers bear %i %%: %i is sent', (share, cost, operator) => {
    const [sent] = sentFor(orderOf(tea([], [{ id: 'summer', amount: 200 }])), shared(share));
    expect(sent).toMatchObject({ cost, operator: operator ?? 0 });
  });

  it('with the adjustment style the price before discounts is sent, and the discount beside it', () => {
    const [sent] = sentFor(orderOf(tea([], [{ id: 'summer', amount: 200 }])), shared(75, 'adjustment'));
    expect(sent).toMatchObject({
      cost: 2000,
      adjustments: [
        {
          adjustmentType: 'PROMOTION',
          amountCents: -200,
          amountToWithholdFromSellerRemittanceCents: 150,
        },
      ],
    });
  });

  it('an exception counts for its discount alone', () => {
    const off = [
      { id: 'summer', perUnit: 400 },
      { id: 'clearance', perUnit: 100 },
    ];
    const [sent] = sentFor(orderOf(tea(off)), shared(100, 'price', { SUMMER: 0 }));
    expect(sent).toMatchObject({ cost: 1900, discount: 500, operator: 400, paid: 1500 });
  });

  it.each([
    [0, 2000],
    [40, 1200],
    [100, 0],
  ])('a gift costs the seller what his share of %i %% says', (share, cost) => {
    expect(sentFor(orderOf(tea([{ id: 'summer', perUnit: 2000 }])), shared(share))).toMatchObject([
      { quantity: 1, cost },
    ]);
  });

  it('a discount of a product is one of the shop too', () => {
    const order = orderOf(tea());
    const [line] = order.lineItems as [LineItem];
    const discounted = { value: money(1500), discount: { typeId: 'product-discount', id: 'sale' } as const };
    const sold: LineItem = { ...line, price: { ...line.price, discounted }, totalPrice: money(1500) };
    expect(sentFor({ ...order, lineItems: [sold] }, shared(0))).toMatchObject([{ cost: 2000, paid: 1500 }]);
  });

  it('the tax of a gift that the operator gives is that of its rate', () => {
    const order = orderOf({
      ...tea([{ id: 'summer', perUnit: 2000 }]),
      tax: { rate: 1000, included: false },
    });
    expect(order.lineItems[0]!.taxedPrice).toEqual(taxedPrice('AUD', { gross: 0, net: 0 }));
    expect(sentFor(order, shared(0))).toMatchObject([{ cost: 2200, tax: 200 }]);
  });
});
