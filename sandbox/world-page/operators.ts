import { notPossible, type Act } from './people.ts';

/** Ticks the job, as its schedule does every minute. */
const compare: Act = async ({ world }) => {
  const { status, body } = await world.connect.runJob('reconcile');
  const { summary, code } = body as { summary?: string; code?: string };
  if (status !== 200) notPossible(`The job answered ${status}${code ? ` (${code})` : ''}.`);
  return summary ?? (code === 'already-running' ? 'The job is running already.' : 'The job has run.');
};

export const OPERATOR_ACTS = { compare } satisfies Record<string, Act>;
