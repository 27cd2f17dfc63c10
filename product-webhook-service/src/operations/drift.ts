import { defineOperation } from './operation.ts';

/** What the last complete comparison has found; no rows before the first one has ended. */
export const drift = defineOperation({
  method: 'get',
  path: '/drift',
  access: 'reading',
  carryOut: async ({ store }) => ({
    kind: 'answered',
    body: (await store.drift.read()) ?? { rows: [], truncated: false },
  }),
});
