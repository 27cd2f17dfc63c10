import { dismissFailure as dismiss } from '@marketplacer-connector/core/operations';
import { failureKey } from './asked.ts';
import { defineOperation } from './operation.ts';

/** Forgets a recorded failure that a person has dealt with. */
export const dismissFailure = defineOperation({
  method: 'post',
  path: '/failures/:key/dismiss',
  access: 'acting',
  params: { key: failureKey },
  carryOut: async (connector, { params }) => {
    const outcome = await dismiss(connector, params.key);
    return outcome ? { kind: 'settled', outcome } : { kind: 'unknown' };
  },
});
