import type { Uses } from '../connector/index.ts';
import { runUseCase } from '../connector/index.ts';
import { doOnce } from '../exactly-once/index.ts';
import { adviceKeyOf, remittanceKeyOf } from '../commercetools/index.ts';
import { MarketplacerRefusal, type RemittanceAdvice } from '../marketplacer/index.ts';
import { applied, failed, ignored, unchanged, type ObjectReference, type Outcome } from '../outcome/index.ts';
import { syncRemittance, syncRemittanceAdvice, type SyncPorts } from './sync-remittance.ts';

type SettlePorts = SyncPorts & Uses<{ store: 'remittances' | 'failures'; log: 'error' | 'warn' }>;

/** What an operator says of the payment of an advice. */
export interface Payment {
  /** In minor units: the sum that was confirmed, which has to be the one of the advice. */
  totalPaidCents?: number | undefined;
  /** ISO 8601. */
  paidAt?: string | undefined;
  paymentReference?: string | undefined;
}

/** Releases a remittance, once. There is no documented way back. */
export function releaseRemittance(ports: SettlePorts, id: string): Promise<Outcome> {
  const { remittances } = ports.marketplacer;
  return settle(ports, {
    object: { type: 'remittance-release', id },
    sync: () => syncRemittance(ports, id),
    key: async () => remittanceKeyOf(id),
    isDone: async () => (await remittances.byId(id))?.released === true,
    act: () => remittances.release(id),
  });
}

/** Tells Marketplacer that an advice was paid, once. One that is paid already stays as it is. */
export function markAdvicePaid(ports: SettlePorts, id: string, payment: Payment): Promise<Outcome> {
  const { remittances } = ports.marketplacer;
  const { totalPaidCents: confirmed, paidAt, paymentReference } = payment;
  let advice: RemittanceAdvice | undefined;
  const read = async () => (advice = await remittances.adviceById(id));
  return settle(ports, {
    object: { type: 'remittance-payment', id },
    sync: () => syncRemittanceAdvice(ports, id),
    key: async () => {
      const { totalCents, legacyId } = (await read()) ?? {};
      if (legacyId === undefined || totalCents === undefined) return ignored('unknown-object');
      return confirmed === undefined || confirmed === totalCents
        ? adviceKeyOf(legacyId)
        : ignored('sum-differs');
    },
    isDone: async () => Boolean((await read())?.paidAt),
    act: async () => {
      // The sum may have changed since it was confirmed: what was not confirmed is not paid.
      const totalPaidCents = advice?.totalCents;
      if (totalPaidCents === undefined || (confirmed !== undefined && confirmed !== totalPaidCents)) {
        return { kind: 'refused', reasons: ['the sum of the advice has changed'] };
      }
      return remittances.setPaid({ remittanceAdviceId: id, totalPaidCents, paidAt, paymentReference });
    },
  });
}

interface Settlement {
  /** What a refusal is recorded for. The record of the remittance may be in order all the same. */
  object: ObjectReference;
  sync: () => Promise<Outcome>;
  /** Of the record; or why there is nothing to do. */
  key: () => Promise<string | Outcome>;
  isDone: () => Promise<boolean>;
  act: () => Promise<{ kind: 'done' } | { kind: 'refused'; reasons: string[] }>;
}

/** The record is there before anything is done, because it carries the claim; and it says afterwards what was done. */
function settle(ports: SettlePorts, { object, sync, key, isDone, act }: Settlement): Promise<Outcome> {
  return runUseCase(ports, async () => {
    const recorded = await sync();
    if (recorded.outcome !== 'applied' && recorded.outcome !== 'unchanged') return recorded;
    const found = await key();
    if (typeof found !== 'string') return found;
    const settled = await doOnce({ records: ports.store.remittances, clock: ports.clock }, found, {
      isDone,
      act: () => act().catch(refusalOf),
    });
    if (settled.kind === 'waits') return settled.outcome;
    if (settled.kind === 'refused') {
      return failed('remittance-refused', object, settled.reasons.join('; '));
    }
    await sync();
    await ports.store.failures.resolve(object);
    return settled.kind === 'done' ? applied : unchanged;
  });
}

/** The key may not do it, or nobody may: nothing was done. */
function refusalOf(error: unknown): { kind: 'refused'; reasons: string[] } {
  if (error instanceof MarketplacerRefusal) return { kind: 'refused', reasons: [error.message] };
  throw error;
}
