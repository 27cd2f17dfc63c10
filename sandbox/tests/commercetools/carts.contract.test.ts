import {
  aCart,
  aSoldProduct,
  aud,
  created,
  expectRefused,
  fromCart,
  ownName,
  productDraft,
  api,
  updated,
} from './support/contract.ts';

const ADDRESS = { country: 'AU', city: 'Melbourne' };
const rate = (amount: number, includedInPrice = true) => ({
  name: 'GST',
  amount,
  includedInPrice,
  country: 'AU',
});

test('a price with dates is taken while it is valid, and otherwise the one without', async () => {
  const hour = (from: number) => ({
    validFrom: new Date(Date.now() + from * 3_600_000).toISOString(),
    validUntil: new Date(Date.now() + (from + 1) * 3_600_000).toISOString(),
  });
  const prices = [
    { value: aud(2000) },
    { value: aud(900), ...hour(-0.5) },
    { value: aud(800), ...hour(-3) },
    { value: aud(700), ...hour(3) },
  ];
  const sku = ownName('dated');
  await created('/products', {
    ...(await productDraft({ masterVariant: { sku, prices } })),
    publish: true,
  });
  const { lineItems } = await aCart({ lineItems: [{ sku }] });
  expect(lineItems[0].price.value.centAmount).toBe(900);
});

test('a product with the price mode Standalone is sold at its Standalone Price only', async () => {
  const sku = ownName('standalone');
  const draft = await productDraft({ masterVariant: { sku, prices: [{ value: aud(2000) }] } });
  await created('/products', { ...draft, priceMode: 'Standalone', publish: true });
  const cart = { currency: 'AUD', lineItems: [{ sku }] };
  expectRefused(await api.post('/carts', cart), 'MatchingPriceNotFound');
  const price = await created('/standalone-prices', { sku, value: aud(1500) });
  expectRefused(
    await api.post('/standalone-prices', { sku, value: aud(1) }),
    'DuplicateStandalonePriceScope',
  );
  const { lineItems } = await created('/carts', cart);
  expect(Object.keys(lineItems[0].price)).toEqual(['id', 'value']);
  expect(lineItems[0].price.value.centAmount).toBe(1500);
  await updated('/standalone-prices', price, { action: 'changeActive', active: false });
  expectRefused(await api.post('/carts', cart), 'MatchingPriceNotFound');
});

