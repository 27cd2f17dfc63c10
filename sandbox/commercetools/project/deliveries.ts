import { seededRandom } from '../../engine/faults.ts';
import { copy } from '../../engine/json.ts';
import type { Clock } from '../../engine/surroundings.ts';

export interface Destination {
  type: string;
  projectId?: string;
  topic?: string;
  [field: string]: unknown;
}

/** Hands one notification to the broker of the destination; false if there is no such destination. */
export type DeliverMessage = (destination: Destination, notification: object) => boolean;

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
  readonly #clock: Clock;
  readonly #deliver: DeliverMessage;
  readonly #timeFactor: number;
  #random = seededRandom(1);
  #heldBack: Parcel[] = [];
  readonly #cancellations = new Set<() => void>();
  #closed = false;

  /** Pauses between tries are divided by `timeFactor`. */
  constructor(clock: Clock, deliver: DeliverMessage, timeFactor: number) {
    this.#clock = clock;
    this.#deliver = deliver;
    this.#timeFactor = timeFactor;
  }

  configure(settings: DeliverySettings): void {
    this.settings = settings;
    this.#random = seededRandom(settings.seed ?? 1);
  }

  /** Sends one notification now and tells whether it arrived. */
  reaches(destination: Destination, notification: object): boolean {
    return this.#deliver(destination, copy(notification));
  }

  send(destination: Destination, notification: object): void {
    const { duplicate = 0, reorder, dropAll, delayMs = 0 } = this.settings;
    if (dropAll) return;
    for (let sent = 0; sent <= duplicate; sent += 1) {
      const parcel = { destination, notification };
      if (reorder) this.#holdBack(parcel);
      else this.#later(delayMs, () => this.#attempt(parcel, 1));
    }
  }

  close(): void {
    this.#closed = true;
    for (const cancel of this.#cancellations) cancel();
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

  #attempt(parcel: Parcel, attempt: number): void {
    const arrived = this.reaches(parcel.destination, parcel.notification);
    if (arrived || attempt >= TRIES) return;
    this.#later((FIRST_PAUSE_MS * 2 ** (attempt - 1)) / this.#timeFactor, () =>
      this.#attempt(parcel, attempt + 1),
    );
  }

  #later(delayMs: number, act: () => void): void {
    if (this.#closed) return;
    const cancel = this.#clock.after(delayMs, () => {
      this.#cancellations.delete(cancel);
      act();
    });
    this.#cancellations.add(cancel);
  }
}

function shuffled<T>(items: T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ item }) => item);
}
