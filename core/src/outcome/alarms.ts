import type { Failure } from './outcome.ts';
import type { FailureCode } from './failure-catalogue.ts';

/** What is wrong with the installation itself. It is not tried again, and ends with its cause. */
const ALARM_CODES = [
  'webhook-disabled',
  'subscription-unhealthy',
  'api-key-refused',
  'run-broken',
  'nothing-heard',
] as const satisfies readonly FailureCode[];

export type AlarmCode = (typeof ALARM_CODES)[number];

export const isAlarm = <Known extends Failure>(failure: Known): failure is Known & { code: AlarmCode } =>
  failure.object.type === 'installation' && ALARM_CODES.some((code) => code === failure.code);

/** @param id the part of the installation that it is about */
export const alarm = (code: AlarmCode, id: string, detail: string): Failure => ({
  code,
  object: { type: 'installation', id },
  detail,
});
