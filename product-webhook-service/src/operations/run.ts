import { requestRun } from '@marketplacer-connector/core/operations';
import { z } from 'zod';
import { defineOperation } from './operation.ts';

/** Asks for a run of the reconcile job, which takes the request at its next tick. */
export const run = defineOperation({
  method: 'post',
  path: '/run',
  access: 'acting',
  body: {
    mode: z.enum(['incremental', 'full']),
    dryRun: z.boolean().default(false),
    force: z.boolean().default(false),
  },
  carryOut: async (connector, { body }) => {
    // Only a full run removes anything, so only there the word has a meaning.
    if (body.force && body.mode !== 'full') return { kind: 'malformed-request' };
    const requested = await requestRun(connector, body);
    return requested ? { kind: 'accepted', body: requested } : { kind: 'already-running' };
  },
});
