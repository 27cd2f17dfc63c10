import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { aBoughtInvoice, aSeller, anAdvert } from './support/goods.ts';
import {
  type Json,
  type TestInstance,
  anInstance,
  decode,
  mutate,
  node,
  shapeOf,
} from './support/instance.ts';
import { type Delivery, aWebhook, eventNames } from './support/receiver.ts';

const SAMPLE = join(dirname(expect.getState().testPath ?? ''), '../../samples/advert-create.webhook.json');

describe('webhook registration', () => {
  const create = (instance: TestInstance, attributes: object) =>
    mutate(
      instance,
      'webhookCreate',
      'WebhookCreateMutationInput',
      { attributes: { url: 'http://127.0.0.1:1/', type: 'ADVERT', ...attributes } },
      'webhook { id enabled maxRetries queryString concurrentSendLimit }',
    );

  it('has the documented defaults', async () => {
    const instance = await anInstance();
    expect((await create(instance, {})).webhook).toMatchObject({
      enabled: true,
      maxRetries: 25,
      queryString: null,
    });
  });

  it('validates the saved query, which has exactly the variable $id: ID!', async () => {
    const instance = await anInstance();
    const refused = [
      'query ($id: ID!) { node(id: $id) { ... on Advert { colour } } }',
      'query ($id: ID!, $more: Int) { node(id: $id) { id } }',
      'query ($id: ID) { node(id: $id) { id } }',
      'query { brands { totalCount } }',
      'mutation ($id: ID!) { advertDelete(input: { id: $id }) { status } }',
      'query ($id: ID!) {',
    ];
    for (const queryString of refused) {
      expect(await create(instance, { queryString })).toMatchObject({
        status: 422,
        webhook: null,
        errors: [{ field: 'queryString' }],
      });
    }
    const queryString = 'query ($id: ID!) { node(id: $id) { id } }';
    const { webhook } = await create(instance, { queryString });
    const update = { webhookId: webhook.id, attributes: { queryString: refused[0] } };
    expect(
      (await mutate(instance, 'webhookUpdate', 'WebhookUpdateMutationInput', update, 'webhook { id }'))
        .status,
    ).toBe(422);
    expect((await node(instance, webhook.id, 'Webhook', 'queryString')).queryString).toBe(queryString);
  });

  it('refuses wrong URLs and retry counts, and has no type for orders', async () => {
    const instance = await anInstance();
    expect((await create(instance, { url: 'ftp://x' })).status).toBe(422);
    expect((await create(instance, { maxRetries: 51 })).status).toBe(422);
    const order = await instance.graphql(
      'mutation { webhookCreate(input: { attributes: { url: "http://x", type: ORDER } }) { status } }',
    );
    expect(order.errors).toHaveLength(1);
  });
});

