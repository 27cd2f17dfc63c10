import { announceMessage } from '../project/notifications.ts';
import type { Project } from '../project/project.ts';
import type { Json, Resource } from '../model/resource.ts';

/** Announces what happened to a payment. */
export async function announcePayment(
  project: Project,
  payment: Resource,
  _request: Json,
  before?: Resource,
): Promise<Resource> {
  if (!before) {
    announceMessage(project, 'payment', payment, 'PaymentCreated', { payment });
    return payment;
  }
  for (const transaction of payment.transactions) {
    const earlier = before.transactions.find(({ id }: Json) => id === transaction.id);
    if (!earlier) {
      announceMessage(project, 'payment', payment, 'PaymentTransactionAdded', { transaction });
    } else if (earlier.state !== transaction.state) {
      announceMessage(project, 'payment', payment, 'PaymentTransactionStateChanged', {
        transactionId: transaction.id,
        state: transaction.state,
      });
    }
  }
  const { state } = payment.paymentStatus ?? {};
  if (state && state.id !== before.paymentStatus?.state?.id) {
    announceMessage(project, 'payment', payment, 'PaymentStatusStateTransition', { state, force: false });
  }
  for (const interaction of payment.interfaceInteractions.slice(before.interfaceInteractions.length)) {
    announceMessage(project, 'payment', payment, 'PaymentInteractionAdded', { interaction });
  }
  return payment;
}
