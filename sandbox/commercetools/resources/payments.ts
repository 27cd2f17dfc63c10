import {
  TransactionStateValues,
  TransactionTypeValues,
  type PaymentDraft,
  type PaymentUpdateAction,
  type TransactionDraft,
} from '@commercetools/platform-sdk';
import { invalidInput } from '../model/errors.ts';
import { referenceTo, type Json, type Resource } from '../model/resource.ts';
import type { Project } from '../project/project.ts';
import { customFields } from '../rules/custom-fields.ts';
import { typedMoney } from '../rules/money.ts';
import { requireKey, requireOneOf } from '../rules/patterns.ts';
import { resolve, resolveOptional } from '../rules/references.ts';
import { checked } from '../rules/shape.ts';
import { action, customActions, setKey, type ResourceKind } from '../writes/kind.ts';

/** What a payment service has told about the money for an order. */
export const payments: ResourceKind<PaymentDraft, PaymentUpdateAction> = {
  typeId: 'payment',
  path: 'payments',
  draft: {
    key: 'string?',
    amountPlanned: 'money',
    interfaceId: 'string?',
    paymentMethodInfo: 'object?',
    paymentStatus: 'object?',
    transactions: 'array?',
    custom: 'object?',
  },
  create({ project, emit }, draft) {
    requireKey(draft.key);
    const { paymentMethodInfo = {}, paymentStatus = {}, transactions = [] } = draft;
    emit('PaymentCreated', (payment) => ({ payment }));
    return {
      ...draft,
      amountPlanned: typedMoney(draft.amountPlanned, 'amountPlanned'),
      paymentMethodInfo,
      paymentStatus: {
        ...paymentStatus,
        state: resolveOptional(project, 'state', paymentStatus.state, 'state'),
      },
      transactions: transactions.map((transaction) => storedTransaction(project, transaction)),
      interfaceInteractions: [],
      custom: customFields(project, 'payment', draft.custom),
    };
  },
  actions: {
    setKey,
    addTransaction: action({ transaction: 'object' }, ({ project, emit }, payment, change) => {
      const transaction = storedTransaction(project, change.transaction);
      payment.transactions.push(transaction);
      emit('PaymentTransactionAdded', { transaction });
    }),
    changeTransactionState: action(
      { transactionId: 'string', state: 'string' },
      ({ emit }, payment, { transactionId, state }) => {
        requireOneOf('state', state, TransactionStateValues);
        transactionOf(payment, transactionId).state = state;
        emit('PaymentTransactionStateChanged', { transactionId, state });
      },
    ),
    transitionState: action(
      { state: 'object', force: 'boolean?' },
      ({ project, emit }, payment, { state, force = false }) => {
        const reference = referenceTo('state', resolve(project, 'state', state, 'state').id);
        payment.paymentStatus.state = reference;
        emit('PaymentStatusStateTransition', { state: reference, force });
      },
    ),
    addInterfaceInteraction: action(
      { type: 'object', fields: 'object?' },
      ({ project, emit }, payment, change) => {
        const interaction = customFields(project, 'payment-interface-interaction', change);
        payment.interfaceInteractions.push(interaction);
        emit('PaymentInteractionAdded', { interaction });
      },
    ),
    ...customActions('payment'),
  },
};

function storedTransaction(project: Project, draft: unknown): Json {
  const transaction = checked<TransactionDraft>(
    draft,
    {
      type: 'string',
      amount: 'money',
      timestamp: 'string?',
      interactionId: 'string?',
      state: 'string?',
      custom: 'object?',
    },
    'transaction',
  );
  requireOneOf('type', transaction.type, TransactionTypeValues);
  requireOneOf('state', transaction.state, TransactionStateValues);
  return {
    id: project.uuid(),
    state: 'Initial',
    ...transaction,
    amount: typedMoney(transaction.amount, 'amount'),
    custom: customFields(project, 'transaction', transaction.custom),
  };
}

function transactionOf({ transactions }: Resource, transactionId: string): Json {
  const found = transactions.find(({ id }: Json) => id === transactionId);
  if (!found) throw invalidInput(`The payment has no transaction '${transactionId}'.`);
  return found;
}
