import { settle } from '../ledger/index.ts';
import { MarketplacerRefusal, type OptionType } from '../marketplacer/index.ts';
import type { FailureCode, Outcome } from '../outcome/index.ts';
import { isTaxonomyCarried, previewOptionTypes, syncOptionTypes } from '../taxonomy/index.ts';
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
  if (!isTaxonomyCarried(connector.config)) return true;
  const reading = await readAll(run);
  if (reading.kind !== 'read') return reading.kind === 'refused';
  const { optionTypes } = reading;
  const outcomes = await (dryRun ? previewOptionTypes : syncOptionTypes)(connector, optionTypes);
  for (const outcome of outcomes) {
    count(tallies.attributes, dryRun ? outcome : await settle(connector, async () => outcome));
  }
  if (!dryRun && tallies.attributes.retry === 0) await forgetSolved(run, outcomes);
  return true;
}

type Reading =
  | { kind: 'read'; optionTypes: OptionType[] }
  /** The key may not read them, or the instance does not have them. */
  | { kind: 'refused' }
  | { kind: 'stopped' };

/** Each option type once, however many prototypes share it. */
async function readAll(run: Run): Promise<Reading> {
  const found = new Map<number, OptionType>();
  let after: string | undefined;
  do {
    if (isOutOfTime(run) || !(await run.save({}))) return { kind: 'stopped' };
    try {
      const page = await run.connector.marketplacer.optionTypes.ofPrototypes(after);
      for (const optionType of page.items) found.set(optionType.legacyId, optionType);
      after = page.next;
    } catch (error) {
      if (!(error instanceof MarketplacerRefusal)) throw error;
      run.notes.push(`The option types could not be read, so no attribute was compared: ${error.message}.`);
      return { kind: 'refused' };
    }
  } while (after);
  return { kind: 'read', optionTypes: [...found.values()] };
}

/** The failures that a run finds again while they last; others of option types come from adverts. */
const FOUND_AGAIN = new Set<FailureCode>(['attribute-type-conflict', 'refused-by-commercetools']);

/** A failure leaves the ledger when the reason for it is gone. */
async function forgetSolved({ connector }: Run, outcomes: readonly Outcome[]): Promise<void> {
  const failing = new Set(outcomes.flatMap((one) => (one.outcome === 'failed' ? one.failure.object.id : [])));
  for await (const { code, object } of connector.ledger.failures.all()) {
    const isOurs = object.type === 'option-type' && FOUND_AGAIN.has(code);
    if (isOurs && !failing.has(object.id)) await connector.ledger.failures.resolve(object);
  }
}
