import { EXPORT_CHANNEL_KEY } from '../../../core/src/commercetools/index.ts';
import type { ClientRequest } from '../../../core/src/commercetools/client.ts';
import type { Connector } from '../../../core/src/connector/index.ts';
import type { Breakage } from '../simulate.ts';
import type { Instance } from '../story.ts';

type Orders = Connector['commercetools']['orders'];
type Store = Connector['store'];
type Order = NonNullable<Awaited<ReturnType<Orders['byId']>>>;
type MarkChannel = NonNullable<Order['syncInfo'][number]['channel']['obj']>;
type Sales = Connector['marketplacer']['orders'];

const isClaim = (externalId: string): boolean => externalId.startsWith('claim.');

const withOrders = (connector: Connector, orders: Partial<Orders>): Connector => ({
  ...connector,
  commercetools: {
    ...connector.commercetools,
    orders: { ...connector.commercetools.orders, ...orders },
  },
});

const withSales = (connector: Connector, sales: Partial<Sales>): Connector => ({
  ...connector,
  marketplacer: { ...connector.marketplacer, orders: { ...connector.marketplacer.orders, ...sales } },
});

/** Claims whose time is another one. */
const claimingUntil =
  (until: (said: number) => number) =>
  (connector: Connector): Connector =>
    withOrders(connector, {
      mark: (order, externalId) =>
        connector.commercetools.orders.mark(
          order,
          externalId.replace(/^(claim\..*\.)(\d+)$/, (_all, claim, said) => `${claim}${until(Number(said))}`),
        ),
    });

/** E-03: a lock that other instances do not see. */
export function lockInMemory(): Breakage {
  const locks = new WeakMap<Instance, Set<string>>();
  return {
    connector: (connector, process) =>
      withOrders(connector, {
        mark: async (order, externalId) => {
          if (!isClaim(externalId)) return connector.commercetools.orders.mark(order, externalId);
          const held = locks.get(process) ?? new Set();
          locks.set(process, held);
          if (held.has(order.id)) return { kind: 'conflict' };
          held.add(order.id);
          return { kind: 'written', resource: claimedBy(order as Order, externalId) };
        },
      }),
  };
}

/** The order as an answer would show it, though nothing was written. */
const claimedBy = (order: Order, externalId: string): Order => ({
  ...order,
  syncInfo: [
    ...order.syncInfo,
    {
      channel: { typeId: 'channel', id: '', obj: { key: EXPORT_CHANNEL_KEY } as MarkChannel },
      externalId,
      syncedAt: order.lastModifiedAt,
    },
  ],
});

/** E-13: read, then write whatever the version is: two writers both win. */
export const unversionedClaim: Breakage = {
  connector: (connector) => {
    const { byId, mark } = connector.commercetools.orders;
    return withOrders(connector, {
      mark: async (order, externalId) =>
        mark(isClaim(externalId) ? ((await byId(order.id)) ?? order) : order, externalId),
    });
  },
};

const YEARS_MS = 10 * 365 * 24 * 60 * 60_000;

/** E-13: who dies holds it for ever. */
export const claimForEver: Breakage = { connector: claimingUntil((said) => said + YEARS_MS) };

/** A claim that lives for two seconds, less than the call that it guards can take. */
export const shortClaim: Breakage = { connector: claimingUntil((said) => said - 178_000 - 30_000) };

/** E-02: what could not be looked up counts as absent. */
export const lookUpSwallowed: Breakage = {
  connector: (connector) =>
    withSales(connector, {
      byCommercetoolsId: (id) => connector.marketplacer.orders.byCommercetoolsId(id).catch(() => []),
    }),
};

export const noLookUp: Breakage = {
  connector: (connector) => withSales(connector, { byCommercetoolsId: () => Promise.resolve([]) }),
};

/** A write without an answer is sent again. */
export const createdAgain: Breakage = {
  connector: (connector) => {
    const { create } = connector.marketplacer.orders;
    return withSales(connector, { create: (draft) => create(draft).catch(() => create(draft)) });
  },
};

/** The order says that it was exported before it is. */
export const markedFirst: Breakage = {
  connector: (connector) => {
    const { mark } = connector.commercetools.orders;
    let claimed: Order | undefined;
    const marking = withOrders(connector, {
      mark: async (order, externalId) => {
        const written = await mark(order, externalId);
        if (written.kind === 'written') claimed = written.resource;
        return written;
      },
    });
    return withSales(marking, {
      create: async (draft) => {
        if (claimed) await mark(claimed, 'Order-1');
        return connector.marketplacer.orders.create(draft);
      },
    });
  },
};

type Postpone = (write: () => Promise<void>) => Promise<void>;

