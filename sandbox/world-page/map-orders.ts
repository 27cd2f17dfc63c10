import type { LineItem, LineItemReturnItem, Order } from '@commercetools/platform-sdk';
import type { InvoiceState, MarketplacerState, RefundState, ShopState } from './state.ts';
import type { Agreement, InvoiceRow, Line, Offer, OrderPair, ParcelRow } from './view.ts';

/** Orders beside their invoices, newest first. */
export function mapOrders(source: MarketplacerState, { orders }: ShopState, locale: string): OrderPair[] {
  return orders.toReversed().map((order) => {
    const invoices = invoicesOf(source, order);
    const commercetools = orderView(order, locale);
    return { id: order.id, agreement: agreementOf(order, commercetools, invoices), commercetools, invoices };
  });
}

type OrderView = OrderPair['commercetools'];

const isMarketplace = ({ variant }: LineItem): boolean => variant.key?.startsWith('Variant-') ?? false;
const deliveriesOf = ({ shippingInfo }: Order) => shippingInfo?.deliveries ?? [];
const piecesOf = (items: readonly { quantity: number }[]): number =>
  sum(items.map(({ quantity }) => quantity));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The claim of an export that is under way has a full stop in it. */
const isLinked = ({ syncInfo }: Order): boolean =>
  syncInfo.some(({ externalId }) => externalId !== undefined && !externalId.includes('.'));

function returnItemsOf({ returnInfo = [] }: Order): LineItemReturnItem[] {
  return returnInfo.flatMap(({ items }) => items).filter((item) => item.type === 'LineItemReturnItem');
}

/** A line of a seller of which a piece was sent and can come back. */
export function returnableLine(order: Order): LineItem | undefined {
  const sentOf = (id: string) =>
    piecesOf(deliveriesOf(order).flatMap(({ items }) => items.filter((item) => item.id === id)));
  const backOf = (id: string) =>
    piecesOf(returnItemsOf(order).filter((item) => item.lineItemId === id && kindOf(item) === 'return'));
  return order.lineItems.filter(isMarketplace).find(({ id }) => sentOf(id) > backOf(id));
}

const kindOf = ({ custom }: LineItemReturnItem): string =>
  custom?.fields['marketplacerKind'] === 'cancellation' ? 'cancellation' : 'return';

function orderView(order: Order, locale: string): OrderView {
  const parcels = deliveriesOf(order).flatMap(({ parcels, items }) =>
    parcels.map((parcel): ParcelRow => ({
      trackingNumber: parcel.trackingData?.trackingId ?? 'without a number',
      carrier: parcel.trackingData?.carrier ?? '',
      pieces: piecesOf(parcel.items ?? items),
    })),
  );
  return {
    number: order.orderNumber ?? order.id.slice(0, 8),
    state: order.orderState,
    shipmentState: order.shipmentState,
    total: order.totalPrice.centAmount,
    linked: isLinked(order),
    lines: order.lineItems.map(({ id, name, quantity }): Line => ({
      id,
      title: name[locale] ?? '',
      quantity,
    })),
    parcels,
    returns: returnItemsOf(order).map((item) => ({
      id: item.id,
      pieces: item.quantity,
      kind: kindOf(item),
      state: `${item.shipmentState}, ${item.paymentState}`,
    })),
    acts: shopActs(order),
  };
}

function shopActs(order: Order): Offer[] {
  const { id } = order;
  if (order.orderState === 'Cancelled') return [];
  const untouched = deliveriesOf(order).length === 0 && returnItemsOf(order).length === 0;
  return [
    ...(returnableLine(order) ? [{ act: 'return-one', id, label: 'Send one back' }] : []),
    ...(untouched ? [{ act: 'cancel-order', id, label: 'Cancel order' }] : []),
  ];
}

function invoicesOf(source: MarketplacerState, order: Order): InvoiceRow[] {
  const ours = new Set(
    source.externalIds
      .filter(({ ownerKind, value }) => ownerKind === 'Order' && value === order.id)
      .map(({ ownerId }) => ownerId),
  );
  return source.invoices
    .filter(({ orderId }) => ours.has(orderId))
    .map((invoice) => invoiceView(source, invoice));
}

