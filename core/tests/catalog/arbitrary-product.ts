import * as fc from 'fast-check';
import type { DesiredImage } from '../../src/catalog/map/desired-product.ts';
import type { FittedProduct } from '../../src/catalog/plan/fit-attributes.ts';
import { picture } from '../builders/advert.ts';
import { aDesiredProduct, type VariantSketch } from '../builders/desired-product.ts';

const pictures = ['front', 'back', 'left', 'right', 'model', 'label'];
const label = fc.constantFrom(undefined, 'Front', 'Seen from the side');
const text = fc.constantFrom('Linen shirt', 'Leinenhemd', 'Crème', '麻', 'x');

/** A gallery without repetitions. The signature in a picture's address differs from reading to reading. */
export const gallery: fc.Arbitrary<DesiredImage[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...pictures), fc.constantFrom('a1', 'b2', 'c3'), label), {
    selector: ([name]) => name,
    maxLength: pictures.length,
  })
  .map((images) => images.map(([name, signature, label]) => ({ url: picture(name, signature), label })));

const own = fc.record(
  {
    'marketplacer-sku': fc.constantFrom('S', 'M'),
    'marketplacer-barcode': fc.constantFrom('930', '931'),
    'marketplacer-original-price': fc.constantFrom(
      { centAmount: 2999, currencyCode: 'AUD' },
      { centAmount: 2999, currencyCode: 'NZD' },
    ),
    'marketplacer-option-2-size': fc.constantFrom('41', '42'),
    'marketplacer-option-3-length': fc.constantFrom(0, 12.5),
    'marketplacer-option-4-features': fc.constantFrom(['51'], ['51', '52']),
  },
  { requiredKeys: [] },
);

const variant: fc.Arbitrary<VariantSketch> = fc.record({
  number: fc.integer({ min: 1, max: 9 }),
  centAmount: fc.nat(1_000_000),
  images: gallery,
  own,
});

const shared = fc.record(
  {
    'marketplacer-brand': fc.constantFrom('Cotton On', 'Linus'),
    'marketplacer-seller-id': fc.constantFrom('7', '8'),
    'marketplacer-seller-name': fc.constantFrom('Seven', 'Eight'),
    'marketplacer-availability': fc.constantFrom(['BUY_ONLINE'], ['BUY_ONLINE', 'CLICK_AND_COLLECT']),
    'marketplacer-option-1-fabric': fc.constantFrom('61', '62'),
  },
  { requiredKeys: [] },
);

/** Any state of one and the same advert, as the shop should show it. */
export const desiredProduct: fc.Arbitrary<FittedProduct> = fc
  .record({
    name: fc.record({ en: text, de: text }),
    description: fc.option(fc.record({ en: text, de: text }), {
      nil: null,
    }),
    categoryKeys: fc.constantFrom([], ['marketplacer-taxon-1'], ['marketplacer-taxon-2']),
    onSale: fc.boolean(),
    updatedAt: fc.constantFrom('2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z'),
    variants: fc.uniqueArray(variant, { selector: ({ number }) => number, minLength: 1, maxLength: 9 }),
    shared,
    country: fc.constantFrom(undefined, 'AU'),
    channelKey: fc.constantFrom(undefined, 'marketplacer-seller-7', 'marketplacer-seller-8'),
    currencyCode: fc.constantFrom('AUD', 'NZD'),
  })
  .map(aDesiredProduct);
