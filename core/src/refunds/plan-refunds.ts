import type { RefundRequest, RefundStep } from '../marketplacer/index.ts';
import type { FailureCode } from '../outcome/index.ts';
import { buyerCashOf } from './buyer-cash.ts';
import type { Pair } from './pairs.ts';
import { refundFromReturn, type RefundMove } from './refund-from-return.ts';
import { stageOf, type RefundStage } from './refund-stage.ts';

/** Something that a person has to look at. */
export interface Finding {
  code: FailureCode;
  detail: string;
}

export interface RefundPlan {
  steps: RefundStep[];
  findings: Finding[];
}

interface Moving {
  pair: Pair;
  move: RefundMove;
}

const NOT_YET_RETURNED: readonly RefundStage[] = ['asked', 'awaiting-return', 'accepted'];
const OPEN: readonly RefundStage[] = [...NOT_YET_RETURNED, 'returned'];

/**
 * The next steps of one refund request. Where all of its lines are to go the same way the request takes the
 * step; where they are not, the lines take it, and the refund waits until every line is decided, because
 * Marketplacer refunds a request as a whole.
 *
 * @param pairs those of this request
 */
export function planRefund(request: RefundRequest, pairs: readonly Pair[]): RefundPlan {
  const moving = pairs.map((pair): Moving => {
    const { initiator, wanted, refund, agreedDenial } = pair;
    const move = refundFromReturn(initiator, wanted, refund, agreedDenial);
    // The shop refunds the whole item, and a part of it is denied.
    return { pair, move: move === 'refund' && isPartlyDenied(pair) ? 'contradiction' : move };
  });
  const contradicted = moving.filter(({ move }) => move === 'contradiction');
  const findings = contradicted.map(({ pair }): Finding => ({
    code: 'refund-contradiction',
    detail: `refund request ${request.id} is ${isPartlyDenied(pair) ? 'partly denied' : pair.refund}, the order says ${pair.wanted}`,
  }));
  // A step of the request would move a line, too, of which nobody knows where it is.
  if (request.lineItems.some((line) => stageOf(request, line) === 'unknown')) return { steps: [], findings };
  const step = wholeRequest(request, moving);
  return { steps: step ? [step] : moving.flatMap(({ pair, move }) => lineSteps(pair, move)), findings };
}

const isPartlyDenied = ({ request, lines, refund }: Pair): boolean =>
  refund !== 'denied' && lines.some((line) => stageOf(request, line) === 'denied');

function wholeRequest(request: RefundRequest, moving: readonly Moving[]): RefundStep | undefined {
  const { id } = request;
  const covered = isCovered(request, moving);
  const all = (stages: readonly RefundStage[], move: RefundMove) => {
    const concerned = moving.filter(({ pair }) => stages.includes(pair.refund));
    return covered && concerned.length > 0 && concerned.every((one) => one.move === move);
  };
  if (all(OPEN, 'deny')) return { kind: 'deny', id };
  if (all(['denied'], 'revert-denial') && !moving.some(({ pair }) => OPEN.includes(pair.refund))) {
    return { kind: 'revert-denial', id };
  }
  if (all(NOT_YET_RETURNED, 'return') && !moving.some(({ move }) => move === 'deny')) {
    return { kind: 'return', id };
  }
  if (!all(OPEN, 'refund')) return undefined;
  const cashAmountCents = buyerCashOf(request);
  return { kind: 'refund', id, ...(cashAmountCents !== undefined && { cashAmountCents }) };
}

/**
 * A line that stands for nothing in the shop is not ours to decide, and neither is the whole request then. An amount
 * beside goods, such as that of their shipping, goes the way of the goods.
 */
function isCovered({ lineItems }: RefundRequest, moving: readonly Moving[]): boolean {
  const known = new Set(moving.flatMap(({ pair }) => pair.lines.map(({ id }) => id)));
  return lineItems.every(
    ({ id, onlyRemittance, lineItem }) => onlyRemittance === true || known.has(id) || lineItem === null,
  );
}

function lineSteps({ request, lines }: Pair, move: RefundMove): RefundStep[] {
  const at = (stages: readonly RefundStage[], kind: RefundStep['kind']): RefundStep[] =>
    lines
      .filter((line) => stages.includes(stageOf(request, line)))
      .map(({ id }): RefundStep => ({ kind, id }));
  switch (move) {
    case 'deny':
      return at(OPEN, 'deny-line');
    case 'return':
      return at(['asked', 'awaiting-return'], 'accept-line');
    case 'await-return':
      return at(['asked'], 'return-line').filter(
        ({ id }) => lines.find((line) => line.id === id)?.dispatched === true,
      );
    default:
      return [];
  }
}
