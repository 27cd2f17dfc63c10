import type { Commercetools } from '../commercetools/index.ts';
import type { ObjectReference, Outcome } from '../outcome/index.ts';
import { retryOnConflict, type Clock } from '../runtime/index.ts';
import { CONTAINERS } from './containers.ts';
import { failureKeyOf } from './failures.ts';

/** Something that has happened to an object. Moments are ISO 8601. */
export type HistoryEntry = { at: string } & (
  | {
      /** A failure that was recorded is over. */
      event: 'resolved';
      code: string;
      /** When it was seen first, and how often. */
      firstSeen: string;
      times: number;
    }
  | {
      /** A person has had it tried again, or brought into line. */
      event: 'operator';
      outcome: Outcome['outcome'];
      code?: string | undefined;
    }
  | {
      /** Somebody has changed fields on the side that does not own them, and the owner's values were written again. */
      event: 'overwritten';
      fields: string[];
    }
);

/** Entries that are kept of one object. */
const KEPT = 20;

/** What has happened to objects that were in trouble, or that people have looked after. Everything else is in the log. */
export function createHistory(customObjects: Commercetools['customObjects'], clock: Clock) {
  return {
    /** Nothing depends on an entry, so one that cannot be written is left out. */
    async add(object: ObjectReference, entry: HistoryEntry): Promise<void> {
      const key = failureKeyOf(object);
      await retryOnConflict(clock, async () => {
        const existing = await customObjects.byKey(CONTAINERS.history, key);
        const value = { object, entries: [...entriesIn(existing?.value), entry].slice(-KEPT) };
        const written = await customObjects.put(CONTAINERS.history, key, value, existing?.version ?? 0);
        return written.kind === 'written' || undefined;
      }).catch(() => undefined);
    },

    /** The newest first. */
    async of(objects: readonly ObjectReference[]): Promise<HistoryEntry[]> {
      const found = await customObjects.byKeys(CONTAINERS.history, objects.map(failureKeyOf));
      return found
        .flatMap(({ value }) => entriesIn(value))
        .toSorted((one, other) => other.at.localeCompare(one.at));
    },
  };
}

const entriesIn = (value: unknown): HistoryEntry[] =>
  (value as { entries?: HistoryEntry[] } | undefined)?.entries ?? [];
