import type { InventoryEntry, Product } from '@commercetools/platform-sdk';
import request, { type Response } from 'supertest';
import type { Connector } from '@marketplacer-connector/core/connector';
import {
  ensureExportChannel,
  ensureProductType,
  ensureRunState,
} from '@marketplacer-connector/core/deployment';
import {
  CONTAINERS,
  type FailureRecord,
  type RunRequest,
  type RunState,
} from '@marketplacer-connector/core/store';
import {
  createWorld,
  sandboxAddresses,
  type Advert,
  type NewAdvert,
  type Seller,
  type World,
  type WorldOptions,
} from '../../../sandbox/client/index.ts';
import { writeRequests } from '../../../sandbox/testing/writes.ts';
import { worldTime, type WorldTime } from '../../../sandbox/testing/world-time.ts';
import { deploySteps } from '../../../tests/support/connector.ts';
import { createApp } from '../../src/app.ts';
import { connectorIn } from './connector.ts';

/** A marketplace and a shop between which webhooks were lost: only the job brings them into step. */
export interface Drift {
  world: World;
  time: WorldTime;
  connector: Connector;
  seller: Seller;
}

export async function openDrift(
  options: WorldOptions & { overrides?: Record<string, string> } = {},
): Promise<Drift> {
  const { overrides, ...worldOptions } = options;
  const world = await createWorld(sandboxAddresses(), worldOptions);
  const time = worldTime(world);
  const connector = connectorIn(world, time, overrides);
  await deploySteps(connector, [ensureProductType, ensureExportChannel, ensureRunState]);
  const seller = await world.marketplacer.createSeller({ businessName: 'Tea House' });
  return { world, time, connector, seller };
}

/** An advert that the shop has not heard of: one variant for 24.90, of which there are 7. */
export function anAdvert({ world, seller }: Drift, advert: Partial<NewAdvert> = {}): Promise<Advert> {
  return world.marketplacer.createAdvert({
    seller,
    title: 'Tea',
    variants: [{ price: '24.90', countOnHand: 7 }],
    ...advert,
  });
}

/** So many adverts at once, numbered from 0 in their titles. */
export async function manyAdverts({ world, seller }: Drift, count: number, title = 'Tea'): Promise<void> {
  const adverts = Array.from({ length: count }, (_, index) => ({
    sellerId: seller.id,
    attributes: {
      title: `${title} ${index}`,
      attemptAutoPublish: true,
      variants: [{ price: '24.90', countOnHand: 7 }],
    },
  }));
  await world.marketplacer.seed({ adverts });
}

/** Ticks the job once. */
export async function tick(connector: Connector, query: Record<string, string> = {}): Promise<Response> {
  return request(createApp(connector)).post('/reconcile').query(query);
}

/** Ticks the job and expects that the run came to its end. */
export async function reconciled(connector: Connector, query: Record<string, string> = {}) {
  const { status, body } = await tick(connector, query);
  expect([status, body.outcome, body.complete]).toEqual([200, 'ended', true]);
  return body;
}

/** How one product stands in the shop, by the number of its advert. Prices in minor units. */
export interface Shelved {
  published: boolean;
  name: string | undefined;
  price: number | undefined;
  stock: number | undefined;
}

/** Every product that stands for an advert, by the advert's number. */
export async function shelf({ world }: Drift): Promise<Map<number, Shelved>> {
  const query = { limit: 500 };
  const products = await world.commercetools.get<{ results: Product[] }>('/products', query);
  const entries = await world.commercetools.get<{ results: InventoryEntry[] }>('/inventory', query);
  const ours = products.results.filter(({ key }) => key?.startsWith('marketplacer-advert-'));
  return new Map(
    ours.map(({ key = '', masterData: { published, staged } }) => {
      const { sku, prices = [] } = staged.masterVariant;
      const stock = entries.results.find((entry) => entry.sku === sku)?.quantityOnStock;
      const shelved = { published, name: staged.name['en'], price: prices[0]?.value.centAmount, stock };
      return [Number(key.slice('marketplacer-advert-'.length)), shelved];
    }),
  );
}

export const shelved = async (drift: Drift, { legacyId }: Advert): Promise<Shelved | undefined> =>
  (await shelf(drift)).get(legacyId);

/** What the job has written to commercetools since the last reset, beside its lease and its reports. */
export async function writesTo({ world }: Drift): Promise<string[]> {
  return (await writeRequests(world))
    .filter(({ body }) => !OWN_RECORDS.has((body as { container?: string } | undefined)?.container ?? ''))
    .map(({ method, path }) => `${method} ${path}`);
}

const OWN_RECORDS = new Set<string>([CONTAINERS.state, CONTAINERS.reports]);

export async function recordsIn<Value>({ world }: Drift, container: string): Promise<Value[]> {
  const { results } = await world.commercetools.get<{ results: { value: Value }[] }>(
    `/custom-objects/${container}`,
    {
      limit: 500,
      sort: 'key asc',
    },
  );
  return results.map(({ value }) => value);
}

export const failures = (drift: Drift) => recordsIn<FailureRecord>(drift, CONTAINERS.failures);

export async function runState(drift: Drift): Promise<RunState> {
  const { value } = await drift.world.commercetools.get<{ value: RunState }>(
    `/custom-objects/${CONTAINERS.state}/reconcile`,
  );
  return value;
}

/** Writes what another run would leave there. */
export async function leaveRunState({ world }: Drift, value: RunState): Promise<void> {
  await world.commercetools.post('/custom-objects', { container: CONTAINERS.state, key: 'reconcile', value });
}

/** What a person asks for, for the next tick: a full run, unless it is said. */
export const askForRun = ({ connector: { store }, time }: Drift, asked: Partial<RunRequest> = {}) =>
  store.runRequest.put({
    mode: 'full',
    dryRun: false,
    force: false,
    requestedAt: new Date(time.now()).toISOString(),
    ...asked,
  });
