import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { devNull } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../client/index.ts';
import { freePort, requireFree } from './ports.ts';

/** The three applications, the way an operator's machine or Connect runs them: as processes of their own. */
export const APPLICATIONS = [
  { folder: 'product-webhook-service', role: 'service', endpoint: '/webhooks', port: 8080 },
  { folder: 'order-event-app', role: 'event', endpoint: '/events', port: 8081 },
  { folder: 'reconcile-job', role: 'job', endpoint: '/reconcile', port: 8082 },
] as const satisfies readonly Application[];

export interface Application {
  folder: string;
  role: 'service' | 'event' | 'job';
  endpoint: string;
  port: number;
}

/** Service, event application and job. */
export type Applications = readonly [Application, Application, Application];

/** The same on any ports, so that several may run beside each other. */
export async function onFreePorts(): Promise<Applications> {
  const [service, event, job] = APPLICATIONS;
  return [
    { ...service, port: await freePort() },
    { ...event, port: await freePort() },
    { ...job, port: await freePort() },
  ];
}

const ROOT = join(import.meta.dirname, '..', '..');
const START_TIMEOUT_MS = 15_000;

export const urlOf = ({ port }: Application): string => `http://127.0.0.1:${port}`;

/** Runs a command in an application's folder to its end; throws with what it said where it fails. */
export async function runIn(
  application: Application,
  command: readonly string[],
  environment: Record<string, string> = {},
): Promise<string> {
  const [program = '', ...parameters] = command;
  const child = spawn(program, parameters, {
    cwd: join(ROOT, application.folder),
    // What an .env file of the folder says is not of this world.
    env: { ...process.env, ...environment, DOTENV_CONFIG_PATH: devNull },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${command.join(' ')} failed in ${application.folder}:\n${output}`);
  return output;
}

/** What an application finds in its environment, in this world. */
export function environmentOf(world: World, application: Application): Record<string, string> {
  return world.environment(application.role, {
    PORT: String(application.port),
    ...(application.role === 'service' && { CONNECT_SERVICE_URL: urlOf(application) }),
  });
}

export const newOperationsToken = (): string => randomBytes(24).toString('hex');

/** The operations page of the service; what is behind the # reaches no server, and signs a person in. */
export const operationsAddress = (service: Application, token: string): string =>
  `${urlOf(service)}${service.endpoint}/operations/#token=${token}`;

const started: ChildProcess[] = [];

/** Stops whatever has been started by now. */
export function stopApplications(): void {
  for (const child of started) child.kill('SIGTERM');
}

/**
 * Starts an application and waits until it says that it is healthy.
 *
 * @param show is handed what it logs
 */
export async function start(
  application: Application,
  parameters: readonly string[],
  environment: Record<string, string>,
  show?: (output: Readable) => void,
): Promise<void> {
  await requireFree([{ port: application.port, by: application.folder }]);
  const child = spawn(process.execPath, parameters, {
    cwd: join(ROOT, application.folder),
    env: { ...process.env, ...environment },
    stdio: ['ignore', show ? 'pipe' : 'ignore', 'inherit'],
  });
  started.push(child);
  if (child.stdout) show?.(child.stdout);
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await isHealthy(application))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`${application.folder} did not start on port ${application.port}. Is the port free?`);
    }
    await sleep(50);
  }
}

async function isHealthy(application: Application): Promise<boolean> {
  try {
    return (await fetch(`${urlOf(application)}${application.endpoint}/status`)).ok;
  } catch {
    return false;
  }
}
