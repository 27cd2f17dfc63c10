import { keyOfId } from '../commercetools/index.ts';
import type { RefundEntry } from '../store/index.ts';
import {
  CANCELLATION_KEY,
  ORDER_ID_KEY,
  RETURN_ITEM_ID_KEY,
  type RefundRequestDraft,
} from '../marketplacer/index.ts';
import {
  askedParts,
  openQuantities,
  spreadReturn,
  type OpenQuantity,
  type ReturnedPart,
} from './open-quantities.ts';
import {
  lineReturnsOf,
  returnItemIdOf,
  unrequestedItems,
  unrequestedPieces,
  valueOf,
  type RefundSnapshot,
} from './pairs.ts';
import { partNameOf } from './part-names.ts';
import type { Finding } from './plan-refunds.ts';
import { postageLines } from './plan-postage.ts';
import { refundFromReturn } from './refund-from-return.ts';
import { returnStageOf } from './return-stage.ts';

/** A refund request that Marketplacer does not have yet. */
export interface Creation {
  /** Its place in the refund tracking. */
  entryKey: string;
  entry: Pick<RefundEntry, 'lineItemId' | 'quantity' | 'key'>;
  /** By which it is found again. */
  externalId: { key: string; value: string };
  draft: Omit<RefundRequestDraft, 'notes'>;
  /** Of a draft that gives postage back: the invoice whose other requests may do so meanwhile. */
  postageOf?: { invoiceLegacyId: number };
}

export interface CreationPlan {
  creations: Creation[];
  findings: Finding[];
}

/**
 * What is planned first leaves less for what is planned after it, in an order that every worker keeps: so two
 * workers cannot ask for the same goods under two names.
 */
export function planCreations(snapshot: RefundSnapshot): CreationPlan {
  const plan: CreationPlan = { creations: [], findings: [] };
  const asked = askedParts(snapshot.requests);
  for (const { item, pieces } of itemsToAskFor(snapshot)) {
    const stage = returnStageOf(item, snapshot.paidBack);
    if (refundFromReturn('shop', stage, 'absent', false) !== 'create') continue;
    const open = openOfLine(snapshot, item, asked);
    const parts = partsOf(pieces, open);
    if (parts) add(plan, asked, withPostage(snapshot, returnRequestOf(snapshot, item, parts), asked));
    else plan.findings.push({ code: 'refund-exceeds', detail: exceeding(item, pieces, open) });
  }
  if (snapshot.order.orderState !== 'Cancelled') return plan;
  for (const invoice of snapshot.invoices) {
    const open = openQuantities(invoice, asked);
    const sent = open.reduce((sum, { dispatched }) => sum + dispatched, 0);
    if (sent > 0) {
      plan.findings.push({ code: 'cancelled-after-dispatch', detail: `${sent} of invoice ${invoice.id}` });
    }
    const creation = cancellationOf(snapshot, invoice.id, open);
    if (creation) add(plan, asked, withPostage(snapshot, creation, asked));
  }
  return plan;
}

function add({ creations }: CreationPlan, asked: ReturnedPart[], { parts, ...creation }: Planned): void {
  creations.push(creation);
  asked.push(...parts);
}

/** Where nothing of a line will be sent, its postage goes back as well. */
function withPostage(snapshot: RefundSnapshot, planned: Planned, asked: readonly ReturnedPart[]): Planned {
  const { parts, draft } = planned;
  const invoice = snapshot.invoices.find(({ id }) => id === draft.invoiceId);
  const postage = invoice ? postageLines(snapshot, invoice, parts, [...asked, ...parts]) : [];
  if (!invoice || postage.length === 0) return planned;
  return {
    ...planned,
    draft: { ...draft, lineItems: [...draft.lineItems, ...postage] },
    postageOf: { invoiceLegacyId: invoice.legacyId },
  };
}

interface Planned extends Creation {
  parts: readonly ReturnedPart[];
}

type Item = ReturnType<typeof unrequestedItems>[number];

/** Return items with the number of their pieces that no request asks for. */
const itemsToAskFor = (snapshot: RefundSnapshot): { item: Item; pieces: number }[] => [
  ...unrequestedItems(snapshot).map((item) => ({ item, pieces: item.quantity })),
  ...lineReturnsOf(snapshot.order)
    .map((item) => ({ item, pieces: unrequestedPieces(snapshot, item) }))
    .filter(({ pieces }) => pieces > 0),
];

interface OpenInvoice {
  id: string;
  lines: OpenQuantity[];
}

