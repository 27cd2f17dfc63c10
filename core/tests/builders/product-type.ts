import type { AttributeDefinition } from '@commercetools/platform-sdk';
import type { UsableAttributes } from '../../src/catalog/plan/fit-attributes.ts';
import { planAttributes, type WantedAttribute } from '../../src/taxonomy/index.ts';

/** A product type that has exactly what is wanted. */
export function definedFor(wanted: readonly WantedAttribute[]): UsableAttributes {
  const { actions, names } = planAttributes([], wanted, ['en']);
  const attributes = actions.flatMap((action) =>
    action.action === 'addAttributeDefinition' ? [action.attribute as AttributeDefinition] : [],
  );
  return { attributes, names };
}
