import { GraphQLError, validate, type DocumentNode, type ExecutionArgs } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Context } from '../graphql/context.ts';
import type { Instance } from '../instance.ts';
import { fieldNames, operationOf } from '../graphql/operations.ts';
import { operatorRules, undefinedField } from '../graphql/validation-rules.ts';
import { missingScope } from '../graphql/scopes.ts';

const plugin: Plugin<Context> = {
  onValidate({ setValidationFn }) {
    setValidationFn((schema: Parameters<typeof validate>[0], document: DocumentNode) =>
      validate(schema, document, operatorRules),
    );
  },
  onExecute({ args, setResultAndStopExecution }) {
    const errors = forbiddenFields(args);
    if (errors.length > 0) setResultAndStopExecution({ errors });
  },
};

const yoga = createYoga<Context>({
  schema: ({ instance }) => instance.schema,
  plugins: [plugin],
  maskedErrors: false,
  landingPage: false,
  graphiql: false,
  graphqlEndpoint: '/graphql',
  logging: 'error',
});

/** Fields outside the key's reach: some do not exist for it, others need a scope that it lacks. */
function forbiddenFields({
  document,
  operationName,
  contextValue,
}: ExecutionArgs & { contextValue: Context }) {
  const operation = operationOf(document, operationName);
  if (!operation) return [];
  const { deniedFields, deniedScopes } = contextValue.instance.options;
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

/** Runs one request against an instance. Errors of GraphQL are answered with HTTP 200, as by Rails. */
export async function answerOperation(
  instance: Instance,
  body: string,
): Promise<{ status: number; body: string }> {
  const request = new Request('http://sandbox/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
  });
  const context: Context = { instance, deletedAs: instance.options.nodeOfDeleted };
  const response = await yoga.fetch(request, context);
  return { status: isOperation(body) ? 200 : response.status, body: await response.text() };
}

function isOperation(body: string): boolean {
  try {
    const content: unknown = JSON.parse(body);
    return typeof content === 'object' && content !== null && !Array.isArray(content);
  } catch {
    return false;
  }
}
