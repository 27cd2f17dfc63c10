import stopSandbox from '../../../../sandbox/testing/global-teardown.ts';
import { running } from './browser.ts';

export default async function globalTeardown(): Promise<void> {
  await running.server?.close();
  await stopSandbox();
}
