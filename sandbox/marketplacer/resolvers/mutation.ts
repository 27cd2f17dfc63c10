import { isGone } from '../rules/catalogue.ts';
import type { Resolver } from '../graphql/context.ts';
import type { Kind, RowOf, Unshown } from '../model/entities.ts';
import { BusinessError, refuse } from '../model/errors.ts';
import { readGlobalId } from '../model/ids.ts';
import type { Marketplace } from '../store/marketplace.ts';
import type { Store } from '../store/store.ts';

const OK = 200;
const UNPROCESSABLE = 422;

/**
 * A mutation with the payload that all of them share. It happens completely or not at all; a broken
 * business rule leaves the result fields null and says why in `errors`.
 */
export function mutation<Input, Result extends string>(
  results: Result[],
  work: (input: Input, instance: Marketplace) => Record<Result, unknown>,
): Resolver {
  return (
    _root: unknown,
    { input }: { input: Input & { clientMutationId?: string | null } },
    { instance }: { instance: Marketplace },
  ) => {
    const clientMutationId = input.clientMutationId ?? null;
    try {
      const payload = instance.store.transaction(() => work(input, instance));
      return { clientMutationId, errors: null, status: OK, ...payload };
    } catch (error) {
      if (!(error instanceof BusinessError)) throw error;
      const nothing = Object.fromEntries(results.map((result) => [result, null]));
      return { clientMutationId, errors: error.errors, status: UNPROCESSABLE, ...nothing };
    }
  };
}

/** The row behind a global id, unless it is of another kind, unknown or deleted. */
export function findById<K extends Kind>(
  store: Store,
  kind: K,
  id: string | null | undefined,
): RowOf<K> | undefined {
  const parts = id == null ? undefined : readGlobalId(id);
  const row = parts?.type === kind ? store.find(kind, parts.legacyId) : undefined;
  return row && !isGone(store, row) ? row : undefined;
}

export function mustFind<K extends Kind>(
  store: Store,
  kind: K,
  id: string | null | undefined,
  field: string,
): RowOf<K> {
  return findById(store, kind, id) ?? refuse(field, `No object found for ${field}: ${id}`);
}

/** The members of an input that have no column of their own, on top of what was set before. */
export function unshown(input: object, names: readonly string[], before: Unshown = {}): Unshown {
  const set = Object.entries(input).filter(([name]) => names.includes(name));
  return { ...before, ...Object.fromEntries(set) };
}

/** Only the members that the caller gave: an input may leave out what it does not change. */
export function given<T extends object>(changes: T): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
}
