import type { Commercetools } from '../commercetools/index.ts';
import type { ObjectReference, Outcome } from '../outcome/index.ts';
import { CONTAINERS } from './containers.ts';

/** One object on which the two sides differed. */
export interface DriftRow {
  object: ObjectReference;
  /** The names of the fields, without their values. Empty where nothing names them. */
  fields: string[];
  /** In a dry run, what it would come to. */
  outcome: Outcome['outcome'];
}

/** What the last complete comparison of everything has found. */
export interface DriftRecord {
  /** ISO 8601: when it ended. */
  comparedAt: string;
  mode: 'full';
  dryRun: boolean;
  rows: DriftRow[];
  /** There was more than the record holds. */
  truncated: boolean;
}

/** What a comparison under way has found so far. */
type DriftSoFar = Pick<DriftRecord, 'rows' | 'truncated'> & {
  /** ISO 8601: which comparison it was. */
  startedAt: string;
};

/** Keys beside those of reports, which sort behind them. */
const KEY = 'drift';
const KEY_SO_FAR = 'drift-so-far';

export const MOST_DRIFT_ROWS = 500;

export function createDrift(customObjects: Commercetools['customObjects']) {
  const valueOf = async (key: string) => (await customObjects.byKey(CONTAINERS.reports, key))?.value;
  return {
    read: async (): Promise<DriftRecord | undefined> => (await valueOf(KEY)) as DriftRecord | undefined,

    async put(record: DriftRecord): Promise<void> {
      await customObjects.put(CONTAINERS.reports, KEY, record);
    },

    readSoFar: async (): Promise<DriftSoFar | undefined> =>
      (await valueOf(KEY_SO_FAR)) as DriftSoFar | undefined,

    async putSoFar(soFar: DriftSoFar): Promise<void> {
      await customObjects.put(CONTAINERS.reports, KEY_SO_FAR, soFar);
    },
  };
}
