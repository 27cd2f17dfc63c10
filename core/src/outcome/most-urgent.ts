import { unchanged, type Outcome } from './outcome.ts';

/** One outcome for work on several objects: it comes again while one of them needs it. */
export function mostUrgent(outcomes: readonly Outcome[]): Outcome {
  for (const kind of ['retry', 'failed', 'applied', 'unchanged'] as const) {
    const found = outcomes.find(({ outcome }) => outcome === kind);
    if (found) return found;
  }
  return outcomes[0] ?? unchanged;
}
