import type { Run } from '../story.ts';
import { recordOf } from '../records.ts';
import type { World } from '../world.ts';
import { isOurItem } from './foreign.ts';
import {
  invoicesOf,
  isQuietSince,
  itemsOf,
  orderOf,
  requestsOf,
  sentOf,
  sum,
  type Asked,
  type AskedLine,
  type Decision,
  type ReturnItem,
  type Tale,
} from './tale.ts';

export const ONE_REQUEST = 'one refund request for each return item and each cancellation';
export const ONE_ITEM = 'one return item for each refund line of Marketplacer';
const NEVER_TWICE = 'no piece is asked back twice';
export const NOT_DISPATCHED = 'what is dispatched is not cancelled';
export const DECIDED = 'the connector decides on no refund by itself';
export const AGREED = 'both sides agree on each refund, or a failure says why not';

/**
 * Where a seller and the shop begin a return of the same goods at the same time, the item of the shop takes over
 * the seller's request. From then on the connector treats it as an item of its own: that it is `Returned`, or paid
 * back, says nothing until the shop has moved or marked it. docs/mapping.md says that only of items that the
 * connector has made.
 */
const SHOPS_WORD_COUNTS_ON_REQUESTS_OF_SELLERS = false;

const OUR_ITEM_KEY = 'marketplacer-refund-line-';

/** What has been so at some moment. */
export interface RefundHistory {
  /** The payment states of the return items, when they were looked at last. */
  payments: Map<string, string>;
  /** The decisions on the refund lines, when they were looked at last. */
  decisions: Map<number, Decision>;
  /** Refund lines that were denied, and return items that were not to be refunded. */
  denied: Set<number>;
  notRefunded: Set<string>;
  /** When the whole price was paid back last. */
  paidBackAt: string | undefined;
  /** Whether the shop has decided on something without a message. */
  isSilent: boolean;
}

export const noRefunds = (): RefundHistory => ({
  payments: new Map(),
  decisions: new Map(),
  denied: new Set(),
  notRefunded: new Set(),
  paidBackAt: undefined,
  isSilent: false,
});

/** @param run the one that has made the change which is looked at, unless people have */
export function followRefunds(world: World, tale: Tale, run: Run | undefined): void {
  const { refunds: history } = tale;
  const items = itemsOf(orderOf(world, tale));
  const requests = requestsOf(world, tale);
  for (const { id, decision } of requests.flatMap(({ lines }) => lines)) {
    if (decision === 'denied') history.denied.add(id);
  }
  for (const { id, paymentState } of items) {
    if (paymentState === 'NotRefunded') history.notRefunded.add(id);
  }
  if (run) {
    checkRequests(world, tale, requests, items);
    checkItems(world, tale, requests, items);
    checkDecisions(world, tale, requests, items);
  }
  for (const { id, decision } of requests.flatMap(({ lines }) => lines)) history.decisions.set(id, decision);
  for (const { id, paymentState } of items) history.payments.set(id, paymentState);
}

function checkRequests(
  world: World,
  tale: Tale,
  requests: readonly Asked[],
  items: readonly ReturnItem[],
): void {
  const reasons = requests.flatMap(({ itemId, cancels }) => itemId ?? cancels ?? []);
  const twice = reasons.find((reason, index) => reasons.indexOf(reason) !== index);
  if (twice !== undefined) world.violated(ONE_REQUEST, `${tale.id}: ${twice} has several`);
  for (const request of requests) {
    if (request.itemId === undefined) continue;
    const item = items.find(({ id }) => id === request.itemId);
    const isRight =
      item &&
      !isOurItem(item) &&
      sum(request.lines) === item.quantity &&
      request.lines.every(({ lineItemId }) => lineItemId === item.lineItemId);
    if (!isRight)
      world.violated(ONE_REQUEST, `${tale.id}: ${request.legacyId} is for ${item?.key ?? 'nothing'}`);
  }
  for (const { id, quantity } of tale.entries) {
    const asked = sum(
      requests.flatMap(({ lines }) =>
        lines.filter((line) => line.entryId === id && line.decision !== 'denied'),
      ),
    );
    if (asked > quantity) world.violated(NEVER_TWICE, `${tale.id}: ${asked} of ${quantity} of line ${id}`);
  }
}

function checkItems(
  world: World,
  tale: Tale,
  requests: readonly Asked[],
  items: readonly ReturnItem[],
): void {
  const keys = items.filter(isOurItem).map(({ key }) => key);
  const shops = items.filter((item) => !isOurItem(item));
  for (const { lines } of requests) {
    for (const line of lines) {
      const own = items.filter(({ key }) => key === `${OUR_ITEM_KEY}${line.id}`);
      const isRight =
        own.length <= 1 &&
        own.every((item) => item.quantity === line.quantity && item.lineItemId === line.lineItemId);
      if (!isRight) world.violated(ONE_ITEM, `${tale.id}: refund line ${line.id} has ${own.length}`);
    }
  }
  const known = requests.flatMap(({ lines }) => lines.map(({ id }) => `${OUR_ITEM_KEY}${id}`));
  const unknown = keys.find((key = '') => !known.includes(key));
  if (unknown !== undefined) world.violated(ONE_ITEM, `${tale.id}: ${unknown} is of no refund line`);
  const added = shops.find(({ id }) => !tale.refunds.payments.has(id));
  if (added) world.violated(ONE_ITEM, `${tale.id}: an item that only the shop can have made was added`);
}

