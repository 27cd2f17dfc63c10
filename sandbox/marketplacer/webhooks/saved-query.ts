import {
  execute,
  GraphQLError,
  Kind,
  parse,
  print,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../context.ts';
import { operationOf } from '../requests.ts';
import { operatorRules } from '../rules.ts';

const DEFAULT_QUERY = 'query($id: ID!){ node(id: $id) { __typename } }';

/** Why a query cannot be saved on a webhook; an empty list when it can. */
export function queryComplaints(schema: GraphQLSchema, text: string): string[] {
  const document = parsed(text);
  if (document instanceof GraphQLError) return [document.message];
  const operation = operationOf(document);
  const variables = operation?.variableDefinitions ?? [];
  const takesId = variables.length === 1 && variables[0]?.variable.name.value === 'id';
  if (operation?.operation !== 'query' || !takesId || print(variables[0]?.type ?? NO_TYPE) !== 'ID!') {
    return ['must be a query with exactly one variable, $id: ID!'];
  }
  return validate(schema, document, operatorRules).map(({ message }) => message);
}

const NO_TYPE = { kind: Kind.NAME, value: '' } as const;

/** What the saved query answers now: `{ data }`, or `{ errors }` when it fails or no longer fits the schema. */
export async function runSavedQuery(text: string | null, id: string, context: Context): Promise<object> {
  const document = parsed(text?.trim() || DEFAULT_QUERY);
  if (document instanceof GraphQLError) return { errors: [document] };
  const { schema } = context.instance;
  const complaints = validate(schema, document, operatorRules);
  if (complaints.length > 0) return { errors: complaints };
  const { data, errors } = await execute({ schema, document, variableValues: { id }, contextValue: context });
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
