import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { createConnector } from '@marketplacer-connector/core/connector';
import { readConfig } from '@marketplacer-connector/core/runtime';
import type { Failure } from '@marketplacer-connector/core/outcome';
import { createWorld, type World } from '../../../sandbox/client/index.ts';
import {
  environmentOf,
  onFreePorts,
  runIn,
  start,
  stopApplications,
  urlOf,
} from '../../../sandbox/scenario/applications.ts';
import { leaveOpenOrder, playDemo, stockShops } from '../../../sandbox/scenario/fill-world.ts';
import { startSandbox, stopSandbox } from '../../../sandbox/testing/sandbox-process.ts';
import { BROWSER } from './support/browser.ts';

/* Takes the pictures of the operations page in docs/images, of the real applications in the demo's world. */

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PLACE = process.argv[2] ?? join(ROOT, 'docs', 'images');
const OPERATIONS_TOKEN = 'operations-token-of-at-least-32-characters';
const DESK = { width: 1180, height: 780 };
const PHONE = { width: 390, height: 780 };

const FAILURES: Failure[] = [
  { code: 'price-missing', object: { type: 'advert', id: '14' }, detail: 'Variant-27' },
  { code: 'price-missing', object: { type: 'advert', id: '15' }, detail: 'Variant-29' },
  { code: 'taxon-unknown', object: { type: 'advert', id: '16' }, detail: 'Taxon-88' },
  {
    code: 'order-refused',
    object: { type: 'order', id: '7b1fc61b-6a0a-4e7c-9d0a-0b7a1f1d2c3e' },
    detail: 'Variant is out of stock',
  },
];

const sandbox = await startSandbox(join(ROOT, 'sandbox', 'index.ts'));
try {
  const world = await createWorld(sandbox, { configuration: { OPERATIONS_TOKEN } });
  const address = await fill(world);
  await picture(address);
} finally {
  stopApplications();
  await stopSandbox(sandbox.pid);
}

/** @returns the address of the page, signed in */
async function fill(world: World): Promise<string> {
  const applications = await onFreePorts();
  const [service, event, job] = applications;
  for (const application of applications) {
    const environment = environmentOf(world, application);
    await runIn(application, [process.execPath, 'src/connector/post-deploy.ts'], environment);
    await start(application, ['src/index.ts'], { ...environment, LOG_LEVEL: 'silent' });
  }
  await world.connect.registerTopic([`${urlOf(event)}${event.endpoint}`]);
  const { adverts } = await stockShops(world);
  await playDemo(world, adverts);
  await leaveOpenOrder(world, adverts);
  const reading = readConfig(environmentOf(world, service));
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  const { store } = createConnector(reading.config);
  await fetch(`${urlOf(job)}${job.endpoint}?mode=full`, { method: 'POST' });
  for (const failure of FAILURES) await store.failures.record(failure);
  return `${urlOf(service)}${service.endpoint}/operations/#token=${OPERATIONS_TOKEN}`;
}

async function picture(address: string): Promise<void> {
  const browser = await chromium.launch(BROWSER);
  const take = async (
    name: string,
    view: string,
    { size = DESK, dark = false, act = async (_: Page) => {} } = {},
  ) => {
    const page = await browser.newPage({
      viewport: size,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    await page.goto(address);
    await page.goto(`${address.split('#')[0]}#/${view}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await act(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(PLACE, `${name}.png`), fullPage: size === PHONE });
    await page.close();
  };
  await take('operations-overview', 'overview');
  await take('operations-overview-dark', 'overview', { dark: true });
  await take('operations-phone', 'overview', { size: PHONE });
  await take('operations-failures', 'failures', {
    act: (page) => page.getByText('What to do').first().click(),
  });
  await take('operations-object', 'object?advert=12');
  await take('operations-orders', 'orders');
  await take('operations-drift', 'drift');
  await take('operations-runs', 'runs');
  await take('operations-runs-phone', 'runs', { size: PHONE, dark: true });
  await take('operations-settings', 'settings');
  await browser.close();
}
