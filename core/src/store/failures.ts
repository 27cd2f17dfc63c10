import { keyOfId, CommercetoolsUnavailable, type Commercetools } from '../commercetools/index.ts';
import { FAILURES, type Failure, type FailureCode, type ObjectReference } from '../outcome/index.ts';
import { retryOnConflict, type Clock, type Page } from '../runtime/index.ts';
import { pagesOf } from '../sweep/index.ts';
import { CONTAINERS } from './containers.ts';

/** A failure as the store keeps it: one record per object, without personal data. */
export interface FailureRecord extends Failure {
  sentence: string;
  /** Where the remedy is described. */
  runbook: string;
  firstSeen: string;
  lastSeen: string;
  times: number;
}

export interface ListedFailure extends FailureRecord {
  key: string;
}

export interface FailureQuery {
  code?: string | undefined;
  /** The key of the last one seen. */
  after?: string | undefined;
  limit: number;
}

const SAFE_KEY = /^[-_~.a-zA-Z0-9]+$/;
const LONGEST_DETAIL = 1_000;
/** What all keys of its records begin with, and no others. */
const INSTALLATION = 'installation-';

/** @param resolved is told of a record that was deleted because its failure is over */
export function createFailures(
  customObjects: Commercetools['customObjects'],
  clock: Clock,
  resolved: (record: FailureRecord) => Promise<void> = async () => {},
) {
  /** @param since milliseconds since the epoch */
  async function isRecorded({ code, object }: Failure, since: number): Promise<boolean> {
    const existing = await customObjects.byKey(CONTAINERS.failures, failureKeyOf(object));
    const record = existing?.value as FailureRecord | undefined;
    return record?.code === code && isSame(record.object, object) && Date.parse(record.lastSeen) >= since;
  }

  return {
    /**
     * Records a failure, or counts it once more on the record of its object. Where others keep recording the
     * same failure meanwhile it is recorded too, and `times` may be too low by one.
     *
     * @returns whether it is new
     * @throws CommercetoolsUnavailable where it could not be recorded
     */
    async record(failure: Failure): Promise<boolean> {
      const key = failureKeyOf(failure.object);
      const begun = clock.now();
      const recorded = await retryOnConflict(clock, async () => {
        const existing = await customObjects.byKey(CONTAINERS.failures, key);
        const value = recordOf(failure, existing?.value as FailureRecord | undefined, clock.now());
        const written = await customObjects.put(CONTAINERS.failures, key, value, existing?.version ?? 0);
        return written.kind === 'written' ? value : undefined;
      });
      if (recorded) return recorded.times === 1;
      if (await isRecorded(failure, begun)) return false;
      throw new CommercetoolsUnavailable(`the failure ${failure.code} could not be recorded`);
    },

    /**
     * Records a failure that every delivery of a webhook would repeat. One that is there already is not counted.
     *
     * @returns whether it is new
     */
    async recordOnce(failure: Failure): Promise<boolean> {
      const object = await customObjects.byKey(CONTAINERS.failures, failureKeyOf(failure.object));
      const existing = object?.value as FailureRecord | undefined;
      if (existing?.code === failure.code && existing.detail === detailOf(failure).detail) return false;
      return this.record(failure);
    },

    /** Forgets the failure of an object that has succeeded since. */
    async resolve(object: ObjectReference): Promise<void> {
      const deleted = await retryOnConflict(clock, async () => {
        const existing = await customObjects.byKey(CONTAINERS.failures, failureKeyOf(object));
        if (!existing) return { record: undefined };
        const { kind } = await customObjects.delete(existing);
        return kind === 'written' ? { record: existing.value as FailureRecord } : undefined;
      });
      if (deleted?.record && isRecord(deleted.record)) await resolved(deleted.record);
      if (!deleted)
        throw new CommercetoolsUnavailable(`the failure of ${failureKeyOf(object)} stays recorded`);
    },

    /** One page of all records, behind the one with the key `after` (`failureKeyOf`). */
    async page(after?: string): Promise<Page<FailureRecord>> {
      const { items, next } = await customObjects.list(CONTAINERS.failures, after);
      return { items: items.map(({ value }) => value as FailureRecord).filter(isRecord), next };
    },

    /** A page of the records themselves, with their keys, of one code or of all. */
    async list({ code, after, limit }: FailureQuery): Promise<Page<ListedFailure>> {
      const having = code === undefined ? undefined : { member: 'code', text: code };
      const { items, next } = await customObjects.list(CONTAINERS.failures, after, { having, limit });
      return { items: items.map(listed).filter(isRecord), next: items.length < limit ? undefined : next };
    },

    async byKey(key: string): Promise<ListedFailure | undefined> {
      const object = await customObjects.byKey(CONTAINERS.failures, key);
      return object && [object].map(listed).find(isRecord);
    },

    /** What is recorded of these objects, of which there may be as many as a page holds. */
    async of(objects: readonly ObjectReference[]): Promise<ListedFailure[]> {
      const found = await customObjects.byKeys(CONTAINERS.failures, objects.map(failureKeyOf));
      return found.map(listed).filter(isRecord);
    },

    /** What is recorded of the installation itself. */
    async ofInstallation(): Promise<FailureRecord[]> {
      const found: FailureRecord[] = [];
      for await (const page of pagesOf((after) => this.page(after ?? INSTALLATION))) {
        const own = page.filter(({ object }) => object.type === 'installation');
        found.push(...own);
        if (own.length < page.length) break;
      }
      return found;
    },

    /** All records, a page at a time. */
    async *all(): AsyncGenerator<FailureRecord> {
      for await (const records of pagesOf((after) => this.page(after))) yield* records;
    },
  };
}

const listed = ({ key, value }: { key: string; value: unknown }): ListedFailure => ({
  ...(value as FailureRecord),
  key,
});

/** Somebody may have put something else there by hand, which must not hide the others. */
const isRecord = (value: Partial<FailureRecord> | null): boolean =>
  typeof value?.object?.type === 'string' && typeof value.object.id === 'string' && value.code !== undefined;

const isSame = (one: ObjectReference, other: ObjectReference): boolean =>
  one.type === other.type && one.id === other.id;

/** The key of the record of an object. */
export function failureKeyOf({ type, id }: ObjectReference): string {
  return `${type}-${SAFE_KEY.test(id) ? id : keyOfId(id)}`.slice(0, 256);
}

function recordOf(failure: Failure, existing: FailureRecord | undefined, now: number): FailureRecord {
  const seen = new Date(now).toISOString();
  return {
    ...describeFailure(failure.code),
    object: failure.object,
    ...detailOf(failure),
    firstSeen: existing?.code === failure.code ? existing.firstSeen : seen,
    lastSeen: seen,
    times: existing?.code === failure.code ? existing.times + 1 : 1,
  };
}

/** Control characters and broken surrogates come from strangers, and no JSON store has to take them. */
const detailOf = ({ detail }: Failure): Pick<Failure, 'detail'> =>
  detail === undefined
    ? {}
    : {
        detail: detail
          .replace(/\p{Cc}+/gu, ' ')
          .slice(0, LONGEST_DETAIL)
          .toWellFormed(),
      };

/** What a record says of a failure by its code alone. */
export const describeFailure = (code: FailureCode): Pick<FailureRecord, 'code' | 'sentence' | 'runbook'> => ({
  code,
  sentence: FAILURES[code],
  runbook: `docs/operations.md#${code}`,
});
