import type { SubscriptionHealth } from '../commercetools/index.ts';
import type { Uses } from '../connector/index.ts';
import { currentDelivery, VERSION, withinDelivery } from '../runtime/index.ts';
import type { FailureRecord, RunRequest, RunState, RunStatus, SettingsRecord } from '../store/index.ts';
import { readSubscriptions, readWebhooks, type WebhookState } from '../watch/index.ts';

type Ports = Uses<{
  config: 'commercetools';
  commercetools: 'subscriptions';
  marketplacer: 'webhooks';
  store: 'failures' | 'knownWebhooks' | 'lastWebhook' | 'reports' | 'runRequest' | 'runState' | 'settings';
}>;

/** How the whole installation is, for a person. */
interface Status {
  version: string;
  settings: SettingsRecord | undefined;
  run: Pick<RunStatus, 'running'> &
    Partial<Omit<RunStatus, 'lastFullComparison'>> & {
      /** What the next tick of the job is asked to do. */
      requested?: RunRequest | undefined;
    };
  /** The report of the last run that has left one. */
  lastRun: unknown;
  lastFullComparison: RunState['lastFullComparison'];
  webhooks: WebhookState[];
  subscriptions: SubscriptionHealth[];
  /** ISO 8601; exact to some minutes. */
  lastWebhookAt: string | undefined;
  failures: FailureCounts;
  alarms: Alarm[];
}

interface FailureCounts {
  total: number;
  byCode: Record<string, number>;
  /** There are more than were counted. */
  truncated?: true;
}

/** Something that is wrong with the installation as a whole. */
interface Alarm {
  code: string;
  /** The part of the installation that it is about. */
  id: string;
  /** ISO 8601. */
  since: string;
  sentence: string;
  detail?: string | undefined;
}

/** Who has more failures than this has one cause, and needs no exact number. */
const MOST_COUNTED = 5_000;

/** A person who waits for the rest need not wait longer for Marketplacer. */
const MARKETPLACER_BUDGET_MS = 5_000;

/** Where Marketplacer is out, its webhooks are `unknown`; the rest is told all the same. */
export async function readStatus(connector: Ports): Promise<Status> {
  const { lastWebhook, reports, runRequest, runState, settings } = connector.store;
  const [run, requested, lastRun, webhooks, subscriptions, lastWebhookAt, noted, failures, alarms] =
    await Promise.all([
      runState.status(),
      runRequest.read(),
      reports.latest(),
      readWebhooksSoon(connector),
      readSubscriptions(connector),
      lastWebhook.at(connector.config.commercetools.clientId),
      settings.read(),
      countFailures(connector),
      connector.store.failures.ofInstallation(),
    ]);
  return {
    version: VERSION,
    settings: noted,
    run: { ...(run ? nowOf(run) : { running: false }), requested },
    lastRun,
    lastFullComparison: run?.lastFullComparison,
    webhooks,
    subscriptions,
    lastWebhookAt,
    failures,
    alarms: alarms.map(alarmOf),
  };
}

/** What Marketplacer has not told in time is `unknown`. */
function readWebhooksSoon(connector: Ports): Promise<WebhookState[]> {
  const correlationId = currentDelivery()?.correlationId ?? crypto.randomUUID();
  const delivery = { correlationId, budgetMs: MARKETPLACER_BUDGET_MS };
  return withinDelivery(delivery, () => readWebhooks(connector));
}

const nowOf = ({ running, mode, startedAt, progress }: RunStatus) => ({ running, mode, startedAt, progress });

async function countFailures({ store }: Uses<{ store: 'failures' }>): Promise<FailureCounts> {
  const failures: FailureCounts = { total: 0, byCode: {} };
  for await (const { code } of store.failures.all()) {
    if (failures.total === MOST_COUNTED) return { ...failures, truncated: true };
    failures.total += 1;
    failures.byCode[code] = (failures.byCode[code] ?? 0) + 1;
  }
  return failures;
}

const alarmOf = ({ code, object, firstSeen, sentence, detail }: FailureRecord): Alarm => ({
  code,
  id: object.id,
  since: firstSeen,
  sentence,
  detail,
});
