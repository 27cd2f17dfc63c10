import type { RunPorts } from '../connector/index.ts';
import { failed, ignored, unchanged, type ObjectReference, type Outcome } from '../outcome/index.ts';
import { inGroups, sweep, type SweepRun } from '../sweep/index.ts';
import { planExport, planLeftovers } from './plan-export.ts';
import { readBothSides, settingsOf, type ReadingPorts } from './read-both-sides.ts';
import type { CreatorPorts } from './create-counterpart.ts';
import type { ExportStep } from './wanted.ts';
import { writeStep } from './write-step.ts';

export type ExportPorts = ReadingPorts & CreatorPorts & RunPorts;

/** Writes of values at one time. Everything else has no position but that in which it is made. */
const AT_ONCE = 5;

export type TaxonomyExported =
  | { kind: 'stopped' }
  /** `writes` lists all that were planned, in their order; `waiting` counts what waits for something in trouble. */
  | { kind: 'finished'; writes: string[]; waiting: number };

/**
 * Brings Marketplacer's taxonomy to that of the shop. All writes are planned, and told, before the first; nothing is
 * deleted or moved, and nothing that is there changes its kind.
 *
 * @param options.dryRun only tell what would be done
 * @param options.planned told every write before the first
 * @param options.told told what has become of each category and product type, and in which fields it differed
 */
export async function exportTaxonomy(
  connector: ExportPorts,
  run: SweepRun,
  {
    dryRun,
    planned,
    told,
  }: {
    dryRun: boolean;
    planned: (writes: readonly string[]) => void;
    told: (outcome: Outcome, object: ObjectReference, fields: string[]) => void;
  },
): Promise<TaxonomyExported> {
  const sides = await readBothSides(connector, run);
  if (!sides) return { kind: 'stopped' };
  const settings = settingsOf(connector);
  const plan = planExport(sides, settings);
  const writes = plan.waves.flat().map(({ sentence }) => sentence);
  planned(writes);
  const groups = plan.waves.flatMap((wave) => inGroups(wave, wave[0]?.kind === 'option-value' ? AT_ONCE : 1));
  const swept = await sweep<ExportStep>(run, {
    page: async (after) => {
      const next = Number(after ?? 0) + 1;
      return { items: groups[next - 1] ?? [], next: next < groups.length ? String(next) : undefined };
    },
    atOnce: AT_ONCE,
    each: (step) => (dryRun ? Promise.resolve({ outcome: 'applied' }) : writeStep(connector, step, plan.ids)),
    objectOf: ({ object }) => object,
    told: (outcome, { object, fields }) => told(outcome, object, fields),
  });
  if (swept.kind === 'stopped') return { kind: 'stopped' };
  for (const trouble of [...plan.troubles, ...planLeftovers(sides, settings)]) {
    const { code, object, detail } = trouble;
    told(await run.attempt(async () => failed(code, object, detail)), object, []);
  }
  for (const object of plan.waiting) told(ignored('not-yet'), object, []);
  for (const object of plan.unchanged) told(unchanged, object, []);
  return { kind: 'finished', writes, waiting: plan.waiting.length };
}
