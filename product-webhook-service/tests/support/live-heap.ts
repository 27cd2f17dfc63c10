import { createHmac } from 'node:crypto';
import { ensureProductType } from '@marketplacer-connector/core/deployment';
import { createWorld, sandboxAddresses, type Advert } from '../../../sandbox/client/index.ts';
import { connectorFor } from '../../../tests/support/connector.ts';
import { lookAtHeap } from '../../../tests/support/live-heap/look-at-heap.ts';
import { listen, post, prepare } from '../../../tests/support/live-heap/prepare.ts';
import { createApp } from '../../src/app.ts';

/** Webhooks of adverts, variants and sellers. Most find nothing to do; every tenth tells of a new title. */
const ADVERTS = 20;

const world = await createWorld(sandboxAddresses());
const connector = connectorFor('service', world, { overrides: { LOG_LEVEL: 'error' } });
await prepare(connector, [ensureProductType]);
const url = await listen(createApp(connector));
const seller = await world.marketplacer.createSeller();
const adverts: Advert[] = [];
for (let number = 1; number <= ADVERTS; number += 1) {
  const variants = [{ price: '5', countOnHand: number }];
  adverts.push(await world.marketplacer.createAdvert({ seller, title: `Pen ${number}`, variants }));
}

async function tell(typename: string, { id, legacyId }: { id: string; legacyId: number }): Promise<void> {
  const payload = { data: { node: { __typename: typename, id, legacyId } } };
  const body = JSON.stringify({ id: 'V2ViaG9va0V2ZW50LTE=', event_name: 'update', payload });
  const signature = createHmac('sha256', world.webhookSecret).update(body).digest('base64');
  await post(`${url}/webhooks/${typename.toLowerCase()}`, body, { 'Marketplacer-Hmac-256': signature });
}

await lookAtHeap(async (number) => {
  const advert = adverts[number % ADVERTS]!;
  if (number % 10 === 0)
    await world.marketplacer.updateAdvert(advert.id, { title: `Pen in the colour ${number}` });
  if (number % 10 === 1) return tell('Variant', advert.variants[0]!);
  if (number % 10 === 2) return tell('Seller', seller);
  return tell('Advert', advert);
});
