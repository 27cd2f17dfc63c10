import type { Uses } from '../connector/index.ts';
import type { ChoosableOption, Enrichment } from '../marketplacer/index.ts';
import type { WantedOption } from './enriched-options.ts';
import { changedChoices, planChoices } from './plan-choices.ts';

type Ports = Uses<{ marketplacer: 'choices' | 'optionTypes' }>;

interface ChosenForAdvert {
  /** The lists to be written, each whole. */
  attributes: Pick<Enrichment, 'advertOptionValues' | 'variants'>;
  chosen: WantedOption[];
  /** Sentences on what cannot be written. */
  leftOut: string[];
}

/** Reads what is chosen, and puts the options of the shop in its place. */
export async function chooseOptions(
  connector: Ports,
  advertId: string,
  options: readonly WantedOption[],
): Promise<ChosenForAdvert> {
  const result: ChosenForAdvert = { attributes: {}, chosen: [], leftOut: [] };
  if (options.length === 0) return result;
  const types = await optionTypesOf(connector, advertId, options);
  // Read last, because the lists that are written replace whatever is there.
  const before = await connector.marketplacer.choices.ofAdvert(advertId);
  let after = before;
  for (const option of options) {
    const type = types.get(option.legacyId);
    const planned = after && type && planChoices(after, type, option);
    if (planned?.kind === 'planned') {
      after = planned.choices;
      result.chosen.push(option);
    } else {
      const unread = after
        ? `there is no option type ${option.legacyId}`
        : 'the option values of the advert cannot all be read';
      result.leftOut.push(planned?.reason ?? `${option.name}: ${unread}`);
    }
  }
  if (before && after) result.attributes = changedChoices(before, after);
  return result;
}

async function optionTypesOf(
  { marketplacer }: Ports,
  advertId: string,
  options: readonly WantedOption[],
): Promise<Map<number, ChoosableOption>> {
  const ids = new Map((await marketplacer.choices.ofAdvert(advertId))?.optionTypeIds);
  const isUnknown = ({ legacyId }: WantedOption) => !ids.has(legacyId);
  for (let after: string | undefined, more = options.some(isUnknown); more;) {
    const page = await marketplacer.optionTypes.ofPrototypes(after);
    for (const { legacyId, id } of page.items) ids.set(legacyId, id);
    after = page.next;
    more = after !== undefined && options.some(isUnknown);
  }
  const types = new Map<number, ChoosableOption>();
  for (const { legacyId } of options) {
    const id = ids.get(legacyId);
    const type = id === undefined ? undefined : await marketplacer.choices.optionType(id);
    if (type) types.set(legacyId, type);
  }
  return types;
}
