import { ADDRESS, aBoughtInvoice, aLine, aSeller, anAdvert, createOrder } from './support/goods.ts';
import { type Json, anInstance, mutate, node } from './support/instance.ts';
import { aWebhook, eventNames } from './support/receiver.ts';

describe('orderCreate', () => {
  it('makes one invoice per seller, and another one for click and collect', async () => {
    const instance = await anInstance();
    const [one, two] = [
      await aSeller(instance, { businessName: 'One' }),
      await aSeller(instance, { businessName: 'Two' }),
    ];
    const both = { saleType: 'BUY_ONLINE_OR_CLICK_AND_COLLECT' };
    const [first] = (await anAdvert(instance, one.id, both)).variants.nodes;
    const [second] = (await anAdvert(instance, two.id)).variants.nodes;
    const collected = aLine(first, 1, 2500, { deliveryType: 'CLICK_AND_COLLECT' });
    const { order, status, errors } = await createOrder(instance, {
      lineItems: [aLine(first, 2), aLine(second), collected],
    });
    expect({ status, errors }).toEqual({ status: 200, errors: null });
    expect(order.status).toBe('COMPLETE');
    expect(
      order.invoices.nodes.map(({ seller, deliveryType, statusFlags }: Json) => [
        seller.businessName,
        deliveryType,
        statusFlags,
      ]),
    ).toEqual([
      ['One', 'BUY_ONLINE', ['PAID']],
      ['Two', 'BUY_ONLINE', ['PAID']],
      ['One', 'CLICK_AND_COLLECT', ['PAID']],
    ]);
  });

  it.each([
    [{ saleType: 'IN_STORE' }, []],
    [{ saleType: 'HIRE' }, []],
    [{ saleType: 'CLASSIFIED' }, []],
    [{ saleType: 'CLICK_AND_COLLECT' }, ['CLICK_AND_COLLECT']],
    [{ saleType: 'BUY_ONLINE_ONLY' }, ['BUY_ONLINE', 'NO_DISPATCH']],
    [{ priceType: 'POA' }, []],
    [{ priceType: 'FROM' }, []],
  ])(
    'sells an advert with %j in its own way only, and calls it buyable only then',
    async (terms, allowed) => {
      const instance = await anInstance();
      const [variant] = (await anAdvert(instance, (await aSeller(instance)).id, terms)).variants.nodes;
      const { buyable } = await node(instance, variant.id, 'Variant', 'buyable');
      expect(buyable).toBe(allowed.length > 0);
      const taken: string[] = [];
      for (const deliveryType of ['BUY_ONLINE', 'CLICK_AND_COLLECT', 'NO_DISPATCH']) {
        const { status } = await createOrder(instance, {
          lineItems: [aLine(variant, 1, 2500, { deliveryType })],
        });
        if (status === 200) taken.push(deliveryType);
      }
      expect(taken).toEqual(allowed);
    },
  );

  it('takes line items or invoices, never both and never neither', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    const other = await aSeller(instance);
    const [variant] = (await anAdvert(instance, seller.id)).variants.nodes;
    const [foreign] = (await anAdvert(instance, other.id)).variants.nodes;
    const lineItems = [aLine(variant)];
    expect((await createOrder(instance, {})).status).toBe(422);
    expect((await createOrder(instance, { lineItems, invoices: [{ lineItems }] })).status).toBe(422);
    expect(
      (await createOrder(instance, { invoices: [{ lineItems: [aLine(variant), aLine(foreign)] }] })).status,
    ).toBe(422);
    expect((await createOrder(instance, { invoices: [{ sellerId: other.id, lineItems }] })).status).toBe(422);
    const { order } = await createOrder(instance, {
      invoices: [{ sellerId: seller.id, lineItems }, { lineItems }],
    });
    expect(order.invoices.nodes).toHaveLength(2);
  });

  it('reads cost.amount as the line total and rounds to whole-cent units', async () => {
    const instance = await anInstance();
    const [variant] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    const lineItems = [aLine(variant, 4, 10830, { postage: { amount: 905 } })];
    const { order } = await createOrder(instance, { lineItems });
    expect(order.invoices.nodes[0].lineItems[0]).toMatchObject({
      subtotalCents: 10832,
      totalCents: 11737,
      subtotalFormatted: '$108.32',
    });
    expect(order.totalCents).toBe(11737);
    expect((await instance.state()).invoices[0].lineItems[0]).toMatchObject({
      unitCents: 2708,
      postageCents: 905,
    });
  });

  it('wants tax on the cost and postage of all lines, or on none', async () => {
    const instance = await anInstance();
    const [first, second] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    const taxed = (variant: Json, postageTax?: number) => ({
      variantId: variant.id,
      quantity: 1,
      cost: { amount: 2500, tax: 227 },
      postage: { amount: 900, tax: postageTax },
    });
    expect((await createOrder(instance, { lineItems: [taxed(first, 82), aLine(second)] })).status).toBe(422);
    expect((await createOrder(instance, { lineItems: [taxed(first)] })).status).toBe(422);
    const { order } = await createOrder(instance, { lineItems: [taxed(first, 82), taxed(second, 82)] });
    expect(order.invoices.nodes[0].lineItems[0].taxTotalCents).toBe(309);
  });

  it('sells no more than is on hand, all lines or none', async () => {
    const instance = await anInstance();
    const [first, second] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    const stock = async () =>
      (await instance.state()).adverts[0].variants.map(({ countOnHand }: Json) => countOnHand);
    expect((await createOrder(instance, { lineItems: [aLine(first, 1), aLine(second, 4)] })).status).toBe(
      422,
    );
    expect((await createOrder(instance, { lineItems: [aLine(second, 2), aLine(second, 2)] })).status).toBe(
      422,
    );
    expect(await stock()).toEqual([5, 3]);
    expect((await instance.state()).orders).toEqual([]);
    expect((await createOrder(instance, { lineItems: [aLine(first, 1), aLine(second, 3)] })).status).toBe(
      200,
    );
    expect(await stock()).toEqual([4, 0]);
    expect((await createOrder(instance, { lineItems: [aLine(second)] })).errors[0].field).toBe(
      'lineItems.0.quantity',
    );
  });

  it('sells without end what is infinite', async () => {
    const instance = await anInstance();
    const variants = [{ sku: 'i', infiniteQuantity: true }];
    const [variant] = (await anAdvert(instance, (await aSeller(instance)).id, { variants })).variants.nodes;
    expect((await createOrder(instance, { lineItems: [aLine(variant, 1000)] })).status).toBe(200);
  });

  it('refuses unknown, unpublished and deleted variants and wrong quantities', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    const [unpublished] = (await anAdvert(instance, seller.id, { attemptAutoPublish: false })).variants.nodes;
    const advert = await anAdvert(instance, seller.id);
    const [deleted, alive] = advert.variants.nodes;
    await instance.control('POST', 'actions/variant-delete', { id: deleted.id });
    const unknown = { id: Buffer.from('Variant-99999').toString('base64') };
    for (const variant of [unknown, unpublished, deleted, { id: advert.id }]) {
      const refused = await createOrder(instance, { lineItems: [aLine(variant)] });
      expect(refused).toMatchObject({
        status: 422,
        order: null,
        errors: [{ field: 'lineItems.0.variantId' }],
      });
    }
    for (const quantity of [0, -1])
      expect((await createOrder(instance, { lineItems: [aLine(alive, quantity, 100)] })).status).toBe(422);
    const tooMuch = await instance.graphql(
      'mutation ($input: OrderCreateMutationInput!) { orderCreate(input: $input) { status } }',
      { input: { order: {}, lineItems: [aLine(alive, 1, 2 ** 31)] } },
    );
    expect(tooMuch.errors).toHaveLength(1);
  });

  it('wants a whole address with a two-letter country', async () => {
    const instance = await anInstance();
    const [variant] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    const lineItems = [aLine(variant)];
    for (const wrong of [{ postcode: null }, { country: { code: 'AUS' } }, { city: ' ' }]) {
      expect(
        (await createOrder(instance, { order: { address: { ...ADDRESS, ...wrong } }, lineItems })).status,
      ).toBe(422);
    }
    const { order } = await createOrder(instance, {
      order: { firstName: 'Ada', address: ADDRESS },
      lineItems,
    });
    const read = await node(
      instance,
      order.id,
      'Order',
      'firstName address { city country { code } state { name } }',
    );
    expect(read).toMatchObject({
      firstName: 'Ada',
      address: { city: 'Melbourne', country: { code: 'AU' }, state: { name: 'Victoria' } },
    });
  });

  it('is not idempotent: the same call twice is two orders', async () => {
    const instance = await anInstance();
    const [variant] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    const input = {
      clientMutationId: 'same',
      order: { externalIds: [{ key: 'shop', value: '1' }] },
      lineItems: [aLine(variant)],
    };
    const [one, two] = [await createOrder(instance, input), await createOrder(instance, input)];
    expect(one.order.id).not.toBe(two.order.id);
    const { data } = await instance.graphql(
      '{ externalIds(ownerType: "Order", key: "shop", value: "1") { owner { id __typename } } }',
    );
    expect(data.externalIds.map(({ owner }: Json) => owner.id)).toEqual([one.order.id, two.order.id]);
  });

  it('keeps external ids and metadata of the order and its lines', async () => {
    const instance = await anInstance();
    const [variant] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    const tags = { externalIds: [{ key: 'line', value: '7' }], metadata: [{ key: 'gift', value: 'yes' }] };
    const { order } = await createOrder(instance, {
      order: { metadata: tags.metadata },
      lineItems: [aLine(variant, 1, 2500, tags)],
    });
    const [line] = order.invoices.nodes[0].lineItems;
    expect(line.externalIds).toEqual([{ key: 'line', value: '7' }]);
    expect((await node(instance, line.id, 'LineItem', 'metadata { value owner { id } }')).metadata).toEqual([
      { value: 'yes', owner: { id: line.id } },
    ]);
  });

  it('adds adjustments of a line to its total, promotions being negative', async () => {
    const instance = await anInstance();
    const [variant] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    const promotion = (amountCents: number, amountToWithholdFromSellerRemittanceCents = 0) => ({
      adjustments: [
        {
          adjustmentType: 'PROMOTION',
          amountCents,
          amountToWithholdFromSellerRemittanceCents,
          description: 'Sale',
        },
      ],
    });
    expect(
      (await createOrder(instance, { lineItems: [aLine(variant, 1, 2500, promotion(100))] })).status,
    ).toBe(422);
    for (const withheld of [-1, 100]) {
      const lineItems = [aLine(variant, 1, 2500, promotion(-100, withheld))];
      expect((await createOrder(instance, { lineItems })).status).toBe(422);
    }
    const lineItems = [aLine(variant, 1, 2500, promotion(-100, 99))];
    const { order } = await createOrder(instance, { lineItems });
    expect(order.totalCents).toBe(2400);
    expect((await node(instance, order.id, 'Order', 'discountFormatted')).discountFormatted).toBe('-$1.00');
  });
});

