import type { World } from '../client/index.ts';

/** What a seller is owed, as Marketplacer shows it. */
export interface OwedRemittance {
  id: string;
  amountCents: number;
  released: boolean;
  seller: { id: string; legacyId: number };
  invoice: { id: string };
}

export interface MadeAdvice {
  id: string;
  legacyId: number;
  totalCents: number;
  totalPaidCents: number | null;
  paidAt: string | null;
}

interface Refusals {
  errors: { field: string | null; messages: string[] | null }[] | null;
}

/** Longer than the delay that an instance waits by default. */
const EIGHT_DAYS_MS = 8 * 24 * 60 * 60_000;

/** The accounting of a marketplace, in its portal and at night. */
export function remittingOf({ marketplacer }: World) {
  async function mutate(name: string, type: string, input: object): Promise<void> {
    const answer = await marketplacer.graphql<Record<string, Refusals>>(
      `mutation Remitting($input: ${type}!) { ${name}(input: $input) { errors { field messages } } }`,
      { input },
    );
    if (answer[name]?.errors?.length) throw new Error(`refused: ${JSON.stringify(answer[name].errors)}`);
  }

  return {
    /** Oldest first. */
    async remittances(): Promise<OwedRemittance[]> {
      const { remittances } = await marketplacer.graphql<{ remittances: { nodes: OwedRemittance[] } }>(
        '{ remittances(first: 500) { nodes { id amountCents released seller { id legacyId } invoice { id } } } }',
      );
      return remittances.nodes;
    },

    async advices(): Promise<MadeAdvice[]> {
      const { remittanceAdvices } = await marketplacer.graphql<{
        remittanceAdvices: { nodes: MadeAdvice[] };
      }>('{ remittanceAdvices(first: 500) { nodes { id legacyId totalCents totalPaidCents paidAt } } }');
      return remittanceAdvices.nodes;
    },

    release: (id: string) =>
      mutate('remittancesRelease', 'RemittancesReleaseMutationInput', { remittanceIds: [id] }),

    /** The days pass that an invoice waits after its dispatch, and the night in which advices are made. */
    async advise(sellerId: string): Promise<MadeAdvice> {
      await marketplacer.action('advance-clock', { milliseconds: EIGHT_DAYS_MS });
      return marketplacer.action<MadeAdvice>('remittance-advise', { sellerId });
    },

    /** With MPay the operator is paid its part of a sale. */
    adviseOperator: (sellerId: string, invoiceId: string, amountCents: number) =>
      marketplacer.action<MadeAdvice>('operator-advise', {
        sellerId,
        id: invoiceId,
        fields: { amountCents },
      }),

    pay: (remittanceAdviceId: string, totalPaidCents: number) =>
      mutate('remittanceAdviceUpdate', 'RemittanceAdviceUpdateMutationInput', {
        remittanceAdviceId,
        totalPaidCents,
      }),
  };
}
