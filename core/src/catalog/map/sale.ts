import type { Advert, Variant } from '../../marketplacer/index.ts';
import type { Config, Currency } from '../../runtime/index.ts';
import { toMinorUnits } from './money.ts';
import { isPricedByAdvert } from './priced-by.ts';

/** A sale whose start and end are known. Amounts are minor units, times ISO 8601. */
export interface Sale {
  original: number;
  centAmount: number;
  validFrom: string;
  validUntil: string;
}

type Facts = Pick<
  Variant,
  'lowestPrice' | 'lowestOriginalPrice' | 'salePrice' | 'salePriceStartAt' | 'salePriceEndAt'
>;

/**
 * A sale starts and ends by the clock, without an event and with the same `updatedAt`, so it is written with its
 * dates. The reading is the same before, during and after it. `null` where the dates or one of the prices are not known.
 *
 * Whether a sale of the advert holds for a variant is documented nowhere: it does where the variant has no price of its
 * own, or is on sale now without dates of its own.
 */
export function saleOf(
  advert: Advert,
  variant: Facts,
  { currency }: Pick<Config['catalog'], 'currency'>,
): Sale | null {
  if (isPricedByAdvert(advert)) return saleIn(advert, currency);
  const own = saleIn(variant, currency);
  if (own || isDated(variant) || amountOf(variant.salePrice, currency) !== undefined) return own;
  const { salePriceStartAt, salePriceEndAt } = advert;
  return saleIn({ ...variant, salePrice: undefined, salePriceStartAt, salePriceEndAt }, currency);
}

function saleIn(facts: Facts, currency: Currency): Sale | null {
  const { lowestPrice, lowestOriginalPrice, salePrice, salePriceStartAt, salePriceEndAt } = facts;
  const [from, until] = [Date.parse(salePriceStartAt ?? ''), Date.parse(salePriceEndAt ?? '')];
  const original = amountOf(lowestOriginalPrice, currency);
  const centAmount = amountOf(salePrice ?? lowestPrice, currency);
  if (!(from < until) || original === undefined || centAmount === undefined) return null;
  if (centAmount >= original) return null;
  return {
    original,
    centAmount,
    validFrom: new Date(from).toISOString(),
    validUntil: new Date(until).toISOString(),
  };
}

const isDated = ({ salePriceStartAt, salePriceEndAt }: Facts): boolean =>
  Boolean(salePriceStartAt ?? salePriceEndAt);

function amountOf(text: string | null | undefined, currency: Currency): number | undefined {
  const reading = toMinorUnits(text ?? '', currency);
  return reading.kind === 'amount' ? reading.minorUnits : undefined;
}
