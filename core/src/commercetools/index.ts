import type { Config } from '../runtime/index.ts';
import { createCartDiscounts } from './cart-discounts.ts';
import { createCategories } from './categories.ts';
import { createChannels } from './channels.ts';
import { createProject } from './client.ts';
import { createCustomObjects } from './custom-objects.ts';
import { createExportChannel } from './export-channel.ts';
import { createInventory } from './inventory.ts';
import { createLineStates } from './line-states.ts';
import { createOrders } from './orders.ts';
import { createPayments } from './payments.ts';
import { createProductTypes } from './product-types.ts';
import { createProducts } from './products.ts';
import { createSubscriptions } from './subscriptions.ts';
import { createTypes } from './types.ts';

export { createAccess } from './access.ts';
export * from './keys.ts';
export { LINE_STATE_KEYS, type LineStates, type OwnLineState } from './line-states.ts';
export { inEvery } from './localized.ts';
export { latinWords, slugOf } from './slug.ts';
export { NUMBER_AFTER_STREET } from './street-order.ts';
export type { Grant } from './grant.ts';
export { readNotification, type NotificationReading } from './notification.ts';
export { changeCursorOf } from './page.ts';
export type { SubscriptionHealth } from './subscriptions.ts';
export { CommercetoolsRefused, CommercetoolsUnavailable, type Rejection, type Write } from './requests.ts';

/** The commercetools side: what the rooms may ask of it. */
export function createCommercetools(config: Config['commercetools'], project = createProject(config)) {
  const customObjects = createCustomObjects(project);
  const exportChannel = createExportChannel(project, customObjects);
  return {
    products: createProducts(project),
    productTypes: createProductTypes(project),
    cartDiscounts: createCartDiscounts(project),
    categories: createCategories(project),
    inventory: createInventory(project),
    channels: createChannels(project),
    orders: createOrders(project, exportChannel),
    exportChannel,
    lineStates: createLineStates(project),
    payments: createPayments(project),
    customObjects,
    subscriptions: createSubscriptions(project),
    types: createTypes(project),
  };
}

export type Commercetools = ReturnType<typeof createCommercetools>;
export { createSetup, type CommercetoolsSetup } from './setup.ts';
