import { parse } from 'graphql';
import { missingFields } from '../../src/marketplacer/missing-fields.ts';
import { advertInPayload, advertInVariantPayload } from '../../src/marketplacer/payloads.ts';
import type { WebhookEvent } from '../../src/marketplacer/webhook-envelope.ts';
import { anAdvert, aVariant, marketplacerId } from '../builders/advert.ts';

const document = parse(`
  query ($id: ID!) {
    node(id: $id) {
      __typename
      ... on Advert { ...Fields }
      ... on UnpublishedAdvert { id details { ...Fields } }
    }
  }
  fragment Fields on Advert {
    title
    brand { name }
    images @mayBeAbsent { nodes { url } }
    variants(first: 5) { nodes { id price } }
  }
`);
const whole = {
  __typename: 'Advert',
  title: 'Shirt',
  brand: { name: 'Linen' },
  images: { nodes: [{ url: 'https://x.example' }] },
  variants: { nodes: [{ id: '1', price: '2' }] },
};
const missing = (change: object) => missingFields(document, { node: { ...whole, ...change } });

describe('the missing fields of an answer are', () => {
  it.each<[string, object, string[]]>([
    ['none, of a whole answer', {}, []],
    ['a field', { title: undefined }, ['node.title']],
    ['a field of an object', { brand: {} }, ['node.brand.name']],
    ['none of an object that is null', { brand: null }, []],
    ['none that is null', { title: null }, []],
    ['none that an instance may do without', { images: undefined }, []],
    [
      'a field below an optional one that is there',
      { images: { nodes: [{}] } },
      ['node.images.nodes[0].url'],
    ],
    ['a list', { variants: {} }, ['node.variants.nodes']],
    ['none of an empty list', { variants: { nodes: [] } }, []],
    ['none of an element that is null', { variants: { nodes: [null] } }, []],
    [
      'the first element that lacks one stands for all',
      { variants: { nodes: [{ id: '1', price: '2' }, { id: '2' }, { id: '3' }] } },
      ['node.variants.nodes[1].price'],
    ],
    ['an object where there is a text', { variants: 'many' }, ['node.variants']],
    ['an element that is a text', { variants: { nodes: ['one'] } }, ['node.variants.nodes[0]']],
    ['those of its actual type', { __typename: 'UnpublishedAdvert' }, ['node.id', 'node.details']],
    ['none of a type that was not asked for', { __typename: 'Seller', title: undefined }, []],
    ['the type', { __typename: undefined }, ['node.__typename']],
  ])('%s', (_what, change, paths) => {
    expect(missing(change)).toEqual(paths);
  });

  it.each([undefined, null, 'text', 7, []])('all of them, where the answer is %j', (data) => {
    expect(missingFields(document, data)).toEqual(['node']);
  });
});

const event = (content: object, sequence?: number): WebhookEvent => ({
  action: 'update',
  node: { typename: undefined, id: undefined, legacyId: undefined, content: () => content },
  sequence,
});
const advert = anAdvert({ variants: [aVariant()] });
const node = { __typename: 'Advert', ...advert };

describe('what a payload says of an advert', () => {
  it('is the advert with the number of the event', () => {
    expect(advertInPayload(event(node, 7))).toEqual({
      kind: 'content',
      content: { ...node, sequence: 7 },
    });
  });

  it('an unpublished advert is one that is not published, at the time of that', () => {
    const { id, legacyId } = advert;
    const updatedAt = '2026-04-01T00:00:00Z';
    const unpublished = { __typename: 'UnpublishedAdvert', id, legacyId, updatedAt, details: advert };
    expect(advertInPayload(event(unpublished))).toMatchObject({
      kind: 'content',
      content: { title: advert.title, published: false, updatedAt },
    });
  });

  it('of a variant is its advert, without a number', () => {
    const variant = { __typename: 'Variant', id: marketplacerId('Variant', 21), legacyId: 21, advert: node };
    expect(advertInVariantPayload(event(variant, 7))).toEqual({ kind: 'content', content: node });
  });

  it('a field that it needs and does not have is named', () => {
    const { lowestPrice: _price, ...variant } = aVariant();
    expect(advertInPayload(event({ ...node, variants: { ...node.variants, nodes: [variant] } }))).toEqual({
      kind: 'incomplete',
      missing: ['node.variants.nodes[0].lowestPrice'],
    });
  });

  it('the query of the other mode lacks nearly everything', () => {
    const { id, legacyId } = advert;
    const reading = advertInPayload(event({ __typename: 'Advert', id, legacyId }));
    expect(reading).toMatchObject({ kind: 'incomplete' });
    expect(reading.kind === 'incomplete' && reading.missing).toContain('node.updatedAt');
  });

  it.each([
    ['a deleted advert', { __typename: 'DeletedAdvert', id: 'x', legacyId: 1, updatedAt: 'now' }],
    ['another object', { __typename: 'Seller', id: 'x' }],
  ])('is nothing, of %s', (_what, content) => {
    expect(advertInPayload(event(content))).toEqual({ kind: 'nothing' });
  });
});
