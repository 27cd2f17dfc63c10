import type { TypedDocumentNode } from '@urql/core';
import { MarketplacerRefusal, MarketplacerUnavailable, type GraphqlClient } from './client.ts';
import {
  AcceptRefundLineDocument,
  CreateRefundRequestDocument,
  DenyRefundLineDocument,
  DenyRefundRequestDocument,
  InvoicesOfOrderDocument,
  RefundRefundRequestDocument,
  RefundRequestByExternalIdDocument,
  RefundRequestByIdDocument,
  RefundRequestOrderDocument,
  RefundRequestsFilteredDocument,
  RefundRequestsFilteredIdsDocument,
  RefundRequestsOfInvoiceDocument,
  RefundRequestsUpdatedSinceDocument,
  RefundRequestsUpdatedSinceIdsDocument,
  ReturnRefundLineDocument,
  ReturnRefundRequestDocument,
  RevertRefundDenialDocument,
  type InvoicesOfOrderQuery,
  type RefundRequestCreateMutationInput,
  type RefundRequestFieldsFragment,
  type RefundRequestFilters,
  type RefundRequestLineFieldsFragment,
  type RefundRequestOwnerFragment,
} from './generated/operations.ts';
import { ORDER_ID_KEY, reasonsOf } from './orders.ts';
import { nextOf, unreadIn } from './page.ts';

/** What a buyer gets back of one invoice: a return of what was dispatched, or a cancellation of what was not. */
export type RefundRequest = RefundRequestFieldsFragment;
export type RefundLine = RefundRequestLineFieldsFragment;
export type RefundRequestDraft = RefundRequestCreateMutationInput;

/** One seller's part of an order, with what of it was dispatched. */
export type RefundableInvoice = NonNullable<
  NonNullable<
    NonNullable<Extract<InvoicesOfOrderQuery['node'], { __typename: 'Order' }>['invoices']>['nodes']
  >[number]
>;

/** External ids that tie a refund request to the return item, or to the cancelled order, that it was made for. */
export const RETURN_ITEM_ID_KEY = 'commercetools-return-item-id';
export const CANCELLATION_KEY = 'commercetools-cancellation';
/** External id of a custom line of a request: the line of the shop whose postage it gives back. */
export const POSTAGE_OF_KEY = 'commercetools-postage-of-line-item';

/** A step of a refund request, or of one of its lines. `id` is the opaque id of that request or line. */
export interface RefundStep {
  kind: 'return' | 'refund' | 'deny' | 'revert-denial' | 'accept-line' | 'return-line' | 'deny-line';
  id: string;
  /** What the buyer gets back, in minor units, where a refund is of another amount than its lines. */
  cashAmountCents?: number;
}

/** A request that was changed, by the commercetools order that it is about; by its own opaque id where it has to be read first. */
export interface ChangedRefund {
  kind: 'order' | 'refund-request';
  id: string;
}

export type RefundCreation =
  { kind: 'created'; id: string } | /** A business error. */ { kind: 'refused'; reasons: string[] };

/** Said to the people who read the request in the portals. */
const NOTE = 'From the order in commercetools';
const notes = [{ note: NOTE }];

const REQUESTS_PER_PAGE = 100;
/** Requests that are not refunded yet. Denials have no filter of their own time. */
const UNREFUNDED = [
  'AWAITING',
  'RETURNED',
  'REFUND_ACCEPTED',
  'PROCESSED',
  'DENIED',
  'REFUND_DENIED',
] as const;
/** How long a request that is not refunded is looked at, where the feed of updates cannot be used. */
const LOOK_BACK_MS = 120 * 24 * 60 * 60_000;

