import {
  ReturnPaymentStateValues,
  type OrderUpdateAction,
  type ReturnInfoDraft,
  type ReturnItemDraft,
} from '@commercetools/platform-sdk';
import { duplicateField, invalidInput, invalidJson, invalidOperation } from '../../model/errors.ts';
import type { Project } from '../../project/project.ts';
import type { Json, Resource } from '../../model/resource.ts';
import { customFields } from '../../rules/custom-fields.ts';
import { requireKey, requireOneOf } from '../../rules/patterns.ts';
import { checked, type Shape } from '../../rules/shape.ts';
import { action, type Actions } from '../../writes/kind.ts';
import { lineWithId, named } from './lines.ts';
import { customActionsOf } from './order-actions.ts';

const WHICH: Shape<{ returnItemId?: string; returnItemKey?: string }> = {
  returnItemId: 'string?',
  returnItemKey: 'string?',
};
const RETURN_INFO: Shape<ReturnInfoDraft> = {
  items: 'array',
  returnTrackingId: 'string?',
  returnDate: 'string?',
};

/** Only these two can be given; the payment state follows from them. */
const PAYMENT_STATE_OF: Record<string, string> = { Advised: 'NonRefundable', Returned: 'Initial' };
const AFTER_RETURNED = ['BackInStock', 'Unusable'];

const itemOf = (order: Resource, change: Json) => named(allItems(order), change, 'returnItem');

export const returnActions: Actions<OrderUpdateAction> = {
  addReturnInfo: action(RETURN_INFO, ({ project, emit }, order, change) => {
    const returnInfo = storedReturnInfo(project, order, change);
    order.returnInfo.push(returnInfo);
    emit('ReturnInfoAdded', { returnInfo });
  }),
  setReturnInfo: action({ items: 'array?' }, ({ project, emit }, order, { items = [] }) => {
    order.returnInfo = [];
    for (const info of items) order.returnInfo.push(storedReturnInfo(project, order, info));
    emit('ReturnInfoSet', { returnInfo: order.returnInfo });
  }),
  setReturnShipmentState: action(
    { ...WHICH, shipmentState: 'string' },
    ({ project, emit }, order, change) => {
      const item = itemOf(order, change);
      requireOneOf('shipmentState', change.shipmentState, [
        ...Object.keys(PAYMENT_STATE_OF),
        ...AFTER_RETURNED,
      ]);
      if (item.shipmentState !== 'Returned' || !AFTER_RETURNED.includes(change.shipmentState)) {
        throw invalidOperation(
          `A return item can not go from ${item.shipmentState} to ${change.shipmentState}.`,
        );
      }
      item.shipmentState = change.shipmentState;
      touch(project, item);
      emit('OrderReturnShipmentStateChanged', {
        returnItemId: item.id,
        returnShipmentState: item.shipmentState,
      });
    },
  ),
  setReturnPaymentState: action({ ...WHICH, paymentState: 'string' }, ({ project }, order, change) => {
    const item = itemOf(order, change);
    requireOneOf('paymentState', change.paymentState, ReturnPaymentStateValues);
    if (item.paymentState === 'NonRefundable') throw invalidOperation('The return item is not refundable.');
    item.paymentState = change.paymentState;
    touch(project, item);
  }),
  ...customActionsOf('setReturnItem', 'order-return-item', WHICH, itemOf),
};

function storedReturnInfo(project: Project, order: Resource, draft: unknown): Json {
  const info = checked<ReturnInfoDraft>(draft, RETURN_INFO, 'returnInfo');
  if (info.items.length === 0) throw invalidInput('A return needs at least one item.');
  const items = info.items.map((item) => storedItem(project, order, item));
  const keys = [...allItems(order), ...items].flatMap(({ key }) => key ?? []);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) throw duplicateField('items.key', twice);
  return { ...info, items };
}

function storedItem(project: Project, order: Resource, draft: unknown): Json {
  const item = checked<ReturnItemDraft>(
    draft,
    {
      key: 'string?',
      quantity: 'integer',
      lineItemId: 'string?',
      customLineItemId: 'string?',
      comment: 'string?',
      shipmentState: 'string',
      custom: 'object?',
    },
    'items',
  );
  const { quantity, lineItemId, customLineItemId, shipmentState } = item;
  requireKey(item.key, 'items.key');
  requireOneOf('shipmentState', shipmentState, Object.keys(PAYMENT_STATE_OF));
  if ((lineItemId === undefined) === (customLineItemId === undefined)) {
    throw invalidJson("items: 'lineItemId' xor 'customLineItemId' is required.");
  }
  const line = lineWithId(order, lineItemId ?? customLineItemId ?? '');
  if (quantity < 1 || quantity > line.quantity) {
    throw invalidInput(
      `The quantity ${quantity} is not between 1 and the ${line.quantity} of the line item.`,
    );
  }
  const now = project.now();
  return {
    id: project.uuid(),
    ...item,
    type: lineItemId ? 'LineItemReturnItem' : 'CustomLineItemReturnItem',
    paymentState: PAYMENT_STATE_OF[shipmentState],
    custom: customFields(project, 'order-return-item', item.custom),
    lastModifiedAt: now,
    createdAt: now,
  };
}

function allItems(order: Resource): Json[] {
  return order.returnInfo.flatMap(({ items }: Json) => items);
}

function touch(project: Project, item: Json): void {
  item.lastModifiedAt = project.now();
}
