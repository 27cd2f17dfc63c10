import type { Express } from 'express';
import type { Connector } from '@marketplacer-connector/core/connector';
import { createShell } from '@marketplacer-connector/core/runtime';
import { receiveTick } from './receive-tick.ts';

/** The scheduler posts to `{service}/reconcile` (connect.yaml, endpoint). */
const BASE_PATH = '/reconcile';

export function createApp(connector: Connector): Express {
  return createShell({
    basePath: BASE_PATH,
    log: connector.log,
    routes: (app) => {
      app.post(BASE_PATH, receiveTick(connector));
    },
  });
}
