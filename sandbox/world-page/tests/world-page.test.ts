import type { Locator, Page } from 'playwright-core';
import { startLocalRun, type LocalRun } from '../../testing/local-run.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';

let local: LocalRun;
let browser: OpenBrowser;
let page: Page;
let complaints: string[];
let requested: string[];
let url: string;

beforeAll(async () => {
  local = startLocalRun('dev', '--free-ports');
  [, url = ''] = await local.written(/Play with it: (\S+)/);
  browser = await openBrowser();
  const viewport = { width: 1600, height: 1000 };
  ({ page, complaints, requested } = await browser.visit(url, { viewport }));
}, 150_000);

afterAll(async () => {
  await browser?.close();
  await local.stop();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const trouble = (name: string) => page.getByRole('switch', { name });
const told = () => page.getByRole('log', { name: 'What came of it' });
const pair = (name: string) => page.locator(`li.pair[aria-label="${name}"]`);
const here = (name: string) => pair(name).locator('.marketplacer');
const there = (name: string) => pair(name).locator('.commercetools');
const deliveries = () => page.getByRole('region', { name: 'Deliveries' });

/** Waits until this is to be seen in it. */
const shows = (place: Locator, text: string | RegExp): Promise<void> =>
  place.filter({ hasText: text }).first().waitFor();

const inStep = (name: string): Promise<void> => pair(name).and(page.locator('.in-step')).waitFor();
const apart = (name: string): Promise<void> => pair(name).and(page.locator('.apart')).waitFor();

async function both(name: string, marketplacer: string | RegExp, commercetools = marketplacer) {
  await shows(here(name), marketplacer);
  await shows(there(name), commercetools);
  await inStep(name);
}

/** The number of the order that was bought last. */
async function bought(): Promise<string> {
  await shows(told(), /as WORLD-\d+/);
  return /WORLD-\d+/.exec((await told().textContent()) ?? '')?.[0] ?? '';
}

const invoiceOf = async (order: string): Promise<string> =>
  (await here(order).locator('h3 small').first().textContent()) ?? '';

/** An order of one piece, sent. */
async function sentOrder(of: string): Promise<{ order: string; invoice: string }> {
  await button(`Buy: ${of}`).click();
  const order = await bought();
  await shows(here(order), /invoice/);
  const invoice = await invoiceOf(order);
  await button(`Send all: ${invoice}`).click();
  await both(order, /TRACK-\d+/);
  return { order, invoice };
}

it('the world is there, and both sides are in step', async () => {
  await shows(page.getByRole('status'), 'Both sides are in step');
  expect(await page.locator('.adverts li.pair').count()).toBe(26);
  expect(await page.locator('.orders li.pair').count()).toBe(2);
  await both('DEMO-1', 'AP-2');
});

describe('what sellers do is seen on both sides:', () => {
  it('publish', async () => {
    await button(/Publish an advert/).click();
    await shows(told(), 'has published');
    const [, title = ''] = /“(.*)”/.exec((await told().textContent()) ?? '') ?? [];
    await both(title, '$24.90');
    await shows(there(title), 'published');
  });

  it('raise the price', async () => {
    await button('Raise price: Kettle 24').click();
    await both('Kettle 24', '$25.29');
  });

  it('sell out, and restock', async () => {
    await button('Sell out: Desk 21').click();
    await both('Desk 21', 'sold out');
    expect(await button('Buy: Desk 21').count()).toBe(0);
    await button('Restock: Desk 21').click();
    await both('Desk 21', '20 in stock');
  });

  it('take off-line, and bring on-line', async () => {
    await button('Off-line: Lamp “Ära” 18').click();
    await both('Lamp “Ära” 18', 'off-line', 'unpublished');
    await button('On-line: Lamp “Ära” 18').click();
    await both('Lamp “Ära” 18', 'on sale', /published$|published\s*Buy/);
  });

  it('delete', async () => {
    await button('Delete: Café chair 17').click();
    await both('Café chair 17', 'deleted', 'unpublished');
  });
});

describe('what shoppers do is seen on both sides:', () => {
  it('buy from two sellers', async () => {
    await button(/Buy from two sellers/).click();
    const order = await bought();
    await both(order, /invoice \d+.*invoice \d+/s, 'known to Marketplacer');
  });

  it('buy one', async () => {
    await button('Buy: Kettle 24').click();
    const order = await bought();
    await both(order, '1 × Kettle 24');
  });

  it('send one back, which the seller pays back', async () => {
    const { order, invoice } = await sentOrder('Vase 22');
    await button(`Send one back: ${order}`).click();
    await both(order, 'awaiting refund', '1 × return');
    await button(`Pay back: return of ${invoice}`).click();
    await both(order, /return.*refunded/s, 'Refunded');
  });

  it('send one back, which the seller denies', async () => {
    const { order, invoice } = await sentOrder('Clock 23');
    await button(`Send one back: ${order}`).click();
    await both(order, 'awaiting refund', '1 × return');
    await button(`Deny: return of ${invoice}`).click();
    await both(order, 'denied', 'NotRefunded');
  });

  it('cancel an order', async () => {
    await button('Buy: Vase 22').click();
    const order = await bought();
    await both(order, /invoice/, 'known to Marketplacer');
    await button(`Cancel order: ${order}`).click();
    await both(order, 'cancelled');
  });
});

describe('what sellers do with an order is seen on both sides:', () => {
  it('send all of it', async () => {
    const invoice = await invoiceOf('DEMO-2');
    await button(`Send all: ${invoice}`).click();
    await both('DEMO-2', /TRACK-\d+/);
    expect(await button(`Send all: ${invoice}`).count()).toBe(0);
  });

  it('cancel what is not sent', async () => {
    await button('Buy: Clock 23').click();
    const order = await bought();
    await both(order, /invoice/, 'known to Marketplacer');
    await button(`Cancel: ${await invoiceOf(order)}`).click();
    await both(order, /cancellation.*refunded/s, /1 × cancellation.*Refunded/s);
  });
});

describe('trouble', () => {
  const title = 'Kettle 24';
  const raise = () => button(`Raise price: ${title}`).click();
  const priceHere = async () => /\$[\d.]+/.exec((await here(title).textContent()) ?? '')?.[0] ?? '';

  async function turn(name: string, on: boolean): Promise<void> {
    await trouble(name).click();
    await page.locator(`[role=switch][aria-checked=${on}]`, { hasText: new RegExp(`^${name}$`) }).waitFor();
  }

  it('twice: what arrives twice is done once', async () => {
    await turn('Twice', true);
    await raise();
    await shows(deliveries().locator('li').first(), '2 attempts');
    await inStep(title);
    await turn('Twice', false);
  });

  it('late: both sides are apart until it arrives', async () => {
    await turn('Late', true);
    await raise();
    await apart(title);
    await turn('Late', false);
    await inStep(title);
  });

  it('lost: a comparison finds it', async () => {
    await turn('Lost', true);
    await raise();
    await shows(deliveries().locator('li').first(), 'lost');
    await apart(title);
    await turn('Lost', false);
    await button(/Compare both sides/).click();
    await shows(told(), 'run complete');
    await both(title, await priceHere());
  });

  it('Marketplacer down: sellers go on in their portals, and it is made up for', async () => {
    await turn('Marketplacer down', true);
    await raise();
    await shows(deliveries().locator('li.retry').first(), 'answered 503');
    await apart(title);
    await turn('Marketplacer down', false);
    await inStep(title);
  });

  it('commercetools down: shoppers are told, and it is made up for', async () => {
    await turn('commercetools down', true);
    await button(`Buy: ${title}`).click();
    await shows(told(), '503');
    await raise();
    await apart(title);
    await turn('commercetools down', false);
    await inStep(title);
  });

  it('webhooks off: what they would have told is found by a comparison', async () => {
    await turn('Webhooks off', true);
    await raise();
    await shows(deliveries().locator('li').first(), 'given up');
    await apart(title);
    await trouble('Webhooks off').click();
    await button(/Compare both sides/).click();
    await inStep(title);
    expect(await trouble('Webhooks off').getAttribute('aria-checked')).toBe('false');
  });

  it('key revoked: nothing is lost, and it goes on with the key', async () => {
    await turn('Key revoked', true);
    await raise();
    await shows(deliveries().locator('li.retry').first(), 'answered 503');
    await apart(title);
    await turn('Key revoked', false);
    await inStep(title);
  });
});

it('a delivery is shown with its outcome, how long it took and the calls it needed', async () => {
  await button('Raise price: Clock 23').click();
  await inStep('Clock 23');
  await button('Buy: Clock 23').click();
  await both(await bought(), '1 × Clock 23');
  const applied = deliveries()
    .locator('li.applied')
    .filter({ hasText: /\d+ ms/ })
    .filter({ hasText: /\d+ calls?/ });
  await applied
    .filter({ hasText: /advert \d+ update/ })
    .first()
    .waitFor();
  await applied.filter({ hasText: 'OrderCreated' }).first().waitFor();
});

it('GraphiQL asks the local Marketplacer, with nothing from elsewhere', async () => {
  const visit = await browser.visit(`${url}graphiql/`);
  await shows(visit.page.locator('.view-lines'), 'allAdverts');
  const answered = visit.page.waitForResponse(
    (one) => one.request().postData()?.includes('allAdverts') ?? false,
  );
  await visit.page.getByRole('button', { name: /Execute query/ }).click();
  const { data } = (await (await answered).json()) as { data: { allAdverts: { totalCount: number } } };
  expect(data.allAdverts.totalCount).toBeGreaterThan(20);
  expect(visit.complaints).toEqual([]);
  expect(
    visit.requested.filter((address) => !/^(blob|data):/.test(address) && !address.startsWith(url)),
  ).toEqual([]);
  await visit.page.close();
});

it('the operations page of the running service is one click away, and signed in', async () => {
  const [operations] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: /^Operations/ }).click(),
  ]);
  await operations.getByRole('heading', { name: 'Overview' }).waitFor();
  expect(operations.url()).not.toContain('token');
  await operations.close();
});

