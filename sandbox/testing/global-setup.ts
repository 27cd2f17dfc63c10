import { join } from 'node:path';
import { startSandbox } from './sandbox-process.ts';

/** Starts one sandbox for all test files, unless one is already there. */
export default async function globalSetup(): Promise<void> {
  if (process.env.SANDBOX_CONNECT_URL) return;
  const sandbox = await startSandbox(join(__dirname, '..', 'index.ts'));
  process.env.SANDBOX_CONNECT_URL = sandbox.connect;
  process.env.SANDBOX_COMMERCETOOLS_URL = sandbox.commercetools;
  process.env.SANDBOX_MARKETPLACER_URL = sandbox.marketplacer;
  process.env.SANDBOX_PID = String(sandbox.pid);
}
