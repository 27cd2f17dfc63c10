import type { Connector } from '../connector/index.ts';
import type { Outcome } from '../outcome/index.ts';
import {
  markAdvicePaid as markPaid,
  releaseRemittance as release,
  type Payment,
} from '../remittances/index.ts';
import { noteAction } from './note-action.ts';

/** Releases a remittance for an operator, once. Undefined where no such number is recorded. */
export async function releaseRemittance(connector: Connector, given: string): Promise<Outcome | undefined> {
  const id = await idOf(connector, 'remittance', given);
  if (id === undefined) return undefined;
  return noteAction(connector, { type: 'remittance-release', id }, await release(connector, id));
}

/** Tells Marketplacer for an operator that an advice was paid, once. */
export async function markAdvicePaid(
  connector: Connector,
  given: string,
  payment: Payment,
): Promise<Outcome | undefined> {
  const id = await idOf(connector, 'advice', given);
  if (id === undefined) return undefined;
  return noteAction(connector, { type: 'remittance-payment', id }, await markPaid(connector, id, payment));
}

/** People name a record by its number or by its key; programs may know the opaque id. */
async function idOf(
  { store }: Pick<Connector, 'store'>,
  kind: 'remittance' | 'advice',
  given: string,
): Promise<string | undefined> {
  const key = /^\d+$/.test(given) ? `${kind}-${given}` : given;
  if (!key.startsWith(`${kind}-`)) return given;
  return (await store.remittances.byKey(key))?.value.id;
}
