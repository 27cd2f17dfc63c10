import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectClient } from '../client/connect-client.ts';
import { requestJson, SandboxError } from '../client/json-request.ts';
import type { Registration } from '../connect/registration.ts';
import { topicArn } from '../connect/topic-address.ts';
import { TIME_FACTOR } from '../testing/sandbox-process.ts';
import { type Answer, pushEndpoint, type PushEndpoint } from '../testing/push-endpoint.ts';

const CONNECT_URL = process.env.CONNECT_CONTRACT_URL ?? process.env.SANDBOX_CONNECT_URL ?? '';

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function anEndpoint(...answers: Answer[]): Promise<PushEndpoint> {
  const endpoint = await pushEndpoint(answers.length > 0 ? answers : undefined);
  closing.push(endpoint.close);
  return endpoint;
}

async function aTopic(
  endpoints: PushEndpoint[],
  { wrapper, ...options }: Pick<Registration, 'retryPolicy' | 'ackDeadlineMs' | 'wrapper'> = {},
) {
  const address = { projectId: `contract-${randomUUID()}`, topic: 'events' };
  const client = connectClient(CONNECT_URL, address, wrapper);
  await client.registerTopic(
    endpoints.map(({ url }) => url),
    options,
  );
  closing.push(client.removeTopic);
  const publish = async (...notifications: object[]): Promise<string[]> => {
    const messages = notifications.map((notification) => ({
      data: Buffer.from(JSON.stringify(notification)).toString('base64'),
    }));
    const path = `/v1/projects/${address.projectId}/topics/${address.topic}:publish`;
    const { messageIds } = await requestJson<{ messageIds: string[] }>(CONNECT_URL + path, {
      method: 'POST',
      body: { messages },
    });
    return messageIds;
  };
  return { ...client, address, publish };
}

function notificationIn(body: string): object {
  const { message } = JSON.parse(body) as { message: { data: string } };
  return JSON.parse(Buffer.from(message.data, 'base64').toString()) as object;
}

const ORDER_CREATED = { notificationType: 'Message', type: 'OrderCreated', id: 'm-1', resourceVersion: 1 };

describe('the envelope', () => {
  test('on Google Cloud is a Pub/Sub push with the notification in base64', async () => {
    const endpoint = await anEndpoint();
    const topic = await aTopic([endpoint]);
    const [messageId] = await topic.publish(ORDER_CREATED);

    expect(await topic.waitIdle()).toBe(true);
    const [{ headers, body }] = endpoint.received as [(typeof endpoint.received)[0]];
    expect(headers['content-type']).toBe('application/json');
    expect(notificationIn(body)).toEqual(ORDER_CREATED);
    expect(JSON.parse(body)).toEqual({
      message: {
        data: expect.any(String),
        messageId,
        publishTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        attributes: {},
      },
      subscription: expect.stringContaining(`projects/${topic.address.projectId}/subscriptions/`),
    });
  });

  test('on AWS is an SNS notification in plain text', async () => {
    const endpoint = await anEndpoint();
    const topic = await aTopic([endpoint], { wrapper: 'sns' });
    const [messageId] = await topic.publish(ORDER_CREATED);

    expect(await topic.waitIdle()).toBe(true);
    expect(endpoint.received[0]?.headers['content-type']).toMatch(/^text\/plain/);
    expect(JSON.parse(endpoint.received[0]?.body ?? '')).toEqual({
      Type: 'Notification',
      MessageId: messageId,
      TopicArn: topicArn(topic.address),
      Message: JSON.stringify(ORDER_CREATED),
      Timestamp: expect.any(String),
    });
  });

  test('on AWS with raw delivery is the bare notification', async () => {
    const endpoint = await anEndpoint();
    const topic = await aTopic([endpoint], { wrapper: 'sns-raw' });
    await topic.publish(ORDER_CREATED);

    expect(await topic.waitIdle()).toBe(true);
    expect(endpoint.received[0]?.headers['content-type']).toMatch(/^text\/plain/);
    expect(endpoint.received[0]?.body).toBe(JSON.stringify(ORDER_CREATED));
  });
});

