import type { Channel } from '@commercetools/platform-sdk';
import { channelKeyOf } from '../commercetools/index.ts';
import type { KnownSeller, UnreadSeller } from '../marketplacer/index.ts';
import {
  markOffersSynced,
  planSeller,
  SELLER_TYPE_KEY,
  syncSeller,
  type SellerPlan,
  type SellerTarget,
} from '../sellers/index.ts';
import type { FailureRecord } from '../store/index.ts';
import type { Page } from '../runtime/index.ts';
import { sweep, type Swept } from '../sweep/index.ts';
import { clearResolvedFailures } from './clear-resolved-failures.ts';
import { noted } from './drift.ts';
import { advertSweep } from './reconcile-adverts.ts';
import { count } from './report.ts';
import { FINISHED, STOPPED, type Ended, type Run } from './run.ts';

const AT_ONCE = 20;

/** The longest that offers of single sellers may keep all other adverts waiting. */
const OFFERS_MS = 10 * 60_000;

/** A seller as both parts of this file need it. */
interface Due {
  id: string;
  legacyId: number;
}

/**
 * Compares sellers with channels, and then the offers of those who went off-line or came back since:
 * Marketplacer tells of each of their adverts, but what it told may have been lost. An incremental run reads
 * the sellers that changed since the run before, a full run all of them.
 */
export async function reconcileSellers(run: Run): Promise<Ended> {
  const due: Due[] = [];
  const channels = await reconcileChannels(run, due);
  if (channels.kind === 'stopped') return channels;
  const offers = run.connector.config.flowsOff.has('products') ? 'synced' : await reconcileOffers(run, due);
  if (offers === 'lease-lost') return STOPPED;
  if (offers === 'synced' && !(await run.checkpoint('sellers').save(channels.progress))) return STOPPED;
  return offers === 'out-of-time' ? { kind: 'unfinished' } : FINISHED;
}

/** A seller with what has to be done for it. */
interface Compared extends Due {
  reading: KnownSeller | UnreadSeller;
  target: SellerTarget;
  /** Undefined where the seller has to be read by itself first. */
  plan: SellerPlan | undefined;
  /** Milliseconds since the epoch. */
  readAt: number;
}

/**
 * Whose offers are due is known only when all channels were compared, so every run begins at the beginning.
 *
 * @param due the sellers whose offers must be compared are added to it
 */
async function reconcileChannels(run: Run, due: Due[]): Promise<Swept> {
  const { connector } = run;
  const { known } = run.checkpoint('sellers');
  const whole = run.mode === 'full' || (await hasTriedInVain(run));
  const onlyRecent = !whole && known.syncedUntil !== undefined;
  /** When the sellers that are in sync now were read. */
  const solved = new Map<string, number>();
  const swept = await sweep<Compared>(run, {
    page: (after, since) => comparedSellers(connector, after, since),
    changedAt: ({ reading }) => (reading.state === 'present' ? reading.seller : reading).updatedAt,
    each: ({ id, legacyId, reading, target }) => {
      // A deletion is final, and cannot be read by its id; everything else is read again before it is written.
      const read = async () =>
        reading.state === 'deleted' ? reading : connector.marketplacer.sellers.byId(id);
      const shared = reading.state === 'unread' ? undefined : { reading, target };
      const source = { read, legacyId, ...(shared && { shared }) };
      return noted(run, objectOf({ legacyId }), (options) => syncSeller(connector, source, options));
    },
    objectOf,
    told: (outcome, { id, legacyId, reading, plan, readAt }) => {
      count(run.tallies.sellers, outcome);
      if (outcome.outcome !== 'applied' && outcome.outcome !== 'unchanged') return;
      solved.set(String(legacyId), readAt);
      // Where the channel cannot remember it, only a recent change tells that offers may be due.
      const mayBeDue = onlyRecent && isOffline(reading);
      if (plan?.kind === 'update' && (plan.offersDue ?? mayBeDue)) due.push({ id, legacyId });
    },
    atOnce: AT_ONCE,
    checkpoint: { known, save: run.renew },
    window: { whole },
  });
  if (swept.kind === 'finished' && !run.dryRun) {
    await clearResolvedFailures(run, (failure) => isSolved(failure, solved));
  }
  return swept;
}

