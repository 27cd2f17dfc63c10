import { replayFailures as replay } from '@marketplacer-connector/core/operations';
import { failureCode, failureKey } from './asked.ts';
import { defineOperation } from './operation.ts';

/** Tries the failures of one code again, or all of them, as many as there is time for. */
export const replayFailures = defineOperation({
  method: 'post',
  path: '/failures/replay',
  access: 'acting',
  body: { code: failureCode.optional(), after: failureKey.optional() },
  carryOut: async (connector, { body }) => ({ kind: 'answered', body: await replay(connector, body) }),
});
