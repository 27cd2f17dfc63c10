import type { Commercetools } from '../commercetools/index.ts';
import type { Clock } from '../runtime/index.ts';
import { isoTime } from '../sweep/index.ts';
import { createDrift } from './drift.ts';
import { createFailures, type FailureRecord } from './failures.ts';
import { createHistory } from './history.ts';
import { createKnownSubscriptions } from './known-subscriptions.ts';
import { createKnownWebhooks } from './known-webhooks.ts';
import { createLastWebhook } from './last-webhook.ts';
import { createLinks } from './links.ts';
import { createRefundTracking } from './refund-tracking.ts';
import { createToldAdverts } from './told-adverts.ts';
import { createToldSellers } from './told-sellers.ts';
import { createTaxonomyLinks } from './taxonomy-links.ts';
import { createTombstones } from './tombstones.ts';
import { createRemittanceRecords } from './remittance-records.ts';
import { createReports } from './reports.ts';
import { createRunRequest } from './run-request.ts';
import { createRunState } from './run-state.ts';
import { createSettingsRecord } from './settings-record.ts';
import { createVerdicts } from './verdicts.ts';

export { CONTAINERS } from './containers.ts';
export type { KnownWebhooks } from './known-webhooks.ts';
export { describeFailure, failureKeyOf, type FailureRecord, type ListedFailure } from './failures.ts';
export { MOST_DRIFT_ROWS, type DriftRecord, type DriftRow } from './drift.ts';
export {
  marketplacerOrderIdsOf,
  type InvoiceNote,
  type LinkRecord,
  type OrderLink,
  type Told,
  type ToldPart,
} from './links.ts';
export type { HistoryEntry } from './history.ts';
export { createNotify, type Notify } from './notify.ts';
export type { TrackedOrder, RefundTracking, RefundEntry } from './refund-tracking.ts';
export type {
  AdviceRecord,
  RecordedMoney,
  RemittanceRecord,
  Remitted,
  StoredRemitted,
} from './remittance-records.ts';
export type { ToldAdvert } from './told-adverts.ts';
export type { ToldSeller } from './told-sellers.ts';
export type { RunRequest } from './run-request.ts';
export * from './run-state.ts';
export type { StoredTaxonomyLink } from './taxonomy-links.ts';
export { UnwritableRecord } from './unwritable.ts';
export type { SettingsRecord } from './settings-record.ts';

/** What the connector remembers, as custom objects in commercetools. */
export function createStore({ customObjects }: Pick<Commercetools, 'customObjects'>, clock: Clock) {
  const history = createHistory(customObjects, clock);
  const resolved = ({ object, code, firstSeen, times }: FailureRecord) =>
    history.add(object, { at: isoTime(clock.now()), event: 'resolved', code, firstSeen, times });
  return {
    drift: createDrift(customObjects),
    failures: createFailures(customObjects, clock, resolved),
    history,
    knownSubscriptions: createKnownSubscriptions(customObjects, clock),
    knownWebhooks: createKnownWebhooks(customObjects),
    lastWebhook: createLastWebhook(customObjects),
    links: createLinks(customObjects, clock),
    refundTracking: createRefundTracking(customObjects),
    runState: createRunState(customObjects, clock),
    remittances: createRemittanceRecords(customObjects),
    reports: createReports(customObjects),
    runRequest: createRunRequest(customObjects),
    settings: createSettingsRecord(customObjects),
    toldAdverts: createToldAdverts(customObjects, clock),
    toldSellers: createToldSellers(customObjects, clock),
    taxonomyLinks: createTaxonomyLinks(customObjects),
    tombstones: createTombstones(customObjects),
    verdicts: createVerdicts(customObjects),
  };
}

export type Store = ReturnType<typeof createStore>;
