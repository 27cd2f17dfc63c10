import type { OptionType, Taxon } from '../model/entities.ts';
import { refuse } from '../model/errors.ts';
import {
  insertOptionType,
  insertOptionValue,
  insertTaxon,
  moveTaxon,
  updateOptionType,
} from '../resolvers/taxonomy.ts';
import type { Store } from '../store/store.ts';
import type { Action } from './action.ts';
import { fieldsOf, rowOf } from './rows.ts';
import { shown } from './state.ts';

/** What is below a taxon goes with it; the adverts in it stay, without a taxon. */
function destroyTaxon(store: Store, taxon: Taxon): Taxon {
  for (const child of store.by('Taxon', 'parentId', taxon.id)) destroyTaxon(store, child);
  return store.destroy(taxon);
}

/** With an option type go its values, and with each of them whatever was chosen of it. */
function destroyOptionType(store: Store, type: OptionType): OptionType {
  for (const value of store.by('OptionValue', 'optionTypeId', type.id)) store.destroy(value);
  return store.destroy(type);
}

/** Only what gets another place changes. */
function reorder(store: Store, taxons: Taxon[]): Taxon[] {
  if (new Set(taxons.map(({ parentId }) => parentId)).size > 1) refuse('ids', 'must be siblings');
  return taxons.map((taxon, at) =>
    taxon.position === at + 1 ? taxon : store.update(taxon, { position: at + 1 }),
  );
}

const needed = (name: string | undefined, field: string) => name ?? refuse(field, "can't be blank");

/** What is done in the portal's taxonomy pages. Every change of a row is told by the webhooks of its kind. */
export const TAXONOMY_ACTIONS = {
  'taxon-create': (instance, { fields }) => {
    const {
      displayName,
      title = null,
      parentId = null,
      prototypeId = null,
    } = fieldsOf<'Taxon'>(instance, fields);
    const named = needed(displayName, 'displayName');
    return shown(insertTaxon(instance.store, { displayName: named, title, parentId, prototypeId }));
  },
  'taxon-set': (instance, { id, fields }) => {
    const taxon = rowOf(instance, 'Taxon', id);
    return shown(
      moveTaxon(instance.store, taxon, { parentId: taxon.parentId, ...fieldsOf<'Taxon'>(instance, fields) }),
    );
  },
  'taxon-move': (instance, { id, parentId = null }) => {
    const parent = parentId === null ? null : rowOf(instance, 'Taxon', parentId).id;
    return shown(moveTaxon(instance.store, rowOf(instance, 'Taxon', id), { parentId: parent }));
  },
  'taxon-reorder': (instance, { ids = [] }) =>
    reorder(
      instance.store,
      ids.map((id) => rowOf(instance, 'Taxon', id)),
    ).map(shown),
  'taxon-delete': (instance, { id }) => shown(destroyTaxon(instance.store, rowOf(instance, 'Taxon', id))),

  'prototype-create': (instance, { fields }) => {
    const { name } = fieldsOf<'Prototype'>(instance, fields);
    return shown(instance.store.insert('Prototype', { name: needed(name, 'name') }));
  },
  'prototype-set': (instance, { id, fields }) =>
    shown(instance.store.update(rowOf(instance, 'Prototype', id), fieldsOf<'Prototype'>(instance, fields))),
  'prototype-delete': (instance, { id }) => shown(instance.store.destroy(rowOf(instance, 'Prototype', id))),

  'option-type-create': (instance, { fields }) => {
    const { name, ...more } = fieldsOf<'OptionType'>(instance, fields);
    return shown(insertOptionType(instance.store, { ...more, name: needed(name, 'name') }));
  },
  'option-type-set': (instance, { id, fields }) =>
    shown(
      updateOptionType(
        instance.store,
        rowOf(instance, 'OptionType', id),
        fieldsOf<'OptionType'>(instance, fields),
      ),
    ),
  'option-type-delete': (instance, { id }) =>
    shown(destroyOptionType(instance.store, rowOf(instance, 'OptionType', id))),

  'option-value-create': (instance, { fields }) => {
    const { name, optionTypeId, ...more } = fieldsOf<'OptionValue'>(instance, fields);
    const type = rowOf(instance, 'OptionType', optionTypeId);
    return shown(
      insertOptionValue(instance.store, { ...more, name: needed(name, 'name'), optionTypeId: type.id }),
    );
  },
  'option-value-set': (instance, { id, fields }) =>
    shown(
      instance.store.update(rowOf(instance, 'OptionValue', id), fieldsOf<'OptionValue'>(instance, fields)),
    ),
  'option-value-delete': (instance, { id }) =>
    shown(instance.store.destroy(rowOf(instance, 'OptionValue', id))),
} satisfies Record<string, Action>;
