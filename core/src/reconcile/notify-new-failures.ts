import type { Connector } from '../connector/index.ts';
import type { Failure } from '../outcome/index.ts';

/**
 * Tells people which failures are new since the last time.
 *
 * @returns the moment up to which failures have been told, ISO 8601
 */
export async function notifyNewFailures(
  connector: Pick<Connector, 'clock' | 'config' | 'notify' | 'store'>,
  notifiedUntil: string | undefined,
): Promise<string | undefined> {
  const now = new Date(connector.clock.now()).toISOString();
  if (!connector.config.notifyUrl) return now;
  const fresh: Failure[] = [];
  for await (const record of connector.store.failures.all()) {
    if (record.firstSeen > (notifiedUntil ?? '')) fresh.push(record);
  }
  const taken = await connector.notify(fresh.map(({ code, object, detail }) => ({ code, object, detail })));
  return taken ? now : notifiedUntil;
}