describe('what a cart costs', () => {
  test('a total from outside stands, and an external rate taxes it to the nearest unit', async () => {
    const { sku } = await aSoldProduct();
    const cart = await aCart({
      taxMode: 'External',
      lineItems: [
        {
          sku,
          quantity: 3,
          externalTotalPrice: { price: aud(333), totalPrice: aud(1000) },
          externalTaxRate: rate(0.1),
        },
        { sku, key: 'other', quantity: 1, externalPrice: aud(200), externalTaxRate: rate(0.2, false) },
      ],
    });
    expect(cart.lineItems).toMatchObject([
      {
        priceMode: 'ExternalTotal',
        taxedPrice: { totalNet: { centAmount: 909 }, totalTax: { centAmount: 91 } },
      },
      { priceMode: 'ExternalPrice', taxedPrice: { totalGross: { centAmount: 240 } } },
    ]);
    expect(cart).toMatchObject({
      totalPrice: { centAmount: 1200 },
      taxedPrice: { totalGross: { centAmount: 1240 } },
    });
  });

  test('an absolute discount is distributed over the pieces in proportion, without losing a unit', async () => {
    const { sku } = await aSoldProduct();
    const cart = await updated('/carts', await aCart({ lineItems: [{ sku, quantity: 3 }] }), {
      action: 'setDirectDiscounts',
      discounts: [
        { value: { type: 'absolute', money: [aud(100)] }, target: { type: 'lineItems', predicate: 'true' } },
      ],
    });
    const [line] = cart.lineItems;
    expect(line.totalPrice.centAmount).toBe(2900);
    const portions: { quantity: number; discountedPrice: { value: { centAmount: number } } }[] =
      line.discountedPricePerQuantity;
    const sum = portions.reduce(
      (all, { quantity, discountedPrice }) => all + quantity * discountedPrice.value.centAmount,
      0,
    );
    expect(sum).toBe(2900);
    expect(line.discountedPricePerQuantity[0].discountedPrice.includedDiscounts).toMatchObject([
      { discount: { typeId: 'direct-discount' }, discountedAmount: { centAmount: 33 } },
    ]);
  });

  test('an amount of tax from outside is taken with the tax mode ExternalAmount only', async () => {
    const { sku } = await aSoldProduct();
    const lineItems = [{ sku, quantity: 1, externalPrice: aud(2000) }];
    const externalTaxAmount = { totalGross: aud(2200), taxRate: rate(0.1, false) };
    const cart = await aCart({ taxMode: 'ExternalAmount', lineItems });
    const told = { action: 'setLineItemTaxAmount', lineItemId: cart.lineItems[0].id, externalTaxAmount };
    const taxed = await updated('/carts', cart, told, {
      action: 'setCartTotalTax',
      externalTotalGross: aud(2200),
    });
    const amounts = { totalNet: { centAmount: 2000 }, totalGross: { centAmount: 2200 } };
    expect(taxed).toMatchObject({ taxedPrice: amounts, lineItems: [{ taxedPrice: amounts }] });
    const { id, version, lineItems: plain } = await aCart({ lineItems });
    const actions = [{ ...told, lineItemId: plain[0].id }];
    expectRefused(await api.post(`/carts/${id}`, { version, actions }), 'InvalidOperation');
  });

  test('a fixed price is set where it is lower, and a multi-buy counts pieces', async () => {
    const { sku } = await aSoldProduct();
    const target = { type: 'lineItems', predicate: 'true' };
    const totalWith = async (discount: object) => {
      const cart = await aCart({ lineItems: [{ sku, quantity: 5 }] });
      const discounts = [{ target, ...discount }];
      return (await updated('/carts', cart, { action: 'setDirectDiscounts', discounts })).totalPrice
        .centAmount;
    };
    expect(await totalWith({ value: { type: 'fixed', money: [aud(900)] } })).toBe(4500);
    expect(await totalWith({ value: { type: 'fixed', money: [aud(1100)] } })).toBe(5000);
    const multiBuy = { ...target, type: 'multiBuyLineItems', selectionMode: 'Cheapest' };
    expect(
      await totalWith({
        value: { type: 'relative', permyriad: 10_000 },
        target: { ...multiBuy, triggerQuantity: 2, discountedQuantity: 1 },
      }),
    ).toBe(3000);
  });

  test('a discount on the total takes the same percentage of its net, its gross and the shipping', async () => {
    const { sku } = await aSoldProduct();
    const draft = {
      taxMode: 'External',
      lineItems: [{ sku, quantity: 1, externalPrice: aud(9000), externalTaxRate: rate(0.1, false) }],
    };
    const cart = await updated(
      '/carts',
      await aCart(draft),
      {
        action: 'setCustomShippingMethod',
        shippingMethodName: 'Post',
        shippingRate: { price: aud(1000) },
        externalTaxRate: rate(0.1, false),
      },
      {
        action: 'setDirectDiscounts',
        discounts: [{ value: { type: 'relative', permyriad: 1000 }, target: { type: 'totalPrice' } }],
      },
    );
    expect(cart).toMatchObject({
      totalPrice: { centAmount: 9000 },
      taxedPrice: { totalNet: { centAmount: 9000 }, totalGross: { centAmount: 9900 } },
      taxedShippingPrice: { totalGross: { centAmount: 990 } },
      shippingInfo: { taxedPrice: { totalGross: { centAmount: 1100 } } },
      discountOnTotalPrice: {
        discountedAmount: { centAmount: 1000 },
        discountedGrossAmount: { centAmount: 1100 },
        discountedNetAmount: { centAmount: 1000 },
      },
    });
  });

  test('cart discounts apply by rank, and give a gift for nothing', async () => {
    const { sku, product } = await aSoldProduct();
    const summer = await created('/cart-discounts', {
      key: ownName(),
      name: { en: 'Summer' },
      cartPredicate: 'true',
      sortOrder: '0.9',
      value: { type: 'relative', permyriad: 1000 },
      target: { type: 'lineItems', predicate: `sku = "${sku}"` },
    });
    const gift = await created('/cart-discounts', {
      key: ownName(),
      name: { en: 'Gift' },
      cartPredicate: 'true',
      value: { type: 'giftLineItem', product: { typeId: 'product', id: product.id }, variantId: 1 },
    });
    const cart = await aCart({ lineItems: [{ sku, quantity: 2 }] });
    const by = (id: string) => ({ discount: { typeId: 'cart-discount', id } });
    expect(cart.lineItems).toMatchObject([
      {
        totalPrice: { centAmount: 1800 },
        discountedPricePerQuantity: [
          {
            quantity: 2,
            discountedPrice: { value: { centAmount: 900 }, includedDiscounts: [by(summer.id)] },
          },
        ],
      },
      {
        lineItemMode: 'GiftLineItem',
        totalPrice: { centAmount: 0 },
        discountedPricePerQuantity: [{ discountedPrice: { includedDiscounts: [by(gift.id)] } }],
      },
    ]);
    for (const discount of [summer, gift]) {
      await updated('/cart-discounts', discount, { action: 'changeIsActive', isActive: false });
    }
  });
});

