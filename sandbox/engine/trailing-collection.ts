import type { Collection } from './collection.ts';
import { Delayed } from './delayed.ts';

/** A collection as those see it who are behind. */
export class TrailingCollection<Item extends { id: string }> {
  readonly #seen: Collection<Item>;
  readonly #changes = new Delayed<{ id: string; item: Item | undefined }>();

  /** `seen` is a collection of its own, with what everybody sees already. */
  constructor(seen: Collection<Item>) {
    this.#seen = seen;
  }

  /** Without an item it was removed. */
  change(at: number, id: string, item: Item | undefined): void {
    this.#changes.add(at, { id, item });
  }

  asOf(instant: number): Collection<Item> {
    for (const { id, item } of this.#changes.madeUntil(instant)) {
      if (item) this.#seen.put(item);
      else this.#seen.remove(id);
    }
    return this.#seen;
  }
}
