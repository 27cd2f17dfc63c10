import type { FaultKind, FaultRule } from '../../sandbox/engine/faults.ts';
import { deliverAdvert, expectAnswer } from './support/deliveries.ts';
import { aService, type Service, type ServiceOptions } from './support/service.ts';
import { allProducts, failuresIn, stockIn } from './support/shop.ts';

/** Every test has a world of its own, so that they can share the time that the slowest of them takes. */
async function aServiceWithAdvert(options: ServiceOptions = {}) {
  const service = await aService(options);
  const { createSeller, createAdvert } = service.world.marketplacer;
  const advert = await createAdvert({
    seller: await createSeller(),
    title: 'Shirt',
    variants: [{ price: '19.99', countOnHand: 3 }],
  });
  return { service, advert };
}

/** One product with its stock, and nothing to tell the operator. */
async function expectOneProduct({ world }: Service): Promise<void> {
  const products = await allProducts(world);
  expect(products).toHaveLength(1);
  expect(products[0]?.masterData.published).toBe(true);
  expect(await stockIn(world)).toEqual({ 'Variant-1': 3 });
  expect(await failuresIn(world)).toEqual([]);
}

describe('D-32: the answer leaves before Marketplacer gives up', () => {
  const MARKETPLACER_WAITS_MS = 30_000;
  const SILENCE: FaultRule = { fault: 'delay', delayMs: MARKETPLACER_WAITS_MS };

  it.concurrent.each(['commercetools', 'marketplacer'] as const)(
    'even while %s never answers',
    async (system) => {
      const { service, advert } = await aServiceWithAdvert();
      await service.world[system].faults([SILENCE]);
      const start = Date.now();
      const response = await deliverAdvert(service, advert);
      expect(Date.now() - start).toBeLessThan(25_000);
      expect(response.status).toBe(503);
      expect(response.body).toMatchObject({ outcome: 'retry' });
    },
    MARKETPLACER_WAITS_MS,
  );
});

describe('D-27, D-28: while commercetools fails, a delivery is asked for again, and then done exactly once:', () => {
  it.concurrent.each<FaultKind>(['503', '502', '500-before', '429', '401', 'reset', 'drop-answer'])(
    '%s',
    async (fault) => {
      const { service, advert } = await aServiceWithAdvert();
      await service.world.commercetools.faults([{ fault }]);
      expectAnswer(await deliverAdvert(service, advert), 503, 'retry', 'commercetools-unavailable');
      await service.world.commercetools.clearFaults();
      expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
      await expectOneProduct(service);
    },
  );

  it.concurrent('a conflict that does not end', async () => {
    const { service, advert } = await aServiceWithAdvert();
    await service.world.commercetools.faults([{ fault: '409', method: 'POST', path: '/products$' }]);
    expectAnswer(await deliverAdvert(service, advert), 503, 'retry', 'conflict');
    await service.world.commercetools.clearFaults();
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    await expectOneProduct(service);
  });

  it.concurrent('a short trouble is not even noticed', async () => {
    const { service, advert } = await aServiceWithAdvert();
    await service.world.commercetools.faults([
      { fault: '503', times: 2 },
      { fault: '429', times: 1, skip: 3, retryAfterSeconds: 1 },
    ]);
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    await expectOneProduct(service);
  });

  it.concurrent('a token that has expired is replaced', async () => {
    const { service, advert } = await aServiceWithAdvert();
    await deliverAdvert(service, { ...advert, id: 'QWR2ZXJ0LTk=' });
    await service.world.commercetools.expireTokens();
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    await expectOneProduct(service);
  });
});

describe('D-27, D-28: while Marketplacer fails, a delivery is asked for again, and then done exactly once:', () => {
  it.concurrent.each<FaultKind>(['429', '500-before', '503', '502', '401', 'reset', 'drop-answer'])(
    '%s',
    async (fault) => {
      const { service, advert } = await aServiceWithAdvert();
      await service.world.marketplacer.faults([{ fault }]);
      expectAnswer(await deliverAdvert(service, advert), 503, 'retry', 'marketplacer-unavailable');
      await service.world.marketplacer.clearFaults();
      expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
      await expectOneProduct(service);
    },
  );

  it.concurrent('a field that the instance turns out not to have, for ten deliveries at once', async () => {
    const service = await aService();
    const { marketplacer } = service.world;
    const seller = await marketplacer.createSeller({ businessName: 'Tea House' });
    const variants = [{ price: '24.90', countOnHand: 7 }];
    const adverts = [];
    for (let number = 1; number <= 10; number += 1) {
      adverts.push(await marketplacer.createAdvert({ seller, title: `Tea ${number}`, variants }));
    }
    await marketplacer.hideFields(['Variant.shippingParcelToUse', 'Advert.images']);
    const answers = await Promise.all(adverts.map((advert) => deliverAdvert(service, advert)));
    for (const answer of answers) expectAnswer(answer, 200, 'applied');
  });

  it.concurrent('a key that may not read adverts is no reason to think that there are none', async () => {
    const { service, advert } = await aServiceWithAdvert({ instance: { deniedFields: ['node'] } });
    expectAnswer(await deliverAdvert(service, advert), 503, 'retry', 'marketplacer-unavailable');
  });
});
