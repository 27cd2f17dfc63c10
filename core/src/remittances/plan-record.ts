import { isDeepStrictEqual } from 'node:util';
import type { Claimable } from '../exactly-once/index.ts';
import type { Remitted } from '../store/index.ts';

/** @returns what is to be written; undefined where the record says it already */
export function planRecord(
  existing: (Remitted & Claimable) | undefined,
  desired: Remitted,
): (Remitted & Claimable) | undefined {
  const { claim, ...recorded } = existing ?? {};
  if (isDeepStrictEqual(recorded, desired)) return undefined;
  return { ...desired, ...(claim && isUndecided(desired) && { claim }) };
}

/** Whether an operator can still have something done. */
const isUndecided = ({ status }: Pick<Remitted, 'status'>): boolean =>
  status === 'pending' || status === 'open';
