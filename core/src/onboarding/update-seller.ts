import type { Channel } from '@commercetools/platform-sdk';
import { channelKeyOf } from '../commercetools/index.ts';
import { again, converge, done, toWrite, type Flow, type RunOptions } from '../converge/index.ts';
import type { OnboardedSeller } from '../marketplacer/index.ts';
import { applied, failed, ignored, unchanged, type Outcome } from '../outcome/index.ts';
import { redactValues } from '../runtime/index.ts';
import { isoTime } from '../sweep/index.ts';
import { planSellerUpdate, type SellerUpdatePlan } from './plan-seller-update.ts';
import { objectOf, type OnboardingPorts } from './ports.ts';
import { toldOf } from './told-seller.ts';

interface SellerSide {
  channel: Channel;
  seller: OnboardedSeller;
}

/** Tells Marketplacer what the shop has changed of a seller that it has onboarded. */
export function updateSeller(
  connector: OnboardingPorts,
  channelId: string,
  sellerId: string,
  options: RunOptions = {},
): Promise<Outcome> {
  const { commercetools, marketplacer, store, config, clock } = connector;
  const object = objectOf({ id: channelId });
  const [locale = ''] = config.catalog.locales;
  // Marketplacer has no versions: of several workers, the one that reads the channel last has to send last.
  const flow: Flow<string, OnboardedSeller, Channel | undefined, SellerUpdatePlan & SellerSide> = {
    locate: () => sellerId,
    readTarget: (id) => marketplacer.onboarding.byId(id),
    readSource: () => commercetools.channels.byId(channelId),
    plan: async ({ target: seller, source: channel }) => {
      if (!channel) return done(ignored('unknown-object'));
      // A deletion is told by its webhook; what is not shown proves nothing.
      if (!seller) return done(ignored('unknown-object'));
      if (channel.key !== channelKeyOf(seller.legacyId)) {
        return done(failed('duplicate-value', object, `the key ${channelKeyOf(seller.legacyId)}`));
      }
      const plan = planSellerUpdate(channel, seller, await store.toldSellers.of(channelId), locale);
      return plan.differences.length === 0 ? done(unchanged) : toWrite({ ...plan, channel, seller }, applied);
    },
    write: async ({ attributes, overwritten, channel }) => {
      const updated = await marketplacer.onboarding.update(sellerId, attributes);
      if (updated.kind === 'refused') {
        const detail = redactValues(updated.reasons.join('; '), attributes);
        return done(failed('seller-refused', object, detail));
      }
      await store.toldSellers.add(
        channelId,
        toldOf(channel, updated.seller, Object.keys(attributes), locale),
      );
      if (overwritten.length > 0) {
        const at = isoTime(clock.now());
        const seller = { type: 'seller', id: String(updated.seller.legacyId) } as const;
        await store.history.add(seller, { at, event: 'overwritten', fields: overwritten });
      }
      const now = await commercetools.channels.byId(channelId);
      return now && now.version !== channel.version ? again(true) : done(applied, true);
    },
    explain: ({ differences }) => differences,
  };
  return converge(flow, clock, options);
}
