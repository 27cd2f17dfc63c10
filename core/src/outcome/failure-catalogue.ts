/**
 * Every permanent failure has a stable code, a sentence for the operator, and an entry of the same
 * name in docs/operations.md that says what to do.
 */
export const FAILURES = {
  'malformed-body': 'The body was signed correctly but is not JSON.',
  'body-too-large': 'The body is larger than 1 MB.',
  'payload-errors': 'Marketplacer could not run the query that is saved on the webhook.',
  'unusable-payload': 'The payload does not say which object it is about.',
  'advert-without-variants': 'The advert has no variant, so there is nothing to sell.',
  'too-many-variants': 'The advert has more variants than a commercetools product can hold (100).',
  'price-missing': 'A variant has no price.',
  'price-not-a-number': 'A price is not a plain decimal number.',
  'price-too-precise': 'A price has more decimals than its currency.',
  'price-too-large': 'A price is larger than can be represented exactly.',
  'foreign-product': 'A product that this connector did not make uses the key of an advert.',
  'duplicate-value': 'A key, SKU or slug is already used by another object in the shop.',
  'refused-by-commercetools': 'commercetools refused the write.',
  'order-refused': 'Marketplacer refused the order.',
  'order-currency': 'The order is not in the currency of the Marketplacer instance.',
  'order-several-addresses': 'The marketplace lines of the order go to several addresses.',
  'order-line-unknown': 'A marketplace line does not say which Marketplacer variant it is.',
  'order-not-taken': 'Marketplacer does not take the request that creates the order; it is tried again.',
  'order-amount-too-large': 'An amount of the order is larger than Marketplacer accepts.',
} as const;

export type FailureCode = keyof typeof FAILURES;
