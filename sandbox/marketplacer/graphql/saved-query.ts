import { GraphQLError, print, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';
import { complaintsAbout, parsed } from './documents.ts';
import { execute } from './execute.ts';
import { operationOf } from './operations.ts';

const DEFAULT_QUERY = 'query($id: ID!){ node(id: $id) { __typename } }';

/** Why a query cannot be saved on a webhook; an empty list when it can. */
export function queryComplaints(schema: GraphQLSchema, text: string): string[] {
  const document = parsed(text);
  if (document instanceof GraphQLError) return [document.message];
  const operation = operationOf(document);
  const [variable, ...others] = operation?.variableDefinitions ?? [];
  const takesId = variable && others.length === 0 && print(variable) === '$id: ID!';
  if (operation?.operation !== 'query' || !takesId) {
    return ['must be a query with exactly one variable, $id: ID!'];
  }
  return complaintsAbout(document, schema).map(({ message }) => message);
}

/** What the saved query answers now: `{ data }`, or `{ errors }` when it fails or no longer fits the schema. */
export function runSavedQuery(text: string | null, id: string, context: Context): ExecutionResult {
  const document = parsed(text?.trim() || DEFAULT_QUERY);
  if (document instanceof GraphQLError) return { errors: [document] };
  const { data, errors } = execute(document, { id }, context);
  return errors ? { errors } : { data };
}
