import type { InventoryEntry, Order, Product } from '@commercetools/platform-sdk';

/** What the local Marketplacer holds. Ids of other rows are legacy ids, amounts minor units. */
export interface MarketplacerState {
  sellers: { id: string; legacyId: number; businessName: string; deleted: boolean }[];
  adverts: AdvertState[];
  orders: { legacyId: number }[];
  invoices: InvoiceState[];
  amendments: { lineItems: { lineItemId: number | null; quantity: number; status: string }[] }[];
  carriers: { id: string; legacyId: number; name: string }[];
  shipments: {
    invoiceId: number;
    carrierId: number;
    trackingNumber: string;
    shippedItems: { lineItemId: number; quantity: number; deleted: boolean }[];
  }[];
  refundRequests: RefundState[];
  externalIds: { ownerKind: string; ownerId: number; key: string; value: string }[];
  webhooks: { id: string; legacyId: number; type: string; enabled: boolean; deleted: boolean }[];
  webhookEvents: WebhookEventState[];
}

export interface AdvertState {
  id: string;
  legacyId: number;
  sellerId: number;
  title: string;
  deleted: boolean;
  price: number | null;
  state: { displayable: boolean; published: boolean };
  variants: VariantState[];
}

export interface VariantState {
  id: string;
  legacyId: number;
  price: number | null;
  countOnHand: number;
  infiniteQuantity: boolean;
  deleted: boolean;
}

export interface InvoiceState {
  id: string;
  legacyId: number;
  orderId: number;
  sellerId: number;
  statusFlags: string[];
  lineItems: {
    id: string;
    legacyId: number;
    quantity: number;
    subtotalCents: number;
    advertTitle: string;
  }[];
}

export interface RefundState {
  id: string;
  invoiceId: number;
  status: string;
  lineItems: { quantity: number; amountPerItemCents: number; dispatched: boolean }[];
}

export interface WebhookEventState {
  legacyId: number;
  webhookId: number;
  subjectKind: string;
  subjectLegacyId: number;
  eventName: string;
  state: 'Unsent' | 'Rejected' | 'Sent' | 'Cancelled' | 'Failed' | 'Lost';
  createdAt: string;
  attempts: { at: number; ms: number; traceId?: string; status: number | null }[];
}

/** What the local commercetools holds. */
export interface ShopState {
  products: Product[];
  inventory: InventoryEntry[];
  orders: Order[];
  customObjects: { container: string }[];
}
