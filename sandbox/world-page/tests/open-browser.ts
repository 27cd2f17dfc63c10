import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Debian's, or another one. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

export interface OpenBrowser {
  /** A page of its own that has seen nothing yet. What it complains of, and what it asks for, is kept. */
  visit: (url: string, options?: BrowserContextOptions) => Promise<Visit>;
  close: () => Promise<void>;
}

interface Visit {
  page: Page;
  complaints: string[];
  requested: string[];
}

export async function openBrowser(): Promise<OpenBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  return {
    async visit(url, options) {
      const page = await browser.newPage(options);
      page.setDefaultTimeout(20_000);
      const complaints: string[] = [];
      const requested: string[] = [];
      page.on('console', (line) => {
        if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => requested.push(request.url()));
      await page.goto(url);
      return { page, complaints, requested };
    },
    close: () => browser.close(),
  };
}
