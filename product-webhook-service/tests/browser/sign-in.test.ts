import { anOperatedService, OPERATIONS_TOKEN } from '../support/operations.ts';
import {
  announcement,
  barriersOf,
  button,
  focused,
  heading,
  openPage,
  overhangOf,
} from './support/open-page.ts';

const TOKEN = 'Token';

describe('signing in', () => {
  it('takes OPERATIONS_TOKEN by keyboard alone, and keeps it nowhere but in memory', async () => {
    const service = await anOperatedService();
    const page = await openPage(service, { hash: '' });
    await page.getByLabel(TOKEN).waitFor();
    await page.keyboard.type(OPERATIONS_TOKEN);
    await page.keyboard.press('Enter');
    await heading(page, 'Overview').waitFor();
    expect(await focused(page)).toBe('Overview');
    expect(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie]')).toEqual([
      0,
      0,
      '',
    ]);
    expect(page.url()).not.toContain(OPERATIONS_TOKEN);
    await page.reload();
    await page.getByLabel(TOKEN).waitFor();
  });

  it('takes an access token of commercetools', async () => {
    const service = await anOperatedService();
    const page = await openPage(service, { hash: '' });
    await page.getByLabel(TOKEN).fill(await service.world.accessToken(['manage_project']));
    await button(page, 'Sign in').click();
    await heading(page, 'Overview').waitFor();
  });

  it.each([
    ['nothing', '', 'Enter a token.'],
    ['a wrong token', 'x'.repeat(40), 'not accepted'],
  ])('refuses %s, says why, and leaves the focus in the field', async (_name, token, sentence) => {
    const service = await anOperatedService();
    const page = await openPage(service, { hash: '' });
    await page.getByLabel(TOKEN).fill(token);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    expect(await page.evaluate('document.activeElement?.id')).toBe('token');
    expect(await page.getByLabel(TOKEN).getAttribute('aria-invalid')).toBe('true');
  });

  it('refuses a token whose scopes are about something else', async () => {
    const service = await anOperatedService();
    const page = await openPage(service, { hash: '' });
    await page.getByLabel(TOKEN).fill(await service.world.accessToken(['view_products']));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'does not allow this' }).waitFor();
  });

  it('has no barriers, and fits a phone', async () => {
    const service = await anOperatedService();
    for (const scheme of ['light', 'dark'] as const) {
      const page = await openPage(service, { hash: '', width: 360, scheme });
      await page.getByLabel(TOKEN).waitFor();
      expect(await barriersOf(page)).toEqual([]);
      expect(await overhangOf(page)).toBe(0);
    }
  });
});

it('a local address that brings a token along signs in, and loses the token at once', async () => {
  const page = await openPage(await anOperatedService());
  await heading(page, 'Overview').waitFor();
  expect(page.url()).not.toContain('token');
});

it('a token that is not accepted any more leads back to signing in, with the reason', async () => {
  const service = await anOperatedService();
  const page = await openPage(service, { hash: `token=${'y'.repeat(40)}` });
  await page.getByRole('alert').filter({ hasText: 'not accepted any more' }).waitFor();
  expect(await announcement(page).textContent()).toBe('');
});

it('signing out shows nothing of what was there', async () => {
  const page = await openPage(await anOperatedService());
  await button(page, 'Sign out').click();
  await page.getByLabel(TOKEN).waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);
});
