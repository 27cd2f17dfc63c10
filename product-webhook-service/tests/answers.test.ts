import { once } from 'node:events';
import { connect } from 'node:net';
import type { CustomObject } from '@commercetools/platform-sdk';
import request from 'supertest';
import { bodyOf, deliver, deliverAdvert, eventOf, expectAnswer, signatureOf } from './support/deliveries.ts';
import { aService, type Service } from './support/service.ts';
import { allProducts, failuresIn } from './support/shop.ts';

const MEGABYTE = 1024 * 1024;
const AN_ADVERT = { id: 'QWR2ZXJ0LTE=', legacyId: 1 };
const AN_EVENT = eventOf('Advert', AN_ADVERT);
const NOT_JSON = '{"event_name": "update", ';

async function anAdvertIn({ world }: Service) {
  const { createSeller, createAdvert } = world.marketplacer;
  return createAdvert({
    seller: await createSeller(),
    title: 'Shirt',
    variants: [{ price: '19.99', countOnHand: 3 }],
  });
}

/** A delivery whose sender hangs up in the middle of the body. */
async function breakOff({ url, world }: Service): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const head = [
    'POST /webhooks/advert HTTP/1.1',
    `Host: ${hostname}`,
    `Marketplacer-Hmac-256: ${signatureOf(AN_EVENT, world.webhookSecret)}`,
    `Content-Length: ${AN_EVENT.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${AN_EVENT.slice(0, 10)}`);
  socket.destroySoon();
  await once(socket, 'close');
}

/** Neither side was asked for anything. */
async function expectUntouched({ world }: Service): Promise<void> {
  expect(await world.marketplacer.requests()).toEqual([]);
  expect(await world.commercetools.requests()).toEqual([]);
}

describe('only Marketplacer is listened to', () => {
  let service: Service;
  beforeAll(async () => {
    service = await aService();
  });
  beforeEach(async () => {
    await service.world.commercetools.resetRequests();
    await service.world.marketplacer.resetRequests();
  });

  const signed = (body: string) => signatureOf(body, service.world.webhookSecret);

  it('D-33, D-34, E-11, E-20: refuses a delivery without a signature', async () => {
    expectAnswer(await deliver(service, AN_EVENT, { signature: null }), 401, 'refused');
    await expectUntouched(service);
  });

  it.each<[string, () => string]>([
    ['of another key', () => signatureOf(AN_EVENT, 'another key')],
    ['of another body', () => signed(`${AN_EVENT} `)],
    ['that is cut short', () => signed(AN_EVENT).slice(0, -4)],
    ['that is empty', () => ''],
    ['with more behind it', () => `${signed(AN_EVENT)}=`],
    ['in hexadecimal digits', () => Buffer.from(signed(AN_EVENT), 'base64').toString('hex')],
    ['that is no base64', () => '*'.repeat(44)],
  ])('D-33: refuses a signature %s', async (_case, signature) => {
    expectAnswer(await deliver(service, AN_EVENT, { signature: signature() }), 401, 'refused');
    await expectUntouched(service);
  });

  it('D-33, E-19: refuses a body that says the same in other bytes', async () => {
    const spaced = JSON.stringify(JSON.parse(AN_EVENT), null, 1);
    expectAnswer(await deliver(service, spaced, { signature: signed(AN_EVENT) }), 401, 'refused');
    await expectUntouched(service);
  });

  it('D-35: never parses and never records what is not signed', async () => {
    expectAnswer(await deliver(service, NOT_JSON, { secret: 'another key' }), 401, 'refused');
    await expectUntouched(service);
    expect(await failuresIn(service.world)).toEqual([]);
  });

  it.each(['marketplacer-hmac-256', 'Marketplacer-Hmac-256', 'MARKETPLACER-HMAC-256'])(
    'D-33: finds the signature in the header %s',
    async (header) => {
      const headers = { [header]: signed(AN_EVENT) };
      const response = await deliver(service, AN_EVENT, { signature: null, headers });
      expectAnswer(response, 200, 'ignored', 'unknown-object');
    },
  );

  it('refuses more than a megabyte without a signature, or with a wrong one', async () => {
    const large = ' '.repeat(2 * MEGABYTE);
    expectAnswer(await deliver(service, large, { secret: 'another key' }), 401, 'refused');
    expectAnswer(await deliver(service, large, { signature: null }), 401, 'refused');
    await expectUntouched(service);
  });
});

