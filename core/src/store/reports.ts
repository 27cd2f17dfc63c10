import type { Commercetools } from '../commercetools/index.ts';
import { CONTAINERS } from './containers.ts';

/** How many reports of past runs are kept. */
const KEPT = 50;

export function createReports(customObjects: Commercetools['customObjects']) {
  return {
    /** @param key sorts by time, so that the oldest reports come first */
    async put(key: string, report: object): Promise<void> {
      await customObjects.put(CONTAINERS.reports, key, report);
      const { items: kept } = await customObjects.list(CONTAINERS.reports);
      for (const old of kept.slice(0, Math.max(0, kept.length - KEPT))) await customObjects.delete(old);
    },
  };
}
