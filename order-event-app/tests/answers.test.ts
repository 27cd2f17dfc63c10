import request from 'supertest';
import { createApp } from '../src/app.ts';
import { aMessage, deliver, post, pubSubPush } from './support/deliveries.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { openMarket, type Market } from './support/market.ts';
import { soldOrders } from './support/marketplacer-side.ts';

let market: Market;

beforeEach(async () => {
  market = await openMarket();
});

const buyTea = () => market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 1 }] });

describe('an acknowledgement', () => {
  test('says what was done, and what there was nothing to do for', async () => {
    const order = await buyTea();
    const first = await deliver(market.connector, order.id);
    expect([first.status, first.body]).toEqual([
      200,
      { outcome: 'applied', correlationId: expect.any(String) },
    ]);
    const second = await deliver(market.connector, order.id);
    expect([second.status, second.body.outcome]).toEqual([200, 'unchanged']);
  });

  test('carries the trace of the sender, and nothing of the order', async () => {
    const order = await buyTea();
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const { body } = await request(createApp(market.connector))
      .post('/events')
      .set('traceparent', `00-${trace}-b7ad6b7169203331-01`)
      .send(pubSubPush(aMessage(order.id)));
    expect(body).toEqual({ outcome: 'applied', correlationId: trace });
  });

  test.each([
    ['an order that is gone', pubSubPush(aMessage('8b4e3c1c-0000-4000-8000-000000000000')), 'unknown-object'],
    [
      'E-08 a message of a type that nobody handles',
      pubSubPush(aMessage('any', 'OrderCustomerGroupSet')),
      'unknown-event',
    ],
    [
      'a message type that is the name of something every object has',
      pubSubPush(aMessage('any', 'constructor')),
      'unknown-event',
    ],
    [
      'a change notification',
      pubSubPush({ ...aMessage('any'), notificationType: 'ResourceUpdated' }),
      'unknown-event',
    ],
    [
      'the test notification of a subscription',
      pubSubPush({
        notificationType: 'ResourceCreated',
        resource: { typeId: 'subscription', id: 'any' },
        version: 1,
      }),
      'test-notification',
    ],
  ])('is given for %s', async (_what, body, code) => {
    const answer = await post(market.connector, body);
    expect([answer.status, answer.body]).toEqual([
      200,
      { outcome: 'ignored', code, correlationId: expect.any(String) },
    ]);
  });

  test('is given for a message type that nobody has asked for, which leaves no record', async () => {
    await post(market.connector, pubSubPush(aMessage('any', 'OrderTeleported')));
    expect(
      await market.world.commercetools.get('/custom-objects/marketplacer-connector-failures'),
    ).toMatchObject({ results: [] });
  });

  test('is given for a message type that is new and subscribed to, which is recorded once', async () => {
    await market.world.commercetools.post('/subscriptions', {
      key: 'marketplacer-connector-orders',
      destination: { type: 'GoogleCloudPubSub', projectId: market.world.name, topic: 'connector-events' },
      messages: [{ resourceTypeId: 'order', types: ['OrderTeleported'] }],
    });
    for (let sent = 0; sent < 2; sent += 1) {
      await post(market.connector, pubSubPush(aMessage('any', 'OrderTeleported')));
    }
    const { results } = await market.world.commercetools.get<{ results: { value: object }[] }>(
      '/custom-objects/marketplacer-connector-failures',
    );
    expect(results.map(({ value }) => value)).toMatchObject([
      { code: 'unknown-value', detail: 'Message.type OrderTeleported', times: 1 },
    ]);
  });

  test.each([
    ['nothing', ''],
    ['E-14 no JSON', '{"message": {'],
    ['null', 'null'],
    ['a list', '[1, 2]'],
    ['a text', '"hello"'],
    ['a push without data', '{"message": {}}'],
    ['a push whose data is no text', '{"message": {"data": 7}}'],
    ['E-14 a push whose data is no JSON', { message: { data: Buffer.from('{').toString('base64') } }],
    ['a notification without a resource', pubSubPush({ notificationType: 'Message', type: 'OrderCreated' })],
    [
      'a notification whose resource has no id',
      pubSubPush({ notificationType: 'Message', type: 'OrderCreated', resource: { typeId: 'order' } }),
    ],
    ['a prototype in place of a notification', '{"__proto__": {"notificationType": "Message"}}'],
    ['larger than what a broker takes', 'x'.repeat(11 * 1024 * 1024)],
    [
      'layers upon layers',
      JSON.stringify(pubSubPush(pubSubPush(pubSubPush(pubSubPush(pubSubPush(aMessage('any'))))))),
    ],
  ])('is given for a body that is %s', async (_what, body) => {
    const answer = await post(market.connector, body);
    expect([answer.status, answer.body.code]).toEqual([200, 'not-a-notification']);
    expect((await request(createApp(market.connector)).get('/status')).status).toBe(200);
  });

  test('is given for a flow that is switched off, and nothing is exported', async () => {
    const off = await openMarket({ overrides: { FLOWS_OFF: 'orders' } });
    const order = await off.world.shop.buy({ lines: [{ sku: off.tea.sku, quantity: 1 }] });
    const answer = await deliver(off.connector, order.id);
    expect([answer.status, answer.body.code]).toEqual([200, 'flow-off']);
    expect(await soldOrders(off)).toEqual([]);
  });

  test.each(['pubsub', 'sns', 'sns-raw'] as const)('is found in the envelope of %s', async (wrapper) => {
    const order = await buyTea();
    const notification = aMessage(order.id);
    const bodies = {
      pubsub: pubSubPush(notification),
      sns: { Type: 'Notification', MessageId: '1', Message: JSON.stringify(notification) },
      'sns-raw': notification,
    };
    expect((await post(market.connector, bodies[wrapper])).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
  });

  test('is found in the CloudEvents format', async () => {
    const order = await buyTea();
    const event = {
      specversion: '1.0',
      id: '1',
      type: 'com.commercetools.order.message.OrderCreated',
      data: aMessage(order.id),
    };
    expect((await post(market.connector, pubSubPush(event))).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
  });
});

test('E-04 D-36 an unexpected error is 503 and shows no stack and no message of an error', async () => {
  const order = await buyTea();
  const broken = {
    ...market.connector,
    marketplacer: { ...market.connector.marketplacer, orders: {} as never },
  };
  const answer = await deliver(broken, order.id);
  expect([answer.status, answer.body]).toEqual([
    503,
    { outcome: 'retry', code: 'unexpected-error', correlationId: expect.any(String) },
  ]);
});

describe('health', () => {
  test.each(['/status', '/events/status'])('is answered at %s without asking anybody', async (path) => {
    await market.world.commercetools.faults([{ fault: '503' }]);
    const answer = await request(createApp(market.connector)).get(path);
    expect([answer.status, answer.body]).toEqual([200, { status: 'ok' }]);
  });

  test('an unknown path is 404 without a trace of the framework', async () => {
    const answer = await request(createApp(market.connector)).get('/admin');
    expect([answer.status, answer.headers['x-powered-by']]).toEqual([404, undefined]);
  });
});
