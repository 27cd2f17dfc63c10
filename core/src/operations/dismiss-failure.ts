import type { Connector } from '../connector/index.ts';
import { applied, ignored, type ObjectReference, type Outcome } from '../outcome/index.ts';

/** What a person settles by hand, and nothing finds out by itself that it was settled. */
const SETTLED_BY_HAND: readonly ObjectReference['type'][] = [
  'order-address',
  'order-details',
  'order-discount',
  'order-edit',
  'order-payment',
  'message',
  'remittance-payment',
  'remittance-release',
  'vetting',
  'enrichment',
];

/** Forgets the failure with this key, because a person has dealt with it; undefined where none is recorded. */
export async function dismissFailure(
  { store }: Pick<Connector, 'store'>,
  key: string,
): Promise<Outcome | undefined> {
  const record = await store.failures.byKey(key);
  if (!record) return undefined;
  if (!SETTLED_BY_HAND.includes(record.object.type)) return ignored('not-dismissible');
  await store.failures.resolve(record.object);
  return applied;
}
