import { reconcile } from '../../../core/src/reconcile/index.ts';
import { CONTAINERS } from '../../../core/src/store/index.ts';
import { POST_DEPLOY as EVENT_DEPLOY } from '../../../order-event-app/src/connector/steps.ts';
import { POST_DEPLOY as SERVICE_DEPLOY } from '../../../product-webhook-service/src/connector/steps.ts';
import { POST_DEPLOY as JOB_DEPLOY } from '../../../reconcile-job/src/connector/steps.ts';
import { createWorld, sandboxAddresses, type Advert, type World } from '../../../sandbox/client/index.ts';
import { dispatchOf } from '../../../sandbox/testing/dispatch.ts';
import { NEW_SELLER_ADDRESS } from '../../../sandbox/testing/new-seller.ts';
import { changeOrder } from '../../../sandbox/testing/orders.ts';
import { remittingOf } from '../../../sandbox/testing/remitting.ts';
import { worldTime } from '../../../sandbox/testing/world-time.ts';
import { connectorFor, deploySteps } from '../../support/connector.ts';

const MINUTE_MS = 60_000;

type Sold = Awaited<ReturnType<World['shop']['buy']>>;
type Settings = Record<string, string>;

/**
 * Installs the connector with these settings in a fresh shop of a fresh marketplace, lets sellers, shoppers and the
 * staff of both platforms do one thing of each kind, and runs the job in between.
 *
 * @returns what both platforms hold in the end, in a form that is the same for the same content
 */
export async function playSeason(settings: Settings): Promise<string> {
  const world = await createWorld(sandboxAddresses(), {
    project: { languages: ['en', 'de'], countries: ['AU', 'NZ'] },
  });
  const time = worldTime(world);
  const connectorOf = (application: 'service' | 'event' | 'job') =>
    connectorFor(application, world, { clock: time, overrides: settings });
  const job = connectorOf('job');
  const run = async (mode: 'incremental' | 'full' = 'incremental') => {
    const ended = await reconcile(job, { mode, dryRun: false });
    expect(ended).toMatchObject({ kind: 'ended', report: { complete: true } });
    await time.pass(MINUTE_MS);
  };

  await prepareShop(world);
  await deploySteps(connectorOf('service'), SERVICE_DEPLOY, {
    CONNECT_SERVICE_URL: 'https://service.example/webhooks',
  });
  await deploySteps(connectorOf('event'), EVENT_DEPLOY, world.environment('event'));
  await deploySteps(job, JOB_DEPLOY);
  const adverts = await fillMarketplace(world);
  await takeOnSeller(world);
  await run();

  await publish(world, adverts.waiting);
  await enrich(world, adverts.tea);
  await world.marketplacer.updateAdvert(adverts.tea.id, {
    title: 'Tea of the seller',
    description: '<p>Stronger <script>alert(1)</script></p>',
    images: ['https://images.example/seller.jpg'],
  });
  await run();

  const orders = await shop(world, adverts.tea, run);
  await sendAll(world, orders);
  await run();
  await takeBack(world, orders);
  await world.marketplacer.deleteAdvert(adverts.gone.id);
  await run();
  await run('full');
  return holdings(world);
}

async function prepareShop({ commercetools, shop: storefront }: World): Promise<void> {
  await commercetools.post('/tax-categories', { key: 'standard', name: 'Standard', rates: [] });
  await commercetools.post('/types', {
    key: 'engraving',
    name: { en: 'Engraving' },
    resourceTypeIds: ['line-item'],
    fieldDefinitions: [{ name: 'text', label: { en: 'Text' }, type: { name: 'String' }, required: false }],
  });
  for (const [key, sortOrder] of [
    ['SUMMER', '0.9'],
    ['LOYAL', '0.1'],
  ]) {
    await commercetools.post('/cart-discounts', {
      key,
      sortOrder,
      name: { en: key },
      cartPredicate: 'true',
      target: { type: 'lineItems', predicate: 'true' },
      value: { type: 'relative', permyriad: 1_000 },
    });
  }
  await commercetools.post('/product-types', {
    key: 'garden-tools',
    name: 'Garden tools',
    description: 'Tools',
  });
  for (const [key, name, parent] of [
    ['garden', 'Garden'],
    ['pots', 'Pots', 'garden'],
    ['kitchen', 'Kitchen'],
  ] as const) {
    await commercetools.post('/categories', {
      key,
      name: { en: name },
      slug: { en: key },
      ...(parent && { parent: { typeId: 'category', key: parent } }),
    });
  }
  await storefront.offerOwnProduct({ sku: 'OWN-1', name: 'Gift card', centAmount: 500 });
}

