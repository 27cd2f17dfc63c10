import type { LineItem, TaxedItemPrice, TaxRate } from '@commercetools/platform-sdk';

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

const PER_UNIT = 1_000_000;

/** The one rate of a line; undefined where none is told, or several shippings tax it differently. */
export function rateOf({ taxRate, perMethodTaxRate }: LineItem): TaxRate | undefined {
  if (taxRate) return taxRate;
  const [first, ...others] = (perMethodTaxRate ?? []).map((one) => one.taxRate);
  return others.every((rate) => rate?.amount === first?.amount) ? first : undefined;
}

const millionthsOf = (rate: TaxRate | undefined): number => Math.round((rate?.amount ?? 0) * PER_UNIT);

/** The tax that is added to an amount without it, in minor units. */
export const taxOn = (net: number, rate: TaxRate): number => proportion(net, millionthsOf(rate), PER_UNIT);

/**
 * The tax in an amount of a line that is taxed: as in what the line costs, or at its rate if it costs nothing.
 *
 * @param gross what the line costs with tax
 */
export function taxInside(line: LineItem, gross: number): ((amount: number) => number) | undefined {
  const { taxedPrice } = line;
  if (!taxedPrice) return undefined;
  const millionths = millionthsOf(rateOf(line));
  return (amount) =>
    gross > 0
      ? proportion(amount, taxOf(taxedPrice), gross)
      : proportion(amount, millionths, PER_UNIT + millionths);
}
