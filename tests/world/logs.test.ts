import {
  ensureExportChannel,
  ensureProductType,
  ensureRunState,
  ensureSubscription,
  ensureTypes,
  ensureWebhooks,
} from '../../core/src/deployment/index.ts';
import { createLog } from '../../core/src/runtime/index.ts';
import { createApp as createEvents } from '../../order-event-app/src/app.ts';
import { createApp as createService } from '../../product-webhook-service/src/app.ts';
import { createApp as createJob } from '../../reconcile-job/src/app.ts';
import { createWorld, sandboxAddresses, type World } from '../../sandbox/client/index.ts';
import { serve, type Served } from '../../sandbox/testing/serve.ts';
import { connectorFor, deploySteps } from '../support/connector.ts';

const PERSONAL = {
  firstName: 'Wilhelmina',
  lastName: 'Tannenbaum',
  email: 'wilhelmina.tannenbaum@example.com',
  phone: '+61 491 570 006',
  streetName: 'Quokka Crescent',
  postalCode: '6999',
  company: 'Tannenbaum and Daughters',
};
const SELLER = { businessName: 'Tea House', emailAddress: 'owner@tea-house.example', phone: '0491 570 157' };

interface Line {
  message: string;
  correlationId?: string;
  object?: { type: string; id: string };
  event?: string;
  outcome?: string;
  code?: string;
  reason?: string;
  durationMs?: number;
  upstreamCalls?: number;
}

const running: Served[] = [];
afterAll(() => Promise.all(running.map((served) => served.close())));

/** The three applications, and all that they write. */
async function anInstallation() {
  const world = await createWorld(sandboxAddresses());
  const written: string[] = [];
  const log = createLog('debug', { write: (line) => void written.push(line) });
  const connector = (application: 'service' | 'event' | 'job') =>
    connectorFor(application, world, { log, overrides: { LOG_LEVEL: 'debug' } });
  const served = async (app: Parameters<typeof serve>[0]) => {
    const one = await serve(app);
    running.push(one);
    return one.url;
  };
  const service = await served(createService(connector('service')));
  const events = await served(createEvents(connector('event')));
  const job = await served(createJob(connector('job')));
  const environment = { ...world.environment('event'), CONNECT_SERVICE_URL: service };
  await world.connect.registerTopic([`${events}/events`]);
  await deploySteps(
    connector('service'),
    [ensureProductType, ensureTypes, ensureExportChannel, ensureRunState, ensureWebhooks, ensureSubscription],
    environment,
  );
  const lines = (): Line[] => written.map((line) => JSON.parse(line) as Line);
  const reconcile = () => fetch(`${job}/reconcile`, { method: 'POST' });
  return { world, written, lines, reconcile };
}

async function settled({ marketplacer, connect }: World): Promise<void> {
  expect(await marketplacer.waitIdle(20_000)).toBe(true);
  expect(await connect.waitIdle(20_000)).toBe(true);
}

/** A shop sells what two sellers offer, with trouble on both platforms. */
async function aBusyDay({ world, reconcile }: Awaited<ReturnType<typeof anInstallation>>) {
  const seller = await world.marketplacer.createSeller(SELLER);
  const tea = await world.marketplacer.createAdvert({
    seller,
    title: 'Tea',
    variants: [{ price: '24.90', countOnHand: 7 }],
  });
  const unpriced = await world.marketplacer.createAdvert({
    seller,
    title: 'Cup',
    variants: [{ countOnHand: 1 }],
  });
  await settled(world);
  const order = await world.shop.buy({
    orderNumber: 'O-1',
    lines: [{ sku: `Variant-${tea.variants[0]?.legacyId}`, quantity: 1 }],
    address: { ...PERSONAL, streetNumber: '7', city: 'Perth', country: 'AU' },
  } as Parameters<typeof world.shop.buy>[0]);
  await settled(world);
  await world.commercetools.post(`/orders/${order.id}`, {
    version: (await world.commercetools.get<{ version: number }>(`/orders/${order.id}`)).version,
    actions: [{ action: 'setCustomerEmail', email: PERSONAL.email }],
  });
  await settled(world);
  await reconcile();
  await world.commercetools.faults([{ fault: '500-before', method: 'POST', path: '/products' }]);
  await world.marketplacer.faults([{ fault: '401', times: 1 }]);
  await reconcile();
  await world.commercetools.clearFaults();
  return { tea, unpriced, order };
}

test('every decision is one line, and no line of any application holds personal data', async () => {
  const installation = await anInstallation();
  const { tea, unpriced, order } = await aBusyDay(installation);
  const decisions = installation.lines().filter(({ message }) => message === 'decision');
  for (const decision of decisions) {
    expect(decision).toMatchObject({
      event: expect.any(String),
      outcome: expect.any(String),
      durationMs: expect.any(Number),
      upstreamCalls: expect.any(Number),
      correlationId: expect.any(String),
    });
  }
  const about = (type: string, id: string | number) =>
    decisions.filter(({ object }) => object?.type === type && object.id === String(id));
  // One query answers why something is, or is not, in the shop.
  expect(about('advert', tea.legacyId)).toContainEqual(
    expect.objectContaining({ event: expect.stringMatching(/^(advert|variant) /), outcome: 'applied' }),
  );
  expect(about('advert', unpriced.legacyId)).toContainEqual(
    expect.objectContaining({ outcome: 'failed', code: 'price-missing' }),
  );
  expect(about('order', order.id)).toContainEqual(
    expect.objectContaining({ event: 'OrderCreated', outcome: 'applied' }),
  );
  expect(about('advert', tea.legacyId).at(0)?.upstreamCalls).toBeGreaterThan(1);

  const all = installation.written.join('');
  for (const text of [...Object.values(PERSONAL), SELLER.emailAddress, SELLER.phone]) {
    expect(all).not.toContain(text);
  }
});

test('why an advert is not in the shop is the reason of its last decision', async () => {
  const { world, lines } = await anInstallation();
  const seller = await world.marketplacer.createSeller(SELLER);
  const advert = await world.marketplacer.createAdvert({
    seller,
    title: 'Tea',
    variants: [{ price: '24.90', countOnHand: 7 }],
  });
  await settled(world);
  await world.marketplacer.action('seller-offline', { sellerId: seller.id });
  await settled(world);
  const decisions = lines().filter(({ object }) => object?.id === String(advert.legacyId));
  expect(decisions.at(-1)).toMatchObject({ reason: 'not displayable' });
});
