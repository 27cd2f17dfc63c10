import { createSetup } from '../commercetools/index.ts';
import { createConnector } from '../connector/index.ts';
import { processEnvironment, readConfigOrExit } from '../runtime/index.ts';
import type { Step } from './step.ts';

/**
 * Runs a deploy script: every step in turn, even after one has failed, so that all problems are reported at
 * once. Exits with 1 if there is any. Idempotent.
 */
export async function runSteps(title: string, steps: readonly Step[]): Promise<void> {
  const config = readConfigOrExit();
  const connector = createConnector(config);
  const deployment = {
    ...connector,
    setup: createSetup(config.commercetools),
    environment: processEnvironment(),
  };
  const problems: string[] = [];
  for (const step of steps) {
    try {
      const result = await step(deployment);
      for (const line of result.done) process.stdout.write(`  ok  ${line}\n`);
      problems.push(...result.problems);
    } catch (error) {
      problems.push(`${step.name}: ${(error as Error).message}`);
    }
  }
  if (problems.length > 0) {
    process.stderr.write(`${title} found ${problems.length} problem(s):\n`);
    for (const problem of problems) process.stderr.write(`  - ${problem}\n`);
    process.exitCode = 1;
  }
}
