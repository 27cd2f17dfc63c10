import { buildClientSchema, getIntrospectionQuery, parse, validate, type IntrospectionQuery } from 'graphql';
import type { GraphqlClient } from './client.ts';
import * as operations from './generated/operations.ts';

/** A key that may not register webhooks does not see these; registration itself deals with that. */
const REGISTRATION = new Set(['WebhookByIdDocument', 'CreateWebhookDocument', 'UpdateWebhookDocument']);

/**
 * Compares every query of the connector with the schema of the live instance (introspection is allowed,
 * and a key that may not read a field does not see it). Some field names could only be inferred from
 * the public documentation; this says at deploy time which of them the instance does not have.
 *
 * @returns one sentence for each field that is missing
 */
export async function checkSchema(client: GraphqlClient): Promise<string[]> {
  const introspection = await client.query(parse(getIntrospectionQuery()), {});
  const schema = buildClientSchema(introspection as IntrospectionQuery);
  const documents = Object.entries(operations).filter(
    ([name]) => !name.endsWith('FragmentDoc') && !REGISTRATION.has(name),
  );
  return documents.flatMap(([name, document]) =>
    validate(schema, document).map(({ message }) => `${name.replace(/Document$/, '')}: ${message}`),
  );
}
