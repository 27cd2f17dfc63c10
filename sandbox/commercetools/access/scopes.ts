/** Scope names, without `manage_` and `view_`, of which one opens a collection. */
const WRITE: Record<string, string[]> = {
  products: ['products'],
  'product-projections': ['products'],
  'product-types': ['product_types', 'products'],
  categories: ['categories', 'products'],
  // Not covered by manage_products (API reference, Scopes).
  'standalone-prices': ['standalone_prices'],
  channels: ['channels', 'products'],
  inventory: ['products'],
  'custom-objects': ['key_value_documents', 'products', 'orders', 'customers'],
  types: ['types'],
  orders: ['orders'],
  'orders/edits': ['order_edits'],
  carts: ['orders'],
  'cart-discounts': ['cart_discounts'],
  payments: ['payments'],
  states: ['states'],
  'tax-categories': ['tax_categories'],
  'customer-groups': ['customer_groups'],
  subscriptions: ['subscriptions'],
  '': ['project_settings'],
};

/** The scopes of which one is needed for a request; none for a collection that does not exist. */
export function neededScopes(collection: string, write: boolean, staged: boolean): string[] {
  if (collection === 'messages') return ['view_messages', 'view_orders'];
  const names = WRITE[collection] ?? [];
  if (write || collection === 'subscriptions') return names.map((name) => `manage_${name}`);
  const view = names.map((name) => `view_${name}`);
  return collection === 'product-projections' && !staged ? [...view, 'view_published_products'] : view;
}

/** Whether granted scopes, each `name:projectKey`, contain one of those needed. */
export function allows(granted: string[], needed: string[], projectKey: string): boolean {
  const has = (scope: string) => granted.includes(`${scope}:${projectKey}`);
  return (
    needed.length === 0 ||
    has('manage_project') ||
    needed.some((scope) => has(scope) || has(scope.replace(/^view_/, 'manage_')))
  );
}
