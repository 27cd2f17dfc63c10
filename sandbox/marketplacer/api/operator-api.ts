import { GraphQLError, type DocumentNode, type ExecutionResult } from 'graphql';
import type { Answer, Request } from '../../engine/exchange.ts';
import { isObject, parsedOrText } from '../../engine/json.ts';
import { execute } from '../graphql/execute.ts';
import { parsed } from '../graphql/documents.ts';
import { fieldNames, operationOf } from '../graphql/operations.ts';
import { missingScope } from '../graphql/scopes.ts';
import { undefinedField } from '../graphql/validation-rules.ts';
import type { Marketplace } from '../store/marketplace.ts';
import { admit } from './auth.ts';

/** Errors of GraphQL are answered with HTTP 200, as by Rails. */
export function answerOperatorApi(instance: Marketplace, { method, headers, body }: Request): Answer {
  const admission = admit(headers, instance.options);
  if (!admission.admitted)
    return { status: 401, content: admission.reason, headers: admission.headers ?? {} };
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    return { status: 415, content: 'Content-Type must be application/json' };
  }
  if (method !== 'POST') return { status: 404, content: 'Not Found' };
  const operation = parsedOrText(body);
  if (!isObject(operation)) return { status: 400, content: refused('The body must be a JSON object') };
  return { status: 200, content: answerText(instance, operation) };
}

function answerText(
  instance: Marketplace,
  { query, variables = {}, operationName }: Record<string, unknown>,
): ExecutionResult {
  if (typeof query !== 'string') return refused('Must provide query string');
  if (variables !== null && !isObject(variables)) return refused('Variables must be a JSON object');
  const document = parsed(query);
  if (document instanceof GraphQLError) return { errors: [document] };
  const name = typeof operationName === 'string' ? operationName : undefined;
  return answerOperation(instance, document, variables ?? {}, name);
}

function refused(message: string): ExecutionResult {
  return { errors: [new GraphQLError(message)] };
}

/** What the key of an instance is answered. */
export function answerOperation(
  instance: Marketplace,
  document: DocumentNode,
  variables: Record<string, unknown>,
  operationName?: string,
): ExecutionResult {
  const errors = forbiddenFields(instance, document, operationName);
  if (errors.length > 0) return { errors };
  const context = { instance, deletedAs: instance.options.nodeOfDeleted };
  return execute(document, variables, context, operationName);
}

/** Fields outside the key's reach: some do not exist for it, others need a scope that it lacks. */
function forbiddenFields({ options }: Marketplace, document: DocumentNode, name?: string): GraphQLError[] {
  const { deniedFields, deniedScopes } = options;
  if (deniedFields.length + deniedScopes.length === 0) return [];
  const operation = operationOf(document, name);
  if (!operation) return [];
  const isMutation = operation.operation === 'mutation';
  return fieldNames(operation.selectionSet, document).flatMap((field) => {
    if (deniedFields.includes(field))
      return [undefinedField(isMutation ? 'Mutation' : 'Query', field, operation)];
    const scope = missingScope(field, isMutation, deniedScopes);
    return scope
      ? [new GraphQLError(`Missing scope ${scope}`, { extensions: { code: 'MISSING_SCOPE' } })]
      : [];
  });
}
