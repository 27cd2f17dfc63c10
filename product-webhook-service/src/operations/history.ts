import { readHistory } from '@marketplacer-connector/core/operations';
import { namedIn, objectQuery } from './asked.ts';
import { defineOperation } from './operation.ts';

/** What is remembered of one object. */
export const history = defineOperation({
  method: 'get',
  path: '/history',
  access: 'reading',
  query: objectQuery,
  carryOut: async (connector, { query }) => {
    const object = namedIn(query);
    if (!object) return { kind: 'malformed-request' };
    return { kind: 'answered', body: await readHistory(connector, object) };
  },
});
