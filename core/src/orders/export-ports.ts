import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import { isEarlyIn, type CreateOncePorts, type Standing } from '../exactly-once/index.ts';
import type { LinkRecord, OrderLink } from '../store/index.ts';
import {
  MarketplacerRefusal,
  MarketplacerUnavailable,
  type OrderCreation,
  type OrderDraft,
} from '../marketplacer/index.ts';
import type { Failure, FailureCode } from '../outcome/index.ts';
import { keylessIdsOf, type ExportTerms } from './export-terms.ts';
import { claimText, markOf } from './export-mark.ts';
import { duenessNow } from './is-missing.ts';
import { orderLinkOf } from './map-link.ts';
import { mapOrder } from './map-order.ts';
import { redactBuyer } from './redact-buyer.ts';
import { setMark } from './set-mark.ts';
import { asksForState, withStates } from './state-fallback.ts';
import { toldOf } from './told.ts';

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
  let claimedUntil = 0;
  return {
    claims: {
      forgets: false,
      read: async () => standingOf(order),
      async write(seen, { token, until }) {
        claimedUntil = until;
        const [claimed, record] = await Promise.all([
          commercetools.orders.mark(seen.order, claimText(token, until)),
          store.links.read(order.id),
        ]);
        if (claimed.kind === 'conflict') return undefined;
        if (claimed.kind !== 'written') {
          throw new Error(
            'the export channel cannot be named on orders; run post-deploy of order-event-app again',
          );
        }
        return { ...standingOf(claimed.resource), record, remembered: record.link };
      },
    },

    async lookUp() {
      const existing = await marketplacer.orders.byCommercetoolsId(order.id);
      return existing && orderLinkOf(existing);
    },

    async create({ order: held }) {
      if (duenessNow(connector, held) !== 'due') return refused('not-due');
      const mapping = mapOrder(held, config.catalog.currency.code, terms);
      if (mapping.kind === 'unmappable') return refused({ code: mapping.code, detail: mapping.detail });
      await recordUnknownDiscounts(connector, held, terms);
      const creation = await createWithStates(connector, held, mapping.draft, claimedUntil);
      if (creation.kind === 'refused') {
        return refused({
          code: 'order-refused',
          detail: redactBuyer(creation.reasons.join('; '), mapping.draft, metadataOf(mapping.draft)),
        });
      }
      return { kind: 'created', thing: { ...orderLinkOf(creation.order), told: toldOf(held) } };
    },

    /** The mark comes last: the job passes over a marked order, so whatever is missing then stays missing. */
    async remember(link, { order: held, claim, record }) {
      // Nobody else writes the link while the claim lives.
      const known = claim && clock.now() < claim.until ? record : undefined;
      await Promise.all([
        store.links.put(held.id, link, known),
        mayHaveFailed && store.failures.resolve({ type: 'order', id: held.id }),
      ]);
      if (link.incomplete) await store.failures.record(linkIncomplete(held.id));
      return setMark(connector, held, link.marketplacerOrderId);
    },
  };
}

/** It is tried again as the refunds of the order, for which its lines have to be known. */
export const linkIncomplete = (orderId: string): Failure => ({
  code: 'object-unreadable',
  object: { type: 'refund', id: orderId },
  detail: 'the invoices of the order',
});

/** Words of the buyer may be among them. */
const metadataOf = ({ lineItems }: OrderDraft): string[] =>
  (lineItems ?? []).flatMap(({ metadata }) => (metadata ?? []).map(({ value }) => value));

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

/** What was refused does not exist, so it may be sent once more, as long as the claim is young enough. */
async function createWithStates(
  connector: Connector,
  order: Order,
  draft: OrderDraft,
  until: number,
): Promise<OrderCreation> {
  const creation = await create(connector, order, draft);
  const stated = withStates(draft.order);
  if (creation.kind === 'created' || !stated || !asksForState(creation.reasons)) return creation;
  if (!isEarlyIn({ until }, connector.clock.now())) {
    throw new MarketplacerUnavailable(
      'there is no time left to send the order with the state that is missing',
    );
  }
  return create(connector, order, { ...draft, order: stated });
}

/**
 * What Marketplacer does not even take, such as a request beyond the scopes of the API key, is tried again
 * with the next delivery, but not in silence.
 */
async function create(
  { store, marketplacer }: Connector,
  order: Order,
  draft: OrderDraft,
): Promise<OrderCreation> {
  try {
    return await marketplacer.orders.create(draft);
  } catch (error) {
    if (!(error instanceof MarketplacerRefusal)) throw error;
    const detail = redactBuyer(error.message, draft, metadataOf(draft));
    await store.failures.record({
      code: 'order-create-rejected',
      object: { type: 'order', id: order.id },
      detail,
    });
    throw new MarketplacerUnavailable('Marketplacer does not take orderCreate; the failure is recorded');
  }
}
