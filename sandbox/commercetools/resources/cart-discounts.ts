import type { CartDiscountDraft, CartDiscountUpdateAction } from '@commercetools/platform-sdk';
import type { Json } from '../model/resource.ts';
import { requireKey } from '../rules/patterns.ts';
import { resolveReference } from '../rules/references.ts';
import { action, setKey, type ResourceKind } from '../writes/kind.ts';
import { storedValue, withKnownMode } from './carts/discounts.ts';

/** Cart discounts, which apply to every cart from then on. */
export const cartDiscounts: ResourceKind<CartDiscountDraft, CartDiscountUpdateAction> = {
  typeId: 'cart-discount',
  path: 'cart-discounts',
  draft: {
    key: 'string?',
    name: 'localized',
    value: 'object',
    cartPredicate: 'string',
    target: 'object?',
    sortOrder: 'string?',
    isActive: 'boolean?',
    requiresDiscountCode: 'boolean?',
    custom: 'object?',
  },
  create({ project }, draft) {
    requireKey(draft.key);
    const { value, ...content }: Json = withKnownMode(draft);
    const product = value.product && resolveReference(project, 'product', value.product, 'value.product');
    return {
      sortOrder: '0.5',
      isActive: true,
      requiresDiscountCode: false,
      stackingMode: 'Stacking',
      references: [],
      stores: [],
      recurringOrderScope: { type: 'AnyOrder' },
      ...content,
      value: { ...storedValue(value), ...(product && { product }) },
    };
  },
  actions: {
    setKey,
    changeIsActive: action({ isActive: 'boolean' }, (_context, discount, { isActive }) => {
      discount.isActive = isActive;
    }),
  },
};
