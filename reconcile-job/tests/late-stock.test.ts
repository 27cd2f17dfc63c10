import { setTimeout as sleep } from 'node:timers/promises';
import type { InventoryEntry } from '@commercetools/platform-sdk';
import { syncVariantStock } from '@marketplacer-connector/core/catalog';
import { exportOrder } from '@marketplacer-connector/core/orders';
import { anAdvert, openDrift, reconciled } from './support/drift.ts';

/** In the sandbox; ten seconds are documented. */
const LATE_MS = 300;

test('what the shop takes late, after our own order has come back as an event, is put right by the next run', async () => {
  const drift = await openDrift();
  const { commercetools, shop } = drift.world;
  const advert = await anAdvert(drift);
  await reconciled(drift.connector);
  const sku = `Variant-${advert.variants[0]?.legacyId}`;
  const stock = async () => {
    const { results } = await commercetools.get<{ results: InventoryEntry[] }>('/inventory', {
      where: `sku = "${sku}"`,
    });
    return results[0]?.quantityOnStock;
  };

  await commercetools.settings({ orderStockLagMs: LATE_MS });
  const order = await shop.buy({ lines: [{ sku, quantity: 2 }], cart: { inventoryMode: 'TrackOnly' } });
  expect(await exportOrder(drift.connector, order.id)).toEqual({ outcome: 'applied' });
  await syncVariantStock(drift.connector, advert.variants[0]!.id);
  expect(await stock()).toBe(5);
  await sleep(LATE_MS + 100);
  // Twice, until the next run.
  expect(await stock()).toBe(3);
  await reconciled(drift.connector);
  expect(await stock()).toBe(5);
});
