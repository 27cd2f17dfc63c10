import { recordOf } from '../records.ts';
import type { World } from '../world.ts';
import { isOurItem } from './foreign.ts';
import { missingPostage } from './refunds.ts';
import { unknownOf } from './newer-values.ts';
import { ownItemOf, shopsItemIdOf, shopsItemOf, trackingOf } from './refund-pairs.ts';
import { isTakenOff } from './rewrites.ts';
import {
  invoicesOf,
  itemsOf,
  orderOf,
  requestsOf,
  sum,
  type Asked,
  type AskedLine,
  type Decision,
  type ReturnItem,
  type Tale,
} from './tale.ts';

export const AGREED = 'both sides agree on each refund, or a failure says why not';

/**
 * Where a seller and the shop begin a return of the same goods at the same time, the item of the shop takes over
 * the seller's request. From then on the connector treats it as an item of its own: that it is `Returned`, or paid
 * back, says nothing until the shop has moved or marked it. docs/mapping.md says that only of items that the
 * connector has made.
 */
const SHOPS_WORD_COUNTS_ON_REQUESTS_OF_SELLERS = false;

const hasFailure = (world: World, { id }: Tale): boolean =>
  recordOf(world, 'failures', `refund-${id}`) !== undefined;

/** On what the two sides do not agree, and no failure says so; undefined where all is well. */
export function missingOfRefunds(world: World, tale: Tale): string | undefined {
  if (hasFailure(world, tale)) return undefined;
  const order = orderOf(world, tale);
  const items = itemsOf(order);
  const requests = requestsOf(world, tale);
  return (
    unknownOf(world, tale) ??
    missingRequest(world, tale, requests, items) ??
    firstOf(requests, (request) => disagreement(world, tale, request, items)) ??
    missingPostage(world, tale) ??
    (order.orderState === 'Cancelled' ? missingCancellation(world, tale, requests) : undefined)
  );
}

const firstOf = <Item>(
  items: readonly Item[],
  find: (item: Item) => string | undefined,
): string | undefined => items.map(find).find((found) => found !== undefined);

/** Each item of the shop for marketplace goods has a request, unless it was refused from the beginning. */
function missingRequest(
  world: World,
  tale: Tale,
  requests: readonly Asked[],
  items: readonly ReturnItem[],
): string | undefined {
  const tracking = trackingOf(world, tale);
  const asking = items.filter(
    (item) =>
      !isOurItem(item) &&
      tale.entries.some(({ lineItemId }) => lineItemId === item.lineItemId) &&
      item.paymentState !== 'NotRefunded',
  );
  return firstOf(asking, ({ id, quantity }) => {
    const isAsked =
      tracking[id]?.refundLineId !== undefined ||
      requests.some((request) => request.itemId === id || request.id === tracking[id]?.requestId);
    const successor = tracking[id]?.requestId?.replace(/^succeeded-by:/, '');
    return isAsked || items.some((item) => item.id === successor)
      ? undefined
      : `return item ${id}, of ${quantity}, has no request`;
  });
}

function disagreement(
  world: World,
  tale: Tale,
  request: Asked,
  items: readonly ReturnItem[],
): string | undefined {
  if (request.cancels !== undefined) {
    const decision = decisionOn(request.lines);
    return decision === 'refunded' ? undefined : `the cancellation ${request.legacyId} is ${decision}`;
  }
  const shops = shopsItemOf(world, tale, request, items);
  const rest = request.lines.filter((line) => !ownItemOf(world, tale, line, items));
  const pairs = request.lines.flatMap((line): Pair[] => {
    const item = ownItemOf(world, tale, line, items);
    return item ? [{ request, item, lines: [line] }] : [];
  });
  if (rest.length > 0 && shops) pairs.push({ request, item: shops, lines: rest });
  const isTaken = isTakenOff(tale.refunds.items, shopsItemIdOf(world, tale, request), items);
  const unshown = shops || isTaken ? undefined : rest.find(({ decision }) => decision !== 'denied');
  if (unshown) return `refund line ${unshown.id} is ${unshown.decision}, and the shop has no item`;
  return firstOf(pairs, (pair) => (isAgreed(tale, pair, pairs) ? undefined : wordsOf(pair)));
}

