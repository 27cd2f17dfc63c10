import type { Address, Order } from '@commercetools/platform-sdk';
import * as fc from 'fast-check';
import { costsOf } from '../../src/orders/line-costs.ts';
import { mapOrder } from '../../src/orders/map-order.ts';
import { marketplaceLinesOf } from '../../src/orders/marketplace-lines.ts';
import { marketplacerId } from '../builders/advert.ts';
import { anAddress, anOrder, aShipping } from '../builders/order.ts';
import { carts, goodsOf, orderOf, shippingOf } from './arbitrary-cart.ts';

function draftOf(order: Order) {
  const mapping = mapOrder(order, order.totalPrice.currencyCode);
  if (mapping.kind !== 'mapped') throw new Error(`not mapped: ${mapping.code}`);
  const [only, ...others] = mapping.drafts;
  if (!only || others.length > 0) throw new Error(`${mapping.drafts.length} orders`);
  return only.draft;
}

/** An order without a marketplace line has none. */
function lineItemsOf(order: Order) {
  const mapping = mapOrder(order, order.totalPrice.currencyCode);
  if (mapping.kind !== 'mapped') throw new Error(`not mapped: ${mapping.code}`);
  return mapping.drafts.flatMap(({ draft }) => draft.lineItems ?? []);
}

/** The entries sent, in plain numbers, with the commercetools line that each is for. */
function entriesOf(order: Order) {
  return lineItemsOf(order).map(({ variantId, quantity, cost, postage, externalIds }) => ({
    line: externalIds?.find(({ key }) => key === 'commercetools-line-item-id')?.value,
    variantId,
    quantity,
    amount: cost?.amount ?? NaN,
    tax: cost?.tax ?? undefined,
    postage: postage?.amount ?? NaN,
    postageTax: postage?.tax ?? undefined,
  }));
}

const sumOf = (numbers: (number | undefined)[]) => numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0);
const RUNS = { numRuns: 300 };

