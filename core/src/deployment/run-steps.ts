import { createSetup } from '../commercetools/index.ts';
import { createConnector } from '../connector/index.ts';
import { processEnvironment, readConfigOrExit } from '../runtime/index.ts';
import { isForbidden, OutOfReach, without } from './out-of-reach.ts';
import type { Deployment, Step } from './step.ts';

/** Where a script writes to. */
export type Terminal = Record<'stdout' | 'stderr', { write(text: string): unknown }>;

/**
 * Runs a deploy script: every step in turn, even after one has failed, so that all problems are reported at
 * once, and each of them once. Idempotent.
 *
 * @returns the exit code: 1 if there is any problem
 */
export async function performSteps(
  title: string,
  steps: readonly Step[],
  deployment: Deployment,
  { stdout, stderr }: Terminal,
): Promise<0 | 1> {
  const problems: string[] = [];
  let reachable = deployment;
  let isRefusalKnown = false;
  for (const step of steps) {
    try {
      const result = await step(reachable);
      for (const line of result.done) stdout.write(`  ok  ${line}\n`);
      problems.push(...result.problems);
      if (result.outOfReach) reachable = without(reachable, result.outOfReach);
      isRefusalKnown ||= result.lacksScopes === true;
    } catch (error) {
      if (error instanceof OutOfReach || (isRefusalKnown && isForbidden(error))) continue;
      problems.push(`${step.name}: ${(error as Error).message}`);
    }
  }
  if (problems.length === 0) return 0;
  stderr.write(`${title} found ${problems.length} problem(s):\n`);
  for (const problem of problems) stderr.write(`  - ${problem}\n`);
  return 1;
}

/** The same as the whole of this process. */
export async function runSteps(title: string, steps: readonly Step[]): Promise<void> {
  const config = readConfigOrExit();
  const deployment = {
    ...createConnector(config),
    setup: createSetup(config.commercetools),
    environment: processEnvironment(),
  };
  process.exitCode = await performSteps(title, steps, deployment, process);
}
