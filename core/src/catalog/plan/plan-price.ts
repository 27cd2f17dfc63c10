import type { Price, PriceDraft, ProductUpdateAction, ProductVariant } from '@commercetools/platform-sdk';
import { PRICE_KEY } from '../../commercetools/index.ts';
import type { DesiredPrice } from '../map/desired-product.ts';

/**
 * Our price is found by its key. A price of the same scope becomes ours, because a variant takes only one
 * price per scope. All others are the shop's. Where there is none to write, only one with our key goes.
 *
 * @param current with the channels of its prices expanded
 */
export function planPrice(current: ProductVariant, desired: DesiredPrice | null): ProductUpdateAction[] {
  const prices = current.prices ?? [];
  if (!desired) {
    return prices
      .filter(({ key }) => key === PRICE_KEY)
      .map(({ id: priceId }) => ({ action: 'removePrice', priceId }));
  }
  const ours =
    prices.find(({ key }) => key === PRICE_KEY) ?? prices.find((price) => hasScope(price, desired));
  if (!ours) return [{ action: 'addPrice', variantId: current.id, price: priceDraftOf(desired) }];
  const same =
    ours.key === PRICE_KEY && ours.value.centAmount === desired.centAmount && hasScope(ours, desired);
  if (same) return [];
  const price = { ...priceDraftOf(desired), ...keptOf(ours, desired) };
  return [{ action: 'changePrice', priceId: ours.id, price }];
}

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

/** A variant takes only one price per scope (DuplicatePriceScope). */
function hasScope(price: Price, { currencyCode, country, channelKey }: DesiredPrice): boolean {
  const foreign = price.customerGroup ?? price.validFrom ?? price.validUntil ?? price.recurrencePolicy;
  return (
    !foreign &&
    price.value.currencyCode === currencyCode &&
    price.country === country &&
    price.channel?.obj?.key === channelKey &&
    Boolean(price.channel) === Boolean(channelKey)
  );
}

export function priceDraftOf({ centAmount, currencyCode, country, channelKey }: DesiredPrice): PriceDraft {
  return {
    key: PRICE_KEY,
    value: { currencyCode, centAmount },
    ...(country && { country }),
    ...(channelKey && { channel: { typeId: 'channel', key: channelKey } }),
  };
}
