/** Codes that ICU names although they are no countries of ISO 3166-1: reserved ones, groups and stand-ins. */
const NO_COUNTRIES = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '));

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether this is a country code of ISO 3166-1, two capital letters, the only ones that commercetools takes. */
export function isCountryCode(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRIES.has(code)) return false;
  // A code that is not used any more, such as SU, stands for another region.
  return names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code;
}
