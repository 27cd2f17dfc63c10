import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { OPERATIONS_TOKEN } from '../../support/operations.ts';
import type { Service } from '../../support/service.ts';

interface Look {
  /** What follows `#/` in the address. */
  view?: string;
  width?: number;
  scheme?: 'light' | 'dark';
  /** What is behind the # instead, such as a token. */
  hash?: string;
}

let browser: Browser | undefined;
const contexts: BrowserContext[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_ENDPOINT ?? '');
});

/** No page may break its own policy, throw, or ask anybody but its service. */
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(complaints.splice(0)).toEqual([]);
});

afterAll(() => browser?.close());

const pageAddressOf = ({ url }: Pick<Service, 'url'>): string => `${url}/webhooks/operations/`;

/** A tab of its own, with the page signed in unless `hash` says otherwise. */
export async function openPage(
  service: Service,
  { view = 'overview', width = 1280, scheme = 'light', hash = `token=${OPERATIONS_TOKEN}` }: Look = {},
): Promise<Page> {
  if (!browser) throw new Error('there is no browser');
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  context.setDefaultTimeout(10_000);
  contexts.push(context);
  const page = await context.newPage();
  watch(page, service);
  await page.goto(`${pageAddressOf(service)}#${hash}`);
  if (view !== 'overview') await goTo(page, service, view);
  return page;
}

/** As a link does it: the page is not loaded again, which would sign out. */
const goTo = (page: Page, service: Service, view: string) => page.goto(`${pageAddressOf(service)}#/${view}`);

function watch(page: Page, { url }: Service): void {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // An answer of 4xx is part of what is tested; the browser notes each.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/webhooks/operations/`)) complaints.push(request.url());
  });
}

/** What a screen reader or a person with weak sight would stumble on. */
export async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    return (await run()).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
  );
}

/** By how many pixels the page is wider than its window. */
export const overhangOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** The name of what has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate("document.activeElement?.textContent?.trim() ?? ''");

export const announcement = (page: Page) => page.getByRole('status', { name: 'Announcements' });
