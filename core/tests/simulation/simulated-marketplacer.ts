import type {
  CreateOrderMutation,
  OrderByExternalIdQuery,
  OrderByIdQuery,
} from '../../src/marketplacer/generated/operations.ts';
import type { MarketplacerOrder, OrderDraft } from '../../src/marketplacer/orders.ts';

/** An order as Marketplacer keeps it, with the external ids that it can be found by. */
export interface SoldOrder extends MarketplacerOrder {
  draft: OrderDraft;
  /** Milliseconds since the epoch from which its external ids are found. */
  foundFrom: number;
}

type Variables = Record<string, unknown>;

export type SimulatedMarketplacer = ReturnType<typeof simulatedMarketplacer>;

/**
 * Orders as Marketplacer keeps them: it makes one whenever it is asked, and finds them by external id
 * only after a while.
 *
 * @param rules.refuses the reason why an order is refused just now
 */
export function simulatedMarketplacer(
  now: () => number,
  rules: { indexLagMs: () => number; refuses: (draft: OrderDraft) => string | undefined },
) {
  const sold: SoldOrder[] = [];
  const ofOrder = (order: SoldOrder) => ({ __typename: 'Order' as const, ...order });

  const operations: Record<string, (variables: Variables) => unknown> = {
    OrderByExternalId: ({ key, value }): OrderByExternalIdQuery => ({
      externalIds: sold
        .filter(
          ({ draft, foundFrom }) =>
            foundFrom <= now() &&
            draft.order.externalIds?.some((entry) => entry.key === key && entry.value === value),
        )
        .map((order) => ({ owner: ofOrder(order) })),
    }),
    OrderById: ({ id }): OrderByIdQuery => {
      const order = sold.find((one) => one.id === id);
      return { node: order ? ofOrder(order) : null };
    },
    CreateOrder: ({ input }): CreateOrderMutation => {
      const draft = input as OrderDraft;
      const reason = rules.refuses(draft);
      const errors = reason === undefined ? null : [{ field: 'base', messages: [reason] }];
      return { orderCreate: { status: 200, errors, order: errors ? null : create(draft) } };
    },
  };

  function create(draft: OrderDraft): SoldOrder {
    const legacyId = sold.length + 1;
    const lineItems = (draft.lineItems ?? []).map(({ variantId, externalIds }, index) => ({
      id: `LineItem-${legacyId}-${index + 1}`,
      variantId: variantId ?? null,
      externalIds: externalIds ?? [],
    }));
    const invoice = { id: `Invoice-${legacyId}`, seller: { id: 'Seller-1' }, lineItems };
    const order = {
      id: `Order-${legacyId}`,
      legacyId,
      invoices: { nodes: [invoice] },
      draft,
      foundFrom: now() + rules.indexLagMs(),
    };
    sold.push(order);
    return order;
  }

  return {
    sold,
    serve(operation: string, variables: Variables): unknown {
      const serve = operations[operation];
      if (!serve) throw new Error(`the simulation does not know ${operation}`);
      return serve(variables);
    },
  };
}
