import type { Agent } from 'node:http';
import { seededRandom } from '../faults/faults.ts';
import { type Message, type Wrapper, wrap } from './envelope.ts';
import { type Attempt, isAcknowledged, push } from './push.ts';
import { backoffMs, RETENTION_MS, type RetryPolicy } from './retry-policy.ts';
import type { TopicAddress } from './topic-address.ts';

/** Where and how a topic is pushed. Several URLs are instances of one application and take turns. */
export interface PushSettings {
  pushUrls: string[];
  retryPolicy: RetryPolicy;
  ackDeadlineMs: number;
  wrapper: Wrapper;
}

/** How a topic makes use of "at least once, in any order, at some time". */
export interface DeliverySwitches {
  /** Additional copies of each message, pushed at the same time. */
  duplicate?: number;
  /** Shuffles the messages that are published within a moment of each other. */
  reorder?: boolean;
  /** Milliseconds, not compressed, before the first push. */
  delayMs?: number;
  /** Keeps everything back until it is lifted. */
  paused?: boolean;
  /** Seed of the shuffling. */
  seed?: number;
}

export interface Delivery {
  messageId: string;
  type?: string;
  attempts: Attempt[];
  state: 'acked' | 'pending' | 'dropped';
}

interface Publication extends Message {
  attempts: Attempt[];
  unacknowledgedCopies: number;
  dropped: boolean;
}

interface Copy {
  of: Publication;
  failures: number;
}

const CONCURRENT_PUSHES = 32;
const REORDER_WINDOW_MS = 50;

/** One topic with its push subscription: every message is pushed until it is acknowledged or given up. */
export class Topic {
  readonly address: TopicAddress;
  #settings: PushSettings;
  #switches: DeliverySwitches = {};
  #random = seededRandom(1);
  #publications: Publication[] = [];
  #shuffling: Copy[] = [];
  #ready: Copy[] = [];
  #pushing = 0;
  #turn = 0;
  #timers = new Set<NodeJS.Timeout>();
  #timeFactor: number;
  #agent: Agent;

  constructor(address: TopicAddress, settings: PushSettings, world: { timeFactor: number; agent: Agent }) {
    this.address = address;
    this.#settings = settings;
    this.#timeFactor = world.timeFactor;
    this.#agent = world.agent;
  }

  /** Changes the push subscription; what is still unacknowledged is pushed by the new settings. */
  configure(settings: PushSettings): void {
    this.#settings = settings;
    this.#pushReady();
  }

  setSwitches(switches: DeliverySwitches): void {
    this.#switches = switches;
    this.#random = seededRandom(switches.seed ?? 1);
    this.#pushReady();
  }

  publish(message: Message): void {
    const copies = 1 + (this.#switches.duplicate ?? 0);
    const publication = { ...message, attempts: [], unacknowledgedCopies: copies, dropped: false };
    this.#publications.push(publication);
    for (let copy = 0; copy < copies; copy += 1) {
      this.#later(this.#switches.delayMs ?? 0, () => this.#admit({ of: publication, failures: 0 }));
    }
  }

  deliveries(): Delivery[] {
    return this.#publications.map(deliveryOf);
  }

  isIdle(): boolean {
    return this.#publications.every((publication) => stateOf(publication) !== 'pending');
  }

  close(): void {
    this.#settings = { ...this.#settings, pushUrls: [] };
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #admit(copy: Copy): void {
    if (!this.#switches.reorder) return this.#enqueue(copy);
    this.#shuffling.push(copy);
    if (this.#shuffling.length === 1) this.#later(REORDER_WINDOW_MS, () => this.#admitShuffled());
  }

  #admitShuffled(): void {
    const waiting = this.#shuffling.splice(0);
    while (waiting.length > 0) {
      const [copy] = waiting.splice(Math.floor(this.#random() * waiting.length), 1);
      if (copy) this.#enqueue(copy);
    }
  }

  #enqueue(copy: Copy): void {
    this.#ready.push(copy);
    this.#pushReady();
  }

  #pushReady(): void {
    while (this.#pushing < CONCURRENT_PUSHES && !this.#switches.paused) {
      const url = this.#settings.pushUrls[this.#turn % this.#settings.pushUrls.length];
      if (url === undefined) return;
      const copy = this.#ready.shift();
      if (!copy) return;
      this.#turn += 1;
      void this.#push(copy, url);
    }
  }

  async #push(copy: Copy, url: string): Promise<void> {
    const { wrapper, ackDeadlineMs } = this.#settings;
    this.#pushing += 1;
    const attempt = await push(url, wrap(wrapper, this.address, copy.of), {
      ackDeadlineMs,
      agent: this.#agent,
    });
    this.#pushing -= 1;
    copy.of.attempts.push(attempt);
    if (isAcknowledged(attempt)) copy.of.unacknowledgedCopies -= 1;
    else this.#retry(copy);
    this.#pushReady();
  }

  #retry(copy: Copy): void {
    const { retryPolicy } = this.#settings;
    copy.failures += 1;
    const maxAttempts = retryPolicy.strategy === 'immediate' ? undefined : retryPolicy.maxAttempts;
    const age = (Date.now() - copy.of.publishedAt.getTime()) * this.#timeFactor;
    if (copy.failures === maxAttempts || age > RETENTION_MS) copy.of.dropped = true;
    else this.#later(backoffMs(retryPolicy, copy.failures) / this.#timeFactor, () => this.#enqueue(copy));
  }

  #later(ms: number, action: () => void): void {
    if (ms === 0) return action();
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      action();
    }, ms);
    this.#timers.add(timer);
  }
}

function deliveryOf(publication: Publication): Delivery {
  const { id, notification, attempts } = publication;
  const type = 'type' in notification ? notification.type : undefined;
  return {
    messageId: id,
    ...(typeof type === 'string' && { type }),
    attempts,
    state: stateOf(publication),
  };
}

function stateOf(publication: Publication): Delivery['state'] {
  if (publication.dropped) return 'dropped';
  return publication.unacknowledgedCopies === 0 ? 'acked' : 'pending';
}
