import type { BaseAddress, ChannelRoleEnum, LocalizedString } from '@commercetools/platform-sdk';
import { channelKeyOf, inEvery } from '../commercetools/index.ts';
import type { DeletedSeller, Seller } from '../marketplacer/index.ts';
import { isCountryCode } from './country.ts';
import {
  ADDRESS_FIELDS,
  CUSTOM_FIELDS,
  ONLINE_FIELD,
  TEXT_FIELDS,
  UPDATED_AT_FIELD,
  type CustomValue,
} from './seller-fields.ts';

/** What the shop should show for a seller. What is undefined stays as it is; what is null goes. */
export interface DesiredChannel {
  key: string;
  roles: ChannelRoleEnum[];
  name?: LocalizedString;
  description?: LocalizedString | null;
  address?: BaseAddress | null;
  /** By the names of the custom fields. */
  custom: Record<string, CustomValue>;
}

/** Prices and stock of a seller can stand on its channel. */
const ROLES: ChannelRoleEnum[] = ['InventorySupply', 'ProductDistribution'];

/** The channel of a seller, by the table in seller-fields.ts. */
export function mapSeller(seller: Seller, locales: readonly string[]): DesiredChannel {
  const texts = TEXT_FIELDS.map(({ part, value }) => {
    const text = value(seller);
    return [part, typeof text === 'string' ? inEvery(locales, text) : text] as const;
  });
  return {
    key: channelKeyOf(seller.legacyId),
    roles: ROLES,
    ...Object.fromEntries(texts),
    address: addressOf(seller),
    custom: customOf(seller),
  };
}

/** Without what the shop owns of a seller that it has onboarded. */
export const withoutShopOwned = ({ key, roles, custom }: DesiredChannel): DesiredChannel => ({
  key,
  roles,
  custom,
});

/** Of a deleted seller it is known that it sells nothing any more. The channel stays: orders and stock refer to it. */
export function mapDeletedSeller({ legacyId, updatedAt }: DeletedSeller): DesiredChannel {
  return {
    key: channelKeyOf(legacyId),
    roles: [],
    custom: { [UPDATED_AT_FIELD]: updatedAt, [ONLINE_FIELD]: false },
  };
}

/** What must be there before a price or a stock entry can name the channel. */
export function mapSellerName(
  { legacyId, businessName }: Pick<Seller, 'legacyId' | 'businessName'>,
  locales: readonly string[],
): DesiredChannel {
  const name = inEvery(locales, businessName.trim() || `Seller ${legacyId}`);
  return { key: channelKeyOf(legacyId), roles: ROLES, name, custom: {} };
}

function customOf(seller: Seller): Record<string, CustomValue> {
  const entries = CUSTOM_FIELDS.map(({ name, value }) => [name, value?.(seller)] as const);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, CustomValue] => entry[1] !== undefined),
  );
}

function addressOf(seller: Seller): BaseAddress | null {
  const parts = ADDRESS_FIELDS.map(({ part, value }) => [part, value(seller)?.trim()] as const);
  const { country = '', ...others } = Object.fromEntries(parts.filter(([, text]) => text));
  return isCountryCode(country) ? { country, ...others } : null;
}
