import type { ChosenOption, Fields, Kind } from '../model/entities.ts';
import type { Resolver } from './context.ts';

type ReferenceOfRow = { [K in Kind]: Extract<keyof Fields<K>, `${string}Id`> }[Kind];
/** Names of fields that hold the legacy id of a row. */
type Reference = ReferenceOfRow | Extract<keyof ChosenOption, `${string}Id`>;
type Source = Record<string, number | null | undefined>;

/** The row that a field of the source points at, even a deleted one. */
export function row(kind: Kind, reference: Reference): Resolver {
  return (source: Source, _args, { instance }) => instance.store.find(kind, source[reference]) ?? null;
}

/** The row that a field of the source points at, unless it was deleted. */
export function liveRow(kind: Kind, reference: Reference): Resolver {
  return (source: Source, _args, { instance }) => instance.store.live(kind, source[reference]);
}

/** The rows that point at the source. */
export function rowsOf<K extends Kind>(kind: K, reference: keyof Fields<K> & string): Resolver {
  return ({ id }: { id: number }, _args, { instance }) => instance.store.by(kind, reference, id);
}
