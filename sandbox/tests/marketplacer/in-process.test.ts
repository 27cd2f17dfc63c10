import { parse } from 'graphql';
import { act } from '../../marketplacer/control/actions.ts';
import { plant } from '../../marketplacer/control/seed.ts';
import { showState } from '../../marketplacer/control/state.ts';
import { inProcessClient } from '../../marketplacer/in-process.ts';
import type { Instance } from '../../marketplacer/instance.ts';
import { createMarketplacer } from '../../marketplacer/machine.ts';
import type { InstanceOptions } from '../../marketplacer/model/options.ts';
import { virtualSurroundings } from '../../testing/virtual-surroundings.ts';

type Answers = (number | null | Promise<null>)[];

/** A shop of one seller with one variant, of which there are two, in time that passes when it is told to. */
function aMarket(options: Partial<InstanceOptions> = {}, answers: Answers = []) {
  const { pass, ...surroundings } = virtualSurroundings();
  const posted: { at: number; headers: Record<string, string>; body: string }[] = [];
  const marketplacer = createMarketplacer(surroundings, {
    timeFactor: 1,
    post: async (_url, headers, body) => {
      posted.push({ at: surroundings.clock.now(), headers, body });
      const answer = answers.shift();
      return answer === undefined ? 200 : answer;
    },
  });
  const instance = marketplacer.instances.add({ name: 'market', apiKey: 'key', ...options });
  const [seller] = plant(instance, { sellers: [{ businessName: 'Green Grocer' }] }).sellers;
  const attributes = {
    title: 'Shirt',
    price: '25',
    published: true,
    variants: [{ sku: 'A-1', countOnHand: 2 }],
  };
  const [advert] = plant(instance, { adverts: [{ sellerId: seller!.id, attributes }] }).adverts;
  const [variant] = instance.store.by('Variant', 'advertId', advert!.legacyId);
  const client = inProcessClient(instance);
  return { instance, client, posted, pass, seller: seller!, advert: advert!, variant: variant! };
}

const ADVERT = parse('query ($id: ID!) { node(id: $id) { __typename ... on Advert { title } } }');
const CREATE_ORDER = parse(
  'mutation ($input: OrderCreateMutationInput!) { orderCreate(input: $input) { status errors { field messages } order { id } } }',
);
const CREATE_WEBHOOK = parse(
  'mutation ($input: WebhookCreateMutationInput!) { webhookCreate(input: $input) { webhook { id headers } } }',
);
const WEBHOOK = parse('query ($id: ID!) { node(id: $id) { ... on Webhook { id headers } } }');
const FIND_ORDER = parse(
  '{ externalIds(ownerType: "Order", key: "order", value: "A-1") { owner { ... on Order { id } } } }',
);

const variantId = Buffer.from('Variant-1').toString('base64');

function order({ client }: ReturnType<typeof aMarket>, externalId = 'A-1') {
  const input = {
    order: { externalIds: [{ key: 'order', value: externalId }] },
    lineItems: [{ variantId, quantity: 1, cost: { amount: 2500 } }],
  };
  return client.mutate<any, object>(CREATE_ORDER, { input }).data.orderCreate;
}

const found = ({ client }: ReturnType<typeof aMarket>) =>
  client.query<any, object>(FIND_ORDER, {}).data.externalIds.length;

/** Lets what was posted be answered, and what follows from it happen. */
const answered = () => new Promise(setImmediate);

function aWebhook({ client }: ReturnType<typeof aMarket>, headers: Record<string, string> = {}) {
  const input = { attributes: { url: 'http://receiver/', type: 'SELLER', headers } };
  return client.mutate<any, object>(CREATE_WEBHOOK, { input }).data.webhookCreate.webhook;
}

const eventOf = (instance: Instance) => instance.store.all('WebhookEvent')[0];

