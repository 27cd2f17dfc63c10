import type { Uses } from '../connector/index.ts';
import { memoryOf } from './memory.ts';

/** Whether the shop has a category. Costs one read where it does, and none for a while where it does not. */
export async function isCategoryThere(
  connector: Uses<{ commercetools: 'categories'; clock: 'now' }>,
  id: string,
): Promise<boolean> {
  const { clock, commercetools } = connector;
  const { categoryNegativeCache } = memoryOf(connector);
  if (categoryNegativeCache.has(id, clock.now())) return false;
  if (await commercetools.categories.byId(id)) return true;
  categoryNegativeCache.add(id, clock.now());
  return false;
}
