import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ProgramEnd {
  /** Null when it had to be ended by force. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

export interface RunningProgram {
  url: string;
  pid: number;
  /** Everything it has written so far, to either stream. */
  output: () => string;
  stop: () => Promise<void>;
  /** Ends it at once, as a machine does that loses its power. */
  kill: () => Promise<void>;
}

/** Tests start the same programs over and over. */
const COMPILE_CACHE = join(tmpdir(), 'marketplacer-connector-compile-cache');
const LONGEST_RUN_MS = 25_000;
const POLL_MS = 20;

/** Runs a program to its end, with this environment and no other. */
export async function runProgram(entry: string, environment: Record<string, string>): Promise<ProgramEnd> {
  const child = start(entry, environment);
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const force = setTimeout(() => child.kill('SIGKILL'), LONGEST_RUN_MS);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  clearTimeout(force);
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

/** Starts an application on a free port and waits until its log says that it listens. */
export async function startProgram(
  entry: string,
  environment: Record<string, string>,
): Promise<RunningProgram> {
  const child = start(entry, { ...environment, PORT: '0' });
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const output = () => stdout() + stderr();
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await Promise.race([once(child, 'close'), sleep(LONGEST_RUN_MS, undefined, { ref: false })]);
    child.kill('SIGKILL');
  };
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
  };
  const deadline = Date.now() + LONGEST_RUN_MS;
  for (;;) {
    const port = /"port":(\d+)/.exec(stdout())?.[1];
    if (port) return { pid: child.pid ?? 0, url: `http://127.0.0.1:${port}`, output, stop, kill };
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`${entry} does not listen.\n${output()}`);
    }
    await sleep(POLL_MS);
  }
}

function start(entry: string, environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [entry], {
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: COMPILE_CACHE, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collect(stream: ChildProcess['stdout']): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text;
}
