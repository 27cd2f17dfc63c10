import { createCommercetools, type Commercetools } from '../commercetools/index.ts';
import { createNotify, createStore, type Notify, type Store } from '../store/index.ts';
import { createMarketplacer, type Marketplacer } from '../marketplacer/index.ts';
import { createLog, systemClock, type Clock, type Config, type Log } from '../runtime/index.ts';

export type { FieldRow } from './field-table.ts';
export { outcomeOfError, outcomeOfUseCase, runUseCase } from './run-use-case.ts';

/** Everything a use case needs, made once per process. */
export interface Connector {
  config: Config;
  log: Log;
  clock: Clock;
  marketplacer: Marketplacer;
  commercetools: Commercetools;
  store: Store;
  notify: Notify;
}

export function createConnector(config: Config): Connector {
  const clock = systemClock;
  const log = createLog(config.logLevel);
  const commercetools = createCommercetools(config.commercetools);
  return {
    config,
    log,
    clock,
    marketplacer: createMarketplacer(config.marketplacer),
    commercetools,
    store: createStore(commercetools, clock),
    notify: createNotify(config.notifyUrl, log),
  };
}
