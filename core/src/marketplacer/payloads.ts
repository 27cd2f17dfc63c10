import type { DocumentNode } from 'graphql';
import { advertReadingOf, type Advert, type AdvertReading } from './adverts.ts';
import { isCut } from './complete-advert.ts';
import {
  AdvertPayloadDocument,
  SellerPayloadDocument,
  VariantPayloadDocument,
  type AdvertPayloadQuery,
  type SellerPayloadQuery,
  type VariantPayloadQuery,
} from './generated/operations.ts';
import { missingFields } from './missing-fields.ts';
import { sellerReadingOf, type KnownSeller } from './sellers.ts';
import type { WebhookEvent } from './webhook-envelope.ts';

/** What the body of a webhook says of its object, where its query is the one of `WEBHOOK_MODE=payload`. */
export type PayloadReading<Content> =
  | { kind: 'content'; content: Content }
  /** Fields that are needed and are not there, as paths. */
  | { kind: 'incomplete'; missing: string[] }
  /** It says that the object is gone, or nothing of it: a reason to ask. */
  | { kind: 'nothing' };

/** The advert as it was when the event was written, with the number of the event. */
export function advertInPayload({ node, sequence }: WebhookEvent): PayloadReading<Advert> {
  return readPayload(AdvertPayloadDocument, node?.content(), (content) => {
    const reading = advertReadingOf(content as AdvertPayloadQuery['node']);
    return isWhole(reading) ? { ...reading.advert, sequence } : undefined;
  });
}

/** The advert of a variant. Whether numbers of different webhooks can be compared is not known, so it has none. */
export function advertInVariantPayload({ node }: WebhookEvent): PayloadReading<Advert> {
  return readPayload(VariantPayloadDocument, node?.content(), (content) => {
    const variant = content as VariantPayloadQuery['node'];
    const reading = advertReadingOf(variant?.__typename === 'Variant' ? variant.advert : null);
    return isWhole(reading) ? reading.advert : undefined;
  });
}

/** A list that is longer than what the saved query tells of it is a reason to ask. */
const isWhole = (reading: AdvertReading): reading is Extract<AdvertReading, { state: 'present' }> =>
  reading.state === 'present' && !isCut(reading.advert);

export function sellerInPayload({ node }: WebhookEvent): PayloadReading<KnownSeller> {
  return readPayload(SellerPayloadDocument, node?.content(), (content) => {
    const reading = sellerReadingOf(content as SellerPayloadQuery['node']);
    return reading.state === 'unknown' ? undefined : reading;
  });
}

function readPayload<Content>(
  document: DocumentNode,
  node: object | undefined,
  read: (node: object) => Content | undefined,
): PayloadReading<Content> {
  if (!node) return { kind: 'nothing' };
  const missing = missingFields(document, { node });
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const content = read(node);
  return content ? { kind: 'content', content } : { kind: 'nothing' };
}
