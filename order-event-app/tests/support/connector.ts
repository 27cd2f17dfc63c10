import type { Connector } from '@marketplacer-connector/core/connector';
import type { Clock } from '@marketplacer-connector/core/runtime';
import type { World } from '../../../sandbox/client/index.ts';
import { connectorFor } from '../../../tests/support/connector.ts';

/** A connector as one instance of the application has it, with the time of its world. */
export const connectorIn = (world: World, clock: Clock, overrides?: Record<string, string>): Connector =>
  connectorFor('event', world, { clock, overrides });
