import * as fc from 'fast-check';
import { readConfig, type Config } from '../../src/runtime/config.ts';
import { SETTINGS } from '../../src/runtime/settings.ts';
import { anEnvironment } from '../builders/environment.ts';

function configOf(change: Record<string, string | undefined> = {}): Config {
  const reading = readConfig(anEnvironment(change));
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  return reading.config;
}

function problemsOf(change: Record<string, string | undefined>): string[] {
  const reading = readConfig(anEnvironment(change));
  return reading.ok ? [] : reading.problems;
}

const keysOf = (problems: string[]) => problems.map((problem) => problem.split(':', 1)[0]).sort();

describe('a usable configuration', () => {
  it('the least that must be given is enough, and the rest has the documented defaults', () => {
    expect(configOf()).toEqual({
      commercetools: {
        projectKey: 'shop',
        clientId: 'client-id',
        clientSecret: 'client-secret-value',
        scopes: [],
        apiUrl: 'https://api.europe-west1.gcp.commercetools.com',
        authUrl: 'https://auth.europe-west1.gcp.commercetools.com',
      },
      marketplacer: {
        apiUrl: 'https://bridge.marketplacer.com/graphql',
        apiKey: 'api-key-value',
        basicAuth: undefined,
        webhookSecrets: ['webhook-secret-value-of-32-letters'],
        webhookMode: 'callback',
        webhooks: 'register',
      },
      catalog: {
        currency: { code: 'AUD', digits: 2 },
        locales: ['en'],
        country: undefined,
        productTypeKey: 'marketplacer-product',
        taxCategoryKey: undefined,
        publishProducts: 'published',
        removedProducts: 'unpublish',
        descriptionHtml: 'sanitise',
        offerScope: 'product',
        skuSource: 'variant-id',
        taxonomySource: 'marketplacer',
        vettedInShop: false,
        enrichedFields: new Set(),
        taxonomyRoots: [],
        taxonomyProductTypes: [],
      },
      orders: {
        exportWhen: 'created',
        discounts: { sellerShare: 100, byKey: new Map(), style: 'price' },
        lineFields: [],
        lineStates: 'none',
      },
      flowsOff: new Set(),
      flowsOn: new Set(),
      fullComparisonHours: 24,
      inForce: expect.any(Array),
      operationsToken: undefined,
      notifyUrl: undefined,
      logLevel: 'info',
      port: 8080,
    });
  });

  it('every setting arrives where the rooms read it', () => {
    const config = configOf({
      CTP_SCOPE: 'manage_products:shop  manage_orders:shop',
      MARKETPLACER_BASIC_AUTH: 'user:pass:word',
      MARKETPLACER_WEBHOOK_SECRET_PREVIOUS: 'webhook-secret-value-of-yesterday',
      CATALOG_CURRENCY: 'KWD',
      CATALOG_LOCALES: 'en-AU; de ;zh-Hans-CN',
      CATALOG_COUNTRY: 'AU',
      PRODUCT_TYPE_KEY: 'other-type',
      TAX_CATEGORY_KEY: 'standard',
      PUBLISH_PRODUCTS: 'staged',
      REMOVED_PRODUCTS: 'delete',
      DESCRIPTION_HTML: 'strip',
      OFFER_SCOPE: 'seller',
      SKU_SOURCE: 'seller-sku',
      WEBHOOK_MODE: 'payload',
      TAXONOMY_SOURCE: 'none',
      TAXONOMY_ROOTS: 'market;sale',
      TAXONOMY_PRODUCT_TYPES: 'shirts',
      EXPORT_ORDERS_WHEN: 'paid',
      SELLER_DISCOUNT_SHARE: '80;SUMMER=0',
      DISCOUNT_STYLE: 'adjustment',
      LINE_FIELDS_TO_SELLER: 'text; gift-wrap;',
      LINE_STATES: 'marketplacer',
      FLOWS_OFF: 'stock;orders',
      FULL_COMPARISON_HOURS: '6',
      OPERATIONS_TOKEN: 'operations-token-of-32-characters',
      NOTIFY_URL: 'https://hooks.example.com/x',
      LOG_LEVEL: 'debug',
      PORT: '8081',
    });
    expect(config.commercetools.scopes).toEqual(['manage_products:shop', 'manage_orders:shop']);
    expect(config.marketplacer).toMatchObject({
      basicAuth: 'user:pass:word',
      webhookSecrets: ['webhook-secret-value-of-32-letters', 'webhook-secret-value-of-yesterday'],
      webhookMode: 'payload',
    });
    expect(config.catalog).toEqual({
      currency: { code: 'KWD', digits: 3 },
      locales: ['en-AU', 'de', 'zh-Hans-CN'],
      country: 'AU',
      productTypeKey: 'other-type',
      taxCategoryKey: 'standard',
      publishProducts: 'staged',
      removedProducts: 'delete',
      descriptionHtml: 'strip',
      offerScope: 'seller',
      skuSource: 'seller-sku',
      taxonomySource: 'none',
      vettedInShop: false,
      enrichedFields: new Set(),
      taxonomyRoots: ['market', 'sale'],
      taxonomyProductTypes: ['shirts'],
    });
    expect(config.fullComparisonHours).toBe(6);
    expect(config).toMatchObject({
      orders: {
        exportWhen: 'paid',
        discounts: { sellerShare: 80, byKey: new Map([['SUMMER', 0]]), style: 'adjustment' },
        lineFields: ['text', 'gift-wrap'],
        lineStates: 'marketplacer',
      },
      flowsOff: new Set(['stock', 'orders']),
      operationsToken: 'operations-token-of-32-characters',
      notifyUrl: 'https://hooks.example.com/x',
      logLevel: 'debug',
      port: 8081,
    });
  });

  it('what the shop enriches may be attributes by name, and counts only with the flow', () => {
    const ENRICHED_FIELDS = 'name; attribute:marketplacer-option-7-material';
    const { catalog } = configOf({ FLOWS_ON: 'enrichment', ENRICHED_FIELDS });
    expect(catalog.enrichedFields).toEqual(new Set(['name', 'attribute:marketplacer-option-7-material']));
    expect(configOf({ ENRICHED_FIELDS }).catalog.enrichedFields.size).toBe(0);
  });

  it.each(['price', 'attribute:', 'attribute:a', 'attribute:two words', 'attribute', 'Attribute:size'])(
    'what the shop enriches in the form %j is refused',
    (ENRICHED_FIELDS) => {
      expect(problemsOf({ FLOWS_ON: 'enrichment', ENRICHED_FIELDS })).toEqual([
        expect.stringMatching(/^ENRICHED_FIELDS: must be one of name, description, images, attribute:<name>/),
      ]);
    },
  );

  it.each(['101', '-1', '50%', 'SUMMER=0', '50;SUMMER', '50;SUMMER=101', '50; SUMMER=1', '9.5'])(
    'a share of sellers in the form %j is refused',
    (SELLER_DISCOUNT_SHARE) => {
      expect(problemsOf({ SELLER_DISCOUNT_SHARE })).toEqual([
        expect.stringMatching(/^SELLER_DISCOUNT_SHARE: must be a whole percentage/),
      ]);
    },
  );

  it.each(['x'.repeat(31), `${'x'.repeat(20)} ${'x'.repeat(20)}`, `${'x'.repeat(40)}\n`])(
    'a token of operators in the form %j is refused, and not shown',
    (OPERATIONS_TOKEN) => {
      const [problem, ...others] = problemsOf({ OPERATIONS_TOKEN });
      expect(problem).toMatch(/^OPERATIONS_TOKEN: must have at least 32/);
      expect(problem).not.toContain(OPERATIONS_TOKEN);
      expect(others).toEqual([]);
    },
  );

  it.each(['', ' ', '\n'])(
    'the empty value %j counts as absent, because Connect cannot pass an empty one',
    (empty) => {
      const optional = {
        CATALOG_COUNTRY: empty,
        FLOWS_OFF: empty,
        CATALOG_LOCALES: empty,
        NOTIFY_URL: empty,
        PORT: empty,
      };
      expect(configOf(optional)).toEqual(configOf());
      expect(problemsOf({ MARKETPLACER_API_KEY: empty })).toEqual(['MARKETPLACER_API_KEY: is missing']);
    },
  );

  it.each([
    'us-central1.gcp',
    'europe-west1.gcp',
    'australia-southeast1.gcp',
    'us-east-2.aws',
    'eu-central-1.aws',
    'some-region-of-tomorrow.cloud',
  ])('D-41: the region %s works, because its URLs are taken as they are', (region) => {
    const [api, auth] = ['api', 'auth'].map((host) => `https://${host}.${region}.commercetools.com`);
    expect(configOf({ CTP_API_URL: api, CTP_AUTH_URL: auth }).commercetools).toMatchObject({
      apiUrl: api,
      authUrl: auth,
    });
  });

  it('D-46: nothing but the environment that is handed in is read', () => {
    expect(readConfig({}).ok).toBe(false);
  });

  it.each([
    ['JPY', 0],
    ['XPF', 0],
    ['AUD', 2],
    ['KWD', 3],
    ['CLF', 4],
  ])('D-03: the currency %s has %i decimals', (code, digits) => {
    expect(configOf({ CATALOG_CURRENCY: code }).catalog.currency).toEqual({ code, digits });
  });

  it('no flow is off by the word none', () => {
    expect(configOf({ FLOWS_OFF: 'none' }).flowsOff.size).toBe(0);
  });
});