describe('webhook deliveries', () => {
  const SNAPSHOT =
    'query ($id: ID!) { node(id: $id) { __typename id ... on Advert { legacyId title } ... on DeletedAdvert { legacyId } } }';

  it('carry the answer of the saved query and the documented headers', async () => {
    const instance = await anInstance({ vertical: 'bazaar' });
    const headers = { 'X-Key': 'mine' };
    const { receiver } = await aWebhook(instance, 'ADVERT', {
      queryString: SNAPSHOT,
      hmacKey: 'sécret',
      headers,
    });
    const advert = await anAdvert(instance, (await aSeller(instance)).id);
    await instance.idle();
    expect(eventNames(receiver).toSorted()).toEqual(['create', 'update']);
    const [{ body, headers: sent, raw }] = receiver.deliveries as [Delivery];
    expect(body.payload.data.node).toEqual({
      __typename: 'Advert',
      id: advert.id,
      legacyId: advert.legacyId,
      title: 'Shirt',
    });
    expect(decode(body.id)).toMatch(/^WebhookEvent-\d+$/);
    const sequence = String(sent['marketplacer-sequence']);
    expect(sent).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'Marketplacer Client/1.0.0',
      accept: '*/*',
      'marketplacer-vertical': 'bazaar',
      'idempotency-key': Buffer.from(`bazaar:${sequence}`).toString('base64'),
      'marketplacer-hmac-256': createHmac('sha256', 'sécret').update(raw).digest('base64'),
      'x-key': 'mine',
    });
    expect(sent.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(new Set(receiver.deliveries.map(({ headers }) => headers['marketplacer-sequence'])).size).toBe(2);
  });

  it('look like the recorded sample', async () => {
    const instance = await anInstance();
    const { optionTypes, brands } = await instance.control('POST', 'seed', {
      optionTypes: [
        { name: 'Colour', values: ['Maroon', 'White'] },
        { name: 'Size', values: ['XS', 'S'] },
      ],
      brands: [{ name: 'Cotton On' }],
    });
    const chosen = (index: number) =>
      optionTypes.map((type: Json) => ({ optionValueId: type.optionValues[index].id }));
    const { receiver } = await aWebhook(instance, 'ADVERT', {
      eventName: 'CREATE',
      queryString: `query ($id: ID!) { node(id: $id) { __typename ... on Advert { id brand { name } title seller { businessName } legacyId
        fullTitle description displayImage { url } variants { edges { node { id sku advert { ... on DeletedAdvert { id } } barcode
        countOnHand lowestPrice optionValues { nodes { name optionType { name } } } } } } } } }`,
    });
    await anAdvert(instance, (await aSeller(instance)).id, {
      brandId: brands[0].id,
      description: 'This product is to test Connect deployment',
      images: [{ sourceUrl: 'https://example.test/shirt.jpeg' }],
      variants: [
        { sku: 'productTest', countOnHand: 1, variantOptionValues: chosen(0) },
        { countOnHand: 1, variantOptionValues: chosen(1) },
      ],
    });
    await instance.idle();
    const sample = JSON.parse(readFileSync(SAMPLE, 'utf8'));
    const body = receiver.deliveries[0]?.body as Json;
    expect(shapeOf(body)).toEqual(shapeOf(sample));
    const variants = ({ payload }: Json) =>
      payload.data.node.variants.edges.map(({ node: { id: _id, ...rest } }: Json) => rest);
    expect(variants(body)).toEqual(variants(sample));
  });

  it('are unsigned without a key, and name nothing but the type without a query', async () => {
    const instance = await anInstance();
    const { receiver } = await aWebhook(instance, 'SELLER');
    await aSeller(instance);
    await instance.idle();
    expect(receiver.deliveries.map(({ body }) => body.payload)).toEqual([
      { data: { node: { __typename: 'Seller' } } },
    ]);
    expect(receiver.deliveries[0]?.headers).not.toHaveProperty('marketplacer-hmac-256');
  });

  it("tell of a variant's creation, change and removal, each with an update of its advert", async () => {
    const instance = await anInstance();
    const advert = await anAdvert(instance, (await aSeller(instance)).id);
    const { receiver: adverts } = await aWebhook(instance, 'ADVERT');
    const { receiver: variants } = await aWebhook(instance, 'VARIANT');
    const [variant] = advert.variants.nodes;
    await mutate(
      instance,
      'variantUpdate',
      'VariantUpdateMutationInput',
      { variantId: variant.id, attributes: { countOnHand: 1 } },
      'variant { id }',
    );
    await instance.idle();
    await mutate(
      instance,
      'advertUpsert',
      'AdvertUpsertMutationInput',
      { advertId: advert.id, attributes: { variants: [{ sku: 'new' }] } },
      'advert { id }',
    );
    await instance.idle();
    await instance.control('POST', 'actions/variant-delete', { id: variant.id });
    await instance.idle();
    expect(eventNames(variants)).toEqual(['update', 'create', 'destroy']);
    expect(eventNames(adverts)).toEqual(['update', 'update', 'update']);
  });

  it('of a deleted advert say what the instance is set to say', async () => {
    const bodies = { 'null-node': null, 'deleted-advert': 'DeletedAdvert', snapshot: 'Advert' };
    for (const [destroyBody, typename] of Object.entries(bodies)) {
      const instance = await anInstance({ destroyBody });
      const advert = await anAdvert(instance, (await aSeller(instance)).id);
      const { receiver } = await aWebhook(instance, 'ADVERT', { queryString: SNAPSHOT });
      await mutate(instance, 'advertDelete', 'AdvertDeleteMutationInput', { id: advert.id }, 'advert { id }');
      await instance.idle();
      const [{ body }] = receiver.deliveries as [Delivery];
      expect(body).toMatchObject({
        event_name: 'destroy',
        payload: { data: { node: typename && { __typename: typename, legacyId: advert.legacyId } } },
      });
    }
  });

  it('tell of a seller going offline for its published adverts only', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    const published = await anAdvert(instance, seller.id);
    await anAdvert(instance, seller.id, { attemptAutoPublish: false });
    const { receiver: adverts } = await aWebhook(instance, 'ADVERT', { queryString: SNAPSHOT });
    const { receiver: sellers } = await aWebhook(instance, 'SELLER');
    await instance.control('POST', 'actions/seller-offline', { sellerId: seller.id });
    await instance.idle();
    expect(adverts.deliveries.map(({ body }) => [body.event_name, body.payload.data.node.id])).toEqual([
      ['update', published.id],
    ]);
    expect(eventNames(sellers)).toEqual(['update']);
  });

  it('follow an order through its invoices, shipments and refunds', async () => {
    const instance = await anInstance();
    const { carriers } = await instance.control('POST', 'seed', { carriers: [{ name: 'AusPost' }] });
    const { receiver: invoices } = await aWebhook(instance, 'INVOICE');
    const { receiver: shipments } = await aWebhook(instance, 'SHIPMENT');
    const { receiver: refunds } = await aWebhook(instance, 'REFUND_REQUEST');
    const { receiver: refundLines } = await aWebhook(instance, 'REFUND_REQUEST_LINE_ITEM');
    const { invoice, lines } = await aBoughtInvoice(instance);
    await instance.idle();
    const shippedItems = [{ lineItemId: lines[0].id, quantity: 1 }];
    const shipment = {
      invoiceId: invoice.id,
      shippedItems,
      postageCarrierId: carriers[0].id,
      dispatchedAt: '2026-01-02',
      trackingNumber: 'T',
    };
    await mutate(instance, 'shipmentCreate', 'ShipmentCreateMutationInput', shipment, 'shipment { id }');
    await instance.idle();
    const create = {
      invoiceId: invoice.id,
      notes: [],
      lineItems: [{ lineItemId: lines[0].id, reason: 'broken', quantity: 1, dispatched: true }],
    };
    const { refundRequest } = await mutate(
      instance,
      'refundRequestCreate',
      'RefundRequestCreateMutationInput',
      create,
      'refundRequest { id }',
    );
    for (const name of ['Return', 'Refund']) {
      await instance.idle();
      await mutate(
        instance,
        `refundRequest${name}`,
        `RefundRequest${name}MutationInput`,
        { refundRequestId: refundRequest.id, notes: [] },
        'refundRequest { id }',
      );
    }
    await instance.idle();
    expect(eventNames(invoices)).toEqual(['create', 'update', 'update', 'update', 'update']);
    expect(eventNames(shipments)).toEqual(['create']);
    expect(new Set(eventNames(refunds))).toEqual(new Set(['create', 'update', 'returned', 'refunded']));
    expect(new Set(eventNames(refundLines))).toEqual(new Set(['create', 'update']));
  });

  it('come for the event asked for only', async () => {
    const instance = await anInstance();
    const { receiver } = await aWebhook(instance, 'ADVERT', { eventName: 'DESTROY' });
    const advert = await anAdvert(instance, (await aSeller(instance)).id);
    await mutate(instance, 'advertDelete', 'AdvertDeleteMutationInput', { id: advert.id }, 'advert { id }');
    await instance.idle();
    expect(eventNames(receiver)).toEqual(['destroy']);
  });

  it('are one for a burst of changes of the same object', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    const { receiver } = await aWebhook(instance, 'SELLER', {
      queryString: 'query ($id: ID!) { node(id: $id) { ... on Seller { phone } } }',
    });
    for (const phone of ['1', '2', '3'])
      await instance.control('POST', 'actions/seller-update', { sellerId: seller.id, fields: { phone } });
    await instance.idle();
    expect(receiver.deliveries.length).toBeLessThan(3);
    expect(receiver.deliveries.at(-1)?.body.payload.data.node.phone).toBe('3');
  });

  it('skip a payload that is the same as before, where the webhook allows it', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    const queryString = 'query ($id: ID!) { node(id: $id) { ... on Seller { businessName } } }';
    const { receiver } = await aWebhook(instance, 'SELLER', { allowSkip: true, queryString });
    for (const fields of [{ phone: '1' }, { phone: '2' }, { businessName: 'Other' }]) {
      await instance.control('POST', 'actions/seller-update', { sellerId: seller.id, fields });
      await instance.idle();
    }
    expect(receiver.deliveries.map(({ body }) => body.payload.data.node.businessName)).toEqual([
      'Green Grocer',
      'Other',
    ]);
  });
});
