import { markAdvicePaid as markPaid } from '@marketplacer-connector/core/operations';
import { z } from 'zod';
import { remittanceId } from './asked.ts';
import { defineOperation } from './operation.ts';

const LONGEST_REFERENCE = 100;

/** Tells Marketplacer that an advice was paid. Whoever sends the sum is refused where it is not the one of the advice. */
export const markAdvicePaid = defineOperation({
  method: 'post',
  path: '/remittance-advices/:id/paid',
  access: 'acting',
  params: { id: remittanceId },
  body: {
    totalPaidCents: z
      .number()
      .int()
      .min(0)
      .max(2 ** 31 - 1)
      .optional(),
    paidAt: z.iso.datetime({ offset: true }).optional(),
    paymentReference: z.string().trim().min(1).max(LONGEST_REFERENCE).optional(),
  },
  carryOut: async (connector, { params, body }) => {
    const outcome = await markPaid(connector, params.id, body);
    return outcome ? { kind: 'settled', outcome } : { kind: 'unknown' };
  },
});
