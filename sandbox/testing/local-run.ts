import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(__dirname, '../..');
const START_TIMEOUT_MS = 120_000;

export interface LocalRun {
  /** Everything it has written so far, to either stream. */
  output: () => string;
  /** Waits until it has written this, and returns the match. */
  written: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Null when it was ended by force. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
}

/** `npm run dev`, or another script of sandbox/scenario, as a process of its own. */
export function startLocalRun(script: 'dev' | 'demo', ...parameters: string[]): LocalRun {
  const child = spawn(process.execPath, [`sandbox/scenario/${script}.ts`, ...parameters], {
    cwd: ROOT,
    // A test's own copy of the environment reaches nobody by itself.
    env: process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    output: () => text,
    written: (pattern) => waitFor(child, () => text, pattern),
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function waitFor(child: ChildProcess, text: () => string, pattern: RegExp): Promise<RegExpExecArray> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const match = pattern.exec(text());
    if (match) return match;
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`no ${pattern} in:\n${text()}`);
    await sleep(50);
  }
}
