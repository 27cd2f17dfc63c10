import type {
  AttributeDefinition,
  AttributeType,
  LocalizedString,
  ProductType,
} from '@commercetools/platform-sdk';
import {
  productTypeReference,
  type Trouble,
  type WantedOptionType,
  type WantedOptionValue,
  type WantedPrototype,
} from './wanted.ts';

interface MappedProductType {
  /** Absent where the product type has no name. */
  wanted: WantedPrototype | undefined;
  troubles: Trouble[];
}

/** What the connector itself has given to a product type. */
const isOwnAttribute = ({ name }: AttributeDefinition): boolean => name.startsWith('marketplacer-');

/**
 * A product type as a prototype. An attribute that Marketplacer has no option for is left out, and told.
 *
 * @param locale the source language, in which sellers read names
 */
export function mapProductType(type: ProductType, locale: string): MappedProductType {
  const object = productTypeReference(type.id);
  const told: string[] = [];
  const optionTypes = (type.attributes ?? [])
    .filter((attribute) => !isOwnAttribute(attribute))
    .flatMap((attribute) => {
      const { wanted, sentences } = mapAttribute(type.id, attribute, locale);
      told.push(...sentences);
      return wanted ?? [];
    });
  const name = type.name.trim();
  if (name === '') told.push('it has no name');
  return {
    wanted: name === '' ? undefined : { identity: type.id, object, name, optionTypes },
    troubles: told.map((detail) => ({ code: 'taxonomy-unmappable', object, detail })),
  };
}

function mapAttribute(
  typeId: string,
  attribute: AttributeDefinition,
  locale: string,
): { wanted: WantedOptionType | undefined; sentences: string[] } {
  const { name, label, isRequired, level, attributeConstraint } = attribute;
  const named = `attribute ${name}`;
  const fieldType = fieldTypeOf(attribute.type);
  const displayName = textIn(label, locale);
  if (level === 'Product') return unmapped(`${named}: it is one of the product, not of its variants`);
  if (!fieldType) return unmapped(`${named}: there is no option for the type ${shown(attribute.type)}`);
  if (!displayName) return unmapped(`${named}: it has no label in ${locale}`);
  const identity = `${typeId}/${name}`;
  const { values, sentences } = mapValues(identity, named, attribute.type, locale);
  if (isRequired) sentences.push(`${named}: it is required, and the option is optional`);
  const appliedTo = attributeConstraint === 'SameForAll' ? 'ADVERT' : 'VARIANT';
  return { wanted: { identity, name, displayName, appliedTo, fieldType, values }, sentences };
}

const unmapped = (sentence: string) => ({ wanted: undefined, sentences: [sentence] });

/** Each type that an option can carry without loss; a number may have decimals, which nothing says. */
function fieldTypeOf(type: AttributeType): WantedOptionType['fieldType'] | undefined {
  switch (type.name) {
    case 'enum':
    case 'lenum':
      return 'SINGLE_SELECT';
    case 'text':
    case 'ltext':
      return 'FREE_TEXT';
    case 'number':
      return 'DECIMAL';
    case 'set':
      return type.elementType.name === 'enum' || type.elementType.name === 'lenum'
        ? 'MULTI_SELECT'
        : undefined;
    default:
      return undefined;
  }
}

const shown = (type: AttributeType): string =>
  type.name === 'set' ? `set of ${type.elementType.name}` : type.name;

/** Sellers choose a value by its label, so of two with the same one the first counts. */
function mapValues(identity: string, named: string, type: AttributeType, locale: string) {
  const selection = type.name === 'set' ? type.elementType : type;
  const values: WantedOptionValue[] = [];
  const sentences: string[] = [];
  const labels = new Set<string>();
  for (const { key, label } of 'values' in selection ? selection.values : []) {
    const displayName = textIn(label, locale);
    if (!displayName) sentences.push(`${named}, value ${key}: it has no label in ${locale}`);
    else if (labels.has(sameName(displayName)))
      sentences.push(`${named}, value ${key}: another one has its label`);
    else {
      labels.add(sameName(displayName));
      values.push({ identity: `${identity}/${key}`, name: key, displayName });
    }
  }
  return { values, sentences };
}

/** Nothing says how Marketplacer compares names. */
export const sameName = (name: string): string => name.trim().toLowerCase();

export const textIn = (text: LocalizedString | string, locale: string): string | undefined =>
  (typeof text === 'string' ? text : text[locale])?.trim() || undefined;
