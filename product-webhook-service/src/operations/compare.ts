import { compareObject } from '@marketplacer-connector/core/operations';
import { namedIn, objectQuery } from './asked.ts';
import { defineOperation } from './operation.ts';

/** Both sides of one object, next to each other. */
export const compare = defineOperation({
  method: 'get',
  path: '/compare',
  access: 'reading',
  query: objectQuery,
  carryOut: async (connector, { query }) => {
    const object = namedIn(query);
    if (!object) return { kind: 'malformed-request' };
    const body = await compareObject(connector, object);
    return body ? { kind: 'answered', body } : { kind: 'unknown' };
  },
});
