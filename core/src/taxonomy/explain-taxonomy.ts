import type {
  AttributeDefinition,
  Category,
  CategoryUpdateAction,
  ProductTypeUpdateAction,
} from '@commercetools/platform-sdk';
import { onePerField, type Difference } from '../converge/index.ts';
import { enumValuesOf } from './plan-attributes.ts';

/** What a product type lacks, or calls by another name. */
export function explainAttributes(
  actions: readonly ProductTypeUpdateAction[],
  existing: readonly AttributeDefinition[],
): Difference[] {
  const rowOf = (action: ProductTypeUpdateAction): Difference[] => {
    const name = 'attributeName' in action ? action.attributeName : '';
    const found = existing.find((attribute) => attribute.name === name);
    const labelOf = (key: string) =>
      found && enumValuesOf(found.type).find((value) => value.key === key)?.label;
    switch (action.action) {
      case 'addAttributeDefinition': {
        const { name: added, label } = action.attribute;
        return [{ field: `attribute ${added}`, source: label, target: undefined }];
      }
      case 'changeLabel':
        return [{ field: `attribute ${name} label`, source: action.label, target: found?.label }];
      case 'changeAttributeConstraint': {
        const target = found?.attributeConstraint;
        return [{ field: `attribute ${name} constraint`, source: action.newValue, target }];
      }
      case 'addPlainEnumValue': {
        const { key, label } = action.value;
        return [{ field: `attribute ${name} value ${key}`, source: label, target: undefined }];
      }
      case 'changePlainEnumValueLabel': {
        const { key, label } = action.newValue;
        return [{ field: `attribute ${name} value ${key}`, source: label, target: labelOf(key) }];
      }
      default:
        return [];
    }
  };
  return onePerField(actions.flatMap(rowOf));
}

/** What differs between a taxon and its category. */
export function explainCategory(
  { name, slug, parent, orderHint }: Category,
  actions: readonly CategoryUpdateAction[],
): Difference[] {
  return actions.flatMap((action): Difference[] => {
    switch (action.action) {
      case 'changeName':
        return [{ field: 'name', source: action.name, target: name }];
      case 'changeSlug':
        return [{ field: 'slug', source: action.slug, target: slug }];
      case 'changeParent':
        return [{ field: 'parent', source: action.parent.key, target: parent?.obj?.key }];
      case 'changeOrderHint':
        return [{ field: 'orderHint', source: action.orderHint, target: orderHint }];
      default:
        return [];
    }
  });
}
