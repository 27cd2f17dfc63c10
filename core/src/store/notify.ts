import { FAILURES, type Failure } from '../outcome/index.ts';
import type { Log } from '../runtime/index.ts';
import { CONTAINERS } from './containers.ts';

/** Notifies people of new failures, and says whether the receiver accepted them. The store keeps every failure anyway. */
export type Notify = (failures: readonly Failure[]) => Promise<boolean>;

const TIMEOUT_MS = 3_000;
/** The rest is a number: the failure list holds all of them. */
const MOST_FAILURES = 20;
const LONGEST_TEXT = 300;
/** What one process tells within a minute; the digest of the next run tells the others. */
const MOST_A_MINUTE = 10;
const MINUTE_MS = 60_000;

/** Posts a JSON summary, of bounded size, whose `text` chat systems such as Slack show as a message. */
export function createNotify(url: string | undefined, log: Log, now: () => number = Date.now): Notify {
  let sent: number[] = [];
  return async (failures) => {
    if (!url || failures.length === 0) return true;
    sent = sent.filter((at) => at > now() - MINUTE_MS);
    if (sent.length >= MOST_A_MINUTE) {
      log.warn({ failures: failures.length }, 'too many notifications; the next run tells of these');
      return false;
    }
    sent.push(now());
    try {
      const { ok, status } = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(digestOf(failures)),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!ok) log.warn({ status }, 'notification rejected');
      return ok || isFinal(status);
    } catch (error) {
      log.warn({ reason: (error as Error).name }, 'notification failed');
      return false;
    }
  };
}

/** A receiver that does not take a digest would not take the same one later. */
const isFinal = (status: number): boolean =>
  status >= 400 && status < 500 && status !== 408 && status !== 429;

function digestOf(failures: readonly Failure[]): object {
  const shown = failures.slice(0, MOST_FAILURES);
  const more = failures.length - shown.length;
  return { text: textOf(shown, failures.length), failures: shown.map(shortened), ...(more > 0 && { more }) };
}

const shortened = ({ code, object, detail }: Failure): Failure => ({
  code,
  object: { type: object.type, id: object.id.slice(0, LONGEST_TEXT) },
  ...(detail !== undefined && { detail: detail.slice(0, LONGEST_TEXT).toWellFormed() }),
});

function textOf(shown: readonly Failure[], all: number): string {
  const lines = shown.map(
    ({ code, object }) => `${object.type} ${object.id.slice(0, LONGEST_TEXT)}: ${FAILURES[code]} (${code})`,
  );
  const more = all - shown.length;
  return [
    `Marketplacer connector: ${all} new failure(s)`,
    ...lines,
    ...(more > 0 ? [`and ${more} more, in the custom objects ${CONTAINERS.failures}`] : []),
  ].join('\n');
}
