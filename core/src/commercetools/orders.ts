import type { Order, OrderUpdateAction } from '@commercetools/platform-sdk';
import type { Project } from './client.ts';
import { EXPORT_CHANNEL_KEY } from './keys.ts';
import { query, read, write, type Write } from './requests.ts';

/** Marks name their channel by id; expanded, they show its key. */
const EXPAND_MARKS = 'syncInfo[*].channel';
const ORDERS_PER_PAGE = 100;

export function createOrders(project: Project) {
  return {
    /** The order as it is now, with the channels of its marks. */
    byId: (id: string): Promise<Order | undefined> =>
      read(
        project
          .orders()
          .withId({ ID: id })
          .get({ queryArgs: { expand: EXPAND_MARKS } }),
      ),

    /**
     * Sets our mark, guarded by the order's version. `updateSyncInfo` raises no message, so nothing echoes.
     *
     * @param externalId a Marketplacer order id, a claim, a released claim or a refusal
     */
    mark: (order: Pick<Order, 'id' | 'version'>, externalId: string): Promise<Write<Order>> =>
      write(
        project
          .orders()
          .withId({ ID: order.id })
          .post({
            queryArgs: { expand: EXPAND_MARKS },
            body: {
              version: order.version,
              actions: [
                {
                  action: 'updateSyncInfo',
                  channel: { typeId: 'channel', key: EXPORT_CHANNEL_KEY },
                  externalId,
                },
              ],
            },
          }),
      ),

    /** All actions in one request, guarded by the order's version. */
    update: (order: Pick<Order, 'id' | 'version'>, actions: OrderUpdateAction[]): Promise<Write<Order>> =>
      write(
        project
          .orders()
          .withId({ ID: order.id })
          .post({ body: { version: order.version, actions } }),
      ),

    /**
     * Orders that are partly shipped and were changed at or after `since` (ISO 8601), a page at a time:
     * those behind the one with the id `lastId`.
     */
    async partlyShippedSince(since: string, lastId?: string): Promise<Order[]> {
      const where = 'shipmentState = "Partial" and lastModifiedAt >= :since';
      const page = await query(
        project.orders().get({
          queryArgs: {
            where: lastId === undefined ? where : [where, 'id > :id'],
            'var.since': since,
            ...(lastId !== undefined && { 'var.id': lastId }),
            sort: 'id asc',
            limit: ORDERS_PER_PAGE,
            withTotal: false,
          },
        }),
      );
      return page.results;
    },

    /**
     * Orders that were made or changed at or after `since` (ISO 8601), oldest change first, a page at a time.
     * An order that is changed meanwhile comes again. Paged by the last order seen, because offsets end at 10,000.
     */
    async changedSince(since: string, last?: Pick<Order, 'id' | 'lastModifiedAt'>): Promise<Order[]> {
      const where = last
        ? 'lastModifiedAt > :at or (lastModifiedAt = :at and id > :id)'
        : 'lastModifiedAt >= :at';
      const page = await query(
        project.orders().get({
          queryArgs: {
            where,
            'var.at': last?.lastModifiedAt ?? since,
            ...(last && { 'var.id': last.id }),
            sort: ['lastModifiedAt asc', 'id asc'],
            expand: EXPAND_MARKS,
            limit: ORDERS_PER_PAGE,
            withTotal: false,
          },
        }),
      );
      return page.results;
    },

    /** The orders that a payment pays for. */
    async idsOfPayment(paymentId: string): Promise<string[]> {
      const page = await query(
        project.orders().get({
          queryArgs: {
            where: 'paymentInfo(payments(id = :id))',
            'var.id': paymentId,
            limit: ORDERS_PER_PAGE,
            withTotal: false,
          },
        }),
      );
      return page.results.map(({ id }) => id);
    },

    /**
     * Orders with returns, or cancelled ones, that were changed at or after `since` (ISO 8601), oldest change
     * first, a page at a time. An order that is changed meanwhile comes again.
     */
    async withReturnsSince(since: string, last?: Pick<Order, 'id' | 'lastModifiedAt'>): Promise<Order[]> {
      const changed = last
        ? '(lastModifiedAt > :at or (lastModifiedAt = :at and id > :id))'
        : 'lastModifiedAt >= :at';
      const page = await query(
        project.orders().get({
          queryArgs: {
            where: `${changed} and (returnInfo is not empty or orderState = "Cancelled")`,
            'var.at': last?.lastModifiedAt ?? since,
            ...(last && { 'var.id': last.id }),
            sort: ['lastModifiedAt asc', 'id asc'],
            limit: ORDERS_PER_PAGE,
            withTotal: false,
          },
        }),
      );
      return page.results;
    },
  };
}
