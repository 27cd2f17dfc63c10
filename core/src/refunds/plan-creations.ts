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
import { unrequestedItems, valueOf, type RefundSnapshot } from './pairs.ts';
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
  for (const item of unrequestedItems(snapshot)) {
    const stage = returnStageOf(item, snapshot.paidBack);
    if (refundFromReturn('shop', stage, 'absent', false) !== 'create') continue;
    const creation = returnRequestOf(snapshot, item, asked);
    if (creation) add(plan, asked, withPostage(snapshot, creation, asked));
    else {
      const detail = `return item ${item.id}: ${item.quantity} of line ${item.lineItemId}`;
      plan.findings.push({ code: 'refund-exceeds', detail });
    }
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

/**
 * One request for each return item: Marketplacer returns, refunds and denies a request as a whole, and the shop
 * decides on each item by itself. Undefined where more is returned than is open.
 */
function returnRequestOf(
  snapshot: RefundSnapshot,
  { id, lineItemId, quantity, key }: ReturnType<typeof unrequestedItems>[number],
  asked: readonly ReturnedPart[],
): Planned | undefined {
  const entries = snapshot.link.lines.filter((line) => line.lineItemId === lineItemId);
  const ids = new Set(entries.map(({ marketplacerLineItemId }) => marketplacerLineItemId));
  // All entries of a line are of one variant, so of one seller; each address that it goes to has an invoice.
  const invoices = snapshot.invoices.filter(({ id: each }) =>
    entries.some(({ invoiceId }) => invoiceId === each),
  );
  const fitting = invoices.map((invoice) => {
    const open = openQuantities(invoice, asked).filter((line) => ids.has(line.id));
    return { invoice, parts: spreadReturn(quantity, open) };
  });
  const { invoice, parts } = fitting.find((one) => one.parts) ?? {};
  if (!invoice || !parts) return undefined;
  const externalId = { key: RETURN_ITEM_ID_KEY, value: id };
  const draft = refundDraftOf(snapshot, invoice.id, parts, externalId, 'Returned in the shop');
  return {
    entryKey: id,
    entry: { lineItemId, quantity, ...(key !== undefined && { key }) },
    externalId,
    draft,
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
