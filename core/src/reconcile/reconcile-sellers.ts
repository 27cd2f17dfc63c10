import { runUseCase } from '../connector/index.ts';
import { bulkhead } from 'cockatiel';
import { channelKeyOf } from '../commercetools/index.ts';
import type { FailureRecord, RunState } from '../store/index.ts';
import { MarketplacerRefusal, type KnownSeller } from '../marketplacer/index.ts';
import { markOffersSynced, planSeller, SELLER_TYPE_KEY, syncSeller } from '../sellers/index.ts';
import { clearResolvedFailures } from './clear-resolved-failures.ts';
import { reconcilePage as reconcileAdvertsPage } from './reconcile-adverts.ts';
import { count } from './report.ts';
import { isOutOfTime, withOverlap, type Run } from './run.ts';

const AT_ONCE = 20;

/** The longest that offers of single sellers may keep all other adverts waiting. */
const OFFERS_MS = 10 * 60_000;

interface SellersEnded {
  /** Time is up, or another run has taken over: nothing more may be done. */
  stopped: boolean;
  /** Nothing is left for the next run. */
  complete: boolean;
  learnt: Partial<RunState>;
}

const DONE: SellersEnded = { stopped: false, complete: true, learnt: {} };
const STOPPED: SellersEnded = { stopped: true, complete: false, learnt: {} };

type Progress = NonNullable<RunState['sellers']>;

/** A seller as both parts of this file need it. */
interface Due {
  id: string;
  legacyId: number;
}

interface InStep {
  seller: Due;
  offersDue: boolean;
}

/**
 * Compares sellers with channels, and then the offers of those who went off-line or came back since:
 * Marketplacer tells of each of their adverts, but what it told may have been lost. An incremental run reads
 * the sellers that changed since the run before, a full run all of them.
 */
export async function reconcileSellers(run: Run): Promise<SellersEnded> {
  if (run.connector.config.flowsOff.has('sellers')) return DONE;
  try {
    const known = run.state.sellers ?? {};
    const channels = await reconcileChannels(run, known);
    if (channels === 'stopped') return STOPPED;
    const offers = await reconcileOffers(run, channels.due, known.offers);
    if (offers === 'stopped') return STOPPED;
    const settled = offers.settled && run.tallies.sellers.retry === 0;
    const moves = settled && run.mode === 'incremental';
    const sellers: Progress = {
      syncedUntil: moves ? channels.newest : known.syncedUntil,
      offers: offers.checkpoint,
    };
    return { stopped: false, complete: !offers.checkpoint, learnt: { sellers } };
  } catch (error) {
    // Sellers are for operators' keys only; a key that may not read them must not keep adverts waiting.
    if (!(error instanceof MarketplacerRefusal)) throw error;
    run.notes.push(`Sellers were not compared. ${error.message}`);
    return DONE;
  }
}

async function reconcileChannels(
  run: Run,
  { syncedUntil }: Progress,
): Promise<{ due: Due[]; newest: string | undefined } | 'stopped'> {
  const { marketplacer } = run.connector;
  const since =
    run.mode === 'incremental' && syncedUntil ? new Date(withOverlap(syncedUntil)).toISOString() : undefined;
  const due: Due[] = [];
  /** When the sellers that are in step now were read. */
  const solved = new Map<string, number>();
  let newest = syncedUntil;
  let after: string | undefined;
  do {
    if (isOutOfTime(run)) return 'stopped';
    const readAt = run.connector.clock.now();
    const page = await marketplacer.sellers.page(since, after);
    for (const { seller, offersDue } of await reconcilePage(run, page.items, since !== undefined)) {
      solved.set(String(seller.legacyId), readAt);
      if (offersDue) due.push(seller);
    }
    for (const reading of page.items) newest = later(newest, updatedAtOf(reading));
    after = page.next;
    if (!(await run.save({}))) return 'stopped';
  } while (after);
  if (!run.dryRun) await clearResolvedFailures(run, (failure) => isSolved(failure, solved));
  return { due, newest };
}

/**
 * Channels of a whole page are read together; each seller that differs is then brought into step.
 *
 * @param onlyRecent the sellers are those that changed lately; only then the offers of one that is off-line
 *   are compared although its channel cannot remember whether they were already
 * @returns the sellers that are in step now, and whether their offers must be compared
 */
