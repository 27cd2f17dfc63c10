import * as fc from 'fast-check';
import { WANTED_ATTRIBUTES } from '../../src/catalog/map/attributes.ts';
import { pictureOf } from '../../src/catalog/map/images.ts';
import { mapAdvert } from '../../src/catalog/map/map-advert.ts';
import type { Advert } from '../../src/marketplacer/index.ts';
import type { Config } from '../../src/runtime/index.ts';
import { anAdvert, aSeller, aVariant, marketplacerId, picture } from '../builders/advert.ts';
import { aCatalog, JPY, KWD } from '../builders/catalog-config.ts';

function mapped(advert: Advert, catalog: Partial<Config['catalog']> = {}) {
  const mapping = mapAdvert(advert, aCatalog(catalog), 'synced');
  if (mapping.kind !== 'mapped') throw new Error(`not mapped: ${mapping.code}`);
  return mapping.product;
}

const variants = (count: number) =>
  Array.from({ length: count }, (_none, index) => aVariant({ legacyId: index + 1 }));
const skus = (advert: Advert, catalog: Partial<Config['catalog']>) =>
  mapped(advert, catalog).variants.map(({ sku }) => sku);

describe('prices', () => {
  it('D-06, D-07: each variant has its own price, and the amount is right', () => {
    const advert = anAdvert({
      variants: [aVariant({ lowestPrice: '199.99' }), aVariant({ legacyId: 22, lowestPrice: '8.29' })],
    });
    expect(mapped(advert).variants.map(({ price }) => price?.centAmount)).toEqual([19_999, 829]);
  });

  it('the price of the advert counts where no variant has one', () => {
    const variants = [aVariant({ lowestPrice: null }), aVariant({ legacyId: 22, lowestPrice: '' })];
    const advert = anAdvert({ lowestPrice: '19.5', variants });
    expect(mapped(advert).variants.map(({ price }) => price?.centAmount)).toEqual([1950, 1950]);
  });

  it('D-03, D-04: the currency is the configured one, with its own decimals', () => {
    const advert = (lowestPrice: string) => anAdvert({ variants: [aVariant({ lowestPrice })] });
    expect(mapped(advert('1200'), { currency: JPY }).variants[0]?.price).toMatchObject({
      centAmount: 1200,
      currencyCode: 'JPY',
    });
    expect(mapped(advert('1.234'), { currency: KWD }).variants[0]?.price).toMatchObject({
      centAmount: 1234,
      currencyCode: 'KWD',
    });
  });

  it.each([
    [null, 'price-missing'],
    ['', 'price-missing'],
    ['1,299.00', 'price-not-a-number'],
    ['$19.99', 'price-not-a-number'],
    ['19.999', 'price-too-precise'],
    ['99999999999999999', 'price-too-large'],
  ])(
    'D-05: the price %j keeps its variant off sale, and is a failure with a code that names it',
    (lowestPrice, code) => {
      const advert = anAdvert({
        lowestPrice: '25.0',
        variants: [aVariant(), aVariant({ legacyId: 22, lowestPrice })],
      });
      const mapping = mapAdvert(advert, aCatalog(), 'synced');
      expect(mapping).toMatchObject({ kind: 'mapped', leftOut: { code, detail: 'Variant-22' } });
      expect(mapped(advert).variants).toMatchObject([
        { price: { centAmount: 2500 }, quantity: 5 },
        { price: null, quantity: 0 },
      ]);
      const alone = anAdvert({ lowestPrice: null, variants: [aVariant({ legacyId: 22, lowestPrice })] });
      expect(mapAdvert(alone, aCatalog(), 'synced')).toMatchObject({
        kind: 'mapped',
        isPriced: false,
        product: { onSale: false },
        leftOut: { code, detail: 'Variant-22' },
      });
    },
  );

  it('nothing is missed of a variant that is not offered anyway', () => {
    const hidden = aVariant({ legacyId: 22, lowestPrice: null, displayable: false });
    const unpublished = anAdvert({
      published: false,
      variants: [aVariant(), { ...hidden, displayable: true }],
    });
    for (const advert of [anAdvert({ variants: [aVariant(), hidden] }), unpublished]) {
      expect(mapAdvert(advert, aCatalog(), 'synced')).toMatchObject({ kind: 'mapped', leftOut: undefined });
    }
  });

  it('the country of the configuration stands on every price', () => {
    expect(mapped(anAdvert(), { country: 'AU' }).variants.map(({ price }) => price?.country)).toEqual([
      'AU',
      'AU',
    ]);
  });
});

