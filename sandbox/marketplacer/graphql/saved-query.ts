import {
  executeSync,
  GraphQLError,
  parse,
  print,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from './context.ts';
import { operationOf } from './operations.ts';
import { operatorRules } from './validation-rules.ts';

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
  return validate(schema, document, operatorRules).map(({ message }) => message);
}

/** What the saved query answers now: `{ data }`, or `{ errors }` when it fails or no longer fits the schema. */
export function runSavedQuery(text: string | null, id: string, context: Context): object {
  const document = parsed(text?.trim() || DEFAULT_QUERY);
  if (document instanceof GraphQLError) return { errors: [document] };
  const { schema } = context.instance;
  const complaints = validate(schema, document, operatorRules);
  if (complaints.length > 0) return { errors: complaints };
  const { data, errors } = executeSync({ schema, document, variableValues: { id }, contextValue: context });
  return errors ? { errors } : { data };
}

function parsed(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
