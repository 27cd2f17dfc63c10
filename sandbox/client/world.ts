import { randomBytes } from 'node:crypto';
import type { ProjectSetup } from '../commercetools/project/projects.ts';
import { type Deployment, injectedEnvironment } from '../connect/injected-environment.ts';
import type { Registration } from '../connect/registration.ts';
import { topicArn } from '../connect/topic-address.ts';
import type { InstanceRequest } from '../marketplacer/model/options.ts';
import type { SandboxAddresses } from './addresses.ts';
import { type ApiClient, commercetoolsClient, fetchToken } from './commercetools-client.ts';
import { connectClient } from './connect-client.ts';
import { requestJson } from './json-request.ts';
import { marketplacerClient } from './marketplacer-client.ts';
import { shopOf } from './shop.ts';

export interface WorldOptions {
  /** Fixed names and secrets instead of fresh ones, for a world that an .env file can name. */
  fixed?: {
    name: string;
    clientSecret: string;
    /** Of the shop's own API client. */
    shopSecret: string;
    /** The connector's. */
    apiKey: string;
    webhookSecret: string;
  };
  /** The key of everybody else, so that they can go on where the connector's is revoked; else they share it. */
  peopleKey?: string;
  /** Scopes of the connector's API client, without the project: those that `connect.yaml` declares. */
  scopes?: string[];
  /** ISO 4217 code of the Marketplacer instance and of the shop. */
  currency?: string;
  /** What differs from an English shop in Australia. */
  project?: Partial<Omit<ProjectSetup, 'projectKey'>> & { tokenSeconds?: number };
  /** Behaviour of the Marketplacer instance beyond the defaults. */
  instance?: Omit<Partial<InstanceRequest>, 'name' | 'apiKey' | 'currency'>;
  /** The envelope of the Region's broker. */
  wrapper?: Registration['wrapper'];
  /** Configuration of the connector, on top of what the world knows. */
  configuration?: Record<string, string>;
}

export type World = Awaited<ReturnType<typeof createWorld>>;

/** What Connect gives the connector's API client, by connect.yaml. */
export const CONNECTOR_SCOPES = [
  'manage_products',
  'manage_orders',
  'manage_states',
  'manage_types',
  'manage_key_value_documents',
  'manage_subscriptions',
  'view_project_settings',
  'view_tax_categories',
  'view_payments',
  'view_cart_discounts',
  'introspect_oauth_tokens',
];

/**
 * A new, empty world in a running sandbox: one commercetools project with an API client for the connector and
 * one for the shop, one Marketplacer instance, one topic. Worlds do not see each other.
 */
export async function createWorld(addresses: SandboxAddresses, options: WorldOptions = {}) {
  const { scopes = CONNECTOR_SCOPES, currency = 'AUD', instance, wrapper = 'pubsub', fixed } = options;
  const project = { languages: ['en'], currencies: [currency], countries: ['AU'], ...options.project };
  const name = fixed?.name ?? `world-${randomBytes(5).toString('hex')}`;
  const connector = {
    ...apiClient(name, 'connector', scopes),
    ...(fixed && { clientSecret: fixed.clientSecret }),
  };
  const shop = {
    ...apiClient(name, 'shop', ['manage_project']),
    ...(fixed && { clientSecret: fixed.shopSecret }),
  };
  const apiKey = fixed?.apiKey ?? randomBytes(16).toString('hex');
  const peopleKey = options.peopleKey ?? apiKey;
  const webhookSecret = fixed?.webhookSecret ?? randomBytes(16).toString('hex');
  const topic = { projectId: name, topic: 'connector-events' };

  const registerApiClient = (client: ApiClient) =>
    requestJson<void>(`${addresses.commercetools}/control/projects`, {
      method: 'POST',
      body: { projectKey: name, ...client, ...project },
    });
  await registerApiClient(connector);
  await registerApiClient(shop);
  await requestJson<void>(`${addresses.marketplacer}/control/instances`, {
    method: 'POST',
    body: { name, apiKey, otherKeys: peopleKey === apiKey ? [] : [peopleKey], currency, ...instance },
  });
  const connect = connectClient(addresses.connect, topic, wrapper);
  await connect.registerTopic([]);
  const commercetools = commercetoolsClient(addresses.commercetools, name, shop);

  /** The whole environment of one application: what Connect injects, and the connector's configuration. */
  function environment(
    application: Deployment['application'],
    overrides: Record<string, string> = {},
  ): Record<string, string> {
    return {
      ...injectedEnvironment({
        application,
        commercetoolsUrl: addresses.commercetools,
        projectKey: name,
        ...connector,
        ...(wrapper === 'pubsub' ? { topic } : { topicArn: topicArn(topic) }),
      }),
      MARKETPLACER_API_URL: `${addresses.marketplacer}/${name}/graphql`,
      MARKETPLACER_API_KEY: apiKey,
      MARKETPLACER_WEBHOOK_SECRET: webhookSecret,
      ...(instance?.basicAuth !== undefined && { MARKETPLACER_BASIC_AUTH: instance.basicAuth }),
      CATALOG_CURRENCY: currency,
      LOG_LEVEL: 'silent',
      ...options.configuration,
      ...overrides,
    };
  }

  /** A token of one more API client of the project, with these scopes (without the project). */
  async function accessToken(scopesOfClient: string[]): Promise<string> {
    const client = apiClient(name, `client-${randomBytes(5).toString('hex')}`, scopesOfClient);
    await registerApiClient(client);
    return fetchToken(addresses.commercetools, client);
  }

  /** One more API client with the scopes of the connector, as every deployment has one. */
  async function registerConnectorClient(role: string): Promise<ApiClient> {
    const client = apiClient(name, role, scopes);
    await registerApiClient(client);
    return client;
  }

  return {
    /** Project key, and name of the instance. */
    name,
    currency,
    registerConnectorClient,
    webhookSecret,
    /** How people and programs other than the connector reach the two systems. */
    access: { apiKey: peopleKey, shop },
    environment,
    accessToken,
    commercetools,
    marketplacer: marketplacerClient(addresses.marketplacer, {
      instance: name,
      apiKey: peopleKey,
      basicAuth: instance?.basicAuth,
    }),
    connect,
    shop: shopOf(commercetools, { currency, locale: project.languages[0] ?? 'en' }),
  };
}

function apiClient(projectKey: string, role: string, scopes: string[]): ApiClient {
  return {
    clientId: `${projectKey}-${role}`,
    clientSecret: randomBytes(16).toString('hex'),
    scope: scopes.map((scope) => `${scope}:${projectKey}`).join(' '),
  };
}
