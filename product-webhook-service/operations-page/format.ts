import type { Amount, Done, OutcomeName } from './answers.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const AGO = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const numberOf = (count: number): string => NUMBER.format(count);

/** Decimals by ISO 4217, as the browser knows them. */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
  2;

/** In major units, exactly: 1999 minor units of AUD as `19.99`. */
export function majorOf({ currencyCode, centAmount }: Amount): string {
  const digits = digitsOf(currencyCode);
  const text = String(Math.abs(centAmount)).padStart(digits + 1, '0');
  const sign = centAmount < 0 ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

export const amountOf = (amount: Amount): string =>
  new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: amount.currencyCode,
    currencyDisplay: 'code',
  }).format(majorOf(amount) as Intl.StringNumericLiteral);

/** `1 failure`, `2 failures` */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${numberOf(count)} ${count === 1 ? one : many}`;

export const momentOf = (iso: string): string => {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : MOMENT.format(time);
};

/** How long ago, in the largest unit that fits. */
export function agoOf(iso: string, now: number): string {
  const since = Date.parse(iso) - now;
  if (Number.isNaN(since)) return iso;
  const distance = Math.abs(since);
  if (distance < MINUTE) return 'just now';
  if (distance < HOUR) return AGO.format(Math.round(since / MINUTE), 'minute');
  if (distance < 2 * DAY) return AGO.format(Math.round(since / HOUR), 'hour');
  return AGO.format(Math.round(since / DAY), 'day');
}

export function durationOf(milliseconds: number): string {
  if (milliseconds < MINUTE) return countOf(Math.max(1, Math.round(milliseconds / SECOND)), 'second');
  if (milliseconds < HOUR) return countOf(Math.round(milliseconds / MINUTE), 'minute');
  const minutes = Math.round((milliseconds % HOUR) / MINUTE);
  return `${countOf(Math.floor(milliseconds / HOUR), 'hour')}${minutes > 0 ? ` ${countOf(minutes, 'minute')}` : ''}`;
}

/** How long a run will still take if it goes on as it has begun; undefined while nothing can be said. */
export function remainingOf(
  { startedAt, progress }: { startedAt?: string; progress?: { seen: number; total?: number } },
  now: number,
): number | undefined {
  const { seen = 0, total = 0 } = progress ?? {};
  const spent = now - Date.parse(startedAt ?? '');
  if (Number.isNaN(spent) || seen <= 0 || total <= seen) return undefined;
  return (spent / seen) * (total - seen);
}

/** A value of one of the platforms; one of several parts has a line for each. */
export function valueOf(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value !== 'object') return String(value);
  const parts = Object.entries(value);
  const isFlat = parts.every(([, part]) => typeof part !== 'object');
  if (!isFlat || parts.length === 0) return JSON.stringify(value);
  return parts.map(([name, part]) => (Array.isArray(value) ? String(part) : `${name}: ${part}`)).join('\n');
}

const OUTCOMES: Record<OutcomeName, string> = {
  applied: 'Done: it was brought into line.',
  unchanged: 'Nothing to do: both sides agree.',
  stale: 'Nothing done: a newer state was there already.',
  ignored: 'Nothing done.',
  failed: 'It failed again.',
  retry: 'It could not be done now; it will be tried again.',
};

const REASONS: Record<string, string> = {
  'flow-off': 'the flow is switched off (FLOWS_OFF, FLOWS_ON)',
  'not-replayable': 'only a person or a deployment can settle it',
  'not-dismissible': 'it goes by itself when its cause is gone',
  'unknown-object': 'Marketplacer does not show the object',
  'not-ours': 'it is not for this connector',
  'not-yet': 'it is not due yet',
  'sum-differs': 'the sum has changed; read the list again',
  'past-order': 'the order is older than this installation',
};

/** What became of an action, as one sentence. */
export function sentenceOf({ outcome, code }: Done): string {
  const sentence = OUTCOMES[outcome] ?? outcome;
  if (code === undefined) return sentence;
  return `${sentence.replace(/\.$/, '')} (${REASONS[code] ?? code}).`;
}

/** How a name of the service is read: `order-address` as `Order address`. */
export function nameOf(key: string): string {
  const words = key.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
