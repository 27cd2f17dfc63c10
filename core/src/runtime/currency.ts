import { code as currencyByCode } from 'currency-codes';

/** A currency and how many decimals its minor unit has (ISO 4217: AUD 2, JPY 0, KWD 3). */
export interface Currency {
  code: string;
  digits: number;
}

/** currency-codes lists metals, bond units and test codes, which have no minor unit, under countries of this name. */
const NO_COUNTRY = /^Zz\d/;

/** The currency of an ISO 4217 code, or undefined where the code is not one with a minor unit. */
export function findCurrency(code: string): Currency | undefined {
  if (!/^[A-Z]{3}$/.test(code)) return undefined;
  const record = currencyByCode(code);
  if (!record || record.countries.some((country) => NO_COUNTRY.test(country))) return undefined;
  return { code, digits: record.digits };
}
