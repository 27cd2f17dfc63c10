/**
 * The rows of an instance. Kinds are the type names of the schema, times are epoch milliseconds,
 * amounts are minor units, and fields ending in `Id` hold the legacy id of another row.
 */

interface Base<K extends string> {
  kind: K;
  id: number;
  createdAt: number;
  updatedAt: number;
  deletedAt: number | null;
}

export interface KeyValue {
  key: string;
  value: string;
}

/** What inputs can set and no field of the schema shows again; tests find it in the state. */
export type Unshown = Record<string, unknown>;

export interface Seller extends Base<'Seller'> {
  businessName: string;
  legalBusinessName: string;
  accountType: 'PROSPECTIVE' | 'RETAILER';
  online: boolean;
  advertVettingRequired: boolean;
  emailAddress: string | null;
  phone: string | null;
  businessNumber: string | null;
  storeDescription: string | null;
  openingHours: string | null;
  logoUrl: string | null;
  youtubeVideoUrl: string | null;
  baseDomesticShippingCost: number;
  baseInternationalShippingCost: number;
  baseCommissionRate: number;
  addressId: number | null;
  primaryUserId: number | null;
  more: Unshown;
}

interface User extends Base<'User'> {
  firstName: string | null;
  surname: string | null;
  emailAddress: string;
  sellerId: number;
}

interface Brand extends Base<'Brand'> {
  name: string;
  logoId: number | null;
}

export interface Image extends Base<'Image'> {
  path: string;
  alt: string | null;
}

export interface Taxon extends Base<'Taxon'> {
  displayName: string;
  title: string | null;
  parentId: number | null;
  prototypeId: number | null;
  /** Among its siblings; the schema does not show it. */
  position: number;
}

export interface Prototype extends Base<'Prototype'> {
  name: string;
}

export interface OptionType extends Base<'OptionType'> {
  name: string;
  displayName: string;
  appliedTo: 'ADVERT' | 'VARIANT';
  fieldType: 'SINGLE_SELECT' | 'MULTI_SELECT' | 'FREE_TEXT' | 'INTEGER' | 'DECIMAL';
  optional: boolean;
  position: number;
  prototypeIds: number[];
}

export interface OptionValue extends Base<'OptionValue'> {
  name: string;
  displayName: string;
  position: number;
  optionTypeId: number;
}

/** A chosen option; it lives inside its advert or variant and is replaced with the whole list. */
export interface ChosenOption {
  id: number;
  optionTypeId: number;
  optionValueId: number | null;
  textValue: string | null;
}

export interface Parcel {
  weight: number | null;
  massUnit: string;
  length: number | null;
  width: number | null;
  depth: number | null;
  distanceUnit: string;
}

export interface Advert extends Base<'Advert'> {
  sellerId: number;
  title: string;
  description: string | null;
  code: string | null;
  externalId: string | null;
  brandId: number | null;
  brandBeforeMapping: string[];
  taxonId: number | null;
  availability: string[];
  priceType: string | null;
  priceUnit: string | null;
  price: number | null;
  salePrice: number | null;
  salePriceStartAt: number | null;
  salePriceEndAt: number | null;
  published: boolean;
  vetted: boolean;
  vettingRejectedAt: number | null;
  vettingRejectedReason: string | null;
  requiresVettingAt: number | null;
  imageIds: number[];
  options: ChosenOption[];
  parcel: Parcel | null;
  more: Unshown;
}

export interface Variant extends Base<'Variant'> {
  advertId: number;
  sku: string | null;
  barcode: string | null;
  price: number | null;
  salePrice: number | null;
  salePriceStartAt: number | null;
  salePriceEndAt: number | null;
  countOnHand: number;
  infiniteQuantity: boolean;
  published: boolean;
  minPurchaseQuantity: number | null;
  maxPurchaseQuantity: number | null;
  comparableSize: number | null;
  imageIds: number[];
  options: ChosenOption[];
  parcel: Parcel | null;
  more: Unshown;
}

/** A stock of a variant besides its seller's own, which is kept on the variant. */
export interface Inventory extends Base<'Inventory'> {
  variantId: number;
  sellerId: number;
  price: number | null;
  salePrice: number | null;
  countOnHand: number;
  infiniteQuantity: boolean;
}

