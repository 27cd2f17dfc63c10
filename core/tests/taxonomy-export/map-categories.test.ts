import type { Category } from '@commercetools/platform-sdk';
import { mapCategories } from '../../src/taxonomy-export/map-categories.ts';

const aCategory = (id: string, parent?: string, productType?: string): Category => ({
  id,
  version: 1,
  createdAt: '2026-01-01T00:00:00Z',
  lastModifiedAt: '2026-01-01T00:00:00Z',
  name: { en: `Name of ${id}` },
  slug: { en: id },
  ancestors: [],
  orderHint: '0.1',
  ...(parent && { parent: { typeId: 'category', id: parent } }),
  ...(productType && {
    custom: { type: { typeId: 'type', id: 'any' }, fields: { 'marketplacer-product-type': productType } },
  }),
});

const SHIRTS: [string, string] = ['shirts', 'type-1'];
const SHOES: [string, string] = ['shoes', 'type-2'];

const map = (categories: Category[], ...productTypes: [string, string][]) => {
  const mapped = mapCategories(categories, { locale: 'en', roots: [], productTypes: new Map(productTypes) });
  return {
    prototypes: Object.fromEntries(mapped.wanted.map(({ identity, prototype }) => [identity, prototype])),
    unnamed: mapped.wanted
      .filter(({ displayName }) => displayName === undefined)
      .map(({ identity }) => identity),
    troubles: mapped.troubles.map(({ object, detail }) => [object.id, detail]),
  };
};

test('the only product type that takes part counts for every category', () => {
  expect(map([aCategory('men'), aCategory('sale', 'men')], SHIRTS).prototypes).toEqual({
    men: 'type-1',
    sale: 'type-1',
  });
});

test('of several, the nearest category that names one decides; where none does, there is no prototype', () => {
  const categories = [
    aCategory('men', undefined, 'shirts'),
    aCategory('all', 'men'),
    aCategory('boots', 'men', 'shoes'),
  ];
  expect(map([...categories, aCategory('gifts')], SHIRTS, SHOES)).toEqual({
    prototypes: { men: 'type-1', all: 'type-1', boots: 'type-2', gifts: undefined },
    unnamed: [],
    troubles: [],
  });
});

test('one that names a product type which takes no part is told, and neither made nor renamed', () => {
  expect(map([aCategory('men', undefined, 'hats')], SHIRTS, SHOES)).toEqual({
    prototypes: { men: undefined },
    unnamed: ['men'],
    troubles: [['men', 'marketplacer-product-type names hats, which takes no part']],
  });
});

test('those in a ring are told, and the others are not held up', () => {
  const { prototypes, troubles } = map([aCategory('a', 'b'), aCategory('b', 'a'), aCategory('men')], SHIRTS);
  expect(prototypes).toEqual({ men: 'type-1' });
  expect(troubles).toEqual([
    ['a', 'it is its own ancestor'],
    ['b', 'it is its own ancestor'],
  ]);
});
