import type { Advert, Variant } from '../../src/marketplacer/index.ts';

type Seller = NonNullable<Advert['seller']>;
export const LAST_PAGE = { hasNextPage: false, endCursor: null };

type Picture = { url: string; alt?: string | null };

/** A Marketplacer id: base64 of `Type-number`. */
export const marketplacerId = (type: string, number: number): string =>
  Buffer.from(`${type}-${number}`).toString('base64');

export function aSeller(change: Partial<Seller> = {}): Seller {
  const legacyId = change.legacyId ?? 7;
  return {
    id: marketplacerId('Seller', legacyId),
    legacyId,
    businessName: 'Cell Phones 4U',
    online: true,
    updatedAt: '2026-03-01T00:00:00Z',
    ...change,
  };
}

export function aVariant(change: Partial<Variant> = {}): Variant {
  const legacyId = change.legacyId ?? 21;
  return {
    id: marketplacerId('Variant', legacyId),
    legacyId,
    sku: `SHIRT-${legacyId}`,
    barcode: '9300675024235',
    label: null,
    buyable: true,
    countOnHand: 5,
    displayable: true,
    lowestPrice: '25.0',
    administrativeBodyWarning: null,
    allergenContains: null,
    allergenMayContain: null,
    comparableSize: null,
    comparableUnit: null,
    directions: null,
    lowestOriginalPrice: '25.0',
    salePrice: null,
    salePriceStartAt: null,
    salePriceEndAt: null,
    published: true,
    infiniteQuantity: false,
    inventories: { nodes: [{ infiniteQuantity: false }], pageInfo: LAST_PAGE },
    images: { nodes: [], pageInfo: LAST_PAGE },
    shippingParcelToUse: null,
    variantOptionValues: { nodes: [], pageInfo: LAST_PAGE },
    ...change,
  };
}

interface AdvertChange extends Omit<Partial<Advert>, 'images' | 'variants' | 'displayImage'> {
  images?: Picture[];
  displayImage?: string | null;
  variants?: Variant[];
}

/** An advert on sale with two variants and two pictures. Lists are given bare, without `nodes`. */
export function anAdvert({ images, variants, displayImage, ...change }: AdvertChange = {}): Advert {
  const legacyId = change.legacyId ?? 12;
  const pictures = images ?? [{ url: picture('front'), alt: 'Front' }, { url: picture('back') }];
  return {
    id: marketplacerId('Advert', legacyId),
    legacyId,
    title: 'Linen shirt',
    description: 'A shirt of linen.',
    published: true,
    displayable: true,
    online: true,
    requiresVetting: false,
    requiresVettingAt: null,
    vetted: true,
    vettingRejected: false,
    updatedAt: '2026-03-01T10:00:00Z',
    lowestPrice: '25.0',
    lowestOriginalPrice: '25.0',
    salePrice: null,
    salePriceStartAt: null,
    salePriceEndAt: null,
    availability: ['BUY_ONLINE'],
    code: null,
    condition: 'NEW',
    hasFreeDomesticShipping: false,
    priceType: null,
    priceUnit: null,
    brand: { name: 'Cotton On' },
    seller: aSeller(),
    displayImage: displayImage === null ? null : { url: displayImage ?? pictures[0]?.url ?? null },
    images: {
      nodes: pictures.map(({ url, alt = null }) => ({ url, alt })),
      pageInfo: LAST_PAGE,
    },
    advertOptionValues: { nodes: [], pageInfo: LAST_PAGE },
    taxonNullable: null,
    variants: { nodes: variants ?? [aVariant(), aVariant({ legacyId: 22 })], pageInfo: LAST_PAGE },
    ...change,
  };
}

/** The address of a picture as Marketplacer's image service gives it; the signature changes from reading to reading. */
export const picture = (name: string, signature = 'a1'): string =>
  `https://marketplacer.imgix.net/US/${name}.jpeg?auto=format&s=${signature}`;
