import type { Config } from '../runtime/index.ts';

type Settings = Pick<Config, 'catalog' | 'flowsOff' | 'orders'>;

interface Scope {
  scope: string;
  /** What the connector does with it. */
  use: string;
  /** In words, for the documents; absent where every installation needs it. */
  when?: string;
  isNeeded?: (settings: Settings) => boolean;
}

const isOn = ({ flowsOff }: Settings, ...flows: ('orders' | 'fulfilment' | 'refunds')[]): boolean =>
  flows.some((flow) => !flowsOff.has(flow));

/** What connect.yaml asks for under inheritAs.apiClient.scopes, and when it is used; a test holds the two together. */
export const SCOPES: readonly Scope[] = [
  { scope: 'manage_products', use: 'products, stock, categories, product types and channels' },
  {
    scope: 'manage_orders',
    use: 'exports orders, adds deliveries and returns',
    when: 'one of the flows `orders`, `fulfilment` and `refunds` is on, or `stock` with `EXPORT_ORDERS_WHEN` other than `created`',
    isNeeded: (settings) =>
      isOn(settings, 'orders', 'fulfilment', 'refunds') ||
      (!settings.flowsOff.has('stock') && settings.orders.exportWhen !== 'created'),
  },
  {
    scope: 'manage_states',
    use: 'makes and reads states of line items, and those of products by which adverts are rejected',
    when: '`LINE_STATES` is `marketplacer`, and the flow `fulfilment` is on; or `FLOWS_ON` names `vetting`',
    isNeeded: (settings) =>
      settings.catalog.vettedInShop ||
      (settings.orders.lineStates !== 'none' && isOn(settings, 'fulfilment')),
  },
  { scope: 'manage_types', use: 'the custom fields of channels and orders' },
  { scope: 'manage_key_value_documents', use: "the connector's own records" },
  { scope: 'manage_subscriptions', use: 'the subscription by which messages arrive' },
  { scope: 'view_project_settings', use: 'checks currencies, countries and languages' },
  {
    scope: 'view_tax_categories',
    use: 'checks the tax category of products',
    when: '`TAX_CATEGORY_KEY` is set',
    isNeeded: ({ catalog }) => catalog.taxCategoryKey !== undefined,
  },
  {
    scope: 'view_payments',
    use: 'what was paid, and what was paid back',
    when: 'one of the flows `orders` and `refunds` is on',
    isNeeded: (settings) => isOn(settings, 'orders', 'refunds'),
  },
  {
    scope: 'view_cart_discounts',
    use: 'the keys of cart discounts',
    when: 'the flow `orders` is on, and `SELLER_DISCOUNT_SHARE` names cart discounts',
    isNeeded: (settings) => isOn(settings, 'orders') && settings.orders.discounts.byKey.size > 0,
  },
  { scope: 'introspect_oauth_tokens', use: 'lets in operators with an access token of the project' },
];

/** The scopes that an installation with these settings uses. */
export const requiredScopes = (settings: Settings): string[] =>
  SCOPES.filter(({ isNeeded }) => isNeeded?.(settings) ?? true).map(({ scope }) => scope);
