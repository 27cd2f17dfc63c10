import type { Channel, Type, TypeReference } from '@commercetools/platform-sdk';
import type { Seller } from '../../src/marketplacer/index.ts';
import { CUSTOM_FIELDS, SELLER_TYPE_KEY } from '../../src/sellers/index.ts';
import { marketplacerId } from './advert.ts';

/** A seller of whom everything is known. */
export function aWholeSeller(change: Partial<Seller> = {}): Seller {
  return {
    id: marketplacerId('Seller', 7),
    legacyId: 7,
    accountType: 'RETAILER',
    address: {
      address: '1 Market Street',
      city: 'Melbourne',
      country: { code: 'AU' },
      postcode: '3000',
      state: { name: 'Victoria', short: 'VIC' },
    },
    businessName: 'Tea House',
    businessNumber: '51824753556',
    emailAddress: 'hello@tea.example',
    internationalShippingEnabled: true,
    logoUrl: 'https://marketplacer.imgix.net/AU/tea.png?s=a1',
    metadata: [],
    online: true,
    openingHours: 'Mon to Fri, 9 to 5',
    phone: '+61 3 9000 0000',
    sellerRating: 4.5,
    storeDescription: 'Tea since 1901.',
    updatedAt: '2026-03-01T10:00:00Z',
    youtubeVideoUrl: 'https://www.youtube.com/watch?v=tea',
    ...change,
  };
}

/** Our custom type, or another one, as it is read from commercetools. */
export function aSellerType(change: Partial<Type> = {}): Type {
  return {
    id: 'type-of-sellers',
    version: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    lastModifiedAt: '2026-01-01T00:00:00.000Z',
    key: SELLER_TYPE_KEY,
    name: { en: 'Marketplacer seller' },
    resourceTypeIds: ['channel'],
    fieldDefinitions: CUSTOM_FIELDS.map(({ name, label, type }) => ({
      name,
      label: { en: label },
      type: { name: type },
      required: false,
    })),
    ...change,
  };
}

export function aChannel(change: Partial<Channel> = {}): Channel {
  return {
    id: 'channel-7',
    version: 3,
    createdAt: '2026-01-01T00:00:00.000Z',
    lastModifiedAt: '2026-01-01T00:00:00.000Z',
    key: 'marketplacer-seller-7',
    roles: ['InventorySupply', 'ProductDistribution'],
    ...change,
  };
}

/** Custom fields of a channel, with their type expanded. */
export const customOf = (type: Type, fields: Record<string, unknown>): NonNullable<Channel['custom']> => ({
  type: { typeId: 'type', id: type.id, obj: type } as TypeReference,
  fields,
});