export function createRefunds(client: GraphqlClient) {
  return {
    /** The commercetools order that a refund request, or one of its lines, belongs to; undefined where there is none. */
    async orderIdOf(id: string): Promise<string | undefined> {
      const { node } = await client.query(RefundRequestOrderDocument, { id });
      if (node?.__typename === 'RefundRequest') return orderIdOf(node);
      const invoice = node?.__typename === 'RefundRequestLineItem' ? node.lineItem?.invoice : null;
      return orderIdOf({ invoice: invoice ?? null });
    },

    async byId(id: string): Promise<RefundRequest | undefined> {
      const { node } = await client.query(RefundRequestByIdDocument, { id });
      return node?.__typename === 'RefundRequest' ? node : undefined;
    },

    /** @param orderId the opaque Marketplacer id of the order */
    async invoicesOf(orderId: string): Promise<RefundableInvoice[]> {
      const invoices: RefundableInvoice[] = [];
      for await (const page of pages(async (after) => {
        const { node } = await client.query(InvoicesOfOrderDocument, { id: orderId, after });
        return node?.__typename === 'Order' ? node.invoices : null;
      })) {
        invoices.push(...page);
      }
      return invoices;
    },

    async ofInvoice(invoiceLegacyId: number): Promise<RefundRequest[]> {
      const requests: RefundRequest[] = [];
      for await (const page of pages((after) =>
        client
          .query(RefundRequestsOfInvoiceDocument, { invoiceLegacyId, first: REQUESTS_PER_PAGE, after })
          .then(({ refundRequests }) => refundRequests),
      )) {
        requests.push(...page);
      }
      return requests;
    },

    /** The request that carries this external id, if it can be found yet. */
    async idByExternalId(key: string, value: string): Promise<string | undefined> {
      const { externalIds } = await client.query(RefundRequestByExternalIdDocument, { key, value });
      for (const { owner } of externalIds ?? []) {
        if (owner?.__typename === 'RefundRequest') return owner.id;
      }
      return undefined;
    },

    /**
     * The requests that were changed at or after `since` (ISO 8601), by their orders, page by page.
     * That `updatedRefundRequests` takes `updatedSince` is only inferred; an instance that refuses it is asked
     * with the documented filters instead, which name some requests that were not changed.
     */
    async *changedSince(since: string): AsyncGenerator<ChangedRefund[]> {
      try {
        yield* updatedSince(client, since);
      } catch (error) {
        if (!(error instanceof MarketplacerRefusal)) throw error;
        const createdSince = new Date(Date.parse(since) - LOOK_BACK_MS).toISOString();
        yield* filtered(client, { refundedSince: since });
        yield* filtered(client, { createdSince, statuses: [...UNREFUNDED] });
      }
    },

    /** `refundRequestCreate`, once. Throws MarketplacerUnavailable where the outcome is unknown. */
    async create(draft: Omit<RefundRequestDraft, 'notes'>): Promise<RefundCreation> {
      const input = { ...draft, notes };
      const { refundRequestCreate } = await client.mutate(CreateRefundRequestDocument, { input });
      if (refundRequestCreate?.refundRequest)
        return { kind: 'created', id: refundRequestCreate.refundRequest.id };
      if (refundRequestCreate?.errors?.length) {
        return { kind: 'refused', reasons: reasonsOf(refundRequestCreate.errors) };
      }
      throw new MarketplacerUnavailable('refundRequestCreate answered with neither a request nor a reason');
    },

    /**
     * Takes one step. Marketplacer's own state machine refuses one that was taken already. Throws
     * MarketplacerUnavailable where the outcome is unknown.
     */
    async step(step: RefundStep): Promise<{ kind: 'done' } | { kind: 'refused'; reasons: string[] }> {
      const payload = Object.values(await STEPS[step.kind](client, step))[0];
      if (!payload)
        throw new MarketplacerUnavailable(`the refund step ${step.kind} was answered with nothing`);
      return payload.errors?.length
        ? { kind: 'refused', reasons: reasonsOf(payload.errors) }
        : { kind: 'done' };
    },
  };
}

interface StepPayload {
  errors: Parameters<typeof reasonsOf>[0];
}
type Step = (client: GraphqlClient, step: RefundStep) => Promise<Record<string, StepPayload | null>>;

