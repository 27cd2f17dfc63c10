import type { Express } from 'express';
import type { Connector } from '@marketplacer-connector/core/connector';
import { createPlaces, createShell } from '@marketplacer-connector/core/runtime';
import { answerAvailability } from './answer-availability.ts';
import { routeOperations } from './operations/routes.ts';
import { receiveWebhook } from './receive-webhook.ts';

/** Traffic arrives at `{service}/webhooks` (connect.yaml, endpoint). */
const BASE_PATH = '/webhooks';
const OPERATIONS_PATH = `${BASE_PATH}/operations`;

/** Deliveries in flight on one instance of 512 MB. */
const AT_ONCE = 40;

export function createApp(connector: Connector): Express {
  const places = createPlaces(AT_ONCE, connector.clock);
  return createShell({
    basePath: BASE_PATH,
    log: connector.log,
    places,
    routes: (app) => {
      app.post([BASE_PATH, `${BASE_PATH}/:entity`], receiveWebhook(connector, places));
      app.get(`${OPERATIONS_PATH}/availability`, answerAvailability(connector));
      routeOperations(app, OPERATIONS_PATH, connector);
    },
  });
}
