import { ownersBy } from '@marketplacer-connector/core/ownership';
import { defineOperation } from './operation.ts';

/** Who owns which field, by the settings of this service. */
export const ownership = defineOperation({
  method: 'get',
  path: '/ownership',
  access: 'reading',
  carryOut: async ({ config }) => ({ kind: 'answered', body: { fields: ownersBy(config) } }),
});
