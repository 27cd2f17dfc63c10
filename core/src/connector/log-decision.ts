import { codeOf, type Outcome } from '../outcome/index.ts';
import { telemetry, withinDecision, type DecisionObject, type Log } from '../runtime/index.ts';

export interface DecisionMade {
  /** What has asked for it: `advert update`, `OrderCreated`, `reconcile`. */
  event: string;
  /** What it is about, unless it turns out to be about something else, such as the advert of a variant. */
  object?: DecisionObject | undefined;
  /** Lines of what needed no change are for `LOG_LEVEL=debug`. */
  quiet?: boolean;
}

/**
 * Comes to a decision, and leaves one line of it in the log: codes, ids and numbers, and nothing of what the object
 * holds. `docs/operations.md` has the queries.
 */
export function logDecision(
  { log }: { log: Pick<Log, 'debug' | 'info' | 'warn'> },
  made: DecisionMade,
  decide: () => Promise<Outcome>,
): Promise<Outcome> {
  return withinDecision(async (decision) => {
    const begun = performance.now();
    const outcome = await decide();
    const code = codeOf(outcome);
    const about = decision.object ?? made.object ?? failedObject(outcome);
    const line = {
      event: made.event,
      ...(about && { object: { type: about.type, id: about.id } }),
      outcome: outcome.outcome,
      ...(code && { code }),
      ...(decision.reason !== undefined && { reason: decision.reason }),
      durationMs: Math.round(performance.now() - begun),
      upstreamCalls: decision.upstreamCalls,
    };
    log[levelOf(outcome, made.quiet)](line, 'decision');
    telemetry()?.count('decisions', 1, {
      flow: flowOf(made.object ?? about),
      outcome: outcome.outcome,
      ...(code && { code }),
    });
    return outcome;
  });
}

const failedObject = (outcome: Outcome): DecisionObject | undefined =>
  outcome.outcome === 'failed' ? outcome.failure.object : undefined;

function levelOf({ outcome }: Outcome, quiet: boolean | undefined): 'debug' | 'info' | 'warn' {
  if (outcome === 'failed' || outcome === 'retry') return 'warn';
  return quiet && outcome !== 'applied' ? 'debug' : 'info';
}

/** The words of `FLOWS_OFF`, by the type of what a decision was asked about. */
const FLOWS: Readonly<Record<string, string>> = {
  advert: 'products',
  variant: 'stock',
  seller: 'sellers',
  'option-type': 'taxonomy',
  'option-value': 'taxonomy',
  taxon: 'taxonomy',
  order: 'orders',
  fulfilment: 'fulfilment',
  invoice: 'fulfilment',
  shipment: 'fulfilment',
  payment: 'refunds',
  refund: 'refunds',
  'refund-request': 'refunds',
  'refund-request-line-item': 'refunds',
};

const flowOf = (about: DecisionObject | undefined): string =>
  (about && Object.hasOwn(FLOWS, about.type) ? FLOWS[about.type] : undefined) ?? 'other';
