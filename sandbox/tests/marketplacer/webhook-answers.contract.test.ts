import { aSeller } from './support/goods.ts';
import { type Json, anInstance, mutate } from './support/instance.ts';
import { Receiver, aWebhook } from './support/receiver.ts';

describe('webhook answers', () => {
  async function deliver(options: object, attributes: object, answers: Receiver['answers']) {
    const instance = await anInstance(options);
    const { receiver, webhook } = await aWebhook(instance, 'SELLER', attributes);
    receiver.answers = answers;
    const seller = await aSeller(instance);
    await instance.idle();
    const { webhooks, webhookEvents } = await instance.state();
    return {
      instance,
      receiver,
      seller,
      webhookId: webhook.id,
      webhook: webhooks[0],
      event: webhookEvents[0],
    };
  }

  it.each([200, 201, 204])('%i is success', async (status) => {
    const { webhook, event } = await deliver({}, {}, [status]);
    expect(webhook.enabled).toBe(true);
    expect(event).toMatchObject({ state: 'Sent', attempts: [{ status }] });
  });

  it.each<number | 'hang-up'>([500, 503, 429, 'hang-up'])(
    '%s is repeated with the same id, sequence and body',
    async (answer) => {
      const { receiver, event, webhook } = await deliver({}, {}, [answer, answer]);
      expect(event.state).toBe('Sent');
      expect(event.attempts.map(({ status }: Json) => status)).toEqual([
        ...Array(2).fill(answer === 'hang-up' ? null : answer),
        200,
      ]);
      expect(webhook.enabled).toBe(true);
      expect(new Set(receiver.deliveries.map(({ raw }) => raw)).size).toBe(1);
      expect(new Set(receiver.deliveries.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    },
  );

  it('429 also lowers how many are sent at once', async () => {
    const { webhook } = await deliver({}, {}, [429]);
    expect(webhook.concurrentSendLimit).toBe(4);
  });

  it('a timeout is repeated', async () => {
    const instance = await anInstance({ webhookTimeoutMs: 60 });
    const { receiver } = await aWebhook(instance, 'SELLER');
    receiver.delayMs = 150;
    setTimeout(() => (receiver.delayMs = 0), 100);
    await aSeller(instance);
    await instance.idle();
    const [event] = (await instance.state()).webhookEvents;
    expect(event.attempts[0].status).toBeNull();
    expect(event.state).toBe('Sent');
  });

  it('waits at least a minute before a retry, divided by the time factor', async () => {
    const { event } = await deliver({ timeFactor: 400 }, {}, [500]);
    const [first, second] = event.attempts;
    expect(second.at - first.at).toBeGreaterThanOrEqual(150);
    expect(second.at - first.at).toBeLessThan(400);
  });

  it('fails without disabling when the retries are used up', async () => {
    const { event, webhook } = await deliver({}, { maxRetries: 2 }, [500, 500, 500]);
    expect(event).toMatchObject({ state: 'Failed' });
    expect(event.attempts).toHaveLength(3);
    expect(webhook.enabled).toBe(true);
  });

  it.each([400, 401, 404, 412, 422, 301, 302])(
    '%i fails at once and disables the webhook',
    async (status) => {
      const { instance, receiver, seller, event, webhook, webhookId } = await deliver({}, {}, [status]);
      expect(event).toMatchObject({ state: 'Failed', attempts: [{ status }] });
      expect(webhook).toMatchObject({
        enabled: false,
        disabledReason: expect.stringContaining(String(status)),
      });

      await instance.control('POST', 'actions/seller-update', {
        sellerId: seller.id,
        fields: { phone: '1' },
      });
      await instance.idle();
      expect((await instance.state()).webhookEvents[1].state).toBe('Rejected');
      await mutate(
        instance,
        'webhookUpdate',
        'WebhookUpdateMutationInput',
        { webhookId, attributes: { enabled: true } },
        'webhook { id }',
      );
      await instance.control('POST', 'actions/seller-update', {
        sellerId: seller.id,
        fields: { phone: '2' },
      });
      await instance.idle();
      expect(receiver.deliveries).toHaveLength(2);
    },
  );

  it('sends several at once, up to the limit', async () => {
    const instance = await anInstance();
    const { receiver } = await aWebhook(instance, 'SELLER');
    receiver.delayMs = 30;
    await instance.control('POST', 'seed', {
      sellers: Array.from({ length: 20 }, (_, index) => ({ businessName: `S${index}` })),
    });
    await instance.idle();
    expect(receiver.deliveries).toHaveLength(20);
    expect(receiver.mostConcurrent).toBe(5);
  });

  it('sends nothing that still waits when the webhook is switched off', async () => {
    const instance = await anInstance({ timeFactor: 300 });
    const { receiver, webhook } = await aWebhook(instance, 'SELLER');
    receiver.answers = [500];
    await aSeller(instance);
    await new Promise((resolve) => setTimeout(resolve, 80));
    const update = { webhookId: webhook.id, attributes: { enabled: false } };
    await mutate(instance, 'webhookUpdate', 'WebhookUpdateMutationInput', update, 'webhook { enabled }');
    await instance.idle();
    expect(receiver.deliveries).toHaveLength(1);
    expect((await instance.state()).webhookEvents[0].state).toBe('Rejected');
  });

  it('sends a failed event again on demand', async () => {
    const { instance, receiver, event } = await deliver({}, {}, [400]);
    await instance.control('POST', 'actions/webhook-enable', { webhookId: event.webhookId });
    await instance.control('POST', 'actions/webhook-redeliver', { eventId: event.id });
    await instance.idle();
    expect(receiver.deliveries[0]?.raw).toBe(receiver.deliveries[1]?.raw);
    expect((await instance.state()).webhookEvents[0].state).toBe('Sent');
  });
});

describe('spoilt deliveries', () => {
  const sellers = (count: number) => ({
    sellers: Array.from({ length: count }, (_, index) => ({ businessName: `S${index}` })),
  });

  it('come twice', async () => {
    const instance = await anInstance();
    const { receiver } = await aWebhook(instance, 'SELLER');
    await instance.control('PUT', 'deliveries', { duplicate: 1 });
    await aSeller(instance);
    await instance.idle();
    expect(receiver.deliveries).toHaveLength(2);
    expect(receiver.deliveries[0]?.raw).toBe(receiver.deliveries[1]?.raw);
  });

  it('come out of order', async () => {
    const instance = await anInstance();
    const { receiver } = await aWebhook(instance, 'SELLER');
    await instance.control('PUT', 'deliveries', { reorder: true, seed: 7 });
    await instance.control('POST', 'seed', sellers(12));
    await instance.idle();
    const order = receiver.deliveries.map(({ headers }) => Number(headers['marketplacer-sequence']));
    expect(order).toHaveLength(12);
    expect(order).not.toEqual(order.toSorted((a, b) => a - b));
  });

  it('never come', async () => {
    const instance = await anInstance();
    const { receiver } = await aWebhook(instance, 'SELLER');
    await instance.control('PUT', 'deliveries', { dropAll: true });
    await aSeller(instance);
    await instance.idle();
    expect(receiver.deliveries).toEqual([]);
    expect((await instance.state()).webhookEvents).toMatchObject([{ state: 'Lost' }]);
  });
});
