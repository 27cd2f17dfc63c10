import type {
  AttributeDefinition,
  AttributeDefinitionDraft,
  AttributeType,
  ProductTypeUpdateAction,
} from '@commercetools/platform-sdk';
import { inEvery } from '../commercetools/index.ts';

/** One attribute that products need. */
export interface WantedAttribute {
  /** Of commercetools' form: ^[A-Za-z0-9_-]+$, 2 to 256 characters. */
  name: string;
  /** An attribute of an option is found again by this start of its name, whatever the option was called when it was made. */
  prefix?: string;
  label: string;
  /** The labels were read after the product type, so where it has others, those are older. */
  relabels?: boolean;
  type: 'text' | 'number' | 'boolean' | 'money' | 'datetime' | 'enum' | 'set-of-text' | 'set-of-enum';
  constraint: 'None' | 'Unique' | 'SameForAll';
  /** Given once; later it is the shop's to change. */
  isSearchable: boolean;
  /** Of an enum: those that are known to be needed, which may be a part of all. */
  values?: readonly { key: string; label: string }[];
}

export interface AttributePlan {
  /** In an order in which commercetools takes them; empty where nothing is missing. */
  actions: ProductTypeUpdateAction[];
  /** By the wanted name: the name under which the product type has the attribute, or will have it after the actions. */
  names: ReadonlyMap<string, string>;
  /** Attributes that exist in another form, which no update can change: products do without them. */
  conflicts: readonly AttributeConflict[];
}

export interface AttributeConflict {
  wanted: WantedAttribute;
  /** What the product type calls it. */
  name: string;
  /** The form that it has there. */
  found: string;
}

/**
 * What the product type lacks. Nothing is ever removed, neither attributes nor values, since that would
 * delete data from products. Labels are given once; those that relabel are followed in our locales;
 * a selection without any value waits for its first one, because nothing could be chosen from it and
 * whether commercetools takes it is not documented.
 */
export function planAttributes(
  existing: readonly AttributeDefinition[],
  wanted: readonly WantedAttribute[],
  locales: readonly string[],
): AttributePlan {
  const actions: ProductTypeUpdateAction[] = [];
  const names = new Map<string, string>();
  const conflicts: AttributeConflict[] = [];
  for (const same of Map.groupBy(wanted, identityOf).values()) {
    const one = joined(same);
    const found = findAttribute(existing, one);
    if (found && formOf(found) !== one.type) {
      conflicts.push({ wanted: one, name: found.name, found: formOf(found) });
    } else if (found || !isEmptySelection(one)) {
      actions.push(...(found ? growth(found, one, locales) : [addition(one, locales)]));
      for (const { name } of same) names.set(name, found?.name ?? one.name);
    }
  }
  return { actions, names, conflicts };
}

/** What tells one wanted attribute from another. */
export const identityOf = ({ prefix, name }: WantedAttribute): string => prefix ?? name;

/** The attribute that an action is about. */
export function attributeNameOf(action: ProductTypeUpdateAction): string {
  if (action.action === 'addAttributeDefinition') return action.attribute.name;
  return 'attributeName' in action ? action.attributeName : '';
}

/** Several adverts may want the same attribute, each with the values that it uses. */
function joined([first, ...others]: WantedAttribute[]): WantedAttribute {
  if (!first) throw new TypeError('There is nothing to join.');
  const values = new Map<string, { key: string; label: string }>();
  for (const value of [first, ...others].flatMap((one) => one.values ?? [])) {
    if (!values.has(value.key)) values.set(value.key, value);
  }
  return { ...first, ...(values.size > 0 && { values: [...values.values()] }) };
}

/** Of several, those that can be used come first, and among them the one of that very name. */
function findAttribute(
  existing: readonly AttributeDefinition[],
  { name, prefix, type }: WantedAttribute,
): AttributeDefinition | undefined {
  const isNamed = (attribute: AttributeDefinition) => attribute.name === name;
  const found = existing.filter((attribute) =>
    prefix === undefined ? isNamed(attribute) : attribute.name.startsWith(prefix),
  );
  const usable = found.filter((attribute) => formOf(attribute) === type);
  const candidates = usable.length > 0 ? usable : found;
  return candidates.find(isNamed) ?? candidates[0];
}

/** `text`, `enum`, `set-of-enum` and so on; an attribute of the product as a whole cannot carry what variants need. */
function formOf({ type, level }: AttributeDefinition): string {
  const form = type.name === 'set' ? `set-of-${type.elementType.name}` : type.name;
  return level === 'Product' ? `${form} on product level` : form;
}

const isSelection = ({ type }: WantedAttribute) => type === 'enum' || type === 'set-of-enum';
const isEmptySelection = (wanted: WantedAttribute) => isSelection(wanted) && !wanted.values?.length;

function addition(wanted: WantedAttribute, locales: readonly string[]): ProductTypeUpdateAction {
  return { action: 'addAttributeDefinition', attribute: attributeDraftOf(wanted, locales) };
}

function attributeDraftOf(wanted: WantedAttribute, locales: readonly string[]): AttributeDefinitionDraft {
  return {
    name: wanted.name,
    label: inEvery(locales, wanted.label),
    type: typeOf(wanted),
    isRequired: false,
    attributeConstraint: wanted.constraint,
    inputHint: 'SingleLine',
    isSearchable: wanted.isSearchable,
  };
}

function typeOf({ type, values = [] }: WantedAttribute): AttributeType {
  switch (type) {
    case 'enum':
      return { name: 'enum', values: [...values] };
    case 'set-of-enum':
      return { name: 'set', elementType: { name: 'enum', values: [...values] } };
    case 'set-of-text':
      return { name: 'set', elementType: { name: 'text' } };
    default:
      return { name: type };
  }
}

function growth(
  found: AttributeDefinition,
  wanted: WantedAttribute,
  locales: readonly string[],
): ProductTypeUpdateAction[] {
  const attributeName = found.name;
  const actions: ProductTypeUpdateAction[] = [];
  const ours = inEvery(locales, wanted.label);
  if (wanted.relabels && locales.some((locale) => found.label[locale] !== ours[locale])) {
    actions.push({ action: 'changeLabel', attributeName, label: { ...found.label, ...ours } });
  }
  if (isTooStrict(found, wanted)) {
    actions.push({ action: 'changeAttributeConstraint', attributeName, newValue: 'None' });
  }
  const labels = new Map(enumValuesOf(found.type).map(({ key, label }) => [key, label]));
  for (const value of isSelection(wanted) ? (wanted.values ?? []) : []) {
    const known = labels.get(value.key);
    if (known === undefined) actions.push({ action: 'addPlainEnumValue', attributeName, value });
    else if (wanted.relabels && known !== value.label) {
      actions.push({ action: 'changePlainEnumValueLabel', attributeName, newValue: value });
    }
  }
  return actions;
}

/** commercetools only ever relaxes these two, and only to None (AttributeConstraintEnumDraft). */
const isTooStrict = ({ attributeConstraint: found }: AttributeDefinition, { constraint }: WantedAttribute) =>
  found !== constraint && (found === 'SameForAll' || found === 'Unique');

/** The values of a selection; none of every other type. */
export function enumValuesOf(type: AttributeType): readonly { key: string; label: string }[] {
  const selection = type.name === 'set' ? type.elementType : type;
  return selection.name === 'enum' ? selection.values : [];
}
