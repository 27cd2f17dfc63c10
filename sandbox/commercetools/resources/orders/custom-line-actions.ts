import type { OrderUpdateAction } from '@commercetools/platform-sdk';
import type { Json, Resource } from '../../model/resource.ts';
import type { Shape } from '../../rules/shape.ts';
import { action, type Actions } from '../../writes/kind.ts';
import { importedStates, named, transition } from './lines.ts';
import { customActionsOf, setShippingDetails } from './order-actions.ts';

const LINE: Shape<{ customLineItemId?: string; customLineItemKey?: string }> = {
  customLineItemId: 'string?',
  customLineItemKey: 'string?',
};
const lineOf = (order: Resource, change: Json) => named(order.customLineItems, change, 'customLineItem');

/** Fees, services and vouchers, which have the states and destinations that line items have. */
export const customLineActions: Actions<OrderUpdateAction> = {
  transitionCustomLineItemState: action(
    { ...LINE, quantity: 'integer', fromState: 'object', toState: 'object', actualTransitionDate: 'string?' },
    ({ project, emit }, order, change) => {
      const line = lineOf(order, change);
      const lineIds = { customLineItemId: line.id, customLineItemKey: line.key };
      emit('CustomLineItemStateTransition', { ...lineIds, ...transition(project, line, change) });
    },
  ),
  importCustomLineItemState: action({ ...LINE, state: 'array' }, ({ project }, order, change) => {
    const line = lineOf(order, change);
    line.state = importedStates(project, line.quantity, change.state);
  }),
  setCustomLineItemShippingDetails: action(
    { ...LINE, shippingDetails: 'object?' },
    (_context, order, change) => setShippingDetails(order, lineOf(order, change), change.shippingDetails),
  ),
  ...customActionsOf('setCustomLineItem', 'custom-line-item', LINE, lineOf),
};
