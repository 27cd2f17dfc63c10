import { anOperatedService, recordFailures } from '../support/operations.ts';
import { connectorOf, type Service } from '../support/service.ts';
import { announcement, button, focused, openPage } from './support/open-page.ts';

const priceless = (id: string, detail?: string) =>
  ({ code: 'price-missing', object: { type: 'advert', id }, ...(detail && { detail }) }) as const;

async function aPen({ world: { marketplacer } }: Service) {
  const seller = await marketplacer.createSeller({ businessName: 'Pen House' });
  return marketplacer.createAdvert({ seller, title: 'Pen', variants: [{ price: '5.00', countOnHand: 7 }] });
}

it('shows what strangers have written as text, whatever it is', async () => {
  const service = await anOperatedService();
  const attack = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>[a](javascript:alert(1)) \u202e`;
  await recordFailures(
    service,
    priceless('1', attack),
    priceless('"><svg onload=alert(1)>', 'javascript:alert(1)'),
  );
  const page = await openPage(service, { view: 'failures' });
  await page.getByText('<img src=x onerror=').waitFor();
  await page.getByText('"><svg onload=alert(1)>').first().waitFor();
  expect(await page.locator('main img, main svg, main script, main [onerror], main [onload]').count()).toBe(
    0,
  );
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  expect(await page.title()).toBe('Failures · Connector operations');
});

it('finds failures by what is typed and by code, and explains each without leaving the page', async () => {
  const service = await anOperatedService();
  await recordFailures(service, priceless('21', 'Variant-7'), priceless('22'), {
    code: 'taxon-unknown',
    object: { type: 'advert', id: '23' },
  });
  const page = await openPage(service, { view: 'failures' });
  await page.getByText('3 failures', { exact: true }).waitFor();
  await page.getByLabel('Search').fill('variant-7');
  await page.getByText('1 of 3 failures').waitFor();
  await page.getByText('What to do').click();
  await page.getByText('Give the variant').or(page.locator('.remedy p')).first().waitFor();
  expect(await page.locator('a[href*="docs/"], a[href*=".md"]').count()).toBe(0);
  await page.getByLabel('Search').fill('no such thing');
  await page.getByText('No failure matches').waitFor();
  await page.getByLabel('Search').fill('');
  await page.getByLabel('Code').selectOption('taxon-unknown');
  await page.getByText('1 failure', { exact: true }).waitFor();
  expect(page.url()).toContain('#/failures?code=taxon-unknown');
});

it('tries one again, says how it ended, and the record is gone', async () => {
  const service = await anOperatedService();
  const pen = await aPen(service);
  await recordFailures(service, priceless(String(pen.legacyId)));
  const page = await openPage(service, { view: 'failures' });
  await button(page, /^Try again/).press('Enter');
  await page.getByText('Done: it was brought into line.').first().waitFor();
  expect(await announcement(page).textContent()).toBe('Done: it was brought into line.');
  expect(await focused(page)).toContain('Try again');
  await button(page, 'Refresh').click();
  await page.getByText('Nothing has failed').waitFor();
});

it('tries all of a code again after it has asked, by keyboard; Escape does nothing and gives the focus back', async () => {
  const service = await anOperatedService();
  const pen = await aPen(service);
  await recordFailures(service, priceless(String(pen.legacyId)), {
    code: 'taxon-unknown',
    object: { type: 'advert', id: '99999' },
  });
  const page = await openPage(service, { view: 'failures?code=price-missing' });
  const all = button(page, 'Try all of price-missing again');
  await all.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Try all of price-missing again');
  await all.press('Enter');
  await button(page, 'Try 1 failure again').press('Enter');
  await page.getByText('1 failure tried: 1 applied.').first().waitFor();
  const left = await connectorOf(service).store.failures.list({ limit: 10 });
  expect(left.items.map(({ code }) => code)).toEqual(['taxon-unknown']);
});

it('dismisses what a person has settled, and offers no try that cannot help', async () => {
  const service = await anOperatedService();
  await recordFailures(service, { code: 'order-edited', object: { type: 'order-edit', id: 'order-1' } });
  const page = await openPage(service, { view: 'failures' });
  await button(page, /^Dismiss/).click();
  expect(await button(page, /^Try again/).count()).toBe(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss it' }).click();
  await page.getByText('Dismissed: its record is gone.').first().waitFor();
  expect((await connectorOf(service).store.failures.list({ limit: 10 })).items).toEqual([]);
});

it('reads more than a page when it is asked to', async () => {
  const service = await anOperatedService();
  const { store } = connectorOf(service);
  const ids = Array.from({ length: 101 }, (_, index) => String(1000 + index));
  for (let from = 0; from < ids.length; from += 20) {
    await Promise.all(ids.slice(from, from + 20).map((id) => store.failures.record(priceless(id))));
  }
  const page = await openPage(service, { view: 'failures' });
  await page.getByText('100 failures read so far; there are more.').waitFor();
  await button(page, 'Read the next 100').click();
  await page.getByText('101 failures', { exact: true }).waitFor();
});
