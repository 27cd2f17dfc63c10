import { changeCursorOf } from '../commercetools/index.ts';
import { onboardChannel } from '../onboarding/index.ts';
import { ONBOARD_FIELD } from '../sellers/index.ts';
import { isoTime, sweep } from '../sweep/index.ts';
import { clearResolvedFailures } from './clear-resolved-failures.ts';
import { noted } from './drift.ts';
import { countIn, type Ended, type Run } from './run.ts';

const AT_ONCE = 5;

/** Brings the channels that are to become sellers, or have become some. A full run looks at all of them. */
export async function reconcileOnboarding(run: Run): Promise<Ended> {
  const { commercetools } = run.connector;
  const count = countIn(run, 'channels');
  const solved = new Set<string>();
  const swept = await sweep(run, {
    page: (after, since = isoTime(0)) => commercetools.channels.having(ONBOARD_FIELD, since, after),
    changedAt: ({ lastModifiedAt }) => lastModifiedAt,
    cursorOf: changeCursorOf,
    objectOf,
    each: (channel) =>
      noted(run, objectOf(channel), (options) => onboardChannel(run.connector, channel.id, options)),
    told: (outcome, { id }) => {
      count(outcome);
      if (outcome.outcome === 'applied' || outcome.outcome === 'unchanged') solved.add(id);
    },
    atOnce: AT_ONCE,
    checkpoint: run.checkpoint('onboarding'),
    window: { whole: run.mode === 'full' },
  });
  if (swept.kind === 'finished' && !run.dryRun) {
    await clearResolvedFailures(run, ({ object }) => object.type === 'channel' && solved.has(object.id));
  }
  return swept;
}

const objectOf = ({ id }: { id: string }) => ({ type: 'channel', id }) as const;
