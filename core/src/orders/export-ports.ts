import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import type { Claim, CreateOncePorts, Standing } from '../exactly-once/index.ts';
import { MarketplacerUnavailable, type MarketplacerOrder } from '../marketplacer/index.ts';
import { marketplacerOrderIdsOf, type LinkRecord, type OrderLink } from '../store/index.ts';
import type { Failure, FailureCode } from '../outcome/index.ts';
import { keylessIdsOf, type ExportTerms } from './export-terms.ts';
import { createConsignments } from './create-consignments.ts';
import { claimText, exportedText, markOf } from './export-mark.ts';
import { duenessNow } from './is-missing.ts';
import { consignmentsOf } from './map-consignments.ts';
import { addressKeysOf, orderLinkOf } from './map-link.ts';
import { mapOrder } from './map-order.ts';
import { marketplaceLinesOf } from './marketplace-lines.ts';
import { recordAndNotify } from './record-and-notify.ts';
import { setMark } from './set-mark.ts';
import { toldOf } from './told.ts';

/** commercetools takes no mark on the order, whoever asks. */
export class UnmarkableOrder extends Error {}

interface OrderStanding extends Standing<OrderLink> {
  order: Order;
  /** As it was when the claim was made. */
  record?: LinkRecord;
}

/** Why an order that was claimed was not created. */
export type Refusal = 'not-due' | { code: FailureCode; detail: string | undefined };

/**
 * How an order is created once: claimed by a mark on the order, remembered by its link and its last mark.
 *
 * @param mayHaveFailed whether a failure of an earlier attempt may be recorded
 * @param terms what the operator has decided on the orders that sellers get
 */
export function exportPorts(
  connector: Connector,
  order: Order,
  mayHaveFailed: boolean,
  terms: ExportTerms,
): CreateOncePorts<OrderStanding, OrderLink, Refusal> {
  const { clock, commercetools, config, marketplacer, store } = connector;
  /** What a look-up has found. */
  let existing: MarketplacerOrder[] = [];
  /** That of some consignments, where others were made. */
  let refusal: Failure | undefined;
  return {
    claims: {
      forgets: false,
      read: async () => standingOf(order),
      async write(seen, { token, until }) {
        const [claimed, record] = await Promise.all([
          commercetools.orders.mark(seen.order, claimText(token, until)),
          store.links.read(order.id),
        ]);
        if (claimed.kind === 'conflict') return undefined;
        if (claimed.kind !== 'written') {
          throw new UnmarkableOrder(
            'the export channel cannot be named on the order; run post-deploy of order-event-app again',
          );
        }
        const remembered = record.link?.hasRefused ? undefined : record.link;
        return { ...standingOf(claimed.resource), record, remembered };
      },
    },

    async lookUp() {
      existing = await marketplacer.orders.byCommercetoolsId(order.id);
      return existing.length > 0 && isWhole(order, existing) ? orderLinkOf(existing) : undefined;
    },

    async create({ order: held, claim, record }) {
      existing = await withLinked(connector, existing, record?.link);
      const isDue = duenessNow(connector, held) === 'due';
      if (!isDue && existing.length === 0) return refused('not-due');
      const mapping = mapOrder(held, config.catalog.currency.code, terms, exportedKeysOf(existing));
      if (mapping.kind === 'unmappable') return refused({ code: mapping.code, detail: mapping.detail });
      await recordUnknownDiscounts(connector, held, terms);
      const { orders, refusals } = isDue
        ? await createConsignments(connector, held, mapping.drafts, claim as Claim)
        : { orders: [], refusals: held.orderState === 'Cancelled' ? [] : [NOT_DUE_ANY_MORE] };
      const all = [...existing, ...orders];
      const detail = refusals.join('; ');
      if (all.length === 0) return refused({ code: 'order-refused', detail });
      if (refusals.length > 0) {
        refusal = { code: 'order-refused', object: { type: 'order', id: held.id }, detail };
      }
      const hasRefused = refusal ? (true as const) : undefined;
      const link: OrderLink = { ...orderLinkOf(all), hasRefused };
      return { kind: 'created', thing: withTold(link, held, orders) };
    },

    /** The mark comes last: the job passes over a marked order, so whatever is missing then stays missing. */
    async remember(link, { order: held, claim, record }) {
      // Nobody else writes the link while the claim lives.
      const known = claim && clock.now() < claim.until ? record : undefined;
      await Promise.all([
        store.links.put(held.id, link, known),
        refusal
          ? recordAndNotify(connector, refusal)
          : mayHaveFailed && store.failures.resolve({ type: 'order', id: held.id }),
      ]);
      if (link.incomplete) await store.failures.record(linkIncomplete(held.id));
      return setMark(connector, held, exportedText(marketplacerOrderIdsOf(link)));
    },
  };
}

/** What is left of a cancelled order needs no person. */
const NOT_DUE_ANY_MORE = 'the order was no longer due when the rest of it was to be created';

/** It is tried again as the refunds of the order, for which its lines have to be known. */
export const linkIncomplete = (orderId: string): Failure => ({
  code: 'object-unreadable',
  object: { type: 'refund', id: orderId },
  detail: 'the invoices of the order',
});

async function recordUnknownDiscounts({ store }: Connector, order: Order, terms: ExportTerms): Promise<void> {
  const ids = keylessIdsOf(order, terms);
  if (ids.length === 0) return;
  const object = { type: 'order-discount', id: order.id } as const;
  await store.failures.record({ code: 'discount-unknown', object, detail: ids.join(', ') });
}

function standingOf(order: Order): OrderStanding {
  const mark = markOf(order);
  return { order, claim: mark.kind === 'claimed' ? mark : undefined };
}

const refused = (refusal: Refusal) => ({ kind: 'refused', refusal }) as const;

/** With those that the link names: they are there, whatever a look-up has found or whether there was one. */
async function withLinked(
  { marketplacer }: Connector,
  found: readonly MarketplacerOrder[],
  link: OrderLink | undefined,
): Promise<MarketplacerOrder[]> {
  const missing = (link ? marketplacerOrderIdsOf(link) : []).filter(
    (id) => !found.some((one) => one.id === id),
  );
  const linked = await Promise.all(missing.map((id) => marketplacer.orders.byId(id)));
  if (linked.includes(undefined)) {
    throw new MarketplacerUnavailable('a Marketplacer order that the link names cannot be read');
  }
  return [...found, ...linked.filter((one) => one !== undefined)];
}

/** The keys of the addresses whose lines Marketplacer has. */
const exportedKeysOf = (existing: readonly MarketplacerOrder[]): Set<string> =>
  new Set(existing.flatMap((order) => addressKeysOf(order) ?? []));

/** An order that does not say that it is one of several is the only one. */
function isWhole(order: Order, existing: readonly MarketplacerOrder[]): boolean {
  if (existing.some((one) => !addressKeysOf(one))) return true;
  const exported = exportedKeysOf(existing);
  const consignments = consignmentsOf(order, marketplaceLinesOf(order));
  return (
    consignments.kind === 'unclear' || consignments.places.every(({ addressKey }) => exported.has(addressKey))
  );
}

/** Of orders that were found nobody knows what they were told. */
function withTold(link: OrderLink, order: Order, created: readonly MarketplacerOrder[]): OrderLink {
  const isNew = (id: string) => created.some((one) => one.id === id);
  if (!link.consignments) return { ...link, told: toldOf(order) };
  return {
    ...link,
    consignments: link.consignments.map((one) =>
      isNew(one.marketplacerOrderId) ? { ...one, told: toldOf(order, one.addressKeys) } : one,
    ),
  };
}