describe('on a phone', () => {
  it('nothing is wider than the screen, and the three panels follow each other', async () => {
    const visit = await browser.visit(url, { viewport: { width: 390, height: 844 } });
    await visit.page.locator('li.pair').first().waitFor();
    for (const panel of ['Orders', 'Deliveries', 'Adverts']) {
      await visit.page.getByRole('button', { name: new RegExp(`^${panel}`) }).click();
      expect(await visit.page.getByRole('region', { name: panel }).isVisible()).toBe(true);
      expect(await visit.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    }
    await visit.page.close();
  });
});

describe('other pages in the same browser', () => {
  const post = (headers: Record<string, string>, body = '{}') =>
    fetch(`${url}acts/publish`, { method: 'POST', headers, body });
  const own = { 'Content-Type': 'application/json' };

  it.each<[string, Record<string, string>]>([
    ['from another origin', { ...own, Origin: 'http://127.0.0.1:1' }],
    ['from a page without an origin', { ...own, Origin: 'null' }],
    [
      'by what the browser says of its site',
      { ...own, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' },
    ],
    ['as a form', { 'Content-Type': 'text/plain' }],
  ])('cannot act %s', async (_how, headers) => {
    expect((await post(headers)).status).toBe(403);
  });

  it('cannot read by a name of their own that points here', async () => {
    const { port } = new URL(url);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) =>
      request({ port, host: '127.0.0.1', path: '/', headers: { Host: `evil.example:${port}` } }, (answer) =>
        resolve(answer.resume().statusCode),
      ).end(),
    );
    expect(status).toBe(403);
  });

  it('cannot act from within the browser', async () => {
    const before = await page.locator('.adverts li.pair').count();
    const visit = await browser.visit('data:text/html,<p>another page</p>');
    await visit.page.evaluate(
      `fetch('${url}acts/publish', { method: 'POST', mode: 'no-cors', body: '{}' }).catch(() => {})`,
    );
    await visit.page.close();
    expect(await page.locator('.adverts li.pair').count()).toBe(before);
  });
});

it('the page has complained of nothing, and has asked nobody else', () => {
  expect(complaints.filter((complaint) => !/409/.test(complaint))).toEqual([]);
  expect(requested.filter((address) => !address.startsWith(url) && !address.startsWith('data:'))).toEqual([]);
});
