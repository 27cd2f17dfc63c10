import type {
  OrderEditApply,
  OrderEditDraft,
  OrderEditUpdateAction,
  StagedOrderUpdateAction,
} from '@commercetools/platform-sdk';
import { copy } from '../../../engine/json.ts';
import { applyActions } from '../../writes/writes.ts';
import { announceMessage } from '../../project/notifications.ts';
import { concurrentModification, invalidInput, invalidJson, invalidOperation } from '../../model/errors.ts';
import type { Project } from '../../project/project.ts';
import type { Json, Resource } from '../../model/resource.ts';
import { customFields } from '../../rules/custom-fields.ts';
import { typedMoney } from '../../rules/money.ts';
import { requireKey } from '../../rules/patterns.ts';
import { resolveReference } from '../../rules/references.ts';
import { checked, checkedMembers, type Shape } from '../../rules/shape.ts';
import { action, type Actions, type ResourceKind } from '../../writes/kind.ts';
import { importedLine } from './line-items.ts';
import { initialState, named } from './lines.ts';
import { orderActions } from './order-actions.ts';

const LINE: Shape<{ lineItemId?: string; lineItemKey?: string }> = {
  lineItemId: 'string?',
  lineItemKey: 'string?',
};

/** The staged actions of an edit that this sandbox knows. Line items can be changed in no other way. */
const STAGED: Actions<StagedOrderUpdateAction> = {
  addLineItem: action(
    { key: 'string?', sku: 'string?', quantity: 'integer?', externalPrice: 'money?', custom: 'object?' },
    ({ project }, order, change) => {
      const { sku, quantity = 1, externalPrice: value, key, custom } = change;
      if (!value)
        throw invalidInput('An externalPrice is needed: this sandbox selects no price for an edit.');
      const draft = { key, custom, variant: { sku }, name: {}, price: { value }, quantity };
      order.lineItems.push(importedLine(project, draft));
    },
  ),
  changeLineItemQuantity: action({ ...LINE, quantity: 'integer' }, ({ project }, order, change) =>
    setQuantity(project, order, change, () => change.quantity),
  ),
  removeLineItem: action({ ...LINE, quantity: 'integer?' }, ({ project }, order, change) =>
    setQuantity(project, order, change, (before) => before - (change.quantity ?? before)),
  ),
  setCustomerEmail: orderActions.setCustomerEmail,
  setShippingAddress: orderActions.setShippingAddress,
};

function setQuantity(
  project: Project,
  order: Resource,
  change: Json,
  after: (before: number) => number,
): void {
  const line = named(order.lineItems, change, 'lineItem');
  const quantity = after(line.quantity);
  if (quantity <= 0) {
    order.lineItems = order.lineItems.filter(({ id }: Json) => id !== line.id);
    return;
  }
  const { currencyCode, centAmount } = line.price.value;
  line.quantity = quantity;
  line.totalPrice = typedMoney({ currencyCode, centAmount: centAmount * quantity }, 'totalPrice');
  line.discountedPricePerQuantity = [];
  line.state = initialState(project, quantity);
  delete line.taxedPrice;
}

/** Order Edits: staged changes of an order, which take effect together when the edit is applied. */
export const orderEdits: ResourceKind<OrderEditDraft, OrderEditUpdateAction> = {
  typeId: 'order-edit',
  path: 'orders/edits',
  draft: {
    key: 'string?',
    resource: 'object',
    stagedActions: 'array?',
    comment: 'string?',
    custom: 'object?',
  },
  create({ project }, draft) {
    requireKey(draft.key);
    const { stagedActions = [], ...content } = draft;
    requireStaged(stagedActions);
    return {
      ...content,
      resource: resolveReference(project, 'order', draft.resource, 'resource'),
      stagedActions,
      custom: customFields(project, 'order-edit', draft.custom),
      result: { type: 'NotProcessed' },
    };
  },
  actions: {},
};

function requireStaged(actions: unknown[]): void {
  for (const staged of actions) {
    const { action: name } = checkedMembers(staged, { action: 'string' }, 'stagedActions');
    if (!Object.hasOwn(STAGED, name)) {
      throw invalidJson(`stagedActions -> action: Invalid type ID '${name}'`);
    }
  }
}

/** `POST /orders/edits/{id}/apply`. Subscriptions get the message, and no change notification of the order. */
export function applyOrderEdit(
  project: Project,
  clientId: string,
  edit: Resource,
  request: unknown,
): Resource {
  const { editVersion, resourceVersion } = checked<OrderEditApply>(request, {
    editVersion: 'integer',
    resourceVersion: 'integer',
  });
  const order = project.collection('order').get(edit.resource.id);
  if (!order) throw invalidOperation('The order of the edit does not exist any more.');
  for (const [{ id, version }, expected] of [
    [edit, editVersion],
    [order, resourceVersion],
  ] as const) {
    if (version !== expected) throw concurrentModification(id, expected, version);
  }
  if (edit.result.type === 'Applied') throw invalidOperation('The order edit was already applied.');
  requireNoInventory(order);
  const edited = edit.stagedActions.length > 0 ? withEdit(project, clientId, edit, order) : order;
  const applied = copy(edit);
  applied.result = {
    type: 'Applied',
    appliedAt: project.now(),
    excerptBeforeEdit: excerptOf(order),
    excerptAfterEdit: excerptOf(edited),
  };
  project.raiseVersion(applied, clientId);
  project.save('order', edited);
  project.save('order-edit', applied);
  announceMessage(project, 'order', edited, 'OrderEditApplied', { edit: applied, result: applied.result });
  return applied;
}

function withEdit(project: Project, clientId: string, edit: Resource, order: Resource): Resource {
  const edited = copy(order);
  const context = { project, clientId, emit: () => undefined, alsoSave: () => undefined };
  applyActions(STAGED, context, edited, edit.stagedActions);
  const difference = totalOfLines(edited) - totalOfLines(order);
  if (difference !== 0) {
    edited.totalPrice.centAmount += difference;
    delete edited.taxedPrice;
  }
  project.raiseVersion(edited, clientId, edit.stagedActions.length);
  return edited;
}

function requireNoInventory({ inventoryMode = 'None', lineItems }: Resource): void {
  const modes = [inventoryMode, ...lineItems.map((line: Json) => line.inventoryMode ?? 'None')];
  if (modes.some((mode) => mode !== 'None')) {
    throw invalidOperation('An order whose lines have an inventory mode can not be edited.');
  }
}

const totalOfLines = ({ lineItems }: Resource): number =>
  lineItems.reduce((sum: number, { totalPrice }: Json) => sum + totalPrice.centAmount, 0);

const excerptOf = ({ totalPrice, taxedPrice, version }: Resource): Json => ({
  totalPrice,
  ...(taxedPrice && { taxedPrice }),
  version,
});
