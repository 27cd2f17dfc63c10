/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@urql/core';
export type AddressInput = {
  address?: string | null | undefined;
  city?: string | null | undefined;
  country?: CountryInput | null | undefined;
  id?: string | null | undefined;
  postcode?: string | null | undefined;
  state?: StateInput | null | undefined;
};

export type AdjustmentInput = {
  adjustmentType: AdjustmentTypeEnum;
  amountCents: number;
  amountToWithholdFromSellerRemittanceCents: number;
  description: string;
  sourceId?: string | null | undefined;
};

export type AdjustmentTypeEnum =
  | 'FEE'
  | 'PROMOTION';

export type AdvertAvailabilityEnum =
  | 'BUY_ONLINE'
  | 'CLASSIFIED'
  | 'CLICK_AND_COLLECT'
  | 'HIRE'
  | 'IN_STORE';

export type AdvertConditionEnum =
  | 'NEW'
  | 'USED';

export type AdvertInput = {
  advertOptionValues?: Array<AdvertOptionValueInput> | null | undefined;
  attemptAutoPublish?: boolean | null | undefined;
  brandId?: string | null | undefined;
  brandMappings?: Array<string> | null | undefined;
  code?: string | null | undefined;
  customIframeUrl?: string | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  externalIds?: Array<KeyValueInput> | null | undefined;
  images?: Array<ImageInput> | null | undefined;
  metadata?: Array<KeyValueInput> | null | undefined;
  price?: string | null | undefined;
  priceType?: AdvertPriceTypeEnum | null | undefined;
  priceUnit?: AdvertPriceUnitEnum | null | undefined;
  productFeatures?: Array<string> | null | undefined;
  published?: boolean | null | undefined;
  salePrice?: string | null | undefined;
  salePriceEndAt?: string | null | undefined;
  salePriceStartAt?: string | null | undefined;
  saleType?: AdvertSaleTypeEnum | null | undefined;
  shippingParcel?: ShippingParcelInput | null | undefined;
  specifications?: string | null | undefined;
  taxonId?: string | null | undefined;
  taxonMappings?: Array<string> | null | undefined;
  title?: string | null | undefined;
  variants?: Array<VariantInput> | null | undefined;
  youtubeVideoUrl?: string | null | undefined;
};

export type AdvertOptionValueInput = {
  optionTypeId?: string | null | undefined;
  optionValueId?: string | null | undefined;
  textValue?: string | null | undefined;
};

export type AdvertPriceTypeEnum =
  | 'FROM'
  | 'POA';

export type AdvertPriceUnitEnum =
  | 'CUBIC_FEET'
  | 'CUBIC_METRE'
  | 'FEET'
  | 'KILOGRAM'
  | 'LITRE'
  | 'METRE'
  | 'PACK'
  | 'PER_DAY'
  | 'PER_FORTNIGHT'
  | 'PER_HOUR'
  | 'PER_MONTH'
  | 'PER_WEEK'
  | 'POUND'
  | 'SQUARE_FEET'
  | 'SQUARE_METRE';

export type AdvertSaleTypeEnum =
  | 'BUY_ONLINE'
  | 'BUY_ONLINE_ONLY'
  | 'BUY_ONLINE_OR_CLICK_AND_COLLECT'
  | 'CLASSIFIED'
  | 'CLICK_AND_COLLECT'
  | 'HIRE'
  | 'IN_STORE';

export type AdvertUpsertMutationInput = {
  advertId?: string | null | undefined;
  attributes: AdvertInput;
  clientMutationId?: string | null | undefined;
  sellerId?: string | null | undefined;
};

export type AdvertVettingApproveInput = {
  advertIds: Array<string>;
};

export type AdvertVettingApproveMutationInput = {
  attributes: AdvertVettingApproveInput;
  clientMutationId?: string | null | undefined;
};

export type AdvertVettingRejectInput = {
  advertIds: Array<string>;
  vettingRejectedReason: string;
};

export type AdvertVettingRejectMutationInput = {
  attributes: AdvertVettingRejectInput;
  clientMutationId?: string | null | undefined;
};

export type AdvertsWhereSort = {
  field?: AdvertsWhereSortFieldEnum | null | undefined;
  ordering?: SortOrderingEnum | null | undefined;
};

export type AdvertsWhereSortFieldEnum =
  | 'CREATED_AT'
  | 'REQUIRES_VETTING_AT'
  | 'UPDATED_AT'
  | 'VETTING_REJECTED_AT';

export type AppliedToEnum =
  | 'ADVERT'
  | 'VARIANT';

export type CountryInput = {
  code?: string | null | undefined;
  id?: string | null | undefined;
};

export type CustomLineItemInput = {
  advertName: string;
  barcode?: string | null | undefined;
  sellerId: string;
  sku?: string | null | undefined;
  taxonId?: string | null | undefined;
  taxonName?: string | null | undefined;
  variantName?: string | null | undefined;
};

export type DeliveryTypeEnum =
  | 'BUY_ONLINE'
  | 'CLICK_AND_COLLECT'
  | 'NO_DISPATCH';

export type ExternalIdUpsertMutationInput = {
  clientMutationId?: string | null | undefined;
  key: string;
  owner: string;
  ownerKeyUnique?: boolean | null | undefined;
  value: string;
};

export type FieldTypeEnum =
  | 'DECIMAL'
  | 'FREE_TEXT'
  | 'INTEGER'
  | 'MULTI_SELECT'
  | 'SINGLE_SELECT';

export type ImageInput = {
  alt?: string | null | undefined;
  dataBase64?: string | null | undefined;
  fileSize?: number | null | undefined;
  filename?: string | null | undefined;
  id?: string | null | undefined;
  sourceUrl?: string | null | undefined;
};

export type InvoiceInput = {
  adjustments?: Array<AdjustmentInput> | null | undefined;
  deliveryType?: DeliveryTypeEnum | null | undefined;
  externalIds?: Array<KeyValueInput> | null | undefined;
  lineItems?: Array<LineItemInput> | null | undefined;
  metadata?: Array<KeyValueInput> | null | undefined;
  sellerId?: string | null | undefined;
};

export type InvoiceStatusFlagEnum =
  | 'AWAITING_REFUND'
  | 'AWAITING_RETURN'
  | 'CANCELLED'
  | 'COLLECTED'
  | 'PAID'
  | 'PARTIALLY_SENT'
  | 'PAYMENT_UNDER_REVIEW'
  | 'READY'
  | 'REFUNDED'
  | 'REMITTED'
  | 'SENT';

export type KeyValueInput = {
  key: string;
  value: string;
};

export type LineItemInput = {
  adjustments?: Array<AdjustmentInput> | null | undefined;
  cost?: MoneyInputField | null | undefined;
  custom?: CustomLineItemInput | null | undefined;
  deliveryType?: DeliveryTypeEnum | null | undefined;
  externalIds?: Array<KeyValueInput> | null | undefined;
  inventoryId?: string | null | undefined;
  metadata?: Array<KeyValueInput> | null | undefined;
  postage?: MoneyInputField | null | undefined;
  /** @deprecated use postage (March 2022) */
  postageCents?: number | null | undefined;
  quantity: number;
  /** @deprecated use cost (March 2022) */
  totalCents?: number | null | undefined;
  variantId?: string | null | undefined;
};

export type LineItemStatusFullEnum =
  | 'ALLOCATED'
  | 'CANCELLED'
  | 'NEW'
  | 'REFUNDED'
  | 'SHIPPED';

export type MoneyInputField = {
  amount: number;
  tax?: number | null | undefined;
  taxRate?: number | null | undefined;
};

export type OptionTypeCreateOrUpdateMutationInput = {
  appliedTo?: AppliedToEnum | null | undefined;
  /** @deprecated use appliedTo and fieldType */
  category?: PurposeEnum | null | undefined;
  clientMutationId?: string | null | undefined;
  displayName?: string | null | undefined;
  externalIds?: Array<KeyValueInput> | null | undefined;
  fieldType?: FieldTypeEnum | null | undefined;
  id?: string | null | undefined;
  name?: string | null | undefined;
  optional?: boolean | null | undefined;
  prototypeIds?: Array<string> | null | undefined;
  prototypeIdsToRemove?: Array<string> | null | undefined;
};

export type OptionValueCreateOrUpdateMutationInput = {
  clientMutationId?: string | null | undefined;
  displayName?: string | null | undefined;
  externalIds?: Array<KeyValueInput> | null | undefined;
  id?: string | null | undefined;
  name?: string | null | undefined;
  optionTypeId?: string | null | undefined;
  position?: number | null | undefined;
};

export type OrderCreateMutationInput = {
  clientMutationId?: string | null | undefined;
  invoices?: Array<InvoiceInput> | null | undefined;
  lineItems?: Array<LineItemInput> | null | undefined;
  notifications?: Array<OrderCreationNotificationEnum> | null | undefined;
  order: OrderInput;
  paymentReferences?: Array<PaymentReferenceInput> | null | undefined;
};

export type OrderCreationNotificationEnum =
  | 'EMAIL'
  | 'SMS';

export type OrderInput = {
  address?: AddressInput | null | undefined;
  billingAddress?: AddressInput | null | undefined;
  billingBusinessRegistrationCode?: string | null | undefined;
  billingCompanyName?: string | null | undefined;
  billingEmailAddress?: string | null | undefined;
  billingFirstName?: string | null | undefined;
  billingPhone?: string | null | undefined;
  billingSurname?: string | null | undefined;
  companyName?: string | null | undefined;
  emailAddress?: string | null | undefined;
  externalIds?: Array<KeyValueInput> | null | undefined;
  firstName?: string | null | undefined;
  messageToSeller?: string | null | undefined;
  metadata?: Array<KeyValueInput> | null | undefined;
  phone?: string | null | undefined;
  purchaseOrderNumber?: string | null | undefined;
  surname?: string | null | undefined;
};

export type OrderStatusEnum =
  | 'ABANDONED'
  | 'CHECKOUT'
  | 'COMPLETE'
  | 'NEW'
  | 'PAYMENT_FAILED'
  | 'PAYMENT_IN_PROGRESS'
  | 'PENDING_REVIEW';

export type OrderUpdateInput = {
  address?: AddressInput | null | undefined;
  billingAddress?: AddressInput | null | undefined;
  billingCompanyName?: string | null | undefined;
  billingEmailAddress?: string | null | undefined;
  billingFirstName?: string | null | undefined;
  billingPhone?: string | null | undefined;
  billingSurname?: string | null | undefined;
  companyName?: string | null | undefined;
  emailAddress?: string | null | undefined;
  firstName?: string | null | undefined;
  messageToSeller?: string | null | undefined;
  phone?: string | null | undefined;
  surname?: string | null | undefined;
};

export type OrderUpdateMutationInput = {
  attributes?: OrderUpdateInput | null | undefined;
  clientMutationId?: string | null | undefined;
  orderId: string;
  paymentGatewayDetails?: Record<string, unknown> | null | undefined;
  paymentReferences?: Array<PaymentReferenceInput> | null | undefined;
  status: OrderStatusEnum;
};

export type PaymentReferenceInput = {
  amount: number;
  paymentReference: string;
};

export type PrototypeCreateOrUpdateMutationInput = {
  clientMutationId?: string | null | undefined;
  externalIds?: Array<KeyValueInput> | null | undefined;
  id?: string | null | undefined;
  name?: string | null | undefined;
};

export type PurposeEnum =
  | 'FEATURE'
  | 'OTHER'
  | 'PRODUCT_DETAILS_SELECT'
  | 'PRODUCT_DETAILS_TEXT'
  | 'VARIANT';

export type RefundRequestCreateMutationInput = {
  clientMutationId?: string | null | undefined;
  externalIds?: Array<KeyValueInput> | null | undefined;
  initiator?: RefundRequestInitiatorEnum | null | undefined;
  invoiceId: string;
  lineItems: Array<RefundRequestLineItemInput>;
  metadata?: Array<KeyValueInput> | null | undefined;
  notes: Array<RefundRequestNoteInput>;
};

export type RefundRequestDenyMutationInput = {
  clientMutationId?: string | null | undefined;
  notes: Array<RefundRequestNoteInput>;
  refundRequestId: string;
};

export type RefundRequestFilters = {
  businessName?: string | null | undefined;
  buyerEmailAddress?: string | null | undefined;
  buyerName?: string | null | undefined;
  createdSince?: string | null | undefined;
  createdUntil?: string | null | undefined;
  invoiceLegacyId?: number | null | undefined;
  invoicePaidAt?: string | null | undefined;
  legacyId?: number | null | undefined;
  lineItemStatuses?: Array<RefundRequestLineItemStatusEnum> | null | undefined;
  refundedSince?: string | null | undefined;
  refundedUntil?: string | null | undefined;
  remitted?: boolean | null | undefined;
  statuses?: Array<RefundRequestStatusEnum> | null | undefined;
};

export type RefundRequestInitiatorEnum =
  | 'ADMIN'
  | 'SELLER'
  | 'SHOPPER';

export type RefundRequestLineItemAcceptMutationInput = {
  clientMutationId?: string | null | undefined;
  notes: Array<RefundRequestNoteInput>;
  refundRequestLineItemId: string;
};

export type RefundRequestLineItemCreateStatusEnum =
  | 'AWAITING_RETURN'
  | 'PENDING_APPROVAL'
  | 'REFUND_ACCEPTED';

export type RefundRequestLineItemDenyMutationInput = {
  clientMutationId?: string | null | undefined;
  denyRefundReason: string;
  notes: Array<RefundRequestNoteInput>;
  refundRequestLineItemId: string;
};

export type RefundRequestLineItemInput = {
  amountPerItemCents?: number | null | undefined;
  custom?: string | null | undefined;
  dispatched?: boolean | null | undefined;
  externalIds?: Array<KeyValueInput> | null | undefined;
  lineItemId?: string | null | undefined;
  metadata?: Array<KeyValueInput> | null | undefined;
  notes?: Array<RefundRequestNoteInput> | null | undefined;
  onlyRemittance?: boolean | null | undefined;
  quantity: number;
  reason?: string | null | undefined;
  status?: RefundRequestLineItemCreateStatusEnum | null | undefined;
};

export type RefundRequestLineItemReturnMutationInput = {
  clientMutationId?: string | null | undefined;
  notes: Array<RefundRequestNoteInput>;
  refundRequestLineItemId: string;
};

export type RefundRequestLineItemStatusEnum =
  | 'AWAITING_RETURN'
  | 'PENDING_APPROVAL'
  | 'REFUNDED'
  | 'REFUND_ACCEPTED'
  | 'REFUND_DENIED';

export type RefundRequestNoteInput = {
  adminId?: string | null | undefined;
  images?: Array<ImageInput> | null | undefined;
  ipAddress?: string | null | undefined;
  note?: string | null | undefined;
  userId?: string | null | undefined;
};

export type RefundRequestRefundMutationInput = {
  cashAmountCents?: number | null | undefined;
  clientMutationId?: string | null | undefined;
  newLineItems?: Array<RefundRequestLineItemInput> | null | undefined;
  notes: Array<RefundRequestNoteInput>;
  receipts?: Array<ImageInput> | null | undefined;
  recoveredAmountCents?: number | null | undefined;
  refundRequestId: string;
};

export type RefundRequestReturnMutationInput = {
  clientMutationId?: string | null | undefined;
  newLineItems?: Array<RefundRequestLineItemInput> | null | undefined;
  notes: Array<RefundRequestNoteInput>;
  refundRequestId: string;
};

