import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import { differs, onePerField, type Comparison, type Difference } from '../converge/index.ts';
import { applied, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import { markOf } from './export-mark.ts';
import { duenessNow } from './is-missing.ts';
import { buyerPartsOf } from './map-buyer.ts';
import { marketplaceLinesOf } from './marketplace-lines.ts';
import { planUpdate } from './plan-update.ts';
import { consignmentAt, toldOf, untoldOf } from './told.ts';

type Ports = Pick<Connector, 'clock' | 'commercetools' | 'config' | 'marketplacer' | 'store'>;

/**
 * Whether Marketplacer has an order, and which of its parts it has otherwise than commercetools. Of people nothing but
 * the names of these parts is said. `source` is Marketplacer here too, though the shop owns the order.
 */
export async function compareOrder(connector: Ports, orderId: string): Promise<Comparison> {
  const order = await connector.commercetools.orders.byId(orderId);
  if (!order) return nothing(ignored('unknown-object'));
  if (marketplaceLinesOf(order).length === 0) return nothing(ignored('not-ours'));
  const mark = markOf(order);
  if (mark.kind !== 'exported') return compareUnexported(connector, order, mark.kind);
  const rows: Difference[] = [];
  for (const id of mark.marketplacerOrderIds) rows.push(...(await compareConsignment(connector, order, id)));
  return { outcome: rows.length > 0 ? applied : unchanged, differences: onePerField(rows) };
}

const nothing = (outcome: Outcome): Comparison => ({ outcome, differences: [] });

async function compareUnexported(
  connector: Ports,
  order: Order,
  kind: 'none' | 'claimed' | 'refused',
): Promise<Comparison> {
  const dueness = duenessNow(connector, order);
  if (kind === 'none' && dueness !== 'due') {
    return nothing(ignored(dueness === 'past' ? 'past-order' : 'not-yet'));
  }
  const differences = [{ field: 'export', source: undefined, target: kind === 'none' ? 'due' : kind }];
  return { outcome: kind === 'claimed' ? retry('claimed') : applied, differences };
}

async function compareConsignment(
  { marketplacer, store }: Ports,
  order: Order,
  marketplacerOrderId: string,
): Promise<Difference[]> {
  const known = await marketplacer.orders.delivery(marketplacerOrderId);
  if (!known) return [{ field: 'order', source: undefined, target: marketplacerOrderId }];
  const link = await store.links.byOrderId(order.id);
  const one = link?.consignments?.find((each) => each.marketplacerOrderId === marketplacerOrderId);
  const now = toldOf(order, one?.addressKeys);
  const consignment = consignmentAt(order, one?.addressKeys);
  if (!now || !consignment) return [differs('address')];
  const untold = untoldOf((one ?? link)?.told, now);
  const { attributes, impossible, orderNumber } = planUpdate(
    {
      parts: buyerPartsOf(order, consignment.address),
      hasBillingAddress: order.billingAddress !== undefined,
      orderNumber: order.orderNumber,
    },
    known,
    untold,
  );
  return [
    ...Object.keys(attributes).map(differs),
    ...(orderNumber === undefined ? [] : [differs('orderNumber')]),
    ...(impossible.address ? [differs('address')] : []),
    ...untold.stale.map(differs),
  ];
}
