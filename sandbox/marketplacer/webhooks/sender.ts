import type { Post } from '../../engine/exchange.ts';
import { seededRandom } from '../../engine/faults.ts';
import { Rest } from '../../engine/rest.ts';
import { Timers } from '../../engine/timers.ts';
import { runSavedQuery } from '../graphql/saved-query.ts';
import type { Fields, Webhook, WebhookEvent } from '../model/entities.ts';
import { globalId } from '../model/ids.ts';
import type { Marketplace } from '../store/marketplace.ts';
import type { Change } from '../store/store.ts';
import { headersOf, mayRetry, outcomeOf, retryDelaySeconds } from './delivery.ts';
import { canBeTold, eventOf, listensTo } from './events.ts';

/** How a test can spoil the deliveries of an instance. */
export interface DeliveryFaults {
  /** How many more times each event is delivered. */
  duplicate?: number;
  /** Sends events in a shuffled order. */
  reorder?: boolean;
  /** Events happen and never arrive. */
  dropAll?: boolean;
  delayMs?: number;
  seed?: number;
}

/** Changes within this time are one event. */
const BURST_MS = 20;
const REORDER_WINDOW_MS = 100;

/** Delivers the webhook events of one instance, several at a time and each until it is settled. */
export class WebhookSender {
  readonly #instance: Marketplace;
  readonly #post: Post;
  readonly #timers: Timers;
  readonly #rest: Rest;
  /** Ids of events that are neither sent nor given up. */
  readonly #unsent = new Set<number>();
  /** The last event of each burst, by `burstOf`. */
  readonly #bursts = new Map<string, number>();
  /** What was told last, by webhook and object. */
  readonly #told = new Map<string, string>();
  readonly #queues = new Map<number, number[]>();
  /** Event ids by webhook; an event delivered twice at once is in the list twice. */
  readonly #inFlight = new Map<number, number[]>();
  #sequence = 0;
  #faults: DeliveryFaults = {};
  #random = seededRandom(1);

  constructor(instance: Marketplace, post: Post) {
    this.#instance = instance;
    this.#post = post;
    this.#timers = new Timers(instance.clock);
    this.#rest = new Rest(instance.clock, () => this.isIdle());
  }

  configure(faults: DeliveryFaults): void {
    this.#faults = faults;
    this.#random = seededRandom(faults.seed ?? 1);
  }

  /**
   * Called with every committed change. Each interested webhook gets an event, in the order of the changes.
   * A change that meets an event not yet generated of the same object and name is part of it.
   */
  announce(changes: Change[]): void {
    const told = changes.filter(canBeTold);
    if (told.length === 0) return;
    const webhooks = this.#instance.store.all('Webhook');
    for (const change of told) {
      for (const webhook of webhooks) if (listensTo(webhook, change)) this.#write(webhook, change);
    }
  }

  /** Sends a settled event once more, as the portal's requeue does. */
  redeliver({ id }: WebhookEvent): void {
    this.#update(id, { state: 'Unsent', reason: null });
    this.#unsent.add(id);
    this.#enqueue(id);
  }

  stop(): void {
    this.#timers.stop();
  }

