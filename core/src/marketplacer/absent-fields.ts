import type { ASTNode, DocumentNode, FieldNode } from 'graphql';
import { visit } from 'graphql/language/visitor.js';

const MARK = 'mayBeAbsent';

/** `Type.field`, as the schema spells it. */
type FieldName = string;

/** The document as it can be sent: without the marks, and without the marked fields that are absent. */
export function withoutAbsent<Document extends DocumentNode>(
  document: Document,
  isAbsent: (field: FieldName) => boolean,
): Document {
  const visited: Document = visit(document, {
    Field(field, _key, _parent, _path, ancestors) {
      if (!isMarked(field)) return undefined;
      return isAbsent(nameOf(field, ancestors)) ? null : withoutMark(field);
    },
  });
  return withoutUnused(visited);
}

/** GraphQL refuses a document with a fragment that nothing uses, as may be left behind by a field. */
function withoutUnused<Document extends DocumentNode>(document: Document): Document {
  const used = new Set<string>();
  visit(document, { FragmentSpread: ({ name }) => void used.add(name.value) });
  const definitions = document.definitions.filter(
    (one) => one.kind !== 'FragmentDefinition' || used.has(one.name.value),
  );
  if (definitions.length === document.definitions.length) return document;
  return withoutUnused({ ...document, definitions });
}

/** The marked fields of a document. */
export function markedFieldsOf(document: DocumentNode): Set<FieldName> {
  const names = new Set<FieldName>();
  visit(document, {
    Field(field, _key, _parent, _path, ancestors) {
      if (isMarked(field)) names.add(nameOf(field, ancestors));
    },
  });
  return names;
}

/**
 * Learns from refusals which of the marked fields this instance does not have. In the results they are
 * `undefined` from then on: not known, which differs from null.
 */
export function createAbsentFields() {
  const absent = new Set<FieldName>();
  /**
   * What each document was sent as last, and how many fields were absent then: the set only grows. The same
   * document is sent each time, because urql keeps every one that it prints for ever.
   */
  const sent = new WeakMap<DocumentNode, { document: DocumentNode; absentThen: number }>();
  function toSend<Document extends DocumentNode>(document: Document): Document {
    const known = sent.get(document);
    if (known?.absentThen === absent.size) return known.document as Document;
    const made = withoutAbsent(document, (field) => absent.has(field));
    sent.set(document, { document: made, absentThen: absent.size });
    return made;
  }
  return {
    /** Whether a refusal has said so; nobody has asked before the first request. */
    has: (field: FieldName): boolean => absent.has(field),

    /** One request for what a document asks for, as far as this instance is known to have it. */
    request<Document extends DocumentNode>(document: Document) {
      const leftOut = new Set(absent);
      return {
        document: toSend(document),

        /** Whether the refusal is about a marked field that this request asked for, whoever has learnt of it since. */
        learn(errors: readonly unknown[]): boolean {
          const marked = markedFieldsOf(document);
          const news = errors
            .map(undefinedFieldOf)
            .filter((field) => marked.has(field) && !leftOut.has(field));
          for (const field of news) absent.add(field);
          return news.length > 0;
        },
      };
    },
  };
}

/** `extensions { code: "undefinedField", typeName, fieldName }`, as Marketplacer documents it for webhook payloads. */
function undefinedFieldOf(error: unknown): FieldName {
  const { extensions } = error as { extensions?: Record<string, unknown> };
  return extensions?.['code'] === 'undefinedField'
    ? `${String(extensions['typeName'])}.${String(extensions['fieldName'])}`
    : '';
}

export const isMarked = ({ directives }: Pick<FieldNode, 'directives'>): boolean =>
  directives?.some(({ name }) => name.value === MARK) === true;

const withoutMark = (field: FieldNode): FieldNode => ({
  ...field,
  directives: field.directives?.filter(({ name }) => name.value !== MARK),
});

/** A marked field stands directly in a fragment, whose type it belongs to. */
function nameOf(field: FieldNode, ancestors: readonly (ASTNode | readonly ASTNode[])[]): FieldName {
  const owner = ancestors.at(-2);
  const isFragment = owner && 'kind' in owner && 'typeCondition' in owner;
  const type = isFragment ? owner.typeCondition?.name.value : undefined;
  if (!type) throw new Error(`@${MARK} on ${field.name.value} must stand directly in a fragment of a type`);
  return `${type}.${field.name.value}`;
}
