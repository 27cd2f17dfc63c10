import { GraphQLError } from 'graphql';
import type { Context, TypeResolvers } from '../graphql/context.ts';
import type { ExternalID, Kind, KeyValue, Metadatum } from '../model/entities.ts';
import { refuse } from '../model/errors.ts';
import { readGlobalId } from '../model/ids.ts';
import type { Marketplace } from '../store/marketplace.ts';
import type { Store } from '../store/store.ts';
import { mutation } from './mutation.ts';

interface Owner {
  kind: Kind;
  id: number;
}

const CAN_HAVE_METADATA = [
  'Advert',
  'Invoice',
  'LineItem',
  'Order',
  'RefundRequest',
  'RefundRequestLineItem',
  'ReturnShipment',
  'Seller',
  'Shipment',
  'Variant',
];
const CAN_HAVE_EXTERNAL_IDS = [
  ...CAN_HAVE_METADATA,
  'Brand',
  'OptionType',
  'OptionValue',
  'Prototype',
  'Taxon',
];

export function externalIdsOf(store: Store, ownerKind: Kind, ownerId: number): ExternalID[] {
  return store.by('ExternalID', 'ownerId', ownerId).filter((row) => row.ownerKind === ownerKind);
}

export function metadataOf(store: Store, ownerKind: Kind, ownerId: number): Metadatum[] {
  return store.by('Metadatum', 'ownerId', ownerId).filter((row) => row.ownerKind === ownerKind);
}

/** Not an upsert of the value: another value under the same key is another row, unless the key is unique. */
function writeExternalId(
  store: Store,
  owner: Owner,
  { key, value }: KeyValue,
  keyUnique = false,
): ExternalID {
  const sameKey = externalIdsOf(store, owner.kind, owner.id).filter((row) => row.key === key);
  const same = sameKey.find((row) => row.value === value) ?? (keyUnique ? sameKey[0] : undefined);
  if (same) return store.update(same, { value });
  return store.insert('ExternalID', { ownerKind: owner.kind, ownerId: owner.id, key, value });
}

function writeMetadatum(store: Store, owner: Owner, { key, value }: KeyValue): Metadatum {
  const same = metadataOf(store, owner.kind, owner.id).find((row) => row.key === key);
  if (same) return store.update(same, { value });
  return store.insert('Metadatum', { ownerKind: owner.kind, ownerId: owner.id, key, value });
}

/** What many inputs carry: external ids and metadata of the object that they create or change. */
export function writeTags(
  store: Store,
  owner: Owner,
  { externalIds, metadata }: { externalIds?: KeyValue[] | null; metadata?: KeyValue[] | null },
): void {
  for (const pair of externalIds ?? []) writeExternalId(store, owner, pair);
  for (const pair of metadata ?? []) writeMetadatum(store, owner, pair);
}

function mustFindOwner(store: Store, id: string, field: string, kinds: string[]): Owner {
  const { type, legacyId } = readGlobalId(id) ?? {};
  const row = type && kinds.includes(type) ? store.find(type as Kind, legacyId) : undefined;
  return row?.deletedAt === null ? row : refuse(field, `No object found for ${field}: ${id}`);
}

interface Search {
  ownerType: string;
  key?: string | null;
  value?: string | null;
  values?: string[] | null;
}

function search(
  _root: unknown,
  { ownerType, key, value, values }: Search,
  { instance }: Context,
): ExternalID[] {
  if (!CAN_HAVE_EXTERNAL_IDS.includes(ownerType))
    throw new GraphQLError(`${ownerType} is not a valid ownerType`);
  const wanted = new Set([...(values ?? []), ...(value == null ? [] : [value])]);
  if (key == null && wanted.size === 0) return [];
  const { store } = instance;
  const candidates =
    wanted.size === 0
      ? store.by('ExternalID', 'key', key)
      : [...wanted].flatMap((one) => store.by('ExternalID', 'value', one));
  return candidates
    .filter(
      (row) => row.ownerKind === ownerType && (key == null || row.key === key) && isIndexed(instance, row),
    )
    .sort((one, other) => one.id - other.id);
}

function isIndexed({ clock, options }: Marketplace, { createdAt, ownerKind, ownerId }: ExternalID): boolean {
  const { externalIdLagMs: lag } = options;
  return createdAt + (typeof lag === 'number' ? lag : lag(ownerKind, ownerId)) <= clock.now();
}

function ownerOf(row: ExternalID | Metadatum, _args: unknown, { instance }: Context): Owner | null {
  const owner = instance.store.find(row.ownerKind, row.ownerId);
  return owner?.deletedAt === null ? owner : null;
}

export const externalIdResolvers: Record<string, TypeResolvers> = {
  Query: { externalIds: search },
  ExternalID: { owner: ownerOf },
  Metadatum: { id: (row: Metadatum) => String(row.id), owner: ownerOf },
  Mutation: {
    externalIdUpsert: mutation(
      ['externalId'],
      (input: KeyValue & { owner: string; ownerKeyUnique: boolean }, { store }) => {
        const owner = mustFindOwner(store, input.owner, 'owner', CAN_HAVE_EXTERNAL_IDS);
        return { externalId: writeExternalId(store, owner, input, input.ownerKeyUnique) };
      },
    ),
    externalIdsUpsert: mutation(
      ['externalIds'],
      (input: { ownerId: string; externalIds: KeyValue[] }, { store }) => {
        const owner = mustFindOwner(store, input.ownerId, 'ownerId', CAN_HAVE_EXTERNAL_IDS);
        return { externalIds: input.externalIds.map((pair) => writeExternalId(store, owner, pair)) };
      },
    ),
    metadataUpsert: mutation(['metadata'], (input: KeyValue & { owner: string }, { store }) => {
      const owner = mustFindOwner(store, input.owner, 'owner', CAN_HAVE_METADATA);
      return { metadata: writeMetadatum(store, owner, input) };
    }),
    metadata2Upsert: mutation(['metadata'], (input: { ownerId: string; metadata: KeyValue[] }, { store }) => {
      const owner = mustFindOwner(store, input.ownerId, 'ownerId', CAN_HAVE_METADATA);
      return { metadata: input.metadata.map((pair) => writeMetadatum(store, owner, pair)) };
    }),
  },
};
