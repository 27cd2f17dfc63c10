import type { LineItemReturnItem, Order } from '@commercetools/platform-sdk';
import { isOwnReturnItem, returnItemKeyOf } from '../commercetools/index.ts';
import type { OrderLink, RefundBook } from '../ledger/index.ts';
import {
  CANCELLATION_KEY,
  RETURN_ITEM_ID_KEY,
  type RefundableInvoice,
  type RefundLine,
  type RefundRequest,
} from '../marketplacer/index.ts';
import type { Origin } from './refund-from-return.ts';
import { combined, stageOf, type RefundStage } from './refund-stage.ts';
import { returnStageOf, type ReturnStage } from './return-stage.ts';

/** Everything that both sides say about the returns and refunds of one order, at one moment. */
export interface BothSides {
  order: Order;
  link: OrderLink;
  book: RefundBook;
  invoices: readonly RefundableInvoice[];
  requests: readonly RefundRequest[];
  paidBack: boolean;
}

/** A return item, and the refund lines of one request that stand for it. */
export interface Pair {
  origin: Origin;
  request: RefundRequest;
  /** At least one. */
  lines: readonly RefundLine[];
  refund: RefundStage;
  item: LineItemReturnItem | undefined;
  /** Where a cancelled order asks for the refund, there is no item, and the stage is that of one that is refunded. */
  wanted: ReturnStage;
  /** Whether an item may be added in commercetools where there is none. */
  canAdd: boolean;
  agreedDenial: boolean;
}

export const lineReturnsOf = ({ returnInfo }: Order): LineItemReturnItem[] =>
  (returnInfo ?? [])
    .flatMap(({ items }) => items)
    .filter((item): item is LineItemReturnItem => item.type === 'LineItemReturnItem');

export const valueOf = (
  { externalIds }: { externalIds: readonly { key: string; value: string }[] },
  key: string,
): string | undefined => externalIds.find((pair) => pair.key === key)?.value;

/** The id of the return item that a request was created for: the book knows better, because items can be written anew. */
export function returnItemIdOf(request: RefundRequest, { entries }: RefundBook): string | undefined {
  const known = Object.entries(entries).find(([, { requestId }]) => requestId === request.id);
  return known?.[0] ?? valueOf(request, RETURN_ITEM_ID_KEY);
}

export const isCancellation = (request: RefundRequest): boolean =>
  valueOf(request, CANCELLATION_KEY) !== undefined;

/** The commercetools line that a refund line is about. */
export function lineItemIdOf(
  { link }: Pick<BothSides, 'link'>,
  { lineItem }: RefundLine,
): string | undefined {
  return link.lines.find(({ marketplacerLineItemId }) => marketplacerLineItemId === lineItem?.id)?.lineItemId;
}

/** The lines that concern the buyer. What only changes the remittance to the seller does not. */
export const buyersLines = ({ lineItems }: RefundRequest): RefundLine[] =>
  lineItems.filter(({ onlyRemittance }) => onlyRemittance !== true);

export const pairsOf = (sides: BothSides): Pair[] =>
  sides.requests.flatMap((request) => pairsOfRequest(sides, request));

function pairsOfRequest(sides: BothSides, request: RefundRequest): Pair[] {
  const lines = buyersLines(request);
  if (lines.length === 0) return [];
  if (isCancellation(request)) return [cancellationOf(sides, request, lines)];
  const itemId = returnItemIdOf(request, sides.book);
  const own = lines.flatMap((line) => ownPairOf(sides, request, line, itemId === undefined));
  if (itemId === undefined) return own;
  const rest = lines.filter((line) => !own.some(({ lines: [paired] }) => paired === line));
  const item = lineReturnsOf(sides.order).find(({ id }) => id === itemId);
  const shops =
    item && rest.length > 0
      ? [pairOf(sides, { origin: originOf(request), request, lines: rest, item, canAdd: true })]
      : [];
  return [...own, ...shops];
}

/** An item that the shop has written anew may stand for a request that it did not begin. */
const originOf = (request: RefundRequest): Origin =>
  valueOf(request, RETURN_ITEM_ID_KEY) === undefined ? 'marketplacer' : 'shop';

/** The pair of the connector's own item, where there is one, or may be one. */
function ownPairOf(sides: BothSides, request: RefundRequest, line: RefundLine, canAdd: boolean): Pair[] {
  if (lineItemIdOf(sides, line) === undefined) return [];
  const key = returnItemKeyOf(line.id);
  const item = lineReturnsOf(sides.order).find((candidate) => candidate.key === key);
  return item || canAdd
    ? [pairOf(sides, { origin: 'marketplacer', request, lines: [line], item, canAdd })]
    : [];
}

/** An order that is no longer cancelled asks for nothing more. */
function cancellationOf(sides: BothSides, request: RefundRequest, lines: readonly RefundLine[]): Pair {
  const pair = pairOf(sides, { origin: 'shop', request, lines, item: undefined, canAdd: false });
  return { ...pair, wanted: sides.order.orderState === 'Cancelled' ? 'refunded' : 'absent' };
}

function pairOf(
  { book, paidBack }: BothSides,
  known: Pick<Pair, 'origin' | 'request' | 'lines' | 'item' | 'canAdd'>,
): Pair {
  return {
    ...known,
    refund: combined(known.lines.map((line) => stageOf(known.request, line))),
    wanted: returnStageOf(known.item, paidBack),
    agreedDenial: known.lines.every(({ id }) => book.agreedDenials.includes(id)),
  };
}

/** Return items of the shop for marketplace lines, for which no request is known. */
export function unrequestedItems(sides: BothSides): LineItemReturnItem[] {
  const asked = new Set(sides.requests.map((request) => returnItemIdOf(request, sides.book)));
  const exported = new Set(sides.link.lines.map(({ lineItemId }) => lineItemId));
  return lineReturnsOf(sides.order).filter(
    (item) =>
      !isOwnReturnItem(item) &&
      exported.has(item.lineItemId) &&
      !asked.has(item.id) &&
      sides.book.entries[item.id]?.requestId === undefined,
  );
}
