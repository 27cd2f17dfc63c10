import type { RefundRequest } from '../../../sandbox/marketplacer/model/entities.ts';
import type { Run } from '../story.ts';
import type { World } from '../world.ts';
import type { Act } from './sellers.ts';
import { itemsOf, orderOf, requestsOf, type Asked, type ReturnItem, type Tale } from './tale.ts';

const UNDECIDED = 'a value that is newer than the connector decides nothing';

const STATUS = 'ON_HOLD';
const STATE = 'InReview';

/** Since when something has a value that the connector does not know, and which one it had before. */
export interface NewerValues {
  requests: Map<number, { since: number; before: RefundRequest['status'] }>;
  items: Map<string, { since: number; before: string }>;
}

export const noNewerValues = (): NewerValues => ({ requests: new Map(), items: new Map() });

/** Both platforms get values without notice. */
export const growValues = ({ platforms }: World): void =>
  platforms.market.grow({ RefundRequestStatusEnum: [STATUS] });

/** A version of Marketplacer, or of commercetools, that knows more than the connector. */
const usesNewValue: Act = (world, tale, random) => {
  const { requests, items } = tale.refunds.newer;
  const since = world.scheduler.now();
  const known = requestsOf(world, tale).filter(({ legacyId }) => !requests.has(legacyId));
  if (known.length > 0 && random.chance(0.7)) {
    const { legacyId, status } = random.oneOf(known);
    requests.set(legacyId, { since, before: status });
    setStatus(world, legacyId, STATUS as RefundRequest['status']);
    return;
  }
  const order = orderOf(world, tale);
  const sold = new Set(tale.entries.map(({ lineItemId }) => lineItemId));
  const open = itemsOf(order).filter((item) => item.paymentState === 'Initial' && sold.has(item.lineItemId));
  if (open.length === 0) return;
  const { id, paymentState } = random.oneOf(open);
  items.set(id, { since, before: paymentState });
  setState(world, tale, id, STATE);
};

/** What was new is one of the values that everybody knows again. */
const settlesNewValue: Act = (world, tale) => {
  const { requests, items } = tale.refunds.newer;
  for (const [id, { before }] of requests) setStatus(world, id, before);
  requests.clear();
  const shown = itemsOf(orderOf(world, tale)).filter(({ paymentState }) => String(paymentState) === STATE);
  for (const { id } of shown) setState(world, tale, id, items.get(id)?.before ?? 'Initial');
  items.clear();
};

function setStatus({ platforms: { market } }: World, id: number, status: RefundRequest['status']): void {
  market.store.transaction(() => market.store.update(market.store.get('RefundRequest', id), { status }));
}

/** No action sets it, and no message tells of it. */
function setState({ platforms: { project } }: World, tale: Tale, id: string, paymentState: string): void {
  const order = project.collection('order').get(tale.id);
  if (!order) return;
  const returnInfo = (order['returnInfo'] as { items: ReturnItem[] }[]).map(({ items, ...info }) => ({
    ...info,
    items: items.map((item) => (item.id === id ? { ...item, paymentState } : item)),
  }));
  tale.refunds.isSilent = true;
  const lastModifiedAt = project.now();
  project.save('order', { ...order, version: order.version + 1, lastModifiedAt, returnInfo });
}

/** A run that has read the value since may not have written over it. */
export function checkNewerValues(
  world: World,
  tale: Tale,
  requests: readonly Asked[],
  items: readonly ReturnItem[],
  { startedAt }: Run,
): void {
  const { newer } = tale.refunds;
  for (const { legacyId, status } of requests) {
    const known = newer.requests.get(legacyId);
    if (known && known.since < startedAt && String(status) !== STATUS)
      world.violated(UNDECIDED, `${tale.id}: request ${legacyId} became ${status}`);
  }
  for (const { id, paymentState } of items) {
    const known = newer.items.get(id);
    if (known && known.since < startedAt && String(paymentState) !== STATE)
      world.violated(UNDECIDED, `${tale.id}: return item ${id} became ${paymentState}`);
  }
}

/** Nobody is told of a value that the connector does not know; undefined where there is none. */
export function unknownOf(world: World, tale: Tale): string | undefined {
  const request = requestsOf(world, tale).find(({ status }) => String(status) === STATUS);
  const item = itemsOf(orderOf(world, tale)).find(({ paymentState }) => String(paymentState) === STATE);
  if (request) return `the status of request ${request.legacyId} is new, and not recorded`;
  return item && `the payment state of return item ${item.id} is new, and not recorded`;
}

export const NEWER_ACTS = { usesNewValue, settlesNewValue };