describe('offers', () => {
  it('by default price and stock belong to the product, so that any storefront can sell it', () => {
    expect(mapped(anAdvert()).variants[0]?.price?.channelKey).toBeUndefined();
  });

  it('D-59: where sellers have offers of their own, the price is on the channel of the seller', () => {
    const advert = anAdvert({ seller: aSeller({ legacyId: 9 }) });
    expect(mapped(advert, { offerScope: 'seller' }).variants[0]?.price?.channelKey).toBe(
      'marketplacer-seller-9',
    );
  });

  it('D-50: stock is what Marketplacer has on hand, and nothing while the advert is not on sale', () => {
    const stock = [aVariant({ countOnHand: 3 }), aVariant({ legacyId: 22, countOnHand: 0 })];
    expect(mapped(anAdvert({ variants: stock })).variants.map(({ quantity }) => quantity)).toEqual([3, 0]);
    expect(
      mapped(anAdvert({ variants: stock, published: false })).variants.map(({ quantity }) => quantity),
    ).toEqual([0, 0]);
  });
});

describe('identity', () => {
  it('D-15: a product is known by the number of its advert, with a prefix of our own', () => {
    expect(mapped(anAdvert({ legacyId: 100000012 })).key).toBe('marketplacer-advert-100000012');
  });

  it('D-16: a variant is known by its Marketplacer id, whatever its SKU is', () => {
    const advert = anAdvert({
      variants: [aVariant({ sku: 'T-SHIRT M' }), aVariant({ legacyId: 22, sku: 'T-SHIRT M' })],
    });
    expect(mapped(advert).variants.map(({ key, sku }) => [key, sku])).toEqual([
      ['Variant-21', 'Variant-21'],
      ['Variant-22', 'Variant-22'],
    ]);
  });

  it('D-17: a variant without an SKU can still be ordered', () => {
    const advert = anAdvert({ variants: [aVariant({ sku: null }), aVariant({ legacyId: 22, sku: '' })] });
    expect(skus(advert, {})).toEqual(['Variant-21', 'Variant-22']);
    expect(skus(advert, { skuSource: 'seller-sku' })).toEqual(['Variant-21', 'Variant-22']);
  });

  it("D-16: with sellers' own SKUs two sellers do not collide, and characters outside the pattern are replaced", () => {
    const advert = (seller: number) =>
      anAdvert({ seller: aSeller({ legacyId: seller }), variants: [aVariant({ sku: 'TSHIRT/M é' })] });
    expect(skus(advert(7), { skuSource: 'seller-sku' })).toEqual(['7-TSHIRT-M-']);
    expect(skus(advert(8), { skuSource: 'seller-sku' })).toEqual(['8-TSHIRT-M-']);
  });

  it('an id of a form that is not known today is kept, reversibly', () => {
    const advert = anAdvert({ variants: [aVariant({ id: 'gid://marketplacer/Variant/21' })] });
    expect(mapped(advert).variants[0]?.key).toMatch(/^id-[A-Za-z0-9_-]+$/);
  });
});

describe('texts', () => {
  it('D-44: every configured locale is filled', () => {
    const { name, description, slug } = mapped(anAdvert(), { locales: ['en-AU', 'de'] });
    expect(name).toEqual({ 'en-AU': 'Linen shirt', de: 'Linen shirt' });
    expect(description).toEqual({ 'en-AU': 'A shirt of linen.', de: 'A shirt of linen.' });
    expect(slug).toEqual({ 'en-AU': 'linen-shirt-12', de: 'linen-shirt-12' });
  });

  it.each([null, '', '   '])('an advert with the title %j is called by its number', (title) => {
    expect(mapped(anAdvert({ title })).name).toEqual({ en: 'Advert 12' });
  });

  it.each([null, ''])('the description %j is none', (description) => {
    expect(mapped(anAdvert({ description })).description).toBeNull();
  });
});

