import { productKeyOf } from '../commercetools/index.ts';
import { runUseCase, type RunPorts, type Uses } from '../connector/index.ts';
import { ignored, unchanged, type Outcome } from '../outcome/index.ts';
import { removeAdvert, type RemovalPorts } from './remove-advert.ts';

/** Longer than a deletion takes to be delivered, retries of the first hours included. */
const RECENT_MS = 6 * 60 * 60_000;

/**
 * A deletion may be delivered without saying which advert it is about (what its body holds is not
 * documented), so Marketplacer is asked which adverts were deleted lately.
 */
export async function removeRecentlyDeleted(
  connector: RemovalPorts & RunPorts & Uses<{ marketplacer: 'adverts' }>,
): Promise<Outcome> {
  const since = new Date(connector.clock.now() - RECENT_MS).toISOString();
  const { commercetools, config, store, marketplacer } = connector;
  if (config.flowsOff.has('products')) return ignored('flow-off');
  let result = unchanged;
  let after: string | undefined;
  do {
    const page = await marketplacer.adverts.removals(since, after);
    const deleted = page.items.filter(({ state }) => state === 'deleted').map(({ legacyId }) => legacyId);
    const products = await commercetools.products.byKeys(deleted.map(productKeyOf));
    for (const legacyId of deleted) {
      const product = products.get(productKeyOf(legacyId));
      const isOff = !product?.masterData.published && config.catalog.removedProducts === 'unpublish';
      const isNoted =
        config.marketplacer.webhookMode === 'callback' || (await store.tombstones.has(legacyId));
      if (isOff && isNoted) continue;
      // Recorded one by one: only one of them can be the outcome of the whole.
      const outcome = await runUseCase(connector, () => removeAdvert(connector, legacyId));
      result = weightier(result, outcome.outcome === 'failed' ? { ...outcome, recorded: true } : outcome);
    }
    after = page.next;
  } while (after);
  return result;
}

/** Of many outcomes the one that must not be lost: what is to be tried retryAttempt, then what failed, then what was done. */
function weightier(one: Outcome, other: Outcome): Outcome {
  const weights: Partial<Record<Outcome['outcome'], number>> = { retry: 3, failed: 2, applied: 1 };
  return (weights[other.outcome] ?? 0) > (weights[one.outcome] ?? 0) ? other : one;
}
