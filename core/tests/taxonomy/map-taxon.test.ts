import * as fc from 'fast-check';
import { isOwnCategory } from '../../src/commercetools/index.ts';
import { mapTaxon } from '../../src/taxonomy/map-taxon.ts';
import { aTaxon } from './categories-in-memory.ts';

const { taxon } = aTaxon({ number: 280, name: 'Crème & Sugar' });

it('C1 a taxon becomes a category with its name in every configured locale', () => {
  expect(mapTaxon(taxon, ['en', 'en-AU'])).toEqual({
    kind: 'mapped',
    category: {
      key: 'marketplacer-taxon-280',
      externalId: '280',
      name: { en: 'Crème & Sugar', 'en-AU': 'Crème & Sugar' },
      slug: { en: 'creme-and-sugar-280', 'en-AU': 'creme-and-sugar-280' },
    },
  });
});

it.each([null, undefined])('a taxon whose number is %p gets it from its id', (legacyId) => {
  const unnumbered = { ...taxon, legacyId: legacyId as null };
  expect(mapTaxon(unnumbered, ['en'])).toMatchObject({ category: { key: 'marketplacer-taxon-280' } });
});

it.each([
  [{ id: 'opaque', legacyId: null }, 'taxon-without-number'],
  [{ id: Buffer.from('Variant-7').toString('base64'), legacyId: null }, 'taxon-without-number'],
  [{ displayName: '  ' }, 'taxon-without-name'],
])('a taxon with %j cannot be mapped: %s', (change, code) => {
  expect(mapTaxon({ ...taxon, ...change }, ['en'])).toEqual({ kind: 'unmappable', code });
});

it('any name gives a slug that commercetools takes, and no two taxons share one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(), fc.nat(), (name, one, other) => {
      fc.pre(name.trim() !== '');
      const slugs = [one, other].map((number) => {
        const mapped = mapTaxon(aTaxon({ number, name }).taxon, ['en']);
        return mapped.kind === 'mapped' ? (mapped.category.slug['en'] ?? '') : '';
      });
      for (const slug of slugs) expect(slug).toMatch(/^[a-zA-Z0-9_-]{2,256}$/);
      expect(slugs[0] === slugs[1]).toBe(one === other);
    }),
    { numRuns: 1_000 },
  );
});

it.each([
  [{ key: 'marketplacer-taxon-1', externalId: '1' }, true],
  [{ key: 'marketplacer-taxon-1', externalId: '2' }, false],
  [{ key: 'marketplacer-taxon-1' }, false],
  [{ key: 'tea', externalId: '1' }, false],
  [{ externalId: '1' }, false],
])('the category %j is ours: %p', (category, expected) => {
  expect(isOwnCategory(category)).toBe(expected);
});
