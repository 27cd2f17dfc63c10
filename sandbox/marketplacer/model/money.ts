/** All amounts are stored in minor units; these are the shapes in which the API takes and shows them. */

/** `"19.99"` is 1999. Undefined when it is no decimal number, negative, or finer than the currency. */
export function readDecimal(text: string, digits: number): number | undefined {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const significant = fraction.replace(/0+$/, '');
  return significant.length > digits ? undefined : Number(whole + significant.padEnd(digits, '0'));
}

/** Ruby's BigDecimal: at least one decimal and no superfluous zeros (`"25.0"`, `"19.99"`, `"1200.0"`). */
export function showDecimal(amount: number, digits: number): string {
  const padded = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits);
  const fraction = padded.slice(padded.length - digits).replace(/0+$/, '');
  return `${amount < 0 ? '-' : ''}${whole}.${fraction || '0'}`;
}

/** With the currency symbol: `"$1,299.00"`. */
export function showFormatted(amount: number, currency: string, digits: number): string {
  return new Intl.NumberFormat('en-AU', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits);
}
