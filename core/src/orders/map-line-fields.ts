import type { LineItem, Order } from '@commercetools/platform-sdk';

export interface Metadatum {
  key: string;
  value: string;
}

/**
 * The custom fields of a line that its seller is to see, as metadata: words as they are, several values in a
 * row, a text in several languages in the language of the order, and whatever else as JSON.
 */
export function lineFieldsOf(
  { custom }: Pick<LineItem, 'custom'>,
  { locale }: Pick<Order, 'locale'>,
  names: readonly string[],
): Metadatum[] {
  return names.flatMap((key) => {
    const value = textOf(custom?.fields[key], locale).trim();
    return value === '' ? [] : [{ key, value }];
  });
}

function textOf(value: unknown, locale: string | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    return value
      .map((one) => textOf(one, locale))
      .filter((text) => text !== '')
      .join(', ');
  }
  return localized(value, locale) ?? JSON.stringify(value);
}

const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Undefined for what is no localized text. */
function localized(value: object, locale: string | undefined): string | undefined {
  const texts: [string, unknown][] = Object.entries(value);
  if (!texts.every(([key, text]) => LOCALE.test(key) && typeof text === 'string')) return undefined;
  const [, first] = texts.find(([key]) => key === locale) ?? texts[0] ?? [];
  return typeof first === 'string' ? first : '';
}
