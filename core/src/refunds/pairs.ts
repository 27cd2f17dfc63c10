import type { LineItemReturnItem, Order } from '@commercetools/platform-sdk';
import { isOwnReturnItem, returnItemKeyOf } from '../commercetools/index.ts';
import type { OrderLink, RefundTracking } from '../store/index.ts';
import {
  CANCELLATION_KEY,
  RETURN_ITEM_ID_KEY,
  type RefundableInvoice,
  type RefundLine,
  type RefundRequest,
} from '../marketplacer/index.ts';
import type { Initiator } from './refund-from-return.ts';
import { itemIdOfPart } from './part-names.ts';
import { combined, stageOf, type RefundStage } from './refund-stage.ts';
import { returnStageOf, type ReturnStage } from './return-stage.ts';

/** Everything that both sides say about the returns and refunds of one order, at one moment. */
export interface RefundSnapshot {
  order: Order;
  link: OrderLink;
  tracking: RefundTracking;
  invoices: readonly RefundableInvoice[];
  requests: readonly RefundRequest[];
  paidBack: boolean;
  /** By the id of a line, the postage that Marketplacer was told, in minor units. */
  postages?: ReadonlyMap<string, number>;
}

/** A return item, and the refund lines of one request that stand for it. */
export interface Pair {
  initiator: Initiator;
  request: RefundRequest;
  /** At least one. */
  lines: readonly RefundLine[];
  refund: RefundStage;
  /** What all requests for its item have come to; undefined where another pair says it for the same item. */
  itemRefund: RefundStage | undefined;
  item: LineItemReturnItem | undefined;
  /** Where a cancelled order asks for the refund, there is no item, and the stage is that of one that is refunded. */
  wanted: ReturnStage;
  /** Whether an item may be added in commercetools where there is none. */
  canAdd: boolean;
  /** Both sides have agreed that nothing is refunded, and what the item says now was decided after that. */
  agreedDenial: boolean;
}

export const lineReturnsOf = ({ returnInfo }: Order): LineItemReturnItem[] =>
  (returnInfo ?? [])
    .flatMap(({ items }) => items)
    .filter((item): item is LineItemReturnItem => item.type === 'LineItemReturnItem');

export const isOnOrder = ({ order }: Pick<RefundSnapshot, 'order'>, itemId: string): boolean =>
  lineReturnsOf(order).some(({ id }) => id === itemId);

export const valueOf = (
  { externalIds }: { externalIds: readonly { key: string; value: string }[] },
  key: string,
): string | undefined => externalIds.find((pair) => pair.key === key)?.value;

/** The name of the request, see part-names.ts: the tracking knows better, because items can be written anew. */
export function entryKeyOf(request: RefundRequest, { entries }: RefundTracking): string | undefined {
  const known = Object.entries(entries).find(([, { requestId }]) => requestId === request.id);
  return known?.[0] ?? valueOf(request, RETURN_ITEM_ID_KEY);
}

/** The id of the return item that a request was created for. */
export function returnItemIdOf(request: RefundRequest, tracking: RefundTracking): string | undefined {
  const name = entryKeyOf(request, tracking);
  return name === undefined ? undefined : itemIdOfPart(name);
}

export const isCancellation = (request: RefundRequest): boolean =>
  valueOf(request, CANCELLATION_KEY) !== undefined;

/** The commercetools line that a refund line is about. */
export function lineItemIdOf(
  { link }: Pick<RefundSnapshot, 'link'>,
  { lineItem }: RefundLine,
): string | undefined {
  return link.lines.find(({ marketplacerLineItemId }) => marketplacerLineItemId === lineItem?.id)?.lineItemId;
}

/** The lines that concern the buyer. What only changes the remittance to the seller does not. */
export const buyersLines = ({ lineItems }: RefundRequest): RefundLine[] =>
  lineItems.filter(({ onlyRemittance }) => onlyRemittance !== true);

/** Of the buyer's lines those for goods. The others are amounts, such as that of the shipping. */
export const goodsLines = (request: RefundRequest): RefundLine[] =>
  buyersLines(request).filter(({ lineItem }) => lineItem !== null);

/** What is refunded of a request besides goods, in minor units. */
export const amountsBeside = (request: RefundRequest): number =>
  buyersLines(request)
    .filter((line) => line.lineItem === null && stageOf(request, line) !== 'denied')
    .reduce((sum, { amountPerItemCents, quantity }) => sum + amountPerItemCents * quantity, 0);

export function pairsOf(snapshot: RefundSnapshot): Pair[] {
  const pairs = snapshot.requests.flatMap((request) => pairsOfRequest(snapshot, request));
  return pairs.map((pair) => {
    const { item } = pair;
    if (!item) return { ...pair, itemRefund: pair.refund };
    const same = pairs.filter((one) => one.item === item);
    return { ...pair, itemRefund: same[0] === pair ? refundOfItem(snapshot, item, same) : undefined };
  });
}

/** Pieces for which no request could be made yet are still to be asked for. */
function refundOfItem(
  snapshot: RefundSnapshot,
  item: LineItemReturnItem,
  pairs: readonly OnePair[],
): RefundStage {
  const stages = pairs.flatMap(({ request, lines }) => lines.map((line) => stageOf(request, line)));
  return unrequestedPieces(snapshot, item) > 0 ? combined([...stages, 'asked']) : combined(stages);
}

