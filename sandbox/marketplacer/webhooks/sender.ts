import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../faults/faults.ts';
import type { Fields, Webhook, WebhookEvent } from '../model/entities.ts';
import { globalId } from '../model/ids.ts';
import type { Instance } from '../instance.ts';
import type { Change } from '../store/store.ts';
import { mayRetry, outcomeOf, post, retryDelaySeconds } from './delivery.ts';
import { writeEvents } from './events.ts';
import { runSavedQuery } from '../graphql/saved-query.ts';

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
const IDLE_POLL_MS = 10;

/** Delivers the webhook events of one instance, several at a time and each until it is settled. */
export class WebhookSender {
  readonly #instance: Instance;
  readonly #stop = new AbortController();
  readonly #queues = new Map<number, number[]>();
  /** Event ids by webhook; an event delivered twice at once is in the list twice. */
  readonly #inFlight = new Map<number, number[]>();
  #faults: DeliveryFaults = {};
  #random = seededRandom(1);

  constructor(instance: Instance) {
    this.#instance = instance;
  }

  spoil(faults: DeliveryFaults): void {
    this.#faults = faults;
    this.#random = seededRandom(faults.seed ?? 1);
  }

  /** Called with every committed change. */
  announce(changes: Change[]): void {
    for (const event of writeEvents(this.#instance, changes)) this.#run(() => this.#generate(event.id));
  }

  /** Sends a settled event once more, as the portal's requeue does. */
  redeliver(event: WebhookEvent): void {
    this.#update(event.id, { state: 'Unsent', reason: null });
    this.#enqueue(event);
  }

  stop(): void {
    this.#stop.abort();
  }

  /** Whether every event was settled within the time given. */
  async idle(timeoutMs: number): Promise<boolean> {
    const end = Date.now() + timeoutMs;
    while (!this.#isIdle()) {
      if (Date.now() >= end) return false;
      await sleep(IDLE_POLL_MS);
    }
    return true;
  }

  #isIdle(): boolean {
    const isEmpty = (list: number[]) => list.length === 0;
    return (
      [...this.#queues.values(), ...this.#inFlight.values()].every(isEmpty) &&
      this.#instance.store.by('WebhookEvent', 'state', 'Unsent').length === 0
    );
  }

  /**
   * Waits out the burst and runs the saved query; from here on the payload stays as it is. Nothing may
   * happen between the query and the writing of the body: a change then would be in neither event.
   */
  async #generate(id: number): Promise<void> {
    await this.#sleep(BURST_MS);
    const event = this.#event(id);
    const webhook = this.#webhook(event);
    if (!webhook.enabled) return this.#reject(event);
    const { subjectKind, subjectLegacyId, eventName } = event;
    const payload = runSavedQuery(webhook.queryString, globalId(subjectKind, subjectLegacyId), {
      instance: this.#instance,
      deletedAs:
        eventName === 'destroy' ? this.#instance.options.destroyBody : this.#instance.options.nodeOfDeleted,
    });
    const body = JSON.stringify({ id: globalId('WebhookEvent', id), event_name: eventName, payload });
    const skipped = webhook.allowSkip && this.#repeatsPrevious(event, body);
    this.#update(id, { body });
    if (skipped) return this.#settle(id, 'Cancelled', 'same payload as before');
    if (this.#faults.dropAll) return this.#settle(id, 'Lost', 'dropped by the sandbox');
    await this.#deliver(id);
  }

  /** The id of the event differs, the rest of the body may not. */
  #repeatsPrevious(event: WebhookEvent, body: string): boolean {
    const previous = this.#instance.store
      .by('WebhookEvent', 'webhookId', event.webhookId)
      .findLast(
        (other) =>
          other.id < event.id &&
          other.subjectKind === event.subjectKind &&
          other.subjectLegacyId === event.subjectLegacyId &&
          other.body !== null,
      );
    return previous?.body != null && withoutId(previous.body) === withoutId(body);
  }

  async #deliver(id: number): Promise<void> {
    const { duplicate = 0, reorder, delayMs = 0 } = this.#faults;
    const shuffle = reorder ? Math.floor(this.#random() * REORDER_WINDOW_MS) : 0;
    await this.#sleep(delayMs + shuffle);
    const event = this.#event(id);
    for (let copy = 0; copy <= duplicate; copy += 1) this.#enqueue(event);
  }

  #enqueue(event: WebhookEvent): void {
    const queue = this.#queues.get(event.webhookId) ?? [];
    this.#queues.set(event.webhookId, queue);
    queue.push(event.id);
    this.#pump(event.webhookId);
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
      if (id !== undefined && this.#isWanted(id)) this.#run(() => this.#attempt(id, inFlight));
    }
  }

  /** A copy of an event that was already sent is wanted, a retry of one that was given up is not. */
  #isWanted(id: number): boolean {
    const { state } = this.#event(id);
    return state === 'Unsent' || state === 'Sent';
  }

  async #attempt(id: number, inFlight: number[]): Promise<void> {
    const event = this.#event(id);
    const webhook = this.#webhook(event);
    if (!webhook.enabled) return this.#reject(event);
    inFlight.push(id);
    const at = this.#instance.clock.now();
    const status = await post(webhook, event, this.#instance.options.webhookTimeoutMs);
    inFlight.splice(inFlight.indexOf(id), 1);
    this.#update(id, { attempts: [...this.#event(id).attempts, { at, status }] });
    this.#judge(id, status);
    this.#pump(webhook.id);
  }

  #judge(id: number, status: number | null): void {
    const event = this.#event(id);
    if (event.state !== 'Unsent') return;
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

  #retryLater(event: WebhookEvent, webhook: Webhook): void {
    const retry = event.attempts.length;
    if (!mayRetry(retry, webhook.maxRetries)) return this.#settle(event.id, 'Failed', 'no retries left');
    this.#run(async () => {
      await this.#sleep((retryDelaySeconds(retry) * 1000) / this.#instance.options.timeFactor);
      this.#enqueue(event);
    });
  }

  #disable(webhook: Webhook, disabledReason: string): void {
    this.#updateWebhook(webhook, { enabled: false, disabledReason });
    const inFlight = this.#inFlight.get(webhook.id) ?? [];
    for (const event of this.#instance.store.by('WebhookEvent', 'webhookId', webhook.id)) {
      if (!inFlight.includes(event.id)) this.#reject(event);
    }
  }

  /** What waits for a webhook that is switched off is lost. */
  #reject({ id, state }: WebhookEvent): void {
    if (state === 'Unsent') this.#settle(id, 'Rejected', 'webhook disabled');
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
    this.#update(id, { state, reason });
  }

  #sleep(milliseconds: number): Promise<void> {
    return sleep(milliseconds, undefined, { signal: this.#stop.signal });
  }

  /** Work in the background; it ends silently when the sandbox closes. */
  #run(work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      if (!this.#stop.signal.aborted) throw error;
    });
  }
}

function withoutId(body: string): string {
  return JSON.stringify({ ...(JSON.parse(body) as object), id: null });
}
