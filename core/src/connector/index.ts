import { createCommercetools, type Commercetools } from '../commercetools/index.ts';
import { createNotify, createStore, type Notify, type Store } from '../store/index.ts';
import { createGraphqlClient, createMarketplacer, type Marketplacer } from '../marketplacer/index.ts';
import { createLog, systemClock, type Clock, type Config, type Log } from '../runtime/index.ts';

export type { FieldRow } from './field-table.ts';
export { logDecision, type DecisionMade } from './log-decision.ts';
export { orUnreadable } from './or-unreadable.ts';
export { outcomeOfError, outcomeOfUseCase, runUseCase, type RunPorts } from './run-use-case.ts';

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

/**
 * The part of the connector that a use case takes: of each member the ports that it names.
 *
 * @example Uses<{ commercetools: 'channels'; config: 'catalog' }>
 */
export type Uses<Ports extends { [Member in keyof Connector]?: keyof Connector[Member] }> = {
  [Member in keyof Ports & keyof Connector]: Pick<Connector[Member], Ports[Member] & keyof Connector[Member]>;
};

export function createConnector(config: Config, log: Log = createLog(config.logLevel)): Connector {
  const clock = systemClock;
  const commercetools = createCommercetools(config.commercetools);
  return {
    config,
    log,
    clock,
    marketplacer: createMarketplacer(
      config.marketplacer,
      createGraphqlClient(config.marketplacer, (leftOut) =>
        log.warn({ leftOut }, 'Marketplacer could not resolve a part of its answer'),
      ),
    ),
    commercetools,
    store: createStore(commercetools, clock),
    notify: createNotify(config.notifyUrl, log),
  };
}
