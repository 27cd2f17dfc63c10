import type { Price, PriceDraft, ProductUpdateAction, ProductVariant } from '@commercetools/platform-sdk';
import { PRICE_KEY, SALE_PRICE_KEY } from '../../commercetools/index.ts';
import type { DesiredPrice, DesiredVariant } from '../map/desired-product.ts';

type DesiredPrices = Pick<DesiredVariant, 'price' | 'sale'>;

/**
 * Our prices are found by their keys. A variant takes only one price per scope, so a price of the shop in the scope of
 * ours becomes ours, or makes room for it. All others are the shop's; a price of its own with dates has precedence over
 * a sale of ours that it overlaps. Where there is none to write, only one with our key goes.
 *
 * @param current with the channels of its prices expanded
 */
export function planPrices(current: ProductVariant, { price, sale }: DesiredPrices): ProductUpdateAction[] {
  const prices = current.prices ?? [];
  const plans = [
    planPrice(current, PRICE_KEY, price),
    planPrice(current, SALE_PRICE_KEY, sale && isOverlapped(prices, sale) ? null : sale),
  ];
  return [...plans.flatMap(({ removed }) => removed), ...plans.flatMap(({ written }) => written)];
}

export const priceDraftsOf = ({ price, sale }: DesiredPrices): PriceDraft[] => [
  ...(price ? [priceDraftOf(PRICE_KEY, price)] : []),
  ...(sale ? [priceDraftOf(SALE_PRICE_KEY, sale)] : []),
];

interface PricePlan {
  removed: ProductUpdateAction[];
  written: ProductUpdateAction[];
}

function planPrice(current: ProductVariant, key: string, desired: DesiredPrice | null): PricePlan {
  const prices = current.prices ?? [];
  const keyed = prices.find((price) => price.key === key);
  if (!desired) return { removed: keyed ? [removal(keyed)] : [], written: [] };
  const inPlace = prices.filter((price) => price !== keyed && hasScope(price, desired));
  const [ours = inPlace[0], inTheWay] = keyed ? [keyed, inPlace] : [undefined, inPlace.slice(1)];
  const draft = priceDraftOf(key, desired);
  if (!ours) return { removed: [], written: [{ action: 'addPrice', variantId: current.id, price: draft }] };
  const same = ours.key === key && ours.value.centAmount === desired.centAmount && hasScope(ours, desired);
  const price = { ...draft, ...keptOf(ours, desired) };
  return {
    removed: inTheWay.map(removal),
    written: same ? [] : [{ action: 'changePrice', priceId: ours.id, price }],
  };
}

const removal = ({ id: priceId }: Price): ProductUpdateAction => ({ action: 'removePrice', priceId });

/** What the shop has put onto our price stays. Tiers cannot follow it into another currency. */
function keptOf({ custom, tiers = [] }: Price, { currencyCode }: DesiredPrice): Partial<PriceDraft> {
  const kept = tiers.filter(({ value }) => value.currencyCode === currencyCode);
  return {
    ...(custom && { custom: { type: { typeId: 'type', id: custom.type.id }, fields: custom.fields } }),
    ...(kept.length > 0 && {
      tiers: kept.map(({ minimumQuantity, value: { centAmount } }) => ({
        minimumQuantity,
        value: { centAmount, currencyCode },
      })),
    }),
  };
}

/** A variant takes only one price per scope and time (DuplicatePriceScope). */
const hasScope = (price: Price, desired: DesiredPrice): boolean =>
  hasMarket(price, desired) &&
  isSameTime(price.validFrom, desired.validFrom) &&
  isSameTime(price.validUntil, desired.validUntil);

const isSameTime = (one: string | undefined, other: string | undefined): boolean =>
  one === other || Date.parse(one ?? '') === Date.parse(other ?? '');

function hasMarket(price: Price, { currencyCode, country, channelKey }: DesiredPrice): boolean {
  const foreign = price.customerGroup ?? price.recurrencePolicy;
  return (
    !foreign &&
    price.value.currencyCode === currencyCode &&
    price.country === country &&
    price.channel?.obj?.key === channelKey &&
    Boolean(price.channel) === Boolean(channelKey)
  );
}

/** commercetools refuses prices of one scope whose times overlap (OverlappingPriceValidity). */
function isOverlapped(prices: readonly Price[], sale: DesiredPrice): boolean {
  return prices.some(
    (price) =>
      price.key !== SALE_PRICE_KEY &&
      Boolean(price.validFrom ?? price.validUntil) &&
      !hasScope(price, sale) &&
      hasMarket(price, sale) &&
      startOf(price) < endOf(sale) &&
      startOf(sale) < endOf(price),
  );
}

type Times = Pick<DesiredPrice, 'validFrom' | 'validUntil'>;

const startOf = ({ validFrom }: Times): number => (validFrom ? Date.parse(validFrom) : -Infinity);
const endOf = ({ validUntil }: Times): number => (validUntil ? Date.parse(validUntil) : Infinity);

function priceDraftOf(
  key: string,
  { centAmount, currencyCode, country, channelKey, validFrom, validUntil }: DesiredPrice,
): PriceDraft {
  return {
    key,
    value: { currencyCode, centAmount },
    ...(country && { country }),
    ...(channelKey && { channel: { typeId: 'channel', key: channelKey } }),
    ...(validFrom && { validFrom }),
    ...(validUntil && { validUntil }),
  };
}
