import {
  AttributeConstraintEnumValues,
  AttributeLevelEnumValues,
  TextInputHintValues,
  type AttributeDefinitionDraft,
  type ProductTypeDraft,
  type ProductTypeUpdateAction,
} from '@commercetools/platform-sdk';
import { copy } from '../../engine/json.ts';
import {
  duplicateField,
  invalidInput,
  invalidOperation,
  referenceExists,
  refusedAs,
} from '../model/errors.ts';
import type { Project } from '../project/project.ts';
import type { Json, Resource } from '../model/resource.ts';
import { requireAttributeName, requireKey, requireOneOf } from '../rules/patterns.ts';
import { checked, checkedMembers } from '../rules/shape.ts';
import { ATTRIBUTE_TYPES } from '../rules/typed-values.ts';
import { action, setKey, setter, type ResourceKind, type WriteContext } from '../writes/kind.ts';
import { allVariants } from './products/variants.ts';

export const productTypes: ResourceKind<ProductTypeDraft, ProductTypeUpdateAction> = {
  typeId: 'product-type',
  path: 'product-types',
  draft: { key: 'string?', name: 'string', description: 'string', attributes: 'array?' },
  create(_context, draft) {
    requireKey(draft.key);
    return { ...draft, attributes: (draft.attributes ?? []).map(attributeDefinition) };
  },
  actions: {
    setKey,
    changeName: setter('name', 'string'),
    changeDescription: setter('description', 'string'),
    addAttributeDefinition: action({ attribute: 'object' }, (_context, type, { attribute }) => {
      type.attributes.push(attributeDefinition(attribute));
    }),
    removeAttributeDefinition: action({ name: 'string' }, (context, type, { name }) => {
      definition(type, name);
      type.attributes = type.attributes.filter((attribute: Json) => attribute.name !== name);
      removeFromProducts(context, type, name);
    }),
    changeAttributeOrderByName: action({ attributeNames: 'array' }, (_context, type, { attributeNames }) => {
      if (attributeNames.length !== type.attributes.length)
        throw invalidInput('All attributes must be named.');
      type.attributes = attributeNames.map((name: string) => definition(type, name));
    }),
    changeLabel: action({ attributeName: 'string', label: 'localized' }, (_context, type, change) => {
      definition(type, change.attributeName).label = change.label;
    }),
    changeIsSearchable: action(
      { attributeName: 'string', isSearchable: 'boolean' },
      (_context, type, change) => {
        definition(type, change.attributeName).isSearchable = change.isSearchable;
      },
    ),
    changeAttributeConstraint: action(
      { attributeName: 'string', newValue: 'string' },
      (_context, type, change) => {
        if (change.newValue !== 'None') throw invalidOperation('A constraint can only be relaxed to None.');
        definition(type, change.attributeName).attributeConstraint = 'None';
      },
    ),
    addPlainEnumValue: action({ attributeName: 'string', value: 'object' }, (_context, type, change) =>
      addValue(type, 'enum', change),
    ),
    addLocalizedEnumValue: action({ attributeName: 'string', value: 'object' }, (_context, type, change) =>
      addValue(type, 'lenum', change),
    ),
    changePlainEnumValueLabel: action(
      { attributeName: 'string', newValue: 'object' },
      (_context, type, change) => changeValueLabel(type, 'enum', change),
    ),
    changeLocalizedEnumValueLabel: action(
      { attributeName: 'string', newValue: 'object' },
      (_context, type, change) => changeValueLabel(type, 'lenum', change),
    ),
    removeEnumValues: action({ attributeName: 'string', keys: 'array' }, ({ project }, type, change) =>
      removeValues(project, type, change),
    ),
  },
  finish({ project }, type) {
    const names = new Set<string>();
    for (const attribute of type.attributes) {
      if (names.has(attribute.name)) throw duplicateField('attributes.name', attribute.name);
      names.add(attribute.name);
      requireSameTypeElsewhere(project, type, attribute);
    }
  },
  beforeDelete({ project }, type) {
    if (project.collection('product').first('productType', type.id)) throw referenceExists('product');
  },
};

