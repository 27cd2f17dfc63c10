import type { Uses } from '../connector/index.ts';
import { outsideDelivery } from '../runtime/index.ts';
import { isoTime } from '../sweep/index.ts';

/** How often one process notes it. */
const EVERY_MS = 5 * 60_000;

/** Notes now and then that Marketplacer was heard. Nobody waits for it, and where it fails, a later webhook tells. */
export function createNoteHeard({
  clock,
  config,
  log,
  store,
}: Uses<{ clock: 'now'; config: 'commercetools'; log: 'debug'; store: 'lastWebhook' }>) {
  let notedAt = -Infinity;
  return (): void => {
    const now = clock.now();
    if (now - notedAt < EVERY_MS) return;
    notedAt = now;
    outsideDelivery(() => store.lastWebhook.put(config.commercetools.clientId, isoTime(now))).catch(
      (error: unknown) =>
        log.debug({ reason: (error as Error).name }, 'it could not be noted that a webhook has arrived'),
    );
  };
}
