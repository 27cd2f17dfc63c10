import { createGraphqlClient, MarketplacerUnavailable } from '../../src/marketplacer/client.ts';
import { CreateOrderDocument, SellerByIdDocument } from '../../src/marketplacer/generated/operations.ts';
import { withinDelivery } from '../../src/runtime/delivery-context.ts';
import { marketplacerId } from '../builders/advert.ts';
import { answer, aServer, type Handler, type TestServer } from '../builders/http-server.ts';

let server: TestServer;
afterEach(() => server.close());

async function aClient(handler: Handler, basicAuth?: string) {
  server = await aServer(handler);
  return createGraphqlClient({
    apiUrl: `${server.url}/graphql`,
    apiKey: 'api-key',
    basicAuth,
    webhookSecrets: ['secret'],
    webhookMode: 'callback',
    webhooks: 'register' as const,
  });
}

type GraphqlClient = Awaited<ReturnType<typeof aClient>>;

const id = marketplacerId('Seller', 7);
const aSellerCalled = (businessName: string) => ({
  data: {
    node: {
      __typename: 'Seller',
      id,
      legacyId: 7,
      businessName,
      online: true,
      updatedAt: '2026-03-01T10:00:00Z',
    },
  },
});
const anOrderCreated = {
  data: {
    orderCreate: { status: 200, errors: null, order: { id: 'T3JkZXItMQ==', legacyId: 1, invoices: null } },
  },
};

const querySeller = (client: GraphqlClient) => client.query(SellerByIdDocument, { id });
const createOrder = (client: GraphqlClient) =>
  client.mutate(CreateOrderDocument, { input: { order: { firstName: 'Ada' } } });
/** Short enough for a test, long enough for the repetitions of a read. */
const inTime = <T>(work: () => Promise<T>) =>
  withinDelivery({ correlationId: 'test', budgetMs: 3_000 }, work);

describe.each([
  ['HTML', '<html></html>'],
  ['null', null],
  ['a list', []],
  ['data that is a list', { data: [] }],
  ['data without what was asked for', { data: {} }],
])('a 200 whose body is %s', (_what, body) => {
  it('is no answer to a read and no success of a write', async () => {
    const client = await aClient((_request, response) => answer(response, 200, body));
    await expect(inTime(() => querySeller(client))).rejects.toThrow(MarketplacerUnavailable);
    await expect(inTime(() => createOrder(client))).rejects.toThrow(MarketplacerUnavailable);
  });
});

describe('reads from Marketplacer', () => {
  it('two equal reads at one time are two requests, each with its own answer', async () => {
    const client = await aClient((_request, response, number) =>
      answer(response, 200, aSellerCalled(`Reading ${number}`)),
    );
    const answers = await Promise.all([querySeller(client), querySeller(client)]);
    const names = answers.map(({ node }) => node?.__typename === 'Seller' && node.businessName);
    expect(names.sort()).toEqual(['Reading 1', 'Reading 2']);
  });

  it('D-29: a read that begins while another is under way sees what has changed in between', async () => {
    const names = ['Before', 'After'];
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const client = await aClient(async (_request, response, number) => {
      if (number === 1) await held;
      answer(response, 200, aSellerCalled(names[number - 1]!));
    });
    const first = querySeller(client);
    while (server.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    expect((await querySeller(client)).node).toMatchObject({ businessName: 'After' });
    release();
    expect((await first).node).toMatchObject({ businessName: 'Before' });
  });

  it('the variables and the key travel with every read, as a POST', async () => {
    const client = await aClient((_request, response) => answer(response, 200, aSellerCalled('Seven')));
    await querySeller(client);
    expect(server.received).toMatchObject([
      { method: 'POST', path: '/graphql', headers: { authorization: 'Bearer api-key' } },
    ]);
    expect(JSON.parse(server.received[0]!.body)).toMatchObject({
      operationName: 'SellerById',
      variables: { id },
    });
  });

  it('behind HTTP Basic the key travels in a header of its own', async () => {
    const client = await aClient(
      (_request, response) => answer(response, 200, aSellerCalled('Seven')),
      'user:pässword',
    );
    await querySeller(client);
    expect(server.received[0]?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from('user:pässword').toString('base64')}`,
      'marketplacer-api-key': 'api-key',
    });
  });

  it.each([429, 500, 502, 503])('a transient %i is retried and not noticed', async (status) => {
    const client = await aClient((_request, response, number) =>
      number === 1 ? answer(response, status) : answer(response, 200, aSellerCalled('Seven')),
    );
    await expect(querySeller(client)).resolves.toMatchObject({ node: { businessName: 'Seven' } });
  });

  it.each<[string, Handler]>([
    ['HTTP 401', (_request, response) => answer(response, 401, { errors: [{ message: 'no' }] })],
    ['HTTP 429', (_request, response) => answer(response, 429, {}, { 'retry-after': '60' })],
    ['HTTP 500', (_request, response) => answer(response, 500)],
    [
      'GraphQL errors',
      (_request, response) => answer(response, 200, { errors: [{ message: 'no such field' }] }),
    ],
    [
      'data and GraphQL errors',
      (_request, response) =>
        answer(response, 200, { ...aSellerCalled('Half'), errors: [{ message: 'half' }] }),
    ],
    ['no data', (_request, response) => answer(response, 200, { data: null })],
    [
      'something that is not JSON',
      (_request, response) => void response.writeHead(200).end('<html>maintenance</html>'),
    ],
    ['a broken connection', (_request, response) => void response.destroy()],
  ])('D-28: %s is an outage of Marketplacer, never an empty answer', async (_what, handler) => {
    const client = await aClient(handler);
    await expect(inTime(() => querySeller(client))).rejects.toThrow(MarketplacerUnavailable);
  });

  it('a refused key is named as what is wrong, and neither the key nor the variables are shown', async () => {
    const client = await aClient((_request, response) => answer(response, 401));
    const error = await querySeller(client).catch((reason: Error) => reason);
    expect(String(error)).toContain('check MARKETPLACER_API_KEY');
    expect(String(error)).not.toContain('api-key');
    expect(String(error)).not.toContain(id);
  });
});

describe('writes to Marketplacer', () => {
  it('a mutation gives its answer', async () => {
    const client = await aClient((_request, response) => answer(response, 200, anOrderCreated));
    await expect(createOrder(client)).resolves.toEqual(anOrderCreated.data);
  });

  it.each<[string, Handler]>([
    ['after a 500', (_request, response) => answer(response, 500)],
    ['after a 503', (_request, response) => answer(response, 503, {}, { 'retry-after': '0' })],
    ['after a 429', (_request, response) => answer(response, 429)],
    ['after GraphQL errors', (_request, response) => answer(response, 200, { errors: [{ message: 'no' }] })],
    ['when the connection is dropped', (_request, response) => void response.destroy()],
    [
      'when the answer is cut',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"data":', () => response.destroy());
      },
    ],
  ])('a mutation is sent exactly once, also %s', async (_when, handler) => {
    const client = await aClient(handler);
    await expect(inTime(() => createOrder(client))).rejects.toThrow(MarketplacerUnavailable);
    expect(server.received).toHaveLength(1);
  });

  it('two equal mutations at one time are two requests', async () => {
    const client = await aClient((_request, response) => answer(response, 200, anOrderCreated));
    await Promise.all([createOrder(client), createOrder(client)]);
    expect(server.received).toHaveLength(2);
  });
});
