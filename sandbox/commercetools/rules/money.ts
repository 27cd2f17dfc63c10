import { minorUnitDigits } from '../../engine/minor-units.ts';
import { invalidField, invalidInput } from '../model/errors.ts';
import type { Json } from '../model/resource.ts';

const CURRENCY = /^[A-Z]{3}0?$/;
/** By ISO 4217 (API reference, CentPrecisionMoney); a code such as `HUF0` is one of NonStandardCurrency. */
const fractionDigits = (currencyCode: string): number =>
  currencyCode.endsWith('0') ? 0 : minorUnitDigits(currencyCode);

/** Money as it is read back. `field` names the place in an error. */
export function typedMoney(money: Json, field: string): Json {
  const { currencyCode } = money;
  if (!CURRENCY.test(currencyCode)) throw invalidField(`${field}.currencyCode`, currencyCode);
  const fraction = fractionDigits(currencyCode);
  if (money.type === 'highPrecision') return highPrecision(money, fraction, field);
  if (money.fractionDigits !== undefined && money.fractionDigits !== fraction) {
    throw invalidField(`${field}.fractionDigits`, money.fractionDigits);
  }
  if (!Number.isSafeInteger(money.centAmount)) throw invalidField(`${field}.centAmount`, money.centAmount);
  return { type: 'centPrecision', currencyCode, centAmount: money.centAmount, fractionDigits: fraction };
}

function highPrecision(money: Json, fraction: number, field: string): Json {
  const { preciseAmount, fractionDigits: precise, currencyCode } = money;
  if (!Number.isSafeInteger(preciseAmount)) throw invalidField(`${field}.preciseAmount`, preciseAmount);
  if (!Number.isInteger(precise) || precise <= fraction || precise > 20) {
    throw invalidField(`${field}.fractionDigits`, precise);
  }
  const centAmount = divided(BigInt(preciseAmount), 10n ** BigInt(precise - fraction));
  if (money.centAmount !== undefined && money.centAmount !== centAmount) {
    throw invalidInput(`The centAmount of '${field}' does not agree with its preciseAmount.`);
  }
  return { type: 'highPrecision', currencyCode, centAmount, preciseAmount, fractionDigits: precise };
}

/** To the nearest whole number; a half goes to the even one. */
export function divided(amount: bigint, divisor: bigint): number {
  const sign = amount < 0n ? -1n : 1n;
  const positive = amount * sign;
  const quotient = positive / divisor;
  const twice = (positive % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  return Number(sign * (quotient + (up ? 1n : 0n)));
}
