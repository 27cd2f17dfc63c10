import type { ChannelResourceIdentifier, Order, OrderUpdateAction } from '@commercetools/platform-sdk';
import type { Page } from '../runtime/index.ts';
import type { Project } from './client.ts';
import type { ExportChannel } from './export-channel.ts';
import { inBatches } from './in-batches.ts';
import { EXPORT_CHANNEL_KEY } from './keys.ts';
import { withMarks } from './order-lines.ts';
import { afterId, changeCursorOf, changedSince, pageOf } from './page.ts';
import { query, read, write, type Write } from './requests.ts';

/** Marks name their channel by id; expanded, they show its key. Payments show what was paid. */
const EXPAND = ['syncInfo[*].channel', 'paymentInfo.payments[*]'];
const ORDERS_PER_PAGE = 100;

const isUnmarked = ({ syncInfo = [], paymentState }: Order): boolean =>
  paymentState !== 'Failed' && !syncInfo.some(({ channel }) => channel.obj?.key === EXPORT_CHANNEL_KEY);

async function openOrdersWith(project: Project, variantKeys: string[], since: string): Promise<Order[]> {
  const orders: Order[] = [];
  for (;;) {
    const last = orders.at(-1)?.id;
    const page = await query(
      project.orders().get({
        queryArgs: {
          ...afterId(
            last,
            'orderState in ("Open", "Confirmed") and createdAt >= :since',
            'shipmentState is not defined or shipmentState not in ("Shipped", "Delivered")',
            'lineItems(variant(key in :keys))',
          ),
          'var.since': since,
          'var.keys': variantKeys,
          expand: EXPAND,
          limit: ORDERS_PER_PAGE,
        },
      }),
    );
    orders.push(...page.results);
    if (page.results.length < ORDERS_PER_PAGE) return orders;
  }
}

export function createOrders(project: Project, exportChannel: ExportChannel) {
  /** As the rooms need them: with the marks of ours that the answer does not show by itself. */
  const whole = async (orders: readonly Order[]): Promise<Order[]> =>
    withMarks(project, await exportChannel.recognised(orders));
  const one = async (order: Order): Promise<Order> => (await whole([order]))[0] ?? order;

  async function markFor(
    { id, version }: Pick<Order, 'id' | 'version'>,
    channel: Pick<ChannelResourceIdentifier, 'id' | 'key'>,
    externalId: string,
  ): Promise<Write<Order>> {
    const actions: OrderUpdateAction[] = [
      { action: 'updateSyncInfo', channel: { typeId: 'channel', ...channel }, externalId },
    ];
    const request = { queryArgs: { expand: EXPAND }, body: { version, actions } };
    const written = await write(project.orders().withId({ ID: id }).post(request));
    return written.kind === 'written' ? { ...written, resource: await one(written.resource) } : written;
  }

  return {
    /** The order as it is now, with the channels of its marks and its payments. */
    async byId(id: string): Promise<Order | undefined> {
      const request = project.orders().withId({ ID: id });
      const order = await read(request.get({ queryArgs: { expand: EXPAND } }));
      return order && one(order);
    },

    /**
     * Sets our mark, guarded by the order's version. `updateSyncInfo` raises no message, so nothing echoes.
     *
     * @param externalId a Marketplacer order id, a claim, a released claim or a refusal
     */
    async mark(order: Pick<Order, 'id' | 'version'>, externalId: string): Promise<Write<Order>> {
      const written = await markFor(order, { key: EXPORT_CHANNEL_KEY }, externalId);
      if (written.kind !== 'rejected') return written;
      const id = await exportChannel.id();
      return id === undefined ? written : markFor(order, { id }, externalId);
    },

    /** All actions in one request, guarded by the order's version. */
    update: (order: Pick<Order, 'id' | 'version'>, actions: OrderUpdateAction[]): Promise<Write<Order>> =>
      write(
        project
          .orders()
          .withId({ ID: order.id })
          .post({ body: { version: order.version, actions } }),
      ),

    /**
     * Orders that are partly shipped, or not at all and with returns, and were changed at or after `since` (ISO 8601),
     * in the order of their ids.
     */
    async partlyShippedSince(since: string, after?: string): Promise<Page<Order>> {
      const notBegun =
        'shipmentState is not defined or shipmentState in ("Pending", "Ready", "Delayed", "Backorder")';
      const isOpen = `(shipmentState = "Partial" or (returnInfo is not empty and (${notBegun})))`;
      const shipped = `${isOpen} and lastModifiedAt >= :since`;
      const queryArgs = { ...afterId(after, shipped), 'var.since': since, limit: ORDERS_PER_PAGE };
      const page = await query(project.orders().get({ queryArgs }));
      return pageOf(page.results, ({ id }) => id);
    },

    /** Orders that were made or changed at or after `since` (ISO 8601), with the channels of their marks and their payments. */
    async changedSince(since: string, after?: string): Promise<Page<Order>> {
      const queryArgs = { ...changedSince(since, after), expand: EXPAND, limit: ORDERS_PER_PAGE };
      const page = await query(project.orders().get({ queryArgs }));
      return pageOf(await whole(page.results), changeCursorOf);
    },

    /**
     * How many pieces of variants, by their keys, were ordered since a moment (ISO 8601) in orders that nobody has
     * marked, called off or sent yet.
     */
    async unmarkedQuantities(variantKeys: readonly string[], since: string): Promise<Map<string, number>> {
      const found = new Map<string, Order>();
      for (const keys of inBatches(variantKeys)) {
        for (const order of await openOrdersWith(project, keys, since)) found.set(order.id, order);
      }
      const orders = await exportChannel.recognised([...found.values()]);
      const wanted = new Set(variantKeys);
      const quantities = new Map<string, number>();
      for (const { variant, quantity } of orders.filter(isUnmarked).flatMap(({ lineItems }) => lineItems)) {
        const { key = '' } = variant;
        if (wanted.has(key)) quantities.set(key, (quantities.get(key) ?? 0) + quantity);
      }
      return quantities;
    },

    /** The orders that a payment pays for. */
    async idsOfPayment(paymentId: string): Promise<string[]> {
      const ids: string[] = [];
      for (;;) {
        const ofPayment = 'paymentInfo(payments(id = :payment))';
        const queryArgs = {
          ...afterId(ids.at(-1), ofPayment),
          'var.payment': paymentId,
          limit: ORDERS_PER_PAGE,
        };
        const page = await query(project.orders().get({ queryArgs }));
        ids.push(...page.results.map(({ id }) => id));
        if (page.results.length < ORDERS_PER_PAGE) return ids;
      }
    },

    /** Orders with returns, or cancelled ones, that were changed at or after `since` (ISO 8601). */
    async withReturnsSince(since: string, after?: string): Promise<Page<Order>> {
      const returned = 'returnInfo is not empty or orderState = "Cancelled"';
      const queryArgs = { ...changedSince(since, after, returned), limit: ORDERS_PER_PAGE };
      const page = await query(project.orders().get({ queryArgs }));
      return pageOf(page.results, changeCursorOf);
    },
  };
}
