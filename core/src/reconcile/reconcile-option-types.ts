import type { FailureRecord } from '../store/index.ts';
import type { OptionType } from '../marketplacer/index.ts';
import type { FailureCode } from '../outcome/index.ts';
import { pagesOf, readAll } from '../sweep/index.ts';
import { isTaxonomySynced, syncOptionTypes } from '../taxonomy/index.ts';
import { clearResolvedFailures } from './clear-resolved-failures.ts';
import { noteChanged } from './drift.ts';
import { count } from './report.ts';
import { FINISHED, STOPPED, type Ended, type Run } from './run.ts';

/**
 * Reads all option types and syncs the attributes of the product type with them, before the
 * adverts that use them. Nothing is removed: an attribute that goes takes its values from all products.
 */
export async function reconcileOptionTypes(run: Run): Promise<Ended> {
  const { connector, dryRun, tallies } = run;
  if (!isTaxonomySynced(connector.config)) return FINISHED;
  const outcomes = await syncOptionTypes(connector, () => readOptionTypes(run), { dryRun });
  if (!outcomes) return STOPPED;
  const solved = new Set<string>();
  for (const [legacyId, outcome] of outcomes) {
    count(tallies.attributes, await run.attempt(async () => outcome));
    noteChanged(run, { type: 'option-type', id: `${legacyId}` }, outcome);
    if (outcome.outcome !== 'failed') solved.add(`${legacyId}`);
  }
  if (!dryRun && tallies.attributes.retry === 0) {
    await clearResolvedFailures(run, (failure) => isFoundAgain(failure) && solved.has(failure.object.id));
  }
  return FINISHED;
}

/** Each option type once, however many prototypes share it; undefined where the run has to stop. */
async function readOptionTypes(run: Run): Promise<OptionType[] | undefined> {
  const read = await readAll(run, pagesOf(run.connector.marketplacer.optionTypes.ofPrototypes));
  return read && [...new Map(read.map((optionType) => [optionType.legacyId, optionType])).values()];
}

/**
 * The failures that a run finds again while they last. Others of option types come from adverts, and so do
 * those of option types that no prototype lists.
 */
const FOUND_AGAIN = new Set<FailureCode>(['attribute-type-conflict', 'refused-by-commercetools']);

const isFoundAgain = ({ code, object }: FailureRecord): boolean =>
  object.type === 'option-type' && FOUND_AGAIN.has(code);
