import type { World } from '../client/index.ts';

/** A refund request as Marketplacer shows it. */
export interface AskedRefund {
  id: string;
  status: string;
  cashAmountCents: number | null;
  externalIds: { key: string; value: string }[];
  invoice: { id: string; statusFlags: string[] };
  lineItems: {
    id: string;
    status: string;
    quantity: number;
    dispatched: boolean;
    amountCents: number;
    externalIds: { key: string; value: string }[];
    lineItem: { id: string } | null;
  }[];
}

export interface AskedLine {
  lineItemId: string;
  quantity: number;
  dispatched?: boolean;
  amountPerItemCents?: number;
  onlyRemittance?: boolean;
}

interface Refusals {
  errors: { field: string | null; messages: string[] | null }[] | null;
}

const REQUEST = `id status cashAmountCents externalIds { key value } invoice { id statusFlags } lineItems {
  id status quantity dispatched amountCents externalIds { key value } lineItem { id } }`;
const REFUSALS = 'errors { field messages }';
const NOTES = [{ note: 'asked by hand' }];

/** The people of a marketplace, who ask for refunds and decide on them in the portals. */
export function refundingOf({ marketplacer }: World) {
  async function mutate<Answer>(name: string, type: string, input: object, fields: string): Promise<Answer> {
    const answer = await marketplacer.graphql<Record<string, Refusals & Answer>>(
      `mutation Refunding($input: ${type}!) { ${name}(input: $input) { ${fields} ${REFUSALS} } }`,
      { input: { ...input, notes: NOTES } },
    );
    const payload = answer[name];
    if (!payload || payload.errors?.length) throw new Error(`refused: ${JSON.stringify(payload?.errors)}`);
    return payload;
  }

  return {
    /** All refund requests, oldest first. */
    async requests(): Promise<AskedRefund[]> {
      const { refundRequests } = await marketplacer.graphql<{ refundRequests: { nodes: AskedRefund[] } }>(
        `{ refundRequests(first: 500) { nodes { ${REQUEST} } } }`,
      );
      return refundRequests.nodes;
    },

    /** @param shippingCents minor units that are given back beside the goods */
    async ask(invoiceId: string, lines: AskedLine[], shippingCents = 0): Promise<AskedRefund> {
      const fee = { custom: 'Shipping Fee', amountPerItemCents: shippingCents, quantity: 1 };
      const lineItems = [
        ...lines.map((line) => ({ dispatched: true, ...line, reason: 'does not fit' })),
        ...(shippingCents > 0 ? [fee] : []),
      ];
      const { refundRequest } = await mutate<{ refundRequest: AskedRefund }>(
        'refundRequestCreate',
        'RefundRequestCreateMutationInput',
        { invoiceId, lineItems, initiator: 'SELLER' },
        `refundRequest { ${REQUEST} }`,
      );
      return refundRequest;
    },

    /** An amount that belongs to no line of the invoice. */
    async askForAmount(invoiceId: string, amountPerItemCents: number): Promise<AskedRefund> {
      const { refundRequest } = await mutate<{ refundRequest: AskedRefund }>(
        'refundRequestCreate',
        'RefundRequestCreateMutationInput',
        { invoiceId, lineItems: [{ custom: 'Goodwill', amountPerItemCents, quantity: 1 }] },
        `refundRequest { ${REQUEST} }`,
      );
      return refundRequest;
    },

    step: (name: 'Return' | 'Refund' | 'Deny' | 'RevertDenial', refundRequestId: string) =>
      mutate<object>(
        `refundRequest${name}`,
        `RefundRequest${name}MutationInput`,
        { refundRequestId },
        'status',
      ),

    stepLine: (name: 'Accept' | 'Return' | 'Deny', refundRequestLineItemId: string) =>
      mutate<object>(
        `refundRequestLineItem${name}`,
        `RefundRequestLineItem${name}MutationInput`,
        { refundRequestLineItemId, ...(name === 'Deny' && { denyRefundReason: 'used' }) },
        'status',
      ),
  };
}

export type Refunding = ReturnType<typeof refundingOf>;
