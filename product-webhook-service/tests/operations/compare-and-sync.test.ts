import type { Product } from '@commercetools/platform-sdk';
import { ensureTypes } from '@marketplacer-connector/core/deployment';
import { changeOrder } from '../../../sandbox/testing/orders.ts';
import { writesTo } from '../../../sandbox/testing/writes.ts';
import { deliverAdvert, expectAnswer } from '../support/deliveries.ts';
import { act, anOperatedService, look, OPERATIONS_TOKEN, recordFailures } from '../support/operations.ts';
import { aSale, deliveriesOf, type Sale } from '../support/sale.ts';
import { deploy, type Service } from '../support/service.ts';
import { channelOf, failuresIn, pricesIn, productOf } from '../support/shop.ts';

async function aPen(service: Service) {
  const { marketplacer } = service.world;
  const seller = await marketplacer.createSeller({ businessName: 'Pen House' });
  const variants = [{ price: '5.00', countOnHand: 7 }];
  const advert = await marketplacer.createAdvert({ seller, title: 'Pen', variants });
  return { seller, advert, key: `Variant-${advert.variants[0]?.legacyId}` };
}

const comparison = async (service: Pick<Service, 'url'>, query: object) =>
  (await look(service, '/compare', { query })).body;

async function changeProduct({ world }: Service, product: Product, ...actions: object[]): Promise<void> {
  await world.commercetools.post(`/products/${product.id}`, { version: product.version, actions });
}

describe('an advert', () => {
  it('that is in the shop as Marketplacer has it is in step', async () => {
    const service = await anOperatedService();
    const { advert } = await aPen(service);
    await deliverAdvert(service, advert);
    await service.world.commercetools.resetRequests();
    expect(await comparison(service, { advert: advert.legacyId })).toEqual({
      object: { type: 'advert', legacyId: advert.legacyId },
      inStep: true,
      differences: [],
      outcome: 'unchanged',
    });
    expect(await writesTo(service.world)).toEqual([]);
    expectAnswer(await act(service, '/sync', { query: { advert: advert.legacyId } }), 200, 'unchanged');
  });

  it('whose price somebody has changed in the shop shows both prices, and is brought into line', async () => {
    const service = await anOperatedService();
    const { advert, key } = await aPen(service);
    await deliverAdvert(service, advert);
    const product = await productOf(service.world, advert);
    const [price] = product.masterData.current.masterVariant.prices ?? [];
    const changed = { value: { currencyCode: 'AUD', centAmount: 1 }, key: price?.key };
    await changeProduct(service, product, {
      action: 'changePrice',
      priceId: price?.id,
      price: changed,
      staged: false,
    });
    await service.world.commercetools.resetRequests();
    const compared = await comparison(service, { advert: advert.legacyId });
    expect(compared).toMatchObject({ inStep: false, outcome: 'applied' });
    expect(JSON.stringify(compared.differences)).toMatch(/"marketplacer":.*500.*"commercetools":.*1/);
    expect(await writesTo(service.world)).toEqual([]);
    expectAnswer(await act(service, '/sync', { query: { advert: advert.legacyId } }), 200, 'applied');
    expect(pricesIn(await productOf(service.world, advert))).toEqual({ [key]: 500 });
    expect((await comparison(service, { advert: advert.legacyId })).inStep).toBe(true);
  });

  it('that the shop does not have yet, and one that only the shop has', async () => {
    const service = await anOperatedService();
    const { advert } = await aPen(service);
    const productKey = `marketplacer-advert-${advert.legacyId}`;
    expect(await comparison(service, { advert: advert.legacyId })).toMatchObject({
      inStep: false,
      differences: expect.arrayContaining([
        { field: 'product', marketplacer: productKey, commercetools: null },
      ]),
    });
    await deliverAdvert(service, advert);
    const key = 'marketplacer-advert-987654';
    await changeProduct(service, await productOf(service.world, advert), { action: 'setKey', key });
    expect(await comparison(service, { advert: 987654 })).toMatchObject({
      inStep: false,
      differences: [{ field: 'product', marketplacer: null, commercetools: key }],
      outcome: 'ignored',
      code: 'unknown-object',
    });
  });

  it('that was deleted is still in the shop, which proves nothing, so it is left to the reconcile job', async () => {
    const service = await anOperatedService();
    const { advert } = await aPen(service);
    await deliverAdvert(service, advert);
    await service.world.marketplacer.deleteAdvert(advert.id);
    const query = { advert: advert.legacyId };
    expect(await comparison(service, query)).toMatchObject({ inStep: false, code: 'unknown-object' });
    expectAnswer(await act(service, '/sync', { query }), 404, 'ignored', 'unknown-object');
    expect((await productOf(service.world, advert)).masterData.published).toBe(true);
  });

  it('shows what differs while its flow is off, and that nothing is done about it', async () => {
    const service = await anOperatedService({ configuration: { FLOWS_OFF: 'products' } });
    const { advert } = await aPen(service);
    const query = { advert: advert.legacyId };
    expect(await comparison(service, query)).toMatchObject({
      inStep: false,
      outcome: 'ignored',
      code: 'flow-off',
    });
    expectAnswer(await act(service, '/sync', { query }), 200, 'ignored', 'flow-off');
  });

  it('that cannot be mapped says why, and keeps its record', async () => {
    const service = await anOperatedService();
    const { marketplacer } = service.world;
    const seller = await marketplacer.createSeller();
    const advert = await marketplacer.createAdvert({ seller, title: 'Pen', variants: [{}] });
    const { legacyId } = advert;
    expect(await comparison(service, { advert: legacyId })).toMatchObject({
      inStep: false,
      outcome: 'failed',
      code: 'price-missing',
    });
    expect(await failuresIn(service.world)).toEqual([]);
    expectAnswer(
      await act(service, '/sync', { query: { advert: legacyId } }),
      200,
      'failed',
      'price-missing',
    );
    expect(await failuresIn(service.world)).toMatchObject([{ code: 'price-missing', times: 1 }]);
  });
});