/** Who becomes a seller where the shop takes them on; elsewhere the field by which it says so is not there. */
async function takeOnSeller({ commercetools }: World): Promise<void> {
  const { fieldDefinitions } = await commercetools.get<{ fieldDefinitions: { name: string }[] }>(
    '/types/key=marketplacer-seller',
  );
  const field = 'marketplacer-onboard';
  if (!fieldDefinitions.some(({ name }) => name === field)) return;
  await commercetools.post('/channels', {
    key: 'baker',
    name: { en: 'Baker' },
    address: NEW_SELLER_ADDRESS,
    custom: {
      type: { typeId: 'type', key: 'marketplacer-seller' },
      fields: { [field]: true },
    },
  });
}

async function fillMarketplace({ marketplacer }: World): Promise<Record<'tea' | 'gone' | 'waiting', Advert>> {
  const { sellers, taxons } = await marketplacer.seed<{
    sellers: { id: string }[];
    taxons: { id: string }[];
  }>({
    sellers: [{ businessName: 'Tea House' }, { businessName: 'New here', advertVettingRequired: true }],
    taxons: [{ displayName: 'Drinks' }],
  });
  const [seller, taxon] = [sellers[0]?.id ?? '', taxons[0]?.id ?? ''];
  const description = '<p>Strong <script>alert(1)</script></p>';
  const variants = (sku: string) => [{ sku, price: '20.00', countOnHand: 50 }];
  const tea = await marketplacer.createAdvert({
    seller,
    title: 'Tea',
    description,
    taxonId: taxon,
    variants: variants('T-1'),
  });
  const gone = await marketplacer.createAdvert({ seller, title: 'Gone', variants: variants('G-1') });
  const newcomer = sellers[1]?.id ?? '';
  const waiting = await marketplacer.createAdvert({
    seller: newcomer,
    title: 'Waiting',
    taxonId: taxon,
    variants: variants('W-1'),
  });
  return { tea, gone, waiting };
}

const productOf = async ({ commercetools }: World, { legacyId }: Advert) =>
  (
    await commercetools.get<{ results: { id: string; version: number }[] }>('/products', {
      where: `key = "marketplacer-advert-${legacyId}"`,
    })
  ).results[0];

/** What a person of the shop does with a product, if it is there. */
async function change(world: World, advert: Advert, ...actions: object[]): Promise<void> {
  const product = await productOf(world, advert);
  if (!product) return;
  await world.commercetools.post(`/products/${product.id}`, { version: product.version, actions });
}

const publish = (world: World, advert: Advert) => change(world, advert, { action: 'publish' });

const enrich = (world: World, advert: Advert) =>
  change(
    world,
    advert,
    { action: 'changeName', name: { en: 'Tea of the shop' } },
    { action: 'setDescription', description: { en: 'The shop knows better' } },
    { action: 'addExternalImage', variantId: 1, image: IMAGE },
    { action: 'publish' },
  );

const IMAGE = { url: 'https://images.example/shop.jpg', dimensions: { w: 100, h: 100 } };

interface Offer {
  id: string;
  masterData: { current: { masterVariant: { prices?: { channel?: { typeId: 'channel'; id: string } }[] } } };
}

/**
 * One order that nothing holds back, one that is confirmed, one that is paid; none where nothing is on sale. One after
 * the other, so that their numbers are the same in each season.
 */
