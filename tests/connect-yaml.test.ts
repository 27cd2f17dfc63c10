import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConnectorSpecificationParser } from '@commercetools-connect/specification';
import { SCOPES } from '../core/src/deployment/scopes.ts';
import { SECURED_SETTINGS } from '../core/src/runtime/settings-in-force.ts';
import { DECLARED_SETTINGS, SETTINGS } from '../core/src/runtime/settings.ts';
import { DEPLOYED_RETRY_POLICY } from '../sandbox/connect/retry-policy.ts';

const root = join(__dirname, '..');
const text = readFileSync(join(root, 'connect.yaml'), 'utf8');

interface Setting {
  key: string;
  description: string;
  required?: boolean;
  default?: string;
}

async function specification() {
  return new ConnectorSpecificationParser().parse(text);
}

async function declared(): Promise<(Setting & { secured: boolean })[]> {
  const { inheritAs } = await specification();
  const { standardConfiguration = [], securedConfiguration = [] } = inheritAs?.configuration ?? {};
  return [
    ...standardConfiguration.map((setting: Setting) => ({ ...setting, secured: false })),
    ...securedConfiguration.map((setting: Setting) => ({ ...setting, secured: true })),
  ];
}

it('connect.yaml passes the official parser, with three applications in folders of their names', async () => {
  const { deployAs } = await specification();
  const names = deployAs.map(({ name }: { name: string }) => name);
  expect(names).toEqual(['product-webhook-service', 'order-event-app', 'reconcile-job']);
  for (const name of names) expect(existsSync(join(root, name, 'package-lock.json'))).toBe(true);
});

it('an operator types four values', async () => {
  const required = (await declared()).filter((setting) => setting.required).map(({ key }) => key);
  expect(required.toSorted()).toEqual([
    'CATALOG_CURRENCY',
    'MARKETPLACER_API_KEY',
    'MARKETPLACER_API_URL',
    'MARKETPLACER_WEBHOOK_SECRET',
  ]);
});

it('D-40: every key in connect.yaml is read, and every key that is read is declared', async () => {
  const keys = (await declared()).map(({ key }) => key);
  expect(keys.toSorted()).toEqual(Object.keys(DECLARED_SETTINGS).toSorted());
});

it('what connect.yaml secures is shown to nobody', async () => {
  const secured = (await declared()).filter((setting) => setting.secured).map(({ key }) => key);
  expect([...SECURED_SETTINGS].toSorted()).toEqual(secured.toSorted());
});

it('connect.yaml, the schema and docs/configuration.md name the same kinds and defaults', async () => {
  const documented = readFileSync(join(root, 'docs', 'configuration.md'), 'utf8');
  for (const { key, secured, required, default: value } of await declared()) {
    const kind = `${secured ? 'secured' : 'standard'}${required ? ', required' : ''}`;
    expect(documented).toContain(`| \`${key}\` | ${kind} | ${value === undefined ? '' : `\`${value}\``} |`);
  }
});

it('the defaults of connect.yaml are those of the schema', async () => {
  const minimal = {
    CTP_PROJECT_KEY: 'p',
    CTP_CLIENT_ID: 'c',
    CTP_CLIENT_SECRET: 's',
    CTP_API_URL: 'https://api.europe-west1.gcp.commercetools.com',
    CTP_AUTH_URL: 'https://auth.europe-west1.gcp.commercetools.com',
    MARKETPLACER_API_URL: 'https://m.example/graphql',
    MARKETPLACER_API_KEY: 'k',
    MARKETPLACER_WEBHOOK_SECRET: 'w'.repeat(32),
    CATALOG_CURRENCY: 'AUD',
  };
  const written = Object.fromEntries(
    (await declared()).flatMap((one) => (one.default ? [[one.key, one.default]] : [])),
  );
  expect(SETTINGS.parse(minimal)).toEqual(SETTINGS.parse({ ...minimal, ...written }));
});

it('the scopes in connect.yaml are those that some settings need', async () => {
  const { inheritAs } = await specification();
  expect(inheritAs?.apiClient?.scopes).toEqual(SCOPES.map(({ scope }) => scope));
});

it('the simulation delivers again as connect.yaml says', async () => {
  const { deployAs } = await specification();
  const app = deployAs.find(({ name }) => name === 'order-event-app');
  expect(app).toMatchObject({ retryPolicy: DEPLOYED_RETRY_POLICY });
});
