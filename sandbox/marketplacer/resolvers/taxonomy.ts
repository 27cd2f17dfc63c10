import { liveRow, row } from '../graphql/relations.ts';
import type { Context, TypeResolvers } from '../graphql/context.ts';
import type { Fields, KeyValue, OptionType, OptionValue, Prototype, Taxon } from '../model/entities.ts';
import { notEmulated, refuse } from '../model/errors.ts';
import { legacyIdsOf } from '../model/ids.ts';
import { unpublishBy, unpublishIn } from '../rules/requirements.ts';
import type { Store } from '../store/store.ts';
import { writeTags } from './external-ids.ts';
import { findById, given, mustFind, mutation } from './mutation.ts';

interface TaxonInput {
  id?: string | null;
  displayName?: string | null;
  title?: string | null;
  prototypeId?: string | null;
  parentId?: string | null;
  externalIds?: KeyValue[] | null;
}

interface PrototypeInput {
  id?: string | null;
  name?: string | null;
  externalIds?: KeyValue[] | null;
}

interface OptionTypeInput {
  id?: string | null;
  prototypeIds?: string[] | null;
  prototypeIdsToRemove?: string[] | null;
  name?: string | null;
  displayName?: string | null;
  optional?: boolean | null;
  category?: string | null;
  appliedTo?: OptionType['appliedTo'] | null;
  fieldType?: OptionType['fieldType'] | null;
  externalIds?: KeyValue[] | null;
}

interface OptionValueInput {
  id?: string | null;
  optionTypeId?: string | null;
  name?: string | null;
  displayName?: string | null;
  position?: number | null;
  externalIds?: KeyValue[] | null;
}

function optionalId(store: Store, kind: 'Taxon' | 'Prototype', id: string | null | undefined, field: string) {
  return id == null ? id : mustFind(store, kind, id, field).id;
}

function lineage(store: Store, taxon: Taxon): Taxon[] {
  const parent = store.live('Taxon', taxon.parentId);
  return parent ? [...lineage(store, parent), taxon] : [taxon];
}

function writeTaxon(store: Store, input: TaxonInput): Taxon {
  const changes = given({
    displayName: input.displayName ?? undefined,
    title: input.title,
    parentId: optionalId(store, 'Taxon', input.parentId, 'parentId'),
    prototypeId: optionalId(store, 'Prototype', input.prototypeId, 'prototypeId'),
  });
  if (!input.id) {
    const displayName = changes.displayName ?? refuse('displayName', "can't be blank");
    return insertTaxon(store, { title: null, parentId: null, prototypeId: null, ...changes, displayName });
  }
  const before = mustFind(store, 'Taxon', input.id, 'id');
  if (input.displayName?.trim() === '') refuse('displayName', "can't be blank");
  const taxon =
    changes.parentId === undefined
      ? store.update(before, changes)
      : moveTaxon(store, before, { ...changes, parentId: changes.parentId });
  const isElsewhere = taxon.parentId !== before.parentId || taxon.prototypeId !== before.prototypeId;
  if (isElsewhere) unpublishIn(store, taxon);
  return taxon;
}

/** A new taxon is the last of its siblings. */
export function insertTaxon(store: Store, fields: Omit<Fields<'Taxon'>, 'position'>): Taxon {
  return store.insert('Taxon', { ...fields, position: lastPosition(store, fields.parentId) + 1 });
}

export function moveTaxon(
  store: Store,
  taxon: Taxon,
  changes: Partial<Fields<'Taxon'>> & { parentId: number | null },
): Taxon {
  const parent = store.live('Taxon', changes.parentId);
  if (parent && lineage(store, parent).some(({ id }) => id === taxon.id))
    refuse('parentId', 'is below the taxon itself');
  const moves = changes.parentId !== taxon.parentId;
  const position = moves ? { position: lastPosition(store, changes.parentId) + 1 } : {};
  return store.update(taxon, { ...position, ...changes });
}

function lastPosition(store: Store, parentId: number | null): number {
  return Math.max(0, ...store.by('Taxon', 'parentId', parentId).map(({ position }) => position));
}

function writePrototype(store: Store, { id, name }: PrototypeInput): Prototype {
  if (id) return store.update(mustFind(store, 'Prototype', id, 'id'), given({ name: name ?? undefined }));
  return store.insert('Prototype', { name: name ?? refuse('name', "can't be blank") });
}

function writeOptionType(store: Store, input: OptionTypeInput): OptionType {
  if (input.category) refuse('category', 'is deprecated, use appliedTo and fieldType');
  const known = input.id ? mustFind(store, 'OptionType', input.id, 'id') : undefined;
  const added = (input.prototypeIds ?? []).map((id) => mustFind(store, 'Prototype', id, 'prototypeIds').id);
  const removed = legacyIdsOf('Prototype', input.prototypeIdsToRemove ?? []);
  const prototypeIds = [...new Set([...(known?.prototypeIds ?? []), ...added])].filter(
    (id) => !removed.includes(id),
  );
  if (known) refuseAnotherKind(known, input);
  const changes = {
    ...given({
      displayName: input.displayName ?? undefined,
      optional: input.optional ?? undefined,
      appliedTo: input.appliedTo ?? undefined,
      fieldType: input.fieldType ?? undefined,
    }),
    prototypeIds,
  };
  if (known)
    return updateOptionType(store, known, { ...changes, ...given({ name: input.name ?? undefined }) });
  const name = input.name ?? refuse('name', "can't be blank");
  return insertOptionType(store, { ...changes, name });
}

