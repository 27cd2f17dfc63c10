import { releaseRemittance as release } from '@marketplacer-connector/core/operations';
import { remittanceId } from './asked.ts';
import { defineOperation } from './operation.ts';

/** Lets what a seller is owed go into the next advice. There is no way back. */
export const releaseRemittance = defineOperation({
  method: 'post',
  path: '/remittances/:id/release',
  access: 'acting',
  params: { id: remittanceId },
  carryOut: async (connector, { params }) => {
    const outcome = await release(connector, params.id);
    return outcome ? { kind: 'settled', outcome } : { kind: 'unknown' };
  },
});
