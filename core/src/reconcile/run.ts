import type { Connector } from '../connector/index.ts';
import type { RunState } from '../store/index.ts';
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
    | 'orders'
    | 'shipments'
    | 'refunds'
    | 'categories'
    | 'attributes'
    | 'sellers'
    | 'adverts'
    | 'removals'
    | 'failures',
    Tally
  >;
  notes: string[];
  /** By their legacy ids, the adverts that the feed has told to be deleted, with the moment in milliseconds since the epoch. */
  deleted: Map<number, number>;
  /** Milliseconds since the epoch after which no new page is begun. */
  stopAt: number;
  /** Extends the lease and remembers progress; false where another run has taken over. */
  save: (change: Partial<RunState>) => Promise<boolean>;
}

/** Readings around the last moment of the run before are made again, because clocks and indexes lag. */
const OVERLAP_MS = 10 * 60_000;

/**
 * @param moment ISO 8601
 * @returns a little earlier, in milliseconds since the epoch
 */
export const withOverlap = (moment: string): number => Date.parse(moment) - OVERLAP_MS;

/** Extends the lease; false where time is up or another run has taken over. */
export const mayGoOn = async (run: Run): Promise<boolean> => !isOutOfTime(run) && run.save({});

export const isOutOfTime = ({ connector, stopAt }: Run): boolean => connector.clock.now() >= stopAt;
