import type { RefundStage } from './refund-stage.ts';
import type { ReturnStage } from './return-stage.ts';

/** What a refund on Marketplacer asks of its return item in commercetools. */
export type ReturnChange = 'nothing' | 'add' | 'mark-refunded' | 'mark-not-refunded';

type Row = Record<ReturnStage, ReturnChange>;

const undecided: Row = {
  absent: 'add',
  advised: 'nothing',
  returned: 'nothing',
  received: 'nothing',
  paid: 'nothing',
  'received-paid': 'nothing',
  refunded: 'nothing',
  'not-refunded': 'nothing',
  unknown: 'nothing',
};

export const RETURN_CHANGES: Record<RefundStage, Row> = {
  asked: undecided,
  'awaiting-return': undecided,
  accepted: undecided,
  returned: undecided,
  refunded: {
    absent: 'add',
    // An advised item can never be marked, so a returned one is put beside it.
    advised: 'add',
    returned: 'mark-refunded',
    received: 'mark-refunded',
    paid: 'mark-refunded',
    'received-paid': 'mark-refunded',
    refunded: 'nothing',
    'not-refunded': 'nothing',
    unknown: 'nothing',
  },
  denied: {
    absent: 'nothing',
    advised: 'nothing',
    returned: 'mark-not-refunded',
    received: 'mark-not-refunded',
    paid: 'nothing',
    'received-paid': 'nothing',
    refunded: 'nothing',
    'not-refunded': 'nothing',
    unknown: 'nothing',
  },
  split: { ...undecided, absent: 'nothing' },
  unknown: { ...undecided, absent: 'nothing' },
};

/** The differences after an agreed denial: one of the two sides has taken it back. */
export const RETURN_CHANGES_AFTER_DENIAL: Partial<Record<RefundStage, Partial<Row>>> = {
  refunded: { 'not-refunded': 'mark-refunded' },
  denied: { returned: 'nothing', received: 'nothing' },
};

export function returnFromRefund(
  refund: RefundStage,
  item: ReturnStage,
  agreedDenial: boolean,
): ReturnChange {
  const reverted = agreedDenial ? RETURN_CHANGES_AFTER_DENIAL[refund]?.[item] : undefined;
  return reverted ?? RETURN_CHANGES[refund][item];
}