interface Pair {
  request: Asked;
  item: ReturnItem;
  lines: AskedLine[];
}

function decisionOn(lines: readonly AskedLine[]): Decision {
  const has = (decision: Decision) => lines.some((line) => line.decision === decision);
  if (has('open')) return 'open';
  return has('refunded') ? 'refunded' : 'denied';
}

const wordsOf = ({ request, item, lines }: Pair): string =>
  `${item.key ?? item.id} is ${item.shipmentState} and ${item.paymentState}, ` +
  `and its request ${request.legacyId} is ${request.status}: ${lines.map(({ status }) => status).join()}`;

function isAgreed({ refunds }: Tale, { request, item, lines }: Pair, pairs: readonly Pair[]): boolean {
  const decision = decisionOn(lines);
  // Marketplacer refunds a request as a whole, so one item may wait for the others.
  const isWaiting = pairs.some(
    (pair) =>
      pair.item !== item && pair.item.paymentState !== 'Refunded' && decisionOn(pair.lines) === 'open',
  );
  switch (item.paymentState) {
    case 'Refunded':
      return decision === 'refunded' || (decision === 'open' && isWaiting);
    case 'NotRefunded':
      // A denial that Marketplacer takes back leaves the item as it is until it is refunded after all.
      return decision === 'denied' || (decision === 'open' && lines.some(({ id }) => refunds.denied.has(id)));
    case 'NonRefundable':
      return decision !== 'refunded';
    default: {
      const isShopsWord =
        request.itemId !== undefined || (SHOPS_WORD_COUNTS_ON_REQUESTS_OF_SELLERS && !isOurItem(item));
      const isBack = isShopsWord || item.shipmentState !== 'Returned';
      const isReturned = lines.every(
        ({ status }) => status !== 'PENDING_APPROVAL' && status !== 'AWAITING_RETURN',
      );
      return decision === 'open' && (!isBack || isReturned);
    }
  }
}

/** Of a cancelled order nothing is left that could be cancelled; what is sent, or was open later, is a person's. */
function missingCancellation(world: World, tale: Tale, requests: readonly Asked[]): string | undefined {
  const notCancelled = invoicesOf(world, tale).filter(
    ({ id }) => !requests.some(({ invoiceId, cancels }) => invoiceId === id && cancels !== undefined),
  );
  const lines = requests.flatMap((request) => request.lines.filter(({ decision }) => decision !== 'denied'));
  return firstOf(notCancelled, ({ id }) =>
    firstOf(
      tale.entries.filter(({ invoiceId }) => invoiceId === id),
      (entry) => {
        const open = entry.quantity - sum(lines.filter(({ entryId }) => entryId === entry.id));
        return open > 0 ? `${open} of line ${entry.id} of a cancelled order are open` : undefined;
      },
    ),
  );
}

/** Whether the price of all that can be refunded has gone back since the last of it was returned, and is not decided. */
export function isPaidBackInVain(world: World, tale: Tale): boolean {
  const { paidBackAt } = tale.refunds;
  const items = itemsOf(orderOf(world, tale));
  const open = items.filter(({ paymentState }) => paymentState === 'Initial');
  if (paidBackAt === undefined || hasFailure(world, tale)) return false;
  const sold = new Set(tale.entries.map(({ lineItemId }) => lineItemId));
  const isCovered = open.every(({ createdAt }) => createdAt <= paidBackAt);
  const ofSellers = new Set(
    requestsOf(world, tale)
      .filter(({ itemId }) => itemId === undefined && !SHOPS_WORD_COUNTS_ON_REQUESTS_OF_SELLERS)
      .flatMap((request) => [
        shopsItemOf(world, tale, request, items)?.id,
        ...request.lines.map((line) => ownItemOf(world, tale, line, items)?.id),
      ]),
  );
  return (
    isCovered && open.some((item) => sold.has(item.lineItemId) && !isOurItem(item) && !ofSellers.has(item.id))
  );
}
