import { runUseCase, type Connector } from '@marketplacer-connector/core/connector';
import { readEnvelope, type EnvelopeReading } from '@marketplacer-connector/core/marketplacer';
import { failed, ignored, type FailureCode, type Outcome } from '@marketplacer-connector/core/outcome';
import { entityOf, HANDLERS } from './handlers.ts';

/** A delivery that has shown itself to be one of Marketplacer. */
export interface WebhookDelivery {
  /** The entity of its endpoint; absent for the common one. */
  entity: string | undefined;
  /** Undefined where it was larger than what is kept. */
  body: Buffer | undefined;
  /** The header `Marketplacer-Sequence`. */
  sequence?: string | string[];
}

/** Parse, recognise, hand to the entity's handler. */
export async function handleWebhook(
  connector: Connector,
  { entity, body, sequence }: WebhookDelivery,
): Promise<Outcome> {
  const outcome = await runUseCase(connector, async () =>
    body ? handle(connector, entity, readEnvelope(body, sequence)) : unusable('body-too-large', entity),
  );
  connector.log.info({ outcome: outcome.outcome, entity }, 'webhook handled');
  return outcome;
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