describe('acknowledgement', () => {
  const interim: Answer = (response) => response.writeProcessing();

  test.each<[number, Answer]>([
    [102, interim],
    [200, 200],
    [201, 201],
    [202, 202],
    [204, 204],
  ])('%i acknowledges', async (status, answer) => {
    const endpoint = await anEndpoint(answer);
    const topic = await aTopic([endpoint]);
    const [messageId] = await topic.publish(ORDER_CREATED);

    expect(await topic.waitIdle()).toBe(true);
    expect(await topic.deliveries()).toEqual([
      {
        messageId,
        type: 'OrderCreated',
        state: 'acked',
        attempts: [{ at: expect.any(String), ms: expect.any(Number), status }],
      },
    ]);
  });

  test.each([203, 206, 302, 400, 404, 429, 500])(
    '%i does not, and the message comes again',
    async (status) => {
      const endpoint = await anEndpoint(status, 204);
      const topic = await aTopic([endpoint]);
      await topic.publish(ORDER_CREATED);

      expect(await topic.waitIdle()).toBe(true);
      const [delivery] = await topic.deliveries();
      expect(delivery?.attempts.map((attempt) => attempt.status)).toEqual([status, 204]);
      expect(endpoint.received[1]?.body).toBe(endpoint.received[0]?.body);
    },
  );

  test('a cut connection does not', async () => {
    const endpoint = await anEndpoint((response) => response.destroy(), 204);
    const topic = await aTopic([endpoint]);
    await topic.publish(ORDER_CREATED);

    expect(await topic.waitIdle()).toBe(true);
    const [delivery] = await topic.deliveries();
    expect(delivery?.attempts).toMatchObject([{ error: expect.any(String) }, { status: 204 }]);
  });

  test('a good answer after the deadline does not', async () => {
    const late: Answer = (response) => void setTimeout(() => response.writeHead(200).end(), 200);
    const endpoint = await anEndpoint(late, 204);
    const topic = await aTopic([endpoint], { ackDeadlineMs: 100 });
    await topic.publish(ORDER_CREATED);

    expect(await topic.waitIdle()).toBe(true);
    const [delivery] = await topic.deliveries();
    expect(delivery?.attempts).toMatchObject([{ error: 'ack deadline exceeded' }, { status: 204 }]);
  });

  test('has 10 seconds when nothing else is said', async () => {
    const slow =
      (ms: number): Answer =>
      (response) =>
        void setTimeout(() => response.writeHead(200).end(), ms);
    const endpoint = await anEndpoint(slow(9_500), slow(10_500), 204);
    const topic = await aTopic([endpoint]);
    await topic.publish(ORDER_CREATED, ORDER_CREATED);

    expect(await topic.waitIdle(15_000)).toBe(true);
    const attempts = (await topic.deliveries()).flatMap((delivery) => delivery.attempts);
    expect(attempts.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(attempts.filter(({ error }) => error === 'ack deadline exceeded')).toHaveLength(1);
    expect(attempts.filter(({ status }) => status === 204)).toHaveLength(1);
  });
});

describe('redelivery', () => {
  test('waits longer after each refusal, up to the maximum', async () => {
    const endpoint = await anEndpoint(503, 503, 503, 503, 204);
    const topic = await aTopic([endpoint], {
      retryPolicy: { strategy: 'exponential-backoff', minBackoffSeconds: 150, maxBackoffSeconds: 600 },
    });
    await topic.publish(ORDER_CREATED);

    expect(await topic.waitIdle()).toBe(true);
    const attempts = (await topic.deliveries()).flatMap((delivery) => delivery.attempts);
    const pauses = attempts.slice(1).map(({ at }, index) => {
      const before = attempts[index];
      return Date.parse(at) - Date.parse(before?.at ?? '') - (before?.ms ?? 0);
    });
    const [first, second, third, fourth] = pauses;
    // Moments and durations are whole milliseconds.
    const backoff = (seconds: number) => (seconds * 1_000) / TIME_FACTOR - 3;
    expect(first).toBeGreaterThanOrEqual(backoff(150));
    expect(second).toBeGreaterThanOrEqual(backoff(300));
    expect(third).toBeGreaterThanOrEqual(backoff(600));
    expect(fourth).toBeGreaterThanOrEqual(backoff(600));
    expect(fourth).toBeLessThan(backoff(1_200));
  });

  test('ends after maxAttempts, and the message is dropped', async () => {
    const endpoint = await anEndpoint(500);
    const topic = await aTopic([endpoint], {
      retryPolicy: {
        strategy: 'exponential-backoff',
        minBackoffSeconds: 1,
        maxBackoffSeconds: 1,
        maxAttempts: 5,
      },
    });
    await topic.publish(ORDER_CREATED);

    expect(await topic.waitIdle()).toBe(true);
    const [delivery] = await topic.deliveries();
    expect(delivery?.state).toBe('dropped');
    expect(delivery?.attempts).toHaveLength(5);
    await sleep(100);
    expect(endpoint.received).toHaveLength(5);
  });

  test('goes on without maxAttempts', async () => {
    const endpoint = await anEndpoint(...Array<Answer>(12).fill(500), 204);
    const topic = await aTopic([endpoint], { retryPolicy: { strategy: 'immediate' } });
    await topic.publish(ORDER_CREATED);

    expect(await topic.waitIdle()).toBe(true);
    expect(endpoint.received).toHaveLength(13);
  });

  test.each([
    ['an unknown strategy', { strategy: 'linear' }],
    ['a minimum above the maximum', { minBackoffSeconds: 20, maxBackoffSeconds: 10 }],
    ['more than ten minutes', { minBackoffSeconds: 1, maxBackoffSeconds: 601 }],
    ['fewer than five attempts', { minBackoffSeconds: 1, maxBackoffSeconds: 1, maxAttempts: 4 }],
  ])('by a policy with %s is refused', async (_, policy) => {
    const retryPolicy = { strategy: 'exponential-backoff', ...policy } as Registration['retryPolicy'];
    const refusal = await aTopic([], { retryPolicy }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SandboxError);
    expect(refusal).toMatchObject({ status: 400 });
  });
});

describe('delivery', () => {
  test('is shared by the instances of an application', async () => {
    const instances = [await anEndpoint(), await anEndpoint(), await anEndpoint()];
    const topic = await aTopic(instances);
    await topic.publish(...Array<object>(9).fill(ORDER_CREATED));

    expect(await topic.waitIdle()).toBe(true);
    expect(instances.map(({ received }) => received.length)).toEqual([3, 3, 3]);
  });

  test('may happen more than once, with the same message id', async () => {
    const endpoint = await anEndpoint();
    const topic = await aTopic([endpoint]);
    await topic.setDeliveries({ duplicate: 2 });
    await topic.publish(ORDER_CREATED);

    expect(await topic.waitIdle()).toBe(true);
    expect(endpoint.received).toHaveLength(3);
    expect(new Set(endpoint.received.map(({ body }) => body)).size).toBe(1);
    expect(await topic.deliveries()).toMatchObject([{ state: 'acked', attempts: { length: 3 } }]);
  });

  test('may happen in any order', async () => {
    const endpoint = await anEndpoint();
    const topic = await aTopic([endpoint]);
    const numbered = Array.from({ length: 20 }, (_, sequenceNumber) => ({
      ...ORDER_CREATED,
      sequenceNumber,
    }));
    await topic.setDeliveries({ reorder: true, seed: 7 });
    await topic.publish(...numbered);

    expect(await topic.waitIdle()).toBe(true);
    const received = endpoint.received.map(({ body }) => notificationIn(body));
    expect(received).not.toEqual(numbered);
    expect(received).toHaveLength(numbered.length);
    expect(received).toEqual(expect.arrayContaining(numbered));
  });

  test('may be delayed', async () => {
    const endpoint = await anEndpoint();
    const topic = await aTopic([endpoint]);
    await topic.setDeliveries({ delayMs: 150 });
    const published = performance.now();
    await topic.publish(ORDER_CREATED);

    expect(await topic.waitIdle()).toBe(true);
    expect((endpoint.received[0]?.at ?? 0) - published).toBeGreaterThan(140);
  });

  test('waits while it is paused', async () => {
    const endpoint = await anEndpoint();
    const topic = await aTopic([endpoint]);
    await topic.setDeliveries({ paused: true });
    await topic.publish(ORDER_CREATED);

    expect(await topic.waitIdle(100)).toBe(false);
    expect(endpoint.received).toEqual([]);
    await topic.setDeliveries({});
    expect(await topic.waitIdle()).toBe(true);
    expect(endpoint.received).toHaveLength(1);
  });

  test('waits for an endpoint: a topic exists before the application does', async () => {
    const topic = await aTopic([]);
    await topic.publish(ORDER_CREATED);
    expect(await topic.waitIdle(50)).toBe(false);

    const endpoint = await anEndpoint();
    await topic.registerTopic([endpoint.url]);
    expect(await topic.waitIdle()).toBe(true);
    expect(endpoint.received).toHaveLength(1);
  });

  test('of two topics is kept apart', async () => {
    const [mine, yours] = [await anEndpoint(), await anEndpoint()];
    const [topic] = [await aTopic([mine]), await aTopic([yours])];
    await topic.publish(ORDER_CREATED);

    expect(await topic.waitIdle()).toBe(true);
    expect(yours.received).toEqual([]);
  });

  test('to a topic that does not exist is refused', async () => {
    const topic = await aTopic([]);
    await topic.removeTopic();
    await expect(topic.publish(ORDER_CREATED)).rejects.toMatchObject({ status: 404 });
  });
});

describe('a job', () => {
  async function aJob(endpoint: PushEndpoint, everyMs?: number) {
    const client = connectClient(
      CONNECT_URL,
      { projectId: `contract-${randomUUID()}`, topic: 'none' },
      'pubsub',
    );
    await client.scheduleJob('reconcile', endpoint.url, everyMs);
    closing.push(() => client.removeJob('reconcile'));
    return client;
  }

  test('is ticked by POST, and the answer can be read', async () => {
    const endpoint = await anEndpoint((response) => response.writeHead(200).end('{"complete":true}'));
    const client = await aJob(endpoint);
    expect(await client.runJob('reconcile')).toEqual({ status: 200, body: { complete: true } });
    expect(endpoint.received).toHaveLength(1);
  });

  test('is not ticked again because it failed', async () => {
    const endpoint = await anEndpoint(503);
    const client = await aJob(endpoint);
    expect(await client.runJob('reconcile')).toMatchObject({ status: 503 });
    await sleep(100);
    expect(endpoint.received).toHaveLength(1);
  });

  test('is ticked by the clock even while its last run goes on', async () => {
    const endpoint = await anEndpoint(() => {});
    await aJob(endpoint, 50);
    await sleep(400);
    expect(endpoint.received.length).toBeGreaterThanOrEqual(3);
  });

  test('is left alone once it is removed', async () => {
    const endpoint = await anEndpoint();
    const client = await aJob(endpoint, 30);
    await client.removeJob('reconcile');
    const ticks = endpoint.received.length;
    await sleep(120);
    expect(endpoint.received).toHaveLength(ticks);
    await expect(client.runJob('reconcile')).rejects.toMatchObject({ status: 404 });
  });
});
