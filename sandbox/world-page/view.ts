/** What the page shows, as the server sends it. Amounts are minor units of the currency. */
export interface WorldView {
  name: string;
  currency: string;
  adverts: AdvertPair[];
  orders: OrderPair[];
  /** Newest first. */
  deliveries: DeliveryRow[];
  troubles: TroubleState[];
  /** Failures that wait for a person. */
  failures: number;
  operations: string;
}

/** Something that a person can do here: a name of `acts.ts`, and what it is done to. */
export interface Offer {
  act: string;
  id: string;
  label: string;
}

/** Whether both sides say the same; `one-sided` where only one of them has to. */
export type Agreement = 'in-step' | 'apart' | 'one-sided';

export interface AdvertPair {
  id: string;
  agreement: Agreement;
  marketplacer?: {
    number: number;
    title: string;
    seller: string;
    state: 'on sale' | 'off-line' | 'deleted';
    offer: Goods;
    acts: Offer[];
  };
  commercetools?: {
    key: string;
    name: string;
    state: 'published' | 'unpublished';
    offer: Goods;
    acts: Offer[];
  };
}

/** The prices of all variants, lowest and highest, and their stock. */
export interface Goods {
  variants: number;
  from: number | undefined;
  to: number | undefined;
  /** Undefined where it is not counted. */
  stock: number | undefined;
}

export interface Line {
  id: string;
  title: string;
  quantity: number;
}

export interface ParcelRow {
  trackingNumber: string;
  carrier: string;
  pieces: number;
}

export interface OrderPair {
  id: string;
  agreement: Agreement;
  commercetools: {
    number: string;
    state: string;
    shipmentState: string | undefined;
    total: number;
    /** Whether it carries the number of its counterpart. */
    linked: boolean;
    lines: Line[];
    parcels: ParcelRow[];
    returns: { id: string; pieces: number; kind: string; state: string }[];
    acts: Offer[];
  };
  invoices: InvoiceRow[];
}

export interface InvoiceRow {
  id: string;
  number: number;
  seller: string;
  flags: string[];
  total: number;
  lines: Line[];
  parcels: ParcelRow[];
  refunds: { id: string; pieces: number; kind: string; state: string; amount: number; acts: Offer[] }[];
  acts: Offer[];
}

/** One event on its way to the connector, with what became of its last attempt. */
export interface DeliveryRow {
  id: string;
  at: string;
  from: 'Marketplacer' | 'commercetools';
  what: string;
  attempts: number;
  state: 'on its way' | 'taken' | 'refused' | 'lost' | 'given up';
  status?: number;
  outcome?: string;
  code?: string;
  ms?: number;
  /** Requests to both platforms. */
  calls?: number;
}

export interface TroubleState {
  name: string;
  label: string;
  explanation: string;
  on: boolean;
}
