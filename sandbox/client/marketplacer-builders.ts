import type { Graphql } from './marketplacer-client.ts';

export interface NewSeller {
  businessName?: string;
  emailAddress?: string;
  storeDescription?: string;
}

export interface Seller {
  id: string;
  legacyId: number;
  businessName: string;
}

/** Amounts are decimal strings in major units; `images` are URLs. */
export interface NewVariant {
  sku?: string;
  barcode?: string;
  price?: string;
  salePrice?: string;
  /** ISO 8601, each with the other. */
  salePriceStartAt?: string | null;
  salePriceEndAt?: string | null;
  countOnHand?: number;
  infiniteQuantity?: boolean;
  published?: boolean;
  images?: string[];
  variantOptionValues?: NewOptionValue[];
}

interface NewOptionValue {
  optionTypeId?: string;
  optionValueId?: string;
  textValue?: string;
}

export interface AdvertAttributes {
  title?: string;
  description?: string;
  price?: string;
  salePrice?: string;
  salePriceStartAt?: string | null;
  salePriceEndAt?: string | null;
  saleType?: string;
  priceType?: string | null;
  priceUnit?: string | null;
  taxonId?: string;
  brandId?: string;
  images?: string[];
  externalIds?: { key: string; value: string }[];
  advertOptionValues?: NewOptionValue[];
  variants?: (NewVariant & { id?: string })[];
}

export interface NewAdvert extends AdvertAttributes {
  /** The seller, or its id. */
  seller: { id: string } | string;
  title: string;
  variants: NewVariant[];
  /** Whether Marketplacer publishes the advert as soon as it is valid. */
  attemptAutoPublish?: boolean;
}

export interface Variant {
  id: string;
  legacyId: number;
  sku: string | null;
}

export interface Advert {
  id: string;
  legacyId: number;
  title: string;
  published: boolean;
  displayable: boolean;
  variants: Variant[];
}

interface Refusals {
  errors: { field: string | null; messages: string[] | null }[] | null;
}

type AdvertNode = Omit<Advert, 'variants'> & { variants: { nodes: Variant[] } };

const ADVERT = 'id legacyId title published displayable variants(first: 500) { nodes { id legacyId sku } }';
const REFUSALS = 'errors { field messages }';

let sellersMade = 0;

/** Makes and changes sellers, adverts and variants by the Operator API's own mutations. */
export function marketplacerBuilders(graphql: Graphql) {
  async function upsertAdvert(
    advertId: string | undefined,
    sellerId: string | undefined,
    attributes: object,
  ) {
    const { advertUpsert } = await graphql<{ advertUpsert: Refusals & { advert: AdvertNode } }>(
      `mutation UpsertAdvert($input: AdvertUpsertMutationInput!) {
        advertUpsert(input: $input) { advert { ${ADVERT} } ${REFUSALS} }
      }`,
      { input: { advertId, sellerId, attributes } },
    );
    return advertOf(accepted(advertUpsert).advert);
  }

  return {
    async createSeller(seller: NewSeller = {}): Promise<Seller> {
      const { sellerCreate } = await graphql<{ sellerCreate: Refusals & { seller: Seller } }>(
        `mutation CreateSeller($input: SellerCreateMutationInput!) {
          sellerCreate(input: $input) { seller { id legacyId businessName } ${REFUSALS} }
        }`,
        { input: { attributes: sellerInput(seller) } },
      );
      return accepted(sellerCreate).seller;
    },

    createAdvert: ({ seller, attemptAutoPublish = true, ...attributes }: NewAdvert): Promise<Advert> =>
      upsertAdvert(undefined, typeof seller === 'string' ? seller : seller.id, {
        ...advertInput(attributes),
        attemptAutoPublish,
      }),

    updateAdvert: (advertId: string, attributes: AdvertAttributes): Promise<Advert> =>
      upsertAdvert(advertId, undefined, advertInput(attributes)),

    async updateVariant(variantId: string, variant: NewVariant): Promise<Variant> {
      const { variantUpdate } = await graphql<{ variantUpdate: Refusals & { variant: Variant } }>(
        `mutation UpdateVariant($input: VariantUpdateMutationInput!) {
          variantUpdate(input: $input) { variant { id legacyId sku } ${REFUSALS} }
        }`,
        { input: { variantId, attributes: variantInput(variant) } },
      );
      return accepted(variantUpdate).variant;
    },

    /** Publishes the advert, or takes it off-line. */
    async publishAdvert(advertId: string, published = true): Promise<void> {
      const { advertPublishedUpdate } = await graphql<{ advertPublishedUpdate: Refusals }>(
        `mutation PublishAdvert($input: AdvertPublishedUpdateMutationInput!) {
          advertPublishedUpdate(input: $input) { ${REFUSALS} }
        }`,
        { input: { id: advertId, published } },
      );
      accepted(advertPublishedUpdate);
    },

    async deleteAdvert(advertId: string): Promise<void> {
      const { advertDelete } = await graphql<{ advertDelete: Refusals }>(
        `mutation DeleteAdvert($input: AdvertDeleteMutationInput!) {
          advertDelete(input: $input) { ${REFUSALS} }
        }`,
        { input: { id: advertId } },
      );
      accepted(advertDelete);
    },
  };
}

function accepted<Payload extends Refusals>(payload: Payload): Payload {
  if (payload.errors?.length) throw new Error(`Marketplacer refused: ${JSON.stringify(payload.errors)}`);
  return payload;
}

function advertOf(node: AdvertNode): Advert {
  return { ...node, variants: node.variants.nodes };
}

function advertInput({ images, variants, ...attributes }: AdvertAttributes) {
  return { ...attributes, images: imageInputs(images), variants: variants?.map(variantInput) };
}

function variantInput({ images, ...variant }: NewVariant) {
  return { ...variant, images: imageInputs(images) };
}

function imageInputs(urls?: string[]) {
  return urls?.map((sourceUrl) => ({ sourceUrl }));
}

function sellerInput({ businessName, emailAddress, storeDescription }: NewSeller) {
  sellersMade += 1;
  const name = businessName ?? `Seller ${sellersMade}`;
  const email = emailAddress ?? `seller-${sellersMade}@example.com`;
  return {
    accountType: 'RETAILER',
    businessName: name,
    legalBusinessName: `${name} Pty Ltd`,
    phone: '0390000000',
    emailAddress: email,
    storeDescription,
    user: { firstName: 'Sam', surname: 'Seller', emailAddress: email },
    address: {
      address: '1 Market Street',
      city: 'Melbourne',
      postcode: '3000',
      country: { code: 'AU' },
      state: { name: 'Victoria' },
    },
  };
}
