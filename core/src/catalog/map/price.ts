import { channelKeyOf } from '../../commercetools/index.ts';
import type { Advert, Variant } from '../../marketplacer/index.ts';
import type { Config } from '../../runtime/index.ts';
import type { Money } from './desired-product.ts';
import { toMinorUnits, type MoneyReading } from './money.ts';
import { hasOwnPrice, isPricedByAdvert } from './priced-by.ts';
import { saleOf } from './sale.ts';

export type PriceReading = MoneyReading | { kind: 'price-missing' };

type Priced = Pick<Variant, 'lowestPrice'>;
type Catalog = Pick<Config['catalog'], 'currency'>;

/** What a buyer pays without a sale of known dates, which has a price of its own. */
export function priceOf(advert: Advert, variant: Variant, catalog: Catalog): PriceReading {
  const sale = saleOf(advert, variant, catalog);
  return sale ? { kind: 'amount', minorUnits: sale.original } : priceNow(advert, variant, catalog);
}

/** What a buyer pays when it is read: the sale price while there is a sale. */
function priceNow(advert: Advert, variant: Priced, catalog: Catalog): PriceReading {
  if (hasOwnPrice(variant)) return priceReadingOf(variant, catalog);
  return isPricedByAdvert(advert) ? priceReadingOf(advert, catalog) : MISSING;
}

/** Whether one of the variants has a price that can be mapped. */
export const hasAnyPrice = (advert: Advert, catalog: Catalog): boolean =>
  (advert.variants?.nodes ?? []).some(
    (variant) => variant && priceOf(advert, variant, catalog).kind === 'amount',
  );

/** A price by itself, whoever it belongs to. */
export function priceReadingOf({ lowestPrice }: Priced, { currency }: Catalog): PriceReading {
  return lowestPrice ? toMinorUnits(lowestPrice, currency) : MISSING;
}

const MISSING: PriceReading = { kind: 'price-missing' };

/**
 * The price before the sale; `null` if there is no sale, `undefined` if it is not known. The advert's price
 * stands for a variant only if both cost the same.
 */
export function originalPriceOf(
  advert: Advert,
  variant: Variant,
  catalog: Catalog,
): Money | null | undefined {
  const { currency } = catalog;
  const sale = saleOf(advert, variant, catalog);
  if (sale) return { currencyCode: currency.code, centAmount: sale.original };
  const price = priceNow(advert, variant, catalog);
  const isAdvertsPrice = !variant.lowestPrice || variant.lowestPrice === advert.lowestPrice;
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
  catalog: Pick<Config['catalog'], 'offerScope'>,
): string | undefined {
  return catalog.offerScope === 'seller' && advert.seller ? channelKeyOf(advert.seller.legacyId) : undefined;
}
