import { syncAdvert } from '../catalog/index.ts';
import type { Connector } from '../connector/index.ts';
import { settle } from '../ledger/index.ts';
import { ignored, type Outcome } from '../outcome/index.ts';
import { count } from './report.ts';
import { isOutOfTime, type Run } from './run.ts';

/** A bounded share of a run, so that a long list cannot starve what comes after it. */
const MOST_AT_ONE_RUN = 200;

/**
 * Tries the adverts again that failed before; one that succeeds leaves the ledger. Refused orders are
 * not tried again by themselves: a person decides (docs/operations.md).
 */
export async function retryFailures(run: Run): Promise<void> {
  const { connector, tallies } = run;
  let tried = 0;
  for await (const record of connector.ledger.failures.all()) {
    if (tried >= MOST_AT_ONE_RUN || isOutOfTime(run)) return;
    if (record.object.type !== 'advert' || run.dryRun) continue;
    tried += 1;
    const outcome = await settle(connector, () => retryAdvert(connector, Number(record.object.id)));
    count(tallies.failures, outcome);
    if (outcome.outcome === 'applied' || outcome.outcome === 'unchanged') {
      await connector.ledger.failures.resolve(record.object);
    }
  }
}

async function retryAdvert(connector: Connector, legacyId: number): Promise<Outcome> {
  const { adverts } = connector.marketplacer;
  const id = (await adverts.idsOf([legacyId])).get(legacyId);
  return id ? syncAdvert(connector, () => adverts.byId(id)) : ignored('unknown-object');
}
