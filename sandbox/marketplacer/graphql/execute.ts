import { executeSync, type DocumentNode, type ExecutionResult } from 'graphql';
import type { Context } from './context.ts';
import { complaintsAbout } from './documents.ts';

/** What a document answers, if the schema allows it. */
export function execute(
  document: DocumentNode,
  variableValues: Record<string, unknown> | undefined,
  context: Context,
  operationName?: string,
): ExecutionResult {
  const { schema } = context.instance;
  const errors = complaintsAbout(document, schema);
  if (errors.length > 0) return { errors };
  return executeSync({ schema, document, variableValues, operationName, contextValue: context });
}
