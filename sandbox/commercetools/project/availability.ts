import { withoutUndefined, type Json, type Resource } from '../model/resource.ts';

export interface AvailabilityLag {
  /** How long a change of stock stays invisible on products; the real lag is not published. */
  availabilityLagMs: number;
  /** While true, products go on showing the stock that they show now. */
  availabilityFrozen: boolean;
}

/** A change that products do not show yet; without an entry it was deleted. */
interface Pending {
  at: number;
  id: string;
  entry: Resource | undefined;
}

/**
 * The stock as products show it: a copy of the inventory entries that follows them with a delay, since
 * availability is documented as eventually consistent. Stock itself is read at `/inventory`.
 */
export class Availability {
  readonly #lag: AvailabilityLag;
  readonly #shown = new Map<string, Resource>();
  readonly #idsBySku = new Map<string, Set<string>>();
  #pending: Pending[] = [];

  constructor(lag: AvailabilityLag) {
    this.#lag = lag;
  }

  follow(id: string, entry: Resource | undefined): void {
    this.#pending.push({ at: Date.now(), id, entry });
  }

  /** The `availability` of a variant; undefined where no entry is known for its SKU. */
  of(sku: string | undefined): Json | undefined {
    this.#catchUp();
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

  #catchUp(): void {
    if (this.#lag.availabilityFrozen) return;
    const due = Date.now() - this.#lag.availabilityLagMs;
    while (this.#pending[0] && this.#pending[0].at <= due) this.#apply(this.#pending.shift()!);
  }

  #apply({ id, entry }: Pending): void {
    const before = this.#shown.get(id);
    if (before) this.#idsBySku.get(before.sku)?.delete(id);
    if (!entry) return void this.#shown.delete(id);
    this.#shown.set(id, entry);
    const ids = this.#idsBySku.get(entry.sku) ?? new Set();
    this.#idsBySku.set(entry.sku, ids.add(id));
  }
}

function figuresOf({ id, version, availableQuantity, restockableInDays }: Resource): Json {
  return withoutUndefined({
    isOnStock: availableQuantity > 0,
    availableQuantity,
    restockableInDays,
    id,
    version,
  });
}
