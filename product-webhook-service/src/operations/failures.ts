import { z } from 'zod';
import { failureCode, failureKey } from './asked.ts';
import { defineOperation } from './operation.ts';

const MOST = 100;
const USUAL = 50;

/** The recorded failures, in the order of their keys, page by page. */
export const failures = defineOperation({
  method: 'get',
  path: '/failures',
  access: 'reading',
  query: {
    code: failureCode.optional(),
    after: failureKey.optional(),
    limit: z.coerce.number().int().min(1).max(MOST).default(USUAL),
  },
  carryOut: async ({ store }, { query }) => {
    const { items, next } = await store.failures.list(query);
    return { kind: 'answered', body: { failures: items, next } };
  },
});
