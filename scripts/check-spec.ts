// Plays the stories of the simulation, and says which requests to the sandbox's commercetools, and which of its
// answers, do not fit the official OpenAPI description, a file of which is the argument: npm run check:spec <file>
import { existsSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { createChecker } from './spec/checker.ts';
import type { Description } from './spec/description.ts';
import { REASONS } from './spec/reasons.ts';
import { reportOf } from './spec/report.ts';
import { playTraffic } from './spec/traffic.ts';

const SEEDS = 8;
const WHERE = 'oas/api/openapi.yaml of github.com/commercetools/commercetools-api-reference';

const [file] = process.argv.slice(2);
if (!file || !existsSync(file)) {
  const missing = file ? `There is no file ${file}.` : 'npm run check:spec <file>.';
  process.stderr.write(`${missing} It is to be a copy of ${WHERE}.\n`);
  process.exit(2);
}
// This reader forgives the indentation of quoted texts, which the published file gets wrong in places.
const checker = createChecker(load(readFileSync(file, 'utf8')) as Description);
let exchanges = 0;
await playTraffic(SEEDS, (exchange) => {
  exchanges += 1;
  checker.check(exchange);
});
const { lines, fits } = reportOf(checker.findings(), REASONS);
process.stdout.write(`${[`${exchanges} exchanges`, ...lines].join('\n')}\n`);
process.exitCode = fits ? 0 : 1;
