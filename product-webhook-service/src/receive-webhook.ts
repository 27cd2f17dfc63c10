import type { Request, Response } from 'express';
import { runUseCase, type Connector } from '@marketplacer-connector/core/connector';
import {
  createSignatureVerifier,
  readEnvelope,
  SEQUENCE_HEADER,
  SIGNATURE_HEADER,
  type EnvelopeReading,
} from '@marketplacer-connector/core/marketplacer';
import { failed, ignored, retry, type FailureCode, type Outcome } from '@marketplacer-connector/core/outcome';
import {
  correlationIdOf,
  createBodyReader,
  withinBudget,
  type Places,
} from '@marketplacer-connector/core/runtime';
import { answer, type Situation } from './answers.ts';
import { entityOf, HANDLERS } from './handlers.ts';

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
  const readBody = createBodyReader(BODY_LIMITS);
  return async (request: Request, response: Response): Promise<void> => {
    const correlationId = correlationIdOf(request);
    const delivery = { correlationId, budgetMs: BUDGET_MS };
    const situation = await withinBudget(
      delivery,
      () => receive(connector, request, { readBody, places }),
      outOfTime,
    );
    answer(response, situation, correlationId);
  };
}

interface Intake {
  readBody: ReturnType<typeof createBodyReader>;
  places: Places;
}

/** Only work for a caller that has shown itself to be Marketplacer takes one of the places. */
async function receive(
  connector: Connector,
  request: Request,
  { readBody, places }: Intake,
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
  const { entity: named } = request.params;
  const entity = typeof named === 'string' ? named : undefined;
  const work = () =>
    runUseCase(connector, async () =>
      body.kind === 'whole'
        ? handle(connector, entity, readEnvelope(body.bytes, request.headers[SEQUENCE_HEADER]))
        : unusable('body-too-large', entity),
    );
  const outcome = await places.take(work);
  if (outcome === 'busy') return { kind: 'busy' };
  connector.log.info({ outcome: outcome.outcome, entity }, 'webhook handled');
  return { kind: 'settled', outcome };
}

async function handle(
  connector: Connector,
  named: string | undefined,
  envelope: EnvelopeReading,
): Promise<Outcome> {
  if (envelope.kind === 'malformed') return unusable('malformed-body', named);
  if (envelope.kind === 'payload-errors')
    return unusable('payload-errors', named, envelope.messages.join('; '));
  const { event } = envelope;
  const entity = named ?? entityOf(event);
  const handler = Object.hasOwn(HANDLERS, entity) ? HANDLERS[entity] : undefined;
  return handler ? handler(connector, event) : ignored('unknown-entity');
}

/** What can be said of a delivery that says nothing usable: which webhook it came from. One record for each. */
function unusable(code: FailureCode, entity: string | undefined, detail?: string): Outcome {
  const known = entity && /^[a-z-]{1,40}$/.test(entity) ? entity : 'any';
  return failed(code, { type: 'webhook', id: known }, detail);
}
