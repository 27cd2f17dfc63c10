import type { CustomObject, Order, SyncInfo } from '@commercetools/platform-sdk';
import { createApiBuilderFromCtpClient } from '@commercetools/platform-sdk';
import type { Project } from '../../src/commercetools/client.ts';

export interface Request {
  method: string;
  uriTemplate?: string;
  pathVariables?: Record<string, string | undefined>;
  queryParams?: Record<string, unknown>;
  body?: unknown;
}

/** Several entries of one channel in `syncInfo`: not documented, so both ways. */
export type SyncInfoWay = 'append' | 'replace';

export type SimulatedCommercetools = ReturnType<typeof simulatedCommercetools>;

const QUERIES = ['lastModifiedAt >= :at', 'lastModifiedAt > :at or (lastModifiedAt = :at and id > :id)'];
const ORDERS = '/{projectKey}/orders';
const ORDER = `${ORDERS}/{ID}`;
const OBJECTS = '/{projectKey}/custom-objects';
const OBJECT = `${OBJECTS}/{container}/{key}`;

/** As sdk-client-v2 rejects: an object with the status. */
export const httpError = (statusCode: number, code = 'General') => ({
  statusCode,
  message: `${statusCode} ${code}`,
  body: { errors: [{ code, message: code }] },
});

/**
 * Orders and custom objects as commercetools keeps them: versions guard every update, and queries are
 * behind by up to `queryLagMs`.
 */
export function simulatedCommercetools(now: () => number, way: SyncInfoWay, queryLagMs: number) {
  const orders = new Map<string, { at: number; order: Order }[]>();
  const objects = new Map<string, CustomObject>();

  const order = (id: string): Order | undefined => orders.get(id)?.at(-1)?.order;
  const write = (changed: Order): Order => {
    const next = { ...changed, lastModifiedAt: new Date(now()).toISOString() };
    orders.set(next.id, [...(orders.get(next.id) ?? []), { at: now(), order: next }]);
    return next;
  };
  const change = (id: string, changed: (order: Order) => Partial<Order>): Order => {
    const current = order(id) ?? notFound();
    return write({ ...current, ...changed(current), version: current.version + 1 });
  };

  /** `updateSyncInfo`; the clock of the server stands in `syncedAt`. */
  const mark = (id: string, channelKey: string, externalId: string): Order =>
    change(id, ({ syncInfo }) => ({
      syncInfo: [
        ...syncInfo.filter(({ channel }) => way === 'append' || channel.obj?.key !== channelKey),
        {
          channel: { typeId: 'channel', id: `id-of-${channelKey}`, obj: { key: channelKey } },
          externalId,
          syncedAt: new Date(now()).toISOString(),
        } as SyncInfo,
      ],
    }));

  function update({ pathVariables, body }: Request): Order {
    const id = String(pathVariables?.['ID']);
    const { version, actions } = body as { version: number; actions: Record<string, unknown>[] };
    const current = order(id) ?? notFound();
    if (version !== current.version) throw httpError(409, 'ConcurrentModification');
    for (const { action, channel, externalId } of actions) {
      if (action !== 'updateSyncInfo') throw new Error(`the simulation does not know ${String(action)}`);
      mark(id, (channel as { key: string }).key, String(externalId));
    }
    return order(id) as Order;
  }

  function ordersSince({ queryParams }: Request): Order[] {
    const { where, limit, 'var.at': at, 'var.id': id = '' } = queryParams as Record<string, string>;
    if (!QUERIES.includes(where ?? '')) throw new Error(`the simulation does not know the query ${where}`);
    const seen = [...orders.values()].flatMap(
      (versions) => versions.findLast(({ at }) => at <= now() - queryLagMs)?.order ?? [],
    );
    const keyOf = (one: Pick<Order, 'lastModifiedAt' | 'id'>) => `${one.lastModifiedAt} ${one.id}`;
    const from = `${at} ${id}`;
    return seen
      .filter((one) => (id ? keyOf(one) > from : one.lastModifiedAt >= String(at)))
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      .slice(0, Number(limit));
  }

  function putObject({ body }: Request): CustomObject {
    const draft = body as { container: string; key: string; value: unknown; version?: number };
    const name = `${draft.container}/${draft.key}`;
    const version = objects.get(name)?.version ?? 0;
    if (draft.version !== undefined && draft.version !== version)
      throw httpError(409, 'ConcurrentModification');
    const next = { ...draft, version: version + 1 } as CustomObject;
    objects.set(name, next);
    return next;
  }

  function deleteObject({ pathVariables, queryParams }: Request): CustomObject {
    const name = `${String(pathVariables?.['container'])}/${String(pathVariables?.['key'])}`;
    const current = objects.get(name) ?? notFound();
    if (queryParams?.['version'] !== current.version) throw httpError(409, 'ConcurrentModification');
    objects.delete(name);
    return current;
  }

  const routes: Record<string, (request: Request) => unknown> = {
    [`GET ${ORDER}`]: (request) =>
      expanded(order(String(request.pathVariables?.['ID'])) ?? notFound(), request),
    [`POST ${ORDER}`]: (request) => expanded(update(request), request),
    [`GET ${ORDERS}`]: (request) => ({ results: ordersSince(request).map((one) => expanded(one, request)) }),
    [`GET ${OBJECT}`]: ({ pathVariables: path }) =>
      objects.get(`${String(path?.['container'])}/${String(path?.['key'])}`) ?? notFound(),
    [`POST ${OBJECTS}`]: putObject,
    [`DELETE ${OBJECT}`]: deleteObject,
  };

  return {
    add: write,
    order,
    change,
    mark,
    object: (container: string, key: string): CustomObject | undefined => objects.get(`${container}/${key}`),
    /** Throws what sdk-client-v2 would reject with. */
    serve(request: Request): unknown {
      const route = routes[`${request.method} ${request.uriTemplate}`];
      if (!route) throw new Error(`the simulation does not know ${request.method} ${request.uriTemplate}`);
      return route(request);
    },
  };
}

/** The channel of a mark shows its key only where it is asked for. */
function expanded(order: Order, { queryParams }: Request): Order {
  if (queryParams?.['expand'] === 'syncInfo[*].channel') return order;
  const syncInfo = order.syncInfo.map(({ channel: { typeId, id }, ...entry }) => ({
    ...entry,
    channel: { typeId, id },
  }));
  return { ...order, syncInfo };
}

function notFound(): never {
  throw httpError(404, 'ResourceNotFound');
}

/** The SDK's requests, answered by `execute` instead of by HTTP. */
export function simulatedProject(execute: (request: Request) => Promise<unknown>): Project {
  const client = { execute: async (request: Request) => ({ body: await execute(request) }) };
  return createApiBuilderFromCtpClient(client).withProjectKey({ projectKey: 'shop' });
}