/** The item of the shop that a request stands for: its own, or one that took its place. */
function shopsItemOf(
  world: World,
  tale: Tale,
  { id, itemId }: Asked,
  items: readonly ReturnItem[],
): ReturnItem | undefined {
  const successor = Object.entries(trackingOf(world, tale)).find(
    ([, { requestId }]) => requestId === id,
  )?.[0];
  return items.find((item) => item.id === (successor ?? itemId));
}

function trackingOf(world: World, { id }: Tale): Record<string, { requestId?: string }> {
  const link = recordOf(world, 'links', id)?.value as
    { refunds?: { entries?: Record<string, { requestId?: string }> } } | undefined;
  return link?.refunds?.entries ?? {};
}

const ownItemOf = (line: AskedLine, items: readonly ReturnItem[]): ReturnItem | undefined =>
  items.find(({ key }) => key === `${OUR_ITEM_KEY}${line.id}`);

/** Whatever the connector decides on one side, people have decided on the other. */
function checkDecisions(
  world: World,
  tale: Tale,
  requests: readonly Asked[],
  items: readonly ReturnItem[],
): void {
  const { payments, decisions, denied, notRefunded, paidBackAt } = tale.refunds;
  for (const request of requests) {
    const shops = shopsItemOf(world, tale, request, items);
    for (const line of request.lines) {
      const pair = [ownItemOf(line, items), shops].filter((item) => item !== undefined);
      const isChanged = (decisions.get(line.id) ?? 'open') !== line.decision;
      const isAsked = {
        refunded:
          pair.some(({ paymentState }) => paymentState === 'Refunded') || request.cancels !== undefined,
        denied: pair.some(({ id }) => notRefunded.has(id)),
        open: pair.some(({ paymentState }) => paymentState === 'Refunded'),
      }[line.decision];
      if (isChanged && !isAsked && (paidBackAt === undefined || line.decision === 'denied')) {
        world.violated(DECIDED, `${tale.id}: refund line ${line.id} became ${line.decision}`);
      }
    }
  }
  for (const item of items) {
    const { id, paymentState } = item;
    const lines = requests.flatMap((request) =>
      request.lines.filter(
        (line) => ownItemOf(line, items)?.id === id || shopsItemOf(world, tale, request, items)?.id === id,
      ),
    );
    const isChanged = payments.get(id) !== paymentState;
    if (isChanged && paymentState === 'Refunded' && !lines.some(({ decision }) => decision === 'refunded')) {
      world.violated(DECIDED, `${tale.id}: return item ${id} became Refunded`);
    }
    if (isChanged && paymentState === 'NotRefunded' && !lines.some((line) => denied.has(line.id))) {
      world.violated(DECIDED, `${tale.id}: return item ${id} became NotRefunded`);
    }
  }
}

/**
 * What a request cancels was not dispatched when the connector looked.
 *
 * @param reason the return item, or the cancellation, for which the request is created
 */
export function checkCancellation(world: World, tale: Tale, reason: string | undefined, run: Run): void {
  const requests = requestsOf(world, tale);
  const request = requests.find(({ itemId, cancels }) => (itemId ?? cancels) === reason);
  if (!request || !isQuietSince(tale, run, 'market')) return;
  for (const { id, quantity } of tale.entries) {
    const cancelled = sum(request.lines.filter((line) => line.entryId === id && !line.dispatched));
    const unsent = quantity - sentOf(world, id);
    if (cancelled > unsent) {
      world.violated(
        NOT_DISPATCHED,
        `${tale.id}: ${cancelled} of line ${id}, of which ${unsent} are not sent`,
      );
    }
  }
}

const hasFailure = (world: World, { id }: Tale): boolean =>
  recordOf(world, 'failures', `refund-${id}`) !== undefined;

/** On what the two sides do not agree, and no failure says so; undefined where all is well. */
export function missingOfRefunds(world: World, tale: Tale): string | undefined {
  if (hasFailure(world, tale)) return undefined;
  const order = orderOf(world, tale);
  const items = itemsOf(order);
  const requests = requestsOf(world, tale);
  return (
    missingRequest(world, tale, requests, items) ??
    firstOf(requests, (request) => disagreement(world, tale, request, items)) ??
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
    const isAsked = requests.some(
      (request) => request.itemId === id || request.id === tracking[id]?.requestId,
    );
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
    const isOpen = request.lines.some(({ decision }) => decision !== 'refunded');
    return isOpen ? `the cancellation ${request.legacyId} is ${request.status}` : undefined;
  }
  const shops = shopsItemOf(world, tale, request, items);
  const rest = request.lines.filter((line) => !ownItemOf(line, items));
  const pairs = request.lines.flatMap((line): Pair[] => {
    const item = ownItemOf(line, items);
    return item ? [{ request, item, lines: [line] }] : [];
  });
  if (rest.length > 0 && shops) pairs.push({ request, item: shops, lines: rest });
  const unshown = shops ? undefined : rest.find(({ decision }) => decision !== 'denied');
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
  const isWaiting = pairs.some((pair) => pair.item !== item && pair.item.paymentState === 'Initial');
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
      .map((request) => shopsItemOf(world, tale, request, items)?.id),
  );
  return (
    isCovered && open.some((item) => sold.has(item.lineItemId) && !isOurItem(item) && !ofSellers.has(item.id))
  );
}
