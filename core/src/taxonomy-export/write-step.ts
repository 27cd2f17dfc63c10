import type { TaxonomyInputs, TaxonomyKind } from '../marketplacer/index.ts';
import { applied, failed, ignored, retry, type Outcome } from '../outcome/index.ts';
import { createCounterpart, save, type CreatorPorts } from './create-counterpart.ts';
import type { ExportStep } from './wanted.ts';

/**
 * Carries out one step, and notes the id of what it has made.
 *
 * @param ids by identity, the opaque ids of what is there
 */
export async function writeStep(
  connector: CreatorPorts,
  step: ExportStep,
  ids: Map<string, string>,
): Promise<Outcome> {
  const { kind, identity, object } = step;
  const input = inputOf(step, ids);
  if (!input) return ignored('not-yet');
  const refused = (reasons: string[]) =>
    failed('taxonomy-refused', object, `${step.sentence}: ${reasons.join('; ')}`);
  if (input.id != null) {
    const written = await save(connector, kind, input);
    return written.kind === 'saved' ? applied : refused(written.reasons);
  }
  const created = await createCounterpart(connector, kind, identity, input);
  switch (created.kind) {
    case 'there': {
      ids.set(identity, created.id);
      return applied;
    }
    case 'refused':
      return refused(created.reasons);
    case 'ambiguous':
      return failed('taxonomy-unmappable', object, `${step.sentence}: several carry its external id already`);
    case 'claimed':
      return retry('claimed');
    case 'conflict':
      return retry('conflict');
  }
}

/** @returns undefined where something that it needs is not there */
function inputOf({ input, needs }: ExportStep, ids: ReadonlyMap<string, string>) {
  const entries = Object.entries(needs).map(([member, identity]): [string, string | string[] | undefined] => {
    const id = ids.get(identity);
    return [member, member === 'prototypeIds' && id !== undefined ? [id] : id];
  });
  if (entries.some(([, id]) => id === undefined)) return undefined;
  return { ...input, ...Object.fromEntries(entries) } as TaxonomyInputs[TaxonomyKind];
}
