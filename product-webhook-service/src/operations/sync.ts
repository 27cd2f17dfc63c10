import { syncObject } from '@marketplacer-connector/core/operations';
import { codeOf } from '@marketplacer-connector/core/outcome';
import { namedIn, objectQuery } from './asked.ts';
import { defineOperation } from './operation.ts';

/** Brings one object into line now. */
export const sync = defineOperation({
  method: 'post',
  path: '/sync',
  access: 'acting',
  query: objectQuery,
  carryOut: async (connector, { query }) => {
    const object = namedIn(query);
    if (!object) return { kind: 'malformed-request' };
    const outcome = await syncObject(connector, object);
    return codeOf(outcome) === 'unknown-object' ? { kind: 'unknown' } : { kind: 'settled', outcome };
  },
});
