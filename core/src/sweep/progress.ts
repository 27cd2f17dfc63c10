/** How far a sweep has come, as the store keeps it between runs. */
export interface Progress {
  /** The high-water mark, ISO 8601: what was changed up to then is in sync. Absent until a first complete sweep. */
  syncedUntil?: string | undefined;
  /** Where a run stopped that could not finish. */
  checkpoint?: Checkpoint | undefined;
  /** How often each object had to be tried again, in the sweeps before that have seen it. */
  tries?: Tries | undefined;
}

/** By the type and the id of an object. */
export type Tries = Readonly<Record<string, number>>;

export interface Checkpoint {
  /** ISO 8601, by the clock of the connector: when the sweep began, before its first page was read. */
  startedAt: string;
  /** ISO 8601: what was changed since then is looked at. Absent where everything is. */
  since?: string | undefined;
  /** The cursor behind which the next run goes on; absent at the beginning. */
  after?: string | undefined;
  /** ISO 8601: the newest change seen so far, in a list that tells it. */
  newest?: string | undefined;
  /** Something before it has to be tried again, so the mark must not move. */
  hasRetries: boolean;
  /** Which objects these are, where the list names them. */
  tries?: Tries | undefined;
  /** How many objects are before it, and how many of them were changed. */
  seen: number;
  applied: number;
  /** What the cursor belongs to; in another scope it is worth nothing. */
  scope?: string | undefined;
}

/** What was changed around the mark is read again, because clocks differ and indexes lag. */
const OVERLAP_MS = 10 * 60_000;

/** What a sweep looks at that keeps a high-water mark. */
export interface Window {
  /** Look at everything, whatever the mark says. */
  whole: boolean;
  /** How far back there is anything to see without a mark, in milliseconds; absent where there is no end. */
  furthestMs?: number;
}

/** @returns ISO 8601; undefined where everything is looked at */
export function windowStart(
  { whole, furthestMs }: Window,
  syncedUntil: string | undefined,
  now: number,
): string | undefined {
  if (syncedUntil !== undefined && !whole) return isoTime(Date.parse(syncedUntil) - OVERLAP_MS);
  return furthestMs === undefined ? undefined : isoTime(now - furthestMs);
}

/** @param time milliseconds since the epoch */
export const isoTime = (time: number): string => new Date(time).toISOString();

const isLater = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && Date.parse(one) > Date.parse(other);

/** The later of two moments, ISO 8601. */
export function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Date.parse(one) > Date.parse(other) ? one : other;
}

/**
 * The mark after a sweep that has seen everything. What changed after the sweep began may be behind it, so the mark
 * is never later than its beginning; and it is not later than what a list has shown, which may lag. It stays where the
 * sweep has not looked as far back as the mark.
 *
 * @param showsChanges whether the list shows when its objects changed
 */
export function nextMark(
  known: string | undefined,
  { startedAt, since, newest, hasRetries }: Checkpoint,
  showsChanges: boolean,
): string | undefined {
  if (hasRetries || isLater(since, known)) return known;
  const shown = showsChanges ? newest : startedAt;
  return later(known, shown !== undefined && later(shown, startedAt) === shown ? startedAt : shown);
}
