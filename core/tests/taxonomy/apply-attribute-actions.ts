import type {
  AttributeDefinition,
  AttributePlainEnumValue,
  AttributeType,
  ProductTypeUpdateAction,
} from '@commercetools/platform-sdk';

type Definitions = readonly AttributeDefinition[];

/**
 * An independent reading of commercetools' rules for attribute definitions (API reference, ProductType), because a
 * property runs thousands of plans on one list; throws what commercetools would refuse.
 */
export function applyAttributeActions(
  before: Definitions,
  actions: readonly ProductTypeUpdateAction[],
): Definitions {
  return actions.reduce(applied, before);
}

function applied(definitions: Definitions, action: ProductTypeUpdateAction): Definitions {
  switch (action.action) {
    case 'addAttributeDefinition': {
      const { name, label, type, isRequired, ...rest } = action.attribute;
      if (!/^[A-Za-z0-9_-]{2,256}$/.test(name)) throw new Error(`InvalidInput: ${name}`);
      if (definitions.some((one) => one.name === name)) throw new Error(`already exists: ${name}`);
      const { attributeConstraint = 'None', inputHint = 'SingleLine', isSearchable = true } = rest;
      requireDistinctKeys(valuesIn(type));
      return [
        ...definitions,
        {
          name,
          label,
          type,
          isRequired,
          attributeConstraint,
          inputHint,
          isSearchable,
          level: rest.level ?? 'Variant',
        },
      ];
    }
    case 'changeLabel':
      return changed(definitions, action.attributeName, (one) => ({ ...one, label: action.label }));
    case 'changeAttributeConstraint':
      return changed(definitions, action.attributeName, (one) => {
        if (!['SameForAll', 'Unique'].includes(one.attributeConstraint)) throw new Error('cannot be relaxed');
        return { ...one, attributeConstraint: action.newValue };
      });
    case 'addPlainEnumValue':
      return withValues(definitions, action.attributeName, (values) => [...values, action.value]);
    case 'changePlainEnumValueLabel':
      return withValues(definitions, action.attributeName, (values) => {
        const { key, label } = action.newValue;
        const existing = values.find((value) => value.key === key);
        if (!existing || existing.label === label) throw new Error(`nothing to change: ${key}`);
        return values.map((value) => (value === existing ? action.newValue : value));
      });
    default:
      throw new Error(`not an action of a plan: ${action.action}`);
  }
}

function changed(
  definitions: Definitions,
  name: string,
  change: (definition: AttributeDefinition) => AttributeDefinition,
): Definitions {
  if (!definitions.some((one) => one.name === name)) throw new Error(`AttributeNameDoesNotExist: ${name}`);
  return definitions.map((one) => (one.name === name ? change(one) : one));
}

function withValues(
  definitions: Definitions,
  name: string,
  change: (values: AttributePlainEnumValue[]) => AttributePlainEnumValue[],
): Definitions {
  return changed(definitions, name, (one) => {
    const values = change(valuesIn(one.type) ?? []);
    requireDistinctKeys(values);
    if (one.type.name === 'enum') return { ...one, type: { name: 'enum', values } };
    if (one.type.name === 'set' && one.type.elementType.name === 'enum')
      return { ...one, type: { name: 'set', elementType: { name: 'enum', values } } };
    throw new Error(`no enum: ${name}`);
  });
}

export function valuesIn(type: AttributeType): AttributePlainEnumValue[] | undefined {
  const selection = type.name === 'set' ? type.elementType : type;
  return selection.name === 'enum' ? selection.values : undefined;
}

function requireDistinctKeys(values: AttributePlainEnumValue[] = []): void {
  if (new Set(values.map(({ key }) => key)).size < values.length) throw new Error('DuplicateEnumValues');
}