/** All entries of a line are of one variant, so of one seller; each address that it goes to has an invoice. */
function openOfLine(
  { link, invoices }: RefundSnapshot,
  { lineItemId }: Item,
  asked: readonly ReturnedPart[],
): OpenInvoice[] {
  const entries = link.lines.filter((line) => line.lineItemId === lineItemId);
  const ids = new Set(entries.map(({ marketplacerLineItemId }) => marketplacerLineItemId));
  return invoices
    .filter(({ id }) => entries.some(({ invoiceId }) => invoiceId === id))
    .map((invoice) => ({
      id: invoice.id,
      lines: openQuantities(invoice, asked).filter(({ id }) => ids.has(id)),
    }));
}

interface InvoiceParts {
  invoiceId: string;
  parts: readonly ReturnedPart[];
}

/**
 * Which pieces the next request for an item asks for: all of them, where one invoice has so many; otherwise those of
 * the first invoice that has any, and the rest follows. Undefined where more is returned than is open.
 */
function partsOf(pieces: number, open: readonly OpenInvoice[]): InvoiceParts | undefined {
  for (const { id: invoiceId, lines } of open) {
    const parts = spreadReturn(pieces, lines);
    if (parts) return { invoiceId, parts };
  }
  const spread = spreadReturn(
    pieces,
    open.flatMap(({ lines }) => lines),
  );
  return open
    .map(({ id: invoiceId, lines }) => ({
      invoiceId,
      parts: (spread ?? []).filter(({ lineItemId }) => lines.some(({ id }) => id === lineItemId)),
    }))
    .find(({ parts }) => parts.length > 0);
}

function exceeding({ id, lineItemId }: Item, pieces: number, open: readonly OpenInvoice[]): string {
  const left = open
    .flatMap(({ lines }) => lines)
    .reduce((sum, { dispatched, undispatched }) => sum + dispatched + undispatched, 0);
  return `return item ${id}: ${pieces} of line ${lineItemId}, of which ${left} are open`;
}

/**
 * Marketplacer returns, refunds and denies a request as a whole, and the shop decides on each item by itself: so no
 * request is for two items.
 */
function returnRequestOf(
  snapshot: RefundSnapshot,
  { id, lineItemId, quantity, key }: Item,
  { invoiceId, parts }: InvoiceParts,
): Planned {
  const known = snapshot.requests.filter((request) => returnItemIdOf(request, snapshot.tracking) === id);
  const entryKey = partNameOf(id, known.length);
  const externalId = { key: RETURN_ITEM_ID_KEY, value: entryKey };
  return {
    entryKey,
    entry: { lineItemId, quantity, ...(key !== undefined && { key }) },
    externalId,
    draft: refundDraftOf(snapshot, invoiceId, parts, externalId, 'Returned in the shop'),
    parts,
  };
}

/** Of a cancelled order, what is not dispatched is cancelled. Undefined where nothing is left, or it is asked for. */
function cancellationOf(
  snapshot: RefundSnapshot,
  invoiceId: string,
  open: readonly OpenQuantity[],
): Planned | undefined {
  const name = keyOfId(invoiceId);
  const entryKey = `cancellation-${name}`;
  const externalId = { key: CANCELLATION_KEY, value: `${snapshot.order.id}.${name}` };
  const isAsked =
    snapshot.tracking.entries[entryKey]?.requestId !== undefined ||
    snapshot.requests.some((request) => valueOf(request, externalId.key) === externalId.value);
  const parts = open
    .filter(({ undispatched }) => undispatched > 0)
    .map(({ id, undispatched }) => ({ lineItemId: id, quantity: undispatched, dispatched: false }));
  if (parts.length === 0 || isAsked) return undefined;
  const draft = refundDraftOf(snapshot, invoiceId, parts, externalId, 'Order cancelled in the shop');
  return { entryKey, entry: {}, externalId, draft, parts };
}

/** Amounts are left to Marketplacer, which computes them from the line; one of our own is taken for custom lines only. */
function refundDraftOf(
  { order }: RefundSnapshot,
  invoiceId: string,
  parts: readonly ReturnedPart[],
  externalId: Creation['externalId'],
  reason: string,
): Creation['draft'] {
  return {
    clientMutationId: externalId.value,
    invoiceId,
    lineItems: parts.map((part) => ({ ...part, reason, externalIds: [externalId] })),
    externalIds: [{ key: ORDER_ID_KEY, value: order.id }, externalId],
  };
}
