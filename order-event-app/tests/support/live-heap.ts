import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createConnector } from '@marketplacer-connector/core/connector';
import { readConfig } from '@marketplacer-connector/core/runtime';
import { anEnvironment } from '../../../core/tests/builders/environment.ts';
import { createApp } from '../../src/app.ts';

/** Sends messages about ever new orders, and prints the live heap in bytes after so many of them each time. */
const counts = process.argv.slice(2).map(Number);
const AT_ONCE = 10;
/** Node keeps the signal of a time limit until that time is up; the longest here is that of a message. */
const SETTLED_MS = 10_000;

const shop = createServer((request, response) => {
  const [, id] = /^\/shop\/orders\/([^?]+)/.exec(request.url ?? '') ?? [];
  const token = { access_token: 'token', token_type: 'Bearer', expires_in: 172_800 };
  const order = { id, version: 1, lineItems: [], syncInfo: [], orderState: 'Open', returnInfo: [] };
  const content = request.url?.startsWith('/oauth') ? token : order;
  request.resume().on('end', () => {
    response.statusCode = request.url?.startsWith('/oauth') || id ? 200 : 404;
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(content));
  });
});
const urlOf = (server: { address: () => unknown }): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
await once(shop.listen(0, '127.0.0.1'), 'listening');

const reading = readConfig(
  anEnvironment({
    CTP_API_URL: urlOf(shop),
    CTP_AUTH_URL: urlOf(shop),
    MARKETPLACER_API_URL: `${urlOf(shop)}/graphql`,
    LOG_LEVEL: 'error',
  }),
);
if (!reading.ok) throw new Error(reading.problems.join('; '));
const app = createServer(createApp(createConnector(reading.config)) as never);
await once(app.listen(0, '127.0.0.1'), 'listening');

async function send(number: number): Promise<void> {
  const id = `order-${number}`;
  const resource = { typeId: 'order', id };
  const message = { notificationType: 'Message', projectKey: 'shop', id: `message-${number}`, version: 1 };
  const told = { ...message, type: 'OrderCreated', resource, sequenceNumber: 1, resourceVersion: 1 };
  const data = Buffer.from(JSON.stringify(told)).toString('base64');
  const { ok, status } = await fetch(`${urlOf(app)}/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ message: { data, messageId: String(number) }, subscription: 'orders' }),
  });
  if (!ok) throw new Error(`message ${number} was answered ${status}`);
}

let sent = 0;
for (const count of counts) {
  for (; sent < count; sent += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_none, index) => send(sent + index)));
  }
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  for (let round = 0; round < 4; round += 1) globalThis.gc?.();
  process.stdout.write(`${process.memoryUsage().heapUsed}\n`);
}
process.exit();
