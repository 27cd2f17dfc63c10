import type { Request, Response } from 'express';
import type { Connector } from '@marketplacer-connector/core/connector';
import {
  createSignatureVerifier,
  SEQUENCE_HEADER,
  SIGNATURE_HEADER,
} from '@marketplacer-connector/core/marketplacer';
import { createNoteHeard } from '@marketplacer-connector/core/watch';
import { retry } from '@marketplacer-connector/core/outcome';
import {
  correlationIdOf,
  createBodyReader,
  withinBudget,
  type Places,
} from '@marketplacer-connector/core/runtime';
import { answer, type Situation } from './answers.ts';
import { handleWebhook } from './handle-webhook.ts';

/** Marketplacer waits 30 s for an answer. */
const BUDGET_MS = 24_000;
const MEBIBYTE = 1024 * 1024;
const BODY_LIMITS = {
  keepBytes: MEBIBYTE,
  withinMs: 10_000,
  heldBytes: 24 * MEBIBYTE,
};

const outOfTime: Situation = { kind: 'settled', outcome: retry('out-of-time') };

/** Verify the bytes, parse, recognise, hand to the entity's handler, answer. */
export function receiveWebhook(connector: Connector, places: Places) {
  const intake = {
    places,
    readBody: createBodyReader(BODY_LIMITS),
    noteHeard: createNoteHeard(connector),
  };
  return async (request: Request, response: Response): Promise<void> => {
    const correlationId = correlationIdOf(request);
    const delivery = { correlationId, budgetMs: BUDGET_MS };
    const situation = await withinBudget(delivery, () => receive(connector, request, intake), outOfTime);
    answer(response, situation, correlationId);
  };
}

interface Intake {
  readBody: ReturnType<typeof createBodyReader>;
  places: Places;
  noteHeard: () => void;
}

/** Only work for a caller that has shown itself to be Marketplacer takes one of the places. */
async function receive(
  connector: Connector,
  request: Request,
  { readBody, places, noteHeard }: Intake,
): Promise<Situation> {
  const { webhookSecrets } = connector.config.marketplacer;
  const verifier = createSignatureVerifier(request.headers[SIGNATURE_HEADER], webhookSecrets);
  if (verifier.refusal) return { kind: 'not-authentic' };
  const body = await readBody(request, verifier.update);
  if (body.kind === 'crowded-out') return { kind: 'busy' };
  if (body.kind !== 'whole' && body.kind !== 'too-large') return outOfTime;
  const signature = verifier.check();
  if (!signature.valid) {
    connector.log.warn({ code: 'signature-wrong' }, 'rejected a request without a valid signature');
    return { kind: 'not-authentic' };
  }
  noteHeard();
  const { entity } = request.params;
  const delivery = {
    entity: typeof entity === 'string' ? entity : undefined,
    body: body.kind === 'whole' ? body.bytes : undefined,
    sequence: request.headers[SEQUENCE_HEADER],
  };
  const outcome = await places.take(() => handleWebhook(connector, delivery));
  return outcome === 'busy' ? { kind: 'busy' } : { kind: 'settled', outcome };
}
