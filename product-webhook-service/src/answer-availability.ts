import type { Request, Response } from 'express';
import { createAvailability } from '@marketplacer-connector/core/catalog';
import { createAccess } from '@marketplacer-connector/core/commercetools';
import { outcomeOfError, type Connector } from '@marketplacer-connector/core/connector';
import { codeOf, retry } from '@marketplacer-connector/core/outcome';
import {
  correlationIdOf,
  createPlaces,
  withinBudget,
  type Places,
} from '@marketplacer-connector/core/runtime';
import { answer, type Situation } from './answers.ts';

/** Somebody waits at the checkout. */
const BUDGET_MS = 10_000;
/** Callers at one time whose token is valid; apart from the places of Marketplacer's webhooks. */
const AT_ONCE = 40;

/** Who may read stock in commercetools may read it here (API reference, Inventory). */
const SUFFICIENT_SCOPES = [['view_products'], ['manage_products'], ['manage_project']];

const outOfTime: Situation = { kind: 'settled', outcome: retry('out-of-time') };

/** `GET …/operations/availability?variant=<key>`: the stock of one variant, live from Marketplacer. */
export function answerAvailability(connector: Connector) {
  const places = createPlaces(AT_ONCE, connector.clock);
  const ask = {
    accessOf: createAccess(connector.config.commercetools),
    availabilityOf: createAvailability(connector),
  };
  return async (request: Request, response: Response): Promise<void> => {
    const correlationId = correlationIdOf(request);
    const work = () =>
      situationOf(request, ask, places).catch((error: unknown) => troubleOf(connector, error));
    answer(
      response,
      await withinBudget({ correlationId, budgetMs: BUDGET_MS }, work, outOfTime),
      correlationId,
    );
  };
}

interface Ask {
  accessOf: ReturnType<typeof createAccess>;
  availabilityOf: ReturnType<typeof createAvailability>;
}

/** Only a caller who may ask takes one of the places, and learns what is wrong with the question. */
async function situationOf(
  { headers, query }: Request,
  { accessOf, availabilityOf }: Ask,
  places: Places,
): Promise<Situation> {
  const access = await accessOf(headers.authorization, SUFFICIENT_SCOPES);
  if (access === 'not-authentic') return { kind: 'token-refused' };
  if (access === 'busy') return { kind: 'busy' };
  if (access === 'not-allowed') return { kind: 'scope-missing' };
  const { variant } = query;
  if (typeof variant !== 'string') return { kind: 'malformed' };
  const reading = await places.take(() => availabilityOf(variant));
  return reading === 'busy' ? { kind: 'busy' } : reading;
}

function troubleOf({ log }: Connector, error: unknown): Situation {
  const outcome = outcomeOfError(error);
  log.warn({ code: codeOf(outcome), reason: (error as Error).message }, 'availability lookup failed');
  return { kind: 'settled', outcome };
}
