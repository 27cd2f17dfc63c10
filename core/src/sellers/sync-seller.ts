import type { Channel, ChannelUpdateAction, Type } from '@commercetools/platform-sdk';
import { channelKeyOf, type Write } from '../commercetools/index.ts';
import { orUnreadable, type Uses } from '../connector/index.ts';
import {
  again,
  compare,
  converge,
  done,
  toWrite,
  type Attempt,
  type Comparison,
  type Flow,
  type RunOptions,
} from '../converge/index.ts';
import { channelIdOf, type KnownSeller, type Seller, type SellerReading } from '../marketplacer/index.ts';
import { applied, failed, ignored, unchanged, type Outcome } from '../outcome/index.ts';
import { explainSeller } from './explain-seller.ts';
import { mapSellerName } from './map-seller.ts';
import { channelDraftOf, planChannel, setField } from './plan-channel.ts';
import { wantsOnboarding } from './onboarded.ts';
import { planSeller, type SellerPlan } from './plan-seller.ts';
import { OFFERS_SYNCED_FIELD, SELLER_TYPE_KEY } from './seller-fields.ts';

type ChannelPorts = Uses<{
  commercetools: 'channels';
  config: 'catalog' | 'flowsOff';
  clock: 'now' | 'sleep';
}>;
type Ports = ChannelPorts & Uses<{ config: 'flowsOn' }>;

/** Where a seller can be read. */
export interface SellerSource {
  /** Reads the seller again at every call. */
  read: () => Promise<SellerReading>;
  /** Where it is known beforehand, it spares one reading. */
  legacyId?: number;
  /** What the delivery itself says, for the first attempt. Whatever it leaves in doubt is read. */
  payload?: KnownSeller | undefined;
  /** Both sides, as they were read together with many others, for the first attempt. */
  shared?: { reading: KnownSeller; target: SellerTarget };
}

export interface SellerTarget {
  /** With its custom type expanded. */
  channel: Channel | undefined;
  /** Our custom type, for a channel that has none; undefined where it does not exist. */
  ownType: Type | undefined;
}

interface SellerWrite {
  plan: Exclude<SellerPlan, { kind: 'settled' }>;
  reading: KnownSeller;
}

/** @param id the opaque Marketplacer id */
export const syncSellerById = (
  connector: Ports & Uses<{ marketplacer: 'sellers' }>,
  id: string,
  beforehand: Pick<SellerSource, 'legacyId' | 'payload'> = {},
): Promise<Outcome> =>
  syncSeller(connector, { read: () => connector.marketplacer.sellers.byId(id), ...beforehand });

/** Syncs the channel of a seller. */
export async function syncSeller(
  connector: Ports,
  source: SellerSource,
  options: RunOptions = {},
): Promise<Outcome> {
  if (connector.config.flowsOff.has('sellers')) return ignored('flow-off');
  const object = source.legacyId === undefined ? undefined : objectOf(source.legacyId);
  return orUnreadable(object, () => converge(sellerFlow(connector, source), connector.clock, options));
}

export const compareSeller = (connector: Ports, source: SellerSource): Promise<Comparison> =>
  compare(sellerFlow(connector, source), connector.clock);

/**
 * An `updatedAt` has seconds only, so a channel is written where it was read before the seller. What a webhook
 * told is written only where its `updatedAt` is later.
 */
function sellerFlow(
  { commercetools: { channels }, config }: Ports,
  { read, legacyId, payload, shared }: SellerSource,
) {
  const beforehand = payload
    ? { source: { reading: payload, told: true } }
    : shared && { source: { reading: shared.reading, told: false }, target: { read: shared.target } };
  return {
    beforehand,
    locate: (source) => (source ? legacyIdOf(source.reading) : legacyId),
    readTarget: async (seller) => {
      const channel = await channels.byKey(channelKeyOf(seller));
      return { channel, ownType: channel?.custom ? undefined : await channels.type(SELLER_TYPE_KEY) };
    },
    readSource: async () => ({ reading: await read(), told: false }),
    plan: async ({ target, source: { reading, told } }) => {
      if (reading.state === 'unknown') return done(ignored('unknown-object'));
      const plan = planSeller(reading, target?.channel, target?.ownType, config);
      if (plan.kind === 'settled') return done(plan.outcome);
      // The channel that it was made from takes its key in a moment.
      if (plan.kind === 'create' && (await isBeingOnboarded(channels, config, reading))) {
        return done(ignored('not-yet'));
      }
      if (plan.kind === 'update' && plan.actions.length === 0) return done(unchanged);
      const isNewer = told && (plan.kind === 'create' || plan.isLater);
      return toWrite({ plan, reading }, applied, !isNewer);
    },
    write: async ({ plan, reading }) => {
      const written =
        plan.kind === 'create'
          ? await channels.create(plan.draft)
          : await channels.update(plan.channel, plan.actions);
      const personal = reading.state === 'present' ? [reading.seller.emailAddress, reading.seller.phone] : [];
      return attemptOf(written, legacyIdOf(reading), personal);
    },
    explain: ({ plan }) => explainSeller(plan),
  } satisfies Flow<number, SellerTarget, { reading: SellerReading; told: boolean }, SellerWrite>;
}

