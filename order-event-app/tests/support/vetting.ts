import type { Product, ProductUpdateAction } from '@commercetools/platform-sdk';
import type { Response } from 'supertest';
import { syncAdvert } from '@marketplacer-connector/core/catalog';
import type { Connector } from '@marketplacer-connector/core/connector';
import { ensureProductType, ensureVettingStates } from '@marketplacer-connector/core/deployment';
import { createWorld, sandboxAddresses, type Advert, type World } from '../../../sandbox/client/index.ts';
import { worldTime, type WorldTime } from '../../../sandbox/testing/world-time.ts';
import { deploySteps } from '../../../tests/support/connector.ts';
import { connectorIn } from './connector.ts';
import { post, pubSubPush } from './deliveries.ts';

/** A shop whose people decide about adverts, and an advert that waits. */
export interface Desk {
  world: World;
  time: WorldTime;
  connector: Connector;
  advert: Advert;
}

export async function openDesk(
  settings: Record<string, string> = { FLOWS_ON: 'vetting' },
  { vetted = false } = {},
): Promise<Desk> {
  const world = await createWorld(sandboxAddresses());
  const time = worldTime(world);
  const connector = connectorIn(world, time, settings);
  await deploySteps(connectorIn(world, time, { FLOWS_ON: 'vetting' }), [
    ensureProductType,
    ensureVettingStates,
  ]);
  const { sellers } = await world.marketplacer.seed<{ sellers: { id: string }[] }>({
    sellers: [{ businessName: 'New here', advertVettingRequired: true }],
  });
  const advert = await world.marketplacer.createAdvert({
    seller: sellers[0]!.id,
    title: 'Lamp',
    variants: [{ price: '10.0', countOnHand: 3 }],
  });
  if (vetted) await world.marketplacer.action('advert-set', { id: advert.id, fields: { vetted } });
  const desk = { world, time, connector, advert };
  await sync(desk);
  await world.marketplacer.resetRequests();
  return desk;
}

/** As the webhook of the advert has it done. */
export const sync = ({ connector, advert }: Desk) =>
  syncAdvert(connector, {
    read: () => connector.marketplacer.adverts.byId(advert.id),
    legacyId: advert.legacyId,
    stockReadDirectly: true,
  });

export const productOf = ({ world, advert }: Desk): Promise<Product> =>
  world.commercetools.get<Product>(`/products/key=marketplacer-advert-${advert.legacyId}?expand=state`);

/** What a person of the shop does, with the same API client as the connector has. */
export async function asPerson(desk: Desk, ...actions: ProductUpdateAction[]): Promise<Product> {
  const { id, version } = await productOf(desk);
  return desk.world.commercetools.post<Product>(`/products/${id}`, { version, actions });
}

export const publish = { action: 'publish' } as const;
export const toState = (key: string) =>
  ({ action: 'transitionState', state: { typeId: 'state', key } }) as const;
export const setAttribute = (name: string, value: unknown) =>
  ({ action: 'setAttributeInAllVariants', name, value }) as const;

export async function tell(
  desk: Desk,
  type = 'ProductPublished',
  connector = desk.connector,
): Promise<Response> {
  const { id } = await productOf(desk);
  return post(
    connector,
    pubSubPush({
      notificationType: 'Message',
      projectKey: 'any',
      id: 'message',
      version: 1,
      sequenceNumber: 1,
      resource: { typeId: 'product', id },
      resourceVersion: 1,
      type,
    }),
  );
}

interface Vetted {
  requiresVetting: boolean;
  vetted: boolean;
  vettingRejected: boolean;
  vettingRejectedReason: string | null;
}

export async function stateOf({ world, advert }: Desk): Promise<Vetted> {
  const { node } = await world.marketplacer.graphql<{ node: Vetted }>(
    `query ($id: ID!) { node(id: $id) { ... on Advert { requiresVetting vetted vettingRejected vettingRejectedReason } } }`,
    { id: advert.id },
  );
  return node;
}

/** The verdicts that Marketplacer has received. */
export async function verdicts({ world }: Desk): Promise<string[]> {
  const operations = await world.marketplacer.requests();
  return operations.flatMap(({ rootFields }) => rootFields).filter((field) => /^advertVetting/.test(field));
}

/** What the seller does to have a rejected advert looked at again. */
export const resubmit = ({ world, advert }: Desk) =>
  world.marketplacer.graphql(
    `mutation ($input: AdvertVettingResubmitMutationInput!) { advertVettingResubmit(input: $input) { status } }`,
    { input: { attributes: { advertIds: [advert.id] } } },
  );
