import { row } from '../graphql/relations.ts';
import type { TypeResolvers } from '../graphql/context.ts';
import type { Remittance, RemittanceAdvice } from '../model/entities.ts';
import { refuse } from '../model/errors.ts';
import type { Marketplace } from '../store/marketplace.ts';
import type { Store } from '../store/store.ts';
import { mustFind, mutation } from './mutation.ts';

function remittancesOf(store: Store, { id }: RemittanceAdvice): readonly Remittance[] {
  return store.by('Remittance', 'remittanceAdviceId', id);
}

/** What happens every night: the released remittances of a seller become one advice, if their sum is positive. */
export function adviseRemittances({ store }: Marketplace, sellerId: number): RemittanceAdvice | null {
  const due = store
    .by('Remittance', 'remittanceAdviceId', null)
    .filter(({ released, invoiceId }) => released && store.get('Invoice', invoiceId).sellerId === sellerId);
  const totalCents = due.reduce((sum, { amountCents }) => sum + amountCents, 0);
  if (totalCents <= 0) return null;
  const advice = store.insert('RemittanceAdvice', {
    sellerId,
    totalCents,
    totalPaidCents: null,
    paidAt: null,
    paymentReference: null,
  });
  for (const remittance of due) store.update(remittance, { remittanceAdviceId: advice.id });
  return advice;
}

interface AdviceUpdate {
  remittanceAdviceId: string;
  totalPaidCents: number;
  attachments?: object[] | null;
  paidAt?: number | null;
  paymentReference?: string | null;
}

function updateAdvice({ store, clock }: Marketplace, input: AdviceUpdate): RemittanceAdvice {
  const advice = mustFind(store, 'RemittanceAdvice', input.remittanceAdviceId, 'remittanceAdviceId');
  if (input.attachments?.length) refuse('attachments', 'are not emulated');
  const paidAt = input.paidAt ?? clock.now();
  for (const { invoiceId } of remittancesOf(store, advice)) {
    store.update(store.get('Invoice', invoiceId), { remittedAt: paidAt });
  }
  const paymentReference = input.paymentReference ?? advice.paymentReference;
  return store.update(advice, { totalPaidCents: input.totalPaidCents, paidAt, paymentReference });
}

export const remittanceResolvers: Record<string, TypeResolvers> = {
  Query: {
    remittances: (_root: unknown, _args, { instance }) => instance.store.all('Remittance'),
    remittanceAdvices: (_root: unknown, _args, { instance }) => instance.store.all('RemittanceAdvice'),
  },
  Remittance: {
    invoice: row('Invoice', 'invoiceId'),
    invoiceAmendment: row('InvoiceAmendment', 'invoiceAmendmentId'),
    remittanceAdvice: row('RemittanceAdvice', 'remittanceAdviceId'),
  },
  RemittanceAdvice: {
    remittances: (advice: RemittanceAdvice, _args, { instance }) => remittancesOf(instance.store, advice),
    seller: row('Seller', 'sellerId'),
  },
  Mutation: {
    remittancesRelease: mutation(
      ['remittances'],
      ({ remittanceIds }: { remittanceIds: string[] }, { store }) => ({
        remittances: remittanceIds
          .map((id) => mustFind(store, 'Remittance', id, 'remittanceIds'))
          .map((remittance) => store.update(remittance, { released: true })),
      }),
    ),
    remittanceAdviceUpdate: mutation(['remittanceAdvice'], (input: AdviceUpdate, instance) => ({
      remittanceAdvice: updateAdvice(instance, input),
    })),
  },
};
