import { join } from 'node:path';
import type { CustomObject, ProductType } from '@commercetools/platform-sdk';
import { WANTED_ATTRIBUTES } from '@marketplacer-connector/core/catalog';
import { SCOPES } from '@marketplacer-connector/core/deployment';
import { createWorld, sandboxAddresses, type World, type WorldOptions } from '../../sandbox/client/index.ts';
import { type ProgramEnd, runProgram } from '../../sandbox/testing/program.ts';
import { performScript } from '../../tests/support/deploy-script.ts';
import { POST_DEPLOY, PRE_UNDEPLOY } from '../src/connector/steps.ts';

const SERVICE_URL = 'https://service-1.example.com';

/** The paths of the endpoints, in the order in which their webhooks are registered. */
const ENTITIES = [
  'advert',
  'variant',
  'seller',
  'option-type',
  'option-value',
  'taxon',
  'invoice',
  'shipment',
  'refund-request',
  'refund-request-line-item',
  'remittance-advice',
];
const typeOf = (entity: string) => entity.replaceAll('-', '_').toUpperCase();

interface RegisteredWebhook {
  id: string;
  type: string;
  url: string;
  enabled: boolean;
  hmacKey: string;
  queryString: string;
}

const aWorld = (options: WorldOptions = {}) => createWorld(sandboxAddresses(), options);

const environmentIn = (world: World, overrides: Record<string, string> = {}) =>
  world.environment('service', { CONNECT_SERVICE_URL: SERVICE_URL, ...overrides });

/** The script as Connect runs it. */
const runScript = (name: 'post-deploy' | 'pre-undeploy', world: World, overrides?: Record<string, string>) =>
  runProgram(join(__dirname, '../src/connector', `${name}.ts`), environmentIn(world, overrides));

const postDeploy = (world: World, overrides?: Record<string, string>) =>
  performScript(POST_DEPLOY, environmentIn(world, overrides));
const preUndeploy = (world: World) => performScript(PRE_UNDEPLOY, environmentIn(world));

async function webhooksIn({ marketplacer }: World): Promise<RegisteredWebhook[]> {
  return (await marketplacer.state<{ webhooks: RegisteredWebhook[] }>()).webhooks;
}

const productTypeIn = ({ commercetools }: World) =>
  commercetools.get<ProductType>('/product-types/key=marketplacer-product');

/** Everything that the script sets up, on both sides. */
async function setUpIn(world: World) {
  const state = await world.commercetools.get<{ results: CustomObject[] }>(
    '/custom-objects/marketplacer-connector-state',
  );
  return {
    webhooks: (await webhooksIn(world)).map(({ id, type, url, enabled, hmacKey, queryString }) => ({
      id,
      type,
      url,
      enabled,
      hmacKey,
      queryString,
    })),
    productType: await productTypeIn(world),
    state: state.results.map(({ key, value }) => ({ key, value })),
  };
}

/** The problems, one on each line, as the operator reads them. */
const listIn = ({ stderr }: ProgramEnd): string[] =>
  stderr.split('\n').flatMap((line) => /^ {2}- (.+)$/.exec(line)?.[1] ?? []);

