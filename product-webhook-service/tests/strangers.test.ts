import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProgram, type RunningProgram } from '../../sandbox/testing/program.ts';
import { deliver, eventOf, expectAnswer } from './support/deliveries.ts';
import { aService, type Service } from './support/service.ts';

const MEBIBYTE = 1024 * 1024;
const STRANGERS = 500;
const A_WRONG_SIGNATURE = `${'A'.repeat(43)}=`;

let service: Service & { application: RunningProgram };

beforeAll(async () => {
  const { world } = await aService({ configuration: { LOG_LEVEL: 'info' } });
  const application = await startProgram(join(__dirname, '../src/index.ts'), world.environment('service'));
  service = { world, url: application.url, application };
});
afterAll(() => service.application.stop());

/** In bytes, as the system counts it (proc(5), VmRSS). */
function residentMemory(): number {
  const status = readFileSync(`/proc/${service.application.pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

/** Sends all of a body of 1 MiB but its last byte. */
async function almostWholeBody(): Promise<Socket> {
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
  socket.on('error', () => {});
  const headers = `Host: x\r\nMarketplacer-Hmac-256: ${A_WRONG_SIGNATURE}\r\nContent-Length: ${MEBIBYTE}`;
  socket.write(`POST /webhooks/advert HTTP/1.1\r\n${headers}\r\n\r\n`);
  await new Promise((resolve) => socket.write(Buffer.alloc(MEBIBYTE - 1, 32), resolve));
  return socket;
}

const expectHonestDeliveryTaken = async () =>
  expectAnswer(
    await deliver(service, eventOf('Advert', { id: 'QWR2ZXJ0LTE=', legacyId: 1 })),
    200,
    'ignored',
    'unknown-object',
  );

it('500 strangers with bodies of 1 MB at one time take little memory and no place from Marketplacer', async () => {
  await expectHonestDeliveryTaken();
  const before = residentMemory();
  const sockets = await Promise.all(Array.from({ length: STRANGERS }, almostWholeBody));
  await sleep(200);
  const during = residentMemory();
  await expectHonestDeliveryTaken();
  for (const socket of sockets) socket.end(' ');
  await sleep(500);
  await expectHonestDeliveryTaken();
  expect((during - before) / MEBIBYTE).toBeLessThan(200);
  expect((residentMemory() - before) / MEBIBYTE).toBeLessThan(200);
}, 60_000);
