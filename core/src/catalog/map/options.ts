import type { Advert, ChosenOption, Variant } from '../../marketplacer/index.ts';
import { optionAttribute, type WantedAttribute } from '../../taxonomy/index.ts';
import type { AttributeValue } from './desired-product.ts';

/** The options that a seller has chosen for a variant, those of the whole advert included. */
export interface ChosenOptions {
  /** Whether the list is complete, so that an option missing from it was not chosen. */
  known: boolean;
  /** The attributes that the product type needs for them. */
  wanted: WantedAttribute[];
  values: Map<string, AttributeValue>;
  /** Values that are not numbers although their option is numeric. */
  unusable: UnusableOption[];
}

interface UnusableOption {
  optionTypeId: number;
  text: string;
}

/** If an option is chosen on both levels, the variant's value wins. */
export function chosenOptionsOf(advert: Advert, variant: Variant): ChosenOptions {
  const lists = [advert.advertOptionValues, variant.variantOptionValues];
  const known = lists.every((list) => list?.nodes && !list.pageInfo?.hasNextPage);
  const all = lists.flatMap((list) => list?.nodes ?? []).filter((chosen) => chosen !== null);
  const chosen: ChosenOptions = { known, wanted: [], values: new Map(), unusable: [] };
  for (const same of Map.groupBy(all, ({ optionType }) => optionType.legacyId).values()) add(chosen, same);
  return chosen;
}

function add(chosen: ChosenOptions, same: ChosenOption[]): void {
  const [{ optionType } = { optionType: undefined }] = same;
  if (!optionType) return;
  const selected = same.flatMap(({ optionValue }) => optionValue ?? []);
  const wanted = optionAttribute(optionType, selected);
  const text = same.at(-1)?.textValue?.trim() ?? '';
  const value = valueOf(
    optionType.fieldType,
    selected.map(({ legacyId }) => String(legacyId)),
    text,
  );
  if (value !== undefined) {
    chosen.wanted.push(wanted);
    chosen.values.set(wanted.name, value);
  } else if (text !== '') {
    chosen.unusable.push({ optionTypeId: optionType.legacyId, text });
  }
}

type FieldType = ChosenOption['optionType']['fieldType'];

function valueOf(fieldType: FieldType, selected: string[], text: string): AttributeValue | undefined {
  switch (fieldType) {
    case 'SINGLE_SELECT':
      return selected.at(-1);
    case 'MULTI_SELECT':
      return selected.length > 0 ? [...new Set(selected)].sort() : undefined;
    case 'FREE_TEXT':
      return text || undefined;
    case 'INTEGER':
      return exactNumber(text, /^[+-]?\d+$/);
    case 'DECIMAL':
      return exactNumber(text, /^[+-]?\d+(\.\d+)?$/);
  }
}

/** Numbers of up to this many digits come back as they were written (IEEE 754 double precision). */
const EXACT_DIGITS = 15;

function exactNumber(text: string, form: RegExp): number | undefined {
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  return form.test(text) && digits.length <= EXACT_DIGITS ? Number(text) : undefined;
}
