import { exportTaxonomy, isTaxonomyExported } from '../taxonomy-export/index.ts';
import { clearResolvedFailures } from './clear-resolved-failures.ts';
import { count } from './report.ts';
import { FINISHED, type Ended, type Run } from './run.ts';

/** So many writes are named in the report; the log names them all. */
const MOST_NAMED = 50;

/**
 * Brings the taxons and prototypes of Marketplacer to the categories and product types of the shop. All are compared,
 * in both modes: neither side tells what has changed.
 */
export async function reconcileTaxonomyExport(run: Run): Promise<Ended> {
  const { connector, dryRun, drift, notes, tallies } = run;
  if (!isTaxonomyExported(connector.config)) return FINISHED;
  const failed = new Set<string>();
  const exported = await exportTaxonomy(connector, run, {
    dryRun,
    planned: (writes) => {
      if (writes.length > 0) connector.log.info({ writes, dryRun }, 'writes to the taxonomy of Marketplacer');
    },
    told: (outcome, object, fields) => {
      count(object.type === 'category' ? tallies.categories : tallies.attributes, outcome);
      if (outcome.outcome === 'applied') drift?.add({ object, fields, outcome: outcome.outcome });
      if (outcome.outcome === 'failed') failed.add(object.id);
    },
  });
  if (exported.kind === 'stopped') return exported;
  const { writes, waiting } = exported;
  if (dryRun) {
    notes.push(...writes.slice(0, MOST_NAMED).map((sentence) => `Would ${sentence}.`));
    if (writes.length > MOST_NAMED) notes.push(`There are ${writes.length - MOST_NAMED} more writes.`);
  }
  if (waiting > 0) notes.push(`${waiting} categories wait for one above them, or for their product type.`);
  if (!dryRun && tallies.categories.retry + tallies.attributes.retry === 0) {
    await clearResolvedFailures(
      run,
      ({ object }) =>
        (object.type === 'category' || object.type === 'product-type') && !failed.has(object.id),
    );
  }
  return FINISHED;
}
