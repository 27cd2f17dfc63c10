import { replayFailure as replay } from '@marketplacer-connector/core/operations';
import { failureKey } from './asked.ts';
import { defineOperation } from './operation.ts';

/** Tries one recorded failure again. */
export const replayFailure = defineOperation({
  method: 'post',
  path: '/failures/:key/replay',
  access: 'acting',
  params: { key: failureKey },
  carryOut: async (connector, { params }) => {
    const outcome = await replay(connector, params.key);
    return outcome ? { kind: 'settled', outcome } : { kind: 'unknown' };
  },
});
