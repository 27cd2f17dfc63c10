import type { LocalizedString } from '@commercetools/platform-sdk';

/** One text for all locales: Marketplacer's texts have one language. */
export const inEvery = (locales: readonly string[], text: string): LocalizedString =>
  Object.fromEntries(locales.map((locale) => [locale, text]));
