import { runUseCase, type RunPorts, type Uses } from '../connector/index.ts';
import { ignored, unchanged, type Outcome } from '../outcome/index.ts';
import { readOffSale } from './read/off-sale.ts';
import { removeAdvert, type RemovalPorts } from './remove-advert.ts';

/** Longer than the delivery of a deletion takes, including the retries of the first hours. */
const RECENT_MS = 6 * 60 * 60_000;

/**
 * A deletion may arrive without saying which advert it is about, because its body is not documented. So
 * Marketplacer is asked which adverts were deleted recently.
 */
export async function removeRecentlyDeleted(
  connector: RemovalPorts & RunPorts & Uses<{ marketplacer: 'adverts' }>,
): Promise<Outcome> {
  const since = new Date(connector.clock.now() - RECENT_MS).toISOString();
  const { config, store, marketplacer } = connector;
  if (config.flowsOff.has('products')) return ignored('flow-off');
  let result = unchanged;
  let after: string | undefined;
  do {
    const page = await marketplacer.adverts.removals(since, after);
    const deleted = page.items.filter(({ state }) => state === 'deleted');
    const isOff = await readOffSale(connector, deleted);
    for (const removal of deleted) {
      const { legacyId } = removal;
      const hasTombstone =
        config.marketplacer.webhookMode === 'callback' || (await store.tombstones.has(legacyId));
      if (isOff(removal) && hasTombstone) continue;
      // Recorded one by one: only one of them can be the outcome of the whole.
      const outcome = await runUseCase(connector, () => removeAdvert(connector, legacyId));
      result = weightier(result, outcome.outcome === 'failed' ? { ...outcome, recorded: true } : outcome);
    }
    after = page.next;
  } while (after);
  return result;
}

/** The outcome that must not be lost: a retry before a failure, a failure before a change. */
function weightier(one: Outcome, other: Outcome): Outcome {
  const weights: Partial<Record<Outcome['outcome'], number>> = { retry: 3, failed: 2, applied: 1 };
  return (weights[other.outcome] ?? 0) > (weights[one.outcome] ?? 0) ? other : one;
}
