import { setTimeout as pause } from 'node:timers/promises';
import { createProject, type Project } from '../../src/commercetools/client.ts';
import { read, write } from '../../src/commercetools/requests.ts';
import { withinDelivery } from '../../src/runtime/delivery-context.ts';
import { answer, aServer, type ReceivedRequest, type TestServer } from '../builders/http-server.ts';

const OBJECTS = '/shop/custom-objects';

interface Behaviour {
  /** In seconds, as the token endpoint says. */
  lifetime?: number;
  /** How long a token request takes. */
  delayMs?: number;
  /** The status of the answer to a token request; 200 gives a token. */
  tokenStatus?: () => number;
  /** Of a refused token request, in seconds. */
  retryAfter?: number;
  /** Whether the API takes this token. */
  accepts?: (token: string) => boolean;
}

let server: TestServer;
afterEach(() => server.close());

/** A tiny commercetools: a token endpoint and an API that takes custom objects. Tokens are `token-1`, `token-2`, … */
async function aProject(behaviour: Behaviour = {}): Promise<Project> {
  const {
    lifetime = 172_800,
    delayMs = 0,
    tokenStatus = () => 200,
    accepts = () => true,
    retryAfter,
  } = behaviour;
  let tokens = 0;
  server = await aServer(async (request, response) => {
    if (request.path === '/oauth/token') {
      await pause(delayMs);
      const status = tokenStatus();
      if (status !== 200 && retryAfter) response.setHeader('Retry-After', retryAfter);
      if (status !== 200) return answer(response, status, { error: 'unavailable' });
      return answer(response, 200, { access_token: `token-${(tokens += 1)}`, expires_in: lifetime });
    }
    if (!accepts(tokenOf(request))) return answer(response, 401, { message: 'invalid_token', errors: [] });
    answer(response, 200, { id: 'x', version: 1 });
  });
  return createProject({
    projectKey: 'shop',
    clientId: 'id',
    clientSecret: 'secret',
    scopes: ['manage_project:shop'],
    apiUrl: server.url,
    authUrl: `${server.url}/`,
  });
}

const tokenOf = ({ headers }: ReceivedRequest) => String(headers.authorization).replace('Bearer ', '');
const tokenRequests = () => server.received.filter(({ path }) => path === '/oauth/token');
const apiRequests = () => server.received.filter(({ path }) => path.startsWith(OBJECTS));
const keysSent = () => apiRequests().map(({ body }) => JSON.parse(body).key as string);

const put = (project: Project, key: string) =>
  write(project.customObjects().post({ body: { container: 'c', key, value: {} } }));
const putAll = (project: Project, keys: string[]) => Promise.all(keys.map((key) => put(project, key)));
const keys = (round: number) => Array.from({ length: 8 }, (_none, index) => `object-${round}-${index}`);

describe('access tokens', () => {
  it('a token endpoint that asks for a long pause blocks nobody once it has recovered', async () => {
    let status = 429;
    const project = await aProject({ tokenStatus: () => status, retryAfter: 200 });
    await expect(put(project, 'while it refuses')).rejects.toThrow('429');
    status = 200;
    expect(await put(project, 'afterwards')).toMatchObject({ kind: 'written' });
  });

  it('writes across many token renewals arrive exactly once each, with one token request per expiry', async () => {
    const project = await aProject({ lifetime: 0.4, delayMs: 20 });
    const rounds = [0, 1, 2, 3];
    for (const round of rounds) {
      await putAll(project, keys(round));
      await pause(250);
    }
    expect(keysSent().sort()).toEqual(rounds.flatMap(keys).sort());
    expect(tokenRequests()).toHaveLength(rounds.length);
    expect(apiRequests().map(tokenOf)).toEqual(
      rounds.flatMap((round) => keys(round).map(() => `token-${round + 1}`)),
    );
  });

  it('all that wait for a token share one request for it', async () => {
    const project = await aProject({ delayMs: 50 });
    await putAll(project, keys(0));
    expect(tokenRequests()).toHaveLength(1);
    expect(keysSent().sort()).toEqual(keys(0).sort());
  });

  it('a token that is valid is used again', async () => {
    const project = await aProject();
    for (const key of keys(0)) await put(project, key);
    expect(tokenRequests()).toHaveLength(1);
  });

  it('when no token can be had, all that wait are told, and nothing of theirs is sent later', async () => {
    let status = 400;
    const project = await aProject({ delayMs: 20, tokenStatus: () => status });
    const results = await Promise.allSettled(keys(0).map((key) => put(project, key)));
    expect(results.map(({ status }) => status)).toEqual(keys(0).map(() => 'fulfilled'));
    expect(results.every((result) => result.status === 'fulfilled' && result.value.kind !== 'written')).toBe(
      true,
    );
    status = 200;
    await put(project, 'afterwards');
    expect(keysSent()).toEqual(['afterwards']);
  });

  it('an outage of the token endpoint that stays is an outage, and nothing is sent later', async () => {
    let status = 503;
    const project = await aProject({ tokenStatus: () => status });
    const waiting = withinDelivery({ correlationId: 'test', budgetMs: 5_000 }, () =>
      Promise.allSettled(keys(0).map((key) => put(project, key))),
    );
    for (const result of await waiting)
      expect(result).toMatchObject({ status: 'rejected', reason: { name: 'CommercetoolsUnavailable' } });
    status = 200;
    await put(project, 'afterwards');
    expect(keysSent()).toEqual(['afterwards']);
  });

  it('an outage of the token endpoint that passes is not noticed', async () => {
    let requests = 0;
    const project = await aProject({ tokenStatus: () => ((requests += 1) === 1 ? 503 : 200) });
    await expect(put(project, 'one')).resolves.toMatchObject({ kind: 'written' });
    expect(keysSent()).toEqual(['one']);
  });

  it('a token that is refused is renewed once, and the write is taken once', async () => {
    const project = await aProject({ accepts: (token) => token !== 'token-1' });
    await expect(putAll(project, keys(0))).resolves.toHaveLength(8);
    expect(tokenRequests()).toHaveLength(2);
    const taken = apiRequests().filter((request) => tokenOf(request) === 'token-2');
    expect(taken.map(({ body }) => JSON.parse(body).key).sort()).toEqual(keys(0).sort());
  });

  it('a client that is refused for good is told apart from an event that is wrong, after one renewal', async () => {
    const project = await aProject({ accepts: () => false });
    await expect(read(project.customObjects().get())).rejects.toThrow(/CTP_CLIENT_ID and CTP_CLIENT_SECRET/);
    expect(tokenRequests()).toHaveLength(2);
    expect(apiRequests()).toHaveLength(2);
  });

  it('the client says who it is and which scopes it needs', async () => {
    const project = await aProject();
    await put(project, 'one');
    const [request] = tokenRequests();
    expect(request?.headers.authorization).toBe(`Basic ${Buffer.from('id:secret').toString('base64')}`);
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'client_credentials',
      scope: 'manage_project:shop',
    });
  });

  it('requests carry the correlation id of the delivery that they are made for', async () => {
    const project = await aProject();
    await withinDelivery({ correlationId: 'delivery-7', budgetMs: 5_000 }, () => put(project, 'one'));
    expect(apiRequests()[0]?.headers['x-correlation-id']).toBe('delivery-7');
  });
});
