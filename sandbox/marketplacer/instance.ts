import type { GraphQLSchema } from 'graphql';
import type { Tenant } from '../engine/door.ts';
import type { Answer, Post, Request } from '../engine/exchange.ts';
import { FaultPlan } from '../engine/faults.ts';
import { RequestLog } from '../engine/recording.ts';
import type { Ids, Surroundings } from '../engine/surroundings.ts';
import { RateLimiter } from './api/limits.ts';
import { answerOperatorApi } from './api/operator-api.ts';
import { schemaOf, type NewValues } from './api/schema.ts';
import type { InstanceOptions } from './model/options.ts';
import { InstanceClock } from './store/clock.ts';
import type { Marketplace } from './store/marketplace.ts';
import { Store } from './store/store.ts';
import { WebhookSender } from './webhooks/sender.ts';

/** One emulated marketplace with everything it knows. */
export class Instance implements Marketplace, Tenant {
  readonly options: InstanceOptions;
  readonly clock: InstanceClock;
  readonly ids: Ids;
  readonly store: Store;
  readonly deliveries: WebhookSender;
  readonly faults = new FaultPlan();
  readonly requests = new RequestLog();
  readonly #limiter: RateLimiter;
  #schema: GraphQLSchema;

  constructor(options: InstanceOptions, { clock, ids }: Surroundings, post: Post) {
    this.options = options;
    this.clock = new InstanceClock(clock);
    this.ids = ids;
    this.store = new Store(this.clock, (changes) => this.deliveries.announce(changes));
    this.deliveries = new WebhookSender(this, post);
    this.#limiter = new RateLimiter(clock);
    this.#schema = this.#shownSchema();
  }

  get schema(): GraphQLSchema {
    return this.#schema;
  }

  /** From now on the key does not see these fields. */
  hide(fields: string[]): void {
    this.#schema = this.#shownSchema({ hiddenFields: fields });
    this.options.hiddenFields = fields;
  }

  /** From now on the enums of these names have these values, too: the schema grows without notice. */
  grow(newValues: NewValues): void {
    this.#schema = this.#shownSchema({ newValues });
    this.options.newValues = newValues;
  }

  /** The schema has both names of a mutation of which an instance has one. */
  #shownSchema(change: Partial<InstanceOptions> = {}): GraphQLSchema {
    const { hiddenFields, newValues, releaseMutation } = { ...this.options, ...change };
    const other = releaseMutation === 'remittanceRelease' ? 'remittancesRelease' : 'remittanceRelease';
    return schemaOf([...hiddenFields, `Mutation.${other}`], newValues);
  }

  record(request: Request): (status: number) => void {
    return this.requests.record(request, this.clock.now());
  }

  answer(request: Request): Answer {
    const seconds = this.#secondsToWait(request);
    if (seconds === undefined) return answerOperatorApi(this, request);
    const refused = proxyAnswer(429);
    return { ...refused, headers: { 'Retry-After': String(seconds) } };
  }

  /** Everybody calls from the same address. */
  #secondsToWait({ headers }: Request): number | undefined {
    const { ip, key, instance } = this.options.limits;
    const counters: [string, number][] = [
      ['ip', ip],
      [`key ${headers.authorization}`, key],
      ['instance', instance],
    ];
    for (const [counter, limit] of counters) {
      const seconds = this.#limiter.secondsToWait(counter, limit);
      if (seconds !== undefined) return seconds;
    }
    return undefined;
  }
}

const ERROR_TEXTS: Record<number, string> = {
  401: 'API Token has expired',
  413: 'Payload Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

/** In front of the API stand a proxy and a load balancer: their errors are no JSON. */
export function proxyAnswer(status: number): Answer {
  return { status, content: ERROR_TEXTS[status] ?? `Error ${status}` };
}
