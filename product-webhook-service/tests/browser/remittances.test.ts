import type { Page } from 'playwright-core';
import { connectorOf } from '../support/service.ts';
import { aPayableSale, recordsIn, type PayableSale } from '../support/remittances.ts';
import { syncRemittance, syncRemittanceAdvice } from '@marketplacer-connector/core/remittances';
import { announcement, barriersOf, button, focused, openPage, overhangOf } from './support/open-page.ts';

/** Both remittances are recorded; the one for the cups is held back. */
async function aRecordedSale(): Promise<PayableSale> {
  const sale = await aPayableSale();
  await record(sale);
  return sale;
}

async function record(sale: PayableSale): Promise<void> {
  const connector = connectorOf(sale);
  for (const { id } of [sale.tea, sale.cup]) await syncRemittance(connector, id);
  for (const { id } of await sale.remitting.advices()) await syncRemittanceAdvice(connector, id);
}

/** Two decimals, as AUD has them. */
const aud = (cents: number) => `AUD ${(cents / 100).toFixed(2)}`;
const rowsOf = async (page: Page, caption: string) =>
  (await page.getByRole('region', { name: caption }).locator('tbody tr').allInnerTexts()).map((row) =>
    row.replaceAll(/\s+/g, ' ').trim(),
  );
const show = (sale: PayableSale) => openPage(sale, { view: 'remittances' });

it('shows what is owed with sums, as a list, and as a chart with the same numbers', async () => {
  const sale = await aRecordedSale();
  const page = await show(sale);
  await page.getByRole('row', { name: /remittance-1/ }).waitFor();
  const owed = sale.tea.amountCents + sale.cup.amountCents;
  expect(await rowsOf(page, 'Sums by state')).toEqual([`Owed, held back 2 ${aud(owed)}`]);
  const [month] = await rowsOf(page, 'Amounts by month and payee');
  expect(month).toContain(aud(sale.tea.amountCents));
  expect(month).toContain(aud(sale.cup.amountCents));
  expect(await page.locator('.chart rect').count()).toBe(2);
  await page.getByLabel('Payee', { exact: true }).selectOption(`Seller ${sale.cup.seller.legacyId}`);
  expect(await rowsOf(page, 'Sums by state')).toEqual([`Owed, held back 1 ${aud(sale.cup.amountCents)}`]);
  expect(await barriersOf(page)).toEqual([]);
  expect(await overhangOf(page)).toBe(0);
});

it('releases after it has shown the sum, by keyboard, and the list says so', async () => {
  const sale = await aRecordedSale();
  const page = await show(sale);
  const release = button(page, 'Release … remittance-1');
  await release.press('Enter');
  await page
    .getByRole('dialog')
    .getByText(`${aud(sale.tea.amountCents)} to Seller`)
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Release … remittance-1');
  expect((await sale.remitting.remittances()).some(({ released }) => released)).toBe(false);
  await release.press('Enter');
  await button(page, `Release ${aud(sale.tea.amountCents)}`).press('Enter');
  await page.getByRole('row', { name: /remittance-1 .*Owed, released/ }).waitFor();
  expect(await announcement(page).textContent()).toBe('Done: it was brought into line.');
  const released = (await sale.remitting.remittances()).filter((one) => one.released);
  expect(released.map(({ id }) => id)).toEqual([sale.tea.id]);
});

it('says that an advice was paid, with its whole sum and a reference', async () => {
  const sale = await aRecordedSale();
  const advice = await sale.adviseTea();
  await record(sale);
  const page = await show(sale);
  await button(page, `Mark as paid … advice-${advice.legacyId}`).click();
  await page.getByLabel('Payment reference').fill('Transfer 12');
  await button(page, `Mark ${aud(advice.totalCents)} as paid`).click();
  await page
    .getByRole('row', { name: /Advised, paid/ })
    .first()
    .waitFor();
  expect(await sale.remitting.advices()).toMatchObject([{ totalPaidCents: advice.totalCents }]);
});

it('does nothing where the sum has changed since the list was read', async () => {
  const sale = await aRecordedSale();
  const advice = await sale.adviseTea();
  await record(sale);
  const page = await show(sale);
  const mark = button(page, `Mark as paid … advice-${advice.legacyId}`);
  await mark.waitFor();
  const key = `advice-${advice.legacyId}`;
  await page.route('**/remittance-advices/**', (route) =>
    route.continue({ postData: JSON.stringify({ totalPaidCents: advice.totalCents - 1 }) }),
  );
  await mark.click();
  await button(page, `Mark ${aud(advice.totalCents)} as paid`).click();
  await page.getByText('the sum has changed; read the list again').first().waitFor();
  expect((await recordsIn(sale.world)).get(key)).toMatchObject({ status: 'open' });
});

it('hands out a file whose texts no spreadsheet runs', async () => {
  const sale = await aRecordedSale();
  const formula = '=HYPERLINK("https://evil.example";"x")\n,"second line"';
  await sale.world.commercetools.post('/custom-objects', {
    container: 'marketplacer-connector-remittances',
    key: 'remittance-9',
    value: {
      kind: 'remittance',
      id: 'r9',
      payee: 'seller',
      seller: 7,
      status: 'pending',
      pendingReasons: [formula],
      amount: { currencyCode: 'AUD', centAmount: -1999 },
    },
  });
  const page = await show(sale);
  const download = page.waitForEvent('download');
  await button(page, 'Download 3 rows as CSV').click();
  const chunks = await (await (await download).createReadStream()).toArray();
  const text = Buffer.concat(chunks).toString('utf8');
  expect(text.startsWith('\ufeffkind,key,status,payee,seller,currency,amount,')).toBe(true);
  expect(text).toContain('remittance,remittance-9,pending,seller,7,AUD,-19.99,');
  expect(text).toContain(`"'${formula.replaceAll('"', '""')}"`);
  expect(text).toContain(`,AUD,${sale.tea.amountCents / 100},`);
});
