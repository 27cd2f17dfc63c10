import type { Express } from 'express';
import type { Connector } from '@marketplacer-connector/core/connector';
import { createShell } from '@marketplacer-connector/core/runtime';
import { receiveMessage } from './receive-message.ts';

/** Traffic arrives at `{service}/events` (connect.yaml, endpoint). */
const BASE_PATH = '/events';

export function createApp(connector: Connector): Express {
  return createShell({
    basePath: BASE_PATH,
    log: connector.log,
    routes: (app) => {
      app.post(BASE_PATH, receiveMessage(connector));
    },
  });
}
