// From spawn to the first healthy answer: the bundle of an application against its sources, interleaved, so that
// the ratio of the medians holds on a busy machine too. Run it with `npm run bench`.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseEnv } from 'node:util';

const FOLDER = 'product-webhook-service';
const PAIRS = 11;
const WAYS = { bundle: ['build/index.cjs'], sources: ['src/index.ts'] };

const configuration = parseEnv(readFileSync(`${FOLDER}/.env.example`, 'utf8'));
let port = 8600;

async function millisecondsToHealth(parameters) {
  port += 1;
  const env = { ...process.env, ...configuration, PORT: String(port), LOG_LEVEL: 'error' };
  const started = performance.now();
  const child = spawn(process.execPath, parameters, { cwd: FOLDER, env, stdio: 'inherit' });
  try {
    while (child.exitCode === null) {
      const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
      if (answer?.ok) return performance.now() - started;
      await sleep(2);
    }
    throw new Error(`${parameters} did not start`);
  } finally {
    child.kill('SIGTERM');
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

execFileSync('npm', ['run', '--silent', 'build'], { cwd: FOLDER });
const times = { bundle: [], sources: [] };
for (let pair = 0; pair < PAIRS; pair += 1) {
  for (const way of Object.keys(WAYS)) times[way].push(await millisecondsToHealth(WAYS[way]));
}
const [bundle, sources] = [median(times.bundle), median(times.sources)];
console.log(
  `cold start: bundle ${Math.round(bundle)} ms, sources ${Math.round(sources)} ms, ratio ${(bundle / sources).toFixed(2)}`,
);
