/**
 * Every permanent failure has a stable code, a sentence for the operator, and an entry of the same
 * name in docs/operations.md that says what to do.
 */
export const FAILURES = {
  'malformed-body': 'The body was signed correctly but is not JSON.',
  'body-too-large': 'The body is larger than 1 MB.',
  'payload-errors': 'Marketplacer could not run the query that is saved on the webhook.',
  'payload-incomplete':
    'The query that is saved on the webhook lacks fields that the connector needs; it falls back to a query.',
  'unusable-payload': 'The payload does not say which object it is about.',
  'advert-without-variants': 'The advert has no variant, so there is nothing to sell.',
  'too-many-variants': 'The advert has more variants than a commercetools product can hold (100).',
  'price-missing': 'A variant has no price.',
  'price-not-a-number': 'A price is not a plain decimal number.',
  'price-too-precise': 'A price has more decimals than its currency.',
  'price-too-large': 'A price is larger than can be represented exactly.',
  'foreign-product': 'A product that this connector did not make uses the key of an advert.',
  'duplicate-value': 'A key, SKU or slug is already used by another object in the shop.',
  'taxon-unknown': 'Marketplacer does not show a taxon that another object refers to.',
  'taxon-without-number': 'Neither the taxon nor its id tells its number.',
  'taxon-without-name': 'The taxon has no display name.',
  'taxon-cycle': 'The taxon is its own ancestor.',
  'foreign-category': 'A category that this connector did not make uses the key of a taxon.',
  'category-not-movable': 'The category of the taxon cannot be moved to where the taxon is.',
  'too-many-categories': 'The shop has as many categories as commercetools allows (10,000).',
  'text-too-long':
    'A text is longer than the shop can hold (10,922 characters); the product was brought without it.',
  'option-value-unusable':
    'A chosen option is said to be a number, but its text is not one that can be kept exactly.',
  'attribute-type-conflict': 'An attribute that an option needs exists with another type.',
  'refused-by-commercetools': 'commercetools refused the write.',
  'order-refused': 'Marketplacer refused the order.',
  'order-currency': 'The order is not in the currency of the Marketplacer instance.',
  'order-several-addresses': 'The marketplace lines of the order go to several addresses.',
  'order-line-unknown': 'A marketplace line does not say which Marketplacer variant it is.',
  'order-create-rejected':
    'Marketplacer rejected orderCreate (for example, a missing API scope); it will be retried.',
  'order-amount-too-large': 'An amount of the order is larger than Marketplacer accepts.',
  'order-address-not-updated': 'Marketplacer still has the former delivery address of the order.',
  'order-edited': 'The order was edited after Marketplacer had it, and lines cannot be changed there.',
  'shipment-line-unknown': 'A shipment holds something that is no line of the order.',
  'order-without-shipping': 'The order has no shipping info, so commercetools takes no delivery for it.',
  'refund-refused': 'Marketplacer refused a step of a refund.',
  'refund-contradiction': 'The shop and Marketplacer have decided differently on a refund.',
  'refund-exceeds': 'More was returned in the shop than Marketplacer can still refund.',
  'refund-line-unknown': 'A refund on Marketplacer is about nothing that the order in the shop has.',
  'cancelled-after-dispatch': 'An order was cancelled of which something is dispatched already.',
} as const;

export type FailureCode = keyof typeof FAILURES;
