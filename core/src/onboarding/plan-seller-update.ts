import { isDeepStrictEqual } from 'node:util';
import type { Channel } from '@commercetools/platform-sdk';
import { differs, type Difference } from '../converge/index.ts';
import type { OnboardedSeller, SellerAttributes } from '../marketplacer/index.ts';
import type { ToldSeller } from '../store/index.ts';
import { attributesOf } from './map-channel.ts';
import { ONBOARDED_FIELDS, type AddressParts, type OnboardedField } from './onboarding-fields.ts';
import { digestOf } from './told-seller.ts';

export interface SellerUpdatePlan {
  /** Empty where Marketplacer shows what the shop has. */
  attributes: SellerAttributes;
  /** The attributes that somebody has changed in Marketplacer, though they are the shop's. */
  overwritten: string[];
  differences: Difference[];
}

/**
 * What to send of what the shop owns. A value that Marketplacer keeps in a form of its own is sent once only: what it
 * has shown after the same value was sent last is what it makes of it.
 */
export function planSellerUpdate(
  channel: Channel,
  seller: OnboardedSeller,
  told: ToldSeller,
  locale: string,
): SellerUpdatePlan {
  const stale = ONBOARDED_FIELDS.flatMap((field) => {
    const value = field.value(channel, locale);
    const shown = field.shown(seller);
    if (value === undefined || isDeepStrictEqual(value, shown)) return [];
    const known = told[field.attribute];
    const isSent = known?.sent === digestOf(channel.id, value);
    if (isSent && known.shown === digestOf(channel.id, shown)) return [];
    return [{ field, value, shown, isForeign: isSent }];
  });
  const values = Object.fromEntries(stale.map(({ field, value }) => [field.attribute, value]));
  return {
    attributes: withAddressId(attributesOf(values), seller),
    overwritten: stale.filter(({ isForeign }) => isForeign).map(({ field }) => field.attribute),
    differences: stale.map(({ field, value, shown }) => differenceOf(field, value, shown)),
  };
}

/** Without its id Marketplacer would make another address (graph-doc, AddressInput). */
function withAddressId(attributes: SellerAttributes, { address }: OnboardedSeller): SellerAttributes {
  const id = address?.id;
  return attributes.address && id ? { ...attributes, address: { id, ...attributes.address } } : attributes;
}

function differenceOf(
  { attribute, isPersonal }: OnboardedField,
  source: string | AddressParts,
  target: string | AddressParts | undefined,
): Difference {
  return isPersonal ? differs(attribute) : { field: attribute, source, target };
}
