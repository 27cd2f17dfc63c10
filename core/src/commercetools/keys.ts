/**
 * Identity, in one place: which Marketplacer object a commercetools key stands for, and back.
 * commercetools keys match ^[A-Za-z0-9_-]{2,256}$ (API reference, ProductDraft.key).
 */

const ADVERT = 'marketplacer-advert-';
const SELLER = 'marketplacer-seller-';
const TAXON = 'marketplacer-taxon-';

export const productKeyOf = (advertLegacyId: number): string => `${ADVERT}${advertLegacyId}`;
export const channelKeyOf = (sellerLegacyId: number): string => `${SELLER}${sellerLegacyId}`;

/**
 * The key of the category of a taxon. Where the instance does not tell the taxon's number, it is taken from
 * the id; undefined where that does not hold it either.
 */
export function categoryKeyOf({
  id,
  legacyId,
}: {
  id: string;
  legacyId?: number | null;
}): string | undefined {
  const number = legacyId ?? numberAfter('Taxon-', keyOfId(id));
  return number === undefined ? undefined : `${TAXON}${number}`;
}

/** The legacy id of the advert behind a product key, or undefined where the key is not one of ours. */
export const advertLegacyIdOf = (productKey: string): number | undefined => numberAfter(ADVERT, productKey);

/** The legacy id of the seller behind a channel key, or undefined where the key is not one of ours. */
export const sellerLegacyIdOf = (channelKey: string): number | undefined => numberAfter(SELLER, channelKey);

/** The legacy id of the taxon behind a category key, or undefined where the key is not one of ours. */
export const taxonLegacyIdOf = (categoryKey: string): number | undefined => numberAfter(TAXON, categoryKey);

/** A category of the shop itself is never touched, even when its key looks like ours. */
export function isOwnCategory({ key = '', externalId }: { key?: string; externalId?: string }): boolean {
  const number = taxonLegacyIdOf(key);
  return number !== undefined && externalId === String(number);
}

function numberAfter(prefix: string, key: string): number | undefined {
  const digits = key.startsWith(prefix) ? key.slice(prefix.length) : '';
  return /^(0|[1-9]\d*)$/.test(digits) ? Number(digits) : undefined;
}

const OPAQUE = 'id-';
/** A type called `id` is not readable: its keys would look like opaque ones. */
const READABLE_ID = /^(?!id-)[A-Za-z]+-\d+$/;

/**
 * A key for a Marketplacer id, as variants carry it. Ids are base64 of `Type-number` today, but
 * documented as opaque; one that does not decode to that form is kept whole as `id-` + base64url.
 *
 * @example keyOfId('VmFyaWFudC0yMQ==') === 'Variant-21'
 */
export function keyOfId(id: string): string {
  const readable = Buffer.from(id, 'base64').toString('latin1');
  const roundTrips = Buffer.from(readable, 'latin1').toString('base64') === id;
  if (roundTrips && READABLE_ID.test(readable)) return readable;
  return OPAQUE + Buffer.from(id, 'utf8').toString('base64url');
}

/** The Marketplacer id behind a key, or undefined where `keyOfId` cannot have made it. */
export function idOfKey(key: string): string | undefined {
  const id = READABLE_ID.test(key)
    ? Buffer.from(key, 'latin1').toString('base64')
    : Buffer.from(key.slice(OPAQUE.length), 'base64url').toString('utf8');
  return keyOfId(id) === key ? id : undefined;
}

/** The keys of the records of what sellers are paid. */
export const adviceKeyOf = (legacyId: number): string => `advice-${legacyId}`;
/** @example remittanceKeyOf('UmVtaXR0YW5jZS0xMg==') === 'remittance-12' */
export const remittanceKeyOf = (id: string): string =>
  `remittance-${keyOfId(id).replace(/^Remittance-/, '')}`;

/** Says that the connector made a product, and from which advert. */
export const ADVERT_ID_ATTRIBUTE = 'marketplacer-advert-id';
/** Carries the same id as the variant's key. */
export const VARIANT_ID_ATTRIBUTE = 'marketplacer-variant-id';

/** The key of our price on a variant, by which it is told from the shop's own prices. */
export const PRICE_KEY = 'marketplacer';
/** The key of the price of a sale whose start and end are known. */
export const SALE_PRICE_KEY = 'marketplacer-sale';

/** The channel that carries the export mark in `order.syncInfo`. */
export const EXPORT_CHANNEL_KEY = 'marketplacer-orders';

export const STATE_CONTAINER = 'marketplacer-connector-state';
/** The custom object that keeps the id of that channel. */
export const EXPORT_CHANNEL_RECORD = { container: STATE_CONTAINER, key: 'export-channel' } as const;

/** Followed by a suffix that stands for the destination, so that every deployment has its own. */
export const SUBSCRIPTION_KEY = 'marketplacer-connector-orders';
const SUBSCRIPTION_KEYS = new RegExp(`^${SUBSCRIPTION_KEY}(-[0-9a-f]{12})?$`);

/** Whether a deployment of the connector has made it. Without a suffix, that was an earlier version. */
export const isSubscriptionKey = (key: string | undefined): boolean =>
  key !== undefined && SUBSCRIPTION_KEYS.test(key);

const SHIPMENT = 'marketplacer-shipment-';

/** The key of the delivery that stands for a shipment, and of the one parcel in it. */
export const deliveryKeyOf = (shipmentLegacyId: number): string => `${SHIPMENT}${shipmentLegacyId}`;

/** The legacy id of the shipment behind a delivery key, or undefined where the key is not one of ours. */
export const shipmentLegacyIdOf = (deliveryKey: string): number | undefined =>
  numberAfter(SHIPMENT, deliveryKey);

/** The custom type of parcels, and its field for the link at which a buyer follows one. */
export const PARCEL_TYPE_KEY = 'marketplacer-parcel';
export const TRACKING_LINK_FIELD = 'trackingLink';

const REFUND_LINE = 'marketplacer-refund-line-';
const REFUND_LINE_TYPE = 'RefundRequestLineItem-';

/** The key of the return item that stands for a refund line, with the line's number where its opaque id shows one. */
export function returnItemKeyOf(refundLineId: string): string {
  const key = keyOfId(refundLineId);
  return REFUND_LINE + (key.startsWith(REFUND_LINE_TYPE) ? key.slice(REFUND_LINE_TYPE.length) : key);
}

export const isOwnReturnItem = ({ key = '' }: { key?: string }): boolean => key.startsWith(REFUND_LINE);

/** The custom type of the return items that the connector makes. */
export const RETURN_TYPE_KEY = 'marketplacer-return';
