import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxAddresses } from '../client/addresses.ts';

const START_TIMEOUT_MS = 20_000;
const STOP_TIMEOUT_MS = 5_000;
/** For tests, an hour of back-off takes three seconds. */
export const TIME_FACTOR = 1_200;
/** Any free ports. */
const FOR_TESTS = { firstPort: 0, timeFactor: TIME_FACTOR };

export interface RunningSandbox extends SandboxAddresses {
  pid: number;
}

/** Starts a sandbox, and throws with what it wrote to stderr when it does not come up. */
export async function startSandbox(entry: string, options = FOR_TESTS): Promise<RunningSandbox> {
  const child = spawn(process.execPath, [entry], {
    env: {
      ...process.env,
      // In other modes graphql-js looks twice at every type that it meets.
      NODE_ENV: 'production',
      SANDBOX_PORT: String(options.firstPort),
      SANDBOX_TIME_FACTOR: String(options.timeFactor),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-4000);
  });
  const line = await Promise.race([firstLine(child), sleep(START_TIMEOUT_MS, undefined, { ref: false })]);
  if (line === undefined || child.pid === undefined) {
    child.kill('SIGKILL');
    throw new Error(complaints.trim() || 'The sandbox did not start.');
  }
  return { ...(JSON.parse(line) as SandboxAddresses), pid: child.pid };
}

/** Asks the sandbox to stop, waits until it has, and insists when it does not. */
export async function stopSandbox(pid: number): Promise<void> {
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  signal(pid, 'SIGTERM');
  while (signal(pid, 0)) {
    if (Date.now() > deadline) signal(pid, 'SIGKILL');
    await sleep(20);
  }
}

function firstLine(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('close', () => resolve(undefined));
    if (child.stdout) createInterface(child.stdout).once('line', resolve);
  });
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
