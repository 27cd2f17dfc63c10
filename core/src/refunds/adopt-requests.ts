import type { LineItemReturnItem } from '@commercetools/platform-sdk';
import type { RefundEntry, RefundTracking } from '../store/index.ts';
import type { RefundLine, RefundRequest } from '../marketplacer/index.ts';
import {
  entryKeyOf,
  goodsLines,
  isCancellation,
  isOnOrder,
  itemOfLine,
  lineItemIdOf,
  lineReturnsOf,
  returnItemIdOf,
  unrequestedItems,
  type RefundSnapshot,
} from './pairs.ts';
import { itemIdOfPart, partNameOf } from './part-names.ts';
import { combined, stageOf } from './refund-stage.ts';

type Item = LineItemReturnItem;

/**
 * What the items of the shop stand for that no request was made for:
 * - `setReturnInfo` writes all items anew, with other ids, no decisions, and without keys unless it repeats them. It is
 *   a rewrite, so each item stands for what a former one of the same line and quantity did;
 * - an announced item can never be refunded, so when the goods arrive the shop adds a second one;
 * - a seller may have asked for the same goods at the same time.
 * So goods are at most refunded once, whatever the shop writes.
 *
 * @returns the tracking with what was taken over, or undefined where nothing is
 */
export function adoptRequests(snapshot: RefundSnapshot): RefundTracking | undefined {
  let { tracking } = snapshot;
  for (const item of unrequestedItems(snapshot)) {
    tracking = adoptedBy({ ...snapshot, tracking }, item) ?? tracking;
  }
  return tracking === snapshot.tracking ? undefined : tracking;
}

function adoptedBy(snapshot: RefundSnapshot, item: Item): RefundTracking | undefined {
  const requests = snapshot.requests.filter((request) => !isCancellation(request));
  const same = byFormerItem(snapshot, requests).filter((group) => isOfSameGoods(snapshot, group, item));
  const rewritten = same.filter((group) => group.every((one) => isRewritten(snapshot, one, item)));
  const group =
    rewritten.find(([one]) => one && formerEntry(snapshot, one)?.key === item.key) ??
    rewritten[0] ??
    same.find((requestsOfItem) => requestsOfItem.every((one) => hasArrived(snapshot, one, item)));
  if (group) return withRequests(snapshot, group, item);
  const lines = requests.flatMap((one) => linesWithoutItem(snapshot, one));
  const agreed = lines.find(({ line }) => isSameLine(snapshot, line, item) && isAgreed(snapshot, line));
  if (agreed) return withLine(snapshot, agreed.line, item);
  // A refusal is no answer to a refund that nobody has shown to the shop yet.
  if (item.paymentState === 'NotRefunded') return undefined;
  const whole = same.find((requestsOfItem) => requestsOfItem.every((one) => isNews(snapshot, one)));
  if (whole) return withRequests(snapshot, whole, item);
  const open = lines.find(
    (one) => isSameLine(snapshot, one.line, item) && stageOf(one.request, one.line) !== 'denied',
  );
  return open && withLine(snapshot, open.line, item);
}

const isSameLine = (snapshot: RefundSnapshot, line: RefundLine, { lineItemId, quantity }: Item): boolean =>
  lineItemIdOf(snapshot, line) === lineItemId && line.quantity === quantity;

/** The requests that were made for one item together, and each other one by itself. */
function byFormerItem(snapshot: RefundSnapshot, requests: readonly RefundRequest[]): RefundRequest[][] {
  const groups = new Map<string, RefundRequest[]>();
  for (const request of requests) {
    const name = returnItemIdOf(request, snapshot.tracking) ?? request.id;
    groups.set(name, [...(groups.get(name) ?? []), request]);
  }
  return [...groups.values()];
}

/**
 * The price may have made several lines of one, and the addresses several requests. Where some of these are still to be
 * made, the entry knows of how many pieces the item is.
 */
function isOfSameGoods(snapshot: RefundSnapshot, requests: readonly RefundRequest[], item: Item): boolean {
  const [first] = requests;
  const lines = requests.flatMap(goodsLines);
  const asked = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const pieces = (first && formerEntry(snapshot, first)?.quantity) ?? asked;
  return (
    lines.length > 0 &&
    lines.every((line) => lineItemIdOf(snapshot, line) === item.lineItemId) &&
    pieces === item.quantity
  );
}

