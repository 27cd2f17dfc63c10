import {
  checkPermissions,
  ensureVettingStates,
  ensureTypes,
  requiredScopes,
  SCOPES,
} from '@marketplacer-connector/core/deployment';
import { createSetup } from '@marketplacer-connector/core/commercetools';
import { readConfig } from '@marketplacer-connector/core/runtime';
import { createWorld, sandboxAddresses, type World } from '../../sandbox/client/index.ts';
import { dispatchOf } from '../../sandbox/testing/dispatch.ts';
import { changeOrder } from '../../sandbox/testing/orders.ts';
import { deploySteps } from '../../tests/support/connector.ts';
import { connectorIn } from './support/connector.ts';
import { anAdvert, openDrift, reconciled, tick } from './support/drift.ts';

const ALL = SCOPES.map(({ scope }) => scope);

/** Settings with the scopes that they can do without. */
const INSTALLATIONS: [string, Record<string, string>, string[]][] = [
  ['the defaults', {}, ['manage_states', 'view_tax_categories', 'view_cart_discounts']],
  [
    'exceptions of cart discounts',
    { SELLER_DISCOUNT_SHARE: '100;SUMMER=0' },
    ['manage_states', 'view_tax_categories'],
  ],
  [
    'orders once they are paid',
    { EXPORT_ORDERS_WHEN: 'paid' },
    ['manage_states', 'view_tax_categories', 'view_cart_discounts'],
  ],
  [
    'no refunds',
    { FLOWS_OFF: 'refunds', SELLER_DISCOUNT_SHARE: '50;SUMMER=0' },
    ['manage_states', 'view_tax_categories'],
  ],
  [
    'fulfilment without orders and refunds',
    { FLOWS_OFF: 'orders;refunds', SELLER_DISCOUNT_SHARE: '50;SUMMER=0' },
    ['manage_states', 'view_tax_categories', 'view_payments', 'view_cart_discounts'],
  ],
  [
    'the catalogue alone',
    { FLOWS_OFF: 'orders;fulfilment;refunds' },
    ['manage_orders', 'manage_states', 'view_tax_categories', 'view_payments', 'view_cart_discounts'],
  ],
  [
    'the catalogue alone, of a shop whose orders wait',
    { FLOWS_OFF: 'orders;fulfilment;refunds', EXPORT_ORDERS_WHEN: 'paid' },
    ['manage_states', 'view_tax_categories', 'view_payments', 'view_cart_discounts'],
  ],
  ['vetting in the shop', { FLOWS_ON: 'vetting' }, ['view_tax_categories', 'view_cart_discounts']],
  ['states of line items', { LINE_STATES: 'marketplacer' }, ['view_tax_categories', 'view_cart_discounts']],
  [
    'states of line items without fulfilment',
    { LINE_STATES: 'marketplacer', FLOWS_OFF: 'fulfilment' },
    ['manage_states', 'view_tax_categories', 'view_cart_discounts'],
  ],
];

async function sendAll(world: World, orderId: string): Promise<void> {
  const dispatch = dispatchOf(world);
  const carrier = await dispatch.carrier('AusPost');
  for (const { id, entries } of await dispatch.invoicesOf(orderId)) {
    const quantities = Object.fromEntries(entries.map(({ id: entry, quantity }) => [entry, quantity]));
    await dispatch.ship(id, quantities, { carrier, trackingNumber: 'A1' });
  }
}

async function scopesFor(settings: Record<string, string>): Promise<string[]> {
  const { environment } = await createWorld(sandboxAddresses());
  const reading = readConfig(environment('job', settings));
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  return requiredScopes(reading.config);
}

describe.each(INSTALLATIONS)('an installation with %s', (_name, overrides, unused) => {
  it(`does without ${unused.join(', ')}`, async () => {
    expect(await scopesFor(overrides)).toEqual(ALL.filter((scope) => !unused.includes(scope)));
  });

  it('is refused nothing with the scopes that it is asked for', async () => {
    const drift = await openDrift({ scopes: await scopesFor(overrides), overrides });
    const { world, connector } = drift;
    await deploySteps(connector, [checkPermissions, ensureTypes, ensureVettingStates]);
    const tea = await anAdvert(drift);
    await reconciled(connector);
    const sku = `Variant-${tea.variants[0]?.legacyId}`;
    const order = await world.shop.buy({ lines: [{ sku, quantity: 2 }] });
    await changeOrder(world, order.id, { action: 'changePaymentState', paymentState: 'Paid' });
    await reconciled(connector);
    await sendAll(world, order.id);
    await changeOrder(world, order.id, {
      action: 'addReturnInfo',
      items: [{ quantity: 1, lineItemId: order.lineItems[0]?.id, shipmentState: 'Returned' }],
    });
    await reconciled(connector);
    expect((await tick(connector, { mode: 'full' })).body.complete).toBe(true);
    const refused = (await world.commercetools.requests()).filter(({ status }) => status === 403);
    expect(refused).toEqual([]);
  });

  it('is told of each scope that it lacks, and of no other', async () => {
    const world = await createWorld(sandboxAddresses(), { scopes: ['view_products'] });
    const connector = connectorIn(world, { now: Date.now, sleep: async () => {} }, overrides);
    const setup = createSetup(connector.config.commercetools);
    const { problems } = await checkPermissions({ ...connector, setup, environment: {} });
    const named = ALL.filter((scope) => problems.join(' ').includes(scope));
    expect(named).toEqual(ALL.filter((scope) => !unused.includes(scope)));
  });
});
