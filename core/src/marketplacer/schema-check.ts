import {
  buildClientSchema,
  getIntrospectionQuery,
  isObjectType,
  parse,
  validate,
  type IntrospectionQuery,
} from 'graphql';
import { markedFieldsOf, withoutAbsent } from './absent-fields.ts';
import type { GraphqlClient } from './client.ts';
import * as operations from './generated/operations.ts';

/** A key that may not register webhooks does not see these; registration itself deals with that. */
const REGISTRATION = new Set(['WebhookByIdDocument', 'CreateWebhookDocument', 'UpdateWebhookDocument']);

/**
 * The connector has another way where an instance lacks these. Of remittances, which a key may not be allowed to read,
 * the reconcile job tells by itself, and so of a taxonomy that it may not write; of sellers, which it may not be allowed
 * to make, the failures of their channels do.
 */
const DISPENSABLE =
  /^RefundRequestsUpdatedSince|Remittance|^Onboarding|^(Approve|Reject|Enrich)Advert|Counterpart|^Save(Taxon|Prototype|Option)/;

export interface SchemaCheck {
  /** One sentence for each field that the connector cannot do without, and the instance does not have. */
  missing: string[];
  /** Fields without which the connector leaves something alone. */
  absent: string[];
}

/**
 * Compares every query of the connector with the schema of the live instance (introspection is allowed,
 * and a key that may not read a field does not see it). Some field names could only be inferred from
 * the public documentation; this says at deploy time which of them the instance does not have.
 */
export async function checkSchema(client: GraphqlClient): Promise<SchemaCheck> {
  const introspection = await client.query(parse(getIntrospectionQuery()), {});
  const schema = buildClientSchema(introspection as IntrospectionQuery);
  const documents = Object.entries(operations).filter(
    ([name]) => !name.endsWith('FragmentDoc') && !REGISTRATION.has(name) && !DISPENSABLE.test(name),
  );
  const marked = new Set(documents.flatMap(([, document]) => [...markedFieldsOf(document)]));
  const absent = [...marked].filter((name) => {
    const [typeName = '', fieldName = ''] = name.split('.');
    const type = schema.getType(typeName);
    return !isObjectType(type) || !(fieldName in type.getFields());
  });
  const missing = documents.flatMap(([name, document]) =>
    validate(
      schema,
      withoutAbsent(document, (field) => absent.includes(field)),
    ).map(({ message }) => `${name.replace(/Document$/, '')}: ${message}`),
  );
  return { missing, absent };
}