const formerEntry = (
  { tracking }: Pick<RefundSnapshot, 'tracking'>,
  request: RefundRequest,
): RefundEntry | undefined => tracking.entries[entryKeyOf(request, tracking) ?? ''];

const stageOfAll = (request: RefundRequest) =>
  combined(goodsLines(request).map((line) => stageOf(request, line)));

/** Whether the item of the request is gone from the order, and was there when it was read last. */
function isRewritten(snapshot: RefundSnapshot, request: RefundRequest, item: Item): boolean {
  const formerId = returnItemIdOf(request, snapshot.tracking);
  if (formerId === undefined || isOnOrder(snapshot, formerId)) return false;
  const entry = formerEntry(snapshot, request);
  const stage = stageOfAll(request);
  // A decision is lent to nobody without proof that its item was there a moment ago.
  if (entry ? entry.gone : stage === 'refunded' || stage === 'split' || stage === 'denied') return false;
  return item.shipmentState === 'Advised' || !hasOwnItems(snapshot, request);
}

/** Whether the item of the request announces the goods that have arrived with this one. */
function hasArrived(snapshot: RefundSnapshot, request: RefundRequest, item: Item): boolean {
  const former = lineReturnsOf(snapshot.order).find(
    ({ id }) => id === returnItemIdOf(request, snapshot.tracking),
  );
  return (
    former?.shipmentState === 'Advised' &&
    item.shipmentState !== 'Advised' &&
    stageOfAll(request) !== 'denied' &&
    !hasOwnItems(snapshot, request)
  );
}

/** Whether a seller has asked for the goods, and the order does not show it. */
const isNews = (snapshot: RefundSnapshot, request: RefundRequest): boolean =>
  returnItemIdOf(request, snapshot.tracking) === undefined &&
  stageOfAll(request) !== 'denied' &&
  !hasOwnItems(snapshot, request);

const hasOwnItems = (snapshot: RefundSnapshot, request: RefundRequest): boolean =>
  goodsLines(request).some((line) => itemOfLine(snapshot, line) !== undefined);

/** The lines of a seller's request that no item stands for. */
function linesWithoutItem(
  snapshot: RefundSnapshot,
  request: RefundRequest,
): { request: RefundRequest; line: RefundLine }[] {
  if (returnItemIdOf(request, snapshot.tracking) !== undefined) return [];
  return goodsLines(request)
    .filter((line) => itemOfLine(snapshot, line) === undefined)
    .map((line) => ({ request, line }));
}

/** Both sides have agreed on a denial, so there was an item. */
const isAgreed = ({ tracking }: RefundSnapshot, { id }: RefundLine): boolean =>
  tracking.agreedDenials.includes(id);

const goodsOf = ({ lineItemId, quantity, key }: Item): RefundEntry => ({
  lineItemId,
  quantity,
  ...(key !== undefined && { key }),
});

const withRequests = (snapshot: RefundSnapshot, requests: readonly RefundRequest[], item: Item) =>
  requests.reduce(
    (tracking, request, index) =>
      withRequest({ ...snapshot, tracking }, request, item, partNameOf(item.id, index)),
    snapshot.tracking,
  );

function withRequest(
  snapshot: RefundSnapshot,
  request: RefundRequest,
  item: Item,
  name: string,
): RefundTracking {
  const former = entryKeyOf(request, snapshot.tracking) ?? '';
  const { [former]: formerEntry, ...others } = snapshot.tracking.entries;
  const entries = {
    ...others,
    // An announced item stays on the order, and a worker that has read an earlier one may still ask for its request.
    ...((formerEntry ?? isOnOrder(snapshot, itemIdOfPart(former))) && {
      [former]: { ...formerEntry, requestId: succeededBy(item) },
    }),
    [name]: { ...goodsOf(item), requestId: request.id },
  };
  return { ...snapshot.tracking, entries };
}

/** In place of a request's id; no id of Marketplacer has a colon. */
const succeededBy = (item: Item): string => `succeeded-by:${item.id}`;

function withLine({ tracking }: RefundSnapshot, line: RefundLine, item: Item): RefundTracking {
  const others = Object.entries(tracking.entries).filter(([, { refundLineId }]) => refundLineId !== line.id);
  const entry = { ...goodsOf(item), refundLineId: line.id };
  return { ...tracking, entries: { ...Object.fromEntries(others), [item.id]: entry } };
}
