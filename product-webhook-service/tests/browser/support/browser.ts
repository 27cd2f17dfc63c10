import type { BrowserServer } from 'playwright-core';

/** Debian's Chromium. It runs as root in containers, where its sandbox cannot. */
export const BROWSER = { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'], headless: true };

/** What the setup has started, for the teardown. */
export const running: { server?: BrowserServer } = {};
