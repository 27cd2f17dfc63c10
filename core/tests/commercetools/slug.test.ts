import * as fc from 'fast-check';
import { slugOf } from '../../src/commercetools/slug.ts';

const VALID = /^[A-Za-z0-9_-]{2,256}$/;

const anyTitle = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 600, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    'Rock & Roll / T-Shirt',
    'Crème brûlée',
    'рубашка',
    '麻のシャツ',
    '👕👖',
    '   ',
    '---',
    '_',
    "L'été à 50%",
  ),
);
const anyLegacyId = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe('slugs', () => {
  it('D-19: any title gives a slug that commercetools takes', () => {
    fc.assert(
      fc.property(anyTitle, anyLegacyId, (title, id) => {
        expect(slugOf(title, id, 'advert')).toMatch(VALID);
      }),
      { numRuns: 500 },
    );
  });

  it('D-19: two adverts never share a slug, whatever their titles are', () => {
    fc.assert(
      fc.property(anyTitle, anyTitle, anyLegacyId, anyLegacyId, (title, other, id, otherId) => {
        fc.pre(id !== otherId);
        expect(slugOf(title, id, 'advert')).not.toBe(slugOf(other, otherId, 'advert'));
        expect(slugOf(title, id, 'advert')).not.toBe(slugOf(title, otherId, 'advert'));
      }),
      { numRuns: 500 },
    );
  });

  it('D-19: a number at the end of a title is not taken for the number of another advert', () => {
    expect(slugOf('Shirt 1', 2, 'advert')).not.toBe(slugOf('Shirt', 12, 'advert'));
    expect(slugOf('Shirt 1', 2, 'advert')).not.toBe(slugOf('Shirt 1 2', 2 + 1, 'advert'));
  });

  it('the same title gives the same slug, in whichever Unicode form it is written', () => {
    fc.assert(
      fc.property(anyTitle, anyLegacyId, (title, id) => {
        expect(slugOf(title.normalize('NFD'), id, 'advert')).toBe(
          slugOf(title.normalize('NFC'), id, 'advert'),
        );
      }),
    );
  });

  it.each([
    ['Crème & Sugar', 'creme-and-sugar-12'],
    ["Men's T-Shirt / Black", 'mens-t-shirt-black-12'],
    ['麻のシャツ', 'advert-12'],
    ['', 'advert-12'],
    ['ＦＵＬＬ　ｗｉｄｔｈ', 'full-width-12'],
  ])('D-19: the title %j reads %s in the shop', (title, slug) => {
    expect(slugOf(title, 12, 'advert')).toBe(slug);
  });

  it('D-19: a title of a thousand characters is cut and keeps the number of its advert', () => {
    const slug = slugOf('very long '.repeat(100), 2_000_000_000, 'advert');
    expect(slug.length).toBeLessThanOrEqual(256);
    expect(slug).toMatch(/[a-z]-2000000000$/);
  });
});
