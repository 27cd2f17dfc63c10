import { productKeyOf } from '../../commercetools/index.ts';
import type { Uses } from '../../connector/index.ts';
import { again, done, reread, type Attempt } from '../../converge/index.ts';
import type { Advert } from '../../marketplacer/index.ts';
import { applied, failed, unchanged, type FailureCode } from '../../outcome/index.ts';
import { ensureSellerChannel } from '../../sellers/index.ts';
import type { ProductPlan } from '../plan/plan-advert.ts';
import { withoutDescription } from '../plan/plan-substitute.ts';
import { productNeedsShopFirst, type AdvertPlan } from '../plan/plan-sync.ts';
import { needsAttention, objectOf } from '../plan/trouble.ts';
import { clearStock, removeStock } from './apply-stock.ts';
import { sendPlan } from './send-plan.ts';
import { withAnotherSku } from './with-another-sku.ts';

export type ProductPorts = Uses<{
  commercetools: 'channels' | 'inventory' | 'products';
  config: 'catalog' | 'flowsOff';
  clock: 'now' | 'sleep';
}>;

/** What is to be written, and what is known of the readings that it was planned from. */
export interface WriteContext extends Pick<AdvertPlan, 'advert' | 'shop' | 'freshness'> {
  plan: ProductPlan;
  targetReadFirst: boolean;
}

/** Carries out the plan for the product itself, where its reading is certain to be newer. */
export async function writeProduct(
  connector: ProductPorts,
  { advert, plan, freshness, targetReadFirst }: WriteContext,
): Promise<Attempt> {
  if (plan.kind === 'update' && plan.actions.length === 0) return done(unchanged);
  if (productNeedsShopFirst(plan, freshness) && !targetReadFirst) return reread();
  const obstacle = await ensureChannelAndEmptyStock(connector, advert, plan);
  if (obstacle) return obstacle;
  const { products } = connector.commercetools;
  const emptied = await removeStock(connector, plan.stock.freed, plan.stock.channelKey);
  if (emptied === 'conflict') return again(true);
  const written = await sendPlan(products, plan);
  switch (written.kind) {
    case 'written':
      // What was on stock under the SKUs that have moved is not there any more.
      return plan.stock.freed.length > 0 ? reread(true) : done(applied, true);
    case 'conflict':
      return again();
    case 'duplicate': {
      // Whichever of its key, slugs and SKUs is named, another worker may just have made this product.
      const made = plan.kind === 'create' && (await products.byKey(productKeyOf(advert.legacyId)));
      if (made) return again();
      const another = await withAnotherSku(connector, plan, written);
      return (
        another ?? refused(connector, advert, plan, 'duplicate-value', `${written.field} ${written.value}`)
      );
    }
    case 'rejected':
      return afterRejection(connector, advert, plan, written.reasons.join('; '));
  }
}

/** No limit of descriptions is documented, so whether one is too long is found out. */
async function afterRejection(
  connector: ProductPorts,
  advert: Advert,
  plan: ProductPlan,
  reasons: string,
): Promise<Attempt> {
  const shorter = withoutDescription(plan);
  const rest = shorter && (await sendPlan(connector.commercetools.products, shorter));
  if (rest?.kind === 'conflict') return again();
  return rest?.kind === 'written'
    ? done(failed('text-too-long', objectOf(advert), `description: ${reasons}`), true)
    : refused(connector, advert, plan, 'refused-by-commercetools', reasons);
}

/** The seller's channel must be there before a price names it; entries to which nothing leads afterwards are emptied. */
async function ensureChannelAndEmptyStock(
  connector: ProductPorts,
  { seller, ...advert }: Advert,
  plan: ProductPlan,
): Promise<Attempt | undefined> {
  if (seller && (plan.kind === 'create' || plan.sellerChanged)) {
    const channel = await ensureSellerChannel(connector, seller);
    if (needsAttention(channel)) return done(channel);
  }
  for (const { skus, channelKey } of plan.stock.toEmpty) {
    const cleared = await clearStock(connector, skus, channelKey);
    if (cleared.kind === 'conflict') return again(cleared.wrote);
    if (cleared.kind === 'rejected')
      return failure({ seller, ...advert }, 'refused-by-commercetools', cleared.reasons.join('; '));
  }
  return undefined;
}

/** Whatever else commercetools refuses, what is off sale must not stay visible. */
async function refused(
  { commercetools }: ProductPorts,
  advert: Advert,
  plan: ProductPlan,
  code: 'duplicate-value' | 'refused-by-commercetools',
  detail: string,
): Promise<Attempt> {
  const unpublish = plan.kind === 'update' ? plan.actions.filter(({ action }) => action === 'unpublish') : [];
  if (plan.kind === 'update' && unpublish.length > 0) {
    const hidden = await commercetools.products.update(plan.product, unpublish);
    if (hidden.kind === 'conflict') return again();
  }
  return failure(advert, code, detail);
}

const failure = (advert: Advert, code: FailureCode, detail: string): Attempt =>
  done(failed(code, objectOf(advert), detail));
