import { redactContacts } from '../runtime/index.ts';
import { MarketplacerUnavailable, type GraphqlClient } from './client.ts';
import {
  CreateOrderDocument,
  ExportedInvoicesPageDocument,
  NameOrderDocument,
  OrderByExternalIdDocument,
  OrderByIdDocument,
  OrderDeliveryDocument,
  UpdateOrderDocument,
  type ExportedOrderFragment,
  type OrderCreateMutationInput,
  type OrderDeliveryQuery,
  type OrderUpdateInput,
  type OrderUpdateMutationInput,
} from './generated/operations.ts';
import { wholeList, type List } from './page.ts';

/** An order as Marketplacer keeps it: one invoice per seller. */
export type MarketplacerOrder = Omit<ExportedOrderFragment, 'invoices'> & {
  /** Undefined where Marketplacer could not resolve all of them. */
  invoices:
    | List<NonNullable<NonNullable<NonNullable<ExportedOrderFragment['invoices']>['nodes']>[number]>>
    | undefined;
};
export type OrderDraft = OrderCreateMutationInput;

export type OrderCreation =
  | { kind: 'created'; order: MarketplacerOrder }
  /** A business error; asking again would give the same answer. */
  | { kind: 'refused'; reasons: string[] };

/** Where Marketplacer delivers an order to, and the status that every update has to repeat. */
export type OrderDelivery = Extract<OrderDeliveryQuery['node'], { __typename: 'Order' }>;
export type OrderAttributes = OrderUpdateInput;
export type AddressInput = NonNullable<OrderUpdateInput['address']>;

export type OrderUpdate =
  | { kind: 'updated' }
  /** A business error; asking again would give the same answer. */
  | { kind: 'refused'; reasons: string[] };

/** External ids that tie a Marketplacer order to its commercetools order. */
export const ORDER_ID_KEY = 'commercetools-order-id';
export const ORDER_NUMBER_KEY = 'commercetools-order-number';
/** Of an order that is one of several: the keys of the addresses that it goes to, separated by commas. */
export const CONSIGNMENT_KEY = 'commercetools-consignment';
export const LINE_ITEM_ID_KEY = 'commercetools-line-item-id';

/** Metadata of a line: what the buyer paid for its goods, in minor units, where that is not what they cost. */
export const BUYER_PAID_KEY = 'buyer-paid';

export function createOrders(client: GraphqlClient) {
  /** Without its invoices where the rest of them cannot be read: the order is there all the same. */
  async function whole(order: MarketplacerOrder): Promise<MarketplacerOrder> {
    const { id } = order;
    try {
      const invoices = await wholeList(`invoices of ${id}`, order.invoices, async (after) => {
        const { node } = await client.query(ExportedInvoicesPageDocument, { id, after });
        return node?.__typename === 'Order' ? node.invoices : undefined;
      });
      return { ...order, invoices };
    } catch (error) {
      if (error instanceof MarketplacerUnavailable) return { ...order, invoices: undefined };
      throw error;
    }
  }

  return {
    /** The orders that were created for a commercetools order, as far as their external ids can be found yet. */
    async byCommercetoolsId(orderId: string): Promise<MarketplacerOrder[]> {
      const { externalIds } = await client.query(OrderByExternalIdDocument, {
        key: ORDER_ID_KEY,
        value: orderId,
      });
      const owners = (externalIds ?? []).flatMap(({ owner }) =>
        owner?.__typename === 'Order' ? [owner] : [],
      );
      return Promise.all(owners.map(whole));
    },

    /** @param id the opaque Marketplacer id of the order */
    async byId(id: string): Promise<MarketplacerOrder | undefined> {
      const { node } = await client.query(OrderByIdDocument, { id });
      return node?.__typename === 'Order' ? whole(node) : undefined;
    },

    /** @param id the opaque Marketplacer id of the order */
    async delivery(id: string): Promise<OrderDelivery | undefined> {
      const { node } = await client.query(OrderDeliveryDocument, { id });
      return node?.__typename === 'Order' ? node : undefined;
    },

    /** `orderUpdate`. Attributes that are left out stay as they are. */
    async update(input: OrderUpdateMutationInput): Promise<OrderUpdate> {
      const { orderUpdate } = await client.mutate(UpdateOrderDocument, { input });
      if (orderUpdate?.order) return { kind: 'updated' };
      if (orderUpdate?.errors?.length) return { kind: 'refused', reasons: reasonsOf(orderUpdate.errors) };
      throw new MarketplacerUnavailable('orderUpdate answered with neither an order nor a reason');
    },

    /** `externalIdUpsert`: the number that the shop has given to an order after its export. */
    async setNumber(orderId: string, orderNumber: string): Promise<OrderUpdate> {
      const input = { owner: orderId, key: ORDER_NUMBER_KEY, value: orderNumber, ownerKeyUnique: true };
      const { externalIdUpsert } = await client.mutate(NameOrderDocument, { input });
      if (externalIdUpsert?.externalId) return { kind: 'updated' };
      return { kind: 'refused', reasons: reasonsOf(externalIdUpsert?.errors) };
    },

    /** `orderCreate`, once. Throws MarketplacerUnavailable where the outcome is unknown. */
    async create(draft: OrderDraft): Promise<OrderCreation> {
      const { orderCreate } = await client.mutate(CreateOrderDocument, { input: draft });
      if (orderCreate?.order) return { kind: 'created', order: await whole(orderCreate.order) };
      if (orderCreate?.errors?.length) return { kind: 'refused', reasons: reasonsOf(orderCreate.errors) };
      throw new MarketplacerUnavailable('orderCreate answered with neither an order nor a reason');
    },
  };
}

/**
 * Marketplacer reports business errors with HTTP 200 as `errors { field messages }`.
 *
 * @param of what an error is about that names no field
 */
export function reasonsOf(
  errors: readonly { field: string | null; messages: string[] | null }[] | null | undefined,
  of = 'order',
): string[] {
  const reasons = (errors ?? []).map(({ field, messages }) =>
    redactContacts(`${field ?? of}: ${(messages ?? []).join(', ')}`),
  );
  return reasons.length > 0 ? reasons : ['no reason was given'];
}
