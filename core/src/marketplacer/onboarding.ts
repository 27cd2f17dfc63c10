import {
  MarketplacerRefusal,
  MarketplacerUnavailable,
  MarketplacerUnreadable,
  type GraphqlClient,
} from './client.ts';
import {
  OnboardingSellerByExternalIdDocument,
  OnboardingSellerByIdDocument,
  OnboardingSellerCreateDocument,
  OnboardingSellersPageDocument,
  OnboardingSellerTieDocument,
  OnboardingSellerUpdateDocument,
  type OnboardedSellerFieldsFragment,
  type SellerInput,
  type SellerUpdateInput,
} from './generated/operations.ts';
import { reasonsOf } from './orders.ts';
import { hasLost, nextOf } from './page.ts';

/** A seller as far as the shop owns it. */
export type OnboardedSeller = OnboardedSellerFieldsFragment;
export type SellerDraft = SellerInput;
export type SellerAttributes = SellerUpdateInput;

/** A seller that may be the one of a channel. */
export interface SellerAlike {
  id: string;
  legacyId: number;
  /** It says itself that it was made from the channel; otherwise it only has its e-mail address. */
  isOfChannel: boolean;
}

export type SellerWrite =
  | { kind: 'done'; seller: OnboardedSeller }
  /** A business error, or the API key may not do it: nothing was done. */
  | { kind: 'refused'; reasons: string[] };

/** External id and metadata of a seller: the id of the channel that it was made from. */
export const CHANNEL_ID_KEY = 'commercetools-channel-id';

/** Marketplacer recommends at most 500 a page. */
const SELLERS_PER_PAGE = 500;

export function createOnboarding(client: GraphqlClient) {
  return {
    /** @param id the opaque Marketplacer id */
    async byId(id: string): Promise<OnboardedSeller | undefined> {
      const { node } = await client.query(OnboardingSellerByIdDocument, { id });
      return node?.__typename === 'Seller' ? node : undefined;
    },

    /** The seller that was made from a channel, as far as its external id can be found yet. */
    async byChannelId(channelId: string): Promise<OnboardedSeller | undefined> {
      const variables = { key: CHANNEL_ID_KEY, value: channelId };
      const { externalIds } = await client.query(OnboardingSellerByExternalIdDocument, variables);
      const owners = (externalIds ?? []).map(({ owner }) => owner);
      return owners.find((owner) => owner?.__typename === 'Seller');
    },

    /** All sellers that were made from a channel, or have its e-mail address, their public one or their first user's. */
    async alike({ channelId, email }: { channelId: string; email: string }): Promise<SellerAlike[]> {
      const found: SellerAlike[] = [];
      let after: string | undefined;
      do {
        const page = await client.query(OnboardingSellersPageDocument, { first: SELLERS_PER_PAGE, after });
        if (hasLost(page.allSellers)) throw new MarketplacerUnreadable('a seller of the list of all');
        for (const node of page.allSellers?.nodes ?? []) {
          if (node?.__typename !== 'Seller') continue;
          const { id, legacyId, metadata, emailAddress, primaryUser } = node;
          const addresses = [emailAddress, primaryUser?.emailAddress];
          const isOfChannel = isTiedTo(channelId, metadata);
          if (isOfChannel || addresses.some((one) => isSame(one, email))) {
            found.push({ id, legacyId, isOfChannel });
          }
        }
        after = nextOf(page.allSellers);
      } while (after !== undefined);
      return found;
    },

    /** `sellerCreate`, once. Throws MarketplacerUnavailable where the outcome is unknown. */
    async create(attributes: SellerDraft): Promise<SellerWrite> {
      const payload = await orRefusal(
        async () =>
          (await client.mutate(OnboardingSellerCreateDocument, { input: { attributes } })).sellerCreate,
      );
      return writeOf('sellerCreate', payload);
    },

    /** `sellerUpdate`. Attributes that are left out stay as they are. */
    async update(sellerId: string, attributes: SellerAttributes): Promise<SellerWrite> {
      const input = { sellerId, attributes };
      const payload = await orRefusal(
        async () => (await client.mutate(OnboardingSellerUpdateDocument, { input })).sellerUpdate,
      );
      return writeOf('sellerUpdate', payload);
    },

    /** Gives a seller the id of its channel as external id, in place of another one. */
    async tie(sellerId: string, channelId: string): Promise<void> {
      const input = { owner: sellerId, key: CHANNEL_ID_KEY, value: channelId, ownerKeyUnique: true };
      const { externalIdUpsert } = await client.mutate(OnboardingSellerTieDocument, { input });
      if (externalIdUpsert?.externalId) return;
      const reasons = reasonsOf(externalIdUpsert?.errors).join('; ');
      throw new MarketplacerUnavailable(`a seller did not take the id of its channel: ${reasons}`);
    },
  };
}

const isSame = (one: string | null | undefined, other: string): boolean =>
  one?.toLowerCase() === other.toLowerCase();

const isTiedTo = (channelId: string, metadata: Pairs): boolean => channelIdOf({ metadata }) === channelId;

type Pairs = readonly { key: string; value: string }[] | null | undefined;

/** The channel that a seller was made from, as its metadata says, which `sellerCreate` takes along. */
export const channelIdOf = ({ metadata }: { metadata?: Pairs }): string | undefined =>
  metadata?.find(({ key }) => key === CHANNEL_ID_KEY)?.value;

interface Payload {
  errors: Parameters<typeof reasonsOf>[0];
  seller: OnboardedSeller | null;
}

function writeOf(what: string, payload: Payload | { refusal: string } | null): SellerWrite {
  if (payload && 'refusal' in payload) return { kind: 'refused', reasons: [payload.refusal] };
  if (payload?.errors?.length) return { kind: 'refused', reasons: reasonsOf(payload.errors, 'seller') };
  if (payload?.seller) return { kind: 'done', seller: payload.seller };
  throw new MarketplacerUnavailable(`${what} answered with neither a seller nor a reason`);
}

/** A key that may not do it has done nothing. */
async function orRefusal<Answer>(ask: () => Promise<Answer>): Promise<Answer | { refusal: string }> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof MarketplacerRefusal && error.hasNoEffect) return { refusal: error.message };
    throw error;
  }
}
