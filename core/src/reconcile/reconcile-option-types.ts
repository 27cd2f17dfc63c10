import { runUseCase } from '../connector/index.ts';
import type { FailureRecord } from '../store/index.ts';
import { MarketplacerRefusal, type OptionType } from '../marketplacer/index.ts';
import type { FailureCode } from '../outcome/index.ts';
import { isTaxonomySynced, syncOptionTypes } from '../taxonomy/index.ts';
import { clearResolvedFailures } from './clear-resolved-failures.ts';
import { count } from './report.ts';
import { isOutOfTime, type Run } from './run.ts';

/**
 * Reads all option types and brings the attributes of the product type into step with them, before the
 * adverts that use them. Nothing is removed: an attribute that goes takes its values from all products.
 *
 * @returns false where the run has to stop
 */
export async function reconcileOptionTypes(run: Run): Promise<boolean> {
  const { connector, dryRun, tallies } = run;
  if (!isTaxonomySynced(connector.config)) return true;
  let outcomes: Awaited<ReturnType<typeof syncOptionTypes>>;
  try {
    outcomes = await syncOptionTypes(connector, () => readAll(run), { dryRun });
  } catch (error) {
    // The key may not read them, or the instance does not have them.
    if (!(error instanceof MarketplacerRefusal)) throw error;
    run.notes.push(`The option types could not be read, so no attribute was compared: ${error.message}.`);
    return true;
  }
  if (!outcomes) return false;
  const solved = new Set<string>();
  for (const [legacyId, outcome] of outcomes) {
    count(tallies.attributes, dryRun ? outcome : await runUseCase(connector, async () => outcome));
    if (outcome.outcome !== 'failed') solved.add(`${legacyId}`);
  }
  if (!dryRun && tallies.attributes.retry === 0) {
    await clearResolvedFailures(run, (failure) => isFoundAgain(failure) && solved.has(failure.object.id));
  }
  return true;
}

/** Each option type once, however many prototypes share it; undefined where the run has to stop. */
async function readAll(run: Run): Promise<OptionType[] | undefined> {
  const found = new Map<number, OptionType>();
  let after: string | undefined;
  do {
    if (isOutOfTime(run) || !(await run.save({}))) return undefined;
    const page = await run.connector.marketplacer.optionTypes.ofPrototypes(after);
    for (const optionType of page.items) found.set(optionType.legacyId, optionType);
    after = page.next;
  } while (after);
  return [...found.values()];
}

/**
 * The failures that a run finds again while they last. Others of option types come from adverts, and so do
 * those of option types that no prototype lists.
 */
const FOUND_AGAIN = new Set<FailureCode>(['attribute-type-conflict', 'refused-by-commercetools']);

const isFoundAgain = ({ code, object }: FailureRecord): boolean =>
  object.type === 'option-type' && FOUND_AGAIN.has(code);
