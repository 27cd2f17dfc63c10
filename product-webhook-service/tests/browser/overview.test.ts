import { ensureRunState, ensureWebhooks } from '@marketplacer-connector/core/deployment';
import { anOperatedService, recordFailures } from '../support/operations.ts';
import { connectorOf, deploy } from '../support/service.ts';
import { focused, heading, openPage } from './support/open-page.ts';

const card = (page: Awaited<ReturnType<typeof openPage>>, name: string) =>
  page.getByRole('region', { name, exact: true });

it('says in one sentence that all is well, and shows both sides', async () => {
  const service = await anOperatedService();
  await deploy(service, ensureWebhooks);
  const page = await openPage(service);
  await page.getByText('Everything is in order').waitFor();
  await card(page, 'Marketplacer')
    .getByText(/(\d+) of \1 enabled/)
    .waitFor();
  await card(page, 'commercetools').getByText('No subscription').waitFor();
  await card(page, 'Marketplacer').getByText('All webhooks').click();
  await page.getByRole('row', { name: /^Advert Enabled/ }).waitFor();
});

it('shows alarms first, with what to do, and leads from a code to its failures', async () => {
  const service = await anOperatedService();
  await recordFailures(
    service,
    { code: 'flow-refused', object: { type: 'installation', id: 'refunds' }, detail: 'refundRequests' },
    { code: 'price-missing', object: { type: 'advert', id: '1' } },
    { code: 'price-missing', object: { type: 'advert', id: '2' } },
  );
  const page = await openPage(service);
  await page.getByText('1 alarm: somebody is needed').waitFor();
  await card(page, 'Alarms').getByText('What to do').click();
  await card(page, 'Alarms').getByText('Usually the API key lacks a scope').waitFor();
  await page.getByRole('meter', { name: 'price-missing: 2 of 3' }).waitFor();
  await page.getByRole('link', { name: 'price-missing' }).press('Enter');
  await heading(page, 'Failures').waitFor();
  expect(await focused(page)).toBe('Failures');
  await page.getByText('2 failures', { exact: true }).waitFor();
});

it('shows how far a run is, and how long it will take', async () => {
  const service = await anOperatedService();
  await deploy(service, ensureRunState);
  const lease = await connectorOf(service).store.runState.lease();
  if (lease.kind !== 'taken') throw new Error(lease.kind);
  const { container, value } = await service.world.commercetools.get<{
    container: string;
    value: { lease: object };
  }>('/custom-objects/marketplacer-connector-state/reconcile');
  const running = { since: Date.now() - 60_000, mode: 'full', progress: { seen: 250, total: 1000 } };
  await service.world.commercetools.post('/custom-objects', {
    container,
    key: 'reconcile',
    value: { ...value, lease: { ...value.lease, ...running } },
  });
  const page = await openPage(service);
  const progress = page.getByRole('progressbar', { name: 'Progress of the run' });
  await progress.waitFor();
  expect(await progress.getAttribute('value')).toBe('250');
  await page.getByText(/250 of 1,000 objects compared · begun .* · about 3 minutes left/).waitFor();
});

it('tells that a platform does not answer, and offers another try', async () => {
  const service = await anOperatedService();
  const page = await openPage(service);
  await page.getByText('Everything is in order').waitFor();
  await service.world.commercetools.faults([{ fault: '503' }]);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: 'A platform does not answer' })
    .waitFor({ timeout: 40_000 });
  await page.getByText('Everything is in order').waitFor();
  await service.world.commercetools.faults([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
}, 60_000);