describe('post-deploy', () => {
  it('D-45, D-57: sets up the product type and one signed webhook for each entity', async () => {
    const world = await aWorld();
    const { exitCode, stderr } = await runScript('post-deploy', world);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const { webhooks, productType } = await setUpIn(world);
    expect(webhooks).toMatchObject(
      ENTITIES.map((entity) => ({
        type: typeOf(entity),
        url: `${SERVICE_URL}/webhooks/${entity}`,
        enabled: true,
        hmacKey: world.webhookSecret,
      })),
    );
    for (const { queryString } of webhooks) expect(queryString).toMatch(/^ +id$/m);
    expect(productType.attributes).toHaveLength(WANTED_ATTRIBUTES.length);
  });

  it('E-06: may run again: the second time changes nothing', async () => {
    const world = await aWorld();
    await postDeploy(world);
    const before = await setUpIn(world);
    expect((await postDeploy(world)).exitCode).toBe(0);
    expect(await setUpIn(world)).toEqual(before);
  });

  it('signs with a new secret, and switches on again what was switched off', async () => {
    const world = await aWorld();
    await postDeploy(world);
    await preUndeploy(world);
    expect(
      (await postDeploy(world, { MARKETPLACER_WEBHOOK_SECRET: 'a-new-secret-of-more-than-32-letters' }))
        .exitCode,
    ).toBe(0);
    for (const webhook of await webhooksIn(world)) {
      expect(webhook).toMatchObject({ enabled: true, hmacKey: 'a-new-secret-of-more-than-32-letters' });
    }
  });

  it('D-45: completes a product type that is already there, and keeps what the shop has added', async () => {
    const world = await aWorld();
    await world.commercetools.post('/product-types', {
      key: 'marketplacer-product',
      name: 'Ours',
      description: 'With a colour',
      attributes: [{ name: 'colour', label: { en: 'Colour' }, type: { name: 'text' }, isRequired: false }],
    });
    expect((await postDeploy(world)).exitCode).toBe(0);
    const { name, attributes = [] } = await productTypeIn(world);
    expect(name).toBe('Ours');
    expect(attributes.map((attribute) => attribute.name)).toEqual(
      expect.arrayContaining(['colour', 'marketplacer-advert-id', 'marketplacer-variant-id']),
    );
  });

  it.each<[string, WorldOptions]>([
    ['fields', { instance: { deniedFields: ['webhookCreate'] } }],
    ['scopes', { instance: { deniedScopes: ['webhooks:write'] } }],
  ])(
    'prints what to enter by hand where the key lacks the %s for webhooks, and goes on',
    async (_what, options) => {
      const world = await aWorld(options);
      const { exitCode, stdout } = await postDeploy(world);
      expect(exitCode).toBe(0);
      for (const entity of ENTITIES) {
        expect(stdout).toContain(`Type ${typeOf(entity)}, URL ${SERVICE_URL}/webhooks/${entity}`);
      }
      expect(stdout).not.toContain(world.webhookSecret);
      expect((await productTypeIn(world)).attributes).not.toEqual([]);
    },
  );

  it('tells of attributes of the shop for which products of sellers would be refused', async () => {
    const world = await aWorld();
    const attribute = (name: string, more: object) => ({
      name,
      label: { en: name },
      type: { name: 'text' },
      isRequired: false,
      ...more,
    });
    await world.commercetools.post('/product-types', {
      key: 'marketplacer-product',
      name: 'Ours',
      description: 'Ours',
      attributes: [
        attribute('season', { isRequired: true }),
        attribute('look', { attributeConstraint: 'CombinationUnique' }),
        attribute('note', {}),
      ],
    });
    const { exitCode, stdout } = await postDeploy(world);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      'the attribute season is required, so commercetools refuses new products of sellers',
    );
    expect(stdout).toContain('the attribute look is CombinationUnique');
    expect(stdout).not.toContain('the attribute note');
  });

  it('tells of a Marketplacer in trouble, exits with 1, and registers the rest the next time', async () => {
    const world = await aWorld();
    await world.marketplacer.faults([{ fault: '503', body: 'webhookCreate', times: 2 }]);
    const end = await postDeploy(world);
    expect(end.exitCode).toBe(1);
    expect(listIn(end)).toEqual(
      ['advert', 'variant'].map((entity) => expect.stringMatching(`^webhook ${entity}: `)),
    );
    expect((await postDeploy(world)).exitCode).toBe(0);
    const types = (await webhooksIn(world)).map(({ type }) => type);
    expect(types.toSorted()).toEqual(ENTITIES.map(typeOf).toSorted());
  });

  it('D-44, D-45: tells everything that does not fit the project at once, and exits with 1', async () => {
    const world = await aWorld({ project: { productCatalogModel: 'Modular' } });
    const end = await runScript('post-deploy', world, {
      CATALOG_LOCALES: 'en;fr',
      CATALOG_CURRENCY: 'JPY',
      CATALOG_COUNTRY: 'FR',
    });
    expect(end.exitCode).toBe(1);
    expect(listIn(end)).toEqual([
      expect.stringContaining('Modular'),
      expect.stringMatching(/^CATALOG_LOCALES: .*\bfr\b/),
      expect.stringMatching(/^CATALOG_CURRENCY: .*JPY/),
      expect.stringMatching(/^CATALOG_COUNTRY: .*FR/),
    ]);
  });

  it('D-45: tells that there is no such tax category, to an API client that may look', async () => {
    const world = await aWorld();
    const end = await postDeploy(world, { TAX_CATEGORY_KEY: 'standard' });
    expect(end.exitCode).toBe(1);
    expect(listIn(end)).toEqual([expect.stringMatching(/^TAX_CATEGORY_KEY: .*standard/)]);
  });

  it('names the scope that the API client lacks, and exits with 1', async () => {
    const scopes = SCOPES.flatMap(({ scope }) => (scope === 'manage_subscriptions' ? [] : [scope]));
    const end = await postDeploy(await aWorld({ scopes }));
    expect(end.exitCode).toBe(1);
    expect(listIn(end)).toEqual([expect.stringContaining('manage_subscriptions')]);
  });

  it('says that the key of Marketplacer is refused, and exits with 1', async () => {
    const end = await postDeploy(await aWorld(), { MARKETPLACER_API_KEY: 'an-old-key' });
    expect(end.exitCode).toBe(1);
    expect(listIn(end).join('\n')).toContain('MARKETPLACER_API_KEY');
    expect(end.stderr + end.stdout).not.toContain('an-old-key');
  });

  it('D-38: tells a wrong configuration as the application does', async () => {
    const wrong = { CATALOG_CURRENCY: 'dollars', OFFER_SCOPE: 'galaxy' };
    const end = await runScript('post-deploy', await aWorld(), wrong);
    expect(end.exitCode).toBe(1);
    expect(listIn(end).map((line) => line.split(':')[0])).toEqual(['CATALOG_CURRENCY', 'OFFER_SCOPE']);
  });

  it.each([
    'https://user:secret@service.example',
    'https://service.example/?a=b',
    'https://service.example/#c',
    'https://service.example/webhooks/advert',
    'service',
  ])('registers nothing where the address of the service is %s', async (address) => {
    const world = await aWorld();
    const end = await postDeploy(world, { CONNECT_SERVICE_URL: address });
    expect(end.exitCode).toBe(1);
    expect(listIn(end)).toEqual([expect.stringContaining('CONNECT_SERVICE_URL')]);
    expect(await world.marketplacer.state()).toMatchObject({ webhooks: [] });
  });

  it('asks for the address of the service', async () => {
    const end = await postDeploy(await aWorld(), { CONNECT_SERVICE_URL: '' });
    expect(end.exitCode).toBe(1);
    expect(listIn(end)).toEqual([expect.stringContaining('CONNECT_SERVICE_URL')]);
  });
});

