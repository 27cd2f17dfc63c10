import type { Order } from '@commercetools/platform-sdk';
import { CONTAINERS, type FailureRecord, type OrderLink } from '@marketplacer-connector/core/store';
import { SandboxError, type World } from '../../../sandbox/client/index.ts';
import { changeOrder } from '../../../sandbox/testing/orders.ts';
import type { Market } from './market.ts';

/** After this a claim is nobody's any more, even by a clock that is a little behind. */
export const CLAIM_EXPIRES_MS = 4 * 60_000;

const EXPORT_CHANNEL = 'marketplacer-orders';

/** What the connector has left on an order, oldest first: claims, then an order id or a refusal. */
export async function marksOf({ world }: Market, { id }: Order): Promise<string[]> {
  const { syncInfo } = await world.commercetools.get<Order>(`/orders/${id}`, {
    expand: 'syncInfo[*].channel',
  });
  return syncInfo
    .filter(({ channel }) => channel.obj?.key === EXPORT_CHANNEL)
    .map(({ externalId }) => externalId ?? '');
}

/** Leaves the claim of another worker on an order, which ends at `until` (milliseconds since the epoch). */
export async function leaveClaim({ world }: Market, { id }: Order, until: number): Promise<void> {
  const channel = { typeId: 'channel', key: EXPORT_CHANNEL };
  await changeOrder(world, id, {
    action: 'updateSyncInfo',
    channel,
    externalId: `claim.other-worker.${until}`,
  });
}

export async function linkOf({ world }: Market, { id }: Order): Promise<OrderLink | undefined> {
  return valueAt<OrderLink>(world, CONTAINERS.links, id);
}

export async function failureOf({ world }: Market, { id }: Order): Promise<FailureRecord | undefined> {
  return valueAt<FailureRecord>(world, CONTAINERS.failures, `order-${id}`);
}

async function valueAt<Value>(
  { commercetools }: World,
  container: string,
  key: string,
): Promise<Value | undefined> {
  try {
    return (await commercetools.get<{ value: Value }>(`/custom-objects/${container}/${key}`)).value;
  } catch (error) {
    if (error instanceof SandboxError && error.status === 404) return undefined;
    throw error;
  }
}

/** The keys of all recorded failures. */
export const failureKeys = async (market: Market): Promise<string[]> =>
  (await failuresOf(market)).map(({ key }) => key);

export const failureDetails = async (market: Market): Promise<(string | undefined)[]> =>
  (await failuresOf(market)).map(({ value }) => value.detail);

async function failuresOf({ world }: Market) {
  const { results } = await world.commercetools.get<{ results: { key: string; value: FailureRecord }[] }>(
    `/custom-objects/${CONTAINERS.failures}`,
  );
  return results;
}
