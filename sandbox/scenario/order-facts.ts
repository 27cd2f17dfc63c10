import type { LineItem, LineItemReturnItem, Order, Parcel, TypedMoney } from '@commercetools/platform-sdk';
import type { BothSides, RefundLineRow } from './both-sides.ts';
import { countFact, eachFact, moneyFact, sum, sumFact, textFact, type Section } from './facts.ts';

export function soldFacts({ source, shop }: BothSides): Section {
  const lines = marketplaceLines(shop.orders);
  const invoiced = source.invoices.flatMap(({ lineItems }) => lineItems);
  const marks = shop.orders.flatMap(({ syncInfo }) => syncInfo.map(({ externalId }) => externalId));
  const pairsOf = (here: (one: (typeof invoiced)[number]) => number, there: (line: LineItem) => number) =>
    lines.map((line) => {
      const entries = invoiced.filter(({ legacyId }) => lineItemIdOf(source, legacyId) === line.id);
      return [sum(entries.map(here)), there(line)] as const;
    });
  return {
    about: 'What was sold',
    facts: [
      countFact(
        'orders with marketplace lines',
        source.orders.length,
        shop.orders.filter((order) => marketplaceLines([order]).length > 0).length,
      ),
      eachFact('marked with the other side’s id', source.orders, ({ id }) => marks.includes(id)),
      countFact('lines', invoiced.length, lines.length),
      sumFact(
        'units',
        pairsOf(
          ({ quantity }) => quantity,
          ({ quantity }) => quantity,
        ),
      ),
      moneyFact(
        'money',
        pairsOf(
          ({ subtotalCents }) => subtotalCents,
          ({ totalPrice }) => totalPrice.centAmount,
        ),
      ),
    ],
  };
}

export function sentFacts({ source, shop }: BothSides): Section {
  const { shipments, carriers, invoices } = source;
  const parcels = shop.orders.flatMap(deliveriesOf).flatMap((delivery) => delivery.parcels);
  const parcelOf = (trackingNumber: string): Parcel | undefined =>
    parcels.find(({ trackingData }) => trackingData?.trackingId === trackingNumber);
  const settled = invoices.map(
    ({ statusFlags }) => ['CANCELLED', 'SENT'].find((flag) => statusFlags.includes(flag)) ?? 'open',
  );
  const states = shop.orders.map(({ shipmentState = 'open' }) => shipmentState);
  return {
    about: 'What was sent',
    facts: [
      textFact(
        'parcels',
        shipments.map(({ trackingNumber }) => trackingNumber),
        parcels.map(({ trackingData }) => trackingData?.trackingId ?? 'without a number'),
      ),
      eachFact('their carriers and links', shipments, ({ carrierId, trackingNumber }) => {
        const parcel = parcelOf(trackingNumber);
        const carrier = carriers.find(({ legacyId }) => legacyId === carrierId);
        return (
          parcel?.trackingData?.carrier === carrier?.name &&
          parcel?.custom?.fields['trackingLink'] === carrier?.trackingUrl?.replace('{}', trackingNumber)
        );
      }),
      sumFact(
        'units in them',
        shipments.map(({ trackingNumber, shippedItems }) => [
          sum(shippedItems.map(({ quantity }) => quantity)),
          sum((parcelOf(trackingNumber)?.items ?? []).map(({ quantity }) => quantity)),
        ]),
      ),
      {
        what: 'all sent or cancelled',
        marketplacer: settled.join(', '),
        commercetools: states.join(', '),
        agrees: !settled.includes('open') && states.every((state) => state === 'Shipped'),
      },
    ],
  };
}

export function refundFacts({ source, shop }: BothSides): Section {
  const asked = source.refundRequests.flatMap(({ lineItems }) => lineItems);
  const items = shop.orders.flatMap((order) => returnsOf(order));
  const refunded = source.refundRequests.filter(({ status }) => status === 'REFUNDED');
  const unitsOf = (lines: readonly { quantity: number }[]) => sum(lines.map(({ quantity }) => quantity));
  /** What the shop shows as the amount, or else what was paid for so many. */
  const amountIn = (line: RefundLineRow): number | undefined => {
    const item = items.find(({ lineItemId }) => lineItemId === lineItemIdOf(source, line.lineItemId));
    const sold = marketplaceLines(shop.orders).find(({ id }) => id === item?.lineItemId);
    const told: TypedMoney | undefined = item?.custom?.fields['marketplacerAmount'];
    return told?.centAmount ?? (item && sold && sold.price.value.centAmount * item.quantity);
  };
  return {
    about: 'What came back',
    facts: [
      countFact('refunds', source.refundRequests.length, items.length),
      countFact(
        'units cancelled',
        unitsOf(asked.filter(({ dispatched }) => !dispatched)),
        unitsOf(items.filter(isCancellation)),
      ),
      countFact(
        'units returned',
        unitsOf(asked.filter(({ dispatched }) => dispatched)),
        unitsOf(items.filter((item) => !isCancellation(item))),
      ),
      countFact(
        'units refunded',
        unitsOf(refunded.flatMap(({ lineItems }) => lineItems)),
        unitsOf(items.filter(({ paymentState }) => paymentState === 'Refunded')),
      ),
      moneyFact(
        'money',
        asked.map((line) => [line.amountPerItemCents * line.quantity, amountIn(line)]),
      ),
    ],
  };
}

const marketplaceLines = (orders: readonly Order[]): LineItem[] =>
  orders.flatMap(({ lineItems }) => lineItems.filter(({ variant }) => variant.key?.startsWith('Variant-')));

const deliveriesOf = ({ shippingInfo }: Order) => shippingInfo?.deliveries ?? [];

const returnsOf = ({ returnInfo = [] }: Order): LineItemReturnItem[] =>
  returnInfo.flatMap(({ items }) => items).filter((item) => item.type === 'LineItemReturnItem');

const isCancellation = ({ custom }: LineItemReturnItem): boolean =>
  custom?.fields['marketplacerKind'] === 'cancellation';

/** The line of the shop that a line of an invoice was made from. */
const lineItemIdOf = ({ externalIds }: BothSides['source'], legacyId: number | null): string | undefined =>
  externalIds.find(({ ownerKind, ownerId }) => ownerKind === 'LineItem' && ownerId === legacyId)?.value;
