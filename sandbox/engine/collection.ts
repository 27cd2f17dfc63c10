import { matches, type Predicate } from './predicates.ts';
import { duplicateField } from '../commercetools/model/errors.ts';
import type { Resource } from '../commercetools/model/resource.ts';
import { indexEntries, indexOfPath } from '../commercetools/project/indexes.ts';

/** All resources of one type in one project, found by id and by every indexed value. */
export class Collection {
  readonly typeId: string;
  #resources = new Map<string, Resource>();
  #holders = new Map<string, Set<string>>();

  constructor(typeId: string) {
    this.typeId = typeId;
  }

  get size(): number {
    return this.#resources.size;
  }

  /** Callers must not change what they get; they clone it first. */
  get(id: string): Resource | undefined {
    return this.#resources.get(id);
  }

  all(): Resource[] {
    return [...this.#resources.values()];
  }

  find(field: string, value: string): Resource[] {
    if (field === 'id') return this.#known([value]);
    return this.#known(this.#holders.get(slot(field, value)) ?? []);
  }

  first(field: string, value: string): Resource | undefined {
    return this.find(field, value)[0];
  }

  put(resource: Resource): void {
    this.remove(resource.id);
    this.#resources.set(resource.id, resource);
    for (const { field, value } of indexEntries(this.typeId, resource)) {
      const holders = this.#holders.get(slot(field, value)) ?? new Set();
      this.#holders.set(slot(field, value), holders.add(resource.id));
    }
  }

  remove(id: string): void {
    const resource = this.#resources.get(id);
    if (!resource) return;
    this.#resources.delete(id);
    for (const { field, value } of indexEntries(this.typeId, resource)) {
      const holders = this.#holders.get(slot(field, value));
      holders?.delete(id);
      if (holders?.size === 0) this.#holders.delete(slot(field, value));
    }
  }

  /** Refuses a resource with a value that only another one may have. */
  requireUnique(resource: Resource): void {
    for (const { field, value, unique, reported } of indexEntries(this.typeId, resource)) {
      if (!unique) continue;
      const holders = this.#holders.get(slot(field, value));
      if (holders && [...holders].some((id) => id !== resource.id)) {
        throw duplicateField(field, reported ?? value);
      }
    }
  }

  /**
   * The resources that can satisfy a predicate, narrowed by the indexes where they help. `asType` names
   * the view on which the predicate is evaluated, when it is not the stored form.
   */
  candidates(predicates: Predicate[], asType = this.typeId): Resource[] {
    for (const predicate of predicates) {
      const ids = this.#narrowed(predicate, asType, '');
      if (ids) return this.#known(ids);
    }
    return this.all();
  }

  query(predicates: Predicate[]): Resource[] {
    return this.candidates(predicates).filter((resource) =>
      predicates.every((predicate) => matches(predicate, resource)),
    );
  }

  #known(ids: Iterable<string>): Resource[] {
    return [...ids].flatMap((id) => this.#resources.get(id) ?? []);
  }

  /** Ids that an index names for a predicate below `path`; undefined when no index helps. */
  #narrowed(predicate: Predicate, asType: string, path: string): Set<string> | undefined {
    switch (predicate.kind) {
      case 'and':
        return this.#narrowed(predicate.left, asType, path) ?? this.#narrowed(predicate.right, asType, path);
      case 'or': {
        const left = this.#narrowed(predicate.left, asType, path);
        const right = left && this.#narrowed(predicate.right, asType, path);
        return right && new Set([...left, ...right]);
      }
      case 'nested':
        return this.#narrowed(predicate.inner, asType, `${path}${predicate.field}.`);
      case 'compare':
        if (predicate.operator !== '=') return undefined;
        return this.#holdersOf(asType, path + predicate.field, [predicate.value]);
      case 'in':
        return this.#holdersOf(asType, path + predicate.field, predicate.values);
      default:
        return undefined;
    }
  }

  #holdersOf(asType: string, path: string, values: unknown[]): Set<string> | undefined {
    const field = indexOfPath(asType, path);
    if (!field) return undefined;
    return new Set(values.flatMap((value) => this.find(field, String(value)).map((resource) => resource.id)));
  }
}

function slot(field: string, value: string): string {
  return `${field}\n${value}`;
}