describe('orders', () => {
  it('are updated with a status, keeping what is left out', async () => {
    const instance = await anInstance();
    const { order } = await aBoughtInvoice(instance);
    const withoutStatus = await instance.graphql(
      'mutation ($id: ID!) { orderUpdate(input: { orderId: $id }) { status } }',
      { id: order.id },
    );
    expect(withoutStatus.errors).toHaveLength(1);
    const update = (attributes: object) =>
      mutate(
        instance,
        'orderUpdate',
        'OrderUpdateMutationInput',
        { orderId: order.id, status: 'COMPLETE', attributes },
        'order { phone surname address { city } }',
      );
    await update({ phone: '1', address: ADDRESS });
    expect((await update({ surname: 'Lee' })).order).toEqual({
      phone: '1',
      surname: 'Lee',
      address: { city: 'Melbourne' },
    });
    const since = new Date(Date.now() - 60_000).toISOString();
    const { data } = await instance.graphql(`{ updatedOrders(updatedSince: "${since}") { nodes { id } } }`);
    expect(data.updatedOrders.nodes).toEqual([{ id: order.id }]);
  });

  it('of click and collect show what only the portals know', async () => {
    const instance = await anInstance();
    const { invoice } = await aBoughtInvoice(instance);
    const { receiver } = await aWebhook(instance, 'INVOICE');
    await instance.control('POST', 'actions/invoice-set', {
      id: invoice.id,
      fields: { portalFlags: ['READY'] },
    });
    expect((await node(instance, invoice.id, 'Invoice', 'statusFlags')).statusFlags).toEqual([
      'PAID',
      'READY',
    ]);
    await instance.idle();
    expect(eventNames(receiver)).toEqual(['update']);
  });

  it('are found by their invoices', async () => {
    const instance = await anInstance();
    const { order, invoice } = await aBoughtInvoice(instance);
    const found = async (filters: string) =>
      (
        await instance.graphql(
          `{ invoices(filters: ${filters}, sort: { fields: [PAID_AT], ordering: DESCENDING }) { nodes { id } } }`,
        )
      ).data.invoices.nodes;
    expect(await found(`{ orderId: ${order.legacyId}, notDispatched: true, statuses: [PAID] }`)).toEqual([
      { id: invoice.id },
    ]);
    expect(await found('{ updatedUntil: "2000-01-01T00:00:00Z" }')).toEqual([]);
    expect(await found('{ statuses: [SENT] }')).toEqual([]);
  });
});
