import type { ChoosableOption, Choice, Choices, Enrichment } from '../marketplacer/index.ts';
import type { WantedOption } from './enriched-options.ts';

export type PlannedChoices = { kind: 'planned'; choices: Choices } | { kind: 'left-out'; reason: string };

/** What is chosen, with one option as the shop has it; all others stay. */
export function planChoices(
  choices: Choices,
  option: ChoosableOption,
  { name, ofShop }: WantedOption,
): PlannedChoices {
  const wanted = new Map<string, Choice[]>();
  for (const [variantId, value] of ofShop) {
    const chosen = choicesOf(option, value);
    if (typeof chosen === 'string') return { kind: 'left-out', reason: `${name}: ${chosen}` };
    wanted.set(variantId, chosen);
  }
  const replaced = (before: readonly Choice[], chosen: readonly Choice[] | undefined): Choice[] =>
    chosen ? [...before.filter(({ optionTypeId }) => optionTypeId !== option.id), ...chosen] : [...before];
  if (option.appliedTo === 'ADVERT') {
    // All variants of a product have the same value of it.
    const [chosen] = wanted.values();
    return { kind: 'planned', choices: { ...choices, advert: replaced(choices.advert, chosen) } };
  }
  const variants = choices.variants.map((variant) => ({
    ...variant,
    choices: replaced(variant.choices, wanted.get(variant.id)),
  }));
  return { kind: 'planned', choices: { ...choices, variants } };
}

/** The lists that differ. All variants are named, because what becomes of one that is left out is not documented. */
export function changedChoices(
  before: Choices,
  after: Choices,
): Pick<Enrichment, 'advertOptionValues' | 'variants'> {
  const changed = after.variants.map(({ id, choices }, index) =>
    isSame(before.variants[index]?.choices, choices) ? { id } : { id, variantOptionValues: choices },
  );
  return {
    ...(!isSame(before.advert, after.advert) && { advertOptionValues: after.advert }),
    ...(changed.some((variant) => 'variantOptionValues' in variant) && { variants: changed }),
  };
}

const isSame = (one: readonly Choice[] | undefined, other: readonly Choice[]): boolean =>
  textOf(one ?? []) === textOf(other);
const textOf = (choices: readonly Choice[]): string =>
  JSON.stringify(choices.map((choice) => JSON.stringify(choice)).sort());

/** @returns the reason where the option cannot have the value */
function choicesOf({ id, fieldType, values }: ChoosableOption, value: unknown): Choice[] | string {
  const items = (Array.isArray(value) ? value : [value]).map(itemOf);
  const choices: Choice[] = [];
  for (const item of items) {
    if (!item) return 'a value of this type cannot be an option value';
    if (fieldType !== 'SINGLE_SELECT' && fieldType !== 'MULTI_SELECT') {
      choices.push({ optionTypeId: id, textValue: item.label });
      continue;
    }
    const found =
      values.find(({ legacyId }) => String(legacyId) === item.key) ??
      values.find(({ displayName }) => plain(displayName) === plain(item.label));
    if (!found) return `Marketplacer has no option value "${item.label}", and the connector makes none`;
    choices.push({ optionTypeId: id, optionValueId: found.id });
  }
  return choices;
}

const plain = (text: string): string => text.trim().toLowerCase();

function itemOf(value: unknown): { key: string; label: string } | undefined {
  if (typeof value === 'string' || typeof value === 'number') return { key: `${value}`, label: `${value}` };
  if (typeof value !== 'object' || value === null) return undefined;
  const { key, label } = value as { key?: unknown; label?: unknown };
  return typeof key === 'string' && typeof label === 'string' ? { key, label } : undefined;
}