describe('variants', () => {
  it('D-51: an advert without variants is a failure with a code', () => {
    const failure = { kind: 'unmappable', code: 'advert-without-variants', detail: 'advert 12' };
    expect(mapAdvert(anAdvert({ variants: [] }), aCatalog(), 'synced')).toEqual(failure);
    expect(mapAdvert({ ...anAdvert(), variants: null }, aCatalog(), 'synced')).toEqual(failure);
  });

  it('D-52: a hundred variants are mapped, one more is a failure with a code', () => {
    expect(mapped(anAdvert({ variants: variants(100) })).variants).toHaveLength(100);
    expect(mapAdvert(anAdvert({ variants: variants(101) }), aCatalog(), 'synced')).toMatchObject({
      code: 'too-many-variants',
    });
  });

  it('D-50: barcode, brand, seller and the ids are attributes; what is not there is not invented', () => {
    const [full, bare] = mapped(
      anAdvert({ variants: [aVariant(), aVariant({ legacyId: 22, barcode: null, sku: '' })] }),
    ).variants;
    expect(
      Object.fromEntries(Object.entries(full?.attributes ?? {}).filter(([, value]) => value !== null)),
    ).toEqual({
      'marketplacer-advert-id': '12',
      'marketplacer-seller-id': '7',
      'marketplacer-seller-name': 'Cell Phones 4U',
      'marketplacer-brand': 'Cotton On',
      'marketplacer-updated-at': '2026-03-01T10:00:00Z',
      'marketplacer-variant-id': 'Variant-21',
      'marketplacer-sku': 'SHIRT-21',
      'marketplacer-barcode': '9300675024235',
      'marketplacer-availability': ['BUY_ONLINE'],
      'marketplacer-condition': 'NEW',
      'marketplacer-free-domestic-shipping': false,
    });
    expect(bare?.attributes).toMatchObject({ 'marketplacer-barcode': null, 'marketplacer-sku': null });
  });

  it('D-48: every attribute that is filled is one that post-deploy defines', () => {
    const defined = new Set(WANTED_ATTRIBUTES.map(({ name }) => name));
    for (const { attributes } of mapped(anAdvert()).variants) {
      expect(Object.keys(attributes).filter((name) => !defined.has(name))).toEqual([]);
    }
  });
});

describe('pictures', () => {
  const urls = (advert: Advert) => mapped(advert).variants[0]?.images;

  it('D-49: all pictures in their order, with their labels', () => {
    expect(urls(anAdvert())).toEqual([
      { url: picture('front'), label: 'Front' },
      { url: picture('back'), label: undefined },
    ]);
  });

  it('D-49: without a list the display image stands alone, and without that there is none', () => {
    expect(urls(anAdvert({ images: [], displayImage: picture('display') }))).toEqual([
      { url: picture('display'), label: undefined },
    ]);
    expect(urls(anAdvert({ images: [], displayImage: null }))).toEqual([]);
  });

  it('a picture that is listed twice counts once, at its first place', () => {
    const images = [picture('front', 'a1'), picture('back'), picture('front', 'b2')].map((url) => ({ url }));
    expect(urls(anAdvert({ images }))?.map(({ url }) => url)).toEqual([
      picture('front', 'a1'),
      picture('back'),
    ]);
  });

  it('no picture stands twice, whatever is listed', () => {
    const listed = fc.array(fc.tuple(fc.constantFrom('front', 'back', 'side'), fc.constantFrom('a1', 'b2')));
    fc.assert(
      fc.property(listed, (names) => {
        const images = names.map(([name, signature]) => ({ url: picture(name, signature) }));
        const pictures = urls(anAdvert({ images, displayImage: null }))?.map(({ url }) => pictureOf(url));
        expect(pictures).toEqual([...new Set(images.map(({ url }) => pictureOf(url)))]);
      }),
    );
  });
});

it('one advert is always mapped to the same product', () => {
  const advert = anAdvert({ id: marketplacerId('Advert', 12) });
  expect(mapped(advert)).toEqual(mapped(structuredClone(advert)));
});
