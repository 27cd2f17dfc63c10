import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  buildSchema,
  parse,
  validate,
  type DocumentNode,
  type GraphQLObjectType,
} from 'graphql';
import { markedFieldsOf, withoutAbsent } from '../../src/marketplacer/absent-fields.ts';
import * as operations from '../../src/marketplacer/generated/operations.ts';
import {
  optionalFieldsIn,
  savedQuery,
  WEBHOOK_ENTITIES,
  type WebhookEntity,
} from '../../src/marketplacer/webhooks.ts';

const sdl = readFileSync(join(__dirname, '../../src/marketplacer/operator-api.graphql'), 'utf8');
const schema = buildSchema(sdl);
const definitions = parse(sdl);
const SAVED = (Object.keys(WEBHOOK_ENTITIES) as WebhookEntity[]).flatMap((entity) =>
  (['callback', 'payload'] as const).map((mode) => [entity, mode] as const),
);
const documents = Object.entries(operations).filter(([name]) => name.endsWith('Document')) as [
  string,
  DocumentNode,
][];
const messagesOf = (document: DocumentNode, isAbsent: (field: string) => boolean = () => false) =>
  validate(schema, withoutAbsent(document, isAbsent)).map(({ message }) => message);

describe('queries and mutations', () => {
  it.each(documents)('D-53: %s is one that the schema of Marketplacer answers', (_name, document) => {
    expect(messagesOf(document)).toEqual([]);
  });

  it.each(documents)(
    '%s stays valid without the fields that may be absent, one by one or all',
    (_name, document) => {
      for (const absent of markedFieldsOf(document)) {
        expect(messagesOf(document, (field) => field === absent)).toEqual([]);
      }
      expect(messagesOf(document, () => true)).toEqual([]);
    },
  );

  it.each(SAVED)(
    'D-23: the query that is saved on the %s webhook with WEBHOOK_MODE=%s is one that the schema answers',
    (entity, mode) => {
      expect(validate(schema, parse(savedQuery(entity, mode)))).toEqual([]);
    },
  );

  it.each(SAVED)(
    'D-23: the saved query stays valid on an instance without the optional fields: %s, %s',
    (entity, mode) => {
      const optional = markedFieldsOf(WEBHOOK_ENTITIES[entity][mode]);
      const poorer = buildASTSchema(definitions, { assumeValidSDL: true });
      for (const [typeName = '', fieldName = ''] of [...optional].map((name) => name.split('.'))) {
        delete (poorer.getType(typeName) as GraphQLObjectType).getFields()[fieldName];
      }
      expect(validate(poorer, parse(savedQuery(entity, mode, optional)))).toEqual([]);
      if (optional.size > 0) expect(validate(poorer, parse(savedQuery(entity, mode)))).not.toEqual([]);
    },
  );

  it.each([
    ["Field 'images' doesn't exist on type 'Variant'", ['Variant.images']],
    ['Cannot query field "images" on type "Advert".', ['Advert.images']],
    ["Field 'title' doesn't exist on type 'Advert'", []],
    ['images of the Variant are not for you', []],
  ])('the refusal of a saved query tells what it can do without: %s', (reason, fields) => {
    expect(optionalFieldsIn([reason], 'advert', 'payload')).toEqual(fields);
  });

  it('D-53: a query without a sub-selection would be noticed', () => {
    expect(messagesOf(parse('query($id: ID!) { node(id: $id) }'))).not.toEqual([]);
  });
});
