import type { Commercetools } from '../commercetools/index.ts';
import type { Clock } from '../runtime/index.ts';
import { createFailures } from './failures.ts';
import { createLinks } from './links.ts';
import { createRefundBooks } from './refund-book.ts';
import { createRemovals } from './removals.ts';
import { createReports } from './reports.ts';
import { createRunState } from './run-state.ts';

export { CONTAINERS } from './container.ts';
export type { FailureRecord } from './failures.ts';
export type { OrderLink } from './links.ts';
export { createNotify, type Notify } from './notify.ts';
export type { OpenBook, RefundBook, RefundEntry } from './refund-book.ts';
export * from './run-state.ts';
export * from './settle.ts';

/** What the connector remembers, as custom objects in commercetools. */
export function createLedger({ customObjects }: Pick<Commercetools, 'customObjects'>, clock: Clock) {
  return {
    failures: createFailures(customObjects, clock),
    links: createLinks(customObjects, clock),
    refundBooks: createRefundBooks(customObjects),
    runState: createRunState(customObjects, clock),
    reports: createReports(customObjects),
    removals: createRemovals(customObjects),
  };
}

export type Ledger = ReturnType<typeof createLedger>;
