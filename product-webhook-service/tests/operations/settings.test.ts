import { anOperatedService, look, OPERATIONS_TOKEN } from '../support/operations.ts';

describe('GET /ownership', () => {
  it('shows who owns each field by the settings of this service', async () => {
    const configuration = { FLOWS_OFF: 'stock', TAXONOMY_SOURCE: 'commercetools' };
    const service = await anOperatedService({ configuration });
    const { body } = await look(service, '/ownership');
    expect(body.fields).toEqual(
      expect.arrayContaining([
        { domain: 'product', field: 'name', owner: 'marketplacer' },
        { domain: 'stock', field: 'quantity', owner: 'nobody' },
        { domain: 'taxon', field: 'name', owner: 'commercetools' },
      ]),
    );
  });
});

describe('GET /settings', () => {
  it('shows values, defaults and what is absent, and of secrets only whether there is one', async () => {
    const secret = 'https://hooks.example.com/services/secret';
    const service = await anOperatedService({ configuration: { NOTIFY_URL: secret, OFFER_SCOPE: 'seller' } });
    const { body, text } = await look(service, '/settings');
    expect(body.settings).toEqual(
      expect.arrayContaining([
        { key: 'OFFER_SCOPE', value: 'seller', origin: 'given', secured: false },
        { key: 'PUBLISH_PRODUCTS', value: 'published', origin: 'default', secured: false },
        { key: 'TAX_CATEGORY_KEY', origin: 'absent', secured: false },
        { key: 'MARKETPLACER_API_KEY', origin: 'given', secured: true },
        { key: 'NOTIFY_URL', origin: 'given', secured: true },
        { key: 'MARKETPLACER_BASIC_AUTH', origin: 'absent', secured: true },
      ]),
    );
    const { world } = service;
    const environment = world.environment('service');
    const secrets = [
      secret,
      OPERATIONS_TOKEN,
      world.access.apiKey,
      environment['MARKETPLACER_WEBHOOK_SECRET'],
    ];
    for (const one of secrets) expect(text).not.toContain(one);
  });
});
