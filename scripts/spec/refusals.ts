import type { Shop } from './tour.ts';

/** What is refused, each kind of refusal once; the resources are those of the stations before it. */
export function refusals({ get, create, refused }: Shop): void {
  const type = get('/product-types/key=kettles');
  const channel = get('/channels/key=seller');
  const path = `/channels/${channel.id}`;
  refused('404 ResourceNotFound', 'GET', '/products/00000000-0000-4000-8000-000000000000');
  refused('404 ResourceNotFound', 'GET', '/channels/key=nobody');
  refused('400 DuplicateField', 'POST', '/channels', { key: 'seller', roles: ['Primary'] });
  refused('409 ConcurrentModification', 'POST', path, { version: channel.version + 7, actions: [] });
  refused('409 ConcurrentModification', 'DELETE', `${path}?version=${channel.version + 7}`);
  const change = (...actions: object[]) => ({ version: channel.version, actions });
  refused('400 InvalidJsonInput', 'POST', path, change({ action: 'setColour' }));
  refused('400 InvalidJsonInput', 'POST', '/channels', { roles: 'Primary' });
  const product = (change: object) => ({
    productType: { typeId: 'product-type', id: type.id },
    name: { en: 'Refused' },
    slug: { en: 'refused' },
    ...change,
  });
  const none = { typeId: 'product-type', key: 'nothing' };
  refused('400 ReferencedResourceNotFound', 'POST', '/products', product({ productType: none }));
  const kettle = create(
    '/products',
    product({ key: 'refused', masterVariant: { sku: 'refused' }, publish: true }),
  );
  refused('400 DuplicateField', 'POST', '/products', product({}));
  refused('400 MatchingPriceNotFound', 'POST', '/carts', {
    currency: 'AUD',
    lineItems: [{ sku: 'refused', quantity: 1 }],
  });
  const standalone = { sku: 'refused', value: { currencyCode: 'AUD', centAmount: 100 } };
  create('/standalone-prices', standalone);
  refused('400 DuplicateStandalonePriceScope', 'POST', '/standalone-prices', standalone);
  const dated = { value: standalone.value, validFrom: '2026-01-01T00:00:00.000Z' };
  const prices = [dated, { ...dated, validFrom: '2026-02-01T00:00:00.000Z' }];
  const overlapping = product({ slug: { en: 'overlapping' }, masterVariant: { sku: 'overlapping', prices } });
  refused('400 OverlappingPriceValidity', 'POST', '/products', overlapping);
  refused('400 InvalidOperation', 'DELETE', `/products/${kettle.id}?version=${kettle.version}`);
  refused('400 ReferenceExists', 'DELETE', `/product-types/${type.id}?version=${type.version}`);
}
