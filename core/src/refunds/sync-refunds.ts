import { orUnreadable, type Connector } from '../connector/index.ts';
import {
  compare,
  converge,
  done,
  reread,
  toWrite,
  type Attempt,
  type Comparison,
  type Flow,
  type RunOptions,
} from '../converge/index.ts';
import { afterExport, exportOrder, linkIncomplete, recordAndNotify } from '../orders/index.ts';
import { applied, failed, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import { explainRefunds } from './explain-refunds.ts';
import type { RefundSnapshot } from './pairs.ts';
import type { Finding } from './plan-refunds.ts';
import { planRound, type Round } from './plan-round.ts';
import {
  readRefundSide,
  readReturnSide,
  snapshotOf,
  type RefundSide,
  type ReturnSide,
} from './read-snapshot.ts';
import { writeRound, type RefundRun } from './write-round.ts';
import { decideAbout } from '../runtime/index.ts';

/** A cancellation takes four rounds: created, returned, refunded, and nothing left to do. */
const MOST_ROUNDS = 12;

/**
 * Syncs the returns of an order and the refund requests of its invoices, both ways. Both sides are read again
 * before every round of writes; each round does what the state tables say, until nothing is left.
 * The tables never let both sides move at once, so nothing that began on one side comes back as a second one.
 *
 * @param options.dryRun only say what the first round would come to
 */
export async function syncRefunds(
  connector: Connector,
  orderId: string,
  { dryRun = false }: RunOptions = {},
): Promise<Outcome> {
  decideAbout({ type: 'order', id: orderId });
  const object = { type: 'refund', id: orderId } as const;
  if (dryRun) {
    return orUnreadable(object, async () => (await compareRefunds(connector, orderId)).outcome);
  }
  if (connector.config.flowsOff.has('refunds')) return ignored('flow-off');
  return afterExport(connector, orderId, async () => {
    const synced = () => converge(refundFlow(connector, orderId), connector.clock);
    return conclude(connector, orderId, await orUnreadable(object, synced));
  });
}

export async function compareRefunds(connector: Connector, orderId: string): Promise<Comparison> {
  const { clock, config } = connector;
  const isOff = config.flowsOff.has('refunds') || config.flowsOff.has('orders');
  if (isOff) return { outcome: ignored('flow-off'), differences: [] };
  return compare(refundFlow(connector, orderId), clock);
}

/** Absent where the order has no link: a worker that died may have left it so. */
type RefundPlan = { side: ReturnSide; snapshot: RefundSnapshot; round: Round } | 'restore-link';

function refundFlow(connector: Connector, orderId: string) {
  const run: RefundRun = { connector, orderId, claimed: false, asked: new Map() };
  return {
    attempts: MOST_ROUNDS,
    locate: () => orderId,
    readTarget: () => readReturnSide(connector, orderId),
    readSource: async (side) => side && readRefundSide(connector, side),
    plan: ({ target: side, source }) => {
      // Whether it was exported at all, only the export knows.
      if (!side || !source) return toWrite('restore-link', ignored('not-yet'));
      const snapshot = snapshotOf(side, source);
      const round = planRound(snapshot, run.asked);
      if (round.kind !== 'end') return toWrite({ side, snapshot, round }, applied);
      return done(run.claimed ? retry('claimed') : outcomeOf(orderId, round.findings));
    },
    write: (plan) =>
      plan === 'restore-link' ? restoreLink(connector, orderId) : writeRound(run, plan.side, plan.round),
    explain: (plan) => (plan === 'restore-link' ? [] : explainRefunds(plan.snapshot, plan.round)),
  } satisfies Flow<string, ReturnSide, RefundSide | undefined, RefundPlan>;
}

async function restoreLink(connector: Connector, orderId: string): Promise<Attempt> {
  const restored = await exportOrder(connector, orderId);
  const link = await connector.store.links.byOrderId(orderId);
  if (link?.incomplete) {
    const { code, object, detail } = linkIncomplete(orderId);
    return done(failed(code, object, detail));
  }
  return restored.outcome === 'applied' || restored.outcome === 'unchanged' ? reread() : done(restored);
}

function outcomeOf(orderId: string, findings: readonly Finding[]): Outcome {
  const [first] = findings;
  if (!first) return unchanged;
  const details = findings.map(({ code, detail }) => `${code}: ${detail}`);
  return failed(first.code, { type: 'refund', id: orderId }, details.join('; '));
}

/** What an export has come to is not concluded here. */
async function conclude(connector: Connector, id: string, outcome: Outcome): Promise<Outcome> {
  if (outcome.outcome === 'failed' && outcome.failure.object.type === 'refund') {
    return recordAndNotify(connector, outcome.failure);
  }
  const isSolved = outcome.outcome === 'applied' || outcome.outcome === 'unchanged';
  if (isSolved) await connector.store.failures.resolve({ type: 'refund', id });
  return outcome;
}
