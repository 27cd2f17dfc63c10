/** Places that write symbols of currencies in ways of their own. */
const PLACES = [
  'en-AU',
  'en-CA',
  'en-GB',
  'en-NZ',
  'en-US',
  'de',
  'es',
  'fr',
  'ja',
  'nl',
  'pt-BR',
  'sv',
  'zh',
];
const DISPLAYS = ['symbol', 'narrowSymbol', 'code'] as const;

/** What stands beside the digits: `AU$` of `AU$1,299.00`. */
const symbolIn = (amount: string): string => amount.replace(/[\d\s.,'’+()-]/g, '');

/** @param code ISO 4217 */
function symbolsOf(code: string): Set<string> {
  const shown = PLACES.flatMap((place) =>
    DISPLAYS.map((currencyDisplay) =>
      new Intl.NumberFormat(place, { style: 'currency', currency: code, currencyDisplay }).format(1),
    ),
  );
  return new Set(shown.map(symbolIn));
}

/**
 * Why an amount cannot be one of the currency; undefined where it can, or where its symbol is none that anybody knows.
 * Many currencies share the symbol `$`, so this proves nothing.
 *
 * @param amount as Marketplacer shows it to people
 */
export function explainCurrency(amount: string, code: string): string | undefined {
  const symbol = symbolIn(amount);
  if (symbol === '' || symbolsOf(code).has(symbol)) return undefined;
  const isKnown = Intl.supportedValuesOf('currency').some((other) => symbolsOf(other).has(symbol));
  return isKnown
    ? `CATALOG_CURRENCY: Marketplacer shows amounts in ${symbol}, which is not ${code}; set the currency of the Marketplacer instance.`
    : undefined;
}
