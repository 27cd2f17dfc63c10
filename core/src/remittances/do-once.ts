import type { Uses } from '../connector/index.ts';
import { createOnce, type Claim } from '../exactly-once/index.ts';
import { retry, type Outcome } from '../outcome/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import type { StoredRemitted } from '../store/index.ts';

type Ports = Uses<{ store: 'remittances'; clock: 'now' | 'sleep' }>;

interface Action {
  /** Asks Marketplacer afresh. */
  isDone: () => Promise<boolean>;
  act: () => Promise<{ kind: 'done' } | { kind: 'refused'; reasons: string[] }>;
}

type Settled =
  | { kind: 'done' | 'was-done' }
  | { kind: 'refused'; reasons: string[] }
  /** Another worker is at it, or may be; or no answer has come. */
  | { kind: 'waits'; outcome: Outcome };

interface Seen {
  record: StoredRemitted;
  claim: Claim | undefined;
}

const seenIn = (record: StoredRemitted): Seen => ({ record, claim: record.value.claim });

/**
 * Has something done in Marketplacer that is never done twice, on the claim that the record carries. Marketplacer is
 * asked under the claim each time, because somebody may have done it in its portals.
 */
export async function doOnce(
  { store: { remittances }, clock }: Ports,
  key: string,
  { isDone, act }: Action,
): Promise<Settled> {
  if (await isDone()) return { kind: 'was-done' };
  const endClaim = async () =>
    (await retryOnConflict(clock, async () => {
      const record = await remittances.byKey(key);
      if (!record?.value.claim) return true;
      const { claim: _claim, ...value } = record.value;
      return (await remittances.put(key, value, record.version)).kind === 'written' || undefined;
    })) ?? false;
  const once = await createOnce<Seen & { remembered?: true }, true, string[]>(
    {
      claims: {
        forgets: true,
        read: async () => {
          const record = await remittances.byKey(key);
          return record && seenIn(record);
        },
        write: async ({ record: { value, version } }, claim) => {
          const written = await remittances.put(key, { ...value, claim }, version);
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
