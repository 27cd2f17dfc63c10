import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { operatorRules } from './validation-rules.ts';

/** Clients send the same few texts over and over; beyond this many they do not. */
const MOST_TEXTS = 2_000;

const parsedTexts = new Map<string, DocumentNode | GraphQLError>();
const complaints = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, readonly GraphQLError[]>>();

/** The document of a text, or why it is none. */
export function parsed(text: string): DocumentNode | GraphQLError {
  let document = parsedTexts.get(text);
  if (!document) {
    if (parsedTexts.size >= MOST_TEXTS) parsedTexts.clear();
    parsedTexts.set(text, (document = parseText(text)));
  }
  return document;
}

function parseText(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** What a schema does not allow in a document. */
export function complaintsAbout(document: DocumentNode, schema: GraphQLSchema): readonly GraphQLError[] {
  let known = complaints.get(schema);
  if (!known) complaints.set(schema, (known = new WeakMap()));
  let errors = known.get(document);
  if (!errors) known.set(document, (errors = validate(schema, document, operatorRules)));
  return errors;
}
