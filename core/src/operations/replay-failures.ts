import type { Connector } from '../connector/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { inGroups } from '../sweep/index.ts';
import { replayRecorded } from './replay-failure.ts';

interface Replayed {
  replayed: number;
  outcomes: Partial<Record<Outcome['outcome'], number>>;
  /** The key behind which the next call goes on; absent where nothing is left. */
  next: string | undefined;
}

const MOST = 100;
const AT_A_TIME = 5;
/** The last group has the rest of the time in which an operator is answered. */
const BEGIN_WITHIN_MS = 12_000;

/** Replays the recorded failures of one code, or all, in the order of their keys, as many as there is time for. */
export async function replayFailures(
  connector: Connector,
  { code, after }: { code?: string | undefined; after?: string | undefined },
): Promise<Replayed> {
  const stopAt = connector.clock.now() + BEGIN_WITHIN_MS;
  const { items, next } = await connector.store.failures.list({ code, after, limit: MOST });
  const outcomes: Replayed['outcomes'] = {};
  let replayed = 0;
  for (const group of inGroups(items, AT_A_TIME)) {
    if (replayed > 0 && connector.clock.now() > stopAt) {
      return { replayed, outcomes, next: items[replayed - 1]?.key };
    }
    const ended = await Promise.all(group.map((record) => replayRecorded(connector, record)));
    for (const { outcome } of ended) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    replayed += group.length;
  }
  return { replayed, outcomes, next };
}
