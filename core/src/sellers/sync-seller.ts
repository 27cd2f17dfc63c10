import type { Channel, ChannelUpdateAction } from '@commercetools/platform-sdk';
import { channelKeyOf, type Write } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import type { KnownSeller, Seller, SellerReading } from '../marketplacer/index.ts';
import { applied, failed, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import { mapSellerName } from './map-seller.ts';
import { channelDraftOf, planChannel, setField } from './plan-channel.ts';
import { planSeller, type SellerPlan } from './plan-seller.ts';
import { OFFERS_SYNCED_FIELD, SELLER_TYPE_KEY } from './seller-fields.ts';

/** Where a seller can be read. */
export interface SellerSource {
  /** Reads the seller afresh at every call. */
  read: () => Promise<SellerReading>;
  /** Where it is known beforehand, it spares one reading. */
  legacyId?: number;
  /** What the delivery itself says, for the first attempt. Whatever it leaves in doubt is read. */
  payload?: KnownSeller;
}

/** @param id the opaque Marketplacer id */
export const syncSellerById = (
  connector: Connector,
  id: string,
  beforehand: Pick<SellerSource, 'legacyId' | 'payload'> = {},
): Promise<Outcome> =>
  syncSeller(connector, { read: () => connector.marketplacer.sellers.byId(id), ...beforehand });

/**
 * Brings the channel of a seller into step. In every attempt the channel is read before the seller, and
 * is written with the version that was read: so the seller is at least as new as what the channel was built
 * from, whatever its `updatedAt` says, which has seconds only. What a webhook told is written only where its
 * `updatedAt` is later.
 */
export async function syncSeller(connector: Connector, source: SellerSource): Promise<Outcome> {
  const { commercetools, config, clock } = connector;
  if (config.flowsOff.has('sellers')) return ignored('flow-off');
  let channelOf = source.legacyId;
  let { payload } = source;
  const outcome = await retryOnConflict(clock, async () => {
    const channel =
      channelOf === undefined ? undefined : await commercetools.channels.byKey(channelKeyOf(channelOf));
    const told = payload;
    payload = undefined;
    const reading = told ?? (await source.read());
    if (reading.state === 'unknown') return ignored('unknown-object');
    const { legacyId: found } = reading.state === 'present' ? reading.seller : reading;
    if (channelOf !== found) {
      channelOf = found;
      return undefined;
    }
    const ownType = channel?.custom ? undefined : await commercetools.channels.type(SELLER_TYPE_KEY);
    const plan = planSeller(reading, channel, ownType, config.catalog.locales);
    if (told && isDoubtful(plan)) return undefined;
    return writeChannel(connector, plan, reading);
  });
  return outcome ?? retry('conflict');
}

const isDoubtful = (plan: SellerPlan): boolean =>
  plan.kind === 'update' && plan.actions.length > 0 && !plan.isLater;

/** What `syncSellerById` would do, without doing it. */
export function previewSeller(plan: SellerPlan): Outcome {
  if (plan.kind === 'settled') return plan.outcome;
  return plan.kind === 'update' && plan.actions.length === 0 ? unchanged : applied;
}

/**
 * Makes sure that prices and stock can name the channel of a seller, by the little that an advert says of it.
 * A channel that is there keeps everything it has.
 */
export async function ensureSellerChannel(
  { commercetools, config, clock }: Connector,
  seller: Pick<Seller, 'legacyId' | 'businessName'>,
): Promise<Outcome> {
  if (config.flowsOff.has('sellers')) return ignored('flow-off');
  const desired = mapSellerName(seller, config.catalog.locales);
  const outcome = await retryOnConflict(clock, async () => {
    const channel = await commercetools.channels.byKey(desired.key);
    const { key, roles, custom } = desired;
    const actions = channel ? planChannel(channel, { key, roles, custom }, undefined) : [];
    if (channel && actions.length === 0) return unchanged;
    const written = channel
      ? await commercetools.channels.update(channel, actions)
      : await commercetools.channels.create(channelDraftOf(desired, undefined));
    return outcomeOfWrite(written, seller.legacyId);
  });
  return outcome ?? retry('conflict');
}

/**
 * Notes that all offers of a seller were compared after its `online` had changed.
 *
 * @param channel as it was read before the first of them was compared: whatever has changed it since may
 *   have been the seller going off-line again, and then the note is left for the next run
 */
export async function markOffersSynced({ commercetools }: Connector, channel: Channel): Promise<void> {
  const actions: ChannelUpdateAction[] = [setField(OFFERS_SYNCED_FIELD, true)];
  if (channel.custom?.fields[OFFERS_SYNCED_FIELD] === false) {
    await commercetools.channels.update(channel, actions);
  }
}

async function writeChannel(
  { commercetools }: Connector,
  plan: SellerPlan,
  reading: KnownSeller,
): Promise<Outcome | undefined> {
  if (plan.kind === 'settled') return plan.outcome;
  if (plan.kind === 'update' && plan.actions.length === 0) return unchanged;
  const written =
    plan.kind === 'create'
      ? await commercetools.channels.create(plan.draft)
      : await commercetools.channels.update(plan.channel, plan.actions);
  if (reading.state === 'deleted') return outcomeOfWrite(written, reading.legacyId);
  const { legacyId, emailAddress, phone } = reading.seller;
  return outcomeOfWrite(written, legacyId, [emailAddress, phone]);
}

/** A conflict, and a channel that another worker has just made, need another attempt. */
function outcomeOfWrite(
  written: Write<Channel>,
  legacyId: number,
  personal: (string | null)[] = [],
): Outcome | undefined {
  if (written.kind === 'written') return applied;
  if (written.kind !== 'rejected') return undefined;
  const object = { type: 'seller', id: String(legacyId) } as const;
  return failed('refused-by-commercetools', object, without(personal, written.reasons.join('; ')));
}

/** Reasons may quote what was sent. */
function without(personal: (string | null)[], reasons: string): string {
  return personal.reduce<string>(
    (text, value) => (value ? text.replaceAll(value, '[left out]') : text),
    reasons,
  );
}
