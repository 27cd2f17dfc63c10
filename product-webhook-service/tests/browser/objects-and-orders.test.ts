import { deliverAdvert } from '../support/deliveries.ts';
import { anOperatedService, OPERATIONS_TOKEN, recordFailures } from '../support/operations.ts';
import { aSale, deliverShipment } from '../support/sale.ts';
import { productOf } from '../support/shop.ts';
import { button, openPage } from './support/open-page.ts';

it('an advert: both sides field by field, what would change, into line, and its history', async () => {
  const service = await anOperatedService();
  const { commercetools, marketplacer } = service.world;
  const seller = await marketplacer.createSeller({ businessName: 'Pen House' });
  const advert = await marketplacer.createAdvert({
    seller,
    title: 'Pen <b>bold</b>',
    variants: [{ price: '5.00', countOnHand: 7 }],
  });
  await deliverAdvert(service, advert);
  const product = await productOf(service.world, advert);
  const [price] = product.masterData.current.masterVariant.prices ?? [];
  const changed = { value: { currencyCode: 'AUD', centAmount: 1 }, key: price?.key };
  const actions = [{ action: 'changePrice', priceId: price?.id, price: changed, staged: false }];
  await commercetools.post(`/products/${product.id}`, { version: product.version, actions });

  const page = await openPage(service, { view: 'object' });
  await page.getByLabel('Number in Marketplacer').fill('four');
  await button(page, 'Compare').click();
  await page.getByRole('alert').filter({ hasText: 'Enter the number' }).waitFor();
  await page.getByLabel('Number in Marketplacer').fill(String(advert.legacyId));
  await page.keyboard.press('Enter');
  await page.getByText(/\d fields? would change/).waitFor();
  const row = page.getByRole('row', { name: /price/ }).first();
  await row.getByText('500').first().waitFor();
  await button(page, 'Bring into line now').press('Enter');
  await page.getByText('Both sides agree').waitFor();
  await page.getByText('By hand').waitFor();
});

it('a seller is found, and what neither side has is said to be unknown', async () => {
  const service = await anOperatedService();
  const seller = await service.world.marketplacer.createSeller({ businessName: 'Pen House' });
  const page = await openPage(service, { view: 'object' });
  await page.getByLabel('Kind').selectOption('seller');
  await page.getByLabel('Number in Marketplacer').fill(String(seller.legacyId));
  await button(page, 'Compare').click();
  await page.getByRole('heading', { name: `Seller ${seller.legacyId}` }).waitFor();
  await button(page, 'Bring into line now').waitFor();
  await page.getByLabel('Number in Marketplacer').fill('987654');
  await button(page, 'Compare').click();
  await page.getByText('No such object').waitFor();
});

it('an order: export, link, parcels, and nothing of the buyer', async () => {
  const sale = await aSale({ configuration: { OPERATIONS_TOKEN } });
  await deliverShipment(sale, await sale.ship(sale.cup, 2));
  const page = await openPage(sale, { view: 'orders' });
  await page.getByLabel('Id of the order in commercetools').fill(sale.order.id);
  await button(page, 'Show').click();
  await page.getByText('Exported').waitFor();
  await page
    .getByRole('region', { name: 'Parcels' })
    .getByText(/marketplacer-shipment-\d+/)
    .waitFor();
  await page.getByText('Nothing was returned.').waitFor();
  await page.getByText('Both sides agree').waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/shopper@example\.com|Collins/);
});

it('an order that nobody has exported is exported by hand', async () => {
  const sale = await aSale({ configuration: { OPERATIONS_TOKEN } });
  const sku = sale.order.lineItems[1]?.variant.sku ?? '';
  const order = await sale.world.shop.buy({ lines: [{ sku, quantity: 1 }] });
  const page = await openPage(sale, { view: `orders?order=${order.id}` });
  await page.getByText('due, and not there yet').waitFor();
  await button(page, 'Export again, or bring into line').click();
  await page.getByText('Exported').waitFor();
  await page.getByText('Both sides agree').waitFor();
});

it('orders of which something has failed are where to begin, however many adverts have failed', async () => {
  const service = await anOperatedService();
  const page = await openPage(service, { view: 'orders' });
  await page.getByText('No order has failed').waitFor();
  await recordFailures(
    service,
    { code: 'price-missing', object: { type: 'advert', id: '1' } },
    { code: 'order-refused', object: { type: 'order', id: 'order-1' }, detail: 'Out of stock' },
    { code: 'shipment-line-unknown', object: { type: 'fulfilment', id: 'order-2' } },
  );
  const later = await openPage(service, { view: 'orders' });
  await later.getByRole('link', { name: 'Order order-1' }).waitFor();
  expect(await later.getByRole('link', { name: /Advert/ }).count()).toBe(0);
  await later.getByRole('link', { name: 'Fulfilment order-2' }).click();
  await later.getByText('No such order').waitFor();
});