export interface Address extends Base<'Address'> {
  address: string;
  city: string;
  postcode: string;
  countryCode: string;
  stateName: string | null;
}

export const BUYER_FIELDS = [
  'firstName',
  'surname',
  'phone',
  'emailAddress',
  'companyName',
  'billingFirstName',
  'billingSurname',
  'billingPhone',
  'billingEmailAddress',
  'billingCompanyName',
  'billingBusinessRegistrationCode',
  'purchaseOrderNumber',
  'messageToSeller',
] as const;

export type Buyer = Record<(typeof BUYER_FIELDS)[number], string | null>;

export interface Order extends Base<'Order'>, Buyer {
  status: string;
  addressId: number | null;
  billingAddressId: number | null;
  paymentReferences: { paymentReference: string; amount: number }[];
  paymentGatewayDetails: Record<string, unknown>;
}

export type DeliveryType = 'BUY_ONLINE' | 'CLICK_AND_COLLECT' | 'NO_DISPATCH';

export type PortalFlag = 'PAYMENT_UNDER_REVIEW' | 'READY' | 'COLLECTED';

export interface Invoice extends Base<'Invoice'> {
  orderId: number;
  sellerId: number;
  deliveryType: DeliveryType;
  paidAt: number;
  remittedAt: number | null;
  /** Flags that only the portals set; they stand beside those that follow from the invoice. */
  portalFlags: PortalFlag[];
}

export interface Adjustment extends Base<'Adjustment'> {
  adjustmentType: 'PROMOTION' | 'FEE';
  amountCents: number;
  amountToWithholdFromSellerRemittanceCents: number;
  description: string;
  appliesTo: 'LINE_ITEM' | 'INVOICE';
  invoiceId: number;
  lineItemId: number | null;
}

export interface LineItem extends Base<'LineItem'> {
  invoiceId: number;
  quantity: number;
  unitCents: number;
  /** Whole-cent unit price x quantity: not always the amount that was sent. */
  subtotalCents: number;
  postageCents: number;
  taxTotalCents: number;
  variantLegacyId: number;
  /** The inventory that the order named, if any. */
  inventoryLegacyId: number | null;
  advertLegacyId: number;
  advertTitle: string;
  advertCode: string | null;
  brandName: string | null;
  variantName: string | null;
  variantSku: string | null;
  variantBarcode: string | null;
}

export interface Shipment extends Base<'Shipment'> {
  invoiceId: number;
  carrierId: number;
  trackingNumber: string;
  dispatchedAt: number;
  note: string | null;
  shippedFromId: number | null;
}

interface ShippedItem extends Base<'ShippedItem'> {
  shipmentId: number;
  lineItemId: number;
  quantity: number;
}

interface ShipmentCarrier extends Base<'ShipmentCarrier'> {
  name: string;
  /** `{}` stands for the tracking number. */
  trackingUrl: string | null;
}

export interface ReturnShipment extends Base<'ReturnShipment'> {
  refundRequestId: number;
  carrierId: number;
  trackingNumber: string;
  note: string | null;
  dropOffUrl: string | null;
}

interface ReturnShippedItem extends Base<'ReturnShippedItem'> {
  returnShipmentId: number;
  refundRequestLineItemId: number;
  quantity: number;
}

export type RefundRequestStatus = 'AWAITING' | 'RETURNED' | 'PROCESSED' | 'REFUNDED' | 'DENIED';

export interface RefundRequest extends Base<'RefundRequest'> {
  invoiceId: number;
  initiator: string;
  status: RefundRequestStatus;
  /** Where a reverted denial goes back to. */
  statusBeforeDenial: RefundRequestStatus | null;
  cashAmountCents: number | null;
  recoveredAmountCents: number | null;
  refundedAt: number | null;
}

export type RefundLineStatus =
  'PENDING_APPROVAL' | 'AWAITING_RETURN' | 'REFUND_ACCEPTED' | 'REFUND_DENIED' | 'REFUNDED';