/** How many pieces no request asks for, of an item of the shop whose line is in several invoices. */
export function unrequestedPieces(
  { link, requests, tracking }: Pick<RefundSnapshot, 'link' | 'requests' | 'tracking'>,
  { id, lineItemId, quantity }: LineItemReturnItem,
): number {
  const entries = link.lines.filter((line) => line.lineItemId === lineItemId);
  if (new Set(entries.map(({ invoiceId }) => invoiceId)).size < 2) return 0;
  const own = requests.filter((request) => returnItemIdOf(request, tracking) === id);
  if (own.length === 0 || own.some((request) => initiatorOf(request) !== 'shop')) return 0;
  return quantity - own.flatMap(goodsLines).reduce((sum, line) => sum + line.quantity, 0);
}

type OnePair = Omit<Pair, 'itemRefund'>;

function pairsOfRequest(snapshot: RefundSnapshot, request: RefundRequest): OnePair[] {
  const lines = buyersLines(request);
  if (lines.length === 0) return [];
  if (isCancellation(request)) return [cancellationOf(snapshot, request, lines)];
  const itemId = returnItemIdOf(request, snapshot.tracking);
  const own = lines.flatMap((line) => ownPairOf(snapshot, request, line, itemId === undefined));
  if (itemId === undefined) return own;
  const rest = lines.filter((line) => !own.some(({ lines: [paired] }) => paired === line));
  const item = lineReturnsOf(snapshot.order).find(({ id }) => id === itemId);
  const shops =
    item && rest.length > 0
      ? [pairOf(snapshot, { initiator: initiatorOf(request), request, lines: rest, item, canAdd: true })]
      : [];
  return [...own, ...shops];
}

/** An item that the shop has written anew may stand for a request that it did not begin. */
const initiatorOf = (request: RefundRequest): Initiator =>
  valueOf(request, RETURN_ITEM_ID_KEY) === undefined ? 'marketplacer' : 'shop';

/** The pair of the connector's own item, where there is one, or may be one. */
function ownPairOf(
  snapshot: RefundSnapshot,
  request: RefundRequest,
  line: RefundLine,
  canAdd: boolean,
): OnePair[] {
  if (lineItemIdOf(snapshot, line) === undefined) return [];
  const item = itemOfLine(snapshot, line);
  return item || canAdd
    ? [pairOf(snapshot, { initiator: 'marketplacer', request, lines: [line], item, canAdd })]
    : [];
}

/** The item that the connector made for a refund line; where the shop has written it anew without its key, that one. */
export function itemOfLine(
  { order, tracking }: Pick<RefundSnapshot, 'order' | 'tracking'>,
  { id }: Pick<RefundLine, 'id'>,
): LineItemReturnItem | undefined {
  const items = lineReturnsOf(order);
  const own = items.find(({ key }) => key === returnItemKeyOf(id));
  return own ?? items.find((item) => tracking.entries[item.id]?.refundLineId === id);
}

/** An order that is no longer cancelled asks for nothing more. */
function cancellationOf(
  snapshot: RefundSnapshot,
  request: RefundRequest,
  lines: readonly RefundLine[],
): OnePair {
  const pair = pairOf(snapshot, { initiator: 'shop', request, lines, item: undefined, canAdd: false });
  return { ...pair, wanted: snapshot.order.orderState === 'Cancelled' ? 'refunded' : 'absent' };
}

function pairOf(
  { tracking, paidBack }: RefundSnapshot,
  known: Pick<Pair, 'initiator' | 'request' | 'lines' | 'item' | 'canAdd'>,
): OnePair {
  const wanted = returnStageOf(known.item, paidBack);
  const isAgreed = known.lines.every(({ id }) => tracking.agreedDenials.includes(id));
  return {
    ...known,
    refund: combined(known.lines.map((line) => stageOf(known.request, line))),
    wanted,
    agreedDenial: isAgreed && !(UNDECIDED.includes(wanted) && isWrittenAnew(tracking, known)),
  };
}

const UNDECIDED: readonly ReturnStage[] = ['returned', 'received'];

/** An item that is in the place of the one on which both sides agreed says nothing until somebody has decided on it. */
const isWrittenAnew = (
  { agreedItems = {} }: RefundTracking,
  { lines, item }: Pick<Pair, 'lines' | 'item'>,
): boolean => lines.some(({ id }) => agreedItems[id] !== undefined && agreedItems[id] !== item?.id);

/** Return items of the shop for marketplace lines, for which no request is known. */
export function unrequestedItems(snapshot: RefundSnapshot): LineItemReturnItem[] {
  const asked = new Set(snapshot.requests.map((request) => returnItemIdOf(request, snapshot.tracking)));
  const exported = new Set(snapshot.link.lines.map(({ lineItemId }) => lineItemId));
  return lineReturnsOf(snapshot.order).filter(
    (item) =>
      !isOwnReturnItem(item) &&
      exported.has(item.lineItemId) &&
      !asked.has(item.id) &&
      snapshot.tracking.entries[item.id]?.requestId === undefined &&
      snapshot.tracking.entries[item.id]?.refundLineId === undefined,
  );
}
