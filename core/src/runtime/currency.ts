import { code as currencyByCode } from 'currency-codes';

/** A currency and how many decimals its minor unit has (ISO 4217: AUD 2, JPY 0, KWD 3). */
export interface Currency {
  code: string;
  digits: number;
}

/** The currency of an ISO 4217 code, or undefined where the code is not one with a minor unit. */
export function findCurrency(code: string): Currency | undefined {
  if (!/^[A-Z]{3}$/.test(code)) return undefined;
  const record = currencyByCode(code);
  // Precious metals and test codes are listed without a minor unit.
  return record && Number.isInteger(record.digits) ? { code, digits: record.digits } : undefined;
}
