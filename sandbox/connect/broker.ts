import type { Ids } from '../engine/surroundings.ts';
import { type PushSettings, Topic, type TopicWorld } from './topic.ts';
import { addressOf, type Destination, type TopicAddress } from './topic-address.ts';

/** The topics of one Connect, found by address. */
export class Broker {
  readonly #topics = new Map<string, Topic>();
  readonly #ids: Ids;
  readonly #world: TopicWorld;

  constructor(ids: Ids, world: TopicWorld) {
    this.#ids = ids;
    this.#world = world;
  }

  /** Makes the topic, or changes where and how an existing one is pushed; its messages stay. */
  register(address: TopicAddress, settings: PushSettings): void {
    const existing = this.find(address);
    if (existing) return existing.configure(settings);
    this.#topics.set(keyOf(address), new Topic(address, settings, this.#world));
  }

  find(address: TopicAddress): Topic | undefined {
    return this.#topics.get(keyOf(address));
  }

  remove(address: TopicAddress): void {
    this.find(address)?.close();
    this.#topics.delete(keyOf(address));
  }

  /** Publishes to a topic and returns the message's id. */
  publish(topic: Topic, notification: object): string {
    const id = messageId(this.#ids);
    topic.publish({ id, publishedAt: this.#world.clock.now(), notification });
    return id;
  }

  /** Publishes for a commercetools Subscription; false when its destination does not exist. */
  deliver(destination: Destination, notification: object): boolean {
    const address = addressOf(destination);
    const topic = address && this.find(address);
    if (!topic) return false;
    this.publish(topic, notification);
    return true;
  }

  close(): void {
    for (const topic of this.#topics.values()) topic.close();
    this.#topics.clear();
  }
}

function keyOf({ projectId, topic }: TopicAddress): string {
  return `${projectId}/${topic}`;
}

const DIGITS_OF_UUID = 12;

/** Pub/Sub ids are numbers that say nothing about the order of publication. */
function messageId(ids: Ids): string {
  return String(Number.parseInt(ids.uuid().slice(-DIGITS_OF_UUID), 16));
}