describe('amounts of an order', () => {
  it('what is sent for a cart of marketplace lines is, to the minor unit, what the buyer paid', () => {
    fc.assert(
      fc.property(carts({ ofMarketplace: fc.constant(true), customLines: false }), (cart) => {
        const entries = entriesOf(orderOf(cart));
        const sent = sumOf(entries.flatMap(({ amount, postage }) => [amount, postage]));
        expect(sent).toBe(goodsOf(cart) + shippingOf(cart) - cart.discount);
      }),
      RUNS,
    );
  });

  it('the entries of a line have, together, its quantity, cost, tax and share of the shipping', () => {
    fc.assert(
      fc.property(carts(), (cart) => {
        const order = orderOf(cart);
        const entries = entriesOf(order);
        const lines = marketplaceLinesOf(order);
        expect(new Set(entries.map(({ line }) => line))).toEqual(
          new Set(lines.map(({ lineItem }) => lineItem.id)),
        );
        for (const { line, amount, tax, postage, postageTax } of costsOf(order, lines)) {
          const own = entries.filter((entry) => entry.line === line.lineItem.id);
          const sums = ['quantity', 'amount', 'tax', 'postage', 'postageTax'] as const;
          expect(sums.map((field) => sumOf(own.map((entry) => entry[field])))).toEqual([
            line.lineItem.quantity,
            amount,
            tax ?? 0,
            postage,
            postageTax ?? 0,
          ]);
        }
      }),
      RUNS,
    );
  });

  it('every entry divides by its quantity, so that rounding to unit prices leaves it alone', () => {
    fc.assert(
      fc.property(carts(), (cart) => {
        for (const { quantity, amount } of entriesOf(orderOf(cart))) {
          expect(quantity).toBeGreaterThan(0);
          expect(amount % quantity).toBe(0);
          expect(Math.round(amount / quantity) * quantity).toBe(amount);
        }
      }),
      RUNS,
    );
  });

  it('no tax is larger than the amount that it is in', () => {
    fc.assert(
      fc.property(carts(), (cart) => {
        for (const { amount, tax = 0, postage, postageTax = 0 } of entriesOf(orderOf(cart))) {
          expect([tax >= 0, tax <= amount, postageTax >= 0, postageTax <= postage]).toEqual([
            true,
            true,
            true,
            true,
          ]);
        }
      }),
      RUNS,
    );
  });

  it('tax is sent on all entries or on none, for cost and postage alike', () => {
    fc.assert(
      fc.property(carts(), (cart) => {
        const money = lineItemsOf(orderOf(cart)).flatMap(({ cost, postage }) => [cost, postage]);
        expect(new Set(money.map((one) => 'tax' in (one ?? {}))).size).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  it('10830 for four, which no unit price gives, is sent as two at 2707 and two at 2708', () => {
    const order = anOrder({ lines: [{ variant: 21, quantity: 4, total: 10_830 }] });
    expect(entriesOf(order).map(({ quantity, amount }) => [quantity, amount])).toEqual([
      [2, 5414],
      [2, 5416],
    ]);
  });

  it('a gift line is sent for nothing', () => {
    const order = anOrder({
      lines: [
        { variant: 21, total: 2500 },
        { variant: 22, quantity: 2, total: 0, gift: true },
      ],
    });
    expect(entriesOf(order).map(({ quantity, amount }) => [quantity, amount])).toEqual([
      [1, 2500],
      [2, 0],
    ]);
  });

  it('D-03: amounts go in minor units, whatever the decimals of the currency are', () => {
    const order = (currency: string) =>
      anOrder({ currency, lines: [{ variant: 21, total: 1234 }], shippingInfo: aShipping(currency, 500) });
    for (const currency of ['JPY', 'KWD'])
      expect(entriesOf(order(currency))).toMatchObject([{ amount: 1234, postage: 500 }]);
  });

  it('the largest amount that Marketplacer takes is sent, one more is refused', () => {
    const largest = 2 ** 31 - 1;
    const order = (total: number, shipping: number) =>
      anOrder({ lines: [{ variant: 21, total }], shippingInfo: aShipping('AUD', shipping) });
    const refused = { kind: 'unmappable', code: 'order-amount-too-large' };
    expect(entriesOf(order(largest, largest))).toMatchObject([{ amount: largest, postage: largest }]);
    expect(mapOrder(order(largest + 1, 0), 'AUD')).toEqual(refused);
    expect(mapOrder(order(0, largest + 1), 'AUD')).toEqual(refused);
  });

  it('D-04: an order in another currency is refused by name, not converted', () => {
    expect(mapOrder(anOrder({ currency: 'NZD' }), 'AUD')).toEqual({
      kind: 'unmappable',
      code: 'order-currency',
      detail: 'NZD',
    });
  });
});

describe('lines of an order', () => {
  it('D-18: the variant is found from the line item alone', () => {
    const [line] = marketplaceLinesOf(anOrder({ lines: [{ variant: 21 }] }));
    expect(line?.variantId).toBe(marketplacerId('Variant', 21));
  });

  it('D-18: a product whose key the shop has changed is still known by the attribute that it carries', () => {
    const order = anOrder({
      lines: [{ variant: 21, productKey: 'my-own-key', attributes: ['marketplacer-advert-id'] }],
    });
    expect(entriesOf(order).map(({ variantId }) => variantId)).toEqual([marketplacerId('Variant', 21)]);
  });

  it('D-15: a variant of the shop itself with a key like ours is not exported', () => {
    const order = anOrder({
      lines: [
        { variant: 21 },
        { variantKey: 'Variant-22' },
        { variantKey: 'Variant-23', productKey: 'marketplacer-advert-x' },
      ],
    });
    expect(entriesOf(order).map(({ line }) => line)).toEqual(['line-1']);
  });

  it.each(['', 'blue'])(
    'a paid line whose variant lost its key (%p) is refused and not forgotten',
    (variantKey) => {
      const order = anOrder({
        lines: [{ variant: 21 }, { variantKey, productKey: 'marketplacer-advert-12' }],
      });
      expect(marketplaceLinesOf(order)).toHaveLength(2);
      expect(mapOrder(order, 'AUD')).toEqual({ kind: 'unmappable', code: 'order-line-unknown' });
    },
  );

  it('first-party and custom lines stay in the shop', () => {
    const order = anOrder({ lines: [{}, { variant: 21 }, {}], customLines: [{ total: 300 }] });
    expect(entriesOf(order).map(({ line }) => line)).toEqual(['line-2']);
  });
});

describe('a marketplace line that gives something back', () => {
  const refused = { kind: 'unmappable', code: 'order-line-negative' };

  it.each([
    ['a negative quantity', { variant: 21, quantity: -1, total: -2490 }],
    ['no quantity', { variant: 21, quantity: 0, total: 0 }],
    ['a negative price', { variant: 21, total: -2490 }],
  ])('with %s is refused, alone and beside others', (_what, line) => {
    expect(mapOrder(anOrder({ lines: [line] }), 'AUD')).toEqual(refused);
    expect(mapOrder(anOrder({ lines: [{ variant: 22 }, line] }), 'AUD')).toEqual(refused);
  });

  it('is no matter of the marketplace where it is one of the shop', () => {
    const order = anOrder({ lines: [{ variant: 21 }, { quantity: -1, total: -1000 }] });
    expect(entriesOf(order)).toMatchObject([{ line: 'line-1', amount: 2500 }]);
  });
});

describe('the buyer of an order', () => {
  it('the order carries its ids of commercetools, its number only where there is one', () => {
    const order = anOrder();
    expect(draftOf(order).order.externalIds).toEqual([{ key: 'commercetools-order-id', value: order.id }]);
    expect(draftOf({ ...order, orderNumber: 'A-1' }).order.externalIds).toEqual([
      { key: 'commercetools-order-id', value: order.id },
      { key: 'commercetools-order-number', value: 'A-1' },
    ]);
  });

  it('name, address and contact are those of the delivery, and billing those of the invoice', () => {
    const order = anOrder({
      billingAddress: anAddress({ firstName: 'Bob', city: 'Sydney', phone: undefined, mobile: '0400' }),
    });
    expect(draftOf(order).order).toMatchObject({
      firstName: 'Ada',
      surname: 'Buyer',
      phone: '+61 3 9000 0000',
      emailAddress: 'buyer@example.com',
      address: {
        address: '120 Swanston Street',
        city: 'Melbourne',
        postcode: '3000',
        country: { code: 'AU' },
        state: { name: 'VIC' },
      },
      billingFirstName: 'Bob',
      billingPhone: '0400',
      billingAddress: { city: 'Sydney' },
    });
  });

  it('an order without any address is sent without one, and nothing is made up', () => {
    const { order } = draftOf(anOrder({ shippingAddress: undefined }));
    expect(order.address).toBeUndefined();
    expect(order.billingAddress).toBeUndefined();
    expect(order.firstName).toBeUndefined();
    expect(order.emailAddress).toBe('buyer@example.com');
  });

  it('where there is an invoice address only, it says who bought, and no delivery address is invented', () => {
    const { order } = draftOf(anOrder({ shippingAddress: undefined, billingAddress: anAddress() }));
    expect(order).toMatchObject({ firstName: 'Ada', billingAddress: { city: 'Melbourne' } });
    expect(order.address).toBeUndefined();
  });

  it('the parts of an address are one line, without those that are missing', () => {
    const shippingAddress = anAddress({
      building: 'Tower 2',
      apartment: '5',
      additionalAddressInfo: ' ',
      state: undefined,
      region: 'Victoria',
    });
    expect(draftOf(anOrder({ shippingAddress })).order.address).toEqual({
      address: '120 Swanston Street, Tower 2, 5',
      city: 'Melbourne',
      postcode: '3000',
      country: { code: 'AU' },
      state: { name: 'Victoria' },
    });
  });
});

describe('an address as storefronts leave it', () => {
  const sent = (shippingAddress: Partial<Address>, more: object = {}) =>
    draftOf(anOrder({ shippingAddress: anAddress(shippingAddress), ...more })).order;

  it('an empty text is an absent one, and hides nothing that stands beside it', () => {
    const order = sent(
      {
        state: '',
        region: 'CA',
        phone: '',
        mobile: '0400',
        email: 'guest@example.com',
        company: ' ',
        apartment: '',
      },
      { customerEmail: '', purchaseOrderNumber: '' },
    );
    expect(order).toMatchObject({
      phone: '0400',
      emailAddress: 'guest@example.com',
      address: { state: { name: 'CA' } },
    });
    expect([order.companyName, order.purchaseOrderNumber]).toEqual([undefined, undefined]);
    expect(order.address?.address).toBe('120 Swanston Street');
    expect(sent({ state: '', region: ' ' }).address).not.toHaveProperty('state');
  });

  it.each([
    ['the delivery', { shippingAddress: anAddress({ email: 'guest@example.com' }) }],
    ['the invoice', { billingAddress: anAddress({ email: 'guest@example.com' }) }],
    ['another delivery', { itemShippingAddresses: [anAddress({ key: 'home', email: 'guest@example.com' })] }],
  ])('the e-mail of a guest may stand on the address of %s', (_which, change) => {
    expect(draftOf(anOrder({ customerEmail: undefined, ...change })).order).toMatchObject({
      emailAddress: 'guest@example.com',
      billingEmailAddress: 'guest@example.com',
    });
  });

  it('title, salutation and department are kept', () => {
    const person = {
      salutation: 'Frau',
      title: 'Dr.',
      firstName: 'Erika',
      lastName: 'Muster',
      department: 'Purchasing',
    };
    const order = sent(person, { billingAddress: anAddress({ ...person, title: 'Frau', firstName: '' }) });
    expect(order).toMatchObject({
      firstName: 'Frau Dr. Erika',
      surname: 'Muster',
      address: { address: '120 Swanston Street, Purchasing' },
      billingSurname: 'Frau Muster',
    });
    expect(order.billingFirstName).toBeUndefined();
  });

  it.each([
    ['DE', 'High Street 5'],
    ['AT', 'High Street 5'],
    ['NL', 'High Street 5'],
    ['AU', '5 High Street'],
    ['GB', '5 High Street'],
    ['FR', '5 High Street'],
  ])('the number of the house stands where %s writes it: %s', (country, line) => {
    const street = { streetName: 'High Street', streetNumber: '5', country };
    expect(sent(street).address?.address).toBe(line);
    expect(sent({ ...street, streetNumber: '' }).address?.address).toBe('High Street');
  });
});

describe('several addresses', () => {
  const office = anAddress({ key: 'office', city: 'Hobart' });
  const to = (addressKey: string, quantity = 1) => [{ addressKey, quantity }];
  const refused = { kind: 'unmappable', code: 'order-address-unclear' };

  it('lines that all go to one other address are sent there', () => {
    const order = anOrder({
      lines: [
        { variant: 21, targets: to('office') },
        { variant: 22, targets: to('office') },
      ],
      itemShippingAddresses: [office],
    });
    expect(draftOf(order).order.address).toMatchObject({ city: 'Hobart' });
  });

  const home = anAddress({ key: 'home', city: 'Perth' });
  const sentTo = (order: Order) => {
    const mapping = mapOrder(order, 'AUD');
    if (mapping.kind !== 'mapped') throw new Error(mapping.code);
    return mapping.drafts.map(({ draft }) => ({
      city: draft.order.address?.city,
      key: draft.order.externalIds?.find(({ key }) => key === 'commercetools-consignment')?.value,
      lines: draft.lineItems?.map(({ quantity, cost, postage }) => [quantity, cost?.amount, postage?.amount]),
    }));
  };

  it('are an order each, which says which one it is', () => {
    const lines = [
      { variant: 21, total: 1000, targets: to('office') },
      { variant: 22, total: 500, targets: to('home') },
    ];
    expect(sentTo(anOrder({ lines, itemShippingAddresses: [office, home] }))).toEqual([
      { city: 'Hobart', key: 'office', lines: [[1, 1000, 0]] },
      { city: 'Perth', key: 'home', lines: [[1, 500, 0]] },
    ]);
  });

  it('of which one is that of the order itself', () => {
    const lines = [
      { variant: 21, total: 1000, targets: to('office') },
      { variant: 22, total: 500 },
    ];
    expect(sentTo(anOrder({ lines, itemShippingAddresses: [office] }))).toMatchObject([
      { city: 'Hobart', key: 'office' },
      { city: 'Melbourne', key: '-' },
    ]);
  });

  it('that are equal in content are one', () => {
    const lines = [
      { variant: 21, total: 1000, targets: to('office') },
      { variant: 22, total: 500, targets: to('home') },
    ];
    const same = anAddress({ key: 'home', city: 'Hobart' });
    expect(sentTo(anOrder({ lines, itemShippingAddresses: [office, same] }))).toEqual([
      {
        city: 'Hobart',
        key: undefined,
        lines: [
          [1, 1000, 0],
          [1, 500, 0],
        ],
      },
    ]);
  });

  it('share the pieces of one line, what they cost and their postage, to the minor unit', () => {
    const lines = [{ variant: 21, quantity: 3, total: 1000, targets: [...to('office', 2), ...to('home')] }];
    const order = anOrder({
      lines,
      itemShippingAddresses: [office, home],
      shippingInfo: aShipping('AUD', 500),
    });
    expect(sentTo(order)).toMatchObject([
      { city: 'Hobart', lines: [[2, 666, 333]] },
      { city: 'Perth', lines: [[1, 334, 167]] },
    ]);
  });

  it('leave out what Marketplacer has already, and change nothing of the rest', () => {
    const lines = [{ variant: 21, quantity: 3, total: 1000, targets: [...to('office', 2), ...to('home')] }];
    const order = anOrder({ lines, itemShippingAddresses: [office, home] });
    const whole = mapOrder(order, 'AUD');
    const rest = mapOrder(order, 'AUD', undefined, new Set(['office']));
    if (whole.kind !== 'mapped' || rest.kind !== 'mapped') throw new Error('not mapped');
    expect(rest.drafts).toEqual(whole.drafts.slice(1));
  });

  it('for more or fewer pieces than a line has are refused', () => {
    for (const targets of [
      [...to('office', 2), ...to('home', 2)],
      [...to('office'), ...to('home')],
    ]) {
      const lines = [{ variant: 21, quantity: 3, targets }];
      expect(mapOrder(anOrder({ lines, itemShippingAddresses: [office, home] }), 'AUD')).toEqual(refused);
    }
  });

  it('a line that names an address which the order does not have is not sent to another one', () => {
    const lines = [{ variant: 21, targets: to('gone') }];
    expect(mapOrder(anOrder({ lines, itemShippingAddresses: [office] }), 'AUD')).toEqual(refused);
  });

  it('without an address of the order, that of its only shipping counts, and several are refused', () => {
    const via = (...cities: string[]) =>
      anOrder({
        shippingAddress: undefined,
        shippingMode: 'Multiple',
        shipping: cities.map((city, index) => ({
          shippingKey: `shipping-${index}`,
          shippingInfo: aShipping('AUD', 500),
          shippingAddress: anAddress({ city }),
        })),
      });
    expect(draftOf(via('Hobart', 'Hobart')).order.address).toMatchObject({ city: 'Hobart' });
    expect(mapOrder(via('Hobart', 'Perth'), 'AUD')).toEqual(refused);
  });

  it('where first-party lines go, and a target of nothing, do not matter', () => {
    const lines = [{ variant: 21, targets: [...to('office'), ...to('home', 0)] }, { targets: to('home') }];
    expect(draftOf(anOrder({ lines, itemShippingAddresses: [office] })).order.address).toMatchObject({
      city: 'Hobart',
    });
  });
});
