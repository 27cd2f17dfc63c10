import { randomInt } from 'node:crypto';
import { Agent } from 'node:http';
import { type PushSettings, Topic } from './topic.ts';
import { addressOf, type Destination, type TopicAddress } from './topic-address.ts';

/** The topics of one Connect, found by address. */
export class Broker {
  #topics = new Map<string, Topic>();
  #agent = new Agent({ keepAlive: true });
  #timeFactor: number;
  // Pub/Sub ids are numbers that say nothing about the order of publication.
  #nextMessageId = randomInt(1_000_000_000, 9_000_000_000);

  constructor(timeFactor: number) {
    this.#timeFactor = timeFactor;
  }

  /** Makes the topic, or changes where and how an existing one is pushed; its messages stay. */
  register(address: TopicAddress, settings: PushSettings): void {
    const existing = this.find(address);
    if (existing) return existing.configure(settings);
    const topic = new Topic(address, settings, { timeFactor: this.#timeFactor, agent: this.#agent });
    this.#topics.set(keyOf(address), topic);
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
    const id = String(this.#nextMessageId++);
    topic.publish({ id, publishedAt: new Date(), notification });
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
    this.#agent.destroy();
  }
}

function keyOf({ projectId, topic }: TopicAddress): string {
  return `${projectId}/${topic}`;
}
