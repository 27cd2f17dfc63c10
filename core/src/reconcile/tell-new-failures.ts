import type { Failure } from '../outcome/index.ts';
import type { Run } from './run.ts';

/**
 * Tells people which failures are new since the last time.
 *
 * @returns the moment up to which failures have been told, ISO 8601
 */
export async function tellNewFailures({ connector, state }: Run): Promise<string | undefined> {
  const now = new Date(connector.clock.now()).toISOString();
  if (!connector.config.notifyUrl) return now;
  const toldUntil = state.toldUntil ?? '';
  const fresh: Failure[] = [];
  for await (const record of connector.ledger.failures.all()) {
    if (record.firstSeen > toldUntil) fresh.push(record);
  }
  const taken = await connector.notify(fresh.map(({ code, object, detail }) => ({ code, object, detail })));
  return taken ? now : state.toldUntil;
}
