import { ensureSubscription } from '@marketplacer-connector/core/deployment';
import { serve, type Served } from '../../../sandbox/testing/serve.ts';
import { deploySteps } from '../../../tests/support/connector.ts';
import { createApp } from '../../src/app.ts';
import { connectorIn } from './connector.ts';
import type { Market } from './market.ts';

const running: Served[] = [];

/** Subscribes to the messages of the market and lets the broker push them to several instances of the application. */
export async function startInstances(market: Market, count = 3): Promise<void> {
  const { world, time, connector } = market;
  await deploySteps(connector, [ensureSubscription], world.environment('event'));
  const served: Served[] = [];
  for (let instance = 0; instance < count; instance += 1) {
    served.push(await serve(createApp(connectorIn(world, time))));
  }
  running.push(...served);
  await world.connect.registerTopic(served.map(({ url }) => `${url}/events`));
}

/** Stops the instances that this test file has started. */
export async function stopInstances(): Promise<void> {
  await Promise.all(running.splice(0).map(({ close }) => close()));
}
