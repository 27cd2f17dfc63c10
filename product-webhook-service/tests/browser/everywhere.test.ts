import { ensureWebhooks } from '@marketplacer-connector/core/deployment';
import { OPERATIONS_TOKEN, recordFailures } from '../support/operations.ts';
import { aSale, type Sale } from '../support/sale.ts';
import { connectorOf, deploy } from '../support/service.ts';
import { barriersOf, button, focused, heading, openPage, overhangOf } from './support/open-page.ts';

const LONG = 'x'.repeat(240);

/** One installation with something to see in each view, and long words that could push the page apart. */
async function aBusyInstallation(): Promise<Sale> {
  const sale = await aSale({
    configuration: { OPERATIONS_TOKEN, LINE_FIELDS_TO_SELLER: `${'y'.repeat(36)};${'z'.repeat(36)}` },
  });
  await deploy(sale, ensureWebhooks);
  await recordFailures(
    sale,
    { code: 'price-missing', object: { type: 'advert', id: LONG }, detail: LONG },
    { code: 'order-refused', object: { type: 'order', id: sale.order.id }, detail: 'Out of stock' },
    { code: 'flow-refused', object: { type: 'installation', id: 'refunds' }, detail: LONG },
  );
  await connectorOf(sale).store.remittances.put(
    'remittance-1',
    {
      kind: 'remittance',
      id: LONG,
      payee: 'seller',
      seller: 1,
      amount: { currencyCode: 'AUD', centAmount: -123_456_789 },
      status: 'pending',
      pendingReasons: [LONG],
      createdAt: new Date().toISOString(),
    },
    0,
  );
  await connectorOf(sale).store.drift.put({
    comparedAt: new Date().toISOString(),
    mode: 'full',
    dryRun: false,
    rows: [{ object: { type: 'advert', id: LONG }, fields: [LONG], outcome: 'applied' }],
    truncated: false,
  });
  return sale;
}

describe('each view', () => {
  let sale: Sale;
  beforeAll(async () => {
    sale = await aBusyInstallation();
  }, 60_000);

  it.each([
    ['overview', 'Overview'],
    ['failures', 'Failures'],
    ['object?advert=1', 'Objects'],
    ['orders?order=ID', 'Orders'],
    ['remittances', 'Remittances'],
    ['drift', 'Drift'],
    ['runs', 'Runs'],
    ['settings', 'Settings'],
  ])(
    '%s has no barriers and does not scroll sideways, on a desk and on a phone, in light and dark',
    async (view, title) => {
      const looks = [
        { width: 1280, scheme: 'light' },
        { width: 360, scheme: 'dark' },
      ] as const;
      for (const look of looks) {
        const page = await openPage(sale, { view: view.replace('ID', sale.order.id), ...look });
        await heading(page, title).waitFor();
        await page.locator('.loading').first().waitFor({ state: 'detached' });
        await page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
        expect(await barriersOf(page)).toEqual([]);
        expect(await overhangOf(page)).toBe(0);
      }
    },
    90_000,
  );

  it('is reached from the menu of a phone by keyboard, and takes the focus', async () => {
    const page = await openPage(sale, { width: 360 });
    const menu = button(page, 'Menu');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    await menu.press('Enter');
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('link', { name: 'Settings' }).press('Enter');
    await heading(page, 'Settings').waitFor();
    expect(await focused(page)).toBe('Settings');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    await page.getByRole('row', { name: /^OPERATIONS_TOKEN set/ }).waitFor();
    await page.getByRole('row', { name: /^product name Marketplacer/ }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain(OPERATIONS_TOKEN);
  });

  it('is led to by a first press of Tab, past the menu', async () => {
    const page = await openPage(sale);
    await heading(page, 'Overview').waitFor();
    await page.evaluate('document.activeElement.blur()');
    await button(page, 'Skip to the content').press('Enter');
    expect(await focused(page)).toBe('Overview');
  });
});