describe('a Marketplacer in the same process', () => {
  it('answers data and errors at once, and leaves it to the caller what errors mean', () => {
    const { client, advert } = aMarket();
    expect(client.query(ADVERT, { id: advert.id })).toEqual({
      data: { node: { __typename: 'Advert', title: 'Shirt' } },
      errors: [],
    });
    expect(client.query(parse('{ colour }'), {})).toMatchObject({
      data: undefined,
      errors: [{ message: "Field 'colour' doesn't exist on type 'Query'" }],
    });
    expect(client.mutate(CREATE_ORDER, { input: { order: {} } })).toMatchObject({
      data: { orderCreate: { status: 422, order: null, errors: [{ field: 'lineItems' }] } },
      errors: [],
    });
  });

  it('hides what the key may not see', () => {
    const { client, advert, instance } = aMarket();
    instance.hide(['Advert.title']);
    const { data, errors } = client.query(ADVERT, { id: advert.id });
    expect(data).toBeUndefined();
    expect(errors[0]?.message).toBe("Field 'title' doesn't exist on type 'Advert'");
    instance.hide([]);
    expect(client.query(ADVERT, { id: advert.id }).errors).toEqual([]);
  });

  it('shares no object with its caller', () => {
    const market = aMarket();
    const headers = { 'X-Key': 'first' };
    const webhook = aWebhook(market, headers);
    headers['X-Key'] = 'changed in the variables';
    webhook.headers['X-Key'] = 'changed in the answer';
    const { data } = market.client.query<any, object>(WEBHOOK, { id: webhook.id });
    expect(data.node.headers).toEqual({ 'X-Key': 'first' });
  });

  it('finds an external id when the index of its owner has caught up', () => {
    const market = aMarket({ externalIdLagMs: (kind, id) => (kind === 'Order' ? id * 30_000 : 0) });
    order(market);
    order(market);
    expect(found(market)).toBe(0);
    market.pass(30_000);
    expect(found(market)).toBe(1);
    market.pass(30_000);
    expect(found(market)).toBe(2);
  });

  it('does what happens in the portals, such as a stock that is out for a while', () => {
    const market = aMarket();
    const { instance, variant } = market;
    act(instance, 'variant-set', { id: variant.id, fields: { countOnHand: 0 } });
    expect(order(market).errors).toEqual([
      { field: 'lineItems.0.quantity', messages: ['Variant is out of stock'] },
    ]);
    act(instance, 'variant-set', { id: variant.id, fields: { countOnHand: 1 } });
    expect(order(market).errors).toBeNull();
    expect(() => act(instance, 'variant-set', { id: 99, fields: {} })).toThrow('No Variant 99');
  });

  it('repeats a webhook a minute after it was refused, and gives up an answer after half a minute', async () => {
    const market = aMarket({}, [503, new Promise<null>(() => {}), 200]);
    aWebhook(market);
    act(market.instance, 'seller-update', { sellerId: market.seller.id, fields: { phone: '1' } });
    market.pass(20);
    await answered();
    market.pass(60_000);
    await answered();
    expect(eventOf(market.instance)).toMatchObject({ state: 'Unsent', attempts: [{ status: 503 }] });
    market.pass(30_000);
    market.pass(60_000);
    await answered();
    const [first, ...later] = market.posted;
    expect(later.map(({ at }) => at - first!.at)).toEqual([60_000, 150_000]);
    expect(eventOf(market.instance)).toMatchObject({
      state: 'Sent',
      attempts: [{ status: 503 }, { status: null }, { status: 200 }],
    });
    expect(market.instance.deliveries.isIdle()).toBe(true);
  });

  it('has the same history whenever the same happens', async () => {
    const history = async () => {
      const market = aMarket({ resignImages: true });
      aWebhook(market);
      market.instance.deliveries.configure({ reorder: true, duplicate: 1, seed: 7 });
      plant(market.instance, { sellers: Array.from({ length: 9 }, () => ({ businessName: 'S' })) });
      market.pass(200);
      await answered();
      order(market);
      return { state: showState(market.instance), posted: market.posted };
    };
    expect(await history()).toEqual(await history());
  });
});
