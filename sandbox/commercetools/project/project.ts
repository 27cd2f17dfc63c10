import { Collection } from '../../engine/collection.ts';
import { FaultPlan } from '../../engine/faults.ts';
import { pruned } from '../../engine/json.ts';
import { RequestLog } from '../../engine/recording.ts';
import type { Surroundings } from '../../engine/surroundings.ts';
import { TrailingCollection } from '../../engine/trailing-collection.ts';
import { duplicateField } from '../model/errors.ts';
import type { Json, Resource } from '../model/resource.ts';
import { Availability } from './availability.ts';
import type { Deliveries } from './deliveries.ts';
import { indexingOf } from './indexes.ts';
import { DEFAULT_SETTINGS, type ProjectSettings } from './settings.ts';

/** The key of the state in which every line item starts; each project has it from the beginning. */
export const INITIAL_STATE_KEY = 'Initial';

/** Everything one commercetools Project of the sandbox holds. Stored resources are never changed. */
export class Project {
  readonly key: string;
  readonly faults = new FaultPlan();
  readonly requests = new RequestLog();
  readonly deliveries: Deliveries;
  /** The resource at `/{projectKey}`. */
  self: Resource;
  /** Message resources, oldest first. */
  readonly messages: Resource[] = [];
  /** The last sequence number given out, by resource id. */
  readonly sequenceNumbers = new Map<string, number>();
  /** The highest variant id ever given out, by product id: ids are never used twice. */
  readonly variantIds = new Map<string, number>();
  #settings = { ...DEFAULT_SETTINGS };
  readonly #surroundings: Surroundings;
  readonly #collections = new Map<string, Collection<Resource>>();
  readonly #trailing = new Map<string, TrailingCollection<Resource>>();
  readonly #availability = new Availability();

  constructor(surroundings: Surroundings, deliveries: Deliveries, self: Json & { key: string }) {
    this.#surroundings = surroundings;
    this.deliveries = deliveries;
    this.key = self.key;
    this.self = this.newResource('', self);
  }

  now(): string {
    return new Date(this.#surroundings.clock.now()).toISOString();
  }

  after(milliseconds: number, act: () => void): void {
    this.#surroundings.clock.after(milliseconds, act);
  }

  uuid(): string {
    return this.#surroundings.ids.uuid();
  }

  get settings(): Readonly<ProjectSettings> {
    return this.#settings;
  }

  configure(settings: Partial<ProjectSettings>): void {
    Object.assign(this.#settings, settings);
    for (const [typeId, lag] of Object.entries(this.#settings.listLagMs)) {
      if (lag === 0) this.#trailing.delete(typeId);
      else if (!this.#trailing.has(typeId)) this.#trailing.set(typeId, this.#startTrailing(typeId));
    }
  }

  collection(typeId: string): Collection<Resource> {
    const known = this.#collections.get(typeId);
    if (known) return known;
    const collection = new Collection(indexingOf(typeId));
    this.#collections.set(typeId, collection);
    return collection;
  }

  /** What list queries see: the collection, or what it was some time ago. */
  listed(typeId: string): Collection<Resource> {
    const lag = this.#settings.listLagMs[typeId] ?? 0;
    return this.#trailing.get(typeId)?.asOf(this.#surroundings.clock.now() - lag) ?? this.collection(typeId);
  }

  /** What reads by id or key see. */
  read(typeId: string): Collection<Resource> {
    return this.#settings.staleReads ? this.listed(typeId) : this.collection(typeId);
  }

  /** The stock that products show now. */
  get availability(): Availability {
    const { availabilityFrozen, availabilityLagMs } = this.#settings;
    if (!availabilityFrozen) this.#availability.catchUp(this.#surroundings.clock.now() - availabilityLagMs);
    return this.#availability;
  }

  /** Refuses a resource with a value that only another one may have. */
  requireUnique(typeId: string, resource: Resource): void {
    const clash = this.collection(typeId).clash(resource);
    if (clash) throw duplicateField(clash.field, clash.reported ?? clash.value);
  }

  save(typeId: string, resource: Resource): void {
    this.collection(typeId).put(resource);
    this.#follow(typeId, resource.id, resource);
  }

  remove(typeId: string, id: string): void {
    this.collection(typeId).remove(id);
    this.#follow(typeId, id, undefined);
  }

  /** A resource with the fields that every one starts with, whatever `fields` says of those. */
  newResource(clientId: string, fields: Json): Resource {
    const now = this.now();
    const by = { clientId };
    const own = { id: this.uuid(), version: 1, createdAt: now, lastModifiedAt: now };
    const base = { ...own, createdBy: by, lastModifiedBy: by };
    return pruned({ ...base, ...fields, ...base });
  }

  /** By how much the version grows is not specified; here it depends on the number of actions. */
  raiseVersion(resource: Resource, clientId: string, by = 1): void {
    resource.version += by;
    resource.lastModifiedAt = this.now();
    resource.lastModifiedBy = { clientId };
  }

  #follow(typeId: string, id: string, resource: Resource | undefined): void {
    const now = this.#surroundings.clock.now();
    if (typeId === 'inventory-entry') this.#availability.follow(now, id, resource);
    this.#trailing.get(typeId)?.change(now, id, resource);
  }

  #startTrailing(typeId: string): TrailingCollection<Resource> {
    return new TrailingCollection(new Collection(indexingOf(typeId), this.collection(typeId).all()));
  }
}
