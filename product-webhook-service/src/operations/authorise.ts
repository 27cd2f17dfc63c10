import { createHash, timingSafeEqual } from 'node:crypto';
import { createAccess } from '@marketplacer-connector/core/commercetools';
import type { Config } from '@marketplacer-connector/core/runtime';
import type { Operation } from './operation.ts';

type Access = Awaited<ReturnType<ReturnType<typeof createAccess>>>;
export type Authorise = (
  authorization: string | undefined,
  access: Operation['access'],
) => Promise<{ access: Access; by: 'operations-token' | 'access-token' }>;

/** The connector's own records are custom objects, so who may see those may look here. */
const SUFFICIENT_SCOPES: Record<Operation['access'], readonly (readonly string[])[]> = {
  reading: [['view_key_value_documents'], ['manage_key_value_documents'], ['manage_project']],
  acting: [['manage_project'], ['manage_products', 'manage_orders']],
};

const BEARER = /^bearer +(\S+) *$/i;

/**
 * Whether a caller may do something: with `OPERATIONS_TOKEN` everything, for which commercetools is not asked; else
 * what an access token of this project allows.
 */
export function createAuthorise({ operationsToken, commercetools }: Config): Authorise {
  const accessOf = createAccess(commercetools);
  const expected = operationsToken === undefined ? undefined : digestOf(operationsToken);
  return async (authorization, access) => {
    const given = BEARER.exec(authorization ?? '')?.[1];
    if (given !== undefined && expected && timingSafeEqual(digestOf(given), expected)) {
      return { access: 'granted', by: 'operations-token' };
    }
    return { access: await accessOf(authorization, SUFFICIENT_SCOPES[access]), by: 'access-token' };
  };
}

/** Digests have one length, so that a comparison takes the same time for every token. */
const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();