async function shop(world: World, { variants: [tea] }: Advert, run: () => Promise<void>): Promise<Sold[]> {
  const where = `masterData(current(masterVariant(key = "Variant-${tea?.legacyId}")))`;
  const { results } = await world.commercetools.get<{ results: Offer[] }>('/products', { where });
  const [offer] = results;
  if (!offer) return [];
  const distributionChannel = offer.masterData.current.masterVariant.prices?.[0]?.channel;
  const custom = { type: { typeId: 'type' as const, key: 'engraving' }, fields: { text: 'For Ada' } };
  const line = { productId: offer.id, variantId: 1, custom, distributionChannel };
  const states = [{}, { orderState: 'Confirmed' as const }, { paymentState: 'Paid' as const }];
  const orders: Sold[] = [];
  for (const [index, order] of states.entries()) {
    const lines = [{ ...line, quantity: index + 2 }];
    orders.push(await world.shop.buy({ lines, order, shipping: { name: 'Post', centAmount: 450 } }));
    await run();
  }
  return orders;
}

async function sendAll(world: World, orders: Sold[]): Promise<void> {
  const dispatch = dispatchOf(world);
  const carrier = await dispatch.carrier('AusPost');
  for (const { id } of orders) {
    for (const invoice of await dispatch.invoicesOf(id)) {
      const quantities = Object.fromEntries(invoice.entries.map((entry) => [entry.id, entry.quantity]));
      await dispatch.ship(invoice.id, quantities, { carrier, trackingNumber: 'A1' });
    }
  }
}

/** A piece of the last order comes back, and the seller of the first one is paid. */
async function takeBack(world: World, orders: Sold[]): Promise<void> {
  const last = orders.at(-1);
  if (last) {
    const items = [{ quantity: 1, lineItemId: last.lineItems[0]?.id, shipmentState: 'Returned' as const }];
    await changeOrder(world, last.id, { action: 'addReturnInfo', items });
  }
  const remitting = remittingOf(world);
  const [owed] = await remitting.remittances();
  if (!owed) return;
  await remitting.release(owed.id);
  await remitting.advise(owed.seller.id);
}

/** The connector's own notes for its next run say what the settings are, not what they do. */
const NOTES: readonly string[] = [CONTAINERS.state, CONTAINERS.reports];
const UNSTABLE = /"(?:version|versionModifiedAt|sequenceNumber|lastMessageSequenceNumber)":\d+,?/g;
/** commercetools makes one of the time. */
const ORDER_HINT = /"orderHint":"[^"]*",?/g;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;
/** Salted with the id of their object, or made of the address of a topic. */
const DIGEST = /"[\w-]{43}"|(?<=connector-orders-)[0-9a-f]{12}/g;
const EPOCH = /\b1[789]\d{11}\b/g;

/** Of commercetools, beside what its control shows. */
const COLLECTIONS = ['product-types', 'categories', 'channels', 'types', 'states'];

async function holdings(world: World): Promise<string> {
  const { webhookEvents: _deliveries, ...marketplace } =
    await world.marketplacer.state<Record<string, unknown>>();
  const shop: Record<string, unknown> = await world.commercetools.state();
  for (const collection of COLLECTIONS) {
    const page = await world.commercetools.get<{ results: unknown[] }>(`/${collection}`, { limit: 500 });
    shop[collection] = page.results;
  }
  const objects = [marketplace, shop].flatMap((platform) =>
    Object.entries(platform).flatMap(([kind, items]) =>
      (Array.isArray(items) ? items : [items])
        .filter((item) => !NOTES.includes((item as { container?: string }).container ?? ''))
        .map((item) => `${kind} ${JSON.stringify(item)}`),
    ),
  );
  const plain = (text: string): string =>
    text
      .replaceAll(world.name, 'world')
      .replaceAll(world.webhookSecret, 'a-secret')
      .replaceAll(UNSTABLE, '')
      .replaceAll(UUID, 'an-id')
      .replaceAll(ORDER_HINT, '')
      .replaceAll(DIGEST, 'a-digest')
      .replaceAll(MOMENT, 'a-moment')
      .replaceAll(EPOCH, '0');
  return objects.map(plain).toSorted().join('\n');
}
