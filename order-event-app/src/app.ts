import type { Express } from 'express';
import type { Connector } from '@marketplacer-connector/core/connector';
import { createPlaces, createShell } from '@marketplacer-connector/core/runtime';
import { receiveMessage } from './receive-message.ts';

/** Traffic arrives at `{service}/events` (connect.yaml, endpoint). */
const BASE_PATH = '/events';

/** Messages at one time on one instance of 512 MB; who comes later is asked to come again. */
const AT_ONCE = 16;

export function createApp(connector: Connector): Express {
  const places = createPlaces(AT_ONCE, connector.clock);
  return createShell({
    basePath: BASE_PATH,
    log: connector.log,
    places,
    routes: (app) => {
      app.post(BASE_PATH, receiveMessage(connector, places));
    },
  });
}
