import { row, rowsOf } from '../graphql/relations.ts';
import type { Context, TypeResolvers } from '../graphql/context.ts';
import type { Fields, KeyValue, RowOf, Seller } from '../model/entities.ts';
import { notEmulated, refuse } from '../model/errors.ts';
import { findById, given, mustFind, mutation, unshown } from './mutation.ts';
import { writeAddress } from './addresses.ts';
import type { AddressInput } from '../model/inputs.ts';
import { writeTags } from './external-ids.ts';
import type { Marketplace } from '../store/marketplace.ts';

interface SellerAttributes {
  accountType?: Seller['accountType'] | null;
  businessName?: string | null;
  legalBusinessName?: string | null;
  emailAddress?: string | null;
  phone?: string | null;
  businessNumber?: string | null;
  storeDescription?: string | null;
  openingHours?: string | null;
  youtubeVideoUrl?: string | null;
  logo?: object | null;
  address?: AddressInput | null;
}

interface CreateInput {
  attributes: SellerAttributes & {
    accountType: Seller['accountType'];
    businessName: string;
    legalBusinessName: string;
    address: AddressInput;
    user: { firstName: string; surname: string; emailAddress: string };
    metadata?: KeyValue[] | null;
  };
}

const UNSHOWN = [
  'businessRegistrationCode',
  'posType',
  'emailCc',
  'mobile',
  'tags',
  'registeredForTax',
  'remittanceBsb',
  'remittanceAccountNumber',
  'remittanceAccountName',
  'storeDescriptionHtml',
  'showImageGallery',
  'enableAdvertAutoMapping',
  'invoiceDispatchDaysThreshold',
  'outstandingOrdersNotificationDisabled',
];

export const NEW_SELLER: Omit<Fields<'Seller'>, 'businessName'> = {
  legalBusinessName: '',
  accountType: 'RETAILER',
  online: true,
  advertVettingRequired: false,
  emailAddress: null,
  phone: null,
  businessNumber: null,
  storeDescription: null,
  openingHours: null,
  logoUrl: null,
  youtubeVideoUrl: null,
  baseDomesticShippingCost: 0,
  baseInternationalShippingCost: 0,
  baseCommissionRate: 0,
  addressId: null,
  primaryUserId: null,
  more: {},
};

/** Required of a new seller (graph-doc, SellerInput); that none of them may be emptied later is the strict reading. */
const NEVER_BLANK = ['businessName', 'legalBusinessName', 'phone'] as const;

function sellerChanges(attributes: SellerAttributes, known?: Seller): Partial<Fields<'Seller'>> {
  if (attributes.logo) notEmulated('SellerInput.logo');
  const blank = NEVER_BLANK.find((name) => attributes[name] !== undefined && !attributes[name]?.trim());
  if (blank) refuse(blank, "can't be blank");
  return given({
    accountType: attributes.accountType ?? undefined,
    businessName: attributes.businessName ?? undefined,
    legalBusinessName: attributes.legalBusinessName ?? undefined,
    emailAddress: attributes.emailAddress,
    phone: attributes.phone,
    businessNumber: attributes.businessNumber,
    storeDescription: attributes.storeDescription,
    openingHours: attributes.openingHours,
    youtubeVideoUrl: attributes.youtubeVideoUrl,
    more: unshown(attributes, UNSHOWN, known?.more),
  });
}

interface AllSellers {
  updatedSince?: number | null;
  accountType?: Seller['accountType'][] | null;
  includeDeleted?: boolean | null;
  sort?: object | null;
}

/** `DeletedSeller` members come only when they are asked for. */
function allSellers(
  _root: unknown,
  { updatedSince, accountType, includeDeleted, sort }: AllSellers,
  { instance: { store } }: Context,
) {
  if (sort) notEmulated('Sorting sellers');
  const sellers = store
    .everything('Seller')
    .filter(
      (seller) =>
        (includeDeleted || seller.deletedAt === null) &&
        (updatedSince == null || seller.updatedAt >= updatedSince) &&
        (!accountType || accountType.includes(seller.accountType)),
    );
  return sellers.map((seller) => (seller.deletedAt === null ? seller : { ...seller, kind: 'DeletedSeller' }));
}

interface Search {
  attributes?: { businessName?: string | null; updatedSince?: number | null } | null;
}

/** Only those who can sell now. */
function sellerSearch(_root: unknown, { attributes }: Search, { instance: { store } }: Context) {
  const { businessName, updatedSince } = attributes ?? {};
  const sellers = store
    .all('Seller')
    .filter(
      (seller) =>
        seller.accountType === 'RETAILER' &&
        seller.online &&
        (!businessName || seller.businessName.toLowerCase().includes(businessName.toLowerCase())) &&
        (updatedSince == null || seller.updatedAt >= updatedSince),
    );
  return { sellers };
}

const sellerType: TypeResolvers = {
  address: row('Address', 'addressId'),
  internationalShippingEnabled: () => false,
  primaryUser: row('User', 'primaryUserId'),
  sellerRating: () => null,
  users: rowsOf('User', 'sellerId'),
};

function createUser(
  { store, options }: Marketplace,
  seller: Seller,
  { firstName, surname, emailAddress }: CreateInput['attributes']['user'],
): RowOf<'User'> {
  if (!/^\S+@\S+\.\S+$/.test(emailAddress)) refuse('user.emailAddress', 'is invalid');
  const isTaken = store.all('User').some((user) => user.emailAddress === emailAddress);
  if (options.uniqueUserEmails && isTaken) refuse('user.emailAddress', 'has already been taken');
  if (!firstName.trim()) refuse('user.firstName', "can't be blank");
  if (!surname.trim()) refuse('user.surname', "can't be blank");
  return store.insert('User', { firstName, surname, emailAddress, sellerId: seller.id });
}

export const sellerResolvers: Record<string, TypeResolvers> = {
  Query: {
    allSellers,
    sellersWhere: (
      _root: unknown,
      { retailerIds }: { retailerIds?: string[] | null },
      { instance: { store } },
    ) => (retailerIds ?? []).map((id) => findById(store, 'Seller', id)).filter(Boolean),
    sellerSearch,
  },
  Seller: sellerType,
  Mutation: {
    sellerCreate: mutation(['seller', 'user'], ({ attributes }: CreateInput, marketplace) => {
      const { store } = marketplace;
      // AddressInput says of the state, too, that creation requires it (graph-doc).
      if (!attributes.address.state?.name?.trim()) refuse('address.state', "can't be blank");
      const seller = store.insert('Seller', {
        ...NEW_SELLER,
        ...sellerChanges(attributes),
        businessName: attributes.businessName,
        addressId: writeAddress(store, attributes.address, 'address'),
      });
      const user = createUser(marketplace, seller, attributes.user);
      writeTags(store, seller, attributes);
      return { seller: store.update(seller, { primaryUserId: user.id }), user };
    }),
    sellerUpdate: mutation(
      ['seller'],
      (
        { sellerId, attributes }: { sellerId?: string | null; attributes?: SellerAttributes | null },
        { store },
      ) => {
        const seller = mustFind(store, 'Seller', sellerId, 'sellerId');
        const { address, ...rest } = attributes ?? {};
        const addressId = address ? writeAddress(store, address, 'address') : seller.addressId;
        return { seller: store.update(seller, { ...sellerChanges(rest, seller), addressId }) };
      },
    ),
  },
};
