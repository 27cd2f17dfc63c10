import { row } from '../graphql/relations.ts';
import type { TypeResolvers } from '../graphql/context.ts';
import type { Remittance, RemittanceAdvice } from '../model/entities.ts';
import { refuse } from '../model/errors.ts';
import { pendingReasons, remittancesOf } from '../rules/remitting.ts';
import type { Marketplace } from '../store/marketplace.ts';
import { mustFind, mutation } from './mutation.ts';

interface AdviceUpdate {
  remittanceAdviceId: string;
  totalPaidCents: number;
  attachments?: object[] | null;
  paidAt?: number | null;
  paymentReference?: string | null;
}

/** The sum is absolute (GD:RemittanceAdviceUpdateMutationInput): whoever sends it twice has paid once. */
function updateAdvice({ store, clock }: Marketplace, input: AdviceUpdate): RemittanceAdvice {
  const advice = mustFind(store, 'RemittanceAdvice', input.remittanceAdviceId, 'remittanceAdviceId');
  if (input.attachments?.length) refuse('attachments', 'are not emulated');
  if (input.totalPaidCents < 0) refuse('totalPaidCents', 'must be greater than or equal to 0');
  const paidAt = input.paidAt ?? clock.now();
  for (const { invoiceId } of remittancesOf(store, advice)) {
    store.update(store.get('Invoice', invoiceId), { remittedAt: paidAt });
  }
  const paymentReference = input.paymentReference ?? advice.paymentReference;
  return store.update(advice, { totalPaidCents: input.totalPaidCents, paidAt, paymentReference });
}

/** Whether a second release is refused is not documented. Here it is, so that nobody relies on the opposite. */
function released({ store }: Marketplace, id: string): Remittance {
  const remittance = mustFind(store, 'Remittance', id, 'remittanceIds');
  if (remittance.released) refuse('remittanceIds', `${id} has already been released`);
  return store.update(remittance, { released: true });
}

const release = mutation(['remittances'], ({ remittanceIds }: { remittanceIds: string[] }, marketplace) => ({
  remittances: remittanceIds.map((id) => released(marketplace, id)),
}));

export const remittanceResolvers: Record<string, TypeResolvers> = {
  Query: {
    remittances: (_root: unknown, _args, { instance }) => instance.store.all('Remittance'),
    remittanceAdvices: (_root: unknown, _args, { instance }) => instance.store.all('RemittanceAdvice'),
  },
  Remittance: {
    commissionAmountCents: () => null,
    invoice: row('Invoice', 'invoiceId'),
    invoiceAmendment: row('InvoiceAmendment', 'invoiceAmendmentId'),
    pendingReasons: (remittance: Remittance, _args, { instance }) => pendingReasons(instance, remittance),
    seller: row('Seller', 'sellerId'),
  },
  RemittanceAdvice: {
    attachments: () => [],
    commissionAmountTotalCents: () => null,
    remittanceActions: () => [],
    remittances: (advice: RemittanceAdvice, _args, { instance }) => remittancesOf(instance.store, advice),
    seller: row('Seller', 'sellerId'),
  },
  Mutation: {
    remittancesRelease: release,
    remittanceRelease: release,
    remittanceAdviceUpdate: mutation(['remittanceAdvice'], (input: AdviceUpdate, instance) => ({
      remittanceAdvice: updateAdvice(instance, input),
    })),
  },
};
