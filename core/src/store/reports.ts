import type { Commercetools } from '../commercetools/index.ts';
import { CONTAINERS } from './containers.ts';

/** How many reports of past runs are kept. */
const KEPT = 50;
/** Their keys begin so; what else is in the container sorts before them. */
const PREFIX = 'reconcile-';

export function createReports(customObjects: Commercetools['customObjects']) {
  /** The oldest first. */
  const list = async () => (await customObjects.list(CONTAINERS.reports, PREFIX)).items;
  return {
    /** @param startedAt when the run began, in milliseconds since the epoch */
    async put(startedAt: number, report: object): Promise<void> {
      await customObjects.put(CONTAINERS.reports, `${PREFIX}${startedAt}`, report);
      const kept = await list();
      for (const old of kept.slice(0, Math.max(0, kept.length - KEPT))) await customObjects.delete(old);
    },

    /** The report of the last run, as it was put there; undefined before the first one. */
    latest: async (): Promise<unknown> => (await list()).at(-1)?.value,
  };
}
