import { retry, type Outcome } from '../outcome/index.ts';
import { retryOnConflict, type Clock } from '../runtime/index.ts';
import { createOnce } from './create-once.ts';
import type { Claim } from './ports.ts';

/** While something is done, a record carries the claim of the worker that does it. */
export interface Claimable {
  claim?: Claim;
}

interface Stored<Value> {
  value: Value;
  version: number;
}

/** Records with versions, by their keys. */
export interface ClaimRecords<Value extends Claimable> {
  byKey(key: string): Promise<Stored<Value> | undefined>;
  /** Writes if that is the version which is there now. */
  put(
    key: string,
    value: Value,
    version: number,
  ): Promise<{ kind: 'written'; resource: Stored<Value> } | { kind: 'conflict' | 'duplicate' | 'rejected' }>;
}

interface Action {
  /** Asks the other platform afresh. */
  isDone: () => Promise<boolean>;
  act: () => Promise<{ kind: 'done' } | { kind: 'refused'; reasons: string[] }>;
}

type Settled =
  | { kind: 'done' | 'was-done' }
  | { kind: 'refused'; reasons: string[] }
  /** Another worker is at it, or may be; or no answer has come. */
  | { kind: 'waits'; outcome: Outcome };

interface Seen<Value> {
  record: Stored<Value>;
  claim: Claim | undefined;
}

const seenIn = <Value extends Claimable>(record: Stored<Value>): Seen<Value> => ({
  record,
  claim: record.value.claim,
});

/**
 * Has something done on another platform that is never done twice, on the claim that a record carries. That platform
 * is asked under the claim each time, because somebody may have done it there.
 */
export async function doOnce<Value extends Claimable>(
  { records, clock }: { records: ClaimRecords<Value>; clock: Clock },
  key: string,
  { isDone, act }: Action,
): Promise<Settled> {
  if (await isDone()) return { kind: 'was-done' };
  const endClaim = async () =>
    (await retryOnConflict(clock, async () => {
      const record = await records.byKey(key);
      if (!record?.value.claim) return true;
      const { claim: _claim, ...value } = record.value;
      return (await records.put(key, value as Value, record.version)).kind === 'written' || undefined;
    })) ?? false;
  const once = await createOnce<Seen<Value> & { remembered?: true }, true, string[]>(
    {
      claims: {
        forgets: true,
        read: async () => {
          const record = await records.byKey(key);
          return record && seenIn(record);
        },
        write: async ({ record: { value, version } }, claim) => {
          const written = await records.put(key, { ...value, claim }, version);
          return written.kind === 'written' ? seenIn(written.resource) : undefined;
        },
      },
      lookUp: async () => (await isDone()) || undefined,
      create: async () => {
        const acted = await act();
        return acted.kind === 'done'
          ? { kind: 'created', thing: true }
          : { kind: 'refused', refusal: acted.reasons };
      },
      remember: endClaim,
    },
    clock,
  );
  switch (once.kind) {
    case 'created':
      return { kind: 'done' };
    case 'found':
      return { kind: 'was-done' };
    case 'refused':
      await endClaim();
      return { kind: 'refused', reasons: once.refusal };
    case 'claimed':
      return { kind: 'waits', outcome: retry('claimed') };
    case 'conflict':
      return { kind: 'waits', outcome: retry('conflict') };
    case 'unknown':
      return { kind: 'waits', outcome: retry('marketplacer-unavailable') };
  }
}
