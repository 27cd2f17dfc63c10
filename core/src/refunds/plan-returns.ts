import type { OrderUpdateAction, ReturnItemDraft } from '@commercetools/platform-sdk';
import { isOwnReturnItem, returnItemKeyOf } from '../commercetools/index.ts';
import { mapReturn, STATUS_FIELD } from './map-return.ts';
import {
  amountsBeside,
  goodsLines,
  lineItemIdOf,
  lineReturnsOf,
  type RefundSnapshot,
  type Pair,
} from './pairs.ts';
import { stageOf } from './refund-stage.ts';
import { returnFromRefund } from './return-from-refund.ts';

/** What has to change on the order so that its returns say what Marketplacer says; empty where they do. */
export function planReturns(snapshot: RefundSnapshot, pairs: readonly Pair[]): OrderUpdateAction[] {
  const items: ReturnItemDraft[] = [];
  const actions: OrderUpdateAction[] = [];
  for (const pair of pairs) {
    const change = pair.canAdd || pair.item ? changeOf(pair) : 'nothing';
    if (change === 'add') items.push(...itemsOf(snapshot, pair));
    if (change === 'mark-refunded') actions.push(...marked(pair, 'Refunded'));
    if (change === 'mark-not-refunded') actions.push(...marked(pair, 'NotRefunded'));
    actions.push(...statusOf(pair));
  }
  return items.length > 0 ? [{ action: 'addReturnInfo', items }, ...actions] : actions;
}

const changeOf = ({ itemRefund, wanted, agreedDenial }: Pair) =>
  itemRefund === undefined ? 'nothing' : returnFromRefund(itemRefund, wanted, agreedDenial);

/** One for each refund line whose item is not there already: an order has a key once only. */
const itemsOf = (snapshot: RefundSnapshot, { request, lines }: Pair): ReturnItemDraft[] =>
  lines.flatMap((line) => {
    const lineItemId = lineItemIdOf(snapshot, line);
    const { currencyCode } = snapshot.order.totalPrice;
    const isThere = lineReturnsOf(snapshot.order).some(({ key }) => key === returnItemKeyOf(line.id));
    const beside = line.id === goodsLines(request)[0]?.id ? amountsBeside(request) : 0;
    const stage = stageOf(request, line);
    return lineItemId && !isThere ? [mapReturn(line, lineItemId, stage, currencyCode, beside)] : [];
  });

const marked = ({ item }: Pair, paymentState: string): OrderUpdateAction[] =>
  item ? [{ action: 'setReturnPaymentState', returnItemId: item.id, paymentState }] : [];

/** Only on the connector's own items, and only while the shop has left them their type. */
function statusOf({ item, refund }: Pair): OrderUpdateAction[] {
  const known: unknown = item?.custom?.fields[STATUS_FIELD];
  if (!item || !isOwnReturnItem(item) || known === undefined || known === refund) return [];
  if (refund === 'unknown') return [];
  return [{ action: 'setReturnItemCustomField', returnItemId: item.id, name: STATUS_FIELD, value: refund }];
}
