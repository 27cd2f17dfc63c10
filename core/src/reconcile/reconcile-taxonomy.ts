import { isTaxonomySynced, syncTaxonomy } from '../taxonomy/index.ts';
import { clearResolvedFailures } from './clear-resolved-failures.ts';
import { noteChanged } from './drift.ts';
import { count } from './report.ts';
import { FINISHED, type Ended, type Run } from './run.ts';

/**
 * Syncs the categories with the tree of taxons. The whole tree is compared, in both modes:
 * Marketplacer does not tell which taxons have changed.
 */
export async function reconcileTaxonomy(run: Run): Promise<Ended> {
  const { connector, dryRun, notes, tallies } = run;
  if (!isTaxonomySynced(connector.config)) return FINISHED;
  const seen = new Set<string>();
  const failed = new Set<string>();
  const swept = await syncTaxonomy(connector, run, {
    dryRun,
    told: (outcome, taxon) => {
      count(tallies.categories, outcome);
      noteChanged(run, { type: 'taxon', id: taxon.id }, outcome);
      seen.add(taxon.id);
      if (outcome.outcome === 'failed') failed.add(outcome.failure.object.id);
    },
  });
  if (swept.kind === 'stopped') return swept;
  if (swept.orphans > 0) {
    notes.push(
      `${swept.orphans} categories have no taxon any more; they stay, because menus may refer to them.`,
    );
  }
  // What adverts have told of taxons that the tree does not show, only they can find again.
  if (!dryRun && tallies.categories.retry === 0) {
    const isSolved = (id: string) => seen.has(id) && !failed.has(id);
    await clearResolvedFailures(run, ({ object }) => object.type === 'taxon' && isSolved(object.id));
  }
  return FINISHED;
}
