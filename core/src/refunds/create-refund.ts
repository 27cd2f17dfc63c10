import { randomUUID } from 'node:crypto';
import type { Connector } from '../connector/index.ts';
import type { RefundEntry } from '../store/index.ts';
import { MarketplacerRefusal, type RefundCreation } from '../marketplacer/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import type { Creation } from './plan-creations.ts';

/** As with orders: a claim outlives the call that it guards many times over, and clocks may differ. */
const CLAIM_MS = 3 * 60_000;
const CLOCK_SKEW_MS = 30_000;
const CREATE_WITHIN_MS = 20_000;
/** How soon a request can be found by its external id is not documented. */
const INDEXING_PAUSE_MS = 2_000;

export type CreationResult =
  | { kind: 'created' }
  | { kind: 'refused'; reasons: string[] }
  /** Another worker is at it, or may be. */
  | { kind: 'claimed' }
  /** Somebody else wrote to the tracking first. */
  | { kind: 'conflict' };

/**
 * Creates one refund request exactly once, however often and on however many instances this runs: a claim in the
 * refund tracking, a look for the request by its external id, then `refundRequestCreate`. Every step can be the
 * last one of a process that dies. A claim on one request of an order holds back all others of it: what is open for
 * them is known only when it is created.
 */
export async function createRefund(
  connector: Connector,
  orderId: string,
  creation: Creation,
): Promise<CreationResult> {
  const { clock, store } = connector;
  const opened = await store.refundTracking.open(orderId);
  if (!opened) return { kind: 'conflict' };
  const { [creation.entryKey]: former, ...others } = opened.tracking.entries;
  if (former?.requestId) return { kind: 'created' };
  const isClaimed = Object.values(opened.tracking.entries).some(
    ({ requestId, claim }) => !requestId && claim && clock.now() < claim.until + CLOCK_SKEW_MS,
  );
  if (isClaimed) return { kind: 'claimed' };
  const madeAt = clock.now();
  const claim = { token: randomUUID(), until: madeAt + CLAIM_MS };
  const entries = { ...others, [creation.entryKey]: { ...creation.entry, claim } };
  if (!(await store.refundTracking.write(orderId, opened, { ...opened.tracking, entries }))) {
    return { kind: 'conflict' };
  }
  const existing = await lookUp(connector, creation, former?.claim !== undefined);
  if (!existing && clock.now() > madeAt + CREATE_WITHIN_MS) return { kind: 'claimed' };
  const result: RefundCreation = existing
    ? { kind: 'created', id: existing }
    : await create(connector, orderId, creation);
  const { kind } = result;
  const entry = kind === 'created' ? { ...creation.entry, requestId: result.id } : undefined;
  const remembered = await remember(connector, orderId, creation.entryKey, entry);
  if (kind === 'refused') return result;
  return remembered ? { kind: 'created' } : { kind: 'conflict' };
}

/** Asks a second time, after a pause for indexing, where another worker may have created it. */
async function lookUp(
  { marketplacer, clock }: Connector,
  { externalId: { key, value } }: Creation,
  takenOver: boolean,
): Promise<string | undefined> {
  const found = await marketplacer.refunds.idByExternalId(key, value);
  if (found || !takenOver) return found;
  await clock.sleep(INDEXING_PAUSE_MS);
  return marketplacer.refunds.idByExternalId(key, value);
}

/** What Marketplacer does not even take is tried again, but not in silence. */
async function create(
  { store, marketplacer }: Connector,
  orderId: string,
  { draft }: Creation,
): Promise<RefundCreation> {
  try {
    return await marketplacer.refunds.create(draft);
  } catch (error) {
    if (error instanceof MarketplacerRefusal) {
      const object = { type: 'refund', id: orderId } as const;
      await store.failures.record({ code: 'refund-refused', object, detail: error.message });
    }
    throw error;
  }
}

/** Writes the id of the request in place of the claim; without an entry the claim is given up. */
async function remember(
  { clock, store }: Connector,
  orderId: string,
  entryKey: string,
  entry: RefundEntry | undefined,
): Promise<boolean> {
  const written = await retryOnConflict(clock, async () => {
    const opened = await store.refundTracking.open(orderId);
    if (!opened) return undefined;
    const { [entryKey]: _claim, ...others } = opened.tracking.entries;
    const entries = entry ? { ...others, [entryKey]: entry } : others;
    return store.refundTracking.write(orderId, opened, { ...opened.tracking, entries });
  });
  return written !== undefined;
}
