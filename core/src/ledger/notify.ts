import { FAILURES, type Failure } from '../outcome/index.ts';
import type { Log } from '../runtime/index.ts';

/** Tells people about new failures. Never fails itself: the ledger holds what could not be told. */
export type Notify = (failures: readonly Failure[]) => Promise<void>;

const TIMEOUT_MS = 3_000;
const MOST_LINES = 20;

/** Posts a JSON digest whose `text` chat systems such as Slack show as a message. */
export function createNotify(url: string | undefined, log: Log): Notify {
  return async (failures) => {
    if (!url || failures.length === 0) return;
    try {
      await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text: textOf(failures), failures }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      log.warn({ reason: (error as Error).message }, 'NOTIFY_URL did not take the digest');
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
