import type { Connector } from '../../../core/src/connector/index.ts';
import { globalId } from '../../../sandbox/marketplacer/model/ids.ts';
import type {
  Invoice,
  RefundLineStatus,
  RefundRequest,
  Shipment,
} from '../../../sandbox/marketplacer/model/entities.ts';
import type { Run } from '../story.ts';
import type { World } from '../world.ts';
import type { RefundHistory } from './refunds.ts';
import type { ShipmentHistory } from './shipments.ts';

export type Order = NonNullable<Awaited<ReturnType<Connector['commercetools']['orders']['byId']>>>;
export type ReturnItem = Order['returnInfo'] extends (infer Info)[] | undefined
  ? Info extends { items: (infer Item)[] }
    ? Item & { lineItemId: string }
    : never
  : never;

/** A line of Marketplacer's order; some lines of commercetools are two of them. */
export interface Entry {
  id: number;
  invoiceId: number;
  lineItemId: string;
  quantity: number;
}

/** A change of the order on one of the platforms. */
interface Change {
  at: number;
  side: Side;
  /** The name of the run, or nothing for people. */
  by: string | undefined;
}

export type Side = 'shop' | 'market' | 'store';

/** One order that both sides have, and what people and processes have done with it. */
export interface Tale {
  /** Of commercetools. */
  id: string;
  paymentId: string;
  entries: readonly Entry[];
  changes: Change[];
  /** What the shop has put on the order, as it was when people looked last. */
  foreign: string;
  shipments: ShipmentHistory;
  refunds: RefundHistory;
}

/** As commercetools has it at this moment; whoever writes it has to read it first. */
export const orderOf = ({ platforms }: World, { id }: Pick<Tale, 'id'>): Order =>
  platforms.project.collection('order').get(id) as unknown as Order;

export const itemsOf = ({ returnInfo = [] }: Order): ReturnItem[] =>
  returnInfo.flatMap(({ items }) => items as ReturnItem[]);

export const sum = (parts: readonly { quantity: number }[]): number =>
  parts.reduce((all, { quantity }) => all + quantity, 0);

/** The lines of Marketplacer's order that stand for those of this one. */
export function entriesOf({ platforms }: World, id: string): Entry[] {
  const { store } = platforms.market;
  const order = store.by('ExternalID', 'value', id).find(({ ownerKind }) => ownerKind === 'Order');
  return store
    .by('Invoice', 'orderId', order?.ownerId)
    .flatMap((invoice) => store.by('LineItem', 'invoiceId', invoice.id))
    .map((line) => ({
      id: line.id,
      invoiceId: line.invoiceId,
      lineItemId: externalIdOf(platforms, 'LineItem', line.id, 'commercetools-line-item-id') ?? '',
      quantity: line.quantity,
    }));
}

function externalIdOf(
  { market }: World['platforms'],
  kind: string,
  id: number,
  key: string,
): string | undefined {
  const pairs = market.store.by('ExternalID', 'ownerId', id);
  return pairs.find((pair) => pair.ownerKind === kind && pair.key === key)?.value;
}

export function invoicesOf({ platforms }: World, { entries }: Tale): Invoice[] {
  const ids = [...new Set(entries.map(({ invoiceId }) => invoiceId))];
  return ids.map((id) => platforms.market.store.get('Invoice', id));
}

export const shipmentsOf = (world: World, tale: Tale): Shipment[] =>
  invoicesOf(world, tale).flatMap(({ id }) => world.platforms.market.store.by('Shipment', 'invoiceId', id));

/** How many pieces of an entry the seller has sent. */
export const sentOf = ({ platforms }: World, entryId: number): number =>
  sum(platforms.market.store.by('ShippedItem', 'lineItemId', entryId));

export type Decision = 'open' | 'refunded' | 'denied';

/** A line of a refund request, if it concerns the buyer. */
export interface AskedLine {
  id: number;
  entryId: number;
  lineItemId: string;
  quantity: number;
  dispatched: boolean;
  status: RefundLineStatus;
  decision: Decision;
}

/** A refund request. */
export interface Asked {
  /** The opaque one. */
  id: string;
  legacyId: number;
  invoiceId: number;
  status: RefundRequest['status'];
  /** The return item, or the cancellation, that the connector has made it for. */
  itemId: string | undefined;
  cancels: string | undefined;
  lines: AskedLine[];
  /** The lines of the shop whose postage it gives back, unless it is denied. */
  postageOf: string[];
}

const POSTAGE_OF = 'commercetools-postage-of-line-item';

const goodsOf = <Line extends { lineItemId: number | null }>(lines: readonly Line[]): Line[] =>
  lines.filter(({ lineItemId }) => lineItemId !== null);

export function requestsOf(world: World, tale: Tale): Asked[] {
  const { store } = world.platforms.market;
  return invoicesOf(world, tale)
    .flatMap(({ id }) => store.by('RefundRequest', 'invoiceId', id))
    .map((request) => ({
      id: globalId('RefundRequest', request.id),
      legacyId: request.id,
      invoiceId: request.invoiceId,
      status: request.status,
      itemId: externalIdOf(world.platforms, 'RefundRequest', request.id, 'commercetools-return-item-id'),
      cancels: externalIdOf(world.platforms, 'RefundRequest', request.id, 'commercetools-cancellation'),
      postageOf: store
        .by('RefundRequestLineItem', 'refundRequestId', request.id)
        .filter((line) => decisionOf(request, line) !== 'denied')
        .flatMap(({ id }) => externalIdOf(world.platforms, 'RefundRequestLineItem', id, POSTAGE_OF) ?? []),
      lines: goodsOf(store.by('RefundRequestLineItem', 'refundRequestId', request.id)).map((line) => ({
        id: line.id,
        entryId: line.lineItemId ?? 0,
        lineItemId: tale.entries.find(({ id }) => id === line.lineItemId)?.lineItemId ?? '',
        quantity: line.quantity,
        dispatched: line.dispatched,
        status: line.status,
        decision: decisionOf(request, line),
      })),
    }));
}

function decisionOf(request: Pick<RefundRequest, 'status'>, line: { status: RefundLineStatus }): Decision {
  if (line.status === 'REFUND_DENIED' || request.status === 'DENIED') return 'denied';
  return line.status === 'REFUNDED' ? 'refunded' : 'open';
}

/** Whether nobody else has changed anything of the order since a run began, on this side or on any. */
export const isQuietSince = ({ changes }: Tale, { startedAt, name }: Run, side?: Side): boolean =>
  !changes.some(
    (change) => change.at >= startedAt && change.by !== name && (side === undefined || change.side === side),
  );
