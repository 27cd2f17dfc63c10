import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { readConfig } from '../../core/src/runtime/index.ts';
import { CONNECTOR_SCOPES, type World } from '../../sandbox/client/index.ts';
import { runProgram } from '../../sandbox/testing/program.ts';
import { serve } from '../../sandbox/testing/serve.ts';
import { serveUntrusted } from '../../sandbox/testing/tls-server.ts';
import { POST_DEPLOY as ORDER_STEPS } from '../../order-event-app/src/connector/steps.ts';
import { POST_DEPLOY as JOB_STEPS } from '../../reconcile-job/src/connector/steps.ts';
import { performScript } from '../support/deploy-script.ts';
import { expected, installed, listIn, type Installation } from '../support/installation.ts';

const SCRIPT = join(__dirname, '../../product-webhook-service/src/connector/post-deploy.ts');
const FILLED_IN = 'Connect fills this in; for a local .env, see docs/configuration.md.';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function served(answer: Parameters<typeof serve>[0]): Promise<string> {
  const site = await serve(answer);
  closing.push(site.close);
  return site.url;
}

/** A port at which nothing listens. */
async function aClosedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

async function untrusted(): Promise<number> {
  const { port, close } = await serveUntrusted();
  closing.push(close);
  return port;
}

const hostOf = (settings: Record<string, string>, key = 'MARKETPLACER_API_URL'): string =>
  new URL(settings[key] ?? '').host;
const apiUrlOf = (world: World): string => world.environment('service').MARKETPLACER_API_URL ?? '';
const without = (missing: string) => ({ scopes: CONNECTOR_SCOPES.filter((scope) => scope !== missing) });

const MARKETPLACER: Record<string, Installation> = {
  'an API key that is wrong': {
    wrong: () => ({ MARKETPLACER_API_KEY: 'an-old-key' }),
    told: [
      'MARKETPLACER_API_KEY: Marketplacer refuses the API key (401); make one in the operator portal, Configuration > API Access, and set it here.',
    ],
  },
  'an address without /graphql': {
    wrong: (world) => ({ MARKETPLACER_API_URL: apiUrlOf(world).replace(/\/graphql$/, '') }),
    told: (world, { MARKETPLACER_API_URL }) => [
      `MARKETPLACER_API_URL: ${MARKETPLACER_API_URL} answers (404), but is no Operator API; ${apiUrlOf(world)} is one, so set that address.`,
    ],
  },
  'the host alone, with an end of the site that answers anything': {
    wrong: async () => ({
      MARKETPLACER_API_URL: await served(({ url, method }, response) => {
        if (url === '/graphql' && method === 'POST') response.end('{"data":{"__typename":"Query"}}');
        else response.end('<html>Welcome</html>');
      }),
    }),
    told: (_world, { MARKETPLACER_API_URL }) => [
      `MARKETPLACER_API_URL: ${MARKETPLACER_API_URL}/ answers (200), but is no Operator API; ${MARKETPLACER_API_URL}/graphql is one, so set that address.`,
    ],
  },
  'the address of a site that has no Operator API': {
    wrong: async () => ({
      MARKETPLACER_API_URL: `${await served((_request, response) => response.writeHead(404).end())}/graphql?key=abc`,
    }),
    told: (_world, settings) => [
      `MARKETPLACER_API_URL: http://${hostOf(settings)}/graphql answers (404), but is no Operator API; its address is https://<instance>/graphql.`,
    ],
  },
  'a host that does not exist': {
    wrong: () => ({ MARKETPLACER_API_URL: 'https://no-such-instance.invalid/graphql' }),
    told: ['MARKETPLACER_API_URL: the host no-such-instance.invalid is not found.'],
  },
  'a port at which nothing listens': {
    wrong: async () => ({ MARKETPLACER_API_URL: `https://127.0.0.1:${await aClosedPort()}/graphql` }),
    told: (_world, settings) => [`MARKETPLACER_API_URL: nothing listens at ${hostOf(settings)}.`],
  },
  'a certificate that nobody trusts': {
    wrong: async () => ({ MARKETPLACER_API_URL: `https://localhost:${await untrusted()}/graphql` }),
    told: (_world, settings) => [
      `MARKETPLACER_API_URL: the TLS certificate of ${hostOf(settings)} is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT).`,
    ],
  },
  'https to a port without TLS': {
    wrong: (world) => ({ MARKETPLACER_API_URL: apiUrlOf(world).replace('http:', 'https:') }),
    told: (_world, settings) => [
      `MARKETPLACER_API_URL: ${hostOf(settings)} does not speak TLS; probably the port is wrong.`,
    ],
  },
  'http to a port with TLS': {
    wrong: async () => ({ MARKETPLACER_API_URL: `http://localhost:${await untrusted()}/graphql` }),
    told: (_world, settings) => [
      `MARKETPLACER_API_URL: ${hostOf(settings)} closes the connection; it may speak https only.`,
    ],
  },
  'http to a site that redirects to https': {
    wrong: async () => ({
      MARKETPLACER_API_URL: `${await served((_request, response) =>
        response.writeHead(301, { Location: 'https://example.marketplacer.com/graphql?from=http' }).end(),
      )}/graphql`,
    }),
    told: (_world, { MARKETPLACER_API_URL }) => [
      `MARKETPLACER_API_URL: ${MARKETPLACER_API_URL} redirects to https://example.marketplacer.com/graphql; set that address.`,
    ],
  },
  'http to a public host': {
    wrong: () => ({ MARKETPLACER_API_URL: 'http://example.marketplacer.com/graphql' }),
    told: [
      'MARKETPLACER_API_URL: must begin with https; http is accepted only for a loopback host such as localhost',
    ],
  },
  'a site behind HTTP Basic, without a user and password': {
    world: { instance: { basicAuth: 'site:pass' } },
    wrong: () => ({ MARKETPLACER_BASIC_AUTH: '' }),
    told: [
      'MARKETPLACER_BASIC_AUTH: the site before Marketplacer asks for HTTP Basic authentication; set it to user:password.',
    ],
  },
  'a site behind HTTP Basic, with a wrong password': {
    world: { instance: { basicAuth: 'site:pass' } },
    wrong: () => ({ MARKETPLACER_BASIC_AUTH: 'site:last-year' }),
    told: ['MARKETPLACER_BASIC_AUTH: the site before Marketplacer refuses this user and password (401).'],
  },
  'a site behind HTTP Basic, with a wrong API key': {
    world: { instance: { basicAuth: 'site:pass' } },
    wrong: () => ({ MARKETPLACER_API_KEY: 'an-old-key' }),
    told: [
      'MARKETPLACER_API_KEY: Marketplacer refuses the API key (401); make one in the operator portal, Configuration > API Access, and set it here.',
    ],
  },
  'a webhook secret of 8 characters': {
    wrong: () => ({ MARKETPLACER_WEBHOOK_SECRET: 'abcd1234' }),
    told: [
      'MARKETPLACER_WEBHOOK_SECRET: must have at least 32 characters and no white space, also not at its end; `openssl rand -hex 32` makes a good one',
    ],
  },
  'a webhook secret with a line break at its end': {
    wrong: () => ({ MARKETPLACER_WEBHOOK_SECRET: `${'x'.repeat(64)}\n` }),
    told: [
      'MARKETPLACER_WEBHOOK_SECRET: must have at least 32 characters and no white space, also not at its end; `openssl rand -hex 32` makes a good one',
    ],
  },
};

