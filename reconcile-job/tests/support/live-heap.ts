import {
  ensureExportChannel,
  ensureProductType,
  ensureRunState,
  ensureTypes,
} from '@marketplacer-connector/core/deployment';
import { createWorld, sandboxAddresses } from '../../../sandbox/client/index.ts';
import { connectorFor } from '../../../tests/support/connector.ts';
import { lookAtHeap } from '../../../tests/support/live-heap/look-at-heap.ts';
import { listen, post, prepare } from '../../../tests/support/live-heap/prepare.ts';
import { createApp } from '../../src/app.ts';

/** Runs that compare two pages of adverts each; an advert that is looked at is an event. */
const ADVERTS = 60;

const world = await createWorld(sandboxAddresses());
const connector = connectorFor('job', world, { overrides: { LOG_LEVEL: 'error' } });
await prepare(connector, [ensureTypes, ensureProductType, ensureExportChannel, ensureRunState]);
const url = await listen(createApp(connector));
const seller = await world.marketplacer.createSeller();
const adverts: { id: string }[] = [];
for (let number = 1; number <= ADVERTS; number += 1) {
  const variants = [{ price: '5', countOnHand: number }];
  adverts.push(await world.marketplacer.createAdvert({ seller, title: `Pen ${number}`, variants }));
}

await lookAtHeap(async (number) => {
  if (number % ADVERTS !== 0) return;
  const { id } = adverts[(number / ADVERTS) % ADVERTS]!;
  await world.marketplacer.updateAdvert(id, { title: `Pen in the colour ${number}` });
  await post(`${url}/reconcile?mode=full`);
}, 1);
