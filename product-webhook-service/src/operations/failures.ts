import { z } from 'zod';
import { defineOperation } from './operation.ts';

const MOST = 100;
const USUAL = 50;

/** As the store makes them; no other text becomes part of a question to commercetools. */
const failureKey = z.string().regex(/^[a-z-]+-[-_~.a-zA-Z0-9]{1,240}$/);
const failureCode = z.string().regex(/^[a-z-]{1,64}$/);

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
