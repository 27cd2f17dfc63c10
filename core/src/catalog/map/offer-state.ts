import type { Advert, VariantStock } from '../../marketplacer/index.ts';

/** What decides whether an advert can be bought now. */
export type OfferFacts = Pick<
  Advert,
  | 'availability'
  | 'priceType'
  | 'priceUnit'
  | 'published'
  | 'displayable'
  | 'online'
  | 'requiresVetting'
  | 'vetted'
  | 'vettingRejected'
> & { seller: { online: boolean | null } | null };

interface OfferRule {
  reason: string;
  /** In the words of Marketplacer's fields, for docs/mapping.md. */
  when: string;
  holds: (facts: OfferFacts) => boolean;
  /** Sold in another way, for which a price is not needed. */
  needsNoPrice?: true;
}

export const WAITS_FOR_VETTING = 'waits for vetting';

/**
 * The reasons for which an advert is off sale; if none holds, it is on sale. `published` is the seller's
 * intent and must be present. All other fields are conclusions that an API key may be unable to read, so only
 * an explicit value takes an advert off sale.
 */
export const OFF_SALE: readonly OfferRule[] = [
  { reason: 'not published', when: '`published` is not true', holds: ({ published }) => published !== true },
  {
    reason: 'rejected in vetting',
    when: '`vettingRejected` is true',
    holds: ({ vettingRejected }) => vettingRejected === true,
  },
  {
    reason: WAITS_FOR_VETTING,
    when: '`requiresVetting` is true and `vetted` is not',
    holds: ({ requiresVetting, vetted }) => requiresVetting === true && vetted !== true,
  },
  {
    reason: 'not displayable',
    when: '`displayable` is false',
    holds: ({ displayable }) => displayable === false,
  },
  { reason: 'not online', when: '`online` is false', holds: ({ online }) => online === false },
  {
    reason: 'seller off-line',
    when: "the seller's `online` is false",
    holds: ({ seller }) => seller?.online === false,
  },
  {
    reason: 'not sold online',
    when: '`availability` does not hold `BUY_ONLINE`: in the store only, for collection only, for hire, or a classified',
    holds: ({ availability }) => !availability.includes('BUY_ONLINE'),
    needsNoPrice: true,
  },
  {
    reason: 'price on application',
    when: '`priceType` is `POA`',
    holds: ({ priceType }) => priceType === 'POA',
    needsNoPrice: true,
  },
  {
    reason: 'without a fixed price',
    when: '`priceType` is `FROM`: the price is the lowest one that is possible',
    holds: ({ priceType }) => priceType === 'FROM',
    needsNoPrice: true,
  },
  {
    reason: 'priced by time',
    when: '`priceUnit` is `PER_HOUR`, `PER_DAY`, `PER_WEEK`, `PER_FORTNIGHT` or `PER_MONTH`',
    holds: ({ priceUnit }) => priceUnit != null && HIRED_BY.includes(priceUnit),
    needsNoPrice: true,
  },
];

const HIRED_BY: readonly string[] = ['PER_HOUR', 'PER_DAY', 'PER_WEEK', 'PER_FORTNIGHT', 'PER_MONTH'];

const KNOWN_AVAILABILITY: readonly string[] = [
  'BUY_ONLINE',
  'CLASSIFIED',
  'CLICK_AND_COLLECT',
  'HIRE',
  'IN_STORE',
];
const KNOWN_PRICE_TYPES: readonly string[] = ['FROM', 'POA'];

/** Ways of selling that this connector does not know; they decide nothing. */
export function unknownTermsOf({
  availability,
  priceType,
}: Pick<Advert, 'availability' | 'priceType'>): string[] {
  return [
    ...availability
      .filter((value) => !KNOWN_AVAILABILITY.includes(value))
      .map((value) => `Advert.availability ${value}`),
    ...(priceType && !KNOWN_PRICE_TYPES.includes(priceType) ? [`Advert.priceType ${priceType}`] : []),
  ];
}

/** Why an advert cannot be bought now; undefined where it can. */
export function offSaleReason(facts: OfferFacts): string | undefined {
  return OFF_SALE.find(({ holds }) => holds(facts))?.reason;
}

/**
 * Since when somebody has to decide about an advert; null where nobody has. Where the instance does not tell, one time
 * of waiting cannot be told from the next but by what lay between.
 */
export const waitingSince = (facts: OfferFacts & Pick<Advert, 'requiresVettingAt'>): string | null =>
  offSaleReason(facts) === WAITS_FOR_VETTING ? (facts.requiresVettingAt ?? 'unknown') : null;

/** Whether nobody misses a price. */
export const needsNoPrice = (facts: OfferFacts): boolean =>
  OFF_SALE.some((rule) => rule.needsNoPrice && rule.holds(facts));

export const isOnSale = (facts: OfferFacts): boolean => offSaleReason(facts) === undefined;

/**
 * Stands for infinite stock, which commercetools cannot express: more than any order needs, and small
 * enough for every storefront to show.
 */
export const INFINITE_QUANTITY = 1_000_000;

type OfferedStock = Omit<VariantStock, 'advert' | 'lowestPrice'>;

/** Whether the variant is one that its advert shows. */
export const isShown = ({
  displayable,
  published,
}: Pick<OfferedStock, 'displayable' | 'published'>): boolean => displayable && published !== false;

/**
 * Units of a variant that can be sold. A count below zero means oversold, so nothing is left. If there are
 * several inventories, Marketplacer's own count for the variant counts, because `orderCreate` checks against
 * it; one infinite inventory makes the variant infinite.
 */
export function quantityOf(variant: OfferedStock, isAdvertOnSale: boolean): number {
  if (!isAdvertOnSale || !isShown(variant) || !variant.buyable) return 0;
  const isInfinite =
    variant.infiniteQuantity === true ||
    variant.inventories?.nodes?.some((inventory) => inventory?.infiniteQuantity) === true;
  return isInfinite ? INFINITE_QUANTITY : Math.max(0, variant.countOnHand);
}

/** @param waiting pieces that were sold already, of which Marketplacer does not know yet */
export const withoutWaiting = (quantity: number, waiting = 0): number =>
  quantity === INFINITE_QUANTITY ? quantity : Math.max(0, quantity - waiting);
