import type { Connector } from '../connector/index.ts';

const last = new WeakMap<Connector, Promise<unknown>>();

/** One after another within a process: those who change the product type at the same time only hinder each other. */
export function inTurn<Result>(connector: Connector, work: () => Promise<Result>): Promise<Result> {
  const mine = (last.get(connector) ?? Promise.resolve()).then(work);
  last.set(
    connector,
    mine.catch(() => undefined),
  );
  return mine;
}