describe('a seller and a taxon', () => {
  it('are compared with their channel and category, and brought into line', async () => {
    const service = await anOperatedService();
    await deploy(service, ensureTypes);
    const { seller } = await aPen(service);
    const missing = await comparison(service, { seller: seller.legacyId });
    expect(missing).toMatchObject({ inStep: false, outcome: 'applied' });
    expect(missing.differences).toEqual([
      { field: 'channel', marketplacer: `marketplacer-seller-${seller.legacyId}`, commercetools: null },
    ]);
    expectAnswer(await act(service, '/sync', { query: { seller: seller.legacyId } }), 200, 'applied');
    await service.world.marketplacer.action('seller-update', {
      sellerId: seller.id,
      fields: { businessName: 'Ink House', phone: '0400000000', emailAddress: 'kim@example.com' },
    });
    const compared = await comparison(service, { seller: seller.legacyId });
    expect(compared.differences).toContainEqual({
      field: 'name',
      marketplacer: { en: 'Ink House' },
      commercetools: { en: 'Pen House' },
    });
    expect(JSON.stringify(compared)).not.toMatch(/0400000000|kim@example/);
    expectAnswer(await act(service, '/sync', { query: { seller: seller.legacyId } }), 200, 'applied');
    expect((await channelOf(service.world, seller)).name).toEqual({ en: 'Ink House' });
    expect((await comparison(service, { seller: seller.legacyId })).inStep).toBe(true);
  });

  it('are compared with their category, and brought into line', async () => {
    const service = await anOperatedService();
    const taxon = await service.world.marketplacer.action<{ id: string; legacyId: number }>('taxon-create', {
      fields: { displayName: 'Desk' },
    });
    const query = { taxon: taxon.legacyId };
    expect(await comparison(service, query)).toMatchObject({ inStep: false, outcome: 'applied' });
    expectAnswer(await act(service, '/sync', { query }), 200, 'applied');
    expect(await comparison(service, query)).toMatchObject({ inStep: true, outcome: 'unchanged' });
  });
});

