import type { Uses } from '../../connector/index.ts';
import { again, done, type Attempt } from '../../converge/index.ts';
import { applied, failed, unchanged, type ObjectReference } from '../../outcome/index.ts';
import type { OffSalePlan } from '../plan/plan-off-sale.ts';
import { applyStock } from './apply-stock.ts';

/**
 * Without stock first, and then invisible: whoever has read the product before, and the advert while it was on
 * sale, finds another version.
 */
export async function writeOffSale(
  { commercetools: { inventory, products } }: Uses<{ commercetools: 'inventory' | 'products' }>,
  { product, stock, actions, deletes }: OffSalePlan,
  object: ObjectReference,
): Promise<Attempt> {
  const refused = (reasons: string[], wrote: boolean) =>
    done(failed('refused-by-commercetools', object, reasons.join('; ')), wrote);
  const cleared = await applyStock(inventory, stock);
  if (cleared.kind === 'conflict') return again(cleared.wrote);
  if (cleared.kind === 'rejected') return refused(cleared.reasons, false);
  const hidden = actions.length > 0 ? await products.update(product, actions) : undefined;
  if (hidden?.kind === 'rejected') return refused(hidden.reasons, stock.length > 0);
  if (hidden && hidden.kind !== 'written') return again(stock.length > 0);
  const wrote = stock.length + actions.length > 0;
  const deleted = deletes ? await products.delete(hidden?.resource ?? product) : undefined;
  if (deleted?.kind === 'rejected') return refused(deleted.reasons, wrote);
  if (deleted && deleted.kind !== 'written') return again(wrote);
  return wrote || deletes ? done(applied, true) : done(unchanged);
}
