import type { Channel } from '@commercetools/platform-sdk';
import type { CreateOncePorts, Standing } from '../exactly-once/index.ts';
import { channelKeyOf, type Write } from '../commercetools/index.ts';
import type { OnboardedSeller, SellerAlike, SellerDraft } from '../marketplacer/index.ts';
import type { FailureCode } from '../outcome/index.ts';
import { redactValues, retryOnConflict } from '../runtime/index.ts';
import { mapChannel } from './map-channel.ts';
import { claimText, markAction, onboardedText, onboardingMarkOf } from './onboarding-mark.ts';
import type { OnboardingPorts } from './ports.ts';
import { toldOf } from './told-seller.ts';

/** commercetools takes no mark on the channel, whoever asks. */
export class UnmarkableChannel extends Error {}

interface ChannelStanding extends Standing<string> {
  channel: Channel;
}

export interface SellerRefusal {
  code: FailureCode;
  detail: string;
}

/**
 * How a seller is made once: claimed by a mark on its channel, remembered by the mark and the key of the channel. People
 * can change both, so even a first claim is followed by a look-up.
 *
 * @param draft the seller that the channel was to become when it was read first
 */
export function sellerPorts(
  connector: OnboardingPorts,
  channelId: string,
  draft: SellerDraft,
): CreateOncePorts<ChannelStanding, string, SellerRefusal> {
  const { commercetools, marketplacer, config, store } = connector;
  const { channels } = commercetools;
  const [locale = ''] = config.catalog.locales;
  const email = draft.user.emailAddress;
  /** Of a look-up: sellers with the address of the channel that do not say that they were made from it. */
  let strangers: SellerAlike[] = [];
  /** What this worker has made; of what was found nobody knows whether it shows what was sent. */
  let made: OnboardedSeller | undefined;
  return {
    claims: {
      forgets: true,
      read: async () => standingOf(await channels.byId(channelId)),
      async write({ channel }, claim) {
        const written = await channels.update(channel, [markAction(claimText(claim))]);
        if (written.kind === 'rejected') throw new UnmarkableChannel(written.reasons.join('; '));
        return written.kind === 'written' ? standingOf(written.resource) : undefined;
      },
    },

    async lookUp() {
      const found = await marketplacer.onboarding.byChannelId(channelId);
      if (found) return found.id;
      const alike = await marketplacer.onboarding.alike({ channelId, email });
      strangers = alike.filter(({ isOfChannel }) => !isOfChannel);
      return alike.find(({ isOfChannel }) => isOfChannel)?.id;
    },

    /** As the channel is under the claim: somebody may have changed it since it was read first. */
    async create({ channel }) {
      if (strangers.length > 0) return { kind: 'refused', refusal: existingOf(strangers) };
      const mapping = mapChannel(channel, locale);
      if (mapping.kind === 'incomplete') {
        return {
          kind: 'refused',
          refusal: { code: 'seller-incomplete', detail: mapping.missing.join(', ') },
        };
      }
      const created = await marketplacer.onboarding.create(mapping.draft);
      if (created.kind === 'refused') {
        const detail = redactValues(created.reasons.join('; '), withoutOurs(mapping.draft));
        return { kind: 'refused', refusal: { code: 'seller-refused', detail } };
      }
      made = created.seller;
      return { kind: 'created', thing: made.id };
    },

    /** The external id first: with it, the seller is found without looking at all of them. */
    async remember(sellerId, { channel }) {
      await marketplacer.onboarding.tie(sellerId, channelId);
      if (made) {
        const attributes = Object.keys(draft);
        await store.toldSellers.add(channelId, toldOf(channel, made, attributes, locale));
      }
      const seller = made ?? (await marketplacer.onboarding.byId(sellerId));
      return markOnboarded(connector, channelId, sellerId, seller?.legacyId);
    },
  };
}

function standingOf(channel: Channel | undefined): ChannelStanding | undefined {
  if (!channel) return undefined;
  const mark = onboardingMarkOf(channel);
  return {
    channel,
    claim: mark.kind === 'claimed' ? mark : undefined,
    remembered: mark.kind === 'onboarded' ? mark.sellerId : undefined,
  };
}

/**
 * Gives the channel its mark and the key of its seller, whatever version it has now. A key that another channel has is
 * left to a person; the mark tells all the same which seller was made.
 *
 * @returns false where others wrote first, time after time
 */
export async function markOnboarded(
  { commercetools: { channels }, clock }: OnboardingPorts,
  channelId: string,
  sellerId: string,
  legacyId: number | undefined,
): Promise<boolean> {
  const mark = markAction(onboardedText(sellerId));
  const isMarked = await retryOnConflict(clock, async () => {
    const channel = await channels.byId(channelId);
    if (!channel) return true;
    const key = legacyId === undefined ? channel.key : channelKeyOf(legacyId);
    let written: Write<Channel> = { kind: 'conflict' };
    if (channel.key !== key) written = await channels.update(channel, [{ action: 'changeKey', key }, mark]);
    if (channel.key === key || written.kind === 'duplicate') written = await channels.update(channel, [mark]);
    if (written.kind === 'rejected') throw new UnmarkableChannel(written.reasons.join('; '));
    return written.kind === 'written' || undefined;
  });
  return isMarked ?? false;
}

function existingOf(strangers: readonly SellerAlike[]): SellerRefusal {
  const numbers = strangers.map(({ legacyId }) => legacyId);
  const keys = numbers.map((legacyId) => channelKeyOf(legacyId)).join(' or ');
  return {
    code: 'seller-exists',
    detail: `seller ${numbers.join(', ')}; where that is this one, give the channel the key ${keys}`,
  };
}

/** Neither the kind of account nor the id of the channel tell anything of a person. */
const withoutOurs = ({ accountType: _type, metadata: _metadata, ...personal }: SellerDraft) => personal;
