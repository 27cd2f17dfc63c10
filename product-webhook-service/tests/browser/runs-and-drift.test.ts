import { anOperatedService, look } from '../support/operations.ts';
import { connectorOf } from '../support/service.ts';
import { announcement, button, openPage } from './support/open-page.ts';

const REMOVED = Array.from({ length: 3 }, (_, index) => ({
  object: { type: 'advert' as const, id: String(70 + index) },
  fields: [],
  outcome: 'applied' as const,
}));

it('asks for a dry full run by keyboard, and shows that it was asked for', async () => {
  const service = await anOperatedService();
  const page = await openPage(service, { view: 'runs' });
  await page.getByRole('radio', { name: /Incremental/ }).press('ArrowDown');
  await page.getByRole('checkbox', { name: /Dry/ }).press('Space');
  await button(page, 'Ask for a full run, dry').press('Enter');
  await page.getByText('A full run without changes was asked for').waitFor();
  expect(await announcement(page).textContent()).toContain('The run was asked for.');
  expect((await look(service, '/status')).body.run.requested).toMatchObject({
    mode: 'full',
    dryRun: true,
    force: false,
  });
});

it('forces removals only after it has shown what would go and a word was typed', async () => {
  const service = await anOperatedService();
  const { store } = connectorOf(service);
  await store.drift.put({
    comparedAt: new Date().toISOString(),
    mode: 'full',
    dryRun: true,
    rows: REMOVED,
    truncated: false,
  });
  const page = await openPage(service, { view: 'runs' });
  await button(page, 'Force removals …').click();
  const dialog = page.getByRole('dialog', { name: 'Force removals' });
  await dialog.getByText('3 products would go').waitFor();
  await dialog.getByRole('link', { name: 'Advert 71' }).waitFor();
  const confirm = dialog.getByRole('button', { name: 'Ask for the forced run' });
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByLabel('Type REMOVE to go on').fill('remove');
  await page.keyboard.press('Enter');
  expect(await confirm.isDisabled()).toBe(true);
  expect(await store.runRequest.read()).toBeUndefined();
  await dialog.getByLabel('Type REMOVE to go on').fill('REMOVE');
  await page.keyboard.press('Enter');
  await page.getByText('A full run, with removals forced, was asked for').waitFor();
  expect(await store.runRequest.read()).toMatchObject({ mode: 'full', dryRun: false, force: true });
});

it('looks first with a dry run that removes nothing', async () => {
  const service = await anOperatedService();
  const page = await openPage(service, { view: 'runs' });
  await button(page, 'Look first: a dry run').click();
  await page.getByText('was asked for').first().waitFor();
  expect(await connectorOf(service).store.runRequest.read()).toMatchObject({ dryRun: true, force: true });
});

it('shows what the last complete comparison has found, and leads to each object', async () => {
  const service = await anOperatedService();
  const page = await openPage(service, { view: 'drift' });
  await page.getByText('Nothing was compared as a whole yet').waitFor();
  const rows = [
    { object: { type: 'advert' as const, id: '7' }, fields: ['name', 'price'], outcome: 'applied' as const },
    { object: { type: 'seller' as const, id: '3' }, fields: ['name'], outcome: 'failed' as const },
  ];
  const comparedAt = new Date().toISOString();
  await connectorOf(service).store.drift.put({
    comparedAt,
    mode: 'full',
    dryRun: false,
    rows,
    truncated: true,
  });
  await button(page, 'Refresh').click();
  await page.getByText('2 objects differed at least; there were more than are kept.').waitFor();
  await page.getByLabel('Kind').selectOption('seller');
  await page.getByRole('row').filter({ hasText: 'Advert' }).waitFor({ state: 'detached' });
  await page.getByLabel('Kind').selectOption('');
  await page.getByRole('link', { name: 'Advert 7' }).click();
  await page.getByRole('heading', { name: 'Advert 7' }).waitFor();
});
