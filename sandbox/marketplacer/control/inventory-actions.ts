import { updateVariant } from '../rules/catalogue.ts';
import type { Fields, Inventory } from '../model/entities.ts';
import { refuse } from '../model/errors.ts';
import type { Store } from '../store/store.ts';
import type { Action } from './action.ts';
import { fieldsOf, rowOf } from './rows.ts';
import { shown } from './state.ts';

export interface InventorySeed extends Partial<Omit<Fields<'Inventory'>, 'variantId' | 'sellerId'>> {
  variantId: string | number;
  sellerId: string | number;
}

const EMPTY = { price: null, salePrice: null, countOnHand: 0, infiniteQuantity: false };

/** An inventory has no webhook of its own: its variant changes with it. */
function changeVariant(store: Store, { variantId }: Inventory): void {
  updateVariant(store, store.get('Variant', variantId), {});
}

export function addInventory(store: Store, seed: Partial<InventorySeed>): Inventory {
  const { variantId, sellerId, ...fields } = fieldsOf<'Inventory'>({ store }, seed);
  if (variantId === undefined) refuse('variantId', "can't be blank");
  if (sellerId === undefined) refuse('sellerId', "can't be blank");
  const inventory = store.insert('Inventory', { ...EMPTY, ...fields, variantId, sellerId });
  changeVariant(store, inventory);
  return inventory;
}

export const INVENTORY_ACTIONS = {
  'inventory-set': (instance, { id, fields }) => {
    const { store } = instance;
    const inventory = store.update(rowOf(instance, 'Inventory', id), fieldsOf<'Inventory'>(instance, fields));
    changeVariant(store, inventory);
    return shown(inventory);
  },
  'inventory-delete': (instance, { id }) => {
    const inventory = instance.store.destroy(rowOf(instance, 'Inventory', id));
    changeVariant(instance.store, inventory);
    return shown(inventory);
  },
} satisfies Record<string, Action>;