/** What the store should hold before an order is marked is written after that. */
const behindMark =
  (postponed: (store: Store, postpone: Postpone) => Partial<Store>) =>
  (connector: Connector): Connector => {
    const { store, commercetools } = connector;
    let later: (() => Promise<void>)[] | undefined;
    const marking = withOrders(connector, {
      mark: async (order, externalId) => {
        const written = await commercetools.orders.mark(order, externalId);
        const writes = later ?? [];
        later = isClaim(externalId) && written.kind === 'written' ? [] : undefined;
        for (const write of writes) await write();
        return written;
      },
    });
    const postpone: Postpone = async (write) => void (later ? later.push(write) : await write());
    return { ...marking, store: { ...store, ...postponed(store, postpone) } };
  };

export const linkBehindMark: Breakage = {
  connector: behindMark(({ links }, postpone) => ({
    links: { ...links, put: (id, link) => postpone(() => links.put(id, link)) },
  })),
};

export const failureBehindMark: Breakage = {
  connector: behindMark(({ failures }, postpone) => ({
    failures: { ...failures, resolve: (object) => postpone(() => failures.resolve(object)) },
  })),
};

/** E-01, E-12: whatever goes wrong is acknowledged. */
export const allAcknowledged: Breakage = { acknowledges: () => true };

export const refusalNotRecorded: Breakage = {
  connector: ({ store, ...connector }) => ({
    ...connector,
    store: { ...store, failures: { ...store.failures, record: () => Promise.resolve(true) } },
  }),
};

/** E-15: a line that costs nothing is dropped. */
export const freeLinesDropped: Breakage = {
  connector: (connector) =>
    withSales(connector, {
      create: (draft) =>
        connector.marketplacer.orders.create({
          ...draft,
          lineItems: draft.lineItems?.filter(({ cost }) => cost?.amount),
        }),
    }),
};

/** Who bears discounts is never asked: the sellers do. */
export const sellersBearAll: Breakage = {
  connector: ({ config, ...connector }) => ({
    ...connector,
    config: {
      ...config,
      orders: {
        ...config.orders,
        discounts: { ...config.orders.discounts, sellerShare: 100 },
      },
    },
  }),
};

/** Prices before discounts are sent without the promotion that explains them. */
export const promotionsDropped: Breakage = {
  connector: (connector) =>
    withSales(connector, {
      create: (draft) =>
        connector.marketplacer.orders.create({
          ...draft,
          lineItems: draft.lineItems?.map(({ adjustments: _promotions, ...line }) => line),
        }),
    }),
};

/** Every order counts as due. */
export const alwaysDue: Breakage = {
  connector: (connector) => {
    const { byId, mark } = connector.commercetools.orders;
    const due = (order: Order): Order => ({ ...order, orderState: 'Confirmed', paymentState: 'Paid' });
    return withOrders(connector, {
      byId: async (id) => {
        const order = await byId(id);
        return order && due(order);
      },
      mark: async (order, externalId) => {
        const written = await mark(order, externalId);
        return written.kind === 'written' ? { ...written, resource: due(written.resource) } : written;
      },
    });
  },
};

/** The marks go to the channel of somebody else. */
export const foreignChannel: Breakage = {
  request: (request) => {
    const { actions, ...body } = (request.body ?? {}) as { actions?: { externalId: string }[] };
    if (!actions) return request;
    const channel = { typeId: 'channel', key: 'erp' };
    const foreign = actions.flatMap((action) =>
      isClaim(action.externalId) ? [action] : [action, { ...action, channel }],
    );
    return { ...request, body: { ...body, actions: foreign } };
  },
};

/** The id of the channel of the marks is forgotten, so that its key alone tells them from others. */
const knownByKeyOnly = (request: ClientRequest): ClientRequest =>
  request.method === 'GET' && request.uri?.includes('/export-channel')
    ? { ...request, uri: request.uri.replace('export-channel', 'forgotten') }
    : request;

/** Once somebody has renamed the channel, no order can be claimed any more. */
export const channelByKeyOnly: Breakage = { request: knownByKeyOnly };

/** A claim that does not show in the answer to its own write counts, and what is remembered beside it does not. */
export const unseenClaimBelieved: Breakage = {
  request: knownByKeyOnly,
  connector: (connector) => {
    const { commercetools, store } = connector;
    const forgetful = {
      ...connector,
      store: { ...store, links: { ...store.links, read: async () => NO_LINK } },
    };
    return withOrders(forgetful, {
      mark: async (order, externalId) => {
        const written = await commercetools.orders.mark(order, externalId);
        if (written.kind !== 'written' || !isClaim(externalId)) return written;
        return { ...written, resource: claimedBy(written.resource, externalId) };
      },
    });
  },
};

const NO_LINK = { link: undefined, value: {}, version: 0 };
