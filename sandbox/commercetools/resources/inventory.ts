import type { InventoryEntryDraft, InventoryEntryUpdateAction } from '@commercetools/platform-sdk';
import { invalidInput } from '../model/errors.ts';
import { setOrRemove, type Json, type Resource } from '../model/resource.ts';
import { customFields } from '../rules/custom-fields.ts';
import { requireKey } from '../rules/patterns.ts';
import { resolveOptional } from '../rules/references.ts';
import { action, customActions, setKey, type ResourceKind, type WriteContext } from '../writes/kind.ts';

/** Stock: one entry per SKU and supply channel. What is available is what is on stock and not reserved. */
export const inventory: ResourceKind<InventoryEntryDraft, InventoryEntryUpdateAction> = {
  typeId: 'inventory-entry',
  path: 'inventory',
  draft: {
    key: 'string?',
    sku: 'string',
    supplyChannel: 'object?',
    quantityOnStock: 'integer',
    restockableInDays: 'integer?',
    expectedDelivery: 'string?',
    custom: 'object?',
  },
  create(context, draft) {
    requireKey(draft.key);
    if (draft.sku === '') throw invalidInput('The sku must not be empty.');
    context.emit('InventoryEntryCreated', (inventoryEntry) => ({ inventoryEntry }));
    return {
      ...draft,
      supplyChannel: resolveOptional(context.project, 'channel', draft.supplyChannel, 'supplyChannel'),
      availableQuantity: draft.quantityOnStock,
      custom: customFields(context.project, 'inventory-entry', draft.custom),
    };
  },
  actions: {
    setKey,
    changeQuantity: action({ quantity: 'integer' }, (context, entry, { quantity }) =>
      setQuantity(context, entry, quantity),
    ),
    addQuantity: action({ quantity: 'integer' }, (context, entry, { quantity }) =>
      setQuantity(context, entry, entry.quantityOnStock + quantity),
    ),
    removeQuantity: action({ quantity: 'integer' }, (context, entry, { quantity }) =>
      setQuantity(context, entry, entry.quantityOnStock - quantity),
    ),
    setSupplyChannel: action({ supplyChannel: 'object?' }, ({ project }, entry, change) =>
      setOrRemove(
        entry,
        'supplyChannel',
        resolveOptional(project, 'channel', change.supplyChannel, 'supplyChannel'),
      ),
    ),
    ...customActions('inventory-entry'),
  },
  beforeDelete({ emit }, { sku, supplyChannel }) {
    emit('InventoryEntryDeleted', { sku, supplyChannel });
  },
};

function setQuantity({ emit }: WriteContext, entry: Resource, quantity: number): void {
  const old: Json = {
    oldQuantityOnStock: entry.quantityOnStock,
    oldAvailableQuantity: entry.availableQuantity,
  };
  if (quantity === entry.quantityOnStock) return;
  const reserved = entry.quantityOnStock - entry.availableQuantity;
  entry.quantityOnStock = quantity;
  entry.availableQuantity = quantity - reserved;
  emit('InventoryEntryQuantitySet', {
    ...old,
    newQuantityOnStock: quantity,
    newAvailableQuantity: entry.availableQuantity,
    supplyChannel: entry.supplyChannel,
  });
}
