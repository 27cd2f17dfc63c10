import { isDeepStrictEqual } from 'node:util';
import type { Category, CategoryUpdateAction } from '@commercetools/platform-sdk';
import type { WantedCategory } from './map-taxon.ts';

/** A category as it stands. */
export interface PlacedCategory {
  category: Category;
  /** The category above it; absent at the top. */
  above: Category | undefined;
}

/** What is to change about the place of a category. What is absent stays. */
export interface Place {
  /** The key of the category above it. There is no way back to the top (CategoryChangeParentAction.parent is required). */
  parentKey?: string;
  orderHint?: string;
}

/** The smallest list of changes; empty where nothing differs. Texts that the shop wrote in other locales stay, and every slug; a locale without one gets it. */
export function planCategory(
  { category, above }: PlacedCategory,
  wanted: Pick<WantedCategory, 'name' | 'slug'>,
  { parentKey, orderHint }: Place,
): CategoryUpdateAction[] {
  const actions: CategoryUpdateAction[] = [];
  const name = { ...category.name, ...wanted.name };
  if (!isDeepStrictEqual({ ...category.name }, name)) actions.push({ action: 'changeName', name });
  const slug = { ...wanted.slug, ...category.slug };
  if (!isDeepStrictEqual({ ...category.slug }, slug)) actions.push({ action: 'changeSlug', slug });
  if (parentKey !== undefined && above?.key !== parentKey) {
    actions.push({ action: 'changeParent', parent: { typeId: 'category', key: parentKey } });
  }
  if (orderHint !== undefined && category.orderHint !== orderHint) {
    actions.push({ action: 'changeOrderHint', orderHint });
  }
  return actions;
}
