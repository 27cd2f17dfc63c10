import { createCommercetools, type Commercetools } from '../commercetools/index.ts';
import { createLedger, createNotify, type Ledger, type Notify } from '../ledger/index.ts';
import { createMarketplacer, type Marketplacer } from '../marketplacer/index.ts';
import { createLog, systemClock, type Clock, type Config, type Log } from '../runtime/index.ts';
import { createMemory, type Memory } from './memory.ts';

export type { FieldRow } from './field-table.ts';

/** Everything a use case needs, made once per process. */
export interface Connector {
  config: Config;
  log: Log;
  clock: Clock;
  marketplacer: Marketplacer;
  commercetools: Commercetools;
  ledger: Ledger;
  notify: Notify;
  memory: Memory;
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
    ledger: createLedger(commercetools, clock),
    notify: createNotify(config.notifyUrl, log),
    memory: createMemory(),
  };
}
