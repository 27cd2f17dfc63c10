import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  buildSchema,
  getNamedType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLObjectType,
  type SelectionSetNode,
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

/** Lists that are not read to their end, and why nothing is missed. */
const BOUNDED: Record<string, string> = {
  'TaxonCounterpart children': 'only whether there is any; TaxonCounterpartChildren reads them',
  'TaxonInTree children': 'only whether there is any; TaxonChildren reads them',
  'AdvertsPageIds advertsWhere': 'the same page as AdvertsPage, read once more',
  'AdvertsOfSellerIds advertsWhere': 'the same page as AdvertsOfSeller, read once more',
  'SellersPageIds allSellers': 'the same page as SellersPage, read once more',
  'ShownAmount invoices': 'only the currency of any of them',
  'UpdatedInvoiceIds invoices': 'the same page as UpdatedInvoices, read once more',
  'RefundRequestsUpdatedSinceIds updatedRefundRequests': 'the same page, read once more',
  'RefundRequestsFilteredIds refundRequests': 'the same page, read once more',
  'ApproveAdvert adverts': 'the one that is approved',
  'RejectAdvert adverts': 'the one that is rejected',
  'HiddenAdvertsByLegacyId advertsWhere': 'only whether there is one',
  'RemittancesPageIds remittances': 'the same page as RemittancesPage, read once more',
  'RemittanceAdvicesPageIds remittanceAdvices': 'the same page as RemittanceAdvicesPage, read once more',
};

/** Every list that a document asks for, by its definition and its name, and whether it asks what follows. */
function listsIn(document: DocumentNode): [name: string, tellsMore: boolean][] {
  const info = new TypeInfo(schema);
  const found: [string, boolean][] = [];
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one]] : [])),
  );
  const asks = ({ selections }: SelectionSetNode, name: string): boolean =>
    selections.some((one) => {
      if (one.kind === 'Field') return one.name.value === name;
      if (one.kind === 'InlineFragment') return asks(one.selectionSet, name);
      const fragment = fragments.get(one.name.value);
      return fragment !== undefined && asks(fragment.selectionSet, name);
    });
  for (const definition of document.definitions) {
    if (!('selectionSet' in definition)) continue;
    visit(
      definition,
      visitWithTypeInfo(info, {
        Field({ name, selectionSet }) {
          const type = getNamedType(info.getType());
          if (!type?.name.endsWith('Connection') || !selectionSet) return;
          const owner = 'name' in definition ? (definition.name?.value ?? '') : '';
          found.push([`${owner} ${name.value}`, asks(selectionSet, 'pageInfo')]);
        },
      }),
    );
  }
  return found;
}

describe('every list', () => {
  const lists = new Map(documents.flatMap(([, document]) => listsIn(withoutAbsent(document, () => false))));

  it('tells whether more follows, or is bounded by what is named here', () => {
    const cut = [...lists].flatMap(([name, tellsMore]) => (tellsMore ? [] : [name]));
    expect(cut.toSorted()).toEqual(Object.keys(BOUNDED).toSorted());
  });

  it('is looked at', () => expect(lists.size).toBeGreaterThan(25));
});

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
