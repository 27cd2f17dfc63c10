import type { ClientRequest } from '../../../core/src/commercetools/client.ts';
import type { Connector } from '../../../core/src/connector/index.ts';
import type { Breakage } from '../simulate.ts';

type Orders = Connector['commercetools']['orders'];
type Store = Connector['store'];
type Refunds = Connector['marketplacer']['refunds'];
type Fulfilment = Connector['marketplacer']['fulfilment'];
type Order = NonNullable<Awaited<ReturnType<Orders['byId']>>>;
type Tracking = Parameters<Store['refundTracking']['write']>[2];

const withOrders = (connector: Connector, orders: Partial<Orders>): Connector => ({
  ...connector,
  commercetools: {
    ...connector.commercetools,
    orders: { ...connector.commercetools.orders, ...orders },
  },
});

const withRefunds = (connector: Connector, refunds: Partial<Refunds>): Connector => ({
  ...connector,
  marketplacer: { ...connector.marketplacer, refunds: { ...connector.marketplacer.refunds, ...refunds } },
});

const withFulfilment = (connector: Connector, fulfilment: Partial<Fulfilment>): Connector => ({
  ...connector,
  marketplacer: {
    ...connector.marketplacer,
    fulfilment: { ...connector.marketplacer.fulfilment, ...fulfilment },
  },
});

const withTracking = (
  { store, ...connector }: Connector,
  refundTracking: Partial<Store['refundTracking']>,
): Connector => ({
  ...connector,
  store: { ...store, refundTracking: { ...store.refundTracking, ...refundTracking } },
});

/** What is read of every order is something else. */
const readingOrders = (change: (order: Order) => Order): Breakage => ({
  connector: (connector) =>
    withOrders(connector, {
      byId: async (id) => {
        const order = await connector.commercetools.orders.byId(id);
        return order && change(order);
      },
    }),
});

/** The actions of every update are something else. */
const sendingActions = (change: (action: Action) => Action): Breakage => ({
  request: (request: ClientRequest) => {
    const { actions, ...body } = (request.body ?? {}) as { actions?: Action[] };
    return actions ? { ...request, body: { ...body, actions: actions.map(change) } } : request;
  },
});
type Action = { action: string } & Record<string, unknown>;

const hasClaim = ({ entries }: Tracking): boolean =>
  Object.values(entries).some(({ claim, requestId }) => claim && !requestId);

/** Nobody else is told that somebody is about to create a refund. */
export const noClaim: Breakage = {
  connector: (connector) =>
    withTracking(connector, {
      write: async (orderId, opened, tracking) =>
        hasClaim(tracking)
          ? { ...opened, tracking }
          : connector.store.refundTracking.write(orderId, opened, tracking),
    }),
};

/** Read, then write whatever the version is: two writers both win. */
export const unversionedClaim: Breakage = {
  connector: (connector) => {
    const { open, write } = connector.store.refundTracking;
    return withTracking(connector, {
      write: async (orderId, opened, tracking) =>
        write(orderId, hasClaim(tracking) ? ((await open(orderId)) ?? opened) : opened, tracking),
    });
  },
};

/** A claim that is over before the call that it guards. */
export const shortClaim: Breakage = {
  connector: (connector) =>
    withTracking(connector, {
      write: (orderId, opened, { entries, ...tracking }) => {
        const shortened = Object.entries(entries).map(([key, { claim, ...entry }]) => [
          key,
          claim ? { ...entry, claim: { ...claim, until: claim.until - 208_000 } } : entry,
        ]);
        const shorter = { ...tracking, entries: Object.fromEntries(shortened) as typeof entries };
        return connector.store.refundTracking.write(orderId, opened, shorter);
      },
    }),
};

/** A creation without an answer is sent again. */
export const createdAgain: Breakage = {
  connector: (connector) => {
    const { create } = connector.marketplacer.refunds;
    return withRefunds(connector, { create: (draft) => create(draft).catch(() => create(draft)) });
  },
};

/** Requests that could not be listed or looked up count as absent. */
export const lookUpSwallowed: Breakage = {
  connector: (connector) => {
    const { idByExternalId, ofInvoice } = connector.marketplacer.refunds;
    return withRefunds(connector, {
      idByExternalId: (key, value) => idByExternalId(key, value).catch(() => undefined),
      ofInvoice: (id) => ofInvoice(id).catch(() => []),
    });
  },
};

/** An item that the connector has made for Marketplacer is taken for one of the shop. */
export const echoNotRecognised: Breakage = readingOrders((order) => ({
  ...order,
  returnInfo: order.returnInfo?.map(({ items, ...info }) => ({
    ...info,
    items: items.map(({ key, ...item }) => ({ ...item, ...(!isOwn(key) && { key }) })),
  })),
}));

const isOwn = (key: string | undefined): boolean => key?.startsWith('marketplacer-refund-line-') === true;

/** The items that the connector makes cannot be known again. */
export const itemKeyForgotten: Breakage = sendingActions((action) =>
  action.action === 'addReturnInfo'
    ? { ...action, items: (action['items'] as { key?: string }[]).map(({ key: _key, ...item }) => item) }
    : action,
);

