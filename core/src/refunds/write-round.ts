import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import { again, reread, type Attempt } from '../converge/index.ts';
import { MarketplacerRefusal, type RefundStep } from '../marketplacer/index.ts';
import { createRefund } from './create-refund.ts';
import type { Creation } from './plan-creations.ts';
import type { Finding } from './plan-refunds.ts';
import { keyOf, type Round } from './plan-round.ts';
import type { ReturnSide } from './read-snapshot.ts';

/** What one run has met. */
export interface RefundRun {
  connector: Connector;
  orderId: string;
  /** Whether another worker is creating a request. */
  claimed: boolean;
  asked: Map<string, Finding | undefined>;
}

/** Both sides are read again behind every round; where nothing of it was taken, somebody else may have been first. */
export async function writeRound(run: RefundRun, side: ReturnSide, round: Round): Promise<Attempt> {
  return (await hasWritten(run, side, round)) ? reread(true) : again();
}

async function hasWritten(run: RefundRun, side: ReturnSide, round: Round): Promise<boolean> {
  const { connector, orderId } = run;
  switch (round.kind) {
    case 'track':
      return Boolean(await connector.store.refundTracking.write(orderId, side.opened, round.tracking));
    case 'update-order':
      return updateOrder(run, side.order, round.updates);
    case 'create':
      return createAll(run, side, round.creations);
    case 'step':
      return takeSteps(run, round.steps);
  }
}

async function updateOrder(
  { connector: { commercetools }, asked }: RefundRun,
  order: Order,
  updates: Extract<Round, { kind: 'update-order' }>['updates'],
): Promise<boolean> {
  let latest: Pick<Order, 'id' | 'version'> = order;
  for (const actions of updates) {
    const written = await commercetools.orders.update(latest, actions);
    if (written.kind === 'conflict') break;
    if (written.kind === 'written') {
      latest = written.resource;
    } else {
      const reasons =
        written.kind === 'rejected' ? written.reasons : [`${written.field} ${written.value} is taken`];
      asked.set(keyOf(actions), finding('refused-by-commercetools', reasons));
    }
  }
  return latest !== order;
}

async function createAll(
  run: RefundRun,
  { opened: { tracking } }: ReturnSide,
  creations: readonly Creation[],
): Promise<boolean> {
  let wrote = false;
  let known = tracking.entries;
  for (const creation of creations) {
    const { entryKey, entry } = creation;
    const created = await createRefund(run.connector, run.orderId, creation, known);
    if (created.kind === 'created') {
      wrote = true;
      known = { ...known, [entryKey]: { ...entry, requestId: created.requestId } };
    }
    if (created.kind === 'refused') {
      run.asked.set(keyOf(creation), finding('refund-refused', created.reasons));
    }
    if (created.kind === 'claimed') {
      run.claimed = true;
      run.asked.set(keyOf(creation), undefined);
    }
  }
  return wrote;
}

/**
 * A step that another worker took first is refused; the next round sees whether it is still missing. So it does with
 * one that was taken, which Marketplacer may answer without an error and yet not do.
 */
async function takeSteps({ connector, asked }: RefundRun, steps: readonly RefundStep[]): Promise<boolean> {
  let wrote = false;
  for (const step of steps) {
    const reasons = await refusalOfStep(connector, step);
    if (!reasons) wrote = true;
    const missing = [`${step.kind} of ${step.id} was taken and has changed nothing`];
    asked.set(keyOf(step), finding('refund-refused', reasons ?? missing));
  }
  return wrote;
}

/** Undefined where Marketplacer has taken the step. */
async function refusalOfStep({ marketplacer }: Connector, step: RefundStep): Promise<string[] | undefined> {
  try {
    const taken = await marketplacer.refunds.step(step);
    return taken.kind === 'refused' ? taken.reasons : undefined;
  } catch (error) {
    if (error instanceof MarketplacerRefusal) return [error.message];
    throw error;
  }
}

const finding = (code: Finding['code'], reasons: readonly string[]): Finding => ({
  code,
  detail: reasons.join('; '),
});
