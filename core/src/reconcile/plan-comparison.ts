import type { RunState, SettingsRecord } from '../store/index.ts';

const HOUR_MS = 60 * 60_000;
/** Between two ticks (connect.yaml, schedule). */
const TICK_MS = 30 * 60_000;

interface Known {
  state: Pick<RunState, 'baseline' | 'comparison' | 'lastFullComparison' | 'progress'>;
  /** As post-deploy has noted it. */
  noted: SettingsRecord | undefined;
  /** The digest of the settings of this process. */
  settings: string;
  /** `FULL_COMPARISON_HOURS` */
  hours: number;
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * Pure: whether a tick compares everything beside its own work. By the clock, so early that the comparison ends within
 * its hours if it takes as long as the one before; and where the settings are others than before.
 */
export function isComparisonDue({ state, noted, settings, hours, now }: Known): boolean {
  const { baseline } = state;
  if (state.comparison) return true;
  if (!baseline) return hours > 0 && wasRunBefore(state);
  // A process of the settings before may still run; it would compare with those.
  if (noted?.digest === settings && baseline.settings !== settings) return true;
  return hours > 0 && now >= Date.parse(baseline.at) + hours * HOUR_MS - leadOf(state, hours);
}

/** By an earlier version, which compared everything only where it was asked to. */
const wasRunBefore = ({ progress = {} }: Known['state']): boolean =>
  Object.values(progress).some(({ syncedUntil }) => syncedUntil !== undefined);

function leadOf({ lastFullComparison }: Known['state'], hours: number): number {
  const took = lastFullComparison
    ? Date.parse(lastFullComparison.endedAt) - Date.parse(lastFullComparison.startedAt)
    : 0;
  return Math.min(took + TICK_MS, (hours * HOUR_MS) / 2);
}
