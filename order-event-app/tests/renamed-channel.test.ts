import type { Channel, Order } from '@commercetools/platform-sdk';
import { ensureExportChannel } from '@marketplacer-connector/core/deployment';
import { deploySteps } from '../../tests/support/connector.ts';
import { deliver } from './support/deliveries.ts';
import { openMarket, type Market } from './support/market.ts';
import { soldOrders } from './support/marketplacer-side.ts';

const buyTea = ({ world, tea }: Market): Promise<Order> =>
  world.shop.buy({ lines: [{ sku: tea.sku, quantity: 1 }], email: 'kim@example.com' });

/** An ordinary action in the Merchant Center. */
async function renameChannel({ world }: Market): Promise<void> {
  const { id, version } = await world.commercetools.get<Channel>('/channels/key=marketplacer-orders');
  const actions = [{ action: 'changeKey', key: 'orders-out' }];
  await world.commercetools.post(`/channels/${id}`, { version, actions });
}

const channelsOf = async ({ world }: Market) =>
  (await world.commercetools.get<{ results: Channel[] }>('/channels')).results
    .filter(({ roles }) => roles.includes('OrderExport'))
    .map(({ key }) => key);

describe('the channel of the marks has another key', () => {
  test('an exported order is not exported again, before post-deploy and after it', async () => {
    const market = await openMarket();
    const order = await buyTea(market);
    await deliver(market.connector, order.id);
    await renameChannel(market);
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('unchanged');
    await deploySteps(market.connector, [ensureExportChannel]);
    expect(await channelsOf(market)).toEqual(['orders-out']);
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('unchanged');
    expect(await soldOrders(market)).toHaveLength(1);
  });

  test('a new order is exported once', async () => {
    const market = await openMarket();
    await renameChannel(market);
    const order = await buyTea(market);
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('unchanged');
    expect(await soldOrders(market)).toHaveLength(1);
  });
});

test('where the answer shows no channel behind a mark, the order is still exported once', async () => {
  const market = await openMarket();
  const order = await buyTea(market);
  await market.world.commercetools.settings({ expansion: 'missing' });
  for (let time = 0; time < 3; time += 1) await deliver(market.connector, order.id);
  expect(await soldOrders(market)).toHaveLength(1);
});