/** Its channel may be gone, or not be meant to become a seller any more. */
async function isBeingOnboarded(
  channels: Ports['commercetools']['channels'],
  { flowsOn }: Pick<Ports['config'], 'flowsOn'>,
  reading: KnownSeller,
): Promise<boolean> {
  const channelId =
    flowsOn.has('onboarding') && reading.state === 'present' ? channelIdOf(reading.seller) : undefined;
  const channel = channelId === undefined ? undefined : await channels.byId(channelId);
  return channel !== undefined && wantsOnboarding(channel);
}

function legacyIdOf(reading: KnownSeller): number;
function legacyIdOf(reading: SellerReading): number | undefined;
function legacyIdOf(reading: SellerReading): number | undefined {
  if (reading.state === 'unknown') return undefined;
  return reading.state === 'present' ? reading.seller.legacyId : reading.legacyId;
}

/**
 * Makes sure that prices and stock can name the channel of a seller, by the little that an advert says of it.
 * A channel that is there keeps everything it has.
 */
export async function ensureSellerChannel(
  { commercetools: { channels }, config, clock }: ChannelPorts,
  seller: Pick<Seller, 'legacyId' | 'businessName'>,
): Promise<Outcome> {
  if (config.flowsOff.has('sellers')) return ignored('flow-off');
  const { name, ...desired } = mapSellerName(seller, config.catalog.locales);
  const flow: Flow<string, Channel, typeof desired, ChannelUpdateAction[]> = {
    locate: () => desired.key,
    readTarget: channels.byKey,
    readSource: async () => desired,
    plan: ({ target }) => {
      const actions = target ? planChannel(target, desired, undefined) : [];
      return target && actions.length === 0 ? done(unchanged) : toWrite(actions, applied);
    },
    write: async (actions, { target }) => {
      const written = target
        ? await channels.update(target, actions)
        : await channels.create(channelDraftOf({ ...desired, name }, undefined));
      return attemptOf(written, seller.legacyId);
    },
  };
  return converge(flow, clock);
}

/**
 * Notes that all offers of a seller were compared after its `online` had changed.
 *
 * @param channel as it was read before the first of them was compared: whatever has changed it since may
 *   have been the seller going off-line again, and then the note is left for the next run
 */
export async function markOffersSynced(
  { commercetools }: Uses<{ commercetools: 'channels' }>,
  channel: Channel,
): Promise<void> {
  const actions: ChannelUpdateAction[] = [setField(OFFERS_SYNCED_FIELD, true)];
  if (channel.custom?.fields[OFFERS_SYNCED_FIELD] === false) {
    await commercetools.channels.update(channel, actions);
  }
}

/** A conflict, and a channel that another worker has just made, need another attempt. */
function attemptOf(written: Write<Channel>, legacyId: number, personal: (string | null)[] = []): Attempt {
  if (written.kind === 'written') return done(applied, true);
  if (written.kind !== 'rejected') return again();
  return done(
    failed('refused-by-commercetools', objectOf(legacyId), without(personal, written.reasons.join('; '))),
  );
}

const objectOf = (legacyId: number) => ({ type: 'seller', id: String(legacyId) }) as const;

/** Reasons may quote what was sent. */
function without(personal: (string | null)[], reasons: string): string {
  return personal.reduce<string>(
    (text, value) => (value ? text.replaceAll(value, '[left out]') : text),
    reasons,
  );
}
