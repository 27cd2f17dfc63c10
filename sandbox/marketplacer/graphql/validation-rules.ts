import {
  FieldsOnCorrectTypeRule,
  GraphQLError,
  Kind,
  specifiedRules,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

const DEEPEST_QUERY = 30;

/** An unknown field, in graphql-ruby's words. */
function fieldsExist(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const parent = context.getParentType();
      if (!parent || context.getFieldDef()) return;
      context.reportError(undefinedField(parent.name, node.name.value, node));
    },
  };
}

export function undefinedField(typeName: string, fieldName: string, node: ASTNode): GraphQLError {
  return new GraphQLError(`Field '${fieldName}' doesn't exist on type '${typeName}'`, {
    nodes: node,
    extensions: { code: 'undefinedField', typeName, fieldName },
  });
}

function notTooDeep(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      const depth = depthOf(node.selectionSet, context.getDocument(), []);
      if (depth > DEEPEST_QUERY) {
        const message = `Query has depth of ${depth}, which exceeds max depth of ${DEEPEST_QUERY}`;
        context.reportError(new GraphQLError(message, { nodes: node }));
      }
    },
  };
}

function depthOf(selectionSet: SelectionSetNode, document: DocumentNode, spread: string[]): number {
  const depths = selectionSet.selections.map((selection) => {
    if (selection.kind === Kind.FIELD) {
      return 1 + (selection.selectionSet ? depthOf(selection.selectionSet, document, spread) : 0);
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, document, spread);
    const name = selection.name.value;
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    const isKnown = fragment?.kind === Kind.FRAGMENT_DEFINITION && !spread.includes(name);
    return isKnown ? depthOf(fragment.selectionSet, document, [...spread, name]) : 0;
  });
  return Math.max(0, ...depths);
}

/** What a document must satisfy, sent to the API or saved on a webhook. */
export const operatorRules: readonly ValidationRule[] = [
  ...specifiedRules.filter((rule) => rule !== FieldsOnCorrectTypeRule),
  fieldsExist,
  notTooDeep,
];