describe('WEBHOOKS=none', () => {
  const without = { WEBHOOKS: 'none' };

  it('registers nothing, and succeeds', async () => {
    const world = await aWorld();
    const { exitCode, stdout } = await postDeploy(world, without);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('reconcile-job alone keeps both sides in sync');
    expect(await webhooksIn(world)).toEqual([]);
  });

  it('switches off what this deployment has registered, and register switches the same ones on again', async () => {
    const world = await aWorld();
    await postDeploy(world);
    const before = await webhooksIn(world);
    const other = await postDeploy(world, { CONNECT_SERVICE_URL: 'https://other.example.com' });
    expect(other.exitCode).toBe(0);
    for (let count = 0; count < 2; count += 1) {
      expect((await postDeploy(world, without)).exitCode).toBe(0);
      const now = await webhooksIn(world);
      expect(now.map(({ enabled }) => enabled)).toEqual([
        ...ENTITIES.map(() => false),
        ...ENTITIES.map(() => true),
      ]);
    }
    expect((await postDeploy(world)).exitCode).toBe(0);
    expect((await webhooksIn(world)).slice(0, ENTITIES.length)).toMatchObject(
      before.map(({ id }) => ({ id, enabled: true })),
    );
    expect(await webhooksIn(world)).toHaveLength(2 * ENTITIES.length);
  });
});

describe('pre-undeploy', () => {
  it('switches the webhooks off and keeps them, however often it runs', async () => {
    const world = await aWorld();
    await postDeploy(world);
    for (let count = 0; count < 2; count += 1) {
      expect((await preUndeploy(world)).exitCode).toBe(0);
      expect((await webhooksIn(world)).map(({ enabled }) => enabled)).toEqual(ENTITIES.map(() => false));
    }
  });

  it('has nothing to do where nothing was registered', async () => {
    const { exitCode, stdout } = await runScript('pre-undeploy', await aWorld());
    expect(exitCode).toBe(0);
    expect(stdout).toContain('no webhooks were registered by this deployment');
  });
});
