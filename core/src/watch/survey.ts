import { CommercetoolsRefused, type SubscriptionHealth } from '../commercetools/index.ts';
import type { Uses } from '../connector/index.ts';
import { MarketplacerKeyRefused } from '../marketplacer/index.ts';
import { later } from '../sweep/index.ts';
import { lookAtWebhooks, type WebhookReading } from './read-webhooks.ts';

/** Whether a platform lets the connector in. `unknown` where it does not answer. */
type Access = { kind: 'granted' } | { kind: 'refused'; reason: string } | { kind: 'unknown' };

/** What one tick has seen of the installation. What could not be seen is undefined, and decides nothing. */
export interface Survey {
  /** Milliseconds since the epoch. */
  now: number;
  /** The API client of this deployment. */
  clientId: string;
  marketplacer: Access;
  commercetools: Access;
  webhooks: WebhookReading[] | undefined;
  subscriptions: { found: SubscriptionHealth[]; known: string[] } | undefined;
  hearing: Hearing | undefined;
}

/** Times are ISO 8601. */
interface Hearing {
  /** When a webhook arrived last, or else since when some should; undefined where none is expected. */
  heardAt: string | undefined;
  changedAt: string | undefined;
}

type Needs = Uses<{
  clock: 'now';
  commercetools: 'subscriptions';
  config: 'commercetools' | 'marketplacer';
  log: 'warn';
  marketplacer: 'adverts' | 'ping' | 'webhooks';
  store: 'knownSubscriptions' | 'knownWebhooks' | 'lastWebhook';
}>;

/** Looks at everything by which the connector hears of changes. What is out of reach holds up nothing else. */
export async function survey(connector: Needs): Promise<Survey> {
  const { commercetools, log, marketplacer, store } = connector;
  const orUndefined = async <Seen>(what: string, look: () => Promise<Seen>): Promise<Seen | undefined> => {
    try {
      return await look();
    } catch (error) {
      log.warn({ what, reason: (error as Error).name }, 'a part of the installation could not be looked at');
      return undefined;
    }
  };
  const marketplacerAccess = await accessOf(() => marketplacer.ping());
  const isOpen = marketplacerAccess.kind === 'granted';
  const subscriptions: { found?: SubscriptionHealth[] } = {};
  const commercetoolsAccess = await accessOf(async () => {
    subscriptions.found = await commercetools.subscriptions.ours();
  });
  const { found } = subscriptions;
  return {
    now: connector.clock.now(),
    clientId: connector.config.commercetools.clientId,
    marketplacer: marketplacerAccess,
    commercetools: commercetoolsAccess,
    webhooks: isOpen ? await orUndefined('webhooks', () => webhooksOf(connector)) : undefined,
    subscriptions:
      found &&
      (await orUndefined('subscriptions', async () => ({
        found,
        known: await store.knownSubscriptions.keys(),
      }))),
    hearing: isOpen ? await orUndefined('hearing', () => hearingOf(connector)) : undefined,
  };
}

/** Where this deployment has none, those that it had before are no loss, and are not switched on again. */
async function webhooksOf(connector: Needs): Promise<WebhookReading[]> {
  const { commercetools, marketplacer } = connector.config;
  const readings = await lookAtWebhooks(connector);
  if (marketplacer.webhooks === 'register') return readings;
  return readings.filter(({ clientId }) => clientId !== commercetools.clientId);
}

async function accessOf(ask: () => Promise<void>): Promise<Access> {
  try {
    await ask();
    return { kind: 'granted' };
  } catch (error) {
    const isRefusal = error instanceof MarketplacerKeyRefused || error instanceof CommercetoolsRefused;
    return isRefusal ? { kind: 'refused', reason: error.message } : { kind: 'unknown' };
  }
}

async function hearingOf({ config, marketplacer, store }: Needs): Promise<Hearing> {
  if (config.marketplacer.webhooks === 'none') return { heardAt: undefined, changedAt: undefined };
  const { clientId } = config.commercetools;
  // What another deployment hears says nothing about this one.
  const own = (await store.knownWebhooks.all()).filter((known) => known.clientId === clientId);
  const wanted = own.filter(({ switchedOff }) => !switchedOff);
  if (own.length > 0 && wanted.length === 0) return { heardAt: undefined, changedAt: undefined };
  const since = wanted.map(({ writtenAt }) => writtenAt).reduce(later, undefined);
  const heardAt = later(await store.lastWebhook.at(clientId), since);
  return { heardAt, changedAt: heardAt && (await marketplacer.adverts.newestChange()) };
}
