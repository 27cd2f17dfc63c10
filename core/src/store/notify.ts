import { FAILURES, isAlarm, type Failure } from '../outcome/index.ts';
import type { Log } from '../runtime/index.ts';
import { CONTAINERS } from './containers.ts';

/**
 * Notifies people of new failures and of alarms that have ended, and says whether the receiver accepted them. The
 * store keeps every failure anyway.
 */
export type Notify = (failures: readonly Failure[], ended?: readonly Failure[]) => Promise<boolean>;

const TIMEOUT_MS = 3_000;
/** The rest is a number: the failure list holds all of them. */
const MOST_FAILURES = 20;
const LONGEST_TEXT = 300;
/** One process tells once within it; the digest of the next run tells the rest. */
const PAUSE_MS = 60_000;

/** Posts a JSON summary, of bounded size, whose `text` chat systems such as Slack show as a message. */
export function createNotify(url: string | undefined, log: Log, now: () => number = Date.now): Notify {
  let sentAt = -Infinity;
  return async (failures, ended = []) => {
    if (!url || failures.length + ended.length === 0) return true;
    if (now() - sentAt < PAUSE_MS) {
      log.warn({ failures: failures.length }, 'too many notifications; the next run tells of these');
      return false;
    }
    sentAt = now();
    try {
      const { ok, status } = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(digestOf(failures, ended)),
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

function digestOf(failures: readonly Failure[], ended: readonly Failure[]): object {
  const shown = failures.slice(0, MOST_FAILURES);
  const more = failures.length - shown.length;
  return {
    text: [...newsOf(shown, failures.length), ...allClearOf(ended)].join('\n'),
    failures: shown.map(shortened),
    ...(more > 0 && { more }),
    ...(ended.length > 0 && { ended: ended.slice(0, MOST_FAILURES).map(shortened) }),
  };
}

const shortened = ({ code, object, detail }: Failure): Failure => ({
  code,
  object: { type: object.type, id: object.id.slice(0, LONGEST_TEXT) },
  ...(detail !== undefined && { detail: detail.slice(0, LONGEST_TEXT).toWellFormed() }),
});

function newsOf(shown: readonly Failure[], all: number): string[] {
  if (all === 0) return [];
  const more = all - shown.length;
  return [
    `Marketplacer connector: ${all} new failure(s)`,
    ...shown.map((failure) => `${lineOf(failure)}${causeOf(failure)}`),
    ...(more > 0 ? [`and ${more} more, in the custom objects ${CONTAINERS.failures}`] : []),
  ];
}

const allClearOf = (ended: readonly Failure[]): string[] =>
  ended.length === 0
    ? []
    : [
        `Marketplacer connector: ${ended.length} alarm(s) ended`,
        ...ended.slice(0, MOST_FAILURES).map(lineOf),
      ];

const lineOf = ({ code, object }: Failure): string =>
  `${object.type} ${object.id.slice(0, LONGEST_TEXT)}: ${FAILURES[code]} (${code})`;

/** An alarm is about a setting or a place to look at, which its sentence does not name. */
const causeOf = (failure: Failure): string =>
  isAlarm(failure) && failure.detail ? `: ${failure.detail.slice(0, LONGEST_TEXT).toWellFormed()}` : '';