describe('an order', () => {
  const operatedSale = (): Promise<Sale> => aSale({ configuration: { OPERATIONS_TOKEN } });

  it('that Marketplacer has as it is is in step', async () => {
    const sale = await operatedSale();
    await sale.world.commercetools.resetRequests();
    expect(await comparison(sale, { order: sale.order.id })).toEqual({
      object: { type: 'order', id: sale.order.id },
      inStep: true,
      differences: [],
      outcome: 'unchanged',
    });
    expect(await writesTo(sale.world)).toEqual([]);
  });

  it('of which a shipment was lost shows the delivery that is missing, and gets it', async () => {
    const sale = await operatedSale();
    const shipment = await sale.ship(sale.cup, 2, 'SECRET-TRACKING');
    const compared = await comparison(sale, { order: sale.order.id });
    expect(compared).toMatchObject({ inStep: false, outcome: 'applied' });
    expect(JSON.stringify(compared.differences)).toContain(`marketplacer-shipment-${shipment.legacyId}`);
    expect(JSON.stringify(compared)).not.toContain('SECRET-TRACKING');
    expectAnswer(await act(sale, '/sync', { query: { order: sale.order.id } }), 200, 'applied');
    expect(await deliveriesOf(sale)).toHaveLength(1);
    expect((await comparison(sale, { order: sale.order.id })).inStep).toBe(true);
  });

  it('whose address has changed says that it has, and shows nothing of it', async () => {
    const sale = await operatedSale();
    const address = {
      firstName: 'Robin',
      lastName: 'Buyer',
      streetName: 'Hidden Lane',
      city: 'Sydney',
      postalCode: '2000',
      country: 'AU',
      email: 'robin@example.com',
    };
    await changeOrder(sale.world, sale.order.id, { action: 'setShippingAddress', address });
    const compared = await comparison(sale, { order: sale.order.id });
    expect(compared.inStep).toBe(false);
    expect(compared.differences).toContainEqual({
      field: 'address',
      marketplacer: 'differs',
      commercetools: 'differs',
    });
    expect(JSON.stringify(compared)).not.toMatch(/Robin|Buyer|Hidden|Sydney|2000|robin@|shopper@|Collins/);
    expectAnswer(await act(sale, '/sync', { query: { order: sale.order.id } }), 200, 'applied');
    expect((await comparison(sale, { order: sale.order.id })).inStep).toBe(true);
  });

  it('that was never exported is due, and is exported', async () => {
    const sale = await operatedSale();
    const { sku } = sale.order.lineItems[1]!.variant;
    const order = await sale.world.shop.buy({ lines: [{ sku: sku!, quantity: 1 }] });
    expect(await comparison(sale, { order: order.id })).toMatchObject({
      inStep: false,
      differences: [{ field: 'export', marketplacer: null, commercetools: 'due' }],
    });
    expectAnswer(await act(sale, '/sync', { query: { order: order.id } }), 200, 'applied');
    expect((await comparison(sale, { order: order.id })).inStep).toBe(true);
  });

  it('without a marketplace line is none of the connector', async () => {
    const sale = await operatedSale();
    const order = await sale.world.shop.buy({ lines: [{ sku: 'own-teapot', quantity: 1 }] });
    expect(await comparison(sale, { order: order.id })).toMatchObject({
      outcome: 'ignored',
      code: 'not-ours',
    });
    expectAnswer(await act(sale, '/sync', { query: { order: order.id } }), 200, 'ignored', 'not-ours');
  });
});

describe('an object', () => {
  it('that nobody has is not found', async () => {
    const service = await anOperatedService();
    for (const query of [
      { advert: 987654 },
      { seller: 987654 },
      { taxon: 987654 },
      { order: 'no-such-order' },
    ]) {
      expectAnswer(await look(service, '/compare', { query }), 404, 'ignored', 'unknown-object');
      expectAnswer(await act(service, '/sync', { query }), 404, 'ignored', 'unknown-object');
    }
  });

  it.each([
    '',
    'advert=',
    'advert=0',
    'advert=-1',
    'advert=1.5',
    'advert=1e3',
    'advert=0x10',
    'advert=%201',
    'advert=99999999999',
    'advert=2147483648',
    'advert=1&advert=2',
    'advert=1&seller=2',
    'advert[]=1',
    'order=..',
    'order=..%2F..',
    'order=key%3Dx',
    'order=%00',
    `order=${'a'.repeat(65)}`,
    'product=1',
    'advert=1&force=true',
  ])('cannot be named by ?%s', async (query) => {
    const service = await anOperatedService();
    expectAnswer(await look(service, '/compare', { query }), 400, 'refused', 'malformed-request');
    expectAnswer(await act(service, '/sync', { query }), 400, 'refused', 'malformed-request');
  });

  it('is told to be unavailable while a platform does not answer', async () => {
    const service = await anOperatedService();
    await service.world.marketplacer.faults([{ fault: '503' }]);
    const answer = await look(service, '/compare', { query: { advert: 1 } });
    expectAnswer(answer, 503, 'retry', 'marketplacer-unavailable');
    await recordFailures(service, { code: 'price-missing', object: { type: 'advert', id: '1' } });
    const replayed = await act(service, '/failures/advert-1/replay');
    expectAnswer(replayed, 503, 'retry', 'marketplacer-unavailable');
    expect(await failuresIn(service.world)).toHaveLength(1);
  });
});
