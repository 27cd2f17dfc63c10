import { Kind, parse } from 'graphql';
import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

export interface RecordedRequest {
  operationName: string | null;
  rootFields: string[];
  at: string;
  /** Null when the connection was cut without an answer. */
  status: number | null;
}

/** What was asked of an instance, as far as the body can be understood. */
export function describeRequest(body: string): Pick<RecordedRequest, 'operationName' | 'rootFields'> {
  try {
    const { query, operationName } = JSON.parse(body) as { query: string; operationName?: string };
    const document = parse(query);
    const operation = operationOf(document, operationName);
    return {
      operationName: operationName ?? operation?.name?.value ?? null,
      rootFields: operation ? fieldNames(operation.selectionSet, document) : [],
    };
  } catch {
    return { operationName: null, rootFields: [] };
  }
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
