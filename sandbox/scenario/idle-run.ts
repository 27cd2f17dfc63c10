/** A run of reconcile-job, every minute, that has nothing to tell. */
export function isIdleRun({ report }: Record<string, unknown>): boolean {
  if (typeof report !== 'object' || report === null) return false;
  const { complete, notes, ...parts } = report as Record<string, unknown>;
  const told = Array.isArray(notes) && notes.length > 0;
  return complete === true && !told && !Object.values(parts).some(isWorthShowing);
}

const WORTH_SHOWING = ['applied', 'failed', 'retry'];

function isWorthShowing(tally: unknown): boolean {
  if (typeof tally !== 'object' || tally === null) return false;
  return WORTH_SHOWING.some((outcome) => Number((tally as Record<string, unknown>)[outcome] ?? 0) > 0);
}
