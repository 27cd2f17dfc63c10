/** What the endpoints below /webhooks/operations answer (docs/operations.md). Moments are ISO 8601. */

export type OutcomeName = 'applied' | 'unchanged' | 'stale' | 'ignored' | 'failed' | 'retry';

export interface Run {
  running: boolean;
  mode?: 'incremental' | 'full';
  startedAt?: string;
  progress?: { seen: number; total?: number };
  requested?: { mode: 'incremental' | 'full'; dryRun: boolean; force: boolean; requestedAt: string };
}

type Tally = Record<OutcomeName | 'seen', number>;

/** The report of a run; the tallies stand beside these fields, by the kind of object. */
export interface Report {
  mode: 'incremental' | 'full';
  dryRun: boolean;
  startedAt: string;
  finishedAt: string;
  complete: boolean;
  notes: string[];
  summary: string;
  [kind: string]: Tally | unknown;
}

interface Alarm {
  code: string;
  id: string;
  since: string;
  sentence: string;
  detail?: string;
}

export interface Status {
  version: string;
  settings?: { digest: string; changedAt: string };
  run: Run;
  lastRun?: Report;
  lastFullComparison?: { startedAt: string; endedAt: string; seen: number };
  webhooks: { entity: string; id: string; enabled: boolean | 'unknown'; url?: string }[];
  subscriptions: { key: string; status: string }[];
  lastWebhookAt?: string;
  failures: { total: number; byCode: Record<string, number>; truncated?: true };
  alarms: Alarm[];
}

export interface ObjectReference {
  type: string;
  id: string;
}

export interface FailureRecord {
  key: string;
  code: string;
  object: ObjectReference;
  sentence: string;
  detail?: string;
  firstSeen: string;
  lastSeen: string;
  times: number;
}

export interface FailurePage {
  failures: FailureRecord[];
  next?: string;
}

export interface Done {
  outcome: OutcomeName;
  code?: string;
  correlationId: string;
}

export interface Replayed {
  replayed: number;
  outcomes: Partial<Record<OutcomeName, number>>;
  next?: string;
}

export interface Comparison {
  inStep: boolean;
  differences: { field: string; marketplacer: unknown; commercetools: unknown }[];
  truncated?: true;
  outcome: OutcomeName;
  code?: string;
  detail?: string;
}

export interface Drift {
  comparedAt?: string;
  mode?: 'full';
  dryRun?: boolean;
  rows?: { object: ObjectReference; fields: string[]; outcome: OutcomeName }[];
  truncated?: boolean;
}

export interface SettingInForce {
  key: string;
  /** Absent where it is a secret, or has no value. */
  value?: string;
  origin: 'given' | 'default' | 'absent';
  secured: boolean;
}

export interface OrderFacts {
  order: {
    id: string;
    orderNumber?: string;
    createdAt: string;
    orderState: string;
    paymentState?: string;
    shipmentState?: string;
  };
  export: { state: 'none' | 'claimed' | 'exported' | 'refused'; due?: string; until?: string };
  link?: {
    marketplacerOrderIds: string[];
    incomplete?: true;
    hasRefused?: true;
    invoices?: InvoiceNote[];
    lines: {
      lineItemId: string;
      marketplacerLineItemId: string;
      invoiceId: string;
      sellerId: string | null;
    }[];
  };
  parcels: { delivery?: string; parcel?: string; items: Item[] }[];
  returns: (Item & { key?: string; shipmentState: string; paymentState: string; refundRequestId?: string })[];
}

export interface InvoiceNote {
  id: string;
  number: number;
  paidAt?: string;
  remittedAt?: string;
  total?: { currencyCode: string; centAmount: number };
  annotations?: number;
  amendedAlone?: { marketplacerLineItemId: string; quantity: number }[];
}

interface Item {
  lineItemId: string;
  quantity: number;
}

export interface History {
  failures: FailureRecord[];
  /** The newest first. */
  entries: ({ at: string } & (
    | { event: 'resolved'; code: string; firstSeen: string; times: number }
    | { event: 'operator'; outcome: OutcomeName; code?: string }
    | { event: 'overwritten'; fields: string[] }
  ))[];
  drift: { comparedAt?: string; rows: { fields: string[]; outcome: OutcomeName }[] };
}

/** In minor units. */
export interface Amount {
  currencyCode: string;
  centAmount: number;
}

/** What is owed for an invoice (`remittance`), or what is paid out at once (`advice`), as Marketplacer says it. */
export interface Remitted {
  key: string;
  kind: 'remittance' | 'advice';
  status: 'pending' | 'released' | 'open' | 'paid';
  payee: 'seller' | 'operator' | 'unknown';
  seller: number;
  amount: Amount;
  commission?: Amount;
  createdAt?: string;
  pendingReasons?: string[];
  invoice?: number;
  amendment?: string;
  paidAt?: string;
  paid?: Amount;
}

export interface RemittedPage {
  remittances: Remitted[];
  next?: string;
}

/** Whose word counts for a field. */
export interface OwnedField {
  domain: string;
  field: string;
  owner: 'marketplacer' | 'commercetools' | 'nobody';
}
