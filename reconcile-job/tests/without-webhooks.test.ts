import type { CustomObject, Order, OrderImportDraft } from '@commercetools/platform-sdk';
import { ensureTypes, ensureWebhooks } from '@marketplacer-connector/core/deployment';
import { dispatchOf } from '../../sandbox/testing/dispatch.ts';
import { refundingOf } from '../../sandbox/testing/refunding.ts';
import { deploySteps } from '../../tests/support/connector.ts';
import { anAdvert, failures, openDrift, reconciled, shelved, writesTo, type Drift } from './support/drift.ts';

const aud = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });

/** A shop and a marketplace of which neither hears anything, as post-deploy leaves them with `WEBHOOKS=none`. */
async function aDeafPair(): Promise<Drift> {
  const drift = await openDrift({ overrides: { WEBHOOKS: 'none' } });
  const environment = { CONNECT_SERVICE_URL: 'https://service-1.example.com' };
  await deploySteps(drift.connector, [ensureTypes, ensureWebhooks], environment);
  return drift;
}

const orderNow = ({ world }: Drift, { id }: Order) => world.commercetools.get<Order>(`/orders/${id}`);

async function buy({ world }: Drift, sku: string): Promise<Order> {
  return world.shop.importOrder({
    totalPrice: aud(4980),
    shippingAddress: { streetName: 'Collins Street', city: 'Melbourne', postalCode: '3000', country: 'AU' },
    shippingInfo: { shippingMethodName: 'Post', price: aud(900), shippingRate: { price: aud(900) } },
    lineItems: [{ variant: { sku }, name: { en: 'Tea' }, quantity: 2, price: { value: aud(2490) } }],
  } as OrderImportDraft);
}

test('with WEBHOOKS=none the job alone keeps both sides right, and then has nothing to write', async () => {
  const drift = await aDeafPair();
  const { connector, world } = drift;
  const { marketplacer } = world;
  const tea = await anAdvert(drift, { title: 'Tea' });
  const cup = await anAdvert(drift, { title: 'Cup' });
  await reconciled(connector);
  expect(await shelved(drift, tea)).toMatchObject({ published: true });

  // The marketplace changes: a price and a stock, and one advert is gone.
  await marketplacer.updateVariant(tea.variants[0]?.id ?? '', { price: '12.50', countOnHand: 4 });
  await marketplacer.deleteAdvert(cup.id);
  const order = await buy(drift, `Variant-${tea.variants[0]?.legacyId}`);
  await reconciled(connector);
  // Marketplacer has reserved the two pieces of the order that the run has brought there.
  expect(await shelved(drift, tea)).toMatchObject({ published: true, stock: 2, price: 1250 });
  expect(await shelved(drift, cup)).toMatchObject({ published: false });

  // The order is in Marketplacer; the seller sends it, and cancels nothing; the buyer wants one piece back.
  const dispatch = dispatchOf(world);
  const [invoice] = await dispatch.invoicesOf(order.id);
  const [entry] = invoice?.entries ?? [];
  const carrier = await dispatch.carrier('AusPost');
  await dispatch.ship(invoice?.id ?? '', { [entry?.id ?? '']: 2 }, { carrier, trackingNumber: 'T1' });
  await reconciled(connector);
  expect((await orderNow(drift, order)).shippingInfo?.deliveries).toHaveLength(1);
  await refundingOf(world).ask(invoice?.id ?? '', [
    { lineItemId: entry?.id ?? '', quantity: 1, dispatched: true },
  ]);
  await reconciled(connector);
  expect((await orderNow(drift, order)).returnInfo).toMatchObject([{ items: [{ quantity: 1 }] }]);

  // What the seller is owed is recorded, too.
  const { results } = await world.commercetools.get<{ results: CustomObject[] }>(
    '/custom-objects/marketplacer-connector-remittances',
  );
  expect(results.map(({ key }) => key)).toEqual(['remittance-1']);
  expect(await failures(drift)).toEqual([]);

  await world.commercetools.resetRequests();
  await reconciled(connector);
  expect(await writesTo(drift)).toEqual([]);
  const { webhooks } = await marketplacer.state<{ webhooks: unknown[] }>();
  expect(webhooks).toEqual([]);
});