export interface RefundRequestLineItem extends Base<'RefundRequestLineItem'> {
  refundRequestId: number;
  lineItemId: number | null;
  custom: string | null;
  reason: string | null;
  quantity: number;
  amountPerItemCents: number;
  onlyRemittance: boolean;
  dispatched: boolean;
  denyRefundReason: string | null;
  status: RefundLineStatus;
  statusBeforeDenial: RefundLineStatus | null;
}

interface RefundRequestNote extends Base<'RefundRequestNote'> {
  refundRequestId: number;
  note: string | null;
  status: string;
}

interface InvoiceAnnotation extends Base<'InvoiceAnnotation'> {
  invoiceId: number;
  content: string;
}

export interface InvoiceAmendment extends Base<'InvoiceAmendment'> {
  invoiceId: number;
  refundRequestId: number | null;
  remittanceCents: number;
}

export interface InvoiceAmendmentLineItem extends Base<'InvoiceAmendmentLineItem'> {
  invoiceAmendmentId: number;
  lineItemId: number | null;
  custom: string | null;
  quantity: number;
  amountCents: number;
  dispatched: boolean;
  reason: string | null;
  status: 'REFUNDED' | 'CANCELLED';
}

export interface Remittance extends Base<'Remittance'> {
  /** Whom it is paid to: the seller of the invoice, or with MPay the operator itself. */
  sellerId: number;
  invoiceId: number;
  invoiceAmendmentId: number | null;
  amountCents: number;
  released: boolean;
  remittanceAdviceId: number | null;
}

export interface RemittanceAdvice extends Base<'RemittanceAdvice'> {
  sellerId: number;
  totalCents: number;
  totalPaidCents: number | null;
  paidAt: number | null;
  paymentReference: string | null;
}

export interface ExternalID extends Base<'ExternalID'>, KeyValue {
  ownerKind: Kind;
  ownerId: number;
}

export interface Metadatum extends Base<'Metadatum'>, KeyValue {
  ownerKind: Kind;
  ownerId: number;
}

export interface Webhook extends Base<'Webhook'> {
  url: string;
  type: string;
  headers: Record<string, string>;
  enabled: boolean;
  disabledReason: string | null;
  allowSkip: boolean;
  queryString: string | null;
  eventName: 'CREATE' | 'UPDATE' | 'DESTROY' | null;
  hmacKey: string | null;
  maxRetries: number;
  concurrentSendLimit: number;
}

/** `Lost` is no state of the real system: the event happened, and the sandbox was told not to send it. */
type WebhookEventState = 'Unsent' | 'Rejected' | 'Sent' | 'Cancelled' | 'Failed' | 'Lost';

interface WebhookAttempt {
  at: number;
  /** How long it took. */
  ms: number;
  /** Of the header `traceparent`. */
  traceId: string | undefined;
  /** Null when no answer came. */
  status: number | null;
}

export interface WebhookEvent extends Base<'WebhookEvent'> {
  webhookId: number;
  subjectKind: Kind;
  subjectLegacyId: number;
  eventName: string;
  sequence: number;
  state: WebhookEventState;
  reason: string | null;
  headers: Record<string, string>;
  /** Null until the saved query has run. */
  body: string | null;
  attempts: WebhookAttempt[];
}

export type Row =
  | Seller
  | User
  | Brand
  | Image
  | Taxon
  | Prototype
  | OptionType
  | OptionValue
  | Advert
  | Variant
  | Inventory
  | Address
  | Order
  | Invoice
  | Adjustment
  | LineItem
  | Shipment
  | ShippedItem
  | ShipmentCarrier
  | ReturnShipment
  | ReturnShippedItem
  | RefundRequest
  | RefundRequestLineItem
  | RefundRequestNote
  | InvoiceAnnotation
  | InvoiceAmendment
  | InvoiceAmendmentLineItem
  | Remittance
  | RemittanceAdvice
  | ExternalID
  | Metadatum
  | Webhook
  | WebhookEvent;

export type Kind = Row['kind'];
export type RowOf<K extends Kind> = Extract<Row, { kind: K }>;
/** What a caller says about a new row; the store adds the rest. */
export type Fields<K extends Kind> = Omit<RowOf<K>, keyof Base<K>>;
