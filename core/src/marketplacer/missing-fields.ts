import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { isMarked } from './absent-fields.ts';

/**
 * The fields that a query asks for and an answer does not have, as paths such as
 * `node.variants.nodes[0].lowestPrice`; of the elements of a list the first one stands for all. A null is
 * an answer, and a field marked `@mayBeAbsent` is not needed.
 *
 * @param data what should have been answered; every object of which the query asks for the type names it
 */
export function missingFields(document: DocumentNode, data: unknown): string[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const found = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
  }

  const visitField = (field: FieldNode, value: unknown, path: string): void => {
    if (value === undefined && isMarked(field)) return;
    const { selectionSet } = field;
    const isObject = typeof value === 'object';
    if (value === undefined || (selectionSet && !isObject)) note(path);
    else if (selectionSet && value !== null) visitValue(selectionSet, value as object, path);
  };
  const visitValue = (selectionSet: SelectionSetNode, value: object, path: string): void => {
    if (!Array.isArray(value)) return visitObject(selectionSet, value, path);
    for (const [index, element] of value.entries()) {
      const place = `${path}[${index}]`;
      if (typeof element !== 'object') note(place);
      else if (element !== null) visitValue(selectionSet, element as object, place);
    }
  };
  const visitObject = ({ selections }: SelectionSetNode, object: object, path: string): void => {
    for (const selection of selections) {
      if (selection.kind === 'Field') {
        const name = selection.name.value;
        visitField(selection, Reflect.get(object, name), path ? `${path}.${name}` : name);
      } else if (selection.kind === 'FragmentSpread') {
        const fragment = fragments.get(selection.name.value);
        if (fragment) visitObject(fragment.selectionSet, object, path);
      } else if (selection.typeCondition?.name.value === Reflect.get(object, '__typename')) {
        visitObject(selection.selectionSet, object, path);
      }
    }
  };
  const note = (path: string): void => {
    const everywhere = path.replaceAll(/\[\d+\]/g, '[]');
    if (!found.has(everywhere)) found.set(everywhere, path);
  };

  for (const definition of document.definitions) {
    if (definition.kind === 'OperationDefinition') visitObject(definition.selectionSet, Object(data), '');
  }
  return [...found.values()];
}
