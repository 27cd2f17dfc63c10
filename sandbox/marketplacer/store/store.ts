import type { Clock } from '../../engine/surroundings.ts';
import type { Fields, Kind, Row, RowOf } from '../model/entities.ts';

export interface Change {
  kind: Kind;
  id: number;
  /** `create`, `update`, `destroy`, or one of the specials such as `refunded`. */
  event: string;
}

/** By the value of one field. */
type Index = Map<unknown, Group>;

interface Group {
  ids: Set<number>;
  /** Those that were not deleted, oldest first; undefined until somebody asks. */
  live: Row[] | undefined;
}

const FIRST_ID: Partial<Record<Kind, number>> = {
  Advert: 100_000_001,
  /** Apart from the numbers of variants, which stand for the inventories of their own sellers. */
  Inventory: 500_000_001,
};

/**
 * All rows of one instance. A row is never changed in place but replaced, so a transaction can be
 * undone as a whole. Committed changes go to `onCommit`, oldest first.
 */
export class Store {
  readonly #clock: Clock;
  readonly #onCommit: (changes: Change[]) => void;
  readonly #tables = new Map<Kind, Map<number, Row>>();
  readonly #indexes = new Map<Kind, Map<string, Index>>();
  readonly #lastId = new Map<Kind, number>();
  #undo: (() => void)[] = [];
  #changes: Change[] = [];
  #depth = 0;
  #lastChoiceId = 0;

  constructor(clock: Clock, onCommit: (changes: Change[]) => void) {
    this.#clock = clock;
    this.#onCommit = onCommit;
  }

  now(): number {
    return this.#clock.now();
  }

  /** Runs `work` completely or not at all. An inner transaction is part of the outer one. */
  transaction<T>(work: () => T): T {
    this.#depth += 1;
    try {
      const result = work();
      this.#depth -= 1;
      if (this.#depth === 0) this.#commit();
      return result;
    } catch (error) {
      this.#depth -= 1;
      if (this.#depth === 0) this.#rollBack();
      throw error;
    }
  }

  insert<K extends Kind>(kind: K, fields: Fields<K>): RowOf<K> {
    const now = this.#clock.now();
    const row = { kind, id: this.nextId(kind), createdAt: now, updatedAt: now, deletedAt: null, ...fields };
    this.#put(kind, row as unknown as RowOf<K>);
    this.announce(kind, row.id, 'create');
    return row as unknown as RowOf<K>;
  }

  update<K extends Kind>(row: RowOf<K>, changes: Partial<Fields<K>>): RowOf<K> {
    const updated = { ...this.get(row.kind as K, row.id), ...changes, updatedAt: this.#clock.now() };
    this.#put(row.kind as K, updated);
    this.announce(row.kind, row.id, 'update');
    return updated;
  }

  /** Soft deletion: the row stays and can still be found by id. */
  destroy<K extends Kind>(row: RowOf<K>): RowOf<K> {
    const now = this.#clock.now();
    const destroyed = { ...this.get(row.kind as K, row.id), updatedAt: now, deletedAt: now };
    this.#put(row.kind as K, destroyed);
    this.announce(row.kind, row.id, 'destroy');
    return destroyed;
  }

  /** Makes a change known that is no change of the row's fields. */
  announce(kind: Kind, id: number, event: string): void {
    this.#changes.push({ kind, id, event });
    if (this.#depth === 0) this.#commit();
  }

  nextId(kind: Kind): number {
    const id = (this.#lastId.get(kind) ?? (FIRST_ID[kind] ?? 1) - 1) + 1;
    this.#lastId.set(kind, id);
    return id;
  }

  /** Chosen options are no rows, but have ids of their own. */
  nextChoiceId(): number {
    return (this.#lastChoiceId += 1);
  }

  find<K extends Kind>(kind: K, id: number | null | undefined): RowOf<K> | undefined {
    return id == null ? undefined : (this.#table(kind).get(id) as RowOf<K> | undefined);
  }

  /** What is still there: null once it was deleted. */
  live<K extends Kind>(kind: K, id: number | null | undefined): RowOf<K> | null {
    const row = this.find(kind, id);
    return row?.deletedAt === null ? row : null;
  }

  get<K extends Kind>(kind: K, id: number): RowOf<K> {
    const row = this.find(kind, id);
    if (!row) throw new Error(`${kind}-${id} is not in the store`);
    return row;
  }

  /** Every row ever made, oldest first, the deleted ones included. */
  everything<K extends Kind>(kind: K): RowOf<K>[] {
    return [...this.#table(kind).values()] as RowOf<K>[];
  }

  all<K extends Kind>(kind: K): RowOf<K>[] {
    return this.everything(kind).filter((row) => row.deletedAt === null);
  }

  /** The rows that point at another one, oldest first, without the deleted ones. */
  by<K extends Kind>(kind: K, field: keyof Fields<K> & string, value: unknown): readonly RowOf<K>[] {
    const group = this.#index(kind, field).get(value);
    if (!group) return [];
    group.live ??= [...group.ids]
      .map((id) => this.get(kind, id))
      .filter((row) => row.deletedAt === null)
      .sort((one, other) => one.id - other.id);
    return group.live as RowOf<K>[];
  }

  #table(kind: Kind): Map<number, Row> {
    let table = this.#tables.get(kind);
    if (!table) this.#tables.set(kind, (table = new Map()));
    return table;
  }

  #index(kind: Kind, field: string): Index {
    let indexes = this.#indexes.get(kind);
    if (!indexes) this.#indexes.set(kind, (indexes = new Map()));
    let index = indexes.get(field);
    if (!index) {
      indexes.set(field, (index = new Map()));
      for (const row of this.#table(kind).values()) enterIndex(index, field, row);
    }
    return index;
  }

  #put(kind: Kind, row: Row): void {
    const before = this.#table(kind).get(row.id);
    this.#undo.push(() => this.#replace(kind, row, before));
    this.#replace(kind, before, row);
  }

  #replace(kind: Kind, before: Row | undefined, after: Row | undefined): void {
    for (const [field, index] of this.#indexes.get(kind) ?? []) {
      if (before) leaveIndex(index, field, before);
      if (after) enterIndex(index, field, after);
    }
    if (after) this.#table(kind).set(after.id, after);
    else if (before) this.#table(kind).delete(before.id);
  }

  #commit(): void {
    const changes = this.#changes;
    this.#undo = [];
    this.#changes = [];
    if (changes.length > 0) this.#onCommit(changes);
  }

  #rollBack(): void {
    for (const undo of this.#undo.reverse()) undo();
    this.#undo = [];
    this.#changes = [];
  }
}

function valueOf(row: Row, field: string): unknown {
  return (row as unknown as Record<string, unknown>)[field];
}

function enterIndex(index: Index, field: string, row: Row): void {
  const value = valueOf(row, field);
  const group = index.get(value);
  if (!group) return void index.set(value, { ids: new Set([row.id]), live: undefined });
  group.ids.add(row.id);
  group.live = undefined;
}

function leaveIndex(index: Index, field: string, row: Row): void {
  const group = index.get(valueOf(row, field));
  if (!group) return;
  group.ids.delete(row.id);
  group.live = undefined;
}
