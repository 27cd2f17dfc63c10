import { GraphQLError, Kind } from 'graphql';
import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { isObject } from '../../engine/json.ts';
import { parsed } from './documents.ts';

/** What was asked, as far as the body of the request can be understood. */
export function describeOperation(body: unknown): { operationName: string | null; rootFields: string[] } {
  const { query, operationName } = isObject(body) ? body : {};
  const document = typeof query === 'string' ? parsed(query) : undefined;
  if (!document || document instanceof GraphQLError) return { operationName: null, rootFields: [] };
  const operation = operationOf(document, operationName);
  return {
    operationName: operationName ?? operation?.name?.value ?? null,
    rootFields: operation ? fieldNames(operation.selectionSet, document) : [],
  };
}

export function operationOf(
  document: DocumentNode,
  name?: string | null,
): OperationDefinitionNode | undefined {
  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .find((operation) => !name || operation.name?.value === name);
}

/** The fields selected here, through fragments. */
export function fieldNames(selectionSet: SelectionSetNode, document: DocumentNode): string[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldNames(selection.selectionSet, document);
    const fragment = document.definitions.find(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldNames(fragment.selectionSet, document) : [];
  });
}
