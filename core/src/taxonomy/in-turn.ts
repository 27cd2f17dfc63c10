import type { Connector } from '../connector/index.ts';

/** One after another within a process: those who write the same at the same time only hinder each other. */
export function inTurn<Result>({ memory }: Connector, work: () => Promise<Result>): Promise<Result> {
  const mine = memory.lastTurn.then(work);
  memory.lastTurn = mine.catch(() => undefined);
  return mine;
}
