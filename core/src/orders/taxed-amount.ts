import type { TaxedItemPrice } from '@commercetools/platform-sdk';

/** Minor units of what something costs with tax. */
export const grossOf = (total: number, taxed: TaxedItemPrice | undefined): number =>
  taxed ? taxed.totalGross.centAmount : total;

/** Minor units of the tax in it. */
export const taxOf = (taxed: TaxedItemPrice): number =>
  taxed.totalGross.centAmount - taxed.totalNet.centAmount;

/** `part` of `whole` that `value` has, to the nearest minor unit, half away from zero. */
export function proportion(value: number, part: number, whole: number): number {
  if (whole === 0) return 0;
  const twice = 2n * BigInt(value) * BigInt(part);
  return Number((twice + BigInt(whole)) / (2n * BigInt(whole)));
}
