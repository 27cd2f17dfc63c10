import type { FailureCode } from './failure-catalogue.ts';

/** The kinds of object that a delivery can be about. Singular, in the words of the system that owns them. */
type ObjectType =
  | 'advert'
  | 'seller'
  /** By its id in commercetools, on its way to a seller. */
  | 'channel'
  | 'option-type'
  | 'taxon'
  | 'category'
  | 'product-type'
  | 'order'
  | 'order-address'
  | 'order-details'
  | 'order-discount'
  | 'order-edit'
  | 'order-payment'
  | 'payment'
  | 'fulfilment'
  | 'refund'
  | 'invoice'
  | 'refund-request'
  | 'remittance'
  | 'remittance-advice'
  | 'remittance-payment'
  | 'remittance-release'
  /** What the shop has decided of an advert; its number is the id. */
  | 'vetting'
  /** What the shop has written of an advert; its number is the id. */
  | 'enrichment'
  /** A part of the connector's own work; its name is the id. */
  | 'installation'
  | 'webhook'
  | 'message';

/** What a failure is about: enough to find the object again, never its content. */
export interface ObjectReference {
  type: ObjectType;
  id: string;
}

/** Something that cannot succeed by being delivered again. It goes to the store, once per object. */
export interface Failure {
  code: FailureCode;
  object: ObjectReference;
  /** What was found, for the operator. Never personal data. */
  detail?: string;
}

/**
 * The one vocabulary of results. Every use case ends in one of these, and every application turns
 * it into the answer that its kind of sender understands.
 */
export type Outcome =
  | { outcome: 'applied' }
  | { outcome: 'unchanged' }
  | { outcome: 'stale' }
  | { outcome: 'ignored'; code: IgnoredCode }
  /** `recorded` where the use case has put it into the store itself. */
  | { outcome: 'failed'; failure: Failure; recorded?: true }
  | { outcome: 'retry'; code: RetryCode };

/** Why there was nothing to do. */
export type IgnoredCode =
  | 'flow-off'
  | 'unknown-entity'
  | 'unknown-event'
  | 'unknown-object'
  | 'not-ours'
  | 'not-yet'
  | 'past-order'
  | 'not-replayable'
  | 'sum-differs'
  | 'not-dismissible'
  | 'test-notification'
  | 'not-a-notification';

/** Why the sender should deliver again. */
export type RetryCode =
  | 'commercetools-unavailable'
  | 'marketplacer-unavailable'
  | 'conflict'
  | 'claimed'
  | 'busy'
  | 'out-of-time'
  | 'not-recorded'
  | 'unexpected-error';

export const applied: Outcome = { outcome: 'applied' };
export const unchanged: Outcome = { outcome: 'unchanged' };
export const stale: Outcome = { outcome: 'stale' };
export const ignored = (code: IgnoredCode): Outcome => ({ outcome: 'ignored', code });
export const retry = (code: RetryCode): Outcome => ({ outcome: 'retry', code });
export const failed = (code: FailureCode, object: ObjectReference, detail?: string): Outcome => ({
  outcome: 'failed',
  failure: detail === undefined ? { code, object } : { code, object, detail },
});

/** The machine-readable word of an outcome, for answers and logs. */
export function codeOf(outcome: Outcome): string | undefined {
  if (outcome.outcome === 'failed') return outcome.failure.code;
  return 'code' in outcome ? outcome.code : undefined;
}
