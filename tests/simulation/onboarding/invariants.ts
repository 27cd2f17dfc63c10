import type { Connector } from '../../../core/src/connector/index.ts';
import type { Seller } from '../../../sandbox/marketplacer/model/entities.ts';
import type { World } from '../world.ts';

type Channels = Connector['commercetools']['channels'];
export type Channel = NonNullable<Awaited<ReturnType<Channels['byId']>>>;
export type ChannelAction = Parameters<Channels['update']>[1][number];

export const ONCE = 'no channel becomes two sellers';
export const DONE = 'every channel that is marked and complete has become a seller, and has its key';
export const ALONE = 'no seller has two channels';
export const TIED = 'a seller that was made has the id of its channel as its only external id';
export const OWNED = 'the seller shows what the shop owns';
const FOLLOWED = 'the channel shows what Marketplacer owns';

/* Computed from what both platforms hold alone, without a line of the connector. */

const CHANNEL_ID = 'commercetools-channel-id';

export const channelsOf = ({ platforms }: World): Channel[] =>
  platforms.project.collection('channel').all() as unknown as Channel[];

/** The sellers that say that they were made from a channel. */
export function sellersOf({ platforms: { market } }: World, channelId: string): Seller[] {
  return market.store
    .all('Seller')
    .filter(({ id }) =>
      market.store
        .by('Metadatum', 'ownerId', id)
        .some((one) => one.ownerKind === 'Seller' && one.key === CHANNEL_ID && one.value === channelId),
    );
}

export function checkOnce(world: World): void {
  const { store } = world.platforms.market;
  const counted = new Map<string, number>();
  for (const { primaryUserId } of store.all('Seller')) {
    const email = (primaryUserId !== null && store.find('User', primaryUserId)?.emailAddress) || '';
    counted.set(email, (counted.get(email) ?? 0) + 1);
  }
  for (const [email, count] of counted) if (count > 1) world.violated(ONCE, `${count} sellers of ${email}`);
}

export function checkMade(world: World, channel: Channel): void {
  const [seller] = sellersOf(world, channel.id);
  if (!seller) return world.violated(DONE, `${channel.key} is no seller`);
  const key = `marketplacer-seller-${seller.id}`;
  if (channel.key !== key) world.violated(DONE, `the channel of ${key} has the key ${channel.key}`);
  const { store } = world.platforms.market;
  const ids = store.by('ExternalID', 'ownerId', seller.id).filter(({ ownerKind }) => ownerKind === 'Seller');
  if (ids.length !== 1 || ids[0]?.value !== channel.id) {
    world.violated(TIED, `${key}: ${JSON.stringify(ids.map(({ value }) => value))}`);
  }
  const hours: unknown = channel.custom?.fields['marketplacer-opening-hours'] ?? null;
  // A prospective seller has its channel as well, because the shop has made it.
  if (hours !== seller.openingHours) world.violated(FOLLOWED, `${key}: ${String(hours)}`);
}

export function checkOwned(world: World, channel: Channel): void {
  const [seller] = sellersOf(world, channel.id);
  const wanted = [channel.name?.['en'], channel.address?.phone];
  const shown = [seller?.businessName, seller?.phone];
  if (JSON.stringify(wanted) === JSON.stringify(shown)) return;
  world.violated(OWNED, `${channel.key}: ${JSON.stringify(shown)}, expected ${JSON.stringify(wanted)}`);
}
