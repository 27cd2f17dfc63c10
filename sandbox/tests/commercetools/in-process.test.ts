import {
  createApiBuilderFromCtpClient,
  type Order,
  type OrderUpdateAction,
} from '@commercetools/platform-sdk';
import { inProcessClient } from '../../commercetools/in-process.ts';
import { createCommercetools } from '../../commercetools/machine.ts';
import { virtualSurroundings } from '../../testing/virtual-surroundings.ts';

const PROJECT = 'shop';
const price = { currencyCode: 'AUD', centAmount: 1000 };

async function aShop(scopes = [`manage_project:${PROJECT}`]) {
  const surroundings = virtualSurroundings();
  const delivered: object[] = [];
  const machine = createCommercetools(surroundings, (_destination, notification) => {
    delivered.push(notification);
    return true;
  });
  const sandboxProject = machine.projects.add({ projectKey: PROJECT });
  const client = inProcessClient(machine, { projectKey: PROJECT, clientId: 'connector', scopes });
  const project = createApiBuilderFromCtpClient(client).withProjectKey({ projectKey: PROJECT });
  return { ...surroundings, project, sandboxProject, delivered };
}
type Shop = Awaited<ReturnType<typeof aShop>>;

async function anOrder({ project }: Shop): Promise<Order> {
  const money = { name: { en: 'Fee' }, slug: 'fee', quantity: 1, money: price };
  const body = { orderNumber: 'A-1', totalPrice: price, customLineItems: [money] };
  return (await project.orders().importOrder().post({ body }).execute()).body;
}

const read = async ({ project }: Shop, { id }: Order): Promise<Order> =>
  (await project.orders().withId({ ID: id }).get().execute()).body;

const listed = async ({ project }: Shop): Promise<Order[]> =>
  (
    await project
      .orders()
      .get({ queryArgs: { limit: 500 } })
      .execute()
  ).body.results;

async function change(
  { project }: Shop,
  { id, version }: Order,
  ...actions: OrderUpdateAction[]
): Promise<Order> {
  return (await project.orders().withId({ ID: id }).post({ body: { version, actions } }).execute()).body;
}

const complete: OrderUpdateAction = { action: 'changeOrderState', orderState: 'Complete' };

test('the SDK reads, queries and changes without a socket', async () => {
  const shop = await aShop();
  const order = await anOrder(shop);
  expect(await read(shop, order)).toEqual(order);
  const changed = await change(shop, order, complete);
  const where = 'orderState = :state and orderNumber in :numbers';
  const queryArgs = { where, 'var.state': 'Complete', 'var.numbers': ['A-1', 'A-2'], expand: ['state'] };
  const { body } = await shop.project.orders().get({ queryArgs }).execute();
  expect(body.results).toEqual([changed]);
});

test('a refusal rejects as sdk-client-v2 does', async () => {
  const shop = await aShop();
  const order = await anOrder(shop);
  await change(shop, order, complete);
  await expect(read(shop, { ...order, id: 'nobody' })).rejects.toMatchObject({ statusCode: 404 });
  await expect(change(shop, order, complete)).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining('has a different version'),
    body: { errors: [{ code: 'ConcurrentModification', currentVersion: 2 }] },
  });
});

test('a caller does what its scopes allow', async () => {
  const shop = await aShop([`view_orders:${PROJECT}`]);
  await expect(anOrder(shop)).rejects.toMatchObject({ statusCode: 403 });
});

test('an answer is a copy, and so is what was sent', async () => {
  const shop = await aShop();
  const order = await anOrder(shop);
  const shippingAddress = { country: 'AU', city: 'Melbourne' };
  const stored = await change(shop, order, { action: 'setShippingAddress', address: shippingAddress });
  const untouched = structuredClone(stored);
  Object.assign(stored, { orderNumber: 'changed' });
  Object.assign(stored.totalPrice, { centAmount: 1 });
  shippingAddress.city = 'Sydney';
  expect(await read(shop, order)).toEqual(untouched);
});

test('times and ids are those of the surroundings', async () => {
  const tell = async () => {
    const shop = await aShop();
    const order = await anOrder(shop);
    shop.pass(60_000);
    return change(shop, order, complete);
  };
  const order = await tell();
  expect(order).toMatchObject({
    createdAt: '2026-01-01T00:00:00.000Z',
    lastModifiedAt: '2026-01-01T00:01:00.000Z',
  });
  expect(await tell()).toEqual(order);
});

test('list queries are behind by as much as is set, reads by id only where they are to be stale', async () => {
  const shop = await aShop();
  shop.sandboxProject.configure({ listLagMs: { order: 1_000 } });
  const order = await anOrder(shop);
  expect(await listed(shop)).toEqual([]);
  shop.pass(1_000);
  expect(await listed(shop)).toEqual([order]);

  const changed = await change(shop, order, complete);
  expect(await listed(shop)).toEqual([order]);
  expect(await read(shop, order)).toEqual(changed);
  shop.sandboxProject.configure({ staleReads: true });
  expect(await read(shop, order)).toEqual(order);
  expect(await change(shop, changed, { ...complete, orderState: 'Open' })).toMatchObject({ version: 3 });
  shop.pass(1_000);
  expect(await read(shop, order)).toMatchObject({ version: 3 });
});

test('notifications leave when time passes, and are tried again', async () => {
  const shop = await aShop();
  const destination = { type: 'GoogleCloudPubSub', projectId: 'shop', topic: 'events' } as const;
  const messages = [{ resourceTypeId: 'order', types: [] }];
  await shop.project.subscriptions().post({ body: { destination, messages } }).execute();
  expect(shop.delivered.splice(0)).toMatchObject([{ notificationType: 'ResourceCreated' }]);
  const order = await anOrder(shop);
  expect(shop.delivered).toEqual([]);
  shop.pass(0);
  expect(shop.delivered).toMatchObject([{ type: 'OrderImported', order: { id: order.id } }]);
});

test('faults are met, and their time is virtual', async () => {
  const shop = await aShop();
  const order = await anOrder(shop);
  shop.sandboxProject.faults.set([
    { fault: 'drop-answer', method: 'POST', times: 1 },
    { fault: 'delay', method: 'GET', delayMs: 30_000, times: 1 },
  ]);
  await expect(change(shop, order, complete)).rejects.toMatchObject({ statusCode: 0 });
  const reading = read(shop, order);
  await Promise.resolve();
  shop.pass(30_000);
  expect(await reading).toMatchObject({ orderState: 'Complete' });
  expect(shop.sandboxProject.requests.all().map(({ method, status }) => [method, status])).toEqual([
    ['POST', 201],
    ['POST', 0],
    ['GET', 200],
  ]);
});
