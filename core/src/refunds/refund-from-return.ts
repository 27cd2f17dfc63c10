import type { RefundStage } from './refund-stage.ts';
import type { ReturnStage } from './return-stage.ts';

/** What a return item in commercetools asks of its refund on Marketplacer. */
export type RefundMove =
  | 'nothing'
  | 'create'
  | 'await-return'
  | 'return'
  | 'refund'
  | 'deny'
  | 'revert-denial'
  /** The two sides have decided differently, and neither decision can be undone. */
  | 'contradiction';

/** Who began: an item of the shop, or one that the connector made for a refund of Marketplacer. */
export type Initiator = 'shop' | 'marketplacer';

type Row = Record<RefundStage | 'absent', RefundMove>;

const nothing: Row = {
  absent: 'nothing',
  asked: 'nothing',
  'awaiting-return': 'nothing',
  accepted: 'nothing',
  returned: 'nothing',
  refunded: 'nothing',
  denied: 'nothing',
  split: 'nothing',
  unknown: 'nothing',
};
const returned: Row = {
  ...nothing,
  absent: 'create',
  asked: 'return',
  'awaiting-return': 'return',
  accepted: 'return',
};
const refunded: Row = { ...returned, returned: 'refund', denied: 'contradiction' };
const notRefunded: Row = {
  absent: 'nothing',
  asked: 'deny',
  'awaiting-return': 'deny',
  accepted: 'deny',
  returned: 'deny',
  refunded: 'contradiction',
  denied: 'nothing',
  split: 'contradiction',
  unknown: 'nothing',
};

/**
 * An item of the shop that is `Returned` says that the goods are back. The connector's own items say so from the
 * beginning, because only such items can be refunded, so there it says nothing; and neither does a refund of the
 * payment, which may be for something else, until the shop has moved the item.
 */
export const REFUND_MOVES: Record<Initiator, Record<ReturnStage, Row>> = {
  shop: {
    absent: nothing,
    advised: { ...nothing, absent: 'create', asked: 'await-return' },
    returned,
    received: returned,
    paid: refunded,
    'received-paid': refunded,
    refunded,
    'not-refunded': notRefunded,
    unknown: nothing,
  },
  marketplacer: {
    absent: nothing,
    advised: nothing,
    returned: nothing,
    received: { ...returned, absent: 'nothing' },
    paid: { ...nothing, denied: 'contradiction' },
    'received-paid': { ...refunded, absent: 'nothing' },
    refunded: { ...refunded, absent: 'nothing' },
    'not-refunded': notRefunded,
    unknown: nothing,
  },
};

/** The differences after an agreed denial: one of the two sides has taken it back. */
export const REFUND_MOVES_AFTER_DENIAL: Partial<Record<ReturnStage, Partial<Row>>> = {
  returned: { denied: 'revert-denial' },
  received: { denied: 'revert-denial' },
  paid: { denied: 'revert-denial' },
  'received-paid': { denied: 'revert-denial' },
  refunded: { denied: 'revert-denial' },
  'not-refunded': {
    asked: 'nothing',
    'awaiting-return': 'nothing',
    accepted: 'nothing',
    returned: 'nothing',
    refunded: 'nothing',
  },
};

export function refundFromReturn(
  initiator: Initiator,
  item: ReturnStage,
  refund: RefundStage | 'absent',
  agreedDenial: boolean,
): RefundMove {
  const reverted = agreedDenial ? REFUND_MOVES_AFTER_DENIAL[item]?.[refund] : undefined;
  return reverted ?? REFUND_MOVES[initiator][item][refund];
}
