import type { Order, OrderUpdateAction } from '@commercetools/platform-sdk';
import { differs, onePerField, type Difference } from '../converge/index.ts';
import { deliveriesOf } from './deliveries.ts';
import type { FulfilmentPlan } from './plan-fulfilment.ts';

/**
 * What differs between what Marketplacer has sent of an order and what the order shows. Whoever knows a tracking
 * number can follow a parcel to its buyer.
 */
export function explainFulfilment(order: Order, { actions }: FulfilmentPlan): Difference[] {
  const deliveries = deliveriesOf(order);
  const rowOf = (action: OrderUpdateAction): Difference[] => {
    switch (action.action) {
      case 'addDelivery':
        return [{ field: `${action.deliveryKey}`, source: action.items, target: undefined }];
      case 'addParcelToDelivery':
        return [{ field: `${action.parcelKey} parcel`, source: action.items, target: undefined }];
      case 'setDeliveryItems': {
        const delivery = deliveries.find(({ key }) => key === action.deliveryKey);
        return [{ field: `${action.deliveryKey} items`, source: action.items, target: delivery?.items }];
      }
      case 'setParcelItems': {
        const parcel = deliveries
          .flatMap(({ parcels }) => parcels)
          .find(({ key }) => key === action.parcelKey);
        return [{ field: `${action.parcelKey} items`, source: action.items, target: parcel?.items }];
      }
      case 'setParcelTrackingData':
        return [differs(`${action.parcelKey} tracking`)];
      case 'setParcelCustomField':
      case 'setParcelCustomType':
        return [differs(`${action.parcelKey} tracking link`)];
      case 'changeShipmentState':
        return [{ field: 'shipmentState', source: action.shipmentState, target: order.shipmentState }];
      case 'transitionLineItemState': {
        const { lineItemId, quantity, toState } = action;
        const line = order.lineItems.find(({ id }) => id === lineItemId);
        const field = `line ${lineItemId} state`;
        return [{ field, source: { quantity, state: toState.id }, target: line?.state }];
      }
      default:
        return [];
    }
  };
  return onePerField(actions.flatMap(rowOf));
}
