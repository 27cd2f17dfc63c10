import { failed, ignored, unchanged, type Outcome } from '../outcome/index.ts';
import type { ExportPorts } from './export-taxonomy.ts';
import { isTaxonomyExported } from './is-taxonomy-exported.ts';
import { planExport } from './plan-export.ts';
import { readAround, readPrototypes, settingsOf } from './read-both-sides.ts';
import type { ExportPlan, ExportStep, Trouble } from './wanted.ts';
import { writeStep } from './write-step.ts';

type Ports = Pick<ExportPorts, 'clock' | 'commercetools' | 'marketplacer' | 'store'> & {
  config: Pick<Parameters<typeof isTaxonomyExported>[0], 'catalog' | 'flowsOff'>;
};

/** What is to be done for one object, and for those that it needs. */
interface Part {
  steps: ExportStep[];
  troubles: Trouble[];
  isWaiting: boolean;
  ids: ExportPlan['ids'];
}

/**
 * Syncs the taxon of a category, and makes those above it. A category that is gone keeps its taxon, which
 * the reconcile job tells.
 *
 * @param id of a category of the shop
 */
export const exportCategory = (connector: Ports, id: string): Promise<Outcome> =>
  exportPart(connector, () => partOfCategory(connector, id));

/** Syncs the prototype of a product type, with its options and their values. */
export const exportProductType = (connector: Ports, id: string): Promise<Outcome> =>
  exportPart(connector, () => partOfProductType(connector, id));

async function partOfCategory(connector: Ports, id: string): Promise<Part | undefined> {
  const sides = await readAround(connector, id);
  if (!sides) return undefined;
  const plan = planExport(sides, settingsOf(connector));
  const isOnPath = ({ object }: { object: { id: string } }) => sides.path.includes(object.id);
  const needed = new Set(
    plan.waves
      .flat()
      .filter(isOnPath)
      .flatMap(({ needs }) => Object.values(needs)),
  );
  return {
    steps: plan.waves.flat().filter((step) => isOnPath(step) || needed.has(step.object.id)),
    troubles: plan.troubles.filter(isOnPath),
    isWaiting: plan.waiting.some((object) => object.id === id),
    ids: plan.ids,
  };
}

async function partOfProductType(connector: Ports, id: string): Promise<Part | undefined> {
  const sides = await readPrototypes(connector);
  if (!sides.productTypes.some((type) => type.id === id)) return undefined;
  const plan = planExport(sides, settingsOf(connector));
  const isOwn = ({ object }: { object: { id: string } }) => object.id === id;
  return {
    steps: plan.waves.flat().filter(isOwn),
    troubles: plan.troubles.filter(isOwn),
    isWaiting: false,
    ids: plan.ids,
  };
}

async function exportPart(connector: Ports, read: () => Promise<Part | undefined>): Promise<Outcome> {
  if (!isTaxonomyExported(connector.config)) return ignored('flow-off');
  const part = await read();
  if (!part) return ignored('unknown-object');
  let written: Outcome = unchanged;
  for (const step of part.steps) {
    const outcome = await writeStep(connector, step, part.ids);
    if (outcome.outcome !== 'applied') return outcome;
    written = outcome;
  }
  return outcomeOf(part, written);
}

/** An object has one record, which the run writes whole; here the last of its path counts. */
function outcomeOf({ troubles, isWaiting }: Part, written: Outcome): Outcome {
  const trouble = troubles.at(-1);
  if (trouble) return failed(trouble.code, trouble.object, trouble.detail);
  return isWaiting ? ignored('not-yet') : written;
}
