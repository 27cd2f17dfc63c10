import type { OrderUpdateAction } from '@commercetools/platform-sdk';
import { onePerField, type Difference } from '../converge/index.ts';
import { STATUS_FIELD } from './map-return.ts';
import { lineReturnsOf, pairsOf, type RefundSnapshot } from './pairs.ts';
import type { Round } from './plan-round.ts';

/** In which returns and refunds the two sides differ: the source is Marketplacer, the target the order. */
export function explainRefunds(snapshot: RefundSnapshot, round: Round): Difference[] {
  const items = lineReturnsOf(snapshot.order);
  const requestOf = (id: string) =>
    snapshot.requests.find((one) => one.id === id || one.lineItems.some((line) => line.id === id));
  switch (round.kind) {
    case 'track':
      // Both sides say the same: it is only to be remembered.
      return [{ field: 'tracking', source: round.tracking, target: snapshot.tracking }];
    case 'update-order':
      return onePerField(round.updates.flat().flatMap((action) => returnRows(items, action)));
    case 'create':
      return round.creations.map(({ entryKey, draft }) => ({
        field: `refund of ${entryKey}`,
        source: undefined,
        target: draft.lineItems.map(({ lineItemId, quantity }) => ({ lineItemId, quantity })),
      }));
    case 'step':
      return round.steps.map(({ kind, id }) => {
        const request = requestOf(id);
        const pair = pairsOf(snapshot).find((one) => one.request === request);
        return { field: `refund ${id} ${kind}`, source: request?.status, target: pair?.wanted };
      });
  }
}

function returnRows(items: ReturnType<typeof lineReturnsOf>, action: OrderUpdateAction): Difference[] {
  const item = 'returnItemId' in action ? items.find(({ id }) => id === action.returnItemId) : undefined;
  const name = item?.key ?? item?.id;
  switch (action.action) {
    case 'addReturnInfo':
      return action.items.map(({ key, quantity }) => ({
        field: `return ${key}`,
        source: quantity,
        target: undefined,
      }));
    case 'setReturnPaymentState':
      return [
        { field: `return ${name} paymentState`, source: action.paymentState, target: item?.paymentState },
      ];
    case 'setReturnItemCustomField': {
      const target: unknown = item?.custom?.fields[STATUS_FIELD];
      return [{ field: `return ${name} ${action.name}`, source: action.value as unknown, target }];
    }
    default:
      return [];
  }
}
