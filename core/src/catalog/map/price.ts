import { channelKeyOf } from '../../commercetools/index.ts';
import type { Advert, Variant } from '../../marketplacer/index.ts';
import type { Config } from '../../runtime/index.ts';
import type { Money } from './desired-product.ts';
import { toMinorUnits, type MoneyReading } from './money.ts';

export type PriceReading = MoneyReading | { kind: 'price-missing' };

type Priced = Pick<Variant, 'lowestPrice'>;

/**
 * What a buyer pays: the sale price while there is a sale. The advert's price is that of its cheapest variant, so
 * it stands for a variant only where no variant has a price of its own.
 */
export function priceOf(
  advert: Advert,
  variant: Priced,
  catalog: Pick<Config['catalog'], 'currency'>,
): PriceReading {
  if (hasOwnPrice(variant)) return priceReadingOf(variant, catalog);
  const siblings = (advert.variants?.nodes ?? []).filter((one) => one !== null);
  return siblings.some(hasOwnPrice) ? MISSING : priceReadingOf(advert, catalog);
}

/** A price by itself, whoever it belongs to. */
export function priceReadingOf(
  { lowestPrice }: Priced,
  { currency }: Pick<Config['catalog'], 'currency'>,
): PriceReading {
  return lowestPrice ? toMinorUnits(lowestPrice, currency) : MISSING;
}

const MISSING: PriceReading = { kind: 'price-missing' };

const hasOwnPrice = ({ lowestPrice }: Priced): boolean => Boolean(lowestPrice);

/**
 * The price before the sale; `null` if there is no sale, `undefined` if it is not known. The advert's price
 * stands for a variant only if both cost the same.
 */
export function originalPriceOf(
  advert: Advert,
  variant: Variant,
  catalog: Config['catalog'],
): Money | null | undefined {
  const { currency } = catalog;
  const price = priceOf(advert, variant, catalog);
  const isAdvertsPrice = variant.lowestPrice === null || variant.lowestPrice === advert.lowestPrice;
  const adverts = isAdvertsPrice ? advert.lowestOriginalPrice : undefined;
  const text = variant.lowestOriginalPrice === undefined ? adverts : variant.lowestOriginalPrice;
  if (text === undefined) return undefined;
  const original = toMinorUnits(text ?? '', currency);
  if (original.kind !== 'amount' || price.kind !== 'amount') return null;
  const { minorUnits } = original;
  return minorUnits > price.minorUnits ? { currencyCode: currency.code, centAmount: minorUnits } : null;
}

/** The channel of price and stock where each seller has an offer of its own. */
export function offerChannelOf(
  advert: { seller: { legacyId: number } | null },
  catalog: Config['catalog'],
): string | undefined {
  return catalog.offerScope === 'seller' && advert.seller ? channelKeyOf(advert.seller.legacyId) : undefined;
}
