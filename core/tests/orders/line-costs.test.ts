import * as fc from 'fast-check';
import { costsOf } from '../../src/orders/line-costs.ts';
import { marketplaceLinesOf } from '../../src/orders/marketplace-lines.ts';
import { anOrder, aShipping, taxedPrice } from '../builders/order.ts';
import { carts, goodsOf, orderOf, shippingOf, wayOf, type Cart } from './arbitrary-cart.ts';

function costs(cart: Cart) {
  const order = orderOf(cart);
  return costsOf(order, marketplaceLinesOf(order));
}

const costsOfOrder = (order: ReturnType<typeof anOrder>) => costsOf(order, marketplaceLinesOf(order));
const sumOf = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0);
const paidFor = (lines: readonly { amount: number; postage: number }[]) =>
  sumOf(lines.map(({ amount, postage }) => amount + postage));
const marketplaceLines = ({ lines }: Cart) => lines.filter(({ ofMarketplace }) => ofMarketplace);
const swapped = (cart: Cart): Cart => ({
  ...cart,
  lines: cart.lines.map((line) => ({ ...line, ofMarketplace: !line.ofMarketplace })),
});

describe('what lines cost', () => {
  it('a cart of marketplace lines alone costs exactly what the buyer paid, shipping included', () => {
    fc.assert(
      fc.property(carts({ ofMarketplace: fc.constant(true), customLines: false }), (cart) => {
        const lines = costs(cart);
        expect(paidFor(lines)).toBe(goodsOf(cart) + shippingOf(cart) - cart.discount);
      }),
      { numRuns: 300 },
    );
  });

  it('marketplace lines and first-party lines together cost what the buyer paid, whichever is which', () => {
    fc.assert(
      fc.property(carts({ customLines: false }), (cart) => {
        const all = [...costs(cart), ...costs(swapped(cart))];
        expect(paidFor(all)).toBe(goodsOf(cart) + shippingOf(cart) - cart.discount);
      }),
      { numRuns: 300 },
    );
  });

  it('each line bears its part of the discount on the total and of its shipping, to the nearest minor units', () => {
    fc.assert(
      fc.property(carts(), (cart) => {
        const discount = BigInt(cart.discount);
        const paid = BigInt(goodsOf(cart) + shippingOf(cart));
        fc.pre(paid > 0n);
        const within = (value: bigint, limit: bigint) => value < limit && value > -limit;
        const numbered = cart.lines.map((line, index) => ({ ...line, way: wayOf(cart, index) }));
        const sold = numbered.filter(({ ofMarketplace }) => ofMarketplace);
        costs(cart).forEach(({ amount, postage }, index) => {
          const { gross, way } = sold[index]!;
          expect(within(BigInt(gross - amount) * paid - discount * BigInt(gross), paid)).toBe(true);
          const shipment = cart.shipments[way];
          const companions = numbered.filter((line) => line.way === way).map((line) => line.gross);
          const customs = cart.customLines.map(({ total, taxed }) => taxed?.gross ?? total);
          const goods = BigInt(sumOf([...companions, ...(cart.shipments.length < 2 ? customs : [])]));
          if (goods === 0n) return;
          // Two roundings: of what is left of the shipping, and of the share in it.
          const cost = BigInt(shipment?.taxed?.gross ?? shipment?.amount ?? 0);
          const exact = cost * (paid - discount) * BigInt(gross);
          expect(within(BigInt(postage) * goods * paid - exact, 2n * goods * paid)).toBe(true);
        });
      }),
    );
  });

  it('no line costs less than nothing, and no tax is larger than what it is in', () => {
    fc.assert(
      fc.property(carts(), (cart) => {
        for (const { amount, tax = 0, postage, postageTax = 0 } of costs(cart)) {
          expect(
            [amount, postage, tax, postageTax, amount - tax, postage - postageTax].every(
              (value) => value >= 0,
            ),
          ).toBe(true);
        }
      }),
    );
  });

  it('tax is told for all marketplace lines or for none', () => {
    fc.assert(
      fc.property(carts(), (cart) => {
        const told = costs(cart).flatMap(({ tax, postageTax }) => [
          tax !== undefined,
          postageTax !== undefined,
        ]);
        expect(new Set(told).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('in an order that is taxed throughout and not discounted, the tax is that of the order', () => {
    fc.assert(
      fc.property(carts({ taxes: fc.constant('all'), discounted: false }), (cart) => {
        costs(cart).forEach(({ tax }, index) => {
          const { taxed } = marketplaceLines(cart)[index]!;
          expect(tax).toBe(taxed!.gross - taxed!.net);
        });
      }),
    );
  });

  it('tax that is added to the price is part of what a line costs', () => {
    const [line] = costsOfOrder(
      anOrder({ lines: [{ variant: 21, total: 1000, taxed: { net: 1000, gross: 1100 } }] }),
    );
    expect(line).toMatchObject({ amount: 1100, tax: 100 });
  });

  it('a discount on the total takes its part of the tax with it', () => {
    const order = anOrder({
      lines: [{ variant: 21, total: 1000, taxed: { net: 1000, gross: 1100 } }],
      discount: { gross: 550, amount: 500 },
    });
    expect(costsOfOrder(order)[0]).toMatchObject({ amount: 550, tax: 50 });
  });

  it('custom lines bear their part of discount and shipping, and are not sent', () => {
    const order = anOrder({
      lines: [{ variant: 21, total: 3000 }],
      customLines: [{ total: 1000 }],
      discount: { gross: 400 },
      shippingInfo: aShipping('AUD', 800),
    });
    // 400 over 3000, 1000 and 800 of shipping: 250, 83.33 and 66.67; then 733 over 3000 and 1000.
    expect(costsOfOrder(order)).toMatchObject([{ amount: 2750, postage: 550 }]);
  });

  it('a voucher and a discount on the total lower everything by the same percentage', () => {
    // 100.00 of goods, a voucher of 20.00, and 10 % off the total of 80.00.
    const lines = [{ variant: 21, total: 10_000 }];
    const voucher = { total: -2000 };
    expect(costsOfOrder(anOrder({ lines, customLines: [voucher], discount: { gross: 800 } }))).toMatchObject([
      { amount: 7200 },
    ]);
    const shared = anOrder({
      lines: [{ variant: 21, total: 3000 }, { total: 1000 }],
      customLines: [{ total: 500 }, voucher],
      shippingInfo: aShipping('AUD', 500),
    });
    // 2000 of 5000 off everything: 1800 for the line, and 300 of shipping over 3000, 1000 and 500.
    expect(costsOfOrder(shared)).toMatchObject([{ amount: 1800, postage: 200 }]);
  });

  it('a voucher counts with its tax, and takes its part of the tax with it', () => {
    const order = anOrder({
      lines: [{ variant: 21, total: 2000, taxed: { net: 2000, gross: 2200 } }],
      customLines: [{ total: -1000, taxed: { net: -1000, gross: -1100 } }],
    });
    expect(costsOfOrder(order)).toMatchObject([{ amount: 1100, tax: 100 }]);
  });

  it('a voucher for more than everything leaves nothing, and no line below nothing', () => {
    const order = anOrder({
      lines: [{ variant: 21, total: 3000 }],
      customLines: [{ total: -5000 }],
      shippingInfo: aShipping('AUD', 800),
    });
    expect(costsOfOrder(order)).toMatchObject([{ amount: 0, postage: 0 }]);
  });

  it('whatever the vouchers are, lines and shipping cost together what the order costs', () => {
    const vouchers = fc.array(fc.nat(20_000), { maxLength: 3 });
    fc.assert(
      fc.property(
        carts({ ofMarketplace: fc.constant(true), customLines: false, taxes: fc.constant('none') }),
        vouchers,
        (cart, amounts) => {
          const customLines = amounts.map((amount) => ({ total: -amount, taxed: undefined }));
          const paid = goodsOf(cart) + shippingOf(cart) - cart.discount - sumOf(amounts);
          expect(paidFor(costs({ ...cart, customLines }))).toBe(Math.max(0, paid));
        },
      ),
    );
  });

  it('a discount on the total is not taken off the shipping twice, although taxedShippingPrice has it off', () => {
    const order = anOrder({
      lines: [{ variant: 21, total: 10_000, taxed: { net: 9_091, gross: 10_000 } }],
      discount: { gross: 1_100 },
      shippingInfo: aShipping('AUD', 1_000, { net: 909, gross: 1_000 }),
      taxedShippingPrice: taxedPrice('AUD', { net: 818, gross: 900 }),
    });
    expect(costsOfOrder(order)).toMatchObject([{ amount: 9_000, tax: 818, postage: 900, postageTax: 82 }]);
  });

  it('a discount on shipping is taken off before it is shared', () => {
    const shipping = aShipping('AUD', 800);
    const order = anOrder({
      shippingInfo: {
        ...shipping,
        discountedPrice: { value: { ...shipping.price, centAmount: 300 }, includedDiscounts: [] },
      },
    });
    expect(costsOfOrder(order)).toMatchObject([{ postage: 300 }]);
  });

  const sent = (shippingMethodKey: string, quantity = 1) => ({
    addressKey: 'home',
    quantity,
    shippingMethodKey,
  });
  const by = (shippingKey: string, amount: number, taxed?: { gross: number; net: number }) => ({
    shippingKey,
    shippingInfo: aShipping('AUD', amount, taxed),
    shippingAddress: { country: 'AU' },
  });
  const multiple = (sketch: Parameters<typeof anOrder>[0]) =>
    costsOfOrder(anOrder({ shippingMode: 'Multiple', ...sketch })).map(({ postage }) => postage);

  it('postage follows its shipping: 450 and 1200, whatever the lines cost', () => {
    const lines = [
      { variant: 21, total: 9000, targets: [sent('post')] },
      { variant: 22, total: 1, targets: [sent('van')] },
    ];
    expect(multiple({ lines, shipping: [by('post', 450), by('van', 1200)] })).toEqual([450, 1200]);
  });

  it('freight of 8000 for the line of the shop is no postage of a seller', () => {
    const lines = [
      { total: 9900, targets: [sent('freight')] },
      { variant: 21, total: 2490, targets: [sent('post')] },
      { variant: 22, total: 750, targets: [sent('post')] },
    ];
    expect(multiple({ lines, shipping: [by('freight', 8000), by('post', 0)] })).toEqual([0, 0]);
  });

  it('a line that goes two ways bears of each what its pieces cost there, and with tax of each its own', () => {
    const lines = [
      { variant: 21, quantity: 3, total: 3000, targets: [sent('post', 1), sent('van', 2)] },
      { total: 2000, targets: [sent('van')] },
    ];
    expect(multiple({ lines, shipping: [by('post', 450), by('van', 1200)] })).toEqual([450 + 600]);
    const taxed = { net: 2700, gross: 3000 };
    const order = anOrder({
      shippingMode: 'Multiple',
      lines: [{ ...lines[0], taxed }, lines[1]!],
      shipping: [by('post', 450, { net: 400, gross: 450 }), by('van', 1200, { net: 1200, gross: 1200 })],
    });
    expect(costsOfOrder(order)).toMatchObject([{ postage: 1050, postageTax: 50 }]);
  });

  it('a shipping that no line goes by, and a line that names none, have nothing to do with each other', () => {
    const lines = [
      { variant: 21, total: 2490 },
      { variant: 22, targets: [sent('gone')] },
    ];
    expect(multiple({ lines, shipping: [by('post', 450)] })).toEqual([0, 0]);
  });

  it('a shipping of gifts alone goes to the first of them', () => {
    const gift = { total: 0, gift: true };
    const lines = [
      { variant: 21, total: 2490, targets: [sent('van')] },
      { variant: 22, ...gift, targets: [sent('post')] },
      { variant: 23, ...gift, targets: [sent('post')] },
    ];
    expect(multiple({ lines, shipping: [by('post', 450), by('van', 0)] })).toEqual([0, 450, 0]);
  });

  it('a known tax is never replaced: beside it, a line and a shipping without a tax entry have none', () => {
    const lines = [
      { variant: 21, total: 2000, taxed: { net: 2000, gross: 2000 } },
      { variant: 22, total: 1100, taxed: { net: 1000, gross: 1100 } },
      { variant: 23, total: 500 },
    ];
    const order = anOrder({ lines, shippingInfo: aShipping('AUD', 720) });
    expect(costsOfOrder(order)).toMatchObject([
      { tax: 0, postage: 400, postageTax: 0 },
      { tax: 100, postage: 220, postageTax: 0 },
      { tax: 0, postage: 100, postageTax: 0 },
    ]);
  });

  it('a known tax of the shipping is told although no line has one', () => {
    const order = anOrder({
      lines: [{ variant: 21, total: 1000 }],
      shippingInfo: aShipping('AUD', 550, { net: 500, gross: 550 }),
    });
    expect(costsOfOrder(order)).toMatchObject([{ tax: 0, postageTax: 50 }]);
  });

  it('where nothing that sellers are paid for has a tax entry, no tax is made up', () => {
    const taxedOwn = { total: 1000, taxed: { net: 1000, gross: 1100 } };
    const order = anOrder({ lines: [taxedOwn, { variant: 21 }], shippingInfo: aShipping('AUD', 500) });
    expect(costsOfOrder(order)).toMatchObject([{ tax: undefined, postageTax: undefined }]);
  });
});
