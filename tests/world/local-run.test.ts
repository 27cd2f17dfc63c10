import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(__dirname, '../..');
const HEALTH = [
  'http://127.0.0.1:8080/webhooks/status',
  'http://127.0.0.1:8081/events/status',
  'http://127.0.0.1:8082/reconcile/status',
];
const START_TIMEOUT_MS = 30_000;

async function isUp(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function allUp(child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const up = await Promise.all(HEALTH.map(isUp));
    if (up.every(Boolean)) return true;
    await sleep(100);
  }
  return false;
}

it('npm run dev starts the local systems and the three applications, ready to receive', async () => {
  const child = spawn(process.execPath, ['sandbox/scenario/dev.ts'], { cwd: ROOT, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    expect(await allUp(child)).toBe(true);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}, 60_000);
