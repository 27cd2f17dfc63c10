import type { Delivery, LineItemDraft, Order } from '@commercetools/platform-sdk';
import { syncAdvert } from '@marketplacer-connector/core/catalog';
import { ensureExportChannel, ensureTypes, ensureWebhooks } from '@marketplacer-connector/core/deployment';
import { exportOrder } from '@marketplacer-connector/core/orders';
import type { Response } from 'supertest';
import type { Purchase } from '../../../sandbox/client/index.ts';
import {
  dispatchOf,
  type Carrier,
  type Dispatch,
  type SentShipment,
} from '../../../sandbox/testing/dispatch.ts';
import { orderNow } from '../../../sandbox/testing/orders.ts';
import { deliver, eventOf } from './deliveries.ts';
import { aService, connectorOf, deploy, type Service, type ServiceOptions } from './service.ts';

const aud = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });

const POST = { name: 'Post', centAmount: 900 };

/**
 * An order of three teas, two cups and a teapot: tea and cups are sold by two sellers, and the teapot by
 * the shop itself. The tea costs 10.00 for all three, so Marketplacer has it as two entries.
 */
export interface Sale extends Service {
  order: Order;
  /** The commercetools lines. */
  tea: string;
  cup: string;
  own: string;
  dispatch: Dispatch;
  carrier: Carrier;
  /** Sends so many pieces of a line, which Marketplacer may have as several entries. */
  ship: (lineItemId: string, quantity: number, trackingNumber?: string) => Promise<SentShipment>;
}

export interface SaleOptions extends ServiceOptions {
  order?: Partial<Purchase>;
  /** Of the lines of the sellers. */
  line?: (quantity: number) => Partial<LineItemDraft>;
  /** Whether post-deploy has made the custom type of parcels. */
  parcelType?: boolean;
  /** Whether Marketplacer sends its webhooks by itself. */
  connected?: boolean;
}

export async function aSale(options: SaleOptions = {}): Promise<Sale> {
  const {
    order: change,
    line = () => ({}),
    parcelType = true,
    connected = false,
    ...serviceOptions
  } = options;
  const service = await aService(serviceOptions);
  const { world } = service;
  await deploy(service, ensureExportChannel);
  if (parcelType) await deploy(service, ensureTypes);
  const connector = connectorOf(service);
  const offer = async (title: string, price: string): Promise<string> => {
    const seller = await world.marketplacer.createSeller({ businessName: `${title} House` });
    const variants = [{ price, countOnHand: 100 }];
    const advert = await world.marketplacer.createAdvert({ seller, title, variants });
    await syncAdvert(connector, { read: () => connector.marketplacer.adverts.byId(advert.id) });
    return `Variant-${advert.variants[0]?.legacyId}`;
  };
  const skus = { tea: await offer('Tea', '3.40'), cup: await offer('Cup', '7.50') };
  await world.shop.offerOwnProduct({ sku: 'own-teapot', name: 'Teapot', centAmount: 1000 });

  const order = await world.shop.buy({
    lines: [
      {
        sku: skus.tea,
        quantity: 3,
        externalTotalPrice: { price: aud(340), totalPrice: aud(1000) },
        ...line(3),
      },
      { sku: skus.cup, quantity: 2, ...line(2) },
      { sku: 'own-teapot', quantity: 1 },
    ],
    email: 'shopper@example.com',
    address: { streetName: 'Collins Street', city: 'Melbourne', postalCode: '3000', country: 'AU' },
    shipping: POST,
    ...change,
  });
  expect(await exportOrder(connector, order.id)).toEqual({ outcome: 'applied' });
  if (connected) await deploy(service, ensureWebhooks);

  const dispatch = dispatchOf(world);
  const carrier = await dispatch.carrier('AusPost', 'https://track.example.com/{}');
  const [tea = '', cup = '', own = ''] = order.lineItems.map(({ id }) => id);
  const ship = async (lineItemId: string, quantity: number, trackingNumber = 'T1') => {
    const { invoiceId, quantities } = await dispatch.unsent(order.id, lineItemId, quantity);
    return dispatch.ship(invoiceId, quantities, { carrier, trackingNumber });
  };
  return { ...service, order, tea, cup, own, dispatch, carrier, ship };
}

export const orderOf = ({ world, order }: Sale): Promise<Order> => orderNow(world, order.id);

/** What the buyer is shown: all deliveries, wherever they are in the order. */
export async function deliveriesOf(sale: Sale): Promise<Delivery[]> {
  const { shippingInfo, shipping } = await orderOf(sale);
  return [shippingInfo, ...shipping.map((entry) => entry.shippingInfo)].flatMap(
    (info) => info?.deliveries ?? [],
  );
}

export const deliverShipment = (sale: Sale, shipment: SentShipment, action = 'create'): Promise<Response> =>
  deliver(sale, eventOf('Shipment', shipment, action), { entity: 'shipment' });

/** Delivers the update of the invoice that a line is on. */
export async function deliverInvoice(sale: Sale, lineItemId: string, action = 'update'): Promise<Response> {
  const invoice = await sale.dispatch.invoiceOf(sale.order.id, lineItemId);
  return deliver(sale, eventOf('Invoice', invoice, action), { entity: 'invoice' });
}
