// Builds and boots each application the way Connect does: its folder alone, with a read-only copy of the
// repository elsewhere (on Connect at /tmp/lib); npm ci, gcp-build, prune, npm start, health answers 200.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseEnv } from 'node:util';

const APPLICATIONS = [
  { name: 'product-webhook-service', endpoint: '/webhooks', port: 8480 },
  { name: 'order-event-app', endpoint: '/events', port: 8481 },
  { name: 'reconcile-job', endpoint: '/reconcile', port: 8482 },
];
const START_TIMEOUT_MS = 15_000;

const place = mkdtempSync(join(tmpdir(), 'connect-'));
const repository = join(place, 'lib');
try {
  copyRepository();
  for (const application of APPLICATIONS) await checkApplication(application);
  console.log('All three applications build and boot alone.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  execFileSync('chmod', ['-R', 'u+w', place]);
  rmSync(place, { recursive: true, force: true });
}

/** Only what git would bring along: no node_modules, no builds. */
function copyRepository() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  for (const file of listed.toString().split('\0').filter(Boolean)) {
    const target = join(repository, file);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
    chmodSync(target, 0o444);
  }
}

async function checkApplication({ name, endpoint, port }) {
  const started = Date.now();
  const folder = join(place, 'workspace', name);
  cpSync(join(repository, name), folder, { recursive: true });
  execFileSync('chmod', ['-R', 'u+w', folder]);
  run(folder, 'npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline']);
  run(folder, 'npm', ['run', 'gcp-build']);
  run(folder, 'npm', ['prune', '--omit=dev', '--no-audit', '--no-fund']);
  await boot(folder, endpoint, port);
  console.log(`  ok  ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
}

function run(folder, command, parameters) {
  const environment = { ...process.env, CONNECT_REPOSITORY: repository };
  try {
    execFileSync(command, parameters, { cwd: folder, env: environment, stdio: 'pipe' });
  } catch (error) {
    throw new Error(
      `${command} ${parameters.join(' ')} failed in ${folder}:\n${error.stdout}${error.stderr}`,
      {
        cause: error,
      },
    );
  }
}

async function boot(folder, endpoint, port) {
  const configuration = parseEnv(readFileSync(join(folder, '.env.example'), 'utf8'));
  const environment = { ...process.env, ...configuration, PORT: String(port), LOG_LEVEL: 'error' };
  const child = spawn('npm', ['start', '--silent'], {
    cwd: folder,
    env: environment,
    stdio: 'inherit',
    detached: true,
  });
  try {
    await healthy(`http://127.0.0.1:${port}${endpoint}/status`, child);
  } finally {
    process.kill(-child.pid, 'SIGTERM');
  }
}

async function healthy(url, child) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`${url} did not answer 200`);
}
