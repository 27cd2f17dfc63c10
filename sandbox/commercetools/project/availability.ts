import { Delayed } from '../../engine/delayed.ts';
import type { Json, Resource } from '../model/resource.ts';

interface Change {
  id: string;
  /** Absent where the entry was deleted. */
  entry: Resource | undefined;
}

/**
 * The stock as products show it: a copy of the inventory entries that follows them with a delay, since
 * availability is documented as eventually consistent. Stock itself is read at `/inventory`.
 */
export class Availability {
  readonly #shown = new Map<string, Resource>();
  readonly #idsBySku = new Map<string, Set<string>>();
  readonly #changes = new Delayed<Change>();

  follow(at: number, id: string, entry: Resource | undefined): void {
    this.#changes.add(at, { id, entry });
  }

  /** Shows what had happened by then. */
  catchUp(instant: number): void {
    for (const change of this.#changes.madeUntil(instant)) this.#show(change);
  }

  /** The `availability` of a variant; undefined where no entry is known for its SKU. */
  of(sku: string | undefined): Json | undefined {
    const ids = sku === undefined ? undefined : this.#idsBySku.get(sku);
    if (!ids || ids.size === 0) return undefined;
    const channels: Json = {};
    let own: Json = {};
    for (const id of ids) {
      const entry = this.#shown.get(id)!;
      if (entry.supplyChannel) channels[entry.supplyChannel.id] = figuresOf(entry);
      else own = figuresOf(entry);
    }
    return { ...own, ...(Object.keys(channels).length > 0 && { channels }) };
  }

  #show({ id, entry }: Change): void {
    const before = this.#shown.get(id);
    if (before) this.#idsBySku.get(before.sku)?.delete(id);
    if (!entry) return void this.#shown.delete(id);
    this.#shown.set(id, entry);
    const ids = this.#idsBySku.get(entry.sku) ?? new Set();
    this.#idsBySku.set(entry.sku, ids.add(id));
  }
}

function figuresOf({ id, version, availableQuantity, restockableInDays }: Resource): Json {
  return {
    isOnStock: availableQuantity > 0,
    availableQuantity,
    ...(restockableInDays !== undefined && { restockableInDays }),
    id,
    version,
  };
}
