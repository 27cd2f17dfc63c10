import type { ResourceKind } from '../writes/kind.ts';
import { cartDiscounts } from './cart-discounts.ts';
import { carts } from './carts/carts.ts';
import { categories } from './categories.ts';
import { channels } from './channels.ts';
import { inventory } from './inventory.ts';
import { orderEdits } from './orders/edits.ts';
import { orders } from './orders/orders.ts';
import { payments } from './payments.ts';
import { productTypes } from './product-types.ts';
import { products } from './products/products.ts';
import { standalonePrices } from './products/standalone-prices.ts';
import { customerGroups, states, taxCategories } from './simple-kinds.ts';
import { subscriptions } from './subscriptions.ts';
import { types } from './types.ts';

/** Every kind of resource that the sandbox knows; custom objects have an API of their own. */
export const KINDS: ResourceKind[] = [
  cartDiscounts,
  carts,
  categories,
  channels,
  customerGroups,
  inventory,
  orderEdits,
  orders,
  payments,
  productTypes,
  products,
  standalonePrices,
  states,
  subscriptions,
  taxCategories,
  types,
];