describe('an unusable configuration', () => {
  it('D-38: everything that is missing is named in one list', () => {
    const reading = readConfig({});
    expect(reading).toEqual({
      ok: false,
      problems: Object.keys(anEnvironment()).map((key) => `${key}: is missing`),
    });
  });

  it('what is missing and what is malformed are named together, each key once', () => {
    const problems = problemsOf({
      CTP_CLIENT_ID: undefined,
      MARKETPLACER_API_URL: 'bridge.marketplacer.com',
      CATALOG_LOCALES: 'english;deutsch',
      PUBLISH_PRODUCTS: 'yes',
    });
    expect(problems.sort()).toEqual([
      'CATALOG_LOCALES: must be locales such as en or en-AU, separated by ;',
      'CTP_CLIENT_ID: is missing',
      'MARKETPLACER_API_URL: must be an https URL',
      'PUBLISH_PRODUCTS: must be one of published, staged',
    ]);
  });

  it.each([
    ['CTP_API_URL', 'ftp://api.example.com'],
    ['CTP_AUTH_URL', 'auth'],
    ['MARKETPLACER_API_URL', 'javascript:alert(1)'],
    ['MARKETPLACER_BASIC_AUTH', 'user-without-password'],
    ['CATALOG_CURRENCY', 'aud'],
    ['CATALOG_CURRENCY', 'XAU'],
    ['CATALOG_CURRENCY', 'XXX'],
    ['CATALOG_CURRENCY', 'ABC'],
    ['CATALOG_LOCALES', ' ;; '],
    ['CATALOG_COUNTRY', 'Australia'],
    ['PRODUCT_TYPE_KEY', 'ein Schlüssel'],
    ['REMOVED_PRODUCTS', 'keep'],
    ['OFFER_SCOPE', 'sellers'],
    ['SKU_SOURCE', 'product-number'],
    ['WEBHOOK_MODE', 'push'],
    ['TAXONOMY_SOURCE', 'both'],
    ['TAXONOMY_ROOTS', 'men, women'],
    ['EXPORT_ORDERS_WHEN', 'shipped'],
    ['FLOWS_OFF', 'products;returns'],
    ['NOTIFY_URL', 'slack'],
    ['LOG_LEVEL', 'verbose'],
    ['FULL_COMPARISON_HOURS', '-1'],
    ['FULL_COMPARISON_HOURS', '1.5'],
    ['FULL_COMPARISON_HOURS', 'daily'],
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
  ])('%s=%s is refused by name, and the value is not shown', (key, value) => {
    const problems = problemsOf({ [key]: value });
    expect(keysOf(problems)).toEqual([key]);
    expect(problems.join()).not.toContain(value);
  });

  it.each([
    ['of 8 characters', 'abcd1234'],
    ['of 31 characters', 'x'.repeat(31)],
    ['with a line break at its end', `${'x'.repeat(40)}\n`],
    ['with a blank in it', `${'x'.repeat(20)} ${'y'.repeat(20)}`],
    ['with a no-break space in it', `${'x'.repeat(20)}\u00a0${'y'.repeat(20)}`],
  ])('a secret %s is refused, with the command that makes a good one', (_, value) => {
    for (const key of ['MARKETPLACER_WEBHOOK_SECRET', 'MARKETPLACER_WEBHOOK_SECRET_PREVIOUS']) {
      const problems = problemsOf({ [key]: value });
      expect(problems).toEqual([
        `${key}: must have at least 32 characters and no white space, also not at its end; \`openssl rand -hex 32\` makes a good one`,
      ]);
    }
  });

  it('a secret of 32 characters of any kind is taken as it is', () => {
    const secret = 'ß'.repeat(32);
    expect(configOf({ MARKETPLACER_WEBHOOK_SECRET: secret }).marketplacer.webhookSecrets).toEqual([secret]);
  });

  const ADDRESSES = ['MARKETPLACER_API_URL', 'NOTIFY_URL', 'CTP_API_URL', 'CTP_AUTH_URL'];

  it.each([
    'http://bridge.marketplacer.com/graphql',
    'http://10.0.0.7/',
    'http://localhost.example.com/',
    'http://127.0.0.1.example.com/',
    'http://[::2]/',
    'HTTP://MARKET.EXAMPLE/',
  ])('%s is refused, because what travels there would travel in clear', (url) => {
    for (const key of ADDRESSES) {
      expect(problemsOf({ [key]: url })).toEqual([
        `${key}: must begin with https; http is accepted only for a loopback host such as localhost`,
      ]);
    }
  });

  it.each([
    'http://localhost:9101',
    'http://127.0.0.1:9101/graphql',
    'http://127.1:80/',
    'http://[::1]:8080/',
  ])('%s is accepted, because it does not leave the machine', (url) => {
    for (const key of ADDRESSES) expect(problemsOf({ [key]: url })).toEqual([]);
  });

  it('D-37: no value of any key is ever shown, whatever is wrong with it', () => {
    const keys = Object.keys(SETTINGS.shape);
    const garbage = fc.stringMatching(/^[a-z]{3}#[0-9]{8}$/);
    fc.assert(
      fc.property(fc.subarray(keys, { minLength: 1 }), garbage, (some, value) => {
        const problems = problemsOf(Object.fromEntries(some.map((key) => [key, value])));
        expect(problems.join('\n')).not.toContain(value);
        expect(keysOf(problems).every((key) => some.includes(key!))).toBe(true);
      }),
    );
  });
});
