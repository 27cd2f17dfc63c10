import { latinWords } from '../commercetools/index.ts';
import type { Failure } from '../outcome/index.ts';
import type { FieldRow } from '../connector/index.ts';
import type { WantedAttribute } from './plan-attributes.ts';
import type { Trouble } from './sync-product-type.ts';

/** What an attribute needs to know of a Marketplacer option type. */
export interface OptionTypeFacts {
  legacyId: number;
  name: string;
  displayName: string;
  fieldType: 'SINGLE_SELECT' | 'MULTI_SELECT' | 'FREE_TEXT' | 'INTEGER' | 'DECIMAL';
  appliedTo: 'ADVERT' | 'VARIANT';
}

const TYPE_OF_FIELD = {
  SINGLE_SELECT: 'enum',
  MULTI_SELECT: 'set-of-enum',
  FREE_TEXT: 'text',
  INTEGER: 'number',
  DECIMAL: 'number',
} as const;

/** commercetools: ^[A-Za-z0-9_-]+$, 2 to 256 characters (API reference, AttributeDefinitionDraft.name). */
const LONGEST_NAME = 256;

/**
 * The attribute of an option type. Its name is safe and stays: the number makes it unique among options of
 * the same name, and finds it again after the option was renamed.
 *
 * @param values those that are known, which may be a part of all
 * @example the option type 7, `Shoe Size (EU)`, becomes `marketplacer-option-7-shoe-size-eu`
 */
export function optionAttribute(
  { legacyId, name, displayName, fieldType, appliedTo }: OptionTypeFacts,
  values: readonly { legacyId: number; displayName: string }[],
): WantedAttribute {
  const prefix = `${OPTION}${legacyId}-`;
  const type = TYPE_OF_FIELD[fieldType];
  return {
    name: prefix + (latinWords(name, LONGEST_NAME - prefix.length) || 'option'),
    prefix,
    label: displayName.trim() || name.trim() || `${legacyId}`,
    type,
    constraint: appliedTo === 'ADVERT' ? 'SameForAll' : 'None',
    isSearchable: true,
    ...((type === 'enum' || type === 'set-of-enum') && { values: values.map(enumValue) }),
  };
}

const OPTION = 'marketplacer-option-';

/** Whether an attribute was made for an option type. */
export const isOptionAttribute = (name: string): boolean => name.startsWith(OPTION);

/** The `legacyId` of the option type that an attribute was made for. */
export function optionTypeNumberOf(name: string): number | undefined {
  const [, digits] = /^(\d+)-/.exec(isOptionAttribute(name) ? name.slice(OPTION.length) : '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The failure to record for an attribute that cannot be used; undefined if no option stands behind it. */
export function failureOf({ wanted: { prefix }, code, detail }: Trouble): Failure | undefined {
  if (!prefix?.startsWith(OPTION)) return undefined;
  return { code, object: { type: 'option-type', id: prefix.slice(OPTION.length, -1) }, detail };
}

function enumValue({ legacyId, displayName }: { legacyId: number; displayName: string }) {
  return { key: `${legacyId}`, label: displayName.trim() || `${legacyId}` };
}

const OPTION_NAME = `\`${OPTION}<legacyId>-<name>\``;

/** How option types become attributes, for docs/mapping.md. */
export const OPTION_FIELDS: readonly FieldRow[] = [
  {
    source: 'OptionType.legacyId, OptionType.name',
    target: 'attribute definition, name',
    rule: `${OPTION_NAME}, made once; found again by the number, whatever the option is called later`,
    owner: 'Marketplacer',
  },
  {
    source: 'OptionType.displayName',
    target: 'attribute definition, label',
    rule: 'in every locale of `CATALOG_LOCALES`; updated by its own webhooks and the reconcile job',
    owner: 'Marketplacer',
  },
  {
    source: 'OptionType.appliedTo',
    target: 'attribute definition, constraint',
    rule: '`ADVERT`: SameForAll; `VARIANT`: None',
    owner: 'Marketplacer',
  },
  ...Object.entries(TYPE_OF_FIELD).map(([fieldType, type]): FieldRow => ({
    source: `OptionType.fieldType \`${fieldType}\``,
    target: `attribute definition, type ${type.replaceAll('-', ' ')}`,
    rule: 'set once; a later change of type is [reported](operations.md#attribute-type-conflict)',
    owner: 'Marketplacer',
  })),
  {
    source: 'OptionType.optionValues: OptionValue.legacyId, OptionValue.displayName',
    target: 'key and label of the enum value',
    rule: 'added and relabelled, never removed',
    owner: 'Marketplacer',
  },
  {
    source:
      'Advert.advertOptionValues: AdvertOptionValue.optionType, AdvertOptionValue.optionValue, AdvertOptionValue.textValue',
    target: 'value of the attribute in all variants',
    rule: 'the key of the value, the keys of all values, the text, or the number',
    owner: 'Marketplacer',
  },
  {
    source:
      'Variant.variantOptionValues: VariantOptionValue.optionType, VariantOptionValue.optionValue, VariantOptionValue.textValue',
    target: 'value of the attribute in the variant',
    rule: 'the key of the value, the keys of all values, the text, or the number',
    owner: 'Marketplacer',
  },
  {
    source: 'Prototype.optionTypes',
    target: 'attribute definitions',
    rule: 'those of all prototypes, in one product type',
    owner: 'Marketplacer',
  },
];
