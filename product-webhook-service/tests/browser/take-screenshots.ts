import { join } from 'node:path';
import type { Order, Product } from '@commercetools/platform-sdk';
import { chromium } from 'playwright-core';
import { createConnector } from '@marketplacer-connector/core/connector';
import { readConfig } from '@marketplacer-connector/core/runtime';
import type { Failure } from '@marketplacer-connector/core/outcome';
import { createWorld, type Advert, type World } from '../../../sandbox/client/index.ts';
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

const sandbox = await startSandbox(join(ROOT, 'sandbox', 'index.ts'));
try {
  const world = await createWorld(sandbox, { configuration: { OPERATIONS_TOKEN } });
  await picture(await fill(world));
} finally {
  stopApplications();
  await stopSandbox(sandbox.pid);
}

interface Filled {
  /** Of the page, signed in. */
  address: string;
  advert: Advert;
}

async function fill(world: World): Promise<Filled> {
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
  const order = await leaveOpenOrder(world, adverts);
  const [drifted, advert, ...failing] = adverts.slice(13);
  if (!drifted || !advert) throw new Error('the demo has too few adverts');
  await changeByHand(world, drifted);
  await fetch(`${urlOf(job)}${job.endpoint}?mode=full`, { method: 'POST' });
  await changeByHand(world, advert);
  const reading = readConfig(environmentOf(world, service));
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  const { store } = createConnector(reading.config);
  for (const failure of failuresOf(failing, order)) await store.failures.record(failure);
  return {
    address: `${urlOf(service)}${service.endpoint}/operations/#token=${OPERATIONS_TOKEN}`,
    advert,
  };
}

/** Somebody renames a product in the shop and takes it off sale there. */
async function changeByHand({ commercetools }: World, advert: Advert): Promise<void> {
  const path = `/products/key=marketplacer-advert-${advert.legacyId}`;
  const { version } = await commercetools.get<Product>(path);
  const actions = [{ action: 'changeName', name: { en: 'Sale!' }, staged: false }, { action: 'unpublish' }];
  await commercetools.post(path, { version, actions });
}

function failuresOf(adverts: Advert[], order: Order): Failure[] {
  const priceless = adverts.slice(0, 3).map(({ legacyId, variants }): Failure => ({
    code: 'price-missing',
    object: { type: 'advert', id: String(legacyId) },
    detail: `Variant-${variants[0]?.legacyId}`,
  }));
  const unfiled = adverts.slice(3, 5).map(({ legacyId }): Failure => ({
    code: 'taxon-unknown',
    object: { type: 'advert', id: String(legacyId) },
  }));
  return [...priceless, ...unfiled, { code: 'order-edited', object: { type: 'order-edit', id: order.id } }];
}

async function picture({ address, advert }: Filled): Promise<void> {
  const browser = await chromium.launch(BROWSER);
  const [page = ''] = address.split('#');
  async function take(name: string, view: string, { size = DESK, dark = false } = {}): Promise<void> {
    const colorScheme = dark ? 'dark' : 'light';
    const tab = await browser.newPage({ viewport: size, colorScheme, reducedMotion: 'reduce' });
    await tab.goto(address);
    await tab.goto(`${page}#/${view}`);
    await tab.waitForLoadState('networkidle');
    const remedy = tab.getByText('What to do').first();
    if (view === 'failures') await remedy.click();
    await tab.screenshot({ path: join(PLACE, `operations-${name}.png`) });
    await tab.close();
  }
  await take('overview', 'overview');
  await take('phone', 'overview', { size: PHONE, dark: true });
  await take('failures', 'failures');
  await take('object', `object?advert=${advert.legacyId}`);
  await browser.close();
}
