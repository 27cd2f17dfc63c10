import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSetup } from '../../../core/src/commercetools/index.ts';
import type { Connector } from '../../../core/src/connector/index.ts';
import type { Step } from '../../../core/src/deployment/index.ts';

/** Runs steps of a post-deploy script outside of a test. */
export async function prepare(connector: Connector, steps: readonly Step[]): Promise<void> {
  const setup = createSetup(connector.config.commercetools);
  for (const step of steps) {
    const { problems } = await step({ ...connector, setup, environment: {} });
    if (problems.length > 0) throw new Error(problems.join('; '));
  }
}

/** @returns the address of an application, which listens until the process ends */
export async function listen(app: unknown): Promise<string> {
  const server = createServer(app as never);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const REDELIVERED_AFTER_MS = 5_000;
/** Longer than a claim lives. */
const MOST_DELIVERIES = 60;

/** Posts until it is taken, as senders do: Marketplacer takes so many orders a minute only. */
export async function post(url: string, body = '', headers: Record<string, string> = {}): Promise<void> {
  for (let delivery = 1; ; delivery += 1) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    });
    const text = await answer.text();
    if (answer.ok) return;
    if (answer.status !== 503 || delivery === MOST_DELIVERIES) {
      throw new Error(`${url} answered ${answer.status}: ${text}`);
    }
    await new Promise((resolve) => setTimeout(resolve, REDELIVERED_AFTER_MS));
  }
}
