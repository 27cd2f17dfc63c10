import { syncAdvert } from '@marketplacer-connector/core/catalog';
import { ensureExportChannel, ensureProductType, ensureTypes } from '@marketplacer-connector/core/deployment';
import { createWorld, sandboxAddresses } from '../../../sandbox/client/index.ts';
import { connectorFor } from '../../../tests/support/connector.ts';
import { lookAtHeap } from '../../../tests/support/live-heap/look-at-heap.ts';
import { listen, prepare } from '../../../tests/support/live-heap/prepare.ts';
import { createApp } from '../../src/app.ts';
import { tellOrder } from './tell-order.ts';

/** Messages about orders with a line of the marketplace: every fiftieth is about a new one, the others about known ones. */
const ORDERS = 10;
const MESSAGES = ['OrderCreated', 'OrderShippingAddressSet', 'ReturnInfoAdded', 'OrderStateChanged'];

const world = await createWorld(sandboxAddresses());
const connector = connectorFor('event', world, { overrides: { LOG_LEVEL: 'error' } });
await prepare(connector, [ensureTypes, ensureProductType, ensureExportChannel]);
const url = await listen(createApp(connector));
const seller = await world.marketplacer.createSeller();
const variants = [{ price: '5', countOnHand: 1_000_000 }];
const advert = await world.marketplacer.createAdvert({ seller, title: 'Pen', variants });
await syncAdvert(connector, { read: () => connector.marketplacer.adverts.byId(advert.id) });

const known: string[] = [];

async function buy(): Promise<string> {
  const sku = `Variant-${advert.variants[0]?.legacyId}`;
  const { id } = await world.shop.buy({ lines: [{ sku, quantity: 1 }] });
  if (known.length < ORDERS) known.push(id);
  return id;
}

await lookAtHeap(async (number) => {
  const isNew = number % 50 === 0 || known.length === 0;
  const id = isNew ? await buy() : known[number % known.length]!;
  const type = isNew ? 'OrderCreated' : MESSAGES[number % MESSAGES.length]!;
  await tellOrder(url, id, type, number);
}, 5);
