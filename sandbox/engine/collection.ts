import { matches, type Predicate } from './predicates.ts';

interface Identified {
  id: string;
}

/**
 * One value under which an item is found. A `unique` entry may be held by one item only; `reported` is
 * then the value that a refusal shows.
 */
export interface IndexEntry {
  field: string;
  value: string;
  unique?: boolean;
  reported?: unknown;
}

export interface Indexing<Item> {
  entriesOf(item: Item): IndexEntry[];
  /** The index that holds a predicate path such as `variants.sku`, if there is one. */
  indexOfPath(path: string): string | undefined;
}

/** Items found by id and by every indexed value. Callers must not change what they get. */
export class Collection<Item extends Identified> {
  readonly #indexing: Indexing<Item>;
  readonly #items = new Map<string, Item>();
  readonly #holders = new Map<string, Set<string>>();

  constructor(indexing: Indexing<Item>, items: Iterable<Item> = []) {
    this.#indexing = indexing;
    for (const item of items) this.put(item);
  }

  get size(): number {
    return this.#items.size;
  }

  get(id: string): Item | undefined {
    return this.#items.get(id);
  }

  all(): Item[] {
    return [...this.#items.values()];
  }

  find(field: string, value: string): Item[] {
    if (field === 'id') return this.#known([value]);
    return this.#known(this.#holders.get(slot(field, value)) ?? []);
  }

  first(field: string, value: string): Item | undefined {
    return this.find(field, value)[0];
  }

  put(item: Item): void {
    this.remove(item.id);
    this.#items.set(item.id, item);
    for (const { field, value } of this.#indexing.entriesOf(item)) {
      const holders = this.#holders.get(slot(field, value));
      if (holders) holders.add(item.id);
      else this.#holders.set(slot(field, value), new Set([item.id]));
    }
  }

  remove(id: string): void {
    const item = this.#items.get(id);
    if (!item) return;
    this.#items.delete(id);
    for (const { field, value } of this.#indexing.entriesOf(item)) {
      const holders = this.#holders.get(slot(field, value));
      holders?.delete(id);
      if (holders?.size === 0) this.#holders.delete(slot(field, value));
    }
  }

  /** The first value of an item that only another one may have. */
  clash(item: Item): IndexEntry | undefined {
    return this.#indexing.entriesOf(item).find(({ field, value, unique }) => {
      const holders = unique && this.#holders.get(slot(field, value));
      return holders && (holders.size > 1 || !holders.has(item.id));
    });
  }

  /**
   * The items that can satisfy a predicate, narrowed by the indexes where they help. `indexOfPath` is given
   * where the predicate is about a view of the items and not about the items themselves.
   */
  candidates(predicates: Predicate[], indexOfPath = this.#indexing.indexOfPath): Item[] {
    for (const predicate of predicates) {
      const ids = this.#narrowed(predicate, indexOfPath, '');
      if (ids) return this.#known(ids);
    }
    return this.all();
  }

  query(predicates: Predicate[]): Item[] {
    return this.candidates(predicates).filter((item) =>
      predicates.every((predicate) => matches(predicate, item)),
    );
  }

  #known(ids: Iterable<string>): Item[] {
    return [...ids].flatMap((id) => this.#items.get(id) ?? []);
  }

  /** Ids that an index names for a predicate below `path`; undefined when no index helps. */
  #narrowed(
    predicate: Predicate,
    indexOfPath: Indexing<Item>['indexOfPath'],
    path: string,
  ): Set<string> | undefined {
    const holdersOf = (name: string, values: unknown[]) => {
      const field = indexOfPath(path + name);
      return field && new Set(values.flatMap((value) => this.find(field, String(value)).map(({ id }) => id)));
    };
    const narrowed = (inner: Predicate, below = path) => this.#narrowed(inner, indexOfPath, below);
    switch (predicate.kind) {
      case 'and':
        return narrowed(predicate.left) ?? narrowed(predicate.right);
      case 'or': {
        const left = narrowed(predicate.left);
        const right = left && narrowed(predicate.right);
        return right && new Set([...left, ...right]);
      }
      case 'nested':
        return narrowed(predicate.inner, `${path}${predicate.field}.`);
      case 'compare':
        return predicate.operator === '='
          ? holdersOf(predicate.field, [predicate.value]) || undefined
          : undefined;
      case 'in':
        return holdersOf(predicate.field, predicate.values) || undefined;
      default:
        return undefined;
    }
  }
}

function slot(field: string, value: string): string {
  return `${field}\n${value}`;
}
