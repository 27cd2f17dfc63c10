import { readStatus } from '@marketplacer-connector/core/operations';
import { defineOperation } from './operation.ts';

/** How the whole installation is. */
export const status = defineOperation({
  method: 'get',
  path: '/status',
  access: 'reading',
  carryOut: async (connector) => ({ kind: 'answered', body: await readStatus(connector) }),
});