async function reconcilePage(run: Run, readings: KnownSeller[], onlyRecent: boolean): Promise<InStep[]> {
  const { connector, dryRun, tallies } = run;
  const { commercetools, config, marketplacer } = connector;
  const channels = await commercetools.channels.byKeys(
    readings.map((one) => channelKeyOf(dueOf(one).legacyId)),
  );
  const ownType = await commercetools.channels.type(SELLER_TYPE_KEY);
  const limit = bulkhead(AT_ONCE, Infinity);
  const bring = async (reading: KnownSeller): Promise<InStep[]> => {
    const seller = dueOf(reading);
    const channel = channels.get(channelKeyOf(seller.legacyId));
    const plan = planSeller(reading, channel, ownType, config.catalog.locales);
    // A deletion is final, and cannot be read by its id; everything else is read afresh before it is written.
    const read = async () => (reading.state === 'deleted' ? reading : marketplacer.sellers.byId(seller.id));
    const source = { read, legacyId: seller.legacyId, shared: { reading, target: { channel, ownType } } };
    const sync = () => syncSeller(connector, source, { dryRun });
    const outcome = dryRun ? await sync() : await runUseCase(connector, sync);
    count(tallies.sellers, outcome);
    if (outcome.outcome !== 'applied' && outcome.outcome !== 'unchanged') return [];
    const offersDue = plan.kind === 'update' && (plan.offersDue ?? (onlyRecent && isOffline(reading)));
    return [{ seller, offersDue }];
  };
  return (await Promise.all(readings.map((reading) => limit.execute(() => bring(reading))))).flat();
}

/** A failure that was recorded after the seller was read may be newer than what has succeeded. */
function isSolved({ object, lastSeen }: FailureRecord, solved: ReadonlyMap<string, number>): boolean {
  return object.type === 'seller' && Date.parse(lastSeen) <= (solved.get(object.id) ?? -Infinity);
}

interface OffersEnded {
  settled: boolean;
  checkpoint: Progress['offers'];
}

/** The seller at which the run before stopped comes first, so that the offers of each are compared at some time. */
async function reconcileOffers(
  run: Run,
  due: Due[],
  resumed: Progress['offers'],
): Promise<OffersEnded | 'stopped'> {
  const { config, clock } = run.connector;
  if (config.flowsOff.has('products')) return { settled: true, checkpoint: undefined };
  const stopAt = Math.min(run.stopAt, clock.now() + OFFERS_MS);
  const isResumed = ({ legacyId }: Due) => legacyId === resumed?.legacyId;
  let settled = true;
  for (const seller of due.toSorted((one, other) => Number(isResumed(other)) - Number(isResumed(one)))) {
    const ended = await reconcileOffersOf(run, seller, isResumed(seller) ? resumed : undefined, stopAt);
    if (ended === 'stopped') return 'stopped';
    if (ended.checkpoint) return ended;
    settled &&= ended.settled;
  }
  return { settled, checkpoint: undefined };
}

async function reconcileOffersOf(
  run: Run,
  { id, legacyId }: Due,
  resumed: Progress['offers'],
  stopAt: number,
): Promise<OffersEnded | 'stopped'> {
  const { commercetools, clock, marketplacer } = run.connector;
  const channel = await commercetools.channels.byKey(channelKeyOf(legacyId));
  // What has changed the channel since may have been the seller, going off-line or coming back.
  let after = resumed?.channelVersion === channel?.version ? resumed?.after : undefined;
  let hasRetries = after !== undefined && resumed?.hasRetries === true;
  do {
    if (clock.now() >= stopAt) {
      return {
        settled: false,
        checkpoint: { legacyId, channelVersion: channel?.version, after, hasRetries },
      };
    }
    const page = await marketplacer.sellers.adverts(id, after);
    const { retry } = run.tallies.adverts;
    await reconcileAdvertsPage(run, page.items);
    hasRetries ||= run.tallies.adverts.retry > retry;
    after = page.next;
    if (!(await run.save({}))) return 'stopped';
  } while (after);
  if (channel && !run.dryRun && !hasRetries) await markOffersSynced(run.connector, channel);
  return { settled: !hasRetries, checkpoint: undefined };
}

const isOffline = (reading: KnownSeller): boolean =>
  reading.state === 'deleted' || reading.seller.online === false;

const dueOf = (reading: KnownSeller): Due => (reading.state === 'present' ? reading.seller : reading);

const updatedAtOf = (reading: KnownSeller): string =>
  reading.state === 'present' ? reading.seller.updatedAt : reading.updatedAt;

const later = (known: string | undefined, moment: string): string =>
  known === undefined || Date.parse(moment) > Date.parse(known) ? moment : known;