const objectOf = ({ legacyId }: Pick<Due, 'legacyId'>) => ({ type: 'seller', id: String(legacyId) }) as const;

/** A seller cannot be read by the number that its record has, so all of them are read then. */
async function hasTriedInVain({ connector: { store } }: Run): Promise<boolean> {
  for await (const { code, object } of store.failures.all()) {
    if (object.type === 'seller' && code === 'retried-in-vain') return true;
  }
  return false;
}

/** Channels of a whole page are read together. */
async function comparedSellers(
  { clock, commercetools: { channels }, config, marketplacer }: Run['connector'],
  after: string | undefined,
  since: string | undefined,
): Promise<Page<Compared>> {
  const readAt = clock.now();
  const { items, next } = await marketplacer.sellers.page(since, after);
  const sellers = items.map((reading) => (reading.state === 'present' ? reading.seller : reading));
  const existing = await channels.byKeys(sellers.map(({ legacyId }) => channelKeyOf(legacyId)));
  const ownType = await channels.type(SELLER_TYPE_KEY);
  const planOf = (reading: Compared['reading'], channel: Channel | undefined) => {
    if (reading.state === 'unread') return undefined;
    try {
      return planSeller(reading, channel, ownType, config);
    } catch {
      // Said where the seller is brought, which stops no other.
      return undefined;
    }
  };
  const compared = items.map((reading) => {
    const { id, legacyId } = reading.state === 'present' ? reading.seller : reading;
    const channel = existing.get(channelKeyOf(legacyId));
    const plan = planOf(reading, channel);
    return { id, legacyId, reading, target: { channel, ownType }, plan, readAt };
  });
  return { items: compared, next };
}

/** A failure that was recorded after the seller was read may be newer than what has succeeded. */
function isSolved({ object, lastSeen }: FailureRecord, solved: ReadonlyMap<string, number>): boolean {
  return object.type === 'seller' && Date.parse(lastSeen) <= (solved.get(object.id) ?? -Infinity);
}

const isOffline = (reading: Compared['reading']): boolean =>
  reading.state === 'deleted' || (reading.state === 'present' && reading.seller.online === false);

type OffersEnded = 'synced' | 'has-retries' | 'out-of-time' | 'lease-lost';

/** The seller at which the run before stopped comes first, so that the offers of each are compared at some time. */
async function reconcileOffers(run: Run, due: readonly Due[]): Promise<OffersEnded> {
  const share = { ...run, stopAt: Math.min(run.stopAt, run.clock.now() + OFFERS_MS) };
  const { scope } = run.checkpoint('sellerOffers').known.checkpoint ?? {};
  const isResumed = ({ legacyId }: Due) => scope?.startsWith(offersScope(legacyId)) === true;
  let ended: OffersEnded = 'synced';
  for (const seller of due.toSorted((one, other) => Number(isResumed(other)) - Number(isResumed(one)))) {
    const offers = await reconcileOffersOf(share, seller);
    if (offers === 'out-of-time' || offers === 'lease-lost') return offers;
    if (offers === 'has-retries') ended = offers;
  }
  return ended;
}

/** What has changed the channel since may have been the seller, going off-line or coming back. */
const offersScope = (legacyId: number, channelVersion: number | '' = '') =>
  `seller ${legacyId}, channel version ${channelVersion}`;

async function reconcileOffersOf(run: Run, { id, legacyId }: Due): Promise<OffersEnded> {
  const { commercetools, marketplacer } = run.connector;
  const channel = await commercetools.channels.byKey(channelKeyOf(legacyId));
  const swept = await sweep(run, {
    ...advertSweep(run),
    page: (after) => marketplacer.sellers.adverts(id, after),
    checkpoint: run.checkpoint('sellerOffers'),
    scope: offersScope(legacyId, channel?.version),
  });
  if (swept.kind === 'stopped') return swept.reason;
  if (swept.reached.hasRetries) return 'has-retries';
  if (channel && !run.dryRun) await markOffersSynced(run.connector, channel);
  return 'synced';
}