/** Marketplacer is read once, and the order again and again: so a reading may be older than what it changes. */
export const sourceFirst: Breakage = {
  connector: (connector) => {
    const { fulfilment } = connector.marketplacer;
    const readings = new Map<string, ReturnType<Fulfilment['ofOrder']>>();
    const once = (read: Fulfilment['ofOrder']) => (id: string) => {
      const reading = readings.get(id) ?? read(id);
      readings.set(id, reading);
      return reading;
    };
    return withFulfilment(connector, {
      ofOrder: once(fulfilment.ofOrder),
      ofInvoice: once(fulfilment.ofInvoice),
      ofShipment: once(fulfilment.ofShipment),
    });
  },
};

/** Whatever was written meanwhile is written over. */
export const unversionedUpdate: Breakage = {
  connector: (connector) => {
    const { byId, update } = connector.commercetools.orders;
    return withOrders(connector, {
      update: async (order, actions) => update((await byId(order.id)) ?? order, actions),
    });
  },
};

/** Deliveries cannot be known again. */
export const deliveryKeyForgotten: Breakage = sendingActions(({ deliveryKey, ...action }) =>
  action.action === 'addDelivery' ? action : { ...action, ...(deliveryKey !== undefined && { deliveryKey }) },
);

/** The shop's own goods are not waited for. */
export const marketplaceLinesAlone: Breakage = readingOrders((order) => ({
  ...order,
  lineItems: order.lineItems.filter(({ variant }) => variant.sku?.startsWith('Variant-')),
}));

/** What the shop sends itself does not count. */
export const ownDeliveriesAlone: Breakage = {
  connector: (connector) => {
    const { byId, partlyShippedSince } = connector.commercetools.orders;
    const ours = ({ shippingInfo, ...order }: Order): Order => ({
      ...order,
      ...(shippingInfo && {
        shippingInfo: {
          ...shippingInfo,
          deliveries: shippingInfo.deliveries?.filter(({ key }) => key !== undefined),
        },
      }),
    });
    return withOrders(connector, {
      byId: async (id) => {
        const order = await byId(id);
        return order && ours(order);
      },
      partlyShippedSince: async (...asked) => {
        const { items, next } = await partlyShippedSince(...asked);
        return { items: items.map(ours), next };
      },
    });
  },
};

/** The tracking data of a parcel are replaced as a whole. */
export const trackingReplaced: Breakage = sendingActions((action) => {
  if (action.action !== 'setParcelTrackingData') return action;
  const { trackingId, carrier } = (action['trackingData'] ?? {}) as Record<string, string>;
  return { ...action, trackingData: { trackingId, carrier } };
});

export const allAcknowledged: Breakage = { acknowledges: () => true };

export const failureNotRecorded: Breakage = {
  connector: ({ store, ...connector }) => ({
    ...connector,
    store: { ...store, failures: { ...store.failures, record: () => Promise.resolve(true) } },
  }),
};

/** A refund request that was denied is still waited for. */
export const denialIgnored: Breakage = {
  connector: (connector) => {
    const { ofInvoice } = connector.marketplacer.refunds;
    const undecided = { DENIED: 'AWAITING', REFUND_DENIED: 'AWAITING' } as Record<string, string>;
    return withRefunds(connector, {
      ofInvoice: async (id) =>
        (await ofInvoice(id)).map((request) => ({
          ...request,
          status: (undecided[request.status] ?? request.status) as 'AWAITING',
          lineItems: request.lineItems.map((line) =>
            line.status === 'REFUND_DENIED' ? { ...line, status: 'AWAITING_RETURN' as const } : line,
          ),
        })),
    });
  },
};

/** What the shop has refused is refunded all the same. */
export const deniedIsRefunded: Breakage = {
  connector: (connector) => {
    const { step } = connector.marketplacer.refunds;
    return withRefunds(connector, {
      step: async ({ kind, id }) => {
        if (kind !== 'deny') return step({ kind, id });
        await step({ kind: 'return', id });
        return step({ kind: 'refund', id });
      },
    });
  },
};

/** Nobody looks at what was dispatched. */
export const dispatchForgotten: Breakage = {
  connector: (connector) => {
    const { invoicesOf } = connector.marketplacer.refunds;
    return withRefunds(connector, {
      invoicesOf: async (id) => (await invoicesOf(id)).map((invoice) => ({ ...invoice, shipments: [] })),
    });
  },
};

/** Any refund of the payment is taken for that of the returns. */
export const anyPaymentDecides: Breakage = {
  connector: (connector) => {
    const { payments } = connector.commercetools;
    return {
      ...connector,
      commercetools: {
        ...connector.commercetools,
        payments: {
          ...payments,
          ofOrder: async (order) =>
            (await payments.ofOrder(order)).map((payment) => ({
              ...payment,
              transactions: payment.transactions.map(({ amount, ...transaction }) => ({
                ...transaction,
                amount: { ...amount, centAmount: amount.centAmount * 1_000 },
              })),
            })),
        },
      },
    };
  },
};

/** A refund request of Marketplacer does not find its order. */
export const refundsNotOurs: Breakage = {
  connector: (connector) => withRefunds(connector, { orderIdOf: () => Promise.resolve(undefined) }),
};

/** The job does not look for returns: what raises no message is never found. */
export const returnsNotSwept: Breakage = {
  connector: (connector) =>
    withOrders(connector, { withReturnsSince: () => Promise.resolve({ items: [], next: undefined }) }),
};

/** The job does not look for shipments: what a lost webhook told is never found. */
export const invoicesNotSwept: Breakage = {
  connector: (connector) =>
    withFulfilment(connector, { updatedInvoices: () => Promise.resolve({ items: [], next: undefined }) }),
};
