import type { Fields, Kind, RowOf } from '../model/entities.ts';
import { refuse } from '../model/errors.ts';
import type { Instance } from '../instance.ts';
import { findById } from '../resolvers/mutation.ts';

type Id = string | number | null | undefined;

/** A number also finds what was deleted, so that a test can bring it back. */
export function rowOf<K extends Kind>({ store }: Pick<Instance, 'store'>, kind: K, id: Id): RowOf<K> {
  const row = typeof id === 'number' ? store.find(kind, id) : findById(store, kind, id);
  return row ?? refuse('id', `No ${kind} ${id}`);
}

const POINTS_AT: Record<string, Kind> = {
  parentId: 'Taxon',
  prototypeId: 'Prototype',
  prototypeIds: 'Prototype',
  optionTypeId: 'OptionType',
  sellerId: 'Seller',
  variantId: 'Variant',
};

/** Fields as the store keeps them: every row they point at exists, and is named by its number. */
export function fieldsOf<K extends Kind>(
  instance: Pick<Instance, 'store'>,
  fields: object = {},
): Partial<Fields<K>> {
  const entries = Object.entries(fields).map(([name, value]: [string, unknown]) => {
    const kind = POINTS_AT[name];
    if (!kind || value === null || value === undefined) return [name, value] as const;
    const numbers = [value].flat().map((id) => rowOf(instance, kind, id as Id).id);
    return [name, Array.isArray(value) ? numbers : numbers[0]] as const;
  });
  return Object.fromEntries(entries) as Partial<Fields<K>>;
}
