import { FaultPlan } from '../../engine/faults.ts';
import { Deliveries } from './deliveries.ts';
import type { Resource } from '../model/resource.ts';
import { Availability, type AvailabilityLag } from './availability.ts';
import type { Collection } from '../../engine/collection.ts';
import type { Inner } from '../store/mock.ts';

export interface ProjectSettings extends AvailabilityLag {
  /** Whether `updateSyncInfo` for a channel that already has an entry adds one or replaces it: not documented. */
  syncInfo: 'append' | 'replace';
}

export interface RecordedRequest {
  method: string;
  path: string;
  query: unknown;
  status: number;
  at: string;
  body?: unknown;
}

/** Everything one commercetools Project of the sandbox holds. */
export class Project {
  readonly key: string;
  readonly faults = new FaultPlan();
  readonly deliveries: Deliveries;
  readonly settings: ProjectSettings = {
    syncInfo: 'append',
    availabilityLagMs: 50,
    availabilityFrozen: false,
  };
  /** The stock that products show. */
  readonly availability = new Availability(this.settings);
  /** The resource at `/{projectKey}`. */
  self: Resource;
  requests: RecordedRequest[] = [];
  /** Message resources, oldest first. */
  messages: Resource[] = [];
  /** The last sequence number given out, by resource id. */
  readonly sequenceNumbers = new Map<string, number>();
  /** The highest variant id ever given out, by product id: ids are never used twice. */
  readonly variantIds = new Map<string, number>();
  #inner: Inner;
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(self: Resource, inner: Inner, deliveries: Deliveries) {
    this.key = self.key;
    this.self = self;
    this.#inner = inner;
    this.deliveries = deliveries;
  }

  collection(typeId: string): Collection {
    return this.#inner.storage.collection(this.key, typeId);
  }

  async save(typeId: string, resource: Resource): Promise<void> {
    await this.#inner.storage.add(this.key, typeId as 'product', resource as never);
    if (typeId === 'inventory-entry') this.availability.follow(resource.id, resource);
  }

  async remove(typeId: string, id: string): Promise<void> {
    await this.#inner.storage.delete(this.key, typeId as 'product', id, {});
    if (typeId === 'inventory-entry') this.availability.follow(id, undefined);
  }

  /** Hands a request on to the mock. `path` starts after the project key. */
  ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: Record<string, unknown>) {
    return this.#inner.call(method, `/${this.key}${path}`, body);
  }

  /** Runs the writes of one project one after the other, so that a check still holds when its write happens. */
  inTurn<T>(write: () => Promise<T>): Promise<T> {
    const result = this.#lastWrite.then(write);
    this.#lastWrite = result.catch(() => undefined);
    return result;
  }
}