export type RefundRequestRevertDenialMutationInput = {
  clientMutationId?: string | null | undefined;
  notes: Array<RefundRequestNoteInput>;
  refundRequestId: string;
};

export type RefundRequestStatusEnum =
  | 'AWAITING'
  | 'DENIED'
  | 'PROCESSED'
  | 'REFUNDED'
  | 'REFUND_ACCEPTED'
  | 'REFUND_DENIED'
  | 'RETURNED';

export type RemittanceAdviceUpdateMutationInput = {
  attachments?: Array<ImageInput> | null | undefined;
  clientMutationId?: string | null | undefined;
  paidAt?: string | null | undefined;
  paymentReference?: string | null | undefined;
  remittanceAdviceId: string;
  totalPaidCents: number;
};

export type RemittancesReleaseMutationInput = {
  clientMutationId?: string | null | undefined;
  remittanceIds: Array<string>;
};

export type SellerAccountTypeEnum =
  | 'PROSPECTIVE'
  | 'RETAILER';

export type SellerCreateMutationInput = {
  attributes: SellerInput;
  clientMutationId?: string | null | undefined;
};

export type SellerInput = {
  accountType: SellerAccountTypeEnum;
  address: AddressInput;
  businessName: string;
  businessRegistrationCode?: string | null | undefined;
  emailAddress?: string | null | undefined;
  emailCc?: string | null | undefined;
  enableAdvertAutoMapping?: boolean | null | undefined;
  invoiceDispatchDaysThreshold?: number | null | undefined;
  legalBusinessName: string;
  logo?: ImageInput | null | undefined;
  metadata?: Array<KeyValueInput> | null | undefined;
  mobile?: string | null | undefined;
  outstandingOrdersNotificationDisabled?: boolean | null | undefined;
  phone: string;
  posType?: string | null | undefined;
  storeDescription?: string | null | undefined;
  tags?: Array<string> | null | undefined;
  user: UserCreateInput;
};

export type SellerUpdateInput = {
  accountType?: SellerAccountTypeEnum | null | undefined;
  address?: AddressInput | null | undefined;
  businessName?: string | null | undefined;
  businessNumber?: string | null | undefined;
  emailAddress?: string | null | undefined;
  emailCc?: string | null | undefined;
  legalBusinessName?: string | null | undefined;
  mobile?: string | null | undefined;
  openingHours?: string | null | undefined;
  phone?: string | null | undefined;
  posType?: string | null | undefined;
  registeredForTax?: boolean | null | undefined;
  remittanceAccountName?: string | null | undefined;
  remittanceAccountNumber?: string | null | undefined;
  remittanceBsb?: string | null | undefined;
  showImageGallery?: boolean | null | undefined;
  storeDescription?: string | null | undefined;
  storeDescriptionHtml?: string | null | undefined;
  tags?: Array<string> | null | undefined;
  youtubeVideoUrl?: string | null | undefined;
};

export type SellerUpdateMutationInput = {
  attributes?: SellerUpdateInput | null | undefined;
  clientMutationId?: string | null | undefined;
  sellerId?: string | null | undefined;
};

export type ShippingParcelDistanceEnum =
  | 'CM'
  | 'FT'
  | 'IN'
  | 'M'
  | 'MM';

export type ShippingParcelInput = {
  depth?: number | null | undefined;
  distanceUnit?: ShippingParcelDistanceEnum | null | undefined;
  length?: number | null | undefined;
  massUnit?: ShippingParcelMassEnum | null | undefined;
  weight?: number | null | undefined;
  width?: number | null | undefined;
};

export type ShippingParcelMassEnum =
  | 'G'
  | 'KG'
  | 'LB'
  | 'OZ';

export type SortOrderingEnum =
  | 'ASCENDING'
  | 'DESCENDING';

export type StateInput = {
  id?: string | null | undefined;
  name?: string | null | undefined;
};

export type TaxonCreateOrUpdateMutationInput = {
  clientMutationId?: string | null | undefined;
  displayName?: string | null | undefined;
  externalIds?: Array<KeyValueInput> | null | undefined;
  id?: string | null | undefined;
  parentId?: string | null | undefined;
  prototypeId?: string | null | undefined;
  title?: string | null | undefined;
};

export type UserCreateInput = {
  emailAddress: string;
  firstName: string;
  password?: string | null | undefined;
  passwordConfirmation?: string | null | undefined;
  surname: string;
};

export type VariantInput = {
  barcode?: string | null | undefined;
  comparableSize?: number | null | undefined;
  countOnHand?: number | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  externalIds?: Array<KeyValueInput> | null | undefined;
  id?: string | null | undefined;
  images?: Array<ImageInput> | null | undefined;
  infiniteQuantity?: boolean | null | undefined;
  itemSize?: number | null | undefined;
  maxPurchaseQuantity?: number | null | undefined;
  metadata?: Array<KeyValueInput> | null | undefined;
  minPurchaseQuantity?: number | null | undefined;
  /** @deprecated use variantOptionValues */
  optionValueIds?: Array<string> | null | undefined;
  price?: string | null | undefined;
  published?: boolean | null | undefined;
  salePrice?: string | null | undefined;
  salePriceEndAt?: string | null | undefined;
  salePriceStartAt?: string | null | undefined;
  shippingParcel?: ShippingParcelInput | null | undefined;
  sku?: string | null | undefined;
  variantOptionValues?: Array<VariantOptionValueInput> | null | undefined;
};

export type VariantOptionValueInput = {
  optionTypeId?: string | null | undefined;
  optionValueId?: string | null | undefined;
  textValue?: string | null | undefined;
};

export type WebhookCreateInput = {
  allowSkip?: boolean | null | undefined;
  enabled?: boolean | null | undefined;
  eventName?: WebhookEventEnum | null | undefined;
  headers?: Record<string, unknown> | null | undefined;
  hmacKey?: string | null | undefined;
  maxRetries?: number | null | undefined;
  queryString?: string | null | undefined;
  sellerId?: string | null | undefined;
  type: WebhookKlassEnum;
  url: string;
};

export type WebhookEventEnum =
  | 'CREATE'
  | 'DESTROY'
  | 'UPDATE';

export type WebhookKlassEnum =
  | 'ADVERT'
  | 'COMMISSION_PACKAGE'
  | 'GOLDEN_PRODUCT'
  | 'GOLDEN_PRODUCT_VARIANT'
  | 'INVOICE'
  | 'INVOICE_ANNOTATION'
  | 'OPTION_TYPE'
  | 'OPTION_VALUE'
  | 'PROMOTION'
  | 'REFUND_REQUEST'
  | 'REFUND_REQUEST_LINE_ITEM'
  | 'REMITTANCE_ADVICE'
  | 'RETURN_SHIPMENT'
  | 'SELLER'
  | 'SHIPMENT'
  | 'SHIPPING_OPTION'
  | 'TAXON'
  | 'VARIANT';

export type WebhookUpdateInput = {
  allowSkip?: boolean | null | undefined;
  enabled?: boolean | null | undefined;
  eventName?: WebhookEventEnum | null | undefined;
  headers?: Record<string, unknown> | null | undefined;
  hmacKey?: string | null | undefined;
  maxRetries?: number | null | undefined;
  queryString?: string | null | undefined;
  type?: WebhookKlassEnum | null | undefined;
  url?: string | null | undefined;
};

export type OptionTypeFactsFragment = { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum };

