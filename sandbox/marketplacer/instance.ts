import type { GraphQLSchema } from 'graphql';
import { FaultPlan } from '../faults/faults.ts';
import { Clock } from './store/clock.ts';
import { RateLimiter } from './api/limits.ts';
import type { InstanceOptions } from './model/options.ts';
import type { RecordedRequest } from './graphql/operations.ts';
import { Store } from './store/store.ts';
import { WebhookSender } from './webhooks/sender.ts';

/** One emulated marketplace with everything it knows. */
export class Instance {
  readonly options: InstanceOptions;
  /** What the key of this instance sees. */
  schema: GraphQLSchema;
  readonly clock = new Clock();
  readonly faults = new FaultPlan();
  readonly limiter = new RateLimiter();
  readonly webhooks: WebhookSender;
  readonly store: Store;
  readonly requests: RecordedRequest[] = [];
  #sequence = 0;

  constructor(options: InstanceOptions, schema: GraphQLSchema) {
    this.options = options;
    this.schema = schema;
    this.webhooks = new WebhookSender(this);
    this.store = new Store(this.clock, (changes) => this.webhooks.announce(changes));
  }

  /** Counts the webhook events of this instance, across its webhooks. */
  nextSequence(): number {
    this.#sequence += 1;
    return this.#sequence;
  }
}
