import { stopSandbox } from './sandbox-process.ts';

/** Stops the sandbox that the global setup started; one that was there before is left alone. */
export default async function globalTeardown(): Promise<void> {
  const pid = Number(process.env.SANDBOX_PID);
  if (!pid) return;
  for (const name of ['CONNECT_URL', 'COMMERCETOOLS_URL', 'MARKETPLACER_URL', 'PID']) {
    delete process.env[`SANDBOX_${name}`];
  }
  await stopSandbox(pid);
}
