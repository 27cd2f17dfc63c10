import type { Connector } from '../connector/index.ts';
import type { RunState } from '../ledger/index.ts';
import type { Report, Tally } from './report.ts';

/** One run of the job, as its parts see it. */
export interface Run {
  connector: Connector;
  mode: Report['mode'];
  dryRun: boolean;
  /** Removes however much has vanished. */
  force: boolean;
  state: RunState;
  tallies: Record<
    'attributes' | 'categories' | 'sellers' | 'adverts' | 'removals' | 'orders' | 'failures',
    Tally
  >;
  notes: string[];
  /** Milliseconds since the epoch after which no new page is begun. */
  stopAt: number;
  /** Extends the lease and remembers progress; false where another run has taken over. */
  save: (change: Partial<RunState>) => Promise<boolean>;
}

export const isOutOfTime = ({ connector, stopAt }: Run): boolean => connector.clock.now() >= stopAt;
