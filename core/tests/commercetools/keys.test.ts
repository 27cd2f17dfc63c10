import * as fc from 'fast-check';
import {
  advertLegacyIdOf,
  categoryKeyOf,
  channelKeyOf,
  idOfKey,
  isOwnReturnItem,
  keyOfId,
  productKeyOf,
  returnItemKeyOf,
  taxonLegacyIdOf,
} from '../../src/commercetools/keys.ts';
import { marketplacerId } from '../builders/advert.ts';

const VALID_KEY = /^[A-Za-z0-9_-]{2,256}$/;

/** Ids as Marketplacer gives them today, as it may give them one day, and any other text of whole characters. */
const anyId = fc.oneof(
  fc
    .tuple(fc.constantFrom('Variant', 'Advert', 'id'), fc.nat())
    .map(([type, number]) => marketplacerId(type, number)),
  fc.base64String(),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.constantFrom('Variant-', 'id-', ''), fc.nat()).map(([prefix, number]) => `${prefix}${number}`),
);

describe('keys of Marketplacer ids', () => {
  it.each([
    ['VmFyaWFudC0yMQ==', 'Variant-21'],
    ['VmFyaWFudC0yMA==', 'Variant-20'],
    ['QWR2ZXJ0LTEwMDAwMDAxMg==', 'Advert-100000012'],
  ])('%s is %s', (id, key) => {
    expect(keyOfId(id)).toBe(key);
    expect(idOfKey(key)).toBe(id);
  });

  it('D-21: every id can be read back from its key, the empty one too', () => {
    fc.assert(
      fc.property(fc.oneof(anyId, fc.constant('')), (id) => {
        expect(idOfKey(keyOfId(id))).toBe(id);
      }),
      { numRuns: 2_000 },
    );
  });

  it('D-21: an id of up to 180 bytes gives a key that commercetools takes', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        fc.pre(Buffer.byteLength(id) <= 180);
        expect(keyOfId(id)).toMatch(VALID_KEY);
      }),
      { numRuns: 1_000 },
    );
  });

  it('D-16: two ids never share a key', () => {
    fc.assert(
      fc.property(anyId, anyId, (id, other) => {
        expect(keyOfId(id) === keyOfId(other)).toBe(id === other);
      }),
      { numRuns: 1_000 },
    );
  });

  it('D-21: an opaque id whose encoding is all digits is not taken for a readable one', () => {
    const opaque = Buffer.from('0400', 'base64url').toString('utf8');
    expect(keyOfId(opaque)).not.toBe(keyOfId(Buffer.from('id-0400').toString('base64')));
    expect(idOfKey(keyOfId(opaque))).toBe(opaque);
  });

  it.each(['VmFyaWFudC0yMQ', ' VmFyaWFudC0yMQ==', 'VmFyaWFudC0yMQ==\n', 'VmFyaWFudC0yMR=='])(
    'D-16: %j is not the id VmFyaWFudC0yMQ==, although it decodes alike',
    (id) => {
      expect(keyOfId(id)).not.toBe('Variant-21');
      expect(idOfKey(keyOfId(id))).toBe(id);
    },
  );

  it('D-18: a key that is not ours has no id behind it', () => {
    for (const key of ['mug-blue', 'Variant-', 'Variant-x', '-21', 'id-é', 'id-A', ''])
      expect(idOfKey(key)).toBeUndefined();
  });

  it('any text either is the key of exactly one id or of none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(id-|Variant-)[A-Za-z0-9_-]{0,12}$/)), (key) => {
        const id = idOfKey(key);
        if (id !== undefined) expect(keyOfId(id)).toBe(key);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('keys of adverts and sellers', () => {
  it('D-15: the number of an advert can be read back from the key of its product', () => {
    fc.assert(
      fc.property(fc.nat(), (legacyId) => {
        expect(productKeyOf(legacyId)).toMatch(VALID_KEY);
        expect(advertLegacyIdOf(productKeyOf(legacyId))).toBe(legacyId);
      }),
    );
  });

  it.each([
    '100000012',
    'marketplacer-advert-',
    'marketplacer-advert-007',
    'marketplacer-advert-1x',
    'marketplacer-seller-7',
    '',
  ])('D-15: %j is not the key of an advert', (key) => {
    expect(advertLegacyIdOf(key)).toBeUndefined();
  });

  it('an advert and a seller of one number have different keys', () => {
    expect(productKeyOf(7)).not.toBe(channelKeyOf(7));
  });
});

describe('keys of taxons', () => {
  it('the number of a taxon can be read back from the key of its category', () => {
    fc.assert(
      fc.property(fc.nat(), (legacyId) => {
        const key = categoryKeyOf({ id: 'opaque', legacyId }) ?? '';
        expect(key).toMatch(VALID_KEY);
        expect(taxonLegacyIdOf(key)).toBe(legacyId);
        expect(categoryKeyOf({ id: marketplacerId('Taxon', legacyId), legacyId: null })).toBe(key);
      }),
    );
  });

  it.each(['opaque', '', marketplacerId('Variant', 7), 'VGF4b24tMjgw=='])(
    'the id %j tells no number',
    (id) => {
      expect(categoryKeyOf({ id })).toBeUndefined();
    },
  );

  it.each(['marketplacer-taxon-', 'marketplacer-taxon-007', 'marketplacer-advert-7', 'tea', ''])(
    '%j is not the key of a taxon',
    (key) => {
      expect(taxonLegacyIdOf(key)).toBeUndefined();
    },
  );
});

describe('the key of a return item', () => {
  it('carries the number of the refund line, or its whole id where it shows none', () => {
    const id = Buffer.from('RefundRequestLineItem-12').toString('base64');
    expect(returnItemKeyOf(id)).toBe('marketplacer-refund-line-12');
    expect(returnItemKeyOf('opaque/1')).toMatch(/^marketplacer-refund-line-id-[A-Za-z0-9_-]+$/);
    expect(returnItemKeyOf('opaque/1')).not.toBe(returnItemKeyOf('opaque/2'));
  });

  it('tells our items from those of the shop', () => {
    expect(isOwnReturnItem({ key: returnItemKeyOf('any') })).toBe(true);
    expect(isOwnReturnItem({ key: 'shop-7' })).toBe(false);
    expect(isOwnReturnItem({})).toBe(false);
  });
});
