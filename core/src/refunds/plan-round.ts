import type { OrderUpdateAction } from '@commercetools/platform-sdk';
import type { RefundStep } from '../marketplacer/index.ts';
import type { RefundTracking } from '../store/index.ts';
import { adoptRequests } from './adopt-requests.ts';
import { agreedDenialsAfter, agreedItemsAfter } from './agreed-denials.ts';
import { forgetGoneItems } from './gone-items.ts';
import { buyersLines, goodsLines, lineItemIdOf, pairsOf, type Pair, type RefundSnapshot } from './pairs.ts';
import { planCreations, type Creation } from './plan-creations.ts';
import { planRefund, type Finding } from './plan-refunds.ts';
import { planReturns } from './plan-returns.ts';
import { stageOf } from './refund-stage.ts';
import { splitItems } from './split-items.ts';
import { unknownValues } from './unknown-values.ts';

/** What is written before both sides are read again. */
export type Round =
  | { kind: 'track'; tracking: RefundTracking }
  /** One update of the order after the other. */
  | { kind: 'update-order'; updates: readonly OrderUpdateAction[][] }
  | { kind: 'create'; creations: readonly Creation[] }
  | { kind: 'step'; steps: readonly RefundStep[] };

/**
 * What was refused or done in this run, with what a person has to know where it is still missing. It is not asked
 * again in this run.
 */
export type Asked = ReadonlyMap<string, Finding | undefined>;

/**
 * Pure: the next round of writes, or where nothing is left to do, what was found. commercetools takes all actions of
 * an update or none: so what it refuses together is sent again pair by pair, and one return that it does not take
 * holds up no other.
 */
export function planRound(
  snapshot: RefundSnapshot,
  asked: Asked,
): Round | { kind: 'end'; findings: Finding[] } {
  const adopted = adoptRequests(snapshot);
  const forgotten = forgetGoneItems(adopted ? { ...snapshot, tracking: adopted } : snapshot);
  const pairs = pairsOf(snapshot);
  const tracking = forgotten ?? adopted ?? agreementsOf(snapshot, pairs);
  if (tracking) return { kind: 'track', tracking };

  const changes = pairs.map((pair) => planReturns(snapshot, [pair])).filter(({ length }) => length > 0);
  const separate = changes.filter((actions) => !asked.has(keyOf(actions)));
  if (separate.length > 0) {
    const together = planReturns(snapshot, pairs);
    return { kind: 'update-order', updates: asked.has(keyOf(together)) ? separate : [together] };
  }

  const { creations, findings } = planCreations(snapshot);
  const wanted = creations.filter((creation) => !asked.has(keyOf(creation)));
  if (wanted.length > 0) return { kind: 'create', creations: wanted };

  const plans = snapshot.requests.map((request) =>
    planRefund(
      request,
      pairs.filter((pair) => pair.request === request),
    ),
  );
  const planned = plans.flatMap((plan) => plan.steps);
  const steps = planned.filter((step) => !asked.has(keyOf(step)));
  if (steps.length > 0) return { kind: 'step', steps };
  // What another worker has done meanwhile is not wanted any more, so its refusal says nothing.
  const refused = [...changes, ...creations, ...planned].flatMap((one) => asked.get(keyOf(one)) ?? []);
  return {
    kind: 'end',
    findings: [
      ...unknownValues(snapshot),
      ...findings,
      ...plans.flatMap((plan) => plan.findings),
      ...splitItems(pairs),
      ...unknownLines(snapshot),
      ...refused,
    ],
  };
}

/** Undefined where it is remembered already on which denials both sides agree, and with which items. */
function agreementsOf({ tracking }: RefundSnapshot, pairs: readonly Pair[]): RefundTracking | undefined {
  const { agreedDenials, agreedItems = {} } = tracking;
  const denials = agreedDenialsAfter(pairs, agreedDenials);
  const items = agreedItemsAfter(pairs, agreedItems);
  if (!denials && !items) return undefined;
  return { ...tracking, agreedDenials: denials ?? agreedDenials, agreedItems: items ?? agreedItems };
}

/** By which it is known again in the next round. */
export function keyOf(one: readonly OrderUpdateAction[] | Creation | RefundStep): string {
  if ('entryKey' in one) return `create ${one.entryKey}`;
  return 'kind' in one ? `${one.kind} ${one.id}` : JSON.stringify(one);
}

/**
 * A refund of an amount alone, or of a line that the shop does not have, cannot be a return item. An amount beside goods
 * is settled with them.
 */
function unknownLines(snapshot: RefundSnapshot): Finding[] {
  return snapshot.requests.flatMap((request) =>
    (goodsLines(request).length > 0 ? goodsLines(request) : buyersLines(request))
      .filter((line) => lineItemIdOf(snapshot, line) === undefined)
      .filter((line) => stageOf(request, line) !== 'denied')
      .map(({ id }): Finding => ({ code: 'refund-line-unknown', detail: `refund line ${id}` })),
  );
}
