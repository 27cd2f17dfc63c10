import type { ChannelDraft } from '@commercetools/platform-sdk';
import { channelKeyOf } from '../commercetools/index.ts';
import type { Seller } from '../marketplacer/index.ts';

/** The channel of a seller: it can carry the seller's prices and stock. */
export function mapSeller(
  seller: Pick<Seller, 'legacyId' | 'businessName'>,
  locales: readonly string[],
): ChannelDraft & { name: NonNullable<ChannelDraft['name']> } {
  return {
    key: channelKeyOf(seller.legacyId),
    roles: ['InventorySupply', 'ProductDistribution'],
    name: Object.fromEntries(locales.map((locale) => [locale, seller.businessName])),
  };
}
