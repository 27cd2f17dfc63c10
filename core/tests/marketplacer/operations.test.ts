import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate, type DocumentNode } from 'graphql';
import * as operations from '../../src/marketplacer/generated/operations.ts';
import { WEBHOOK_ENTITIES } from '../../src/marketplacer/webhooks.ts';

const schema = buildSchema(
  readFileSync(join(__dirname, '../../src/marketplacer/operator-api.graphql'), 'utf8'),
);
const documents = Object.entries(operations).filter(([name]) => name.endsWith('Document')) as [
  string,
  DocumentNode,
][];
const messagesOf = (document: DocumentNode) => validate(schema, document).map(({ message }) => message);

describe('queries and mutations', () => {
  it.each(documents)('D-53: %s is one that the schema of Marketplacer answers', (_name, document) => {
    expect(messagesOf(document)).toEqual([]);
  });

  it.each(Object.entries(WEBHOOK_ENTITIES))(
    'D-23: the query that is saved on the %s webhook is one that the schema answers',
    (_entity, { query }) => {
      expect(messagesOf(parse(query))).toEqual([]);
    },
  );

  it('D-53: a query without a sub-selection would be noticed', () => {
    expect(messagesOf(parse('query($id: ID!) { node(id: $id) }'))).not.toEqual([]);
  });
});
