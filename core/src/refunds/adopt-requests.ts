import type { LineItemReturnItem } from '@commercetools/platform-sdk';
import type { RefundEntry, RefundTracking } from '../store/index.ts';
import type { RefundLine, RefundRequest } from '../marketplacer/index.ts';
import {
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
  const same = requests.filter((request) => isOfSameGoods(snapshot, request, item));
  const rewritten = same.filter((request) => isRewritten(snapshot, request, item));
  const request =
    rewritten.find((one) => formerEntry(snapshot, one)?.key === item.key) ??
    rewritten[0] ??
    same.find((one) => hasArrived(snapshot, one, item));
  if (request) return withRequest(snapshot, request, item);
  const lines = requests.flatMap((one) => linesWithoutItem(snapshot, one));
  const agreed = lines.find(({ line }) => isSameLine(snapshot, line, item) && isAgreed(snapshot, line));
  if (agreed) return withLine(snapshot, agreed.line, item);
  // A refusal is no answer to a refund that nobody has shown to the shop yet.
  if (item.paymentState === 'NotRefunded') return undefined;
  const whole = same.find((one) => isNews(snapshot, one));
  if (whole) return withRequest(snapshot, whole, item);
  const open = lines.find(
    (one) => isSameLine(snapshot, one.line, item) && stageOf(one.request, one.line) !== 'denied',
  );
  return open && withLine(snapshot, open.line, item);
}

const isSameLine = (snapshot: RefundSnapshot, line: RefundLine, { lineItemId, quantity }: Item): boolean =>
  lineItemIdOf(snapshot, line) === lineItemId && line.quantity === quantity;

/** The price may have made several lines of one. */
function isOfSameGoods(snapshot: RefundSnapshot, request: RefundRequest, item: Item): boolean {
  const lines = goodsLines(request);
  return (
    lines.length > 0 &&
    lines.every((line) => lineItemIdOf(snapshot, line) === item.lineItemId) &&
    lines.reduce((sum, { quantity }) => sum + quantity, 0) === item.quantity
  );
}

const formerEntry = (
  { tracking }: Pick<RefundSnapshot, 'tracking'>,
  request: RefundRequest,
): RefundEntry | undefined => tracking.entries[returnItemIdOf(request, tracking) ?? ''];

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

function withRequest(snapshot: RefundSnapshot, request: RefundRequest, item: Item): RefundTracking {
  const former = returnItemIdOf(request, snapshot.tracking) ?? '';
  const { [former]: formerEntry, ...others } = snapshot.tracking.entries;
  const entries = {
    ...others,
    // An announced item stays on the order, and a worker that has read an earlier one may still ask for its request.
    ...((formerEntry ?? isOnOrder(snapshot, former)) && {
      [former]: { ...formerEntry, requestId: succeededBy(item) },
    }),
    [item.id]: { ...goodsOf(item), requestId: request.id },
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
