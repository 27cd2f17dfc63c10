import type { Market } from './market.ts';

/** An order as Marketplacer keeps it: the control's view, so that nothing is hidden. Amounts in minor units. */
export interface SoldOrder {
  id: string;
  emailAddress: string | null;
  /** Null where the buyer gave no address. */
  addressId: number | null;
  externalIds: Record<string, string>;
  invoices: { id: string; lines: SoldLine[] }[];
}

export interface SoldLine {
  id: string;
  quantity: number;
  unitCents: number;
  subtotalCents: number;
  postageCents: number;
  taxTotalCents: number;
  lineItemId: string | undefined;
}

interface State {
  orders: (Pick<SoldOrder, 'id' | 'emailAddress' | 'addressId'> & { legacyId: number })[];
  invoices: {
    id: string;
    orderId: number;
    lineItems: (Omit<SoldLine, 'lineItemId'> & { legacyId: number })[];
  }[];
  externalIds: { ownerKind: string; ownerId: number; key: string; value: string }[];
}

/** All orders that Marketplacer has. */
export async function soldOrders({ world }: Market): Promise<SoldOrder[]> {
  const state = await world.marketplacer.state<State>();
  const externalIdsOf = (kind: string, legacyId: number) =>
    Object.fromEntries(
      state.externalIds
        .filter(({ ownerKind, ownerId }) => ownerKind === kind && ownerId === legacyId)
        .map(({ key, value }) => [key, value]),
    );
  const lineOf = ({
    legacyId,
    id,
    quantity,
    unitCents,
    subtotalCents,
    postageCents,
    taxTotalCents,
  }: State['invoices'][number]['lineItems'][number]): SoldLine => ({
    id,
    quantity,
    unitCents,
    subtotalCents,
    postageCents,
    taxTotalCents,
    lineItemId: externalIdsOf('LineItem', legacyId)['commercetools-line-item-id'],
  });
  return state.orders.map(({ id, legacyId, emailAddress, addressId }) => ({
    id,
    emailAddress,
    addressId,
    externalIds: externalIdsOf('Order', legacyId),
    invoices: state.invoices
      .filter(({ orderId }) => orderId === legacyId)
      .map((invoice) => ({ id: invoice.id, lines: invoice.lineItems.map(lineOf) })),
  }));
}

/** All lines of all invoices. */
export const linesOf = ({ invoices }: SoldOrder): SoldLine[] => invoices.flatMap(({ lines }) => lines);

/** What the lines add up to with postage, in minor units. */
export const totalOf = (order: SoldOrder): number =>
  linesOf(order).reduce((sum, { subtotalCents, postageCents }) => sum + subtotalCents + postageCents, 0);
