import type { Connector } from '../connector/index.ts';
import type { Failure } from '../outcome/index.ts';
import { isoTime } from '../sweep/index.ts';

/** A receiver that was out for longer finds the rest in the failure list; nothing is told again for ever. */
const NEWS_FOR_MS = 24 * 60 * 60_000;

/**
 * Tells people which failures are new since the last time.
 *
 * @returns the moment up to which failures have been told, ISO 8601
 */
export async function notifyNewFailures(
  connector: Pick<Connector, 'clock' | 'config' | 'notify' | 'store'>,
  notifiedUntil: string | undefined,
): Promise<string | undefined> {
  const now = isoTime(connector.clock.now());
  const oldest = isoTime(connector.clock.now() - NEWS_FOR_MS);
  if (!connector.config.notifyUrl) return now;
  const fresh: Failure[] = [];
  for await (const record of connector.store.failures.all()) {
    if (record.firstSeen > (notifiedUntil ?? '') && record.firstSeen > oldest) fresh.push(record);
  }
  const taken = await connector.notify(fresh.map(({ code, object, detail }) => ({ code, object, detail })));
  return taken ? now : notifiedUntil;
}
