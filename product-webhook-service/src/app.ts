import type { Express } from 'express';
import type { Connector } from '@marketplacer-connector/core/connector';
import { createShell } from '@marketplacer-connector/core/runtime';
import { answerAvailability } from './answer-availability.ts';
import { receiveWebhook } from './receive-webhook.ts';

/** Traffic arrives at `{service}/webhooks` (connect.yaml, endpoint). */
const BASE_PATH = '/webhooks';

export function createApp(connector: Connector): Express {
  return createShell({
    basePath: BASE_PATH,
    log: connector.log,
    routes: (app) => {
      app.post([BASE_PATH, `${BASE_PATH}/:entity`], receiveWebhook(connector));
      app.get(`${BASE_PATH}/operations/availability`, answerAvailability(connector));
    },
  });
}