  isIdle(): boolean {
    const waiting = [...this.#queues.values(), ...this.#inFlight.values()];
    return this.#unsent.size === 0 && waiting.every((ids) => ids.length === 0);
  }

  /** Whether every event is settled within that time. */
  idleWithin(milliseconds: number): Promise<boolean> {
    return this.#rest.within(milliseconds);
  }

  #write(webhook: Webhook, change: Change): void {
    const { store, options } = this.#instance;
    const burst = `${webhook.id} ${change.kind} ${change.id} ${change.event}`;
    if (this.#unsent.has(this.#bursts.get(burst) ?? 0)) return;
    this.#sequence += 1;
    const { id, state } = store.insert('WebhookEvent', eventOf(webhook, change, this.#sequence, options));
    if (state !== 'Unsent') return;
    this.#unsent.add(id);
    this.#bursts.set(burst, id);
    this.#timers.after(BURST_MS, () => {
      this.#bursts.delete(burst);
      this.#generate(id);
    });
  }

  /** Runs the saved query; from here on the payload stays as it is. */
  #generate(id: number): void {
    const event = this.#event(id);
    const webhook = this.#webhook(event);
    if (!webhook.enabled) return this.#reject(id);
    const { subjectKind, subjectLegacyId, eventName } = event;
    const { destroyBody, nodeOfDeleted } = this.#instance.options;
    const payload = runSavedQuery(webhook.queryString, globalId(subjectKind, subjectLegacyId), {
      instance: this.#instance,
      deletedAs: eventName === 'destroy' ? destroyBody : nodeOfDeleted,
    });
    const content = JSON.stringify({ event_name: eventName, payload });
    const subject = `${webhook.id} ${subjectKind} ${subjectLegacyId}`;
    const repeated = webhook.allowSkip && this.#told.get(subject) === content;
    this.#told.set(subject, content);
    this.#update(id, { body: `{"id":"${globalId('WebhookEvent', id)}",${content.slice(1)}` });
    if (repeated) return this.#settle(id, 'Cancelled', 'same payload as before');
    if (this.#faults.dropAll) return this.#settle(id, 'Lost', 'dropped by the sandbox');
    this.#deliver(id);
  }

  #deliver(id: number): void {
    const { duplicate = 0, reorder, delayMs = 0 } = this.#faults;
    const shuffle = reorder ? Math.floor(this.#random() * REORDER_WINDOW_MS) : 0;
    this.#timers.after(delayMs + shuffle, () => {
      for (let copy = 0; copy <= duplicate; copy += 1) this.#enqueue(id);
    });
  }

  #enqueue(id: number): void {
    const { webhookId } = this.#event(id);
    const queue = this.#queues.get(webhookId) ?? [];
    this.#queues.set(webhookId, queue);
    queue.push(id);
    this.#pump(webhookId);
  }

  #pump(webhookId: number): void {
    const queue = this.#queues.get(webhookId) ?? [];
    const inFlight = this.#inFlight.get(webhookId) ?? [];
    this.#inFlight.set(webhookId, inFlight);
    while (
      queue.length > 0 &&
      inFlight.length < this.#instance.store.get('Webhook', webhookId).concurrentSendLimit
    ) {
      const id = queue.shift();
      if (id !== undefined && this.#isWanted(id)) this.#attempt(id, inFlight);
    }
  }

  /** A copy of an event that was already sent is wanted, a retry of one that was given up is not. */
  #isWanted(id: number): boolean {
    const { state } = this.#event(id);
    return state === 'Unsent' || state === 'Sent';
  }

  #attempt(id: number, inFlight: number[]): void {
    const { clock, ids, options } = this.#instance;
    const event = this.#event(id);
    const webhook = this.#webhook(event);
    if (!webhook.enabled) return this.#reject(id);
    inFlight.push(id);
    const at = clock.now();
    const headers = headersOf(webhook, event, ids);
    const traceId = headers['traceparent']?.split('-')[1];
    const answered = this.#post(webhook.url, headers, event.body ?? '');
    this.#timers.settle(answered, options.webhookTimeoutMs, (outcome) => {
      const status = outcome === 'late' ? null : outcome;
      inFlight.splice(inFlight.indexOf(id), 1);
      const attempt = { at, ms: clock.now() - at, traceId, status };
      this.#update(id, { attempts: [...this.#event(id).attempts, attempt] });
      if (this.#unsent.has(id)) this.#judge(id, status);
      this.#pump(webhook.id);
      this.#rest.look();
    });
  }

  #judge(id: number, status: number | null): void {
    const event = this.#event(id);
    const webhook = this.#webhook(event);
    switch (outcomeOf(status)) {
      case 'sent':
        return this.#settle(id, 'Sent', null);
      case 'refused':
        this.#settle(id, 'Failed', `answered ${status}`);
        return this.#disable(webhook, `${globalId('WebhookEvent', id)} was answered with ${status}`);
      case 'throttled':
        if (webhook.concurrentSendLimit > 1) {
          this.#updateWebhook(webhook, { concurrentSendLimit: webhook.concurrentSendLimit - 1 });
        }
        return this.#retryLater(event, webhook);
      case 'retry':
        return this.#retryLater(event, webhook);
    }
  }

  #retryLater({ id, attempts }: WebhookEvent, { maxRetries }: Webhook): void {
    const retry = attempts.length;
    if (!mayRetry(retry, maxRetries)) return this.#settle(id, 'Failed', 'no retries left');
    const { timeFactor } = this.#instance.options;
    this.#timers.after((retryDelaySeconds(retry) * 1000) / timeFactor, () => this.#enqueue(id));
  }

  #disable(webhook: Webhook, disabledReason: string): void {
    this.#updateWebhook(webhook, { enabled: false, disabledReason });
    const inFlight = this.#inFlight.get(webhook.id) ?? [];
    for (const id of this.#unsent) {
      if (this.#event(id).webhookId === webhook.id && !inFlight.includes(id)) this.#reject(id);
    }
  }

  /** What waits for a webhook that is switched off is lost. */
  #reject(id: number): void {
    if (this.#unsent.has(id)) this.#settle(id, 'Rejected', 'webhook disabled');
  }

  #event(id: number): WebhookEvent {
    return this.#instance.store.get('WebhookEvent', id);
  }

  #webhook(event: WebhookEvent): Webhook {
    return this.#instance.store.get('Webhook', event.webhookId);
  }

  #update(id: number, changes: Partial<Fields<'WebhookEvent'>>): void {
    this.#instance.store.update(this.#event(id), changes);
  }

  #updateWebhook(webhook: Webhook, changes: Partial<Fields<'Webhook'>>): void {
    this.#instance.store.update(webhook, changes);
  }

  #settle(id: number, state: WebhookEvent['state'], reason: string | null): void {
    this.#unsent.delete(id);
    this.#update(id, { state, reason });
    this.#rest.look();
  }
}
