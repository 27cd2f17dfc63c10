import type { Response } from 'supertest';
import { deliver } from './deliveries.ts';
import type { Service } from './service.ts';

/** One event as Marketplacer has written it, to be delivered by hand. */
export interface ToldEvent {
  entity: string;
  action: string;
  body: string;
  sequence: string;
}

interface MarketplacerState {
  webhooks: { legacyId: number; type: string }[];
  webhookEvents: {
    webhookId: number;
    eventName: string;
    body: string;
    headers: Record<string, string>;
  }[];
}

/** Marketplacer writes its events and delivers none. */
export const keepEvents = ({ world }: Service): Promise<void> =>
  world.marketplacer.deliveries({ dropAll: true });

/** Every event that was written until now, in the order of their numbers. */
export async function eventsOf({ world }: Service): Promise<ToldEvent[]> {
  expect(await world.marketplacer.waitIdle(15_000)).toBe(true);
  const { webhooks, webhookEvents } = await world.marketplacer.state<MarketplacerState>();
  const entities = new Map(
    webhooks.map(({ legacyId, type }) => [legacyId, type.toLowerCase().replace('_', '-')] as const),
  );
  return webhookEvents.map(({ webhookId, eventName, body, headers }) => ({
    entity: entities.get(webhookId) ?? '',
    action: eventName,
    body,
    sequence: headers['Marketplacer-Sequence'] ?? '',
  }));
}

/** The events that a change causes. */
export async function eventsAfter(service: Service, change: () => Promise<unknown>): Promise<ToldEvent[]> {
  const before = (await eventsOf(service)).length;
  await change();
  return (await eventsOf(service)).slice(before);
}

export const tell = (service: Service, { entity, body, sequence }: ToldEvent): Promise<Response> =>
  deliver(service, body, { entity, headers: { 'Marketplacer-Sequence': sequence } });

const MOST_REDELIVERIES = 10;

/** As Marketplacer does: again after a 503 or a 429. Answers with the last status. */
export async function tellUntilDone(service: Service, event: ToldEvent): Promise<number> {
  let status = 0;
  for (let count = 0; status !== 200 && count < MOST_REDELIVERIES; count += 1) {
    ({ status } = await tell(service, event));
  }
  return status;
}

/** What the connector has asked Marketplacer for, by the names of its queries. */
export async function askedOf({ world }: Service): Promise<(string | null)[]> {
  const requests = await world.marketplacer.requests();
  return requests.map(({ operationName }) => operationName);
}