describe('the shipping mode Multiple', () => {
  const via = (shippingMethodKey: string | undefined, quantity = 1) => ({
    shippingDetails: { targets: [{ addressKey: 'home', quantity, shippingMethodKey }] },
  });
  const method = (key: string, centAmount: number) => ({
    key,
    shippingMethodName: key,
    shippingAddress: ADDRESS,
    shippingRate: { price: aud(centAmount) },
    externalTaxRate: rate(0.1),
  });
  const several = (lineItems: object[]) => ({
    taxMode: 'External',
    shippingMode: 'Multiple',
    shippingAddress: undefined,
    itemShippingAddresses: [{ ...ADDRESS, key: 'home' }],
    customShipping: [method('post', 450), method('van', 1200)],
    lineItems,
  });

  test('a line is taxed per shipping, and the order keeps each way under its key', async () => {
    const { sku } = await aSoldProduct();
    const perMethodExternalTaxRate = [{ shippingMethodKey: 'post', taxRate: rate(0.1) }];
    const cart = await aCart(several([{ sku, quantity: 1, perMethodExternalTaxRate, ...via('post') }]));
    expect(cart.lineItems[0]).toMatchObject({
      taxedPrice: { totalTax: { centAmount: 91 } },
      taxedPricePortions: [{ shippingMethodKey: 'post', taxedPrice: { totalGross: { centAmount: 1000 } } }],
    });
    const order = await created('/orders', fromCart(cart));
    expect(order).not.toHaveProperty('shippingInfo');
    expect(order).toMatchObject({
      shippingMode: 'Multiple',
      shipping: [
        { shippingKey: 'post', shippingInfo: { taxedPrice: { totalGross: { centAmount: 450 } } } },
        { shippingKey: 'van', shippingAddress: ADDRESS },
      ],
      totalPrice: { centAmount: 2650 },
    });
  });

  test('a target without a method is refused, and so is an order of lines that are not wholly distributed', async () => {
    const { sku } = await aSoldProduct();
    const draft = { currency: 'AUD', country: 'AU' };
    const refused = await api.post('/carts', {
      ...draft,
      ...several([{ sku, quantity: 1, ...via(undefined) }]),
    });
    expectRefused(refused, 'InvalidOperation');
    const cart = await aCart(several([{ sku, quantity: 2, ...via('post', 1) }]));
    expectRefused(await api.post('/orders', fromCart(cart)), 'InvalidItemShippingDetails');
  });
});
