import type { Channel, ChannelDraft, ChannelUpdateAction } from '@commercetools/platform-sdk';
import type { Response } from 'supertest';
import type { Connector } from '@marketplacer-connector/core/connector';
import { ensureTypes } from '@marketplacer-connector/core/deployment';
import { SELLER_TYPE_KEY } from '@marketplacer-connector/core/sellers';
import { CONTAINERS, type FailureRecord } from '@marketplacer-connector/core/store';
import {
  createWorld,
  sandboxAddresses,
  type World,
  type WorldOptions,
} from '../../../sandbox/client/index.ts';
import { NEW_SELLER_ADDRESS } from '../../../sandbox/testing/new-seller.ts';
import { worldTime, type WorldTime } from '../../../sandbox/testing/world-time.ts';
import { deploySteps } from '../../../tests/support/connector.ts';
import { connectorIn } from './connector.ts';
import { post, pubSubPush } from './deliveries.ts';

/** A shop that takes sellers on. */
export interface Board {
  world: World;
  time: WorldTime;
  connector: Connector;
}

export async function openBoard(options: WorldOptions & { flowsOn?: string } = {}): Promise<Board> {
  const { flowsOn = 'onboarding', ...worldOptions } = options;
  const world = await createWorld(sandboxAddresses(), worldOptions);
  const time = worldTime(world);
  await deploySteps(connectorIn(world, time, { FLOWS_ON: 'onboarding' }), [ensureTypes]);
  return { world, time, connector: connectorIn(world, time, { FLOWS_ON: flowsOn }) };
}

export const ADDRESS = NEW_SELLER_ADDRESS;

/** A channel that is to become a seller. */
export const aChannel = ({ world }: Board, draft: Partial<ChannelDraft> = {}): Promise<Channel> =>
  world.commercetools.post<Channel>('/channels', {
    key: 'baker',
    name: { en: 'Baker' },
    address: ADDRESS,
    custom: { type: { typeId: 'type', key: SELLER_TYPE_KEY }, fields: { 'marketplacer-onboard': true } },
    ...draft,
  });

export const channelNow = ({ world }: Board, { id }: Pick<Channel, 'id'>): Promise<Channel> =>
  world.commercetools.get<Channel>(`/channels/${id}`);

export async function changeChannel(
  board: Board,
  channel: Pick<Channel, 'id'>,
  ...actions: ChannelUpdateAction[]
): Promise<Channel> {
  const { version } = await channelNow(board, channel);
  return board.world.commercetools.post<Channel>(`/channels/${channel.id}`, { version, actions });
}

/** Tells an instance that a channel was changed, and gives its answer. */
export const tell = (connector: Connector, { id }: Pick<Channel, 'id'>): Promise<Response> =>
  post(
    connector,
    pubSubPush({
      notificationType: 'ResourceUpdated',
      projectKey: 'any',
      resource: { typeId: 'channel', id },
      version: 2,
      oldVersion: 1,
      modifiedAt: '2026-01-01T00:00:00.000Z',
    }),
  );

export interface MadeSeller {
  id: string;
  legacyId: number;
  accountType: string;
  businessName: string;
  emailAddress: string;
  phone: string;
  storeDescription: string | null;
  address: {
    id: string;
    address: string;
    city: string;
    postcode: string;
    state: { name: string };
    country: { code: string };
  };
  externalIds: { key: string; value: string }[];
  primaryUser: { firstName: string; surname: string; emailAddress: string };
}

export async function sellers({ world }: Board): Promise<MadeSeller[]> {
  const { allSellers } = await world.marketplacer.graphql<{ allSellers: { nodes: MadeSeller[] } }>(
    `{ allSellers { nodes { ... on Seller { id legacyId accountType businessName emailAddress phone storeDescription
      address { id address city postcode state { name } country { code } }
      externalIds { key value } primaryUser { firstName surname emailAddress } } } } }`,
  );
  return allSellers.nodes;
}

export async function channels({ world }: Board): Promise<Channel[]> {
  return (await world.commercetools.get<{ results: Channel[] }>('/channels')).results;
}

export async function failures({ world }: Board): Promise<FailureRecord[]> {
  const { results } = await world.commercetools.get<{ results: { value: FailureRecord }[] }>(
    `/custom-objects/${CONTAINERS.failures}`,
  );
  return results.map(({ value }) => value);
}

const WRITES = ['sellerCreate', 'sellerUpdate', 'externalIdUpsert'];

/** The writes that Marketplacer has received since they were last forgotten. */
export async function mutations({ world }: Board): Promise<string[]> {
  const operations = await world.marketplacer.requests();
  return operations.flatMap(({ rootFields }) => rootFields).filter((field) => WRITES.includes(field));
}
