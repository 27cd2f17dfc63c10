import type { CustomObject } from '@commercetools/platform-sdk';
import { createCustomObjects } from '../../src/commercetools/custom-objects.ts';
import { aShopInProcess } from './shop-in-process.ts';

/** The custom objects of a shop in this process, and all that it holds, in the order of their keys. */
export function customObjectsInMemory() {
  const shop = aShopInProcess();
  const all = () =>
    shop.all<CustomObject>('key-value-document').sort((one, other) => (one.key < other.key ? -1 : 1));
  return { ...createCustomObjects(shop.project), all };
}
