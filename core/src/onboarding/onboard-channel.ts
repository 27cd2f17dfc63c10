import type { Channel } from '@commercetools/platform-sdk';
import { channelKeyOf, sellerLegacyIdOf } from '../commercetools/index.ts';
import { orUnreadable, type Uses } from '../connector/index.ts';
import type { RunOptions } from '../converge/index.ts';
import { createOnce } from '../exactly-once/index.ts';
import { applied, failed, ignored, mostUrgent, retry, type Outcome } from '../outcome/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import { findSellerId, syncSellerById, UPDATED_AT_FIELD, wantsOnboarding } from '../sellers/index.ts';
import { markOnboarded, sellerPorts, UnmarkableChannel } from './make-seller.ts';
import { mapChannel } from './map-channel.ts';
import { markAction, onboardingMarkOf } from './onboarding-mark.ts';
import { objectOf, type OnboardingPorts } from './ports.ts';
import { updateSeller } from './update-seller.ts';

type Ports = OnboardingPorts & Uses<{ marketplacer: 'onboarding' | 'sellers'; config: 'flowsOff' }>;

/**
 * Makes a seller of a channel that is to become one, exactly once, or tells Marketplacer what has changed of it.
 * Whatever announced it, everything is read afresh.
 *
 * @see docs/architecture.md#creating-exactly-once
 */
export async function onboardChannel(
  connector: Ports,
  channelId: string,
  options: RunOptions = {},
): Promise<Outcome> {
  if (!connector.config.flowsOn.has('onboarding')) return ignored('flow-off');
  const object = objectOf({ id: channelId });
  return orUnreadable(object, async () => {
    try {
      const channel = await connector.commercetools.channels.byId(channelId);
      const outcome = channel ? await bring(connector, channel, options) : ignored('unknown-object');
      // Notifications are many, and most of them change nothing; the job clears what they leave.
      if (outcome.outcome === 'applied' && !options.dryRun) await connector.store.failures.resolve(object);
      return outcome;
    } catch (error) {
      if (!(error instanceof UnmarkableChannel)) throw error;
      return failed('refused-by-commercetools', object, error.message);
    }
  });
}

async function bring(connector: Ports, channel: Channel, options: RunOptions): Promise<Outcome> {
  if (!wantsOnboarding(channel)) return ignored('not-ours');
  const mark = onboardingMarkOf(channel);
  if (mark.kind === 'onboarded') return bringSeller(connector, channel, mark.sellerId, options);
  if (options.dryRun) return explain(connector, channel, options);
  const known = sellerLegacyIdOf(channel.key);
  const found = known === undefined ? await make(connector, channel) : await adopt(connector, channel, known);
  if (!('sellerId' in found)) return found;
  const brought = await bringSeller(connector, channel, found.sellerId, options);
  return mostUrgent([applied, brought]);
}

/** What Marketplacer has told of the seller while its channel had another key has come to nothing. */
async function bringSeller(
  connector: Ports,
  { id, custom }: Channel,
  sellerId: string,
  options: RunOptions,
): Promise<Outcome> {
  const updated = await updateSeller(connector, id, sellerId, options);
  const isKnown = custom?.fields[UPDATED_AT_FIELD] !== undefined;
  if (isKnown || options.dryRun) return updated;
  return mostUrgent([updated, await syncSellerById(connector, sellerId)]);
}

/** What would be done with a channel that is no seller yet. */
function explain({ config }: Ports, channel: Channel, { differs }: RunOptions): Outcome {
  const mapping = mapChannel(channel, config.catalog.locales[0] ?? '');
  if (mapping.kind === 'incomplete') return incomplete(channel, mapping.missing);
  differs?.([{ field: 'seller', source: mapping.draft.businessName, target: undefined }]);
  return applied;
}

type Found = { sellerId: string } | Outcome;

async function make(connector: Ports, channel: Channel): Promise<Found> {
  const found = await retryOnConflict(connector.clock, async (): Promise<Found | undefined> => {
    const now = await connector.commercetools.channels.byId(channel.id);
    if (!now) return ignored('unknown-object');
    const mapping = mapChannel(now, connector.config.catalog.locales[0] ?? '');
    if (mapping.kind === 'incomplete') return incomplete(now, mapping.missing);
    const ports = sellerPorts(connector, channel.id, mapping.draft);
    const made = await createOnce(ports, connector.clock);
    switch (made.kind) {
      case 'created':
      case 'found':
        return { sellerId: made.thing };
      case 'refused':
        await connector.commercetools.channels.update(made.held.channel, [markAction()]);
        return failed(made.refusal.code, objectOf(channel), made.refusal.detail);
      case 'claimed':
        return retry('claimed');
      case 'unknown':
        if (made.reason === 'too-late') return retry('out-of-time');
        throw made.error;
      case 'conflict':
        return undefined;
    }
  });
  return found ?? retry('conflict');
}

const incomplete = (channel: Channel, missing: readonly string[]): Outcome =>
  failed('seller-incomplete', objectOf(channel), missing.join(', '));

/** A person has given the channel the key of a seller that exists. */
async function adopt(connector: Ports, channel: Channel, legacyId: number): Promise<Found> {
  const { marketplacer } = connector;
  const sellerId = await findSellerId(connector, legacyId);
  if (sellerId === undefined) {
    return failed('seller-unknown', objectOf(channel), channelKeyOf(legacyId));
  }
  await marketplacer.onboarding.tie(sellerId, channel.id);
  return (await markOnboarded(connector, channel.id, sellerId, legacyId)) ? { sellerId } : retry('conflict');
}
