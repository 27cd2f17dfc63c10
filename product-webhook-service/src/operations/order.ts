import { readOrder } from '@marketplacer-connector/core/operations';
import { orderId } from './asked.ts';
import { defineOperation } from './operation.ts';

/** What an order became in Marketplacer, and what came back of it. */
export const order = defineOperation({
  method: 'get',
  path: '/orders/:id',
  access: 'reading',
  params: { id: orderId },
  carryOut: async (connector, { params }) => {
    const body = await readOrder(connector, params.id);
    return body ? { kind: 'answered', body } : { kind: 'unknown' };
  },
});
