import type { Request, Response } from 'express';
import { outcomeOfError, type Connector } from '@marketplacer-connector/core/connector';
import { codeOf, retry } from '@marketplacer-connector/core/outcome';
import {
  correlationIdOf,
  createBodyReader,
  withinBudget,
  type Places,
} from '@marketplacer-connector/core/runtime';
import { answer, type Situation } from '../answers.ts';
import type { Authorise } from './authorise.ts';
import type { Operation, RawRequest } from './operation.ts';

/** A person waits; whoever has much to be done asks again for the rest. */
const BUDGET_MS = 25_000;
const KIBIBYTE = 1024;
const BODY_LIMITS = { keepBytes: 16 * KIBIBYTE, withinMs: 5_000, heldBytes: 512 * KIBIBYTE };

const outOfTime: Situation = { kind: 'settled', outcome: retry('out-of-time') };

export interface Intake {
  authorise: Authorise;
  places: Places;
  readBody: ReturnType<typeof createBodyReader>;
}

export const createOperationBodyReader = () => createBodyReader(BODY_LIMITS);

/** Authorise, read, check, carry out, answer. */
export function receiveOperation(connector: Connector, operation: Operation, intake: Intake) {
  return async (request: Request, response: Response): Promise<void> => {
    const correlationId = correlationIdOf(request);
    const work = () =>
      receive(connector, operation, { request, ...intake }).catch((error: unknown) =>
        troubleOf(connector, operation, error),
      );
    const situation = await withinBudget({ correlationId, budgetMs: BUDGET_MS }, work, outOfTime);
    response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    answer(response, situation, correlationId);
  };
}

/** Only a caller who may take one of the places has anything of the request read. */
async function receive(
  connector: Connector,
  operation: Operation,
  { request, authorise, places, readBody }: Intake & { request: Request },
): Promise<Situation> {
  const { access, by } = await authorise(request.headers.authorization, operation.access);
  if (access === 'not-authentic') return { kind: 'token-refused' };
  if (access === 'busy') return { kind: 'busy' };
  if (access === 'not-allowed') return { kind: 'scope-missing' };
  const situation = await places.take(async (): Promise<Situation> => {
    const body = await bodyOf(request, operation, readBody);
    if (body.kind !== 'read') return body;
    const asked = { params: { ...request.params }, query: { ...request.query }, body: body.json };
    const carriedOut = await operation.carryOut(connector, asked);
    const isAction = operation.access === 'acting' && carriedOut.kind !== 'malformed-request';
    if (isAction) tellAction(connector, { operation, asked, situation: carriedOut, by });
    return carriedOut;
  });
  return situation === 'busy' ? { kind: 'busy' } : situation;
}

async function bodyOf(
  request: Request,
  { method }: Operation,
  readBody: Intake['readBody'],
): Promise<{ kind: 'read'; json: unknown } | Situation> {
  if (method === 'get') return { kind: 'read', json: {} };
  const reading = await readBody(request);
  if (reading.kind === 'crowded-out') return { kind: 'busy' };
  if (reading.kind === 'too-large') return { kind: 'malformed-request' };
  if (reading.kind !== 'whole') return outOfTime;
  const text = reading.bytes.toString('utf8');
  try {
    return { kind: 'read', json: text.trim() === '' ? {} : JSON.parse(text) };
  } catch {
    return { kind: 'malformed-request' };
  }
}

interface Action {
  operation: Operation;
  asked: RawRequest;
  situation: Situation;
  by: string;
}

/**
 * Who did it is known by the kind of token only; the token itself is never said. What was asked holds nothing but what
 * the operation knows, because anything else would not have been understood.
 */
function tellAction({ log }: Connector, { operation, asked, situation, by }: Action): void {
  const { method, path } = operation;
  const outcome = situation.kind === 'settled' ? situation.outcome : undefined;
  log.info(
    {
      operation: `${method.toUpperCase()} ${path}`,
      ...asked,
      by,
      outcome: outcome?.outcome ?? situation.kind,
      ...(outcome && codeOf(outcome) && { code: codeOf(outcome) }),
    },
    'an operator has acted',
  );
}

function troubleOf({ log }: Connector, { path }: Operation, error: unknown): Situation {
  const outcome = outcomeOfError(error);
  const code = codeOf(outcome);
  const trouble = { code, operation: path, reason: (error as Error).message };
  if (code === 'unexpected-error') log.error({ ...trouble, err: error }, 'an operation failed');
  else log.warn(trouble, 'an operation failed');
  return { kind: 'settled', outcome };
}
