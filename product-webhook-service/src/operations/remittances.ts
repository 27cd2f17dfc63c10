import { z } from 'zod';
import { defineOperation } from './operation.ts';

const MOST = 500;
const USUAL = 100;

/** What sellers are owed and paid, as recorded: advices first, then remittances, page by page. */
export const remittances = defineOperation({
  method: 'get',
  path: '/remittances',
  access: 'reading',
  query: {
    status: z.enum(['open', 'paid', 'pending', 'released']).optional(),
    after: z
      .string()
      .regex(/^(advice|remittance)-[-_a-zA-Z0-9]{1,240}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(MOST).default(USUAL),
  },
  carryOut: async ({ store }, { query }) => {
    const { items, next } = await store.remittances.list(query);
    return { kind: 'answered', body: { remittances: items, next } };
  },
});
