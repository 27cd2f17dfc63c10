import { seededRandom } from '../../engine/faults.ts';
import type { Json } from '../model/resource.ts';

export interface Destination {
  type: string;
  projectId?: string;
  topic?: string;
  [field: string]: unknown;
}

/**
 * Hands one notification to the broker of the destination. Resolves false if there is no such
 * destination.
 */
export type DeliverMessage = (destination: Destination, notification: object) => Promise<boolean>;

export interface DeliverySettings {
  /** How many extra times each notification is sent. */
  duplicate?: number;
  /** Collects a few notifications and sends them shuffled. */
  reorder?: boolean;
  dropAll?: boolean;
  delayMs?: number;
  /** Replaces the content of messages by `payloadNotIncluded`. */
  payloadNotIncluded?: boolean;
  /** For the shuffling. */
  seed?: number;
}

interface Parcel {
  destination: Destination;
  notification: object;
}

const MOST_HELD_BACK = 4;
const HELD_BACK_MS = 50;
const TRIES = 8;
const FIRST_PAUSE_MS = 1_000;

/** The outgoing notifications of one project: in the background, at least once, in no promised order. */
export class Deliveries {
  settings: DeliverySettings = {};
  #deliver: DeliverMessage;
  #timeFactor: number;
  #random = seededRandom(1);
  #heldBack: Parcel[] = [];
  #timers = new Set<NodeJS.Timeout>();
  #closed = false;

  /** Pauses between tries are divided by `timeFactor`. */
  constructor(deliver: DeliverMessage, timeFactor: number) {
    this.#deliver = deliver;
    this.#timeFactor = timeFactor;
  }

  configure(settings: DeliverySettings): void {
    this.settings = settings;
    this.#random = seededRandom(settings.seed ?? 1);
  }

  /** Sends one notification now and tells whether it arrived. */
  async reaches(destination: Destination, notification: object): Promise<boolean> {
    try {
      return await this.#deliver(destination, notification);
    } catch {
      return false;
    }
  }

  send(destination: Destination, notification: Json): void {
    const { duplicate = 0, reorder, dropAll, delayMs = 0 } = this.settings;
    if (dropAll) return;
    for (let copy = 0; copy <= duplicate; copy += 1) {
      const parcel = { destination, notification };
      if (reorder) this.#holdBack(parcel);
      else this.#later(delayMs, () => this.#attempt(parcel, 1));
    }
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #holdBack(parcel: Parcel): void {
    this.#heldBack.push(parcel);
    if (this.#heldBack.length >= MOST_HELD_BACK) this.#release();
    else this.#later(HELD_BACK_MS, () => this.#release());
  }

  #release(): void {
    for (const parcel of shuffled(this.#heldBack.splice(0), this.#random)) {
      this.#later(this.settings.delayMs ?? 0, () => this.#attempt(parcel, 1));
    }
  }

  async #attempt(parcel: Parcel, attempt: number): Promise<void> {
    const arrived = await this.reaches(parcel.destination, parcel.notification);
    if (arrived || attempt >= TRIES) return;
    this.#later((FIRST_PAUSE_MS * 2 ** (attempt - 1)) / this.#timeFactor, () =>
      this.#attempt(parcel, attempt + 1),
    );
  }

  #later(delayMs: number, act: () => unknown): void {
    if (this.#closed) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void act();
    }, delayMs);
    this.#timers.add(timer);
  }
}

function shuffled<T>(items: T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ item }) => item);
}
