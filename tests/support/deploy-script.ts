import { createSetup } from '../../core/src/commercetools/index.ts';
import { createConnector } from '../../core/src/connector/index.ts';
import { performSteps, type Step } from '../../core/src/deployment/index.ts';
import { readConfig } from '../../core/src/runtime/index.ts';
import type { ProgramEnd } from '../../sandbox/testing/program.ts';

/** What a deploy script with these steps writes and ends with, without a process of its own. */
export async function performScript(
  steps: readonly Step[],
  environment: Record<string, string>,
): Promise<ProgramEnd> {
  const reading = readConfig(environment);
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  const setup = createSetup(reading.config.commercetools);
  const written = { stdout: '', stderr: '' };
  const exitCode = await performSteps(
    'the script',
    steps,
    { ...createConnector(reading.config), setup, environment },
    {
      stdout: { write: (text) => (written.stdout += text) },
      stderr: { write: (text) => (written.stderr += text) },
    },
  );
  return { exitCode, ...written };
}
