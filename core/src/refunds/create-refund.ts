import { isDeepStrictEqual } from 'node:util';
import type { Connector } from '../connector/index.ts';
import { createOnce, type CreateOncePorts, type Standing } from '../exactly-once/index.ts';
import type { RefundEntry, RefundTracking, TrackedOrder } from '../store/index.ts';
import { MarketplacerRefusal, type RefundCreation } from '../marketplacer/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import type { Creation } from './plan-creations.ts';
import { withoutGivenBack } from './plan-postage.ts';

type Refunds = Connector['marketplacer']['refunds'];

/** What of the connector creates a refund request. */
interface RefundCreator extends Pick<Connector, 'clock'> {
  store: Pick<Connector['store'], 'refundTracking' | 'failures'>;
  marketplacer: { refunds: Pick<Refunds, 'idByExternalId' | 'create' | 'ofInvoice'> };
}

export type CreationResult =
  | { kind: 'created'; requestId: string }
  | { kind: 'refused'; reasons: string[] }
  /** Another worker is at it, or may be. */
  | { kind: 'claimed' }
  /** Somebody else wrote to the tracking first. */
  | { kind: 'conflict' };

/**
 * Creates one refund request exactly once, however often and on however many instances this runs. A claim on one
 * request of an order holds back all others of it: what is open for them is known only when it is created.
 *
 * @param planned what was remembered when the creation was planned. Where another worker has changed it since, the
 * plan may be for an item that the shop has rewritten, and is made anew.
 * @see docs/architecture.md#refunding-once
 */
export async function createRefund(
  creator: RefundCreator,
  orderId: string,
  creation: Creation,
  planned: RefundTracking['entries'],
): Promise<CreationResult> {
  const result = await createOnce(portsOf(creator, orderId, creation, planned), creator.clock);
  switch (result.kind) {
    case 'created':
    case 'found':
      return { kind: 'created', requestId: result.thing };
    case 'refused':
      await setEntry(creator, orderId, creation.entryKey, undefined);
      return { kind: 'refused', reasons: result.refusal };
    case 'unknown':
      if (result.reason === 'too-late') return { kind: 'claimed' };
      throw result.error;
    case 'claimed':
    case 'conflict':
      return result;
  }
}

interface RefundStanding extends Standing<string> {
  opened: TrackedOrder;
}

function portsOf(
  creator: RefundCreator,
  orderId: string,
  { entryKey, entry, externalId: { key, value }, draft, postageOf }: Creation,
  planned: RefundTracking['entries'],
): CreateOncePorts<RefundStanding, string, string[]> {
  const { marketplacer, store } = creator;
  return {
    claims: {
      // An item that the shop writes anew takes over the entry of the former one.
      forgets: true,
      async read() {
        const opened = await store.refundTracking.open(orderId);
        const isPlanned = opened && isDeepStrictEqual(opened.tracking.entries, planned);
        return isPlanned ? standingOf(opened, entryKey) : undefined;
      },
      async write({ opened }, claim) {
        const entries = { ...opened.tracking.entries, [entryKey]: { ...entry, claim } };
        const written = await store.refundTracking.write(orderId, opened, { ...opened.tracking, entries });
        return written && standingOf(written, entryKey);
      },
    },
    lookUp: () => marketplacer.refunds.idByExternalId(key, value),
    async create() {
      // The claim holds back all others, so what is given back by now is all there is.
      const left = postageOf
        ? withoutGivenBack(draft, await marketplacer.refunds.ofInvoice(postageOf.invoiceLegacyId))
        : draft;
      const creation = await create(creator, orderId, left);
      return creation.kind === 'created'
        ? { kind: 'created', thing: creation.id }
        : { kind: 'refused', refusal: creation.reasons };
    },
    remember: (requestId) => setEntry(creator, orderId, entryKey, { ...entry, requestId }),
  };
}

function standingOf(opened: TrackedOrder, entryKey: string): RefundStanding {
  const { [entryKey]: own, ...others } = opened.tracking.entries;
  return {
    opened,
    remembered: own?.requestId,
    claim: own?.claim,
    others: Object.values(others).flatMap(({ requestId, claim }) => (claim && !requestId ? [claim] : [])),
  };
}

/** What Marketplacer does not even take is refused. Where it may have taken effect, it is tried again, but not in silence. */
async function create(
  { store, marketplacer }: RefundCreator,
  orderId: string,
  draft: Creation['draft'],
): Promise<RefundCreation> {
  try {
    return await marketplacer.refunds.create(draft);
  } catch (error) {
    if (error instanceof MarketplacerRefusal && error.hasNoEffect) {
      return { kind: 'refused', reasons: [error.message] };
    }
    if (error instanceof MarketplacerRefusal) {
      const object = { type: 'refund', id: orderId } as const;
      await store.failures.record({ code: 'refund-refused', object, detail: error.message });
    }
    throw error;
  }
}

/**
 * Writes the entry in place of the claim; without one the claim is given up. Where another worker has seen the request
 * meanwhile, and an item that the shop has written anew has taken it over, that stays.
 *
 * @returns false where others wrote first, time after time
 */
async function setEntry(
  { clock, store }: RefundCreator,
  orderId: string,
  entryKey: string,
  entry: RefundEntry | undefined,
): Promise<boolean> {
  const written = await retryOnConflict(clock, async () => {
    const opened = await store.refundTracking.open(orderId);
    if (!opened) return undefined;
    const { [entryKey]: claim, ...others } = opened.tracking.entries;
    if (claim?.requestId !== undefined) return opened;
    const entries = entry ? { ...others, [entryKey]: entry } : others;
    return store.refundTracking.write(orderId, opened, { ...opened.tracking, entries });
  });
  return written !== undefined;
}
