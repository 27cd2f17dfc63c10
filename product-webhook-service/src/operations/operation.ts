import { z } from 'zod';
import type { Connector } from '@marketplacer-connector/core/connector';
import type { Situation } from '../answers.ts';

/** One thing that an operator can ask for, or have done. */
export interface Operation {
  method: 'get' | 'post';
  /** Below `/webhooks/operations`. */
  path: string;
  /** Whether it only looks, or changes something. */
  access: 'reading' | 'acting';
  /** Checks what was asked before anything is done. */
  carryOut: (connector: Connector, request: RawRequest) => Promise<Situation>;
}

/** What a caller has sent, as it arrived. */
export interface RawRequest {
  params: unknown;
  query: unknown;
  /** Parsed from JSON; an empty object where there was none. */
  body: unknown;
}

type Fields = z.ZodRawShape;
type Asked<Params extends Fields, Query extends Fields, Body extends Fields> = {
  params: z.output<z.ZodObject<Params>>;
  query: z.output<z.ZodObject<Query>>;
  body: z.output<z.ZodObject<Body>>;
};

interface Definition<Params extends Fields, Query extends Fields, Body extends Fields> extends Pick<
  Operation,
  'method' | 'path' | 'access'
> {
  /** What may be asked; anything else is a mistake, and said to be one. */
  params?: Params;
  query?: Query;
  body?: Body;
  carryOut: (connector: Connector, asked: Asked<Params, Query, Body>) => Promise<Situation>;
}

export function defineOperation<
  Params extends Fields = Record<never, never>,
  Query extends Fields = Record<never, never>,
  Body extends Fields = Record<never, never>,
>({ params, query, body, carryOut, ...rest }: Definition<Params, Query, Body>): Operation {
  const shape = z.object({
    params: z.strictObject(params ?? {}),
    query: z.strictObject(query ?? {}),
    body: z.strictObject(body ?? {}),
  });
  return {
    ...rest,
    async carryOut(connector, request) {
      const asked = shape.safeParse(request);
      if (!asked.success) return { kind: 'malformed-request' };
      return carryOut(connector, asked.data as Asked<Params, Query, Body>);
    },
  };
}
