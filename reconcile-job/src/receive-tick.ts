import type { Request, Response } from 'express';
import type { Connector } from '@marketplacer-connector/core/connector';
import { createOutage, explainBreakOff, reconcile } from '@marketplacer-connector/core/reconcile';
import { correlationIdOf, withinDelivery } from '@marketplacer-connector/core/runtime';
import { answer, type Situation } from './answers.ts';

/** Connect ends a run after 30 minutes. The run itself stops earlier; this is for what it waits for. */
const BUDGET_MS = 28 * 60_000;

type Outage = ReturnType<typeof createOutage>;

/** The body of a tick is not documented, and is not read. */
export function receiveTick(connector: Connector) {
  const outage = createOutage(connector);
  return async (request: Request, response: Response): Promise<void> => {
    const correlationId = correlationIdOf(request);
    const situation = await withinDelivery({ correlationId, budgetMs: BUDGET_MS }, () =>
      run(connector, outage, request.query),
    );
    answer(response, situation, correlationId);
  };
}

async function run(connector: Connector, outage: Outage, query: Request['query']): Promise<Situation> {
  const { mode = 'incremental', dryRun = 'false', ...unknown } = query;
  if (Object.keys(unknown).length > 0) return { kind: 'unknown-option', option: 'option' };
  if (mode !== 'incremental' && mode !== 'full') return { kind: 'unknown-option', option: 'mode' };
  if (dryRun !== 'true' && dryRun !== 'false') return { kind: 'unknown-option', option: 'dry-run' };
  try {
    const result = await reconcile(connector, { mode, dryRun: dryRun === 'true' });
    if (result.kind === 'not-prepared') {
      connector.log.error({ code: 'not-prepared' }, 'run post-deploy of reconcile-job first');
    }
    if (result.kind !== 'broken-off') await outage.end();
    else if (!result.isRecorded) await outage.begin(result.failure);
    return result;
  } catch (error) {
    connector.log.error({ err: error }, 'the run could not begin');
    await outage.begin(explainBreakOff(error, undefined));
    return { kind: 'unavailable' };
  }
}
