import type { Currency } from '../../runtime/index.ts';

export type MoneyReading =
  | { kind: 'amount'; minorUnits: number }
  | { kind: 'price-not-a-number' | 'price-too-precise' | 'price-too-large' };

const DECIMAL = /^(\d+)(?:\.(\d+))?$/;

/**
 * A decimal string in major units ("19.99", "25.0") as an integer in minor units of the currency
 * (1999, 2500), by its digits and never through a float. Zeros beyond the currency's decimals say
 * nothing and are dropped ("1200.0" JPY is 1200); any other digit there is an error, not a rounding.
 */
export function toMinorUnits(text: string, currency: Currency): MoneyReading {
  const [, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return { kind: 'price-not-a-number' };
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > currency.digits) return { kind: 'price-too-precise' };
  const minorUnits = Number(BigInt(whole + significant.padEnd(currency.digits, '0')));
  return Number.isSafeInteger(minorUnits) ? { kind: 'amount', minorUnits } : { kind: 'price-too-large' };
}
