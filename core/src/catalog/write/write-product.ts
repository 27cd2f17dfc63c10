import { productKeyOf } from '../../commercetools/index.ts';
import type { Connector } from '../../connector/index.ts';
import type { Advert } from '../../marketplacer/index.ts';
import { applied, unchanged } from '../../outcome/index.ts';
import { ensureSellerChannel } from '../../sellers/index.ts';
import { retryAttempt, done, failure, needsAttention, type Attempt } from '../attempt.ts';
import type { ProductPlan } from '../plan/plan-advert.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { clearStock } from './apply-stock.ts';

/** Carries out the plan for the product itself, where its reading is certain to be newer. */
export async function writeProduct(
  connector: Connector,
  advert: Advert,
  plan: ProductPlan,
  snapshot: Snapshot,
): Promise<Attempt> {
  if (plan.kind === 'update' && plan.actions.length === 0) return done(unchanged);
  if (plan.kind === 'update' && !mayWrite(plan, snapshot)) return retryAttempt();
  const obstacle = await ensureChannelAndEmptyStock(connector, advert, plan);
  if (obstacle) return obstacle;
  const { products } = connector.commercetools;
  const written =
    plan.kind === 'create'
      ? await products.create(plan.draft)
      : await products.update(plan.product, plan.actions);
  switch (written.kind) {
    case 'written':
      return done(applied, true);
    case 'conflict':
      return retryAttempt();
    case 'duplicate': {
      // Whichever of its key, slugs and SKUs is named, another worker may just have made this product.
      const made = plan.kind === 'create' && (await products.byKey(productKeyOf(advert.legacyId)));
      if (made) return retryAttempt();
      return refused(connector, advert, plan, 'duplicate-value', `${written.field} ${written.value}`);
    }
    case 'rejected':
      return refused(connector, advert, plan, 'refused-by-commercetools', written.reasons.join('; '));
  }
}

type Update = Extract<ProductPlan, { kind: 'update' }>;

/**
 * Marketplacer's times have seconds only: of two readings with the same time, which one is newer is known
 * when the shop was read before the advert; of an event, when it has a number. And what a list of adverts
 * says of one that was deleted is not documented, so nothing comes back to the shelf by a list alone.
 */
function mayWrite({ sameTime, comesBack }: Update, { freshness, targetReadFirst }: Snapshot): boolean {
  return freshness ? freshness !== 'unknown' : targetReadFirst || !(sameTime || comesBack);
}

/** The seller's channel must be there before a price names it; entries to which nothing leads afterwards are emptied. */
async function ensureChannelAndEmptyStock(
  connector: Connector,
  { seller, ...advert }: Advert,
  plan: ProductPlan,
): Promise<Attempt | undefined> {
  if (seller && (plan.kind === 'create' || plan.sellerChanged)) {
    const channel = await ensureSellerChannel(connector, seller);
    if (needsAttention(channel)) return done(channel);
  }
  for (const { skus, channelKey } of plan.stock.toEmpty) {
    const cleared = await clearStock(connector, skus, channelKey);
    if (cleared.kind === 'conflict') return retryAttempt(cleared.wrote);
    if (cleared.kind === 'rejected')
      return failure({ seller, ...advert }, 'refused-by-commercetools', cleared.reasons.join('; '));
  }
  return undefined;
}

/** Whatever else commercetools refuses, what is off sale must not stay visible. */
async function refused(
  { commercetools }: Connector,
  advert: Advert,
  plan: ProductPlan,
  code: 'duplicate-value' | 'refused-by-commercetools',
  detail: string,
): Promise<Attempt> {
  const unpublish = plan.kind === 'update' ? plan.actions.filter(({ action }) => action === 'unpublish') : [];
  if (plan.kind === 'update' && unpublish.length > 0) {
    const hidden = await commercetools.products.update(plan.product, unpublish);
    if (hidden.kind === 'conflict') return retryAttempt();
  }
  return failure(advert, code, detail);
}
