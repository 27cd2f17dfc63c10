import { FAILURES, type Failure } from '../outcome/index.ts';
import type { Log } from '../runtime/index.ts';

/** Notifies people of new failures, and says whether the receiver accepted them. The store keeps every failure anyway. */
export type Notify = (failures: readonly Failure[]) => Promise<boolean>;

const TIMEOUT_MS = 3_000;
const MOST_LINES = 20;

/** Posts a JSON summary whose `text` chat systems such as Slack show as a message. */
export function createNotify(url: string | undefined, log: Log): Notify {
  return async (failures) => {
    if (!url || failures.length === 0) return true;
    try {
      const { ok, status } = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text: textOf(failures), failures }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!ok) log.warn({ status }, 'notification rejected');
      return ok;
    } catch (error) {
      log.warn({ reason: (error as Error).name }, 'notification failed');
      return false;
    }
  };
}

function textOf(failures: readonly Failure[]): string {
  const lines = failures
    .slice(0, MOST_LINES)
    .map(({ code, object }) => `${object.type} ${object.id}: ${FAILURES[code]} (${code})`);
  const more = failures.length - lines.length;
  return [
    `Marketplacer connector: ${failures.length} new failure(s)`,
    ...lines,
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('\n');
}
