import { syncAdvert } from '../catalog/index.ts';
import { runUseCase, type Connector } from '../connector/index.ts';
import { syncFulfilmentOf } from '../fulfilment/index.ts';
import { ignored, type ObjectReference, type Outcome } from '../outcome/index.ts';
import { syncRefunds } from '../refunds/index.ts';
import { count } from './report.ts';
import { isOutOfTime, type Run } from './run.ts';

/** A bounded share of a run, so that a long list cannot starve what comes after it. */
const MOST_AT_ONE_RUN = 200;

/**
 * Tries again what failed before and may succeed by itself; what succeeds, or is not known any more, leaves
 * the store. Refused orders are not tried again: a person decides (docs/operations.md).
 *
 * @returns where the next run goes on, so that failures that last are no obstacle to those behind them;
 *   undefined where that is the beginning
 */
export async function retryFailures(run: Run): Promise<ObjectReference | undefined> {
  const { connector, tallies } = run;
  let tried = 0;
  for await (const { object } of connector.store.failures.all(run.state.retryCursor)) {
    const again = RETRIES[object.type];
    if (!again || run.dryRun) continue;
    const outcome = await runUseCase(connector, () => again(connector, object.id));
    count(tallies.failures, outcome);
    if (outcome.outcome === 'applied' || outcome.outcome === 'unchanged' || outcome.outcome === 'ignored') {
      await connector.store.failures.resolve(object);
    }
    tried += 1;
    if (tried >= MOST_AT_ONE_RUN || isOutOfTime(run)) return object;
  }
  return undefined;
}

const RETRIES: Partial<
  Record<ObjectReference['type'], (connector: Connector, id: string) => Promise<Outcome>>
> = { advert: retryAdvert, fulfilment: syncFulfilmentOf, refund: syncRefunds };

async function retryAdvert(connector: Connector, advertId: string): Promise<Outcome> {
  const { adverts } = connector.marketplacer;
  const legacyId = Number(advertId);
  const id = (await adverts.idsOf([legacyId])).get(legacyId);
  return id ? syncAdvert(connector, { read: () => adverts.byId(id), legacyId }) : ignored('unknown-object');
}
