import type { Product, ProductVariant } from '@commercetools/platform-sdk';
import type { Advert } from '../../marketplacer/index.ts';
import {
  OFF_SALE_ATTRIBUTE,
  REVIEW_ATTRIBUTE,
  REVIEW_REASON_ATTRIBUTE,
  REVIEW_REJECTED,
  WAITS_SINCE_ATTRIBUTE,
} from '../map/attributes.ts';
import { WAITS_FOR_VETTING, waitingSince } from '../map/offer-state.ts';
import { isBuiltFrom, provenanceOf } from './provenance.ts';

/** People of the shop reject an advert by moving its product to this state, which post-deploy makes. */
export const REJECTED_STATE_KEY = 'marketplacer-vetting-rejected';
/** A product that was in it goes to this one when its advert waits again. */
export const WAITING_STATE_KEY = 'marketplacer-vetting-waiting';

/** Marketplacer takes no rejection without one. */
const DEFAULT_REASON = 'The product does not meet the requirements of the marketplace.';

export type Verdict = { kind: 'approve' } | { kind: 'reject'; reason: string };

/**
 * What people of the shop have decided of the advert as it was shown to them; undefined where they have not, or where
 * it waits anew, or differently, since then. The connector never publishes a product that waits, so whoever has
 * published one is a person, also where both use the same API client.
 *
 * @param product with its state expanded
 */
export function verdictOn(product: Product, advert: Advert): Verdict | undefined {
  const { staged } = product.masterData;
  if (!isBuiltFrom(product, advert.legacyId) || !isShownWaiting(staged.masterVariant, advert))
    return undefined;
  if (isMarkedRejected(product)) {
    const reason = valueOf(staged.masterVariant, REVIEW_REASON_ATTRIBUTE);
    return { kind: 'reject', reason: (typeof reason === 'string' && reason.trim()) || DEFAULT_REASON };
  }
  return isPublishedWaiting(product, advert) && isShownAsItIs(product, advert)
    ? { kind: 'approve' }
    : undefined;
}

/** Whether somebody has published the product while it was shown as waiting for what it still waits for. */
export const isPublishedWaiting = ({ masterData }: Product, advert: Advert): boolean =>
  masterData.published && isShownWaiting(masterData.current.masterVariant, advert);

/** Whether the product shows that its advert waits. */
export const waitsForVetting = ({ masterData }: Product): boolean =>
  valueOf(masterData.staged.masterVariant, WAITS_SINCE_ATTRIBUTE) !== undefined;

/** Whether the product shows that the advert waits, since when it does. */
export const isShownWaiting = (variant: ProductVariant, advert: Advert): boolean =>
  valueOf(variant, OFF_SALE_ATTRIBUTE) === WAITS_FOR_VETTING &&
  valueOf(variant, WAITS_SINCE_ATTRIBUTE) === waitingSince(advert);

/** Nothing of the advert has changed since the reading that the product was built from. */
export const isShownAsItIs = (product: Product, { updatedAt }: Pick<Advert, 'updatedAt'>): boolean =>
  Date.parse(String(provenanceOf(product).updatedAt)) === Date.parse(updatedAt);

export const isInRejectedState = ({ state }: Product): boolean => state?.obj?.key === REJECTED_STATE_KEY;

const isMarkedRejected = (product: Product): boolean =>
  isInRejectedState(product) ||
  keyOf(valueOf(product.masterData.staged.masterVariant, REVIEW_ATTRIBUTE)) === REVIEW_REJECTED;

const valueOf = ({ attributes = [] }: ProductVariant, name: string): unknown =>
  attributes.find((attribute) => attribute.name === name)?.value;

/** Of an enum, or a text where the shop has made the attribute itself. */
const keyOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'key' in value ? value.key : value;
