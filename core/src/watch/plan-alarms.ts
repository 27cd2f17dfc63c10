import { keyOfId } from '../commercetools/index.ts';
import { alarm, type AlarmCode, type Failure } from '../outcome/index.ts';
import type { Survey } from './survey.ts';

/** A shop in which nothing was sold or changed for a day is nothing unusual; with changes, silence is. */
const LONGEST_SILENCE_MS = 24 * 60 * 60_000;
/** What changed around the last webhook may have been told by it: its moment is noted every few minutes. */
const HEARING_MARGIN_MS = 15 * 60_000;

export interface AlarmPlan {
  /** What is wrong now, whether or not it was before. */
  standing: Failure[];
  /** What was wrong before, and is seen to be right. */
  ended: Failure[];
  /** Ids of webhooks of this deployment to be switched on again; of those of others their own job takes care. */
  switchOn: string[];
}

type Look = (survey: Survey, before: readonly Failure[]) => readonly Failure[];

/** For each code what stands now. What could not be looked at is as it was before. `run-broken` is the run's own. */
const LOOKS: Partial<Record<AlarmCode, Look>> = {
  'api-key-refused': (survey, before) =>
    (['marketplacer', 'commercetools'] as const).flatMap((side) => {
      const access = survey[side];
      if (access.kind === 'refused') return alarm('api-key-refused', side, access.reason);
      return access.kind === 'unknown' ? before.filter(({ object }) => object.id === side) : [];
    }),

  'webhook-disabled': ({ webhooks }, before) => {
    if (!webhooks) return before;
    return webhooks.flatMap((reading): Failure | readonly Failure[] => {
      const id = `${reading.entity}-${keyOfId(reading.id)}`;
      if (reading.kind === 'unreadable') return before.filter(({ object }) => object.id === id);
      if (reading.kind === 'gone')
        return alarm('webhook-disabled', id, `Marketplacer does not show the webhook ${reading.id}`);
      const { enabled, url } = reading.webhook;
      return enabled === false ? alarm('webhook-disabled', id, `the webhook to ${url} is switched off`) : [];
    });
  },

  'subscription-unhealthy': ({ subscriptions }, before) => {
    if (!subscriptions) return before;
    const { found, known } = subscriptions;
    const missing = known.filter((key) => !found.some((one) => one.key === key));
    return [
      ...found
        .filter(({ status }) => status !== 'Healthy')
        .map(({ key, status }) => alarm('subscription-unhealthy', key, `its status is ${status}`)),
      ...missing.map((key) => alarm('subscription-unhealthy', key, 'it does not exist any more')),
    ];
  },

  'nothing-heard': ({ hearing, now }, before) => {
    if (!hearing) return before;
    const { heardAt, changedAt } = hearing;
    if (heardAt === undefined || changedAt === undefined) return [];
    const heard = Date.parse(heardAt);
    const changed = Date.parse(changedAt);
    const isSilent = now - heard > LONGEST_SILENCE_MS;
    const isMissed = changed - heard > HEARING_MARGIN_MS && now - changed > HEARING_MARGIN_MS;
    return isSilent && isMissed
      ? [alarm('nothing-heard', 'webhooks', `heard last at ${heardAt}, changed at ${changedAt}`)]
      : [];
  },
};

/** @param before the alarms that are recorded */
export function planAlarms(survey: Survey, before: readonly Failure[]): AlarmPlan {
  const ofCode = (code: string) => before.filter((known) => known.code === code);
  const codes = Object.keys(LOOKS) as (keyof typeof LOOKS)[];
  const standing = codes.flatMap((code) => LOOKS[code]?.(survey, ofCode(code)) ?? []);
  const stands = ({ object }: Failure) => standing.some((other) => other.object.id === object.id);
  return {
    standing,
    ended: codes.flatMap(ofCode).filter((known) => !stands(known)),
    switchOn: (survey.webhooks ?? []).flatMap((reading) =>
      reading.kind === 'read' && reading.clientId === survey.clientId && reading.webhook.enabled === false
        ? reading.id
        : [],
    ),
  };
}