/** How many pieces of each line can still be sent, by the id of the line. */
export function unsentOf(source: MarketplacerState, invoice: InvoiceState): Record<string, number> {
  const sent = source.shipments.flatMap(({ shippedItems }) => shippedItems.filter(({ deleted }) => !deleted));
  const amended = source.amendments.flatMap(({ lineItems }) =>
    lineItems.filter(({ status }) => status === 'CANCELLED'),
  );
  const unsent = invoice.lineItems.map(({ id, legacyId, quantity }) => {
    const isOf = ({ lineItemId }: { lineItemId: number | null }) => lineItemId === legacyId;
    return [id, quantity - piecesOf(sent.filter(isOf)) - piecesOf(amended.filter(isOf))] as const;
  });
  return Object.fromEntries(unsent.filter(([, pieces]) => pieces > 0));
}

function invoiceView(source: MarketplacerState, invoice: InvoiceState): InvoiceRow {
  const { id, legacyId, statusFlags, lineItems } = invoice;
  const carriers = new Map(source.carriers.map((carrier) => [carrier.legacyId, carrier.name]));
  const isOpen = Object.keys(unsentOf(source, invoice)).length > 0 && !statusFlags.includes('CANCELLED');
  return {
    id,
    number: legacyId,
    seller: source.sellers.find((seller) => seller.legacyId === invoice.sellerId)?.businessName ?? '',
    flags: statusFlags,
    total: sum(lineItems.map(({ subtotalCents }) => subtotalCents)),
    lines: lineItems.map((line) => ({ id: line.id, title: line.advertTitle, quantity: line.quantity })),
    parcels: source.shipments
      .filter(({ invoiceId }) => invoiceId === legacyId)
      .map(({ trackingNumber, carrierId, shippedItems }) => ({
        trackingNumber,
        carrier: carriers.get(carrierId) ?? '',
        pieces: piecesOf(shippedItems.filter(({ deleted }) => !deleted)),
      })),
    refunds: source.refundRequests.filter(({ invoiceId }) => invoiceId === legacyId).map(refundView),
    acts: isOpen
      ? [
          { act: 'ship', id, label: 'Send all' },
          { act: 'cancel-rest', id, label: 'Cancel' },
        ]
      : [],
  };
}

function refundView({ id, status, lineItems }: RefundState): InvoiceRow['refunds'][number] {
  const isDecided = status === 'REFUNDED' || status === 'DENIED';
  return {
    id,
    pieces: piecesOf(lineItems),
    kind: lineItems.some(({ dispatched }) => dispatched) ? 'return' : 'cancellation',
    state: status,
    amount: sum(lineItems.map(({ quantity, amountPerItemCents }) => quantity * amountPerItemCents)),
    acts: isDecided
      ? []
      : [
          { act: 'refund', id, label: 'Pay back' },
          { act: 'deny', id, label: 'Deny' },
        ],
  };
}

function agreementOf(order: Order, view: OrderView, invoices: InvoiceRow[]): Agreement {
  if (!order.lineItems.some(isMarketplace)) return 'one-sided';
  const numbers = (parcels: ParcelRow[]) =>
    parcels
      .map(({ trackingNumber }) => trackingNumber)
      .toSorted()
      .join();
  const sent = invoices.flatMap(({ parcels }) => parcels);
  const received = view.parcels.filter(({ carrier }) => carrier !== '');
  const refunds = invoices.flatMap((invoice) => invoice.refunds);
  const paidBack = piecesOf(
    refunds.filter(({ state }) => state === 'REFUNDED').map(({ pieces }) => ({ quantity: pieces })),
  );
  const shownBack = piecesOf(returnItemsOf(order).filter(({ paymentState }) => paymentState === 'Refunded'));
  const asked = sum(refunds.map(({ pieces }) => pieces));
  const shown = sum(view.returns.map(({ pieces }) => pieces));
  const isCancelled = order.orderState === 'Cancelled';
  if (isCancelled) return invoices.every(({ flags }) => flags.includes('CANCELLED')) ? 'in-step' : 'apart';
  const agrees =
    view.linked && numbers(sent) === numbers(received) && asked === shown && paidBack === shownBack;
  return agrees ? 'in-step' : 'apart';
}
