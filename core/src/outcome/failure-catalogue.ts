/**
 * Every permanent failure has a stable code, a sentence for the operator, and an entry of the same
 * name in docs/operations.md that says what to do.
 */
export const FAILURES = {
  'malformed-body': 'The webhook body is correctly signed, but it is not JSON.',
  'body-too-large': 'The webhook body is larger than 1 MB.',
  'payload-errors': 'Marketplacer could not run the saved query of the webhook.',
  'payload-incomplete':
    'The saved query of the webhook lacks fields that the connector needs; it queries Marketplacer instead.',
  'unusable-payload': 'The payload does not identify its object.',
  'object-unreadable':
    'Marketplacer cannot resolve a field of the object that the connector needs; it will be retried.',
  'field-unreadable':
    'Marketplacer could not resolve a field of the advert; it was synced without it, and will be retried.',
  'webhook-disabled': 'A webhook is off in Marketplacer, or gone, so its events do not arrive.',
  'subscription-unhealthy':
    'commercetools cannot deliver the messages of a subscription, or the subscription is gone.',
  'api-key-refused': 'A platform refuses the connector, so nothing is synced with it.',
  'nothing-heard': 'No webhook has arrived for a day, although Marketplacer has changed.',
  'run-broken': 'A run of the reconcile job broke off, or has lasted longer than any may.',
  'flow-refused':
    'Marketplacer refuses what a part of the reconcile job has to read; the other parts went on.',
  'advert-without-variants': 'The advert has no variant, so there is nothing to sell.',
  'too-many-variants': 'The advert has more variants than a commercetools product can hold (100).',
  'price-missing': 'A variant has no price, so it is not sold.',
  'price-not-a-number': 'A price is not a plain decimal number.',
  'price-too-precise': 'A price has more decimals than its currency.',
  'price-too-large': 'A price is larger than can be represented exactly.',
  'price-mode-standalone':
    'The shop has set the price mode of the product to Standalone, so the prices of Marketplacer are not used; it is off sale.',
  'foreign-product': 'A product that this connector did not create has the key of an advert.',
  'duplicate-value': 'Another object in the shop already uses the key, SKU or slug.',
  'taxon-unknown': 'An advert or a taxon refers to a taxon that the API key cannot read.',
  'taxon-without-number': 'The number of the taxon is unknown.',
  'taxon-without-name': 'The taxon has no display name.',
  'taxon-cycle': 'The taxon is its own ancestor.',
  'foreign-category': 'A category that this connector did not create has the key of a taxon.',
  'category-not-movable': 'The category cannot follow its taxon to the new place in the tree.',
  'too-many-categories': 'The shop has as many categories as commercetools allows (10,000).',
  'taxonomy-unmappable':
    'A category, a product type or a part of it cannot be told to Marketplacer; everything else is.',
  'taxonomy-left-alone':
    'A change of a category or product type was not carried out in Marketplacer, because it could take live adverts off sale.',
  'taxonomy-refused': 'Marketplacer refused to take a category, a product type or a part of it.',
  'text-too-long':
    'commercetools refuses a description, probably for its length; the product was synced without it.',
  'option-value-unusable': 'The value of a numeric option is not a number, or cannot be stored exactly.',
  'attribute-type-conflict': 'The attribute of an option already exists with another type.',
  'refused-by-commercetools': 'commercetools refused the write.',
  'order-refused': 'Marketplacer refused the order.',
  'order-currency': 'The order is not in the currency of the Marketplacer instance.',
  'order-address-unclear':
    'A marketplace line names an address that the order does not have, or more or fewer pieces than it has.',
  'order-line-unknown': 'The Marketplacer variant of a marketplace line is unknown.',
  'order-line-negative':
    'A marketplace line of the order has no positive quantity or a negative price, which Marketplacer cannot take.',
  'discount-unknown':
    'A discount of the order was deleted before its key was read, so the general share of sellers was used.',
  'order-create-rejected':
    'Marketplacer rejected orderCreate (for example, a missing API scope); it will be retried.',
  'order-amount-too-large': 'An amount of the order is larger than Marketplacer accepts.',
  'order-address-not-updated': 'Marketplacer still has the previous delivery address of the order.',
  'order-details-not-updated': 'Marketplacer still has earlier details of the order.',
  'order-edited': 'The order was edited after its export, and its lines cannot be changed in Marketplacer.',
  'payment-failed': 'A payment of the order failed after its export; the seller may still send it.',
  'shipment-line-unknown': 'A shipment contains something that is not a line of the order.',
  'order-without-shipping': 'The order has no shipping info, so commercetools accepts no delivery for it.',
  'refund-refused': 'Marketplacer refused a refund request or one of its steps.',
  'refund-contradiction': 'The shop and Marketplacer have decided differently on a refund.',
  'refund-partly-denied': 'Of one return item Marketplacer has refunded a part, and denied the rest.',
  'refund-exceeds': 'More was returned in the shop than Marketplacer can still refund.',
  'refund-line-unknown': 'A refund in Marketplacer does not belong to any line of the order in the shop.',
  'remittance-refused': 'Marketplacer refused to release a remittance, or to take that an advice was paid.',
  'seller-incomplete': 'A channel is to become a seller, and lacks data that Marketplacer requires of one.',
  'seller-exists':
    'A channel is to become a seller, and Marketplacer has a seller with its e-mail address already.',
  'seller-refused': 'Marketplacer refused to make a seller of a channel, or to change one.',
  'seller-unknown': 'The key of a channel names a seller that Marketplacer does not show.',
  'vetting-refused': 'Marketplacer refused to approve or reject an advert that the shop has decided about.',
  'enrichment-refused': 'Marketplacer refused what the shop has written of an advert.',
  'enrichment-left-out':
    'An attribute that the shop owns has a value that Marketplacer has no option value for, or cannot take.',
  'unknown-value':
    'A platform uses a value that this version of the connector does not know; nothing was done because of it.',
  'retried-in-vain':
    'The object had to be tried again in several runs in a row; every run of the reconcile job goes on trying.',
  'unexpected-error': 'An error that the connector did not expect; every reconcile run tries again.',
  'cancelled-after-dispatch': 'The order was cancelled, but a part of it has already been dispatched.',
} as const;

export type FailureCode = keyof typeof FAILURES;
