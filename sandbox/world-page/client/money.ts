const MINOR_UNITS = 100;

export function money(minorUnits: number | undefined, currency: string): string {
  if (minorUnits === undefined) return '–';
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  return new Intl.NumberFormat('en-AU', style).format(minorUnits / MINOR_UNITS);
}