const COMMERCETOOLS: Record<string, Installation> = {
  'a client secret that is wrong': {
    wrong: () => ({ CTP_CLIENT_SECRET: 'of-another-client' }),
    told: [`CTP_CLIENT_ID, CTP_CLIENT_SECRET: commercetools refuses this API client (401). ${FILLED_IN}`],
  },
  'scopes that the API client does not have': {
    wrong: (world) => ({ CTP_SCOPE: `manage_project:${world.name}` }),
    told: [`CTP_SCOPE: the API client does not have all of these scopes. ${FILLED_IN}`],
  },
  'a wrong host for tokens': {
    wrong: async () => ({ CTP_AUTH_URL: `http://127.0.0.1:${await aClosedPort()}` }),
    told: (_world, settings) => [
      `CTP_AUTH_URL: nothing listens at ${hostOf(settings, 'CTP_AUTH_URL')}. ${FILLED_IN}`,
    ],
  },
  'a wrong host for the API': {
    wrong: async () => ({ CTP_API_URL: `http://127.0.0.1:${await aClosedPort()}` }),
    told: (_world, settings) => [
      `CTP_API_URL: nothing listens at ${hostOf(settings, 'CTP_API_URL')}. ${FILLED_IN}`,
    ],
  },
  ...Object.fromEntries(
    CONNECTOR_SCOPES.map((scope) => [
      `an API client without ${scope}`,
      {
        world: without(scope),
        wrong: usingAllScopes,
        told: [
          `CTP_SCOPE: the API client lacks ${scope}; redeploy the connector, so that Connect makes one with all scopes.`,
        ],
      },
    ]),
  ),
};

/** Settings of which each asks for a scope that others do without. */
async function usingAllScopes({ commercetools }: World): Promise<Record<string, string>> {
  await commercetools.post('/tax-categories', { key: 'standard', name: 'Standard' });
  return {
    LINE_STATES: 'marketplacer',
    SELLER_DISCOUNT_SHARE: '100;SUMMER=0',
    TAX_CATEGORY_KEY: 'standard',
  };
}

describe.each(Object.entries({ ...MARKETPLACER, ...COMMERCETOOLS }))('%s', (_name, installation) => {
  it('is one sentence with the setting and the remedy', async () => {
    const { world, settings } = await installed(installation);
    const told = expected(installation, world, settings);
    const environment = world.environment('service', settings);
    const { exitCode, stdout, stderr } = await runProgram(SCRIPT, environment);
    expect(listIn(stderr)).toEqual(told);
    expect(exitCode).toBe(1);
    for (const key of ['MARKETPLACER_API_KEY', 'CTP_CLIENT_SECRET', 'MARKETPLACER_WEBHOOK_SECRET']) {
      expect(stdout + stderr).not.toContain(environment[key]);
    }
    if (!readConfig(environment).ok) return;
    for (const [application, steps] of [
      ['event', ORDER_STEPS],
      ['job', JOB_STEPS],
    ] as const) {
      const end = await performScript(steps, world.environment(application, settings));
      expect(listIn(end.stderr)).toEqual(told);
    }
  });
});
