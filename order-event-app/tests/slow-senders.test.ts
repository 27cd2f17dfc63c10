import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve, type Served } from '../../sandbox/testing/serve.ts';
import { createApp } from '../src/app.ts';
import { aMessage, pubSubPush } from './support/deliveries.ts';
import { openMarket, type Market } from './support/market.ts';

/** More than an instance has places. */
const SENDERS = 24;

let market: Market;
let app: Served;

beforeAll(async () => {
  market = await openMarket();
  app = await serve(createApp(market.connector));
});

afterAll(() => app.close());

/** Announces a body, sends its beginning, and leaves the rest to the test. */
function beginBody(length: number): Socket {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(`POST /events HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n{`);
  return socket;
}

async function expectHonestDeliveryTaken(): Promise<void> {
  const order = await market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 1 }] });
  const body = JSON.stringify(pubSubPush(aMessage(order.id)));
  const response = await fetch(`${app.url}/events`, { method: 'POST', body });
  expect(await response.json()).toMatchObject({ outcome: 'applied' });
  expect((await fetch(`${app.url}/status`)).status).toBe(200);
}

const WAVES: [what: string, send: (socket: Socket) => void][] = [
  ['never finish their bodies', () => {}],
  ['break off in the middle of their bodies', (socket) => void setTimeout(() => socket.destroy(), 20)],
  ['send a byte now and then', (socket) => void setInterval(() => socket.write(' '), 200).unref()],
  ['send more than is ever read', (socket) => void socket.write(Buffer.alloc(5 * 1024 * 1024, ' '))],
];

test.each(WAVES)('messages are taken while strangers %s, and after them', async (_what, send) => {
  const sockets = Array.from({ length: SENDERS }, () => beginBody(8 * 1024 * 1024));
  sockets.forEach(send);
  await sleep(100);
  await expectHonestDeliveryTaken();
  for (const socket of sockets) socket.destroy();
  await expectHonestDeliveryTaken();
});

test('a body that does not arrive in time is answered before the message is delivered again', async () => {
  const started = Date.now();
  const socket = beginBody(1000);
  const answered = new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
  expect(await answered).toMatch(/^HTTP\/1\.1 503 .*"code":"out-of-time"/s);
  expect(Date.now() - started).toBeLessThan(9_000);
});
