import { failureKey } from './asked.ts';
import { defineOperation } from './operation.ts';

/** One recorded failure. */
export const failure = defineOperation({
  method: 'get',
  path: '/failures/:key',
  access: 'reading',
  params: { key: failureKey },
  carryOut: async ({ store }, { params }) => {
    const record = await store.failures.byKey(params.key);
    return record ? { kind: 'answered', body: record } : { kind: 'unknown' };
  },
});
