import { row } from '../graphql/relations.ts';
import type { TypeResolvers } from '../graphql/context.ts';
import type { ChosenOption, OptionType } from '../model/entities.ts';
import { refuse } from '../model/errors.ts';
import type { Store } from '../store/store.ts';
import { mustFind } from './mutation.ts';

export interface ChosenOptionInput {
  optionValueId?: string | null;
  textValue?: string | null;
  optionTypeId?: string | null;
}

const LONGEST_TEXT = 255;

/** A whole list of choices; it replaces the one before, so what is missing is gone. */
export function chooseOptions(
  store: Store,
  kind: 'AdvertOptionValue' | 'VariantOptionValue',
  inputs: ChosenOptionInput[],
): ChosenOption[] {
  const field = kind === 'AdvertOptionValue' ? 'advertOptionValues' : 'variantOptionValues';
  const chosen = inputs.map((input) => choose(store, kind, field, input));
  const seen = new Set<number>();
  for (const { optionTypeId } of chosen) {
    const { fieldType, displayName } = store.get('OptionType', optionTypeId);
    if (seen.has(optionTypeId) && fieldType !== 'MULTI_SELECT')
      refuse(field, `${displayName} can have only one value`);
    seen.add(optionTypeId);
  }
  return chosen;
}

function choose(
  store: Store,
  kind: 'AdvertOptionValue' | 'VariantOptionValue',
  field: string,
  { optionValueId, textValue, optionTypeId }: ChosenOptionInput,
): ChosenOption {
  const value = optionValueId ? mustFind(store, 'OptionValue', optionValueId, 'optionValueId') : undefined;
  const type = value
    ? store.get('OptionType', value.optionTypeId)
    : mustFind(store, 'OptionType', optionTypeId, 'optionTypeId');
  if (optionTypeId && mustFind(store, 'OptionType', optionTypeId, 'optionTypeId').id !== type.id) {
    refuse(field, 'option value does not belong to the option type');
  }
  if (type.appliedTo !== (kind === 'AdvertOptionValue' ? 'ADVERT' : 'VARIANT')) {
    refuse(field, `${type.displayName} applies to ${type.appliedTo.toLowerCase()}s`);
  }
  const complaint = valueComplaint(type, value !== undefined, textValue ?? null);
  if (complaint) refuse(field, `${type.displayName} ${complaint}`);
  return {
    id: store.nextChoiceId(),
    optionTypeId: type.id,
    optionValueId: value?.id ?? null,
    textValue: textValue ?? null,
  };
}

function valueComplaint(type: OptionType, selected: boolean, text: string | null): string | undefined {
  if (type.fieldType === 'SINGLE_SELECT' || type.fieldType === 'MULTI_SELECT') {
    return selected && text === null ? undefined : 'needs an optionValueId and no textValue';
  }
  if (selected || text === null) return 'needs a textValue and no optionValueId';
  if (text.length > LONGEST_TEXT) return `is too long (maximum is ${LONGEST_TEXT} characters)`;
  if (type.fieldType === 'INTEGER' && !/^-?\d+$/.test(text)) return 'is not an integer';
  if (type.fieldType === 'DECIMAL' && !/^-?\d+(\.\d+)?$/.test(text)) return 'is not a number';
  return undefined;
}

const chosenOption: TypeResolvers = {
  optionType: row('OptionType', 'optionTypeId'),
  optionValue: row('OptionValue', 'optionValueId'),
};

export const chosenOptionResolvers: Record<string, TypeResolvers> = {
  AdvertOptionValue: chosenOption,
  VariantOptionValue: chosenOption,
};