function attributeDefinition(draft: unknown): Json {
  const attribute = {
    attributeConstraint: 'None',
    isSearchable: true,
    inputHint: 'SingleLine',
    level: 'Variant',
    ...checked<AttributeDefinitionDraft>(
      draft,
      {
        name: 'string',
        label: 'localized',
        type: 'object',
        isRequired: 'boolean',
        attributeConstraint: 'string?',
        isSearchable: 'boolean?',
        inputHint: 'string?',
        inputTip: 'localized?',
        level: 'string?',
      },
      'attributes',
    ),
  };
  const { name, type, isRequired, attributeConstraint, level } = attribute;
  requireAttributeName(name);
  requireOneOf('type.name', type.name, ATTRIBUTE_TYPES);
  if (type.name === 'set') requireOneOf('elementType.name', type.elementType?.name, ATTRIBUTE_TYPES);
  requireOneOf('attributeConstraint', attributeConstraint, AttributeConstraintEnumValues);
  requireOneOf('level', level, AttributeLevelEnumValues);
  requireOneOf('inputHint', attribute.inputHint, TextInputHintValues);
  if (level === 'Product' && attributeConstraint !== 'None') {
    throw invalidInput(
      `The product-level attribute '${name}' can not have the constraint '${attributeConstraint}'.`,
    );
  }
  if (type.name === 'set' && isRequired)
    throw invalidInput(`The set attribute '${name}' can not be required.`);
  return attribute;
}

function definition(type: Resource, name: string): Json {
  const found = type.attributes.find((attribute: Json) => attribute.name === name);
  if (!found) {
    throw refusedAs('AttributeNameDoesNotExist', `The attribute '${name}' does not exist.`, {
      invalidAttributeName: name,
    });
  }
  return found;
}

function valuesOf(type: Resource, attributeName: string, kind: 'enum' | 'lenum'): Json[] {
  const { type: declared } = definition(type, attributeName);
  const enumType = declared.name === 'set' ? declared.elementType : declared;
  if (enumType.name !== kind) throw invalidInput(`The attribute '${attributeName}' is no ${kind}.`);
  return enumType.values;
}

function addValue(type: Resource, kind: 'enum' | 'lenum', { attributeName, value }: Json): void {
  checkedMembers(value, { key: 'string', label: kind === 'enum' ? 'string' : 'localized' }, 'value');
  const values = valuesOf(type, attributeName, kind);
  if (values.some(({ key }) => key === value.key)) throw duplicateField('value.key', value.key);
  values.push(value);
}

/** "An enum value cannot be removed from an Attribute as it is being used by a Product" (API reference, EnumValueIsUsed). */
function removeValues(project: Project, type: Resource, { attributeName, keys }: Json): void {
  const { type: declared } = definition(type, attributeName);
  const selection = declared.name === 'set' ? declared.elementType : declared;
  const isUsed = ({ name, value }: Json) =>
    name === attributeName && [value].flat().some((one: Json | string) => keys.includes(keyOf(one)));
  for (const { masterData } of project.collection('product').find('productType', type.id)) {
    const variants = [masterData.current, masterData.staged].flatMap(allVariants);
    if (variants.some(({ attributes }) => attributes.some(isUsed))) {
      throw refusedAs('EnumValueIsUsed', `A value of '${attributeName}' is used by a product.`);
    }
  }
  const values = valuesOf(type, attributeName, selection.name);
  selection.values = values.filter(({ key }) => !keys.includes(key));
}

const keyOf = (value: Json | string): string => (typeof value === 'string' ? value : value.key);

function changeValueLabel(type: Resource, kind: 'enum' | 'lenum', { attributeName, newValue }: Json): void {
  const value = valuesOf(type, attributeName, kind).find(({ key }) => key === newValue.key);
  if (!value) throw invalidInput(`The attribute '${attributeName}' has no value '${newValue.key}'.`);
  value.label = newValue.label;
}

/** With its definition an attribute disappears from all products. */
function removeFromProducts({ project, alsoSave }: WriteContext, type: Resource, name: string): void {
  const others = (attribute: Json) => attribute.name !== name;
  for (const product of project.collection('product').find('productType', type.id)) {
    const changed = copy(product);
    for (const data of [changed.masterData.current, changed.masterData.staged]) {
      data.attributes = data.attributes.filter(others);
      for (const variant of allVariants(data)) variant.attributes = variant.attributes.filter(others);
    }
    alsoSave('product', changed);
  }
}

/** One attribute name means one type in the whole project; the values of an enum may differ. */
function requireSameTypeElsewhere(project: Project, type: Resource, attribute: Json): void {
  for (const other of project.collection('product-type').all()) {
    if (other.id === type.id) continue;
    const namesake = other.attributes.find(({ name }: Json) => name === attribute.name);
    if (!namesake || kindOf(namesake.type) === kindOf(attribute.type)) continue;
    throw refusedAs(
      'AttributeDefinitionTypeConflict',
      `The attribute '${attribute.name}' has another type in the product type '${other.key}'.`,
      {
        conflictingProductTypeId: other.id,
        conflictingProductTypeName: other.name,
        conflictingAttributeName: attribute.name,
      },
    );
  }
}

function kindOf(type: Json): string {
  return [type.name, type.elementType?.name, type.referenceTypeId, type.elementType?.referenceTypeId].join(
    ' ',
  );
}
