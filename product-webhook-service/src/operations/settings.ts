import { defineOperation } from './operation.ts';

/** With which settings this service runs; of a secret only whether there is one. */
export const settings = defineOperation({
  method: 'get',
  path: '/settings',
  access: 'reading',
  carryOut: async ({ config }) => ({ kind: 'answered', body: { settings: config.inForce } }),
});
