import type { Express } from 'express';
import type { Connector } from '@marketplacer-connector/core/connector';
import { createPlaces } from '@marketplacer-connector/core/runtime';
import { createAuthorise } from './authorise.ts';
import { OPERATIONS } from './operations.ts';
import { createOperationBodyReader, receiveOperation } from './receive-operation.ts';
import { routePage } from './route-page.ts';

/** Operations at one time; apart from the places of Marketplacer's webhooks. */
const AT_ONCE = 10;

/** @param basePath where operations begin, such as `/webhooks/operations` */
export function routeOperations(app: Express, basePath: string, connector: Connector): void {
  routePage(app, basePath);
  const intake = {
    authorise: createAuthorise(connector.config),
    places: createPlaces(AT_ONCE, connector.clock),
    readBody: createOperationBodyReader(),
  };
  for (const operation of OPERATIONS) {
    app[operation.method](`${basePath}${operation.path}`, receiveOperation(connector, operation, intake));
  }
}
