import type { Channel, ChannelDraft, ChannelUpdateAction, Type } from '@commercetools/platform-sdk';
import type { KnownSeller } from '../marketplacer/index.ts';
import { ignored, stale, unchanged, type Outcome } from '../outcome/index.ts';
import type { Config } from '../runtime/index.ts';
import { mapDeletedSeller, mapSeller, withoutShopOwned } from './map-seller.ts';
import { isShopOwned } from './onboarded.ts';
import { channelDraftOf, offersAreDue, planChannel } from './plan-channel.ts';
import { UPDATED_AT_FIELD } from './seller-fields.ts';

/** What has to be done in the shop for one reading of a seller. */
export type SellerPlan =
  | { kind: 'settled'; outcome: Outcome }
  | { kind: 'create'; draft: ChannelDraft; offersDue: boolean | undefined }
  | {
      kind: 'update';
      channel: Channel;
      /** Empty if the channel is in sync. */
      actions: ChannelUpdateAction[];
      /** The channel is known to be built from an older state of the seller. */
      isLater: boolean;
      /** Whether the offers must be compared with the adverts; undefined where the channel cannot remember. */
      offersDue: boolean | undefined;
    };

/**
 * Pure: compares one reading of a seller with the channel that is there.
 *
 * @param channel read with its custom type expanded
 * @param ownType our custom type, for a channel that has none; undefined where it does not exist
 */
export function planSeller(
  reading: KnownSeller,
  channel: Channel | undefined,
  ownType: Type | undefined,
  config: Pick<Config, 'catalog' | 'flowsOff' | 'flowsOn'>,
): SellerPlan {
  const whole =
    reading.state === 'present'
      ? mapSeller(reading.seller, config.catalog.locales)
      : mapDeletedSeller(reading);
  const desired = channel && isShopOwned(channel, config) ? withoutShopOwned(whole) : whole;
  if (!channel) {
    if (reading.state === 'deleted') return { kind: 'settled', outcome: unchanged };
    if (isProspective(reading)) return { kind: 'settled', outcome: ignored('not-yet') };
    return {
      kind: 'create',
      draft: channelDraftOf(desired, ownType),
      offersDue: offersAreDue(undefined, desired, ownType),
    };
  }
  const known: unknown = channel.custom?.fields[UPDATED_AT_FIELD];
  const said = String(desired.custom[UPDATED_AT_FIELD]);
  if (isBefore(said, known)) return { kind: 'settled', outcome: stale };
  const type = channel.custom ? channel.custom.type.obj : ownType;
  return {
    kind: 'update',
    channel,
    actions: planChannel(channel, desired, type),
    isLater: isBefore(known, said),
    offersDue: offersAreDue(channel, desired, type),
  };
}

/** Marketplacer's word for a seller who is being taken on (operator API, allSellers). */
const isProspective = (reading: KnownSeller): boolean =>
  reading.state === 'present' && reading.seller.accountType?.toUpperCase() === 'PROSPECTIVE';

const isBefore = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string' && Date.parse(one) < Date.parse(other);