describe('a change of the webhook secret', () => {
  it('D-33: loses no delivery: both keys are accepted, and no third one', async () => {
    const previous = 'the-key-of-last-year-of-32-letters';
    const service = await aService({ configuration: { MARKETPLACER_WEBHOOK_SECRET_PREVIOUS: previous } });
    expectAnswer(await deliver(service, AN_EVENT), 200, 'ignored', 'unknown-object');
    expectAnswer(await deliver(service, AN_EVENT, { secret: previous }), 200, 'ignored', 'unknown-object');
    expectAnswer(await deliver(service, AN_EVENT, { secret: 'a third key' }), 401, 'refused');
  });
});

describe('E-21, E-25: what can never succeed is recorded and acknowledged, and no webhook is switched off', () => {
  const tooLarge = ' '.repeat(MEGABYTE + 1);
  const queryFailed = bodyOf('update', { errors: [{ message: "Field 'fulTitle' doesn't exist" }] });

  const unprintable = (message: unknown) => bodyOf('update', { errors: [{ message }] });

  it.each<[string, string, string]>([
    ['D-25: malformed JSON', NOT_JSON, 'malformed-body'],
    ['D-26: an empty body', '', 'malformed-body'],
    ['JSON that is no object', '[1, 2]', 'malformed-body'],
    ['D-23: errors in place of data', queryFailed, 'payload-errors'],
    ['an error whose message cannot be printed', unprintable({ toString: 1, valueOf: 1 }), 'payload-errors'],
    ['an error whose message is half a character', unprintable('\ud800\u0000'), 'payload-errors'],
    ['D-24: a payload that is null', bodyOf('update', null), 'unusable-payload'],
    ['a node that is null', bodyOf('update', { data: { node: null } }), 'unusable-payload'],
    ['more than a megabyte', tooLarge, 'body-too-large'],
    ['more than 32 megabytes', ' '.repeat(33 * MEGABYTE), 'body-too-large'],
  ])('%s', async (_case, body, code) => {
    const service = await aService();
    expectAnswer(await deliver(service, body), 200, 'failed', code);
    expect(await failuresIn(service.world)).toMatchObject([{ code, object: { type: 'webhook' }, times: 1 }]);
  });

  it('D-25: a repetition is counted on the same record', async () => {
    const service = await aService();
    for (let count = 0; count < 3; count += 1) await deliver(service, NOT_JSON);
    expect(await failuresIn(service.world)).toMatchObject([{ code: 'malformed-body', times: 3 }]);
  });

  it('D-31: records of several deliveries at once do not overwrite each other', async () => {
    const service = await aService();
    const responses = await Promise.all(Array.from({ length: 6 }, () => deliver(service, NOT_JSON)));
    const acknowledged = responses.filter(({ status }) => status === 200);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(await failuresIn(service.world)).toMatchObject([{ times: acknowledged.length }]);
  });

  it('D-23: the record says what Marketplacer complains about', async () => {
    const service = await aService();
    await deliver(service, queryFailed);
    expect(await failuresIn(service.world)).toMatchObject([{ detail: "Field 'fulTitle' doesn't exist" }]);
  });

  it('D-20, D-35: nothing in a delivery chooses where the record lands', async () => {
    const service = await aService();
    const response = await deliver(service, NOT_JSON, { entity: 'marketplacer-connector-state' });
    expectAnswer(response, 200, 'failed', 'malformed-body');
    const [record] = await failuresIn(service.world);
    expect(record).toMatchObject({ object: { type: 'webhook' } });
    const state = await service.world.commercetools.get<{ results: CustomObject[] }>(
      '/custom-objects/marketplacer-connector-state',
    );
    expect(state.results.filter(({ key }) => !key.startsWith('last-webhook-'))).toEqual([]);
  });

  it('D-28: what cannot be recorded is asked for again', async () => {
    const service = await aService();
    await service.world.commercetools.faults([{ fault: '503', method: 'POST', path: 'custom-objects' }]);
    expectAnswer(await deliver(service, NOT_JSON), 503, 'retry', 'not-recorded');
    await service.world.commercetools.clearFaults();
    expectAnswer(await deliver(service, NOT_JSON), 200, 'failed', 'malformed-body');
  });
});