export type VariantFieldsFragment = { id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type AdvertFieldsFragment = { id: string, legacyId: number, title: string | null, description: string | null, published: boolean | null, displayable: boolean | null, online: boolean | null, requiresVetting: boolean | null, requiresVettingAt: string | null, vetted: boolean | null, vettingRejected: boolean | null, updatedAt: string, lowestPrice: string | null, lowestOriginalPrice: string | null, availability: Array<AdvertAvailabilityEnum>, code: string | null, condition: AdvertConditionEnum, hasFreeDomesticShipping: boolean | null, priceType: AdvertPriceTypeEnum | null, priceUnit: AdvertPriceUnitEnum | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, brand: { name: string } | null, seller: { id: string, legacyId: number, businessName: string, online: boolean | null, updatedAt: string } | null, displayImage: { url: string | null } | null, advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, taxonNullable: { id: string, legacyId: number | null, externalIds: Array<{ key: string, value: string }> } | null, variants: { nodes: Array<{ id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type AdvertTaxonFragment = { id: string, legacyId: number | null, externalIds: Array<{ key: string, value: string }> };

type AnyAdvert_Advert_Fragment = { __typename: 'Advert', id: string, legacyId: number, title: string | null, description: string | null, published: boolean | null, displayable: boolean | null, online: boolean | null, requiresVetting: boolean | null, requiresVettingAt: string | null, vetted: boolean | null, vettingRejected: boolean | null, updatedAt: string, lowestPrice: string | null, lowestOriginalPrice: string | null, availability: Array<AdvertAvailabilityEnum>, code: string | null, condition: AdvertConditionEnum, hasFreeDomesticShipping: boolean | null, priceType: AdvertPriceTypeEnum | null, priceUnit: AdvertPriceUnitEnum | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, brand: { name: string } | null, seller: { id: string, legacyId: number, businessName: string, online: boolean | null, updatedAt: string } | null, displayImage: { url: string | null } | null, advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, taxonNullable: { id: string, legacyId: number | null, externalIds: Array<{ key: string, value: string }> } | null, variants: { nodes: Array<{ id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

type AnyAdvert_DeletedAdvert_Fragment = { __typename: 'DeletedAdvert', id: string, legacyId: number, updatedAt: string };

type AnyAdvert_UnpublishedAdvert_Fragment = { __typename: 'UnpublishedAdvert', id: string, legacyId: number, updatedAt: string, details: { id: string, legacyId: number, title: string | null, description: string | null, published: boolean | null, displayable: boolean | null, online: boolean | null, requiresVetting: boolean | null, requiresVettingAt: string | null, vetted: boolean | null, vettingRejected: boolean | null, updatedAt: string, lowestPrice: string | null, lowestOriginalPrice: string | null, availability: Array<AdvertAvailabilityEnum>, code: string | null, condition: AdvertConditionEnum, hasFreeDomesticShipping: boolean | null, priceType: AdvertPriceTypeEnum | null, priceUnit: AdvertPriceUnitEnum | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, brand: { name: string } | null, seller: { id: string, legacyId: number, businessName: string, online: boolean | null, updatedAt: string } | null, displayImage: { url: string | null } | null, advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, taxonNullable: { id: string, legacyId: number | null, externalIds: Array<{ key: string, value: string }> } | null, variants: { nodes: Array<{ id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } };

export type AnyAdvertFragment =
  | AnyAdvert_Advert_Fragment
  | AnyAdvert_DeletedAdvert_Fragment
  | AnyAdvert_UnpublishedAdvert_Fragment
;

export type AdvertByIdQueryVariables = Exact<{
  id: string;
}>;


export type AdvertByIdQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert', id: string, legacyId: number, title: string | null, description: string | null, published: boolean | null, displayable: boolean | null, online: boolean | null, requiresVetting: boolean | null, requiresVettingAt: string | null, vetted: boolean | null, vettingRejected: boolean | null, updatedAt: string, lowestPrice: string | null, lowestOriginalPrice: string | null, availability: Array<AdvertAvailabilityEnum>, code: string | null, condition: AdvertConditionEnum, hasFreeDomesticShipping: boolean | null, priceType: AdvertPriceTypeEnum | null, priceUnit: AdvertPriceUnitEnum | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, brand: { name: string } | null, seller: { id: string, legacyId: number, businessName: string, online: boolean | null, updatedAt: string } | null, displayImage: { url: string | null } | null, advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, taxonNullable: { id: string, legacyId: number | null, externalIds: Array<{ key: string, value: string }> } | null, variants: { nodes: Array<{ id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert', id: string, legacyId: number, updatedAt: string }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert', id: string, legacyId: number, updatedAt: string, details: { id: string, legacyId: number, title: string | null, description: string | null, published: boolean | null, displayable: boolean | null, online: boolean | null, requiresVetting: boolean | null, requiresVettingAt: string | null, vetted: boolean | null, vettingRejected: boolean | null, updatedAt: string, lowestPrice: string | null, lowestOriginalPrice: string | null, availability: Array<AdvertAvailabilityEnum>, code: string | null, condition: AdvertConditionEnum, hasFreeDomesticShipping: boolean | null, priceType: AdvertPriceTypeEnum | null, priceUnit: AdvertPriceUnitEnum | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, brand: { name: string } | null, seller: { id: string, legacyId: number, businessName: string, online: boolean | null, updatedAt: string } | null, displayImage: { url: string | null } | null, advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, taxonNullable: { id: string, legacyId: number | null, externalIds: Array<{ key: string, value: string }> } | null, variants: { nodes: Array<{ id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type AdvertOfVariantQueryVariables = Exact<{
  id: string;
}>;


export type AdvertOfVariantQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant', advert:
        | { __typename: 'Advert', id: string, legacyId: number, title: string | null, description: string | null, published: boolean | null, displayable: boolean | null, online: boolean | null, requiresVetting: boolean | null, requiresVettingAt: string | null, vetted: boolean | null, vettingRejected: boolean | null, updatedAt: string, lowestPrice: string | null, lowestOriginalPrice: string | null, availability: Array<AdvertAvailabilityEnum>, code: string | null, condition: AdvertConditionEnum, hasFreeDomesticShipping: boolean | null, priceType: AdvertPriceTypeEnum | null, priceUnit: AdvertPriceUnitEnum | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, brand: { name: string } | null, seller: { id: string, legacyId: number, businessName: string, online: boolean | null, updatedAt: string } | null, displayImage: { url: string | null } | null, advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, taxonNullable: { id: string, legacyId: number | null, externalIds: Array<{ key: string, value: string }> } | null, variants: { nodes: Array<{ id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
        | { __typename: 'DeletedAdvert', id: string, legacyId: number, updatedAt: string }
        | { __typename: 'UnpublishedAdvert', id: string, legacyId: number, updatedAt: string, details: { id: string, legacyId: number, title: string | null, description: string | null, published: boolean | null, displayable: boolean | null, online: boolean | null, requiresVetting: boolean | null, requiresVettingAt: string | null, vetted: boolean | null, vettingRejected: boolean | null, updatedAt: string, lowestPrice: string | null, lowestOriginalPrice: string | null, availability: Array<AdvertAvailabilityEnum>, code: string | null, condition: AdvertConditionEnum, hasFreeDomesticShipping: boolean | null, priceType: AdvertPriceTypeEnum | null, priceUnit: AdvertPriceUnitEnum | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, brand: { name: string } | null, seller: { id: string, legacyId: number, businessName: string, online: boolean | null, updatedAt: string } | null, displayImage: { url: string | null } | null, advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, taxonNullable: { id: string, legacyId: number | null, externalIds: Array<{ key: string, value: string }> } | null, variants: { nodes: Array<{ id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } }
       }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type AdvertsPageQueryVariables = Exact<{
  createdSince: string;
  sort: Array<AdvertsWhereSort> | AdvertsWhereSort;
  first: number;
  after?: string | null | undefined;
}>;


export type AdvertsPageQuery = { advertsWhere: { nodes: Array<{ id: string, legacyId: number, title: string | null, description: string | null, published: boolean | null, displayable: boolean | null, online: boolean | null, requiresVetting: boolean | null, requiresVettingAt: string | null, vetted: boolean | null, vettingRejected: boolean | null, updatedAt: string, lowestPrice: string | null, lowestOriginalPrice: string | null, availability: Array<AdvertAvailabilityEnum>, code: string | null, condition: AdvertConditionEnum, hasFreeDomesticShipping: boolean | null, priceType: AdvertPriceTypeEnum | null, priceUnit: AdvertPriceUnitEnum | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, brand: { name: string } | null, seller: { id: string, legacyId: number, businessName: string, online: boolean | null, updatedAt: string } | null, displayImage: { url: string | null } | null, advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, taxonNullable: { id: string, legacyId: number | null, externalIds: Array<{ key: string, value: string }> } | null, variants: { nodes: Array<{ id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type AdvertsPageIdsQueryVariables = Exact<{
  createdSince: string;
  sort: Array<AdvertsWhereSort> | AdvertsWhereSort;
  first: number;
  after?: string | null | undefined;
}>;


export type AdvertsPageIdsQuery = { advertsWhere: { nodes: Array<{ id: string, legacyId: number, updatedAt: string } | null> | null } | null };

export type AdvertRemovalsQueryVariables = Exact<{
  updatedSince?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AdvertRemovalsQuery = { allAdverts: { nodes: Array<
      | { __typename: 'Advert' }
      | { __typename: 'DeletedAdvert', legacyId: number, updatedAt: string }
      | { __typename: 'UnpublishedAdvert', legacyId: number, details: { id: string } }
     | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type AdvertsByLegacyIdQueryVariables = Exact<{
  legacyIds: Array<number> | number;
  first: number;
  after?: string | null | undefined;
}>;


export type AdvertsByLegacyIdQuery = { advertsWhere: { nodes: Array<{ id: string, legacyId: number } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type HiddenAdvertsByLegacyIdQueryVariables = Exact<{
  legacyIds: Array<number> | number;
}>;


export type HiddenAdvertsByLegacyIdQuery = { advertsWhere: { nodes: Array<{ id: string } | null> | null } | null };

export type StockOfVariantQueryVariables = Exact<{
  id: string;
}>;


export type StockOfVariantQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant', buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, advert:
        | { __typename: 'Advert', published: boolean | null, displayable: boolean | null, online: boolean | null, requiresVetting: boolean | null, vetted: boolean | null, vettingRejected: boolean | null, availability: Array<AdvertAvailabilityEnum>, priceType: AdvertPriceTypeEnum | null, priceUnit: AdvertPriceUnitEnum | null, seller: { legacyId: number, online: boolean | null } | null }
        | { __typename: 'DeletedAdvert' }
        | { __typename: 'UnpublishedAdvert' }
       }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type AdvertImagesPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type AdvertImagesPageQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert', images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type AdvertOptionsPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type AdvertOptionsPageQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert', advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type AdvertVariantsPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type AdvertVariantsPageQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert', variants: { nodes: Array<{ id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type VariantImagesPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type VariantImagesPageQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant', images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type VariantOptionsPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type VariantOptionsPageQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant', variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type VariantInventoriesPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type VariantInventoriesPageQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant', inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type ApproveAdvertMutationVariables = Exact<{
  input: AdvertVettingApproveMutationInput;
}>;


export type ApproveAdvertMutation = { advertVettingApprove: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null, adverts: { nodes: Array<{ id: string } | null> | null } | null } | null };

export type RejectAdvertMutationVariables = Exact<{
  input: AdvertVettingRejectMutationInput;
}>;


export type RejectAdvertMutation = { advertVettingReject: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null, adverts: { nodes: Array<{ id: string } | null> | null } | null } | null };

export type TextsOfAdvertFragment = { title: string | null, description: string | null };

export type EnrichAdvertMutationVariables = Exact<{
  input: AdvertUpsertMutationInput;
}>;


export type EnrichAdvertMutation = { advertUpsert: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null, advert: { title: string | null, description: string | null } | null } | null };

export type ChoicesOfVariantFragment = { variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { id: string, legacyId: number }, optionValue: { id: string } | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type EnrichAdvertChoicesQueryVariables = Exact<{
  id: string;
}>;


export type EnrichAdvertChoicesQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert', advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { id: string, legacyId: number }, optionValue: { id: string } | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, variants: { nodes: Array<{ id: string, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { id: string, legacyId: number }, optionValue: { id: string } | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type EnrichAdvertOptionTypeQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type EnrichAdvertOptionTypeQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType', id: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum, optionValues: { nodes: Array<{ id: string, legacyId: number, displayName: string } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type AmountOfInvoiceFragment = { totalFormatted: string | null };

export type ShownAmountQueryVariables = Exact<{ [key: string]: never; }>;


export type ShownAmountQuery = { invoices: { nodes: Array<{ totalFormatted: string | null } | null> | null } | null };

export type AmendmentFragment = { id: string, lineItems: Array<{ quantity: number | null, lineItem: { id: string } | null }> | null };

export type AmendedLineFragment = { quantity: number | null, lineItem: { id: string } | null };

export type FulfilledInvoiceFragment = { id: string, legacyId: number, updatedAt: string, paidAt: string | null, remittedAt: string | null, totalCents: number | null, statusFlags: Array<InvoiceStatusFlagEnum>, amendments: Array<{ id: string, lineItems: Array<{ quantity: number | null, lineItem: { id: string } | null }> | null }>, annotations: Array<{ id: string }>, refundRequests: Array<{ status: RefundRequestStatusEnum, lineItems: Array<{ status: RefundRequestLineItemStatusEnum | null, quantity: number, lineItem: { id: string } | null }> }>, lineItems: Array<{ id: string, quantity: number, status: LineItemStatusFullEnum | null, externalIds: Array<{ key: string, value: string }> }>, shipments: Array<{ legacyId: number, carrier: string, trackingNumber: string, trackingLink: string | null, shippedItems: Array<{ quantity: number, lineItem: { id: string } }> | null }> };

export type FulfilledOrderFragment = { id: string, externalIds: Array<{ key: string, value: string }>, invoices: { nodes: Array<{ id: string, legacyId: number, updatedAt: string, paidAt: string | null, remittedAt: string | null, totalCents: number | null, statusFlags: Array<InvoiceStatusFlagEnum>, amendments: Array<{ id: string, lineItems: Array<{ quantity: number | null, lineItem: { id: string } | null }> | null }>, annotations: Array<{ id: string }>, refundRequests: Array<{ status: RefundRequestStatusEnum, lineItems: Array<{ status: RefundRequestLineItemStatusEnum | null, quantity: number, lineItem: { id: string } | null }> }>, lineItems: Array<{ id: string, quantity: number, status: LineItemStatusFullEnum | null, externalIds: Array<{ key: string, value: string }> }>, shipments: Array<{ legacyId: number, carrier: string, trackingNumber: string, trackingLink: string | null, shippedItems: Array<{ quantity: number, lineItem: { id: string } }> | null }> } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type FulfilmentOfInvoiceQueryVariables = Exact<{
  id: string;
}>;


export type FulfilmentOfInvoiceQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice', order: { id: string, externalIds: Array<{ key: string, value: string }>, invoices: { nodes: Array<{ id: string, legacyId: number, updatedAt: string, paidAt: string | null, remittedAt: string | null, totalCents: number | null, statusFlags: Array<InvoiceStatusFlagEnum>, amendments: Array<{ id: string, lineItems: Array<{ quantity: number | null, lineItem: { id: string } | null }> | null }>, annotations: Array<{ id: string }>, refundRequests: Array<{ status: RefundRequestStatusEnum, lineItems: Array<{ status: RefundRequestLineItemStatusEnum | null, quantity: number, lineItem: { id: string } | null }> }>, lineItems: Array<{ id: string, quantity: number, status: LineItemStatusFullEnum | null, externalIds: Array<{ key: string, value: string }> }>, shipments: Array<{ legacyId: number, carrier: string, trackingNumber: string, trackingLink: string | null, shippedItems: Array<{ quantity: number, lineItem: { id: string } }> | null }> } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type FulfilmentOfShipmentQueryVariables = Exact<{
  id: string;
}>;


export type FulfilmentOfShipmentQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment', invoice: { order: { id: string, externalIds: Array<{ key: string, value: string }>, invoices: { nodes: Array<{ id: string, legacyId: number, updatedAt: string, paidAt: string | null, remittedAt: string | null, totalCents: number | null, statusFlags: Array<InvoiceStatusFlagEnum>, amendments: Array<{ id: string, lineItems: Array<{ quantity: number | null, lineItem: { id: string } | null }> | null }>, annotations: Array<{ id: string }>, refundRequests: Array<{ status: RefundRequestStatusEnum, lineItems: Array<{ status: RefundRequestLineItemStatusEnum | null, quantity: number, lineItem: { id: string } | null }> }>, lineItems: Array<{ id: string, quantity: number, status: LineItemStatusFullEnum | null, externalIds: Array<{ key: string, value: string }> }>, shipments: Array<{ legacyId: number, carrier: string, trackingNumber: string, trackingLink: string | null, shippedItems: Array<{ quantity: number, lineItem: { id: string } }> | null }> } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null } }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type FulfilmentOfOrderQueryVariables = Exact<{
  id: string;
}>;


export type FulfilmentOfOrderQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order', id: string, externalIds: Array<{ key: string, value: string }>, invoices: { nodes: Array<{ id: string, legacyId: number, updatedAt: string, paidAt: string | null, remittedAt: string | null, totalCents: number | null, statusFlags: Array<InvoiceStatusFlagEnum>, amendments: Array<{ id: string, lineItems: Array<{ quantity: number | null, lineItem: { id: string } | null }> | null }>, annotations: Array<{ id: string }>, refundRequests: Array<{ status: RefundRequestStatusEnum, lineItems: Array<{ status: RefundRequestLineItemStatusEnum | null, quantity: number, lineItem: { id: string } | null }> }>, lineItems: Array<{ id: string, quantity: number, status: LineItemStatusFullEnum | null, externalIds: Array<{ key: string, value: string }> }>, shipments: Array<{ legacyId: number, carrier: string, trackingNumber: string, trackingLink: string | null, shippedItems: Array<{ quantity: number, lineItem: { id: string } }> | null }> } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type UpdatedInvoicesQueryVariables = Exact<{
  updatedSince: string;
  first: number;
  after?: string | null | undefined;
}>;


export type UpdatedInvoicesQuery = { invoices: { nodes: Array<{ id: string, updatedAt: string, order: { id: string, externalIds: Array<{ key: string, value: string }> } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type UpdatedInvoiceIdsQueryVariables = Exact<{
  updatedSince: string;
  first: number;
  after?: string | null | undefined;
}>;


export type UpdatedInvoiceIdsQuery = { invoices: { nodes: Array<{ id: string, updatedAt: string } | null> | null } | null };

export type FulfilledInvoicesPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type FulfilledInvoicesPageQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order', invoices: { nodes: Array<{ id: string, legacyId: number, updatedAt: string, paidAt: string | null, remittedAt: string | null, totalCents: number | null, statusFlags: Array<InvoiceStatusFlagEnum>, amendments: Array<{ id: string, lineItems: Array<{ quantity: number | null, lineItem: { id: string } | null }> | null }>, annotations: Array<{ id: string }>, refundRequests: Array<{ status: RefundRequestStatusEnum, lineItems: Array<{ status: RefundRequestLineItemStatusEnum | null, quantity: number, lineItem: { id: string } | null }> }>, lineItems: Array<{ id: string, quantity: number, status: LineItemStatusFullEnum | null, externalIds: Array<{ key: string, value: string }> }>, shipments: Array<{ legacyId: number, carrier: string, trackingNumber: string, trackingLink: string | null, shippedItems: Array<{ quantity: number, lineItem: { id: string } }> | null }> } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type OnboardedSellerFieldsFragment = { id: string, legacyId: number, businessName: string, emailAddress: string | null, phone: string | null, storeDescription: string | null, address: { address: string, city: string, id: string, postcode: string, country: { code: string }, state: { name: string } | null } | null, metadata: Array<{ key: string, value: string }> };

export type OnboardedAddressFieldsFragment = { address: string, city: string, id: string, postcode: string, country: { code: string }, state: { name: string } | null };

export type OnboardingSellerByIdQueryVariables = Exact<{
  id: string;
}>;


export type OnboardingSellerByIdQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller', id: string, legacyId: number, businessName: string, emailAddress: string | null, phone: string | null, storeDescription: string | null, address: { address: string, city: string, id: string, postcode: string, country: { code: string }, state: { name: string } | null } | null, metadata: Array<{ key: string, value: string }> }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type OnboardingSellerByExternalIdQueryVariables = Exact<{
  key: string;
  value: string;
}>;


export type OnboardingSellerByExternalIdQuery = { externalIds: Array<{ owner:
      | { __typename: 'Address' }
      | { __typename: 'Adjustment' }
      | { __typename: 'Advert' }
      | { __typename: 'AdvertOptionValue' }
      | { __typename: 'AllAdvertVariant' }
      | { __typename: 'Brand' }
      | { __typename: 'Country' }
      | { __typename: 'DeletedAdvert' }
      | { __typename: 'DeletedSeller' }
      | { __typename: 'ExternalID' }
      | { __typename: 'Image' }
      | { __typename: 'Inventory' }
      | { __typename: 'Invoice' }
      | { __typename: 'InvoiceAmendment' }
      | { __typename: 'InvoiceAmendmentLineItem' }
      | { __typename: 'InvoiceAnnotation' }
      | { __typename: 'LineItem' }
      | { __typename: 'OptionType' }
      | { __typename: 'OptionValue' }
      | { __typename: 'Order' }
      | { __typename: 'Prototype' }
      | { __typename: 'RefundRequest' }
      | { __typename: 'RefundRequestLineItem' }
      | { __typename: 'RefundRequestNote' }
      | { __typename: 'Remittance' }
      | { __typename: 'RemittanceAction' }
      | { __typename: 'RemittanceAdvice' }
      | { __typename: 'ReturnShipment' }
      | { __typename: 'ReturnShippedItem' }
      | { __typename: 'Seller', id: string, legacyId: number, businessName: string, emailAddress: string | null, phone: string | null, storeDescription: string | null, address: { address: string, city: string, id: string, postcode: string, country: { code: string }, state: { name: string } | null } | null, metadata: Array<{ key: string, value: string }> }
      | { __typename: 'Shipment' }
      | { __typename: 'ShipmentCarrier' }
      | { __typename: 'ShipmentStatus' }
      | { __typename: 'ShippedItem' }
      | { __typename: 'ShippingParcel' }
      | { __typename: 'State' }
      | { __typename: 'Taxon' }
      | { __typename: 'UnpublishedAdvert' }
      | { __typename: 'User' }
      | { __typename: 'Variant' }
      | { __typename: 'VariantOptionValue' }
      | { __typename: 'Webhook' }
      | { __typename: 'WebhookEvent' }
     | null }> | null };

export type OnboardingSellersPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OnboardingSellersPageQuery = { allSellers: { nodes: Array<
      | { __typename: 'DeletedSeller' }
      | { __typename: 'Seller', id: string, legacyId: number, emailAddress: string | null, metadata: Array<{ key: string, value: string }>, primaryUser: { emailAddress: string | null } | null }
     | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type OnboardingSellerCreateMutationVariables = Exact<{
  input: SellerCreateMutationInput;
}>;


export type OnboardingSellerCreateMutation = { sellerCreate: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null, seller: { id: string, legacyId: number, businessName: string, emailAddress: string | null, phone: string | null, storeDescription: string | null, address: { address: string, city: string, id: string, postcode: string, country: { code: string }, state: { name: string } | null } | null, metadata: Array<{ key: string, value: string }> } | null } | null };

export type OnboardingSellerUpdateMutationVariables = Exact<{
  input: SellerUpdateMutationInput;
}>;


export type OnboardingSellerUpdateMutation = { sellerUpdate: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null, seller: { id: string, legacyId: number, businessName: string, emailAddress: string | null, phone: string | null, storeDescription: string | null, address: { address: string, city: string, id: string, postcode: string, country: { code: string }, state: { name: string } | null } | null, metadata: Array<{ key: string, value: string }> } | null } | null };

export type OnboardingSellerTieMutationVariables = Exact<{
  input: ExternalIdUpsertMutationInput;
}>;


export type OnboardingSellerTieMutation = { externalIdUpsert: { errors: Array<{ field: string | null, messages: Array<string> | null }> | null, externalId: { id: string } | null } | null };

export type OptionTypeFieldsFragment = { id: string, legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum };

export type OptionValuesFieldsFragment = { nodes: Array<{ legacyId: number, displayName: string } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type OptionTypesFieldsFragment = { nodes: Array<{ id: string, legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum, optionValues: { nodes: Array<{ legacyId: number, displayName: string } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type OptionTypeByIdQueryVariables = Exact<{
  id: string;
}>;


export type OptionTypeByIdQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType', id: string, legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum, optionValues: { nodes: Array<{ legacyId: number, displayName: string } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type OptionTypeOfValueQueryVariables = Exact<{
  id: string;
}>;


export type OptionTypeOfValueQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue', optionType: { id: string, legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum, optionValues: { nodes: Array<{ legacyId: number, displayName: string } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type PrototypesPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PrototypesPageQuery = { prototypes: { nodes: Array<{ id: string, optionTypes: { nodes: Array<{ id: string, legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum, optionValues: { nodes: Array<{ legacyId: number, displayName: string } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type OptionTypesOfPrototypeQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type OptionTypesOfPrototypeQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype', optionTypes: { nodes: Array<{ id: string, legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum, optionValues: { nodes: Array<{ legacyId: number, displayName: string } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type OptionValuesPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type OptionValuesPageQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType', optionValues: { nodes: Array<{ legacyId: number, displayName: string } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type OrderDeliveryQueryVariables = Exact<{
  id: string;
}>;


export type OrderDeliveryQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order', id: string, status: OrderStatusEnum | null, address: { id: string, address: string, city: string, postcode: string, country: { code: string }, state: { name: string, short: string | null } | null } | null, billingAddress: { id: string, address: string, city: string, postcode: string, country: { code: string }, state: { name: string, short: string | null } | null } | null }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type DeliveredAddressFragment = { id: string, address: string, city: string, postcode: string, country: { code: string }, state: { name: string, short: string | null } | null };

export type NameOrderMutationVariables = Exact<{
  input: ExternalIdUpsertMutationInput;
}>;


export type NameOrderMutation = { externalIdUpsert: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null, externalId: { key: string, value: string } | null } | null };

export type UpdateOrderMutationVariables = Exact<{
  input: OrderUpdateMutationInput;
}>;


export type UpdateOrderMutation = { orderUpdate: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null, order: { id: string } | null } | null };

export type ExportedOrderFragment = { id: string, externalIds: Array<{ key: string, value: string }>, invoices: { nodes: Array<{ id: string, seller: { id: string } | null, lineItems: Array<{ id: string, externalIds: Array<{ key: string, value: string }> }> } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type OrderByExternalIdQueryVariables = Exact<{
  key: string;
  value: string;
}>;


export type OrderByExternalIdQuery = { externalIds: Array<{ owner:
      | { __typename: 'Address' }
      | { __typename: 'Adjustment' }
      | { __typename: 'Advert' }
      | { __typename: 'AdvertOptionValue' }
      | { __typename: 'AllAdvertVariant' }
      | { __typename: 'Brand' }
      | { __typename: 'Country' }
      | { __typename: 'DeletedAdvert' }
      | { __typename: 'DeletedSeller' }
      | { __typename: 'ExternalID' }
      | { __typename: 'Image' }
      | { __typename: 'Inventory' }
      | { __typename: 'Invoice' }
      | { __typename: 'InvoiceAmendment' }
      | { __typename: 'InvoiceAmendmentLineItem' }
      | { __typename: 'InvoiceAnnotation' }
      | { __typename: 'LineItem' }
      | { __typename: 'OptionType' }
      | { __typename: 'OptionValue' }
      | { __typename: 'Order', id: string, externalIds: Array<{ key: string, value: string }>, invoices: { nodes: Array<{ id: string, seller: { id: string } | null, lineItems: Array<{ id: string, externalIds: Array<{ key: string, value: string }> }> } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
      | { __typename: 'Prototype' }
      | { __typename: 'RefundRequest' }
      | { __typename: 'RefundRequestLineItem' }
      | { __typename: 'RefundRequestNote' }
      | { __typename: 'Remittance' }
      | { __typename: 'RemittanceAction' }
      | { __typename: 'RemittanceAdvice' }
      | { __typename: 'ReturnShipment' }
      | { __typename: 'ReturnShippedItem' }
      | { __typename: 'Seller' }
      | { __typename: 'Shipment' }
      | { __typename: 'ShipmentCarrier' }
      | { __typename: 'ShipmentStatus' }
      | { __typename: 'ShippedItem' }
      | { __typename: 'ShippingParcel' }
      | { __typename: 'State' }
      | { __typename: 'Taxon' }
      | { __typename: 'UnpublishedAdvert' }
      | { __typename: 'User' }
      | { __typename: 'Variant' }
      | { __typename: 'VariantOptionValue' }
      | { __typename: 'Webhook' }
      | { __typename: 'WebhookEvent' }
     | null }> | null };

export type CreateOrderMutationVariables = Exact<{
  input: OrderCreateMutationInput;
}>;


export type CreateOrderMutation = { orderCreate: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null, order: { id: string, externalIds: Array<{ key: string, value: string }>, invoices: { nodes: Array<{ id: string, seller: { id: string } | null, lineItems: Array<{ id: string, externalIds: Array<{ key: string, value: string }> }> } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null } | null };

export type OrderByIdQueryVariables = Exact<{
  id: string;
}>;


export type OrderByIdQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order', id: string, externalIds: Array<{ key: string, value: string }>, invoices: { nodes: Array<{ id: string, seller: { id: string } | null, lineItems: Array<{ id: string, externalIds: Array<{ key: string, value: string }> }> } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type ExportedInvoicesPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ExportedInvoicesPageQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order', invoices: { nodes: Array<{ id: string, seller: { id: string } | null, lineItems: Array<{ id: string, externalIds: Array<{ key: string, value: string }> }> } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type PingQueryVariables = Exact<{ [key: string]: never; }>;


export type PingQuery = { __typename: 'Query' };

export type RefundRequestLineFieldsFragment = { id: string, status: RefundRequestLineItemStatusEnum | null, quantity: number, dispatched: boolean | null, onlyRemittance: boolean | null, amountPerItemCents: number, externalIds: Array<{ key: string, value: string }>, lineItem: { id: string, quantity: number, metadata: Array<{ key: string, value: string }>, externalIds: Array<{ key: string, value: string }> } | null };

export type RefundedLineFragment = { id: string, quantity: number, metadata: Array<{ key: string, value: string }>, externalIds: Array<{ key: string, value: string }> };

export type RefundRequestFieldsFragment = { id: string, status: RefundRequestStatusEnum, externalIds: Array<{ key: string, value: string }>, lineItems: Array<{ id: string, status: RefundRequestLineItemStatusEnum | null, quantity: number, dispatched: boolean | null, onlyRemittance: boolean | null, amountPerItemCents: number, externalIds: Array<{ key: string, value: string }>, lineItem: { id: string, quantity: number, metadata: Array<{ key: string, value: string }>, externalIds: Array<{ key: string, value: string }> } | null }> };

export type RefundRequestOwnerFragment = { id: string, invoice: { order: { externalIds: Array<{ key: string, value: string }> } | null } | null };

export type RefundRequestOrderQueryVariables = Exact<{
  id: string;
}>;


export type RefundRequestOrderQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest', id: string, invoice: { order: { externalIds: Array<{ key: string, value: string }> } | null } | null }
    | { __typename: 'RefundRequestLineItem', lineItem: { invoice: { order: { externalIds: Array<{ key: string, value: string }> } | null } | null } | null }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type RefundRequestByIdQueryVariables = Exact<{
  id: string;
}>;


export type RefundRequestByIdQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest', id: string, status: RefundRequestStatusEnum, externalIds: Array<{ key: string, value: string }>, lineItems: Array<{ id: string, status: RefundRequestLineItemStatusEnum | null, quantity: number, dispatched: boolean | null, onlyRemittance: boolean | null, amountPerItemCents: number, externalIds: Array<{ key: string, value: string }>, lineItem: { id: string, quantity: number, metadata: Array<{ key: string, value: string }>, externalIds: Array<{ key: string, value: string }> } | null }> }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type RefundRequestsOfInvoiceQueryVariables = Exact<{
  invoiceLegacyId: number;
  first: number;
  after?: string | null | undefined;
}>;


export type RefundRequestsOfInvoiceQuery = { refundRequests: { nodes: Array<{ id: string, status: RefundRequestStatusEnum, externalIds: Array<{ key: string, value: string }>, lineItems: Array<{ id: string, status: RefundRequestLineItemStatusEnum | null, quantity: number, dispatched: boolean | null, onlyRemittance: boolean | null, amountPerItemCents: number, externalIds: Array<{ key: string, value: string }>, lineItem: { id: string, quantity: number, metadata: Array<{ key: string, value: string }>, externalIds: Array<{ key: string, value: string }> } | null }> } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type RefundRequestsUpdatedSinceQueryVariables = Exact<{
  updatedSince: string;
  first: number;
  after?: string | null | undefined;
}>;


export type RefundRequestsUpdatedSinceQuery = { updatedRefundRequests: { nodes: Array<{ id: string, invoice: { order: { externalIds: Array<{ key: string, value: string }> } | null } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type RefundRequestsFilteredQueryVariables = Exact<{
  filters: RefundRequestFilters;
  first: number;
  after?: string | null | undefined;
}>;


export type RefundRequestsFilteredQuery = { refundRequests: { nodes: Array<{ id: string, invoice: { order: { externalIds: Array<{ key: string, value: string }> } | null } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type RefundRequestsUpdatedSinceIdsQueryVariables = Exact<{
  updatedSince: string;
  first: number;
  after?: string | null | undefined;
}>;


export type RefundRequestsUpdatedSinceIdsQuery = { updatedRefundRequests: { nodes: Array<{ id: string } | null> | null } | null };

export type RefundRequestsFilteredIdsQueryVariables = Exact<{
  filters: RefundRequestFilters;
  first: number;
  after?: string | null | undefined;
}>;


export type RefundRequestsFilteredIdsQuery = { refundRequests: { nodes: Array<{ id: string } | null> | null } | null };

export type RefundRequestByExternalIdQueryVariables = Exact<{
  key: string;
  value: string;
}>;


export type RefundRequestByExternalIdQuery = { externalIds: Array<{ owner:
      | { __typename: 'Address' }
      | { __typename: 'Adjustment' }
      | { __typename: 'Advert' }
      | { __typename: 'AdvertOptionValue' }
      | { __typename: 'AllAdvertVariant' }
      | { __typename: 'Brand' }
      | { __typename: 'Country' }
      | { __typename: 'DeletedAdvert' }
      | { __typename: 'DeletedSeller' }
      | { __typename: 'ExternalID' }
      | { __typename: 'Image' }
      | { __typename: 'Inventory' }
      | { __typename: 'Invoice' }
      | { __typename: 'InvoiceAmendment' }
      | { __typename: 'InvoiceAmendmentLineItem' }
      | { __typename: 'InvoiceAnnotation' }
      | { __typename: 'LineItem' }
      | { __typename: 'OptionType' }
      | { __typename: 'OptionValue' }
      | { __typename: 'Order' }
      | { __typename: 'Prototype' }
      | { __typename: 'RefundRequest', id: string }
      | { __typename: 'RefundRequestLineItem' }
      | { __typename: 'RefundRequestNote' }
      | { __typename: 'Remittance' }
      | { __typename: 'RemittanceAction' }
      | { __typename: 'RemittanceAdvice' }
      | { __typename: 'ReturnShipment' }
      | { __typename: 'ReturnShippedItem' }
      | { __typename: 'Seller' }
      | { __typename: 'Shipment' }
      | { __typename: 'ShipmentCarrier' }
      | { __typename: 'ShipmentStatus' }
      | { __typename: 'ShippedItem' }
      | { __typename: 'ShippingParcel' }
      | { __typename: 'State' }
      | { __typename: 'Taxon' }
      | { __typename: 'UnpublishedAdvert' }
      | { __typename: 'User' }
      | { __typename: 'Variant' }
      | { __typename: 'VariantOptionValue' }
      | { __typename: 'Webhook' }
      | { __typename: 'WebhookEvent' }
     | null }> | null };

export type InvoicesOfOrderQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type InvoicesOfOrderQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order', invoices: { nodes: Array<{ id: string, legacyId: number, lineItems: Array<{ id: string, quantity: number, externalIds: Array<{ key: string, value: string }> }>, shipments: Array<{ shippedItems: Array<{ quantity: number, lineItem: { id: string } }> | null }> } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type CreateRefundRequestMutationVariables = Exact<{
  input: RefundRequestCreateMutationInput;
}>;


export type CreateRefundRequestMutation = { refundRequestCreate: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null, refundRequest: { id: string } | null } | null };

export type ReturnRefundRequestMutationVariables = Exact<{
  input: RefundRequestReturnMutationInput;
}>;


export type ReturnRefundRequestMutation = { refundRequestReturn: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null } | null };

export type RefundRefundRequestMutationVariables = Exact<{
  input: RefundRequestRefundMutationInput;
}>;


export type RefundRefundRequestMutation = { refundRequestRefund: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null } | null };

export type DenyRefundRequestMutationVariables = Exact<{
  input: RefundRequestDenyMutationInput;
}>;


export type DenyRefundRequestMutation = { refundRequestDeny: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null } | null };

export type RevertRefundDenialMutationVariables = Exact<{
  input: RefundRequestRevertDenialMutationInput;
}>;


export type RevertRefundDenialMutation = { refundRequestRevertDenial: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null } | null };

export type AcceptRefundLineMutationVariables = Exact<{
  input: RefundRequestLineItemAcceptMutationInput;
}>;


export type AcceptRefundLineMutation = { refundRequestLineItemAccept: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null } | null };

export type ReturnRefundLineMutationVariables = Exact<{
  input: RefundRequestLineItemReturnMutationInput;
}>;


export type ReturnRefundLineMutation = { refundRequestLineItemReturn: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null } | null };

export type DenyRefundLineMutationVariables = Exact<{
  input: RefundRequestLineItemDenyMutationInput;
}>;


export type DenyRefundLineMutation = { refundRequestLineItemDeny: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null } | null };

export type RemittanceFieldsFragment = { id: string, amountCents: number, commissionAmountCents: number | null, createdAt: string, pendingReasons: Array<string>, released: boolean, seller: { legacyId: number }, invoice: { legacyId: number, seller: { legacyId: number } | null } | null, invoiceAmendment: { id: string, invoice: { legacyId: number, seller: { legacyId: number } | null } | null } | null };

export type RemittedInvoiceFragment = { invoice: { legacyId: number, seller: { legacyId: number } | null } | null, invoiceAmendment: { id: string, invoice: { legacyId: number, seller: { legacyId: number } | null } | null } | null };

export type RemittanceAdviceFieldsFragment = { id: string, legacyId: number, totalCents: number, totalPaidCents: number | null, commissionAmountTotalCents: number | null, createdAt: string | null, paidAt: string | null, seller: { legacyId: number }, remittances: Array<{ id: string, invoice: { legacyId: number, seller: { legacyId: number } | null } | null, invoiceAmendment: { id: string, invoice: { legacyId: number, seller: { legacyId: number } | null } | null } | null }> };

export type RemittanceByIdQueryVariables = Exact<{
  id: string;
}>;


export type RemittanceByIdQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance', id: string, amountCents: number, commissionAmountCents: number | null, createdAt: string, pendingReasons: Array<string>, released: boolean, seller: { legacyId: number }, invoice: { legacyId: number, seller: { legacyId: number } | null } | null, invoiceAmendment: { id: string, invoice: { legacyId: number, seller: { legacyId: number } | null } | null } | null }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type RemittanceAdviceByIdQueryVariables = Exact<{
  id: string;
}>;


export type RemittanceAdviceByIdQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice', id: string, legacyId: number, totalCents: number, totalPaidCents: number | null, commissionAmountTotalCents: number | null, createdAt: string | null, paidAt: string | null, seller: { legacyId: number }, remittances: Array<{ id: string, invoice: { legacyId: number, seller: { legacyId: number } | null } | null, invoiceAmendment: { id: string, invoice: { legacyId: number, seller: { legacyId: number } | null } | null } | null }> }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type RemittancesPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RemittancesPageQuery = { remittances: { nodes: Array<{ id: string, amountCents: number, commissionAmountCents: number | null, createdAt: string, pendingReasons: Array<string>, released: boolean, seller: { legacyId: number }, invoice: { legacyId: number, seller: { legacyId: number } | null } | null, invoiceAmendment: { id: string, invoice: { legacyId: number, seller: { legacyId: number } | null } | null } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type RemittanceAdvicesPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RemittanceAdvicesPageQuery = { remittanceAdvices: { nodes: Array<{ id: string, legacyId: number, totalCents: number, totalPaidCents: number | null, commissionAmountTotalCents: number | null, createdAt: string | null, paidAt: string | null, seller: { legacyId: number }, remittances: Array<{ id: string, invoice: { legacyId: number, seller: { legacyId: number } | null } | null, invoiceAmendment: { id: string, invoice: { legacyId: number, seller: { legacyId: number } | null } | null } | null }> } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type RemittancesPageIdsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RemittancesPageIdsQuery = { remittances: { nodes: Array<{ id: string } | null> | null } | null };

export type RemittanceAdvicesPageIdsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RemittanceAdvicesPageIdsQuery = { remittanceAdvices: { nodes: Array<{ id: string } | null> | null } | null };

export type ReleaseRemittancesMutationVariables = Exact<{
  input: RemittancesReleaseMutationInput;
}>;


export type ReleaseRemittancesMutation = { remittancesRelease: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null, remittances: Array<{ id: string }> | null } | null };

export type ReleaseRemittanceMutationVariables = Exact<{
  input: RemittancesReleaseMutationInput;
}>;


export type ReleaseRemittanceMutation = { remittanceRelease: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null, remittances: Array<{ id: string }> | null } | null };

export type UpdateRemittanceAdviceMutationVariables = Exact<{
  input: RemittanceAdviceUpdateMutationInput;
}>;


export type UpdateRemittanceAdviceMutation = { remittanceAdviceUpdate: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null, remittanceAdvice: { id: string } | null } | null };

export type SellerFieldsFragment = { id: string, legacyId: number, accountType: string | null, businessName: string, businessNumber: string | null, emailAddress: string | null, internationalShippingEnabled: boolean | null, logoUrl: string | null, online: boolean | null, openingHours: string | null, phone: string | null, sellerRating: number | null, storeDescription: string | null, updatedAt: string, youtubeVideoUrl: string | null, address: { address: string, city: string, postcode: string, country: { code: string }, state: { name: string, short: string | null } | null } | null, metadata: Array<{ key: string, value: string }> };

export type SellerByIdQueryVariables = Exact<{
  id: string;
}>;


export type SellerByIdQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller', id: string, legacyId: number, updatedAt: string }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller', id: string, legacyId: number, accountType: string | null, businessName: string, businessNumber: string | null, emailAddress: string | null, internationalShippingEnabled: boolean | null, logoUrl: string | null, online: boolean | null, openingHours: string | null, phone: string | null, sellerRating: number | null, storeDescription: string | null, updatedAt: string, youtubeVideoUrl: string | null, address: { address: string, city: string, postcode: string, country: { code: string }, state: { name: string, short: string | null } | null } | null, metadata: Array<{ key: string, value: string }> }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type SellersPageQueryVariables = Exact<{
  updatedSince?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SellersPageQuery = { allSellers: { nodes: Array<
      | { __typename: 'DeletedSeller', id: string, legacyId: number, updatedAt: string }
      | { __typename: 'Seller', id: string, legacyId: number, accountType: string | null, businessName: string, businessNumber: string | null, emailAddress: string | null, internationalShippingEnabled: boolean | null, logoUrl: string | null, online: boolean | null, openingHours: string | null, phone: string | null, sellerRating: number | null, storeDescription: string | null, updatedAt: string, youtubeVideoUrl: string | null, address: { address: string, city: string, postcode: string, country: { code: string }, state: { name: string, short: string | null } | null } | null, metadata: Array<{ key: string, value: string }> }
     | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type AdvertsOfSellerQueryVariables = Exact<{
  retailerIds: Array<string> | string;
  sort: Array<AdvertsWhereSort> | AdvertsWhereSort;
  first: number;
  after?: string | null | undefined;
}>;


export type AdvertsOfSellerQuery = { advertsWhere: { nodes: Array<{ id: string, legacyId: number, title: string | null, description: string | null, published: boolean | null, displayable: boolean | null, online: boolean | null, requiresVetting: boolean | null, requiresVettingAt: string | null, vetted: boolean | null, vettingRejected: boolean | null, updatedAt: string, lowestPrice: string | null, lowestOriginalPrice: string | null, availability: Array<AdvertAvailabilityEnum>, code: string | null, condition: AdvertConditionEnum, hasFreeDomesticShipping: boolean | null, priceType: AdvertPriceTypeEnum | null, priceUnit: AdvertPriceUnitEnum | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, brand: { name: string } | null, seller: { id: string, legacyId: number, businessName: string, online: boolean | null, updatedAt: string } | null, displayImage: { url: string | null } | null, advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, taxonNullable: { id: string, legacyId: number | null, externalIds: Array<{ key: string, value: string }> } | null, variants: { nodes: Array<{ id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type AdvertsOfSellerIdsQueryVariables = Exact<{
  retailerIds: Array<string> | string;
  sort: Array<AdvertsWhereSort> | AdvertsWhereSort;
  first: number;
  after?: string | null | undefined;
}>;


export type AdvertsOfSellerIdsQuery = { advertsWhere: { nodes: Array<{ id: string, legacyId: number, updatedAt: string } | null> | null } | null };

export type SellersPageIdsQueryVariables = Exact<{
  updatedSince?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SellersPageIdsQuery = { allSellers: { nodes: Array<
      | { __typename: 'DeletedSeller' }
      | { __typename: 'Seller', id: string, legacyId: number, updatedAt: string }
     | null> | null } | null };

export type TaxonCounterpartFragment = { id: string, displayName: string, externalIds: Array<{ key: string, value: string }>, prototype: { id: string } | null, children: { nodes: Array<{ id: string } | null> | null } };

export type OptionValueCounterpartsFragment = { nodes: Array<{ id: string, displayName: string, externalIds: Array<{ key: string, value: string }> | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type OptionTypeCounterpartsFragment = { nodes: Array<{ id: string, name: string, displayName: string, appliedTo: AppliedToEnum, fieldType: FieldTypeEnum, externalIds: Array<{ key: string, value: string }>, optionValues: { nodes: Array<{ id: string, displayName: string, externalIds: Array<{ key: string, value: string }> | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type PrototypeCounterpartFragment = { id: string, name: string, externalIds: Array<{ key: string, value: string }>, optionTypes: { nodes: Array<{ id: string, name: string, displayName: string, appliedTo: AppliedToEnum, fieldType: FieldTypeEnum, externalIds: Array<{ key: string, value: string }>, optionValues: { nodes: Array<{ id: string, displayName: string, externalIds: Array<{ key: string, value: string }> | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type TaxonCounterpartsPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TaxonCounterpartsPageQuery = { taxons: { nodes: Array<{ id: string, displayName: string, externalIds: Array<{ key: string, value: string }>, prototype: { id: string } | null, children: { nodes: Array<{ id: string } | null> | null } } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type TaxonCounterpartChildrenQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type TaxonCounterpartChildrenQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon', children: { nodes: Array<{ id: string, displayName: string, externalIds: Array<{ key: string, value: string }>, prototype: { id: string } | null, children: { nodes: Array<{ id: string } | null> | null } } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type PrototypeCounterpartsPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PrototypeCounterpartsPageQuery = { prototypes: { nodes: Array<{ id: string, name: string, externalIds: Array<{ key: string, value: string }>, optionTypes: { nodes: Array<{ id: string, name: string, displayName: string, appliedTo: AppliedToEnum, fieldType: FieldTypeEnum, externalIds: Array<{ key: string, value: string }>, optionValues: { nodes: Array<{ id: string, displayName: string, externalIds: Array<{ key: string, value: string }> | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type OptionTypeCounterpartsPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type OptionTypeCounterpartsPageQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype', optionTypes: { nodes: Array<{ id: string, name: string, displayName: string, appliedTo: AppliedToEnum, fieldType: FieldTypeEnum, externalIds: Array<{ key: string, value: string }>, optionValues: { nodes: Array<{ id: string, displayName: string, externalIds: Array<{ key: string, value: string }> | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type OptionValueCounterpartsPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type OptionValueCounterpartsPageQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType', optionValues: { nodes: Array<{ id: string, displayName: string, externalIds: Array<{ key: string, value: string }> | null } | null> | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type CounterpartsByExternalIdQueryVariables = Exact<{
  ownerType: string;
  key: string;
  value: string;
}>;


export type CounterpartsByExternalIdQuery = { externalIds: Array<{ owner:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null }> | null };

export type SaveTaxonMutationVariables = Exact<{
  input: TaxonCreateOrUpdateMutationInput;
}>;


export type SaveTaxonMutation = { taxonCreateOrUpdate: { taxon: { id: string } | null, errors: Array<{ field: string | null, messages: Array<string> | null }> | null } | null };

export type SavePrototypeMutationVariables = Exact<{
  input: PrototypeCreateOrUpdateMutationInput;
}>;


export type SavePrototypeMutation = { prototypeCreateOrUpdate: { prototype: { id: string } | null, errors: Array<{ field: string | null, messages: Array<string> | null }> | null } | null };

export type SaveOptionTypeMutationVariables = Exact<{
  input: OptionTypeCreateOrUpdateMutationInput;
}>;


export type SaveOptionTypeMutation = { optionTypeCreateOrUpdate: { optionType: { id: string } | null, errors: Array<{ field: string | null, messages: Array<string> | null }> | null } | null };

export type SaveOptionValueMutationVariables = Exact<{
  input: OptionValueCreateOrUpdateMutationInput;
}>;


export type SaveOptionValueMutation = { optionValueCreateOrUpdate: { optionValue: { id: string } | null, errors: Array<{ field: string | null, messages: Array<string> | null }> | null } | null };

export type TaxonFieldsFragment = { id: string, legacyId: number | null, displayName: string };

export type TaxonInTreeFragment = { id: string, legacyId: number | null, displayName: string, children: { nodes: Array<{ id: string } | null> | null } };

export type TaxonWithParentFragment = { id: string, legacyId: number | null, displayName: string, parent: { id: string } | null };

export type TaxonByIdQueryVariables = Exact<{
  id: string;
}>;


export type TaxonByIdQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon', id: string, legacyId: number | null, displayName: string, parent: { id: string } | null }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type TaxonsPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TaxonsPageQuery = { taxons: { nodes: Array<{ id: string, legacyId: number | null, displayName: string, children: { nodes: Array<{ id: string } | null> | null } } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type TaxonChildrenQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type TaxonChildrenQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon', children: { nodes: Array<{ id: string, legacyId: number | null, displayName: string, children: { nodes: Array<{ id: string } | null> | null } } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type AdvertPayloadQueryVariables = Exact<{
  id: string;
}>;


export type AdvertPayloadQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert', id: string, legacyId: number, title: string | null, description: string | null, published: boolean | null, displayable: boolean | null, online: boolean | null, requiresVetting: boolean | null, requiresVettingAt: string | null, vetted: boolean | null, vettingRejected: boolean | null, updatedAt: string, lowestPrice: string | null, lowestOriginalPrice: string | null, availability: Array<AdvertAvailabilityEnum>, code: string | null, condition: AdvertConditionEnum, hasFreeDomesticShipping: boolean | null, priceType: AdvertPriceTypeEnum | null, priceUnit: AdvertPriceUnitEnum | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, brand: { name: string } | null, seller: { id: string, legacyId: number, businessName: string, online: boolean | null, updatedAt: string } | null, displayImage: { url: string | null } | null, advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, taxonNullable: { id: string, legacyId: number | null, externalIds: Array<{ key: string, value: string }> } | null, variants: { nodes: Array<{ id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert', id: string, legacyId: number, updatedAt: string }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert', id: string, legacyId: number, updatedAt: string, details: { id: string, legacyId: number, title: string | null, description: string | null, published: boolean | null, displayable: boolean | null, online: boolean | null, requiresVetting: boolean | null, requiresVettingAt: string | null, vetted: boolean | null, vettingRejected: boolean | null, updatedAt: string, lowestPrice: string | null, lowestOriginalPrice: string | null, availability: Array<AdvertAvailabilityEnum>, code: string | null, condition: AdvertConditionEnum, hasFreeDomesticShipping: boolean | null, priceType: AdvertPriceTypeEnum | null, priceUnit: AdvertPriceUnitEnum | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, brand: { name: string } | null, seller: { id: string, legacyId: number, businessName: string, online: boolean | null, updatedAt: string } | null, displayImage: { url: string | null } | null, advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, taxonNullable: { id: string, legacyId: number | null, externalIds: Array<{ key: string, value: string }> } | null, variants: { nodes: Array<{ id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type VariantPayloadQueryVariables = Exact<{
  id: string;
}>;


export type VariantPayloadQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant', id: string, legacyId: number, advert:
        | { __typename: 'Advert', id: string, legacyId: number, title: string | null, description: string | null, published: boolean | null, displayable: boolean | null, online: boolean | null, requiresVetting: boolean | null, requiresVettingAt: string | null, vetted: boolean | null, vettingRejected: boolean | null, updatedAt: string, lowestPrice: string | null, lowestOriginalPrice: string | null, availability: Array<AdvertAvailabilityEnum>, code: string | null, condition: AdvertConditionEnum, hasFreeDomesticShipping: boolean | null, priceType: AdvertPriceTypeEnum | null, priceUnit: AdvertPriceUnitEnum | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, brand: { name: string } | null, seller: { id: string, legacyId: number, businessName: string, online: boolean | null, updatedAt: string } | null, displayImage: { url: string | null } | null, advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, taxonNullable: { id: string, legacyId: number | null, externalIds: Array<{ key: string, value: string }> } | null, variants: { nodes: Array<{ id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null }
        | { __typename: 'DeletedAdvert', id: string, legacyId: number, updatedAt: string }
        | { __typename: 'UnpublishedAdvert', id: string, legacyId: number, updatedAt: string, details: { id: string, legacyId: number, title: string | null, description: string | null, published: boolean | null, displayable: boolean | null, online: boolean | null, requiresVetting: boolean | null, requiresVettingAt: string | null, vetted: boolean | null, vettingRejected: boolean | null, updatedAt: string, lowestPrice: string | null, lowestOriginalPrice: string | null, availability: Array<AdvertAvailabilityEnum>, code: string | null, condition: AdvertConditionEnum, hasFreeDomesticShipping: boolean | null, priceType: AdvertPriceTypeEnum | null, priceUnit: AdvertPriceUnitEnum | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, brand: { name: string } | null, seller: { id: string, legacyId: number, businessName: string, online: boolean | null, updatedAt: string } | null, displayImage: { url: string | null } | null, advertOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, taxonNullable: { id: string, legacyId: number | null, externalIds: Array<{ key: string, value: string }> } | null, variants: { nodes: Array<{ id: string, legacyId: number, sku: string | null, barcode: string | null, label: string | null, buyable: boolean, countOnHand: number, displayable: boolean, lowestPrice: string | null, administrativeBodyWarning: string | null, allergenContains: string | null, allergenMayContain: string | null, comparableSize: number | null, comparableUnit: string | null, directions: string | null, lowestOriginalPrice: string | null, salePrice: string | null, salePriceEndAt: string | null, salePriceStartAt: string | null, published: boolean | null, infiniteQuantity: boolean | null, inventories: { nodes: Array<{ infiniteQuantity: boolean } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, images: { nodes: Array<{ alt: string | null, url: string | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, shippingParcelToUse: { weightInKg: number | null, lengthInCm: number | null, widthInCm: number | null, depthInCm: number | null } | null, variantOptionValues: { nodes: Array<{ textValue: string | null, optionType: { legacyId: number, name: string, displayName: string, fieldType: FieldTypeEnum, appliedTo: AppliedToEnum }, optionValue: { legacyId: number, displayName: string } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null> | null, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } }
       }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type SellerPayloadQueryVariables = Exact<{
  id: string;
}>;


export type SellerPayloadQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller', id: string, legacyId: number, updatedAt: string }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller', id: string, legacyId: number, accountType: string | null, businessName: string, businessNumber: string | null, emailAddress: string | null, internationalShippingEnabled: boolean | null, logoUrl: string | null, online: boolean | null, openingHours: string | null, phone: string | null, sellerRating: number | null, storeDescription: string | null, updatedAt: string, youtubeVideoUrl: string | null, address: { address: string, city: string, postcode: string, country: { code: string }, state: { name: string, short: string | null } | null } | null, metadata: Array<{ key: string, value: string }> }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type AdvertWebhookQueryVariables = Exact<{
  id: string;
}>;


export type AdvertWebhookQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert', id: string, legacyId: number }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert', id: string, legacyId: number }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert', id: string, legacyId: number }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type VariantWebhookQueryVariables = Exact<{
  id: string;
}>;


export type VariantWebhookQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant', id: string, legacyId: number }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type SellerWebhookQueryVariables = Exact<{
  id: string;
}>;


export type SellerWebhookQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller', id: string, legacyId: number }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type OptionTypeWebhookQueryVariables = Exact<{
  id: string;
}>;


export type OptionTypeWebhookQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType', id: string, legacyId: number }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type OptionValueWebhookQueryVariables = Exact<{
  id: string;
}>;


export type OptionValueWebhookQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue', id: string, legacyId: number }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type TaxonWebhookQueryVariables = Exact<{
  id: string;
}>;


export type TaxonWebhookQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon', id: string }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type InvoiceWebhookQueryVariables = Exact<{
  id: string;
}>;


export type InvoiceWebhookQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice', id: string, legacyId: number }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type ShipmentWebhookQueryVariables = Exact<{
  id: string;
}>;


export type ShipmentWebhookQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment', id: string, legacyId: number }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type RefundRequestWebhookQueryVariables = Exact<{
  id: string;
}>;


export type RefundRequestWebhookQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest', id: string }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type RefundRequestLineItemWebhookQueryVariables = Exact<{
  id: string;
}>;


export type RefundRequestLineItemWebhookQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem', id: string }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type RemittanceAdviceWebhookQueryVariables = Exact<{
  id: string;
}>;


export type RemittanceAdviceWebhookQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice', id: string, legacyId: number }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookEvent' }
   | null };

export type WebhookFieldsFragment = { id: string, type: WebhookKlassEnum, url: string, enabled: boolean | null, queryString: string | null };

export type WebhookByIdQueryVariables = Exact<{
  id: string;
}>;


export type WebhookByIdQuery = { node:
    | { __typename: 'Address' }
    | { __typename: 'Adjustment' }
    | { __typename: 'Advert' }
    | { __typename: 'AdvertOptionValue' }
    | { __typename: 'AllAdvertVariant' }
    | { __typename: 'Brand' }
    | { __typename: 'Country' }
    | { __typename: 'DeletedAdvert' }
    | { __typename: 'DeletedSeller' }
    | { __typename: 'ExternalID' }
    | { __typename: 'Image' }
    | { __typename: 'Inventory' }
    | { __typename: 'Invoice' }
    | { __typename: 'InvoiceAmendment' }
    | { __typename: 'InvoiceAmendmentLineItem' }
    | { __typename: 'InvoiceAnnotation' }
    | { __typename: 'LineItem' }
    | { __typename: 'OptionType' }
    | { __typename: 'OptionValue' }
    | { __typename: 'Order' }
    | { __typename: 'Prototype' }
    | { __typename: 'RefundRequest' }
    | { __typename: 'RefundRequestLineItem' }
    | { __typename: 'RefundRequestNote' }
    | { __typename: 'Remittance' }
    | { __typename: 'RemittanceAction' }
    | { __typename: 'RemittanceAdvice' }
    | { __typename: 'ReturnShipment' }
    | { __typename: 'ReturnShippedItem' }
    | { __typename: 'Seller' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentCarrier' }
    | { __typename: 'ShipmentStatus' }
    | { __typename: 'ShippedItem' }
    | { __typename: 'ShippingParcel' }
    | { __typename: 'State' }
    | { __typename: 'Taxon' }
    | { __typename: 'UnpublishedAdvert' }
    | { __typename: 'User' }
    | { __typename: 'Variant' }
    | { __typename: 'VariantOptionValue' }
    | { __typename: 'Webhook', id: string, type: WebhookKlassEnum, url: string, enabled: boolean | null, queryString: string | null }
    | { __typename: 'WebhookEvent' }
   | null };

export type CreateWebhookMutationVariables = Exact<{
  attributes: WebhookCreateInput;
}>;


export type CreateWebhookMutation = { webhookCreate: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null, webhook: { id: string, type: WebhookKlassEnum, url: string, enabled: boolean | null, queryString: string | null } | null } | null };

export type UpdateWebhookMutationVariables = Exact<{
  webhookId: string;
  attributes: WebhookUpdateInput;
}>;


export type UpdateWebhookMutation = { webhookUpdate: { status: number, errors: Array<{ field: string | null, messages: Array<string> | null }> | null, webhook: { id: string, type: WebhookKlassEnum, url: string, enabled: boolean | null, queryString: string | null } | null } | null };

export const OptionTypeFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}}]} as unknown as DocumentNode<OptionTypeFactsFragment, unknown>;
export const AdvertTaxonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertTaxon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AdvertTaxonFragment, unknown>;
export const VariantFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VariantFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"barcode"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"label"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"buyable"}},{"kind":"Field","name":{"kind":"Name","value":"countOnHand"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeBodyWarning"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenContains"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenMayContain"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableSize"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"directions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"inventories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingParcelToUse"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weightInKg"}},{"kind":"Field","name":{"kind":"Name","value":"lengthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"widthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"depthInCm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variantOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}}]} as unknown as DocumentNode<VariantFieldsFragment, unknown>;
export const AdvertFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVetting"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVettingAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"vetted"}},{"kind":"Field","name":{"kind":"Name","value":"vettingRejected"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"hasFreeDomesticShipping"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceType"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"brand"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"displayImage"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advertOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxonNullable"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertTaxon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"101"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VariantFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertTaxon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VariantFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"barcode"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"label"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"buyable"}},{"kind":"Field","name":{"kind":"Name","value":"countOnHand"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeBodyWarning"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenContains"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenMayContain"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableSize"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"directions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"inventories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingParcelToUse"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weightInKg"}},{"kind":"Field","name":{"kind":"Name","value":"lengthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"widthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"depthInCm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variantOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<AdvertFieldsFragment, unknown>;
export const AnyAdvertFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnyAdvert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AllAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertFields"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnpublishedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeletedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertTaxon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VariantFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"barcode"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"label"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"buyable"}},{"kind":"Field","name":{"kind":"Name","value":"countOnHand"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeBodyWarning"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenContains"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenMayContain"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableSize"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"directions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"inventories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingParcelToUse"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weightInKg"}},{"kind":"Field","name":{"kind":"Name","value":"lengthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"widthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"depthInCm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variantOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVetting"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVettingAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"vetted"}},{"kind":"Field","name":{"kind":"Name","value":"vettingRejected"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"hasFreeDomesticShipping"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceType"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"brand"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"displayImage"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advertOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxonNullable"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertTaxon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"101"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VariantFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<AnyAdvertFragment, unknown>;
export const TextsOfAdvertFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TextsOfAdvert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}}]} as unknown as DocumentNode<TextsOfAdvertFragment, unknown>;
export const ChoicesOfVariantFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChoicesOfVariant"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variantOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ChoicesOfVariantFragment, unknown>;
export const AmountOfInvoiceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmountOfInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalFormatted"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}}]} as unknown as DocumentNode<AmountOfInvoiceFragment, unknown>;
export const AmendedLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmendedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendmentLineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}}]} as unknown as DocumentNode<AmendedLineFragment, unknown>;
export const AmendmentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amendment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmendedLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmendedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendmentLineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}}]} as unknown as DocumentNode<AmendmentFragment, unknown>;
export const FulfilledInvoiceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FulfilledInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amendments"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amendment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annotations"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"refundRequests"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"remittedAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"totalCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"statusFlags"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingLink"}},{"kind":"Field","name":{"kind":"Name","value":"shippedItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmendedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendmentLineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amendment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmendedLine"}}]}}]}}]} as unknown as DocumentNode<FulfilledInvoiceFragment, unknown>;
export const FulfilledOrderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FulfilledOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FulfilledInvoice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmendedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendmentLineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amendment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmendedLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FulfilledInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amendments"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amendment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annotations"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"refundRequests"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"remittedAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"totalCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"statusFlags"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingLink"}},{"kind":"Field","name":{"kind":"Name","value":"shippedItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FulfilledOrderFragment, unknown>;
export const OnboardedAddressFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardedAddressFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Address"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OnboardedAddressFieldsFragment, unknown>;
export const OnboardedSellerFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardedSellerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardedAddressFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"emailAddress"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phone"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"storeDescription"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardedAddressFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Address"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OnboardedSellerFieldsFragment, unknown>;
export const OptionTypeFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}}]} as unknown as DocumentNode<OptionTypeFieldsFragment, unknown>;
export const OptionValuesFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionValuesFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValuesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<OptionValuesFieldsFragment, unknown>;
export const OptionTypesFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypesFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionTypesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFields"}},{"kind":"Field","name":{"kind":"Name","value":"optionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionValuesFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionValuesFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValuesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<OptionTypesFieldsFragment, unknown>;
export const DeliveredAddressFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeliveredAddress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Address"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"short"}}]}}]}}]} as unknown as DocumentNode<DeliveredAddressFragment, unknown>;
export const ExportedOrderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportedOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<ExportedOrderFragment, unknown>;
export const RefundedLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RefundedLineFragment, unknown>;
export const RefundRequestLineFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundRequestLineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestLineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"dispatched"}},{"kind":"Field","name":{"kind":"Name","value":"onlyRemittance"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerItemCents"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefundedLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RefundRequestLineFieldsFragment, unknown>;
export const RefundRequestFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundRequestFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefundRequestLineFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundRequestLineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestLineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"dispatched"}},{"kind":"Field","name":{"kind":"Name","value":"onlyRemittance"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerItemCents"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefundedLine"}}]}}]}}]} as unknown as DocumentNode<RefundRequestFieldsFragment, unknown>;
export const RefundRequestOwnerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundRequestOwner"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RefundRequestOwnerFragment, unknown>;
export const RemittedInvoiceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RemittedInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Remittance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoiceAmendment"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RemittedInvoiceFragment, unknown>;
export const RemittanceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RemittanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Remittance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amountCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"commissionAmountCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"pendingReasons"}},{"kind":"Field","name":{"kind":"Name","value":"released"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RemittedInvoice"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RemittedInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Remittance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoiceAmendment"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RemittanceFieldsFragment, unknown>;
export const RemittanceAdviceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RemittanceAdviceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RemittanceAdvice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"totalCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"totalPaidCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"commissionAmountTotalCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remittances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RemittedInvoice"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RemittedInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Remittance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoiceAmendment"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RemittanceAdviceFieldsFragment, unknown>;
export const SellerFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SellerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"accountType"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"short"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"emailAddress"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"internationalShippingEnabled"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"logoUrl"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"phone"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"sellerRating"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"storeDescription"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"youtubeVideoUrl"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}}]} as unknown as DocumentNode<SellerFieldsFragment, unknown>;
export const TaxonCounterpartFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaxonCounterpart"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"prototype"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"showOnlineOnly"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<TaxonCounterpartFragment, unknown>;
export const OptionValueCounterpartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionValueCounterparts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValuesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<OptionValueCounterpartsFragment, unknown>;
export const OptionTypeCounterpartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeCounterparts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionTypesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionValueCounterparts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionValueCounterparts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValuesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<OptionTypeCounterpartsFragment, unknown>;
export const PrototypeCounterpartFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PrototypeCounterpart"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prototype"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionTypes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeCounterparts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionValueCounterparts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValuesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeCounterparts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionTypesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionValueCounterparts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<PrototypeCounterpartFragment, unknown>;
export const TaxonFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaxonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]} as unknown as DocumentNode<TaxonFieldsFragment, unknown>;
export const TaxonInTreeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaxonInTree"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaxonFields"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"showOnlineOnly"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaxonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]} as unknown as DocumentNode<TaxonInTreeFragment, unknown>;
export const TaxonWithParentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaxonWithParent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaxonFields"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaxonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]} as unknown as DocumentNode<TaxonWithParentFragment, unknown>;
export const WebhookFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"queryString"}}]}}]} as unknown as DocumentNode<WebhookFieldsFragment, unknown>;
export const AdvertByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdvertById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnyAdvert"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnpublishedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnyAdvert"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeletedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnyAdvert"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertTaxon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VariantFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"barcode"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"label"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"buyable"}},{"kind":"Field","name":{"kind":"Name","value":"countOnHand"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeBodyWarning"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenContains"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenMayContain"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableSize"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"directions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"inventories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingParcelToUse"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weightInKg"}},{"kind":"Field","name":{"kind":"Name","value":"lengthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"widthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"depthInCm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variantOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVetting"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVettingAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"vetted"}},{"kind":"Field","name":{"kind":"Name","value":"vettingRejected"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"hasFreeDomesticShipping"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceType"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"brand"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"displayImage"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advertOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxonNullable"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertTaxon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"101"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VariantFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnyAdvert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AllAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertFields"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnpublishedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeletedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<AdvertByIdQuery, AdvertByIdQueryVariables>;
export const AdvertOfVariantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdvertOfVariant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnyAdvert"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertTaxon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VariantFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"barcode"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"label"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"buyable"}},{"kind":"Field","name":{"kind":"Name","value":"countOnHand"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeBodyWarning"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenContains"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenMayContain"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableSize"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"directions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"inventories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingParcelToUse"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weightInKg"}},{"kind":"Field","name":{"kind":"Name","value":"lengthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"widthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"depthInCm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variantOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVetting"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVettingAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"vetted"}},{"kind":"Field","name":{"kind":"Name","value":"vettingRejected"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"hasFreeDomesticShipping"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceType"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"brand"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"displayImage"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advertOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxonNullable"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertTaxon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"101"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VariantFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnyAdvert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AllAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertFields"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnpublishedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeletedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<AdvertOfVariantQuery, AdvertOfVariantQueryVariables>;
export const AdvertsPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdvertsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"createdSince"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ISO8601DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdvertsWhereSort"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advertsWhere"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"createdSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"createdSince"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertTaxon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VariantFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"barcode"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"label"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"buyable"}},{"kind":"Field","name":{"kind":"Name","value":"countOnHand"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeBodyWarning"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenContains"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenMayContain"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableSize"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"directions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"inventories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingParcelToUse"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weightInKg"}},{"kind":"Field","name":{"kind":"Name","value":"lengthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"widthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"depthInCm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variantOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVetting"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVettingAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"vetted"}},{"kind":"Field","name":{"kind":"Name","value":"vettingRejected"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"hasFreeDomesticShipping"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceType"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"brand"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"displayImage"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advertOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxonNullable"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertTaxon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"101"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VariantFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<AdvertsPageQuery, AdvertsPageQueryVariables>;
export const AdvertsPageIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdvertsPageIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"createdSince"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ISO8601DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdvertsWhereSort"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advertsWhere"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"createdSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"createdSince"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<AdvertsPageIdsQuery, AdvertsPageIdsQueryVariables>;
export const AdvertRemovalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdvertRemovals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"updatedSince"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ISO8601DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allAdverts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"updatedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"updatedSince"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnpublishedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeletedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<AdvertRemovalsQuery, AdvertRemovalsQueryVariables>;
export const AdvertsByLegacyIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdvertsByLegacyId"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"legacyIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advertsWhere"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"legacyIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"legacyIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<AdvertsByLegacyIdQuery, AdvertsByLegacyIdQueryVariables>;
export const HiddenAdvertsByLegacyIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HiddenAdvertsByLegacyId"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"legacyIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advertsWhere"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"legacyIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"legacyIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"NOT_DISPLAYED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<HiddenAdvertsByLegacyIdQuery, HiddenAdvertsByLegacyIdQueryVariables>;
export const StockOfVariantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StockOfVariant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"buyable"}},{"kind":"Field","name":{"kind":"Name","value":"countOnHand"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"inventories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"advert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVetting"}},{"kind":"Field","name":{"kind":"Name","value":"vetted"}},{"kind":"Field","name":{"kind":"Name","value":"vettingRejected"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"priceType"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"online"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StockOfVariantQuery, StockOfVariantQueryVariables>;
export const AdvertImagesPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdvertImagesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AdvertImagesPageQuery, AdvertImagesPageQueryVariables>;
export const AdvertOptionsPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdvertOptionsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advertOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}}]} as unknown as DocumentNode<AdvertOptionsPageQuery, AdvertOptionsPageQueryVariables>;
export const AdvertVariantsPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdvertVariantsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VariantFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VariantFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"barcode"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"label"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"buyable"}},{"kind":"Field","name":{"kind":"Name","value":"countOnHand"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeBodyWarning"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenContains"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenMayContain"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableSize"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"directions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"inventories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingParcelToUse"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weightInKg"}},{"kind":"Field","name":{"kind":"Name","value":"lengthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"widthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"depthInCm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variantOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<AdvertVariantsPageQuery, AdvertVariantsPageQueryVariables>;
export const VariantImagesPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VariantImagesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<VariantImagesPageQuery, VariantImagesPageQueryVariables>;
export const VariantOptionsPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VariantOptionsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variantOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}}]} as unknown as DocumentNode<VariantOptionsPageQuery, VariantOptionsPageQueryVariables>;
export const VariantInventoriesPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VariantInventoriesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inventories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<VariantInventoriesPageQuery, VariantInventoriesPageQueryVariables>;
export const ApproveAdvertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveAdvert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdvertVettingApproveMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advertVettingApprove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adverts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ApproveAdvertMutation, ApproveAdvertMutationVariables>;
export const RejectAdvertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectAdvert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdvertVettingRejectMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advertVettingReject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adverts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RejectAdvertMutation, RejectAdvertMutationVariables>;
export const EnrichAdvertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnrichAdvert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdvertUpsertMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advertUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TextsOfAdvert"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TextsOfAdvert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}}]} as unknown as DocumentNode<EnrichAdvertMutation, EnrichAdvertMutationVariables>;
export const EnrichAdvertChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EnrichAdvertChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advertOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"101"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChoicesOfVariant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChoicesOfVariant"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variantOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<EnrichAdvertChoicesQuery, EnrichAdvertChoicesQueryVariables>;
export const EnrichAdvertOptionTypeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EnrichAdvertOptionType"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}},{"kind":"Field","name":{"kind":"Name","value":"optionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<EnrichAdvertOptionTypeQuery, EnrichAdvertOptionTypeQueryVariables>;
export const ShownAmountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShownAmount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmountOfInvoice"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmountOfInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalFormatted"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}}]} as unknown as DocumentNode<ShownAmountQuery, ShownAmountQueryVariables>;
export const FulfilmentOfInvoiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FulfilmentOfInvoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FulfilledOrder"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmendedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendmentLineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amendment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmendedLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FulfilledInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amendments"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amendment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annotations"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"refundRequests"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"remittedAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"totalCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"statusFlags"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingLink"}},{"kind":"Field","name":{"kind":"Name","value":"shippedItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FulfilledOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FulfilledInvoice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<FulfilmentOfInvoiceQuery, FulfilmentOfInvoiceQueryVariables>;
export const FulfilmentOfShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FulfilmentOfShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FulfilledOrder"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmendedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendmentLineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amendment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmendedLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FulfilledInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amendments"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amendment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annotations"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"refundRequests"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"remittedAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"totalCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"statusFlags"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingLink"}},{"kind":"Field","name":{"kind":"Name","value":"shippedItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FulfilledOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FulfilledInvoice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<FulfilmentOfShipmentQuery, FulfilmentOfShipmentQueryVariables>;
export const FulfilmentOfOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FulfilmentOfOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FulfilledOrder"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmendedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendmentLineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amendment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmendedLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FulfilledInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amendments"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amendment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annotations"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"refundRequests"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"remittedAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"totalCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"statusFlags"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingLink"}},{"kind":"Field","name":{"kind":"Name","value":"shippedItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FulfilledOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FulfilledInvoice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<FulfilmentOfOrderQuery, FulfilmentOfOrderQueryVariables>;
export const UpdatedInvoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UpdatedInvoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"updatedSince"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ISO8601DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filters"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"updatedSince"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"fields"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UPDATED_AT"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"ordering"},"value":{"kind":"EnumValue","value":"DESCENDING"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<UpdatedInvoicesQuery, UpdatedInvoicesQueryVariables>;
export const UpdatedInvoiceIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UpdatedInvoiceIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"updatedSince"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ISO8601DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filters"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"updatedSince"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"fields"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UPDATED_AT"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"ordering"},"value":{"kind":"EnumValue","value":"DESCENDING"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<UpdatedInvoiceIdsQuery, UpdatedInvoiceIdsQueryVariables>;
export const FulfilledInvoicesPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FulfilledInvoicesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FulfilledInvoice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmendedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendmentLineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amendment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceAmendment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmendedLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FulfilledInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amendments"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amendment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annotations"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"refundRequests"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"remittedAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"totalCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"statusFlags"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingLink"}},{"kind":"Field","name":{"kind":"Name","value":"shippedItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FulfilledInvoicesPageQuery, FulfilledInvoicesPageQueryVariables>;
export const OnboardingSellerByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OnboardingSellerById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardedSellerFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardedAddressFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Address"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardedSellerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardedAddressFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"emailAddress"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phone"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"storeDescription"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}}]} as unknown as DocumentNode<OnboardingSellerByIdQuery, OnboardingSellerByIdQueryVariables>;
export const OnboardingSellerByExternalIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OnboardingSellerByExternalId"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"value"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ownerType"},"value":{"kind":"StringValue","value":"Seller","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"Argument","name":{"kind":"Name","value":"value"},"value":{"kind":"Variable","name":{"kind":"Name","value":"value"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardedSellerFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardedAddressFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Address"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardedSellerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardedAddressFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"emailAddress"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phone"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"storeDescription"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}}]} as unknown as DocumentNode<OnboardingSellerByExternalIdQuery, OnboardingSellerByExternalIdQueryVariables>;
export const OnboardingSellersPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OnboardingSellersPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allSellers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"emailAddress"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"primaryUser"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emailAddress"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingSellersPageQuery, OnboardingSellersPageQueryVariables>;
export const OnboardingSellerCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OnboardingSellerCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SellerCreateMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sellerCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardedSellerFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardedAddressFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Address"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardedSellerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardedAddressFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"emailAddress"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phone"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"storeDescription"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}}]} as unknown as DocumentNode<OnboardingSellerCreateMutation, OnboardingSellerCreateMutationVariables>;
export const OnboardingSellerUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OnboardingSellerUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SellerUpdateMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sellerUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardedSellerFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardedAddressFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Address"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardedSellerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardedAddressFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"emailAddress"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phone"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"storeDescription"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}}]} as unknown as DocumentNode<OnboardingSellerUpdateMutation, OnboardingSellerUpdateMutationVariables>;
export const OnboardingSellerTieDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OnboardingSellerTie"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalIDUpsertMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIdUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalId"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingSellerTieMutation, OnboardingSellerTieMutationVariables>;
export const OptionTypeByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OptionTypeById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFields"}},{"kind":"Field","name":{"kind":"Name","value":"optionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionValuesFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionValuesFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValuesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<OptionTypeByIdQuery, OptionTypeByIdQueryVariables>;
export const OptionTypeOfValueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OptionTypeOfValue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFields"}},{"kind":"Field","name":{"kind":"Name","value":"optionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionValuesFields"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionValuesFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValuesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<OptionTypeOfValueQuery, OptionTypeOfValueQueryVariables>;
export const PrototypesPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PrototypesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prototypes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"optionTypes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypesFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionValuesFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValuesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypesFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionTypesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFields"}},{"kind":"Field","name":{"kind":"Name","value":"optionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionValuesFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<PrototypesPageQuery, PrototypesPageQueryVariables>;
export const OptionTypesOfPrototypeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OptionTypesOfPrototype"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prototype"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionTypes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypesFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionValuesFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValuesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypesFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionTypesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFields"}},{"kind":"Field","name":{"kind":"Name","value":"optionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionValuesFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<OptionTypesOfPrototypeQuery, OptionTypesOfPrototypeQueryVariables>;
export const OptionValuesPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OptionValuesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionValuesFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionValuesFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValuesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<OptionValuesPageQuery, OptionValuesPageQueryVariables>;
export const OrderDeliveryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderDelivery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeliveredAddress"}}]}},{"kind":"Field","name":{"kind":"Name","value":"billingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeliveredAddress"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeliveredAddress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Address"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"short"}}]}}]}}]} as unknown as DocumentNode<OrderDeliveryQuery, OrderDeliveryQueryVariables>;
export const NameOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NameOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalIDUpsertMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIdUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalId"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]} as unknown as DocumentNode<NameOrderMutation, NameOrderMutationVariables>;
export const UpdateOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderUpdateMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateOrderMutation, UpdateOrderMutationVariables>;
export const OrderByExternalIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderByExternalId"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"value"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ownerType"},"value":{"kind":"StringValue","value":"Order","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"Argument","name":{"kind":"Name","value":"value"},"value":{"kind":"Variable","name":{"kind":"Name","value":"value"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportedOrder"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportedOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<OrderByExternalIdQuery, OrderByExternalIdQueryVariables>;
export const CreateOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderCreateMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportedOrder"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportedOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<CreateOrderMutation, CreateOrderMutationVariables>;
export const OrderByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportedOrder"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportedOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<OrderByIdQuery, OrderByIdQueryVariables>;
export const ExportedInvoicesPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportedInvoicesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExportedInvoicesPageQuery, ExportedInvoicesPageQueryVariables>;
export const PingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ping"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<PingQuery, PingQueryVariables>;
export const RefundRequestOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RefundRequestOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefundRequestOwner"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestLineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundRequestOwner"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RefundRequestOrderQuery, RefundRequestOrderQueryVariables>;
export const RefundRequestByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RefundRequestById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefundRequestFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundRequestLineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestLineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"dispatched"}},{"kind":"Field","name":{"kind":"Name","value":"onlyRemittance"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerItemCents"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefundedLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundRequestFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefundRequestLineFields"}}]}}]}}]} as unknown as DocumentNode<RefundRequestByIdQuery, RefundRequestByIdQueryVariables>;
export const RefundRequestsOfInvoiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RefundRequestsOfInvoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"invoiceLegacyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filters"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"invoiceLegacyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"invoiceLegacyId"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefundRequestFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundedLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundRequestLineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestLineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"dispatched"}},{"kind":"Field","name":{"kind":"Name","value":"onlyRemittance"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerItemCents"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefundedLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundRequestFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefundRequestLineFields"}}]}}]}}]} as unknown as DocumentNode<RefundRequestsOfInvoiceQuery, RefundRequestsOfInvoiceQueryVariables>;
export const RefundRequestsUpdatedSinceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RefundRequestsUpdatedSince"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"updatedSince"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ISO8601DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatedRefundRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"updatedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"updatedSince"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefundRequestOwner"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundRequestOwner"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RefundRequestsUpdatedSinceQuery, RefundRequestsUpdatedSinceQueryVariables>;
export const RefundRequestsFilteredDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RefundRequestsFiltered"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestFilters"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filters"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefundRequestOwner"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefundRequestOwner"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RefundRequestsFilteredQuery, RefundRequestsFilteredQueryVariables>;
export const RefundRequestsUpdatedSinceIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RefundRequestsUpdatedSinceIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"updatedSince"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ISO8601DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatedRefundRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"updatedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"updatedSince"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<RefundRequestsUpdatedSinceIdsQuery, RefundRequestsUpdatedSinceIdsQueryVariables>;
export const RefundRequestsFilteredIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RefundRequestsFilteredIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestFilters"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filters"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<RefundRequestsFilteredIdsQuery, RefundRequestsFilteredIdsQueryVariables>;
export const RefundRequestByExternalIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RefundRequestByExternalId"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"value"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ownerType"},"value":{"kind":"StringValue","value":"RefundRequest","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"Argument","name":{"kind":"Name","value":"value"},"value":{"kind":"Variable","name":{"kind":"Name","value":"value"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RefundRequestByExternalIdQuery, RefundRequestByExternalIdQueryVariables>;
export const InvoicesOfOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InvoicesOfOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"lineItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shippedItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"lineItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<InvoicesOfOrderQuery, InvoicesOfOrderQueryVariables>;
export const CreateRefundRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateRefundRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestCreateMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundRequestCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refundRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CreateRefundRequestMutation, CreateRefundRequestMutationVariables>;
export const ReturnRefundRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnRefundRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestReturnMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundRequestReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]}}]} as unknown as DocumentNode<ReturnRefundRequestMutation, ReturnRefundRequestMutationVariables>;
export const RefundRefundRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefundRefundRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestRefundMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundRequestRefund"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]}}]} as unknown as DocumentNode<RefundRefundRequestMutation, RefundRefundRequestMutationVariables>;
export const DenyRefundRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DenyRefundRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestDenyMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundRequestDeny"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]}}]} as unknown as DocumentNode<DenyRefundRequestMutation, DenyRefundRequestMutationVariables>;
export const RevertRefundDenialDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevertRefundDenial"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestRevertDenialMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundRequestRevertDenial"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]}}]} as unknown as DocumentNode<RevertRefundDenialMutation, RevertRefundDenialMutationVariables>;
export const AcceptRefundLineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptRefundLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestLineItemAcceptMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundRequestLineItemAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptRefundLineMutation, AcceptRefundLineMutationVariables>;
export const ReturnRefundLineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnRefundLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestLineItemReturnMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundRequestLineItemReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]}}]} as unknown as DocumentNode<ReturnRefundLineMutation, ReturnRefundLineMutationVariables>;
export const DenyRefundLineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DenyRefundLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestLineItemDenyMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundRequestLineItemDeny"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]}}]} as unknown as DocumentNode<DenyRefundLineMutation, DenyRefundLineMutationVariables>;
export const RemittanceByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RemittanceById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Remittance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RemittanceFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RemittedInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Remittance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoiceAmendment"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RemittanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Remittance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amountCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"commissionAmountCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"pendingReasons"}},{"kind":"Field","name":{"kind":"Name","value":"released"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RemittedInvoice"}}]}}]} as unknown as DocumentNode<RemittanceByIdQuery, RemittanceByIdQueryVariables>;
export const RemittanceAdviceByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RemittanceAdviceById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RemittanceAdvice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RemittanceAdviceFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RemittedInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Remittance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoiceAmendment"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RemittanceAdviceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RemittanceAdvice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"totalCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"totalPaidCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"commissionAmountTotalCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remittances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RemittedInvoice"}}]}}]}}]} as unknown as DocumentNode<RemittanceAdviceByIdQuery, RemittanceAdviceByIdQueryVariables>;
export const RemittancesPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RemittancesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"remittances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RemittanceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RemittedInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Remittance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoiceAmendment"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RemittanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Remittance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amountCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"commissionAmountCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"pendingReasons"}},{"kind":"Field","name":{"kind":"Name","value":"released"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RemittedInvoice"}}]}}]} as unknown as DocumentNode<RemittancesPageQuery, RemittancesPageQueryVariables>;
export const RemittanceAdvicesPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RemittanceAdvicesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"remittanceAdvices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RemittanceAdviceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RemittedInvoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Remittance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoiceAmendment"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RemittanceAdviceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RemittanceAdvice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"totalCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"totalPaidCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"commissionAmountTotalCents"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remittances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RemittedInvoice"}}]}}]}}]} as unknown as DocumentNode<RemittanceAdvicesPageQuery, RemittanceAdvicesPageQueryVariables>;
export const RemittancesPageIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RemittancesPageIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"remittances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<RemittancesPageIdsQuery, RemittancesPageIdsQueryVariables>;
export const RemittanceAdvicesPageIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RemittanceAdvicesPageIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"remittanceAdvices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<RemittanceAdvicesPageIdsQuery, RemittanceAdvicesPageIdsQueryVariables>;
export const ReleaseRemittancesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseRemittances"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemittancesReleaseMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"remittancesRelease"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remittances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseRemittancesMutation, ReleaseRemittancesMutationVariables>;
export const ReleaseRemittanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseRemittance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemittancesReleaseMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"remittanceRelease"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remittances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseRemittanceMutation, ReleaseRemittanceMutationVariables>;
export const UpdateRemittanceAdviceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateRemittanceAdvice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemittanceAdviceUpdateMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"remittanceAdviceUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remittanceAdvice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateRemittanceAdviceMutation, UpdateRemittanceAdviceMutationVariables>;
export const SellerByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SellerById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SellerFields"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeletedSeller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SellerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"accountType"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"short"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"emailAddress"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"internationalShippingEnabled"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"logoUrl"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"phone"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"sellerRating"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"storeDescription"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"youtubeVideoUrl"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}}]} as unknown as DocumentNode<SellerByIdQuery, SellerByIdQueryVariables>;
export const SellersPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SellersPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"updatedSince"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ISO8601DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allSellers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"updatedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"updatedSince"}}},{"kind":"Argument","name":{"kind":"Name","value":"includeDeleted"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SellerFields"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeletedSeller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SellerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"accountType"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"short"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"emailAddress"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"internationalShippingEnabled"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"logoUrl"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"phone"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"sellerRating"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"storeDescription"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"youtubeVideoUrl"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}}]} as unknown as DocumentNode<SellersPageQuery, SellersPageQueryVariables>;
export const AdvertsOfSellerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdvertsOfSeller"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"retailerIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdvertsWhereSort"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advertsWhere"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"retailerIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"retailerIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertTaxon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VariantFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"barcode"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"label"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"buyable"}},{"kind":"Field","name":{"kind":"Name","value":"countOnHand"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeBodyWarning"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenContains"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenMayContain"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableSize"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"directions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"inventories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingParcelToUse"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weightInKg"}},{"kind":"Field","name":{"kind":"Name","value":"lengthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"widthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"depthInCm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variantOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVetting"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVettingAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"vetted"}},{"kind":"Field","name":{"kind":"Name","value":"vettingRejected"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"hasFreeDomesticShipping"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceType"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"brand"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"displayImage"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advertOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxonNullable"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertTaxon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"101"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VariantFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<AdvertsOfSellerQuery, AdvertsOfSellerQueryVariables>;
export const AdvertsOfSellerIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdvertsOfSellerIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"retailerIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdvertsWhereSort"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advertsWhere"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"retailerIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"retailerIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<AdvertsOfSellerIdsQuery, AdvertsOfSellerIdsQueryVariables>;
export const SellersPageIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SellersPageIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"updatedSince"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ISO8601DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allSellers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"updatedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"updatedSince"}}},{"kind":"Argument","name":{"kind":"Name","value":"includeDeleted"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SellersPageIdsQuery, SellersPageIdsQueryVariables>;
export const TaxonCounterpartsPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaxonCounterpartsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taxons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaxonCounterpart"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaxonCounterpart"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"prototype"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"showOnlineOnly"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<TaxonCounterpartsPageQuery, TaxonCounterpartsPageQueryVariables>;
export const TaxonCounterpartChildrenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaxonCounterpartChildren"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"showOnlineOnly"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaxonCounterpart"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaxonCounterpart"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"prototype"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"showOnlineOnly"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<TaxonCounterpartChildrenQuery, TaxonCounterpartChildrenQueryVariables>;
export const PrototypeCounterpartsPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PrototypeCounterpartsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prototypes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PrototypeCounterpart"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionValueCounterparts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValuesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeCounterparts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionTypesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionValueCounterparts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PrototypeCounterpart"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prototype"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionTypes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeCounterparts"}}]}}]}}]} as unknown as DocumentNode<PrototypeCounterpartsPageQuery, PrototypeCounterpartsPageQueryVariables>;
export const OptionTypeCounterpartsPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OptionTypeCounterpartsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prototype"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionTypes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeCounterparts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionValueCounterparts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValuesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeCounterparts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionTypesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionValueCounterparts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<OptionTypeCounterpartsPageQuery, OptionTypeCounterpartsPageQueryVariables>;
export const OptionValueCounterpartsPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OptionValueCounterpartsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionValueCounterparts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionValueCounterparts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValuesConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<OptionValueCounterpartsPageQuery, OptionValueCounterpartsPageQueryVariables>;
export const CounterpartsByExternalIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CounterpartsByExternalId"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ownerType"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"value"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ownerType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ownerType"}}},{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"Argument","name":{"kind":"Name","value":"value"},"value":{"kind":"Variable","name":{"kind":"Name","value":"value"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CounterpartsByExternalIdQuery, CounterpartsByExternalIdQueryVariables>;
export const SaveTaxonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveTaxon"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TaxonCreateOrUpdateMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taxonCreateOrUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taxon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]}}]} as unknown as DocumentNode<SaveTaxonMutation, SaveTaxonMutationVariables>;
export const SavePrototypeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SavePrototype"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrototypeCreateOrUpdateMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prototypeCreateOrUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prototype"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]}}]} as unknown as DocumentNode<SavePrototypeMutation, SavePrototypeMutationVariables>;
export const SaveOptionTypeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveOptionType"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OptionTypeCreateOrUpdateMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionTypeCreateOrUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]}}]} as unknown as DocumentNode<SaveOptionTypeMutation, SaveOptionTypeMutationVariables>;
export const SaveOptionValueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveOptionValue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValueCreateOrUpdateMutationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionValueCreateOrUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]}}]} as unknown as DocumentNode<SaveOptionValueMutation, SaveOptionValueMutationVariables>;
export const TaxonByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaxonById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaxonWithParent"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaxonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaxonWithParent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaxonFields"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<TaxonByIdQuery, TaxonByIdQueryVariables>;
export const TaxonsPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaxonsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taxons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaxonInTree"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaxonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaxonInTree"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaxonFields"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"showOnlineOnly"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<TaxonsPageQuery, TaxonsPageQueryVariables>;
export const TaxonChildrenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaxonChildren"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"showOnlineOnly"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaxonInTree"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaxonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaxonInTree"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaxonFields"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"showOnlineOnly"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<TaxonChildrenQuery, TaxonChildrenQueryVariables>;
export const AdvertPayloadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdvertPayload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnyAdvert"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnpublishedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnyAdvert"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeletedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnyAdvert"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertTaxon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VariantFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"barcode"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"label"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"buyable"}},{"kind":"Field","name":{"kind":"Name","value":"countOnHand"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeBodyWarning"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenContains"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenMayContain"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableSize"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"directions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"inventories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingParcelToUse"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weightInKg"}},{"kind":"Field","name":{"kind":"Name","value":"lengthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"widthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"depthInCm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variantOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVetting"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVettingAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"vetted"}},{"kind":"Field","name":{"kind":"Name","value":"vettingRejected"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"hasFreeDomesticShipping"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceType"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"brand"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"displayImage"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advertOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxonNullable"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertTaxon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"101"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VariantFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnyAdvert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AllAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertFields"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnpublishedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeletedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<AdvertPayloadQuery, AdvertPayloadQueryVariables>;
export const VariantPayloadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VariantPayload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"advert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnyAdvert"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OptionTypeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fieldType"}},{"kind":"Field","name":{"kind":"Name","value":"appliedTo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertTaxon"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VariantFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"barcode"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"label"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"buyable"}},{"kind":"Field","name":{"kind":"Name","value":"countOnHand"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"administrativeBodyWarning"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenContains"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"allergenMayContain"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableSize"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"comparableUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"directions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"inventories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"infiniteQuantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingParcelToUse"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weightInKg"}},{"kind":"Field","name":{"kind":"Name","value":"lengthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"widthInCm"}},{"kind":"Field","name":{"kind":"Name","value":"depthInCm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variantOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdvertFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"displayable"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVetting"}},{"kind":"Field","name":{"kind":"Name","value":"requiresVettingAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"vetted"}},{"kind":"Field","name":{"kind":"Name","value":"vettingRejected"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lowestPrice"}},{"kind":"Field","name":{"kind":"Name","value":"lowestOriginalPrice"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"hasFreeDomesticShipping"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceType"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"priceUnit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePrice"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceEndAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"salePriceStartAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"brand"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seller"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"displayImage"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advertOptionValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OptionTypeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxonNullable"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertTaxon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"101"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VariantFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnyAdvert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AllAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertFields"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnpublishedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdvertFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeletedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<VariantPayloadQuery, VariantPayloadQueryVariables>;
export const SellerPayloadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SellerPayload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SellerFields"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeletedSeller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SellerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}},{"kind":"Field","name":{"kind":"Name","value":"accountType"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"short"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"emailAddress"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"internationalShippingEnabled"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"logoUrl"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"metadata"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"phone"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"sellerRating"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"storeDescription"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"youtubeVideoUrl"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"mayBeAbsent"}}]}]}}]} as unknown as DocumentNode<SellerPayloadQuery, SellerPayloadQueryVariables>;
export const AdvertWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdvertWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Advert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnpublishedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeletedAdvert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]} as unknown as DocumentNode<AdvertWebhookQuery, AdvertWebhookQueryVariables>;
export const VariantWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VariantWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Variant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]} as unknown as DocumentNode<VariantWebhookQuery, VariantWebhookQueryVariables>;
export const SellerWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SellerWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seller"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]} as unknown as DocumentNode<SellerWebhookQuery, SellerWebhookQueryVariables>;
export const OptionTypeWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OptionTypeWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]} as unknown as DocumentNode<OptionTypeWebhookQuery, OptionTypeWebhookQueryVariables>;
export const OptionValueWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OptionValueWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OptionValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]} as unknown as DocumentNode<OptionValueWebhookQuery, OptionValueWebhookQueryVariables>;
export const TaxonWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaxonWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Taxon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<TaxonWebhookQuery, TaxonWebhookQueryVariables>;
export const InvoiceWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InvoiceWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]} as unknown as DocumentNode<InvoiceWebhookQuery, InvoiceWebhookQueryVariables>;
export const ShipmentWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShipmentWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]} as unknown as DocumentNode<ShipmentWebhookQuery, ShipmentWebhookQueryVariables>;
export const RefundRequestWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RefundRequestWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<RefundRequestWebhookQuery, RefundRequestWebhookQueryVariables>;
export const RefundRequestLineItemWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RefundRequestLineItemWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefundRequestLineItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<RefundRequestLineItemWebhookQuery, RefundRequestLineItemWebhookQueryVariables>;
export const RemittanceAdviceWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RemittanceAdviceWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RemittanceAdvice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"legacyId"}}]}}]}}]}}]} as unknown as DocumentNode<RemittanceAdviceWebhookQuery, RemittanceAdviceWebhookQueryVariables>;
export const WebhookByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"queryString"}}]}}]} as unknown as DocumentNode<WebhookByIdQuery, WebhookByIdQueryVariables>;
export const CreateWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"attributes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"attributes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"attributes"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"queryString"}}]}}]} as unknown as DocumentNode<CreateWebhookMutation, CreateWebhookMutationVariables>;
export const UpdateWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"webhookId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"attributes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"webhookId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"webhookId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"attributes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"attributes"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"queryString"}}]}}]} as unknown as DocumentNode<UpdateWebhookMutation, UpdateWebhookMutationVariables>;