/** "It cannot be changed after creation" (graph-doc, OptionTypeCreateOrUpdateMutationInput, appliedTo and fieldType). */
function refuseAnotherKind(known: OptionType, input: OptionTypeInput): void {
  for (const field of ['appliedTo', 'fieldType'] as const) {
    if (input[field] && input[field] !== known[field]) refuse(field, "can't be changed");
  }
}

export function updateOptionType(
  store: Store,
  known: OptionType,
  changes: Partial<Fields<'OptionType'>>,
): OptionType {
  const updated = store.update(known, changes);
  unpublishBy(store, updated, known);
  return updated;
}

export function insertOptionType(
  store: Store,
  fields: Partial<Fields<'OptionType'>> & { name: string },
): OptionType {
  const { appliedTo = 'VARIANT', fieldType = 'SINGLE_SELECT' } = fields;
  const inserted = store.insert('OptionType', {
    displayName: fields.name,
    appliedTo,
    fieldType,
    // "Defaults to true for advert-level single select and free text" (graph-doc, as above).
    optional: appliedTo === 'ADVERT' && (fieldType === 'SINGLE_SELECT' || fieldType === 'FREE_TEXT'),
    position: store.all('OptionType').length + 1,
    prototypeIds: [],
    ...fields,
  });
  unpublishBy(store, inserted, { optional: true, prototypeIds: [] });
  return inserted;
}

function writeOptionValue(store: Store, input: OptionValueInput): OptionValue {
  const changes = given({
    displayName: input.displayName ?? undefined,
    position: input.position ?? undefined,
  });
  if (input.id) {
    const named = given({ name: input.name ?? undefined });
    return store.update(mustFind(store, 'OptionValue', input.id, 'id'), { ...changes, ...named });
  }
  const type = mustFind(store, 'OptionType', input.optionTypeId, 'optionTypeId');
  const name = input.name ?? refuse('name', "can't be blank");
  return insertOptionValue(store, { ...changes, name, optionTypeId: type.id });
}

export function insertOptionValue(
  store: Store,
  fields: Partial<Fields<'OptionValue'>> & { name: string; optionTypeId: number },
): OptionValue {
  return store.insert('OptionValue', {
    displayName: fields.name,
    position: store.by('OptionValue', 'optionTypeId', fields.optionTypeId).length + 1,
    ...fields,
  });
}

function tagged<T extends { kind: 'Taxon' | 'Prototype' | 'OptionType' | 'OptionValue'; id: number }>(
  store: Store,
  row: T,
  input: { externalIds?: KeyValue[] | null },
): T {
  writeTags(store, row, input);
  return row;
}

function byPosition<T extends { position: number }>(rows: readonly T[]): T[] {
  return rows.toSorted((one, other) => one.position - other.position);
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

export const taxonomyResolvers: Record<string, TypeResolvers> = {
  Query: {
    taxons: (_root: unknown, _args, { instance }) => byPosition(instance.store.by('Taxon', 'parentId', null)),
    prototypes: (_root: unknown, { ids }: { ids?: (string | null)[] | null }, { instance: { store } }) =>
      ids ? ids.map((id) => findById(store, 'Prototype', id)).filter(Boolean) : store.all('Prototype'),
    brands: (_root: unknown, _args, { instance }) => instance.store.all('Brand'),
  },
  Taxon: {
    children: (
      { id }: Taxon,
      { showOnlineOnly }: { showOnlineOnly?: boolean | null },
      { instance }: Context,
    ) => {
      if (showOnlineOnly) notEmulated('Taxon.children(showOnlineOnly)');
      return byPosition(instance.store.by('Taxon', 'parentId', id));
    },
    parent: liveRow('Taxon', 'parentId'),
    prototype: liveRow('Prototype', 'prototypeId'),
    treeName: (taxon: Taxon, _args, { instance }) =>
      lineage(instance.store, taxon)
        .map(({ displayName }) => displayName)
        .join(' > '),
    urlSlug: ({ displayName }: Taxon) => slug(displayName),
  },
  Prototype: {
    optionTypes: ({ id }: Prototype, _args, { instance }) =>
      byPosition(instance.store.all('OptionType').filter(({ prototypeIds }) => prototypeIds.includes(id))),
  },
  OptionType: {
    optionValues: ({ id }: OptionType, _args, { instance }) =>
      byPosition(instance.store.by('OptionValue', 'optionTypeId', id)),
    prototypes: ({ prototypeIds }: OptionType, _args, { instance }) =>
      prototypeIds.map((id) => instance.store.live('Prototype', id)).filter(Boolean),
  },
  OptionValue: {
    optionType: row('OptionType', 'optionTypeId'),
  },
  Mutation: {
    taxonCreateOrUpdate: mutation(['taxon'], (input: TaxonInput, { store }) => ({
      taxon: tagged(store, writeTaxon(store, input), input),
    })),
    prototypeCreateOrUpdate: mutation(['prototype'], (input: PrototypeInput, { store }) => ({
      prototype: tagged(store, writePrototype(store, input), input),
    })),
    optionTypeCreateOrUpdate: mutation(['optionType'], (input: OptionTypeInput, { store }) => ({
      optionType: tagged(store, writeOptionType(store, input), input),
    })),
    optionValueCreateOrUpdate: mutation(['optionValue'], (input: OptionValueInput, { store }) => ({
      optionValue: tagged(store, writeOptionValue(store, input), input),
    })),
  },
};
