import type { Uses } from '../connector/index.ts';
import { MarketplacerUnavailable } from '../marketplacer/index.ts';
import { isAlarm } from '../outcome/index.ts';
import type { FailureRecord } from '../store/index.ts';
import { planAlarms, type AlarmPlan } from './plan-alarms.ts';
import { survey } from './survey.ts';

type Needs = Parameters<typeof survey>[0] & Uses<{ log: 'error' | 'info'; store: 'failures' }>;

/** The alarms that are recorded. */
export async function readAlarms({
  store: { failures },
}: Uses<{ store: 'failures' }>): Promise<FailureRecord[]> {
  return (await failures.ofInstallation()).filter(isAlarm);
}

/**
 * Looks at the installation, records what is wrong with it, and forgets what is right again. A webhook that is
 * switched off is switched on, after it was recorded; that it is on, the next look has to show.
 */
export async function watchOver(connector: Needs): Promise<Pick<AlarmPlan, 'standing' | 'ended'>> {
  const { failures } = connector.store;
  const { standing, ended, switchOn } = planAlarms(await survey(connector), await readAlarms(connector));
  for (const failure of standing) {
    await failures.record(failure);
    const { code, object, detail } = failure;
    connector.log.error({ code, object, detail }, 'alarm');
  }
  for (const { object } of ended) await failures.resolve(object);
  for (const id of switchOn) await switchOnAgain(connector, id);
  return { standing, ended };
}

/** A key that may not change webhooks leaves the alarm standing, for a person. */
async function switchOnAgain({ log, marketplacer }: Needs, id: string): Promise<void> {
  try {
    const { kind } = await marketplacer.webhooks.update(id, { enabled: true });
    log.info({ webhook: id, kind }, 'switched a webhook on again');
  } catch (error) {
    if (!(error instanceof MarketplacerUnavailable)) throw error;
    log.warn({ webhook: id, reason: error.name }, 'a webhook could not be switched on again');
  }
}
