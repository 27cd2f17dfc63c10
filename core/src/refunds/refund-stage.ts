import type { RefundLine, RefundRequest } from '../marketplacer/index.ts';

/** How far a refund has come on Marketplacer, from the request's status and that of its line. */
export const REFUND_STAGES = [
  'asked',
  'awaiting-return',
  'accepted',
  'returned',
  'refunded',
  'denied',
  /** Of lines that stand for one item, some are refunded and the others denied. */
  'split',
  /** A status that is newer than this connector: nothing follows from it. */
  'unknown',
] as const;
export type RefundStage = (typeof REFUND_STAGES)[number];

type LineStatus = NonNullable<RefundLine['status']>;

const open = (stage: RefundStage): Record<LineStatus, RefundStage> => ({
  PENDING_APPROVAL: stage,
  AWAITING_RETURN: stage,
  REFUND_ACCEPTED: stage,
  REFUND_DENIED: 'denied',
  REFUNDED: 'refunded',
});

/**
 * Lines have statuses of their own in the "advanced" flow only, so where the request is decided its status
 * counts for lines that say nothing final. When a request is REFUND_ACCEPTED is not documented; it may not be
 * refunded from there.
 */
const STAGES: Record<RefundRequest['status'], Record<LineStatus, RefundStage>> = {
  AWAITING: {
    PENDING_APPROVAL: 'asked',
    AWAITING_RETURN: 'awaiting-return',
    REFUND_ACCEPTED: 'accepted',
    REFUND_DENIED: 'denied',
    REFUNDED: 'refunded',
  },
  REFUND_ACCEPTED: open('accepted'),
  RETURNED: open('returned'),
  PROCESSED: open('returned'),
  REFUNDED: open('refunded'),
  DENIED: open('denied'),
  REFUND_DENIED: open('denied'),
};

export function stageOf(
  { status }: Pick<RefundRequest, 'status'>,
  line: Pick<RefundLine, 'status'>,
): RefundStage {
  const lineStatus = line.status ?? 'PENDING_APPROVAL';
  return isKnownRequestStatus(status) && isKnownLineStatus(lineStatus)
    ? STAGES[status][lineStatus]
    : 'unknown';
}

/** Instances get new values before this connector learns of them, whatever the types say. */
export const isKnownRequestStatus = (status: string): status is RefundRequest['status'] =>
  Object.hasOwn(STAGES, status);

export const isKnownLineStatus = (status: string): status is LineStatus =>
  Object.hasOwn(STAGES.AWAITING, status);

const isOpen = (stage: RefundStage): boolean => !['refunded', 'denied', 'split'].includes(stage);

/**
 * The stage of several refund lines that stand for one return item: unknown where that of one is; the least advanced
 * one that is open; otherwise what all of them have come to.
 */
export function combined(stages: readonly RefundStage[]): RefundStage {
  if (stages.includes('unknown')) return 'unknown';
  const least = REFUND_STAGES.find((stage) => isOpen(stage) && stages.includes(stage));
  if (least) return least;
  if (!stages.includes('refunded')) return 'denied';
  return stages.includes('denied') ? 'split' : 'refunded';
}
