import type { Connector } from '../connector/index.ts';
import type { Failure } from '../outcome/index.ts';
import type { RunState } from '../store/index.ts';
import { isoTime } from '../sweep/index.ts';

/** A receiver that was out for longer finds the rest in the failure list; nothing is told again for ever. */
const NEWS_FOR_MS = 24 * 60 * 60_000;
/** Of a receiver that stays out. */
const MOST_UNTOLD_ENDS = 50;

type News = Pick<RunState, 'notifiedUntil' | 'untoldEnds'>;

/**
 * Tells people which failures are new since the last time, and which alarms have ended.
 *
 * @returns what is left to be told: nothing, where the receiver took it
 */
export async function notifyNewFailures(
  connector: Pick<Connector, 'clock' | 'config' | 'notify' | 'store'>,
  { notifiedUntil, untoldEnds: ended = [] }: News,
): Promise<News> {
  const now = isoTime(connector.clock.now());
  const oldest = isoTime(connector.clock.now() - NEWS_FOR_MS);
  const told: News = { notifiedUntil: now, untoldEnds: [] };
  if (!connector.config.notifyUrl) return told;
  const fresh: Failure[] = [];
  for await (const record of connector.store.failures.all()) {
    if (record.firstSeen > (notifiedUntil ?? '') && record.firstSeen > oldest) fresh.push(record);
  }
  const isTaken = await connector.notify(fresh.map(essenceOf), ended.map(essenceOf));
  return isTaken
    ? told
    : { untoldEnds: ended.slice(-MOST_UNTOLD_ENDS), ...(notifiedUntil && { notifiedUntil }) };
}

const essenceOf = ({ code, object, detail }: Failure): Failure => ({
  code,
  object,
  ...(detail !== undefined && { detail }),
});
