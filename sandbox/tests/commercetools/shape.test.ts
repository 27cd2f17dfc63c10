import type {
  CategoryDraft,
  CategoryUpdateAction,
  DeliveryItem,
  InventoryEntryUpdateAction,
} from '@commercetools/platform-sdk';
import { checked, type Shape } from '../../commercetools/rules/shape.ts';
import { action, localizedSetter, setter, type Actions } from '../../commercetools/writes/kind.ts';

const nothing = () => undefined;

// The compiler refuses this file as soon as one of the lines that must not compile does.
test('a shape agrees with the type of the platform, or it does not compile', () => {
  const draft: Shape<CategoryDraft> = { name: 'localized', slug: 'localized', orderHint: 'string?' };
  // @ts-expect-error: a required member is missing
  const incomplete: Shape<CategoryDraft> = { name: 'localized' };
  const misspelt: Shape<CategoryDraft> = {
    name: 'localized',
    slug: 'localized',
    // @ts-expect-error: no such member
    orderHnt: 'string?',
  };
  // @ts-expect-error: another kind
  const wrong: Shape<CategoryDraft> = { name: 'string', slug: 'localized' };
  // @ts-expect-error: not optional
  const lax: Shape<CategoryDraft> = { name: 'localized?', slug: 'localized' };
  // @ts-expect-error: optional
  const strict: Shape<CategoryDraft> = { name: 'localized', slug: 'localized', key: 'string' };
  expect([draft, incomplete, misspelt, wrong, lax, strict]).toHaveLength(6);
});

test('so does the shape of an update action', () => {
  const actions: Actions<InventoryEntryUpdateAction> = {
    changeQuantity: action({ quantity: 'integer' }, (_context, _entry, { quantity }) => quantity.toFixed()),
    setRestockableInDays: setter('restockableInDays', 'integer?'),
    // @ts-expect-error: a required member is missing
    addQuantity: action({}, nothing),
    // @ts-expect-error: no such member
    removeQuantity: action({ quantity: 'integer', sku: 'string?' }, nothing),
    // @ts-expect-error: another kind
    setExpectedDelivery: setter('expectedDelivery', 'integer?'),
    // @ts-expect-error: no such action
    setQuantity: action({ quantity: 'integer' }, nothing),
  };
  const ofCategories: Actions<CategoryUpdateAction> = {
    changeName: localizedSetter('name', 'localized'),
    // @ts-expect-error: no such member
    setDescription: localizedSetter('describe', 'localized?'),
  };
  expect(Object.keys({ ...actions, ...ofCategories })).toHaveLength(8);
});

test('so does the shape of a part, of which only the members that it names are kept', () => {
  const item: unknown = { id: 'line', quantity: 2, other: true };
  const known: DeliveryItem = checked<DeliveryItem>(item, { id: 'string', quantity: 'integer' });
  expect(known).toEqual({ id: 'line', quantity: 2 });
  // @ts-expect-error: of what is not said
  checked(item, { id: 'string' });
});
