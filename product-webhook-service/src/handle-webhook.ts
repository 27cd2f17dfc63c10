import { keyOfId } from '@marketplacer-connector/core/commercetools';
import {
  logDecision,
  runUseCase,
  type Connector,
  type DecisionMade,
} from '@marketplacer-connector/core/connector';
import {
  readEnvelope,
  type EnvelopeReading,
  type WebhookEvent,
} from '@marketplacer-connector/core/marketplacer';
import { failed, ignored, type FailureCode, type Outcome } from '@marketplacer-connector/core/outcome';
import { entityOf, HANDLERS } from './handlers.ts';

/** Ids are short; whatever is longer is none. */
const LONGEST_ID = 100;

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
export function handleWebhook(
  connector: Connector,
  { entity, body, sequence }: WebhookDelivery,
): Promise<Outcome> {
  const made: DecisionMade = { event: `${known(entity)} webhook` };
  return logDecision(connector, made, () =>
    runUseCase(connector, async () =>
      body
        ? handle(connector, entity, readEnvelope(body, sequence), made)
        : unusable('body-too-large', entity),
    ),
  );
}

async function handle(
  connector: Connector,
  named: string | undefined,
  envelope: EnvelopeReading,
  made: DecisionMade,
): Promise<Outcome> {
  if (envelope.kind === 'malformed') return unusable('malformed-body', named);
  if (envelope.kind === 'payload-errors')
    return unusable('payload-errors', named, envelope.messages.join('; '));
  const { event } = envelope;
  const entity = named ?? entityOf(event);
  made.event = `${known(entity)} ${event.action}`;
  made.object = event.node && objectOf(entity, event.node);
  const handler = Object.hasOwn(HANDLERS, entity) ? HANDLERS[entity] : undefined;
  return handler ? handler(connector, event) : ignored('unknown-entity');
}

function objectOf(entity: string, { id, legacyId }: NonNullable<WebhookEvent['node']>) {
  const shown = legacyId === undefined ? id && keyOfId(id) : String(legacyId);
  return shown === undefined ? undefined : { type: known(entity), id: shown.slice(0, LONGEST_ID) };
}

/** What can be said of a delivery that says nothing usable: which webhook it came from. One record for each. */
function unusable(code: FailureCode, entity: string | undefined, detail?: string): Outcome {
  return failed(code, { type: 'webhook', id: known(entity) }, detail);
}

const known = (entity: string | undefined): string =>
  entity && /^[a-z-]{1,40}$/.test(entity) ? entity : 'any';
