import type { Failure } from '../outcome/index.ts';
import type { Run } from './run.ts';

/**
 * Tells people which failures are new since the last time. Refused orders were told at once.
 *
 * @returns the moment up to which failures have been told, ISO 8601
 */
export async function tellNewFailures({ connector, state }: Run): Promise<string> {
  const now = new Date(connector.clock.now()).toISOString();
  if (!connector.config.notifyUrl) return now;
  const toldUntil = state.toldUntil ?? '';
  const fresh: Failure[] = [];
  for await (const record of connector.ledger.failures.all()) {
    if (record.object.type !== 'order' && record.firstSeen > toldUntil) fresh.push(record);
  }
  await connector.notify(fresh.map(({ code, object, detail }) => ({ code, object, detail })));
  return now;
}
