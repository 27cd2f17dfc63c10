import type { Post } from '../engine/exchange.ts';
import { seededRandom } from '../engine/faults.ts';
import { Rest } from '../engine/rest.ts';
import type { Clock } from '../engine/surroundings.ts';
import { Timers } from '../engine/timers.ts';
import { type Message, type Wrapper, wrap } from './envelope.ts';
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

/** One push of one message: what came back, or why nothing did, and after how many milliseconds. */
interface Attempt {
  at: string;
  ms: number;
  status?: number;
  error?: string;
}

export interface Delivery {
  messageId: string;
  type?: string;
  /** Of the resource that the message is about. */
  resourceId?: string;
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

/** The world around a topic. Back-off and retention are divided by `timeFactor`, the ack deadline is not. */
export interface TopicWorld {
  clock: Clock;
  post: Post;
  timeFactor: number;
}

/** Every other status is a refusal. https://docs.commercetools.com/connect/deployment-behavior-and-environments */
const ACKNOWLEDGING: ReadonlySet<unknown> = new Set([102, 200, 201, 202, 204]);
const CONCURRENT_PUSHES = 32;
const REORDER_WINDOW_MS = 50;

/** One topic with its push subscription: every message is pushed until it is acknowledged or given up. */
export class Topic {
  readonly address: TopicAddress;
  readonly #world: TopicWorld;
  readonly #timers: Timers;
  readonly #rest: Rest;
  #settings: PushSettings;
  #switches: DeliverySwitches = {};
  #random = seededRandom(1);
  #publications: Publication[] = [];
  #shuffling: Copy[] = [];
  #ready: Copy[] = [];
  #pushing = 0;
  #turn = 0;

  constructor(address: TopicAddress, settings: PushSettings, world: TopicWorld) {
    this.address = address;
    this.#settings = settings;
    this.#world = world;
    this.#timers = new Timers(world.clock);
    this.#rest = new Rest(world.clock, () => this.isIdle());
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
    const { duplicate = 0, delayMs = 0 } = this.#switches;
    const publication = { ...message, attempts: [], unacknowledgedCopies: 1 + duplicate, dropped: false };
    this.#publications.push(publication);
    for (let copy = 0; copy <= duplicate; copy += 1) {
      const admit = () => this.#admit({ of: publication, failures: 0 });
      if (delayMs === 0) admit();
      else this.#timers.after(delayMs, admit);
    }
  }

  deliveries(): Delivery[] {
    return this.#publications.map(deliveryOf);
  }

  isIdle(): boolean {
    return this.#publications.every((publication) => stateOf(publication) !== 'pending');
  }

  /** Whether nothing is pending any more within that time. */
  idleWithin(milliseconds: number): Promise<boolean> {
    return this.#rest.within(milliseconds);
  }

  close(): void {
    this.#settings = { ...this.#settings, pushUrls: [] };
    this.#timers.stop();
  }

  #admit(copy: Copy): void {
    if (!this.#switches.reorder) return this.#enqueue(copy);
    this.#shuffling.push(copy);
    if (this.#shuffling.length === 1) this.#timers.after(REORDER_WINDOW_MS, () => this.#admitShuffled());
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
      this.#push(copy, url);
    }
  }

  /** Settled by the first answer or the ack deadline; a request that is late goes on, as in Connect. */
  #push(copy: Copy, url: string): void {
    const { clock, post } = this.#world;
    const { wrapper, ackDeadlineMs } = this.#settings;
    const { headers, body } = wrap(wrapper, this.address, copy.of);
    const started = clock.now();
    this.#pushing += 1;
    this.#timers.settle(post(url, headers, body), ackDeadlineMs, (outcome) => {
      this.#pushing -= 1;
      const [at, ms] = [new Date(started).toISOString(), clock.now() - started];
      copy.of.attempts.push({ at, ms, ...answerOf(outcome) });
      if (ACKNOWLEDGING.has(outcome)) copy.of.unacknowledgedCopies -= 1;
      else this.#retry(copy);
      this.#pushReady();
      this.#rest.look();
    });
  }

  #retry(copy: Copy): void {
    const { clock, timeFactor } = this.#world;
    const { retryPolicy } = this.#settings;
    copy.failures += 1;
    const maxAttempts = retryPolicy.strategy === 'immediate' ? undefined : retryPolicy.maxAttempts;
    const age = (clock.now() - copy.of.publishedAt) * timeFactor;
    if (copy.failures === maxAttempts || age > RETENTION_MS) copy.of.dropped = true;
    else this.#timers.after(backoffMs(retryPolicy, copy.failures) / timeFactor, () => this.#enqueue(copy));
  }
}

function answerOf(outcome: number | null | 'late'): Pick<Attempt, 'status' | 'error'> {
  if (outcome === 'late') return { error: 'ack deadline exceeded' };
  return outcome === null ? { error: 'no answer' } : { status: outcome };
}

function deliveryOf(publication: Publication): Delivery {
  const { id, notification, attempts } = publication;
  const type = 'type' in notification ? notification.type : undefined;
  const { id: resourceId } = ('resource' in notification ? notification.resource : {}) as { id?: string };
  return {
    messageId: id,
    ...(typeof type === 'string' && { type }),
    ...(typeof resourceId === 'string' && { resourceId }),
    attempts: attempts.map((attempt) => ({ ...attempt })),
    state: stateOf(publication),
  };
}

function stateOf(publication: Publication): Delivery['state'] {
  if (publication.dropped) return 'dropped';
  return publication.unacknowledgedCopies === 0 ? 'acked' : 'pending';
}
