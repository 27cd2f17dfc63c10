import type { Connector } from '../connector/index.ts';
import { applied, unchanged, type Outcome } from '../outcome/index.ts';
import { removeAdvert } from './remove-advert.ts';

/** Longer than a deletion takes to be delivered, retries of the first hours included. */
const RECENT_MS = 6 * 60 * 60_000;

/**
 * A deletion may be delivered without saying which advert it is about (what its body holds is not
 * documented), so Marketplacer is asked which adverts were deleted lately.
 */
export async function removeRecentlyDeleted(connector: Connector): Promise<Outcome> {
  const since = new Date(connector.clock.now() - RECENT_MS).toISOString();
  let changed = false;
  let after: string | undefined;
  do {
    const page = await connector.marketplacer.adverts.removals(since, after);
    for (const removal of page.items) {
      if (removal.state !== 'deleted') continue;
      const outcome = await removeAdvert(connector, removal.legacyId);
      if (outcome.outcome === 'retry' || outcome.outcome === 'failed') return outcome;
      changed ||= outcome.outcome === 'applied';
    }
    after = page.next;
  } while (after);
  return changed ? applied : unchanged;
}