describe('what is not for the connector is acknowledged and left alone', () => {
  it.each(['spaceship', 'constructor', '__proto__', 'commission-package'])(
    'D-22: an event of the entity %s',
    async (entity) => {
      const service = await aService();
      expectAnswer(await deliver(service, AN_EVENT, { entity }), 200, 'ignored', 'unknown-entity');
    },
  );

  it.each(['advert', 'variant', 'seller', 'invoice', 'shipment'])(
    'D-22: an unknown event of the entity %s',
    async (entity) => {
      const service = await aService();
      const polished = eventOf('Advert', AN_ADVERT, 'polished');
      expectAnswer(await deliver(service, polished, { entity }), 200, 'ignored', 'unknown-event');
      expect(await failuresIn(service.world)).toEqual([]);
    },
  );

  it('an advert that Marketplacer does not know', async () => {
    const service = await aService();
    expectAnswer(await deliverAdvert(service, AN_ADVERT), 200, 'ignored', 'unknown-object');
  });

  it('a flow that is switched off', async () => {
    const service = await aService({ configuration: { FLOWS_OFF: 'products;sellers' } });
    const advert = await anAdvertIn(service);
    for (const action of ['create', 'update', 'destroy']) {
      expectAnswer(await deliverAdvert(service, advert, action), 200, 'ignored', 'flow-off');
    }
    expect(await allProducts(service.world)).toEqual([]);
  });
});

describe('the endpoints', () => {
  it('one endpoint takes every entity, by the type of the node', async () => {
    const service = await aService();
    const advert = await anAdvertIn(service);
    const response = await deliver(service, eventOf('Advert', advert), { entity: '' });
    expectAnswer(response, 200, 'applied');
    const state = await service.world.marketplacer.state<{ sellers: { id: string; legacyId: number }[] }>();
    const seller = eventOf('Seller', state.sellers[0] ?? AN_ADVERT);
    expectAnswer(await deliver(service, seller, { entity: '' }), 200, 'applied');
    expectAnswer(
      await deliver(service, eventOf('CommissionPackage', AN_ADVERT), { entity: '' }),
      200,
      'ignored',
      'unknown-entity',
    );
  });

  it('D-58: GET /webhooks/status and GET /status say that it works', async () => {
    const { url } = await aService();
    for (const path of ['/webhooks/status', '/status']) {
      const { status, body } = await request(url).get(path);
      expect({ status, body }).toEqual({ status: 200, body: { status: 'ok' } });
    }
  });

  it('D-36: answers with the trace id of the sender, so that both logs can be joined', async () => {
    const service = await aService();
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const headers = { traceparent: `00-${trace}-b7ad6b7169203331-01` };
    const { body } = await deliver(service, AN_EVENT, { headers });
    expect(body).toMatchObject({ correlationId: trace });
  });

  it('a path that cannot be decoded is no path, and nothing is logged as an error of ours', async () => {
    const service = await aService();
    const response = await deliver(service, AN_EVENT, { entity: '%E0%A4%A' });
    expectAnswer(response, 404, 'unknown-path');
  });

  it('D-36: does not repeat a correlation id that could be an attack', async () => {
    const service = await aService();
    const headers = { 'X-Correlation-Id': '<script>alert(1)</script>' };
    const response = await deliver(service, AN_EVENT, { headers });
    expectAnswer(response, 200, 'ignored', 'unknown-object');
  });
});

describe('more deliveries than an instance takes', () => {
  const AT_ONCE = 40;

  it('deliveries that break off leave room for those that follow', async () => {
    const service = await aService();
    const broken = Array.from({ length: AT_ONCE + 5 }, () => breakOff(service));
    await Promise.all(broken);
    expectAnswer(await deliver(service, AN_EVENT), 200, 'ignored', 'unknown-object');
    expect(await failuresIn(service.world)).toEqual([]);
  });

  it('are answered 429 with Retry-After, and the others are done', async () => {
    const service = await aService();
    const advert = await anAdvertIn(service);
    await deliverAdvert(service, advert);
    await service.world.marketplacer.faults([{ fault: 'delay', delayMs: 2_000 }]);

    const deliveries = Array.from({ length: AT_ONCE + 5 }, () => deliverAdvert(service, advert));
    const responses = await Promise.all(deliveries);
    const refused = responses.filter(({ status }) => status === 429);
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(AT_ONCE);
    expect(refused).toHaveLength(5);
    for (const response of refused) {
      expectAnswer(response, 429, 'busy');
      expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    }
  });
});
