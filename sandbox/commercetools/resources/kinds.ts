import { categories } from './categories.ts';
import { channels } from './channels.ts';
import { DELEGATED, type DelegatedKind } from './delegated.ts';
import { inventory } from './inventory.ts';
import type { ResourceKind } from '../writes/kind.ts';
import { orders } from './orders/orders.ts';
import { productTypes } from './product-types.ts';
import { products } from './products/products.ts';
import { standalonePrices } from './standalone-prices.ts';
import { subscriptions } from './subscriptions.ts';
import { types } from './types.ts';

const OWN: ResourceKind[] = [
  categories,
  channels,
  inventory,
  orders,
  products,
  productTypes,
  standalonePrices,
  subscriptions,
  types,
];

const BY_PATH = new Map<string, ResourceKind | DelegatedKind>(
  [...OWN, ...DELEGATED].map((kind) => [kind.path, kind]),
);

export function kindAt(path: string): ResourceKind | DelegatedKind | undefined {
  return BY_PATH.get(path);
}

/** Whether the rules of a kind are stated here, and not by the mock. */
export function isOwn(kind: ResourceKind | DelegatedKind): kind is ResourceKind {
  return 'create' in kind;
}