const ofRequest =
  <Data extends Record<keyof Data, StepPayload | null>>(
    document: TypedDocumentNode<Data, { input: { refundRequestId: string; notes: { note: string }[] } }>,
  ): Step =>
  (client, { id }) =>
    client.mutate(document, { input: { refundRequestId: id, notes } });

const ofLine =
  <Data extends Record<keyof Data, StepPayload | null>>(
    document: TypedDocumentNode<
      Data,
      { input: { refundRequestLineItemId: string; notes: { note: string }[] } }
    >,
  ): Step =>
  (client, { id }) =>
    client.mutate(document, { input: { refundRequestLineItemId: id, notes } });

const STEPS: Record<RefundStep['kind'], Step> = {
  return: ofRequest(ReturnRefundRequestDocument),
  refund: (client, { id, cashAmountCents }) =>
    client.mutate(RefundRefundRequestDocument, {
      input: { refundRequestId: id, notes, cashAmountCents },
    }),
  deny: ofRequest(DenyRefundRequestDocument),
  'revert-denial': ofRequest(RevertRefundDenialDocument),
  'accept-line': ofLine(AcceptRefundLineDocument),
  'return-line': ofLine(ReturnRefundLineDocument),
  'deny-line': (client, { id }) =>
    client.mutate(DenyRefundLineDocument, {
      input: { refundRequestLineItemId: id, denyRefundReason: NOTE, notes },
    }),
};

interface Connection<Node> {
  nodes: (Node | null)[] | null;
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

async function* pages<Node>(
  read: (after: string | undefined) => Promise<Connection<Node> | null>,
): AsyncGenerator<Node[]> {
  let after: string | undefined;
  do {
    const page = await read(after);
    yield (page?.nodes ?? []).filter((node) => node !== null);
    after = nextOf(page);
  } while (after);
}

async function* updatedSince(client: GraphqlClient, since: string): AsyncGenerator<ChangedRefund[]> {
  for await (const page of changedPages((after) => {
    const variables = { updatedSince: since, first: REQUESTS_PER_PAGE, after };
    return {
      read: () =>
        client
          .query(RefundRequestsUpdatedSinceDocument, variables)
          .then((data) => data.updatedRefundRequests),
      readIds: () =>
        client
          .query(RefundRequestsUpdatedSinceIdsDocument, variables)
          .then((data) => data.updatedRefundRequests),
    };
  }))
    yield page;
}

async function* filtered(
  client: GraphqlClient,
  filters: RefundRequestFilters,
): AsyncGenerator<ChangedRefund[]> {
  for await (const page of changedPages((after) => {
    const variables = { filters, first: REQUESTS_PER_PAGE, after };
    return {
      read: () => client.query(RefundRequestsFilteredDocument, variables).then((data) => data.refundRequests),
      readIds: () =>
        client.query(RefundRequestsFilteredIdsDocument, variables).then((data) => data.refundRequests),
    };
  }))
    yield page;
}

interface Listed {
  id: string;
}

async function* changedPages(
  of: (after: string | undefined) => {
    read: () => Promise<Connection<RefundRequestOwnerFragment & Listed> | null>;
    readIds: () => Promise<{ nodes: (Listed | null)[] | null } | null>;
  },
): AsyncGenerator<ChangedRefund[]> {
  let after: string | undefined;
  do {
    const { read, readIds } = of(after);
    const page = await read();
    const nodes = (page?.nodes ?? []).filter((node) => node !== null);
    const known = nodes.flatMap((request): ChangedRefund[] => {
      const id = orderIdOf(request);
      return id === undefined ? [] : [{ kind: 'order', id }];
    });
    const unread = await unreadIn<Listed>(page, nodes, readIds);
    yield [...known, ...unread.map(({ id }) => ({ kind: 'refund-request', id }) as const)];
    after = nextOf(page);
  } while (after);
}

const orderIdOf = ({ invoice }: Pick<RefundRequestOwnerFragment, 'invoice'>): string | undefined =>
  invoice?.order?.externalIds.find(({ key }) => key === ORDER_ID_KEY)?.value;
