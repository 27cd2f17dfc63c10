import { deliverAdvert, expectAnswer } from './support/deliveries.ts';
import { aService, type Service } from './support/service.ts';
import { allProducts, failuresIn } from './support/shop.ts';

async function anAdvertThatFails(field: string) {
  const service: Service = await aService();
  const { createSeller, createAdvert, failFields } = service.world.marketplacer;
  const seller = await createSeller();
  const advert = await createAdvert({ seller, title: 'Shirt', variants: [{ price: '19.99' }] });
  const other = await createAdvert({ seller, title: 'Hat', variants: [{ price: '9.99' }] });
  await failFields({ field, legacyId: advert.legacyId });
  return { service, advert, other };
}

describe('an advert webhook whose advert has a field that Marketplacer cannot resolve', () => {
  it('is synced without a field that is not vital, which is recorded', async () => {
    const { service, advert } = await anAdvertThatFails('Advert.brand');
    expectAnswer(await deliverAdvert(service, advert), 200, 'failed', 'field-unreadable');
    expect(await allProducts(service.world)).toHaveLength(1);
    expect(await failuresIn(service.world)).toMatchObject([{ code: 'field-unreadable', detail: 'brand' }]);
  });

  it('is recorded where the field is vital, and holds no other up', async () => {
    const { service, advert, other } = await anAdvertThatFails('Advert.title');
    expectAnswer(await deliverAdvert(service, advert), 200, 'failed', 'object-unreadable');
    expectAnswer(await deliverAdvert(service, other), 200, 'applied');
    expect(await failuresIn(service.world)).toMatchObject([
      { code: 'object-unreadable', object: { type: 'advert', id: String(advert.legacyId) } },
    ]);
  });
});
