import { chromium } from 'playwright-core';
import startSandbox from '../../../../sandbox/testing/global-setup.ts';
import { BROWSER, running } from './browser.ts';

/** One sandbox and one browser for all test files. */
export default async function globalSetup(): Promise<void> {
  await startSandbox();
  running.server = await chromium.launchServer(BROWSER);
  process.env.BROWSER_ENDPOINT = running.server.wsEndpoint();
}
