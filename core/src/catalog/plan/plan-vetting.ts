import type { Product, ProductUpdateAction } from '@commercetools/platform-sdk';
import type { Advert } from '../../marketplacer/index.ts';
import type { Config } from '../../runtime/index.ts';
import { REVIEW_ATTRIBUTE, REVIEW_REASON_ATTRIBUTE } from '../map/attributes.ts';
import type { DesiredProduct } from '../map/desired-product.ts';
import { waitingSince } from '../map/offer-state.ts';
import {
  isInRejectedState,
  isPublishedWaiting,
  isShownAsItIs,
  isShownWaiting,
  WAITING_STATE_KEY,
} from '../read/verdict.ts';

/** What vetting in the shop asks of a product beside what its advert says. */
export interface VettingPlan {
  desired: DesiredProduct;
  actions: ProductUpdateAction[];
  /** Somebody has published it, and that is not to be undone before it was told to Marketplacer. */
  staysPublished: 'yes' | 'unless-changed' | 'no';
}

/**
 * An advert that waits anew is shown without what was decided of it before. One that somebody has published stays so
 * until Marketplacer has heard of it, unless the advert has become another one meanwhile.
 */
export function planVetting(
  advert: Advert,
  desired: DesiredProduct,
  product: Product | undefined,
  { vettedInShop }: Pick<Config['catalog'], 'vettedInShop'>,
): VettingPlan {
  const unconcerned: VettingPlan = { desired, actions: [], staysPublished: 'no' };
  if (!vettedInShop || !product || waitingSince(advert) === null) return unconcerned;
  if (!isShownWaiting(product.masterData.staged.masterVariant, advert)) {
    return { ...unconcerned, desired: withoutReview(desired), actions: withoutState(product) };
  }
  if (!isPublishedWaiting(product, advert)) return unconcerned;
  return { ...unconcerned, staysPublished: isShownAsItIs(product, advert) ? 'yes' : 'unless-changed' };
}

const withoutReview = (desired: DesiredProduct): DesiredProduct => ({
  ...desired,
  variants: desired.variants.map((variant) => ({
    ...variant,
    attributes: { ...variant.attributes, [REVIEW_ATTRIBUTE]: null, [REVIEW_REASON_ATTRIBUTE]: null },
  })),
});

/** A state cannot be taken away, as far as is documented. */
const withoutState = (product: Product): ProductUpdateAction[] =>
  isInRejectedState(product)
    ? [{ action: 'transitionState', state: { typeId: 'state', key: WAITING_STATE_KEY }, force: true }]
    : [];
