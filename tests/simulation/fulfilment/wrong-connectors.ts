import type { Wrong } from '../simulate.ts';
import {
  allAcknowledged,
  anyPaymentDecides,
  createdAgain,
  deliveryKeyForgotten,
  deniedIsRefunded,
  denialIgnored,
  dispatchForgotten,
  echoNotRecognised,
  failureNotRecorded,
  invoicesNotSwept,
  itemKeyForgotten,
  lookUpSwallowed,
  marketplaceLinesAlone,
  noClaim,
  ownDeliveriesAlone,
  refundsNotOurs,
  returnsNotSwept,
  shortClaim,
  sourceFirst,
  trackingReplaced,
  unversionedClaim,
  unversionedUpdate,
} from './breakages.ts';
import { postageKept, postageWithEveryPiece } from './breakages-of-money.ts';
import { rewriteIsDecision, rewriteIsReturn } from './breakages-of-rewrites.ts';
import { newIsDenied } from './breakages-of-values.ts';
import { AGREED } from './agreement.ts';
import { FOREIGN } from './foreign.ts';
import { DECIDED, NOT_DISPATCHED, ONE_ITEM, ONE_REQUEST, POSTAGE } from './refunds.ts';
import { NEVER_OLDER, SHOWN, STATE } from './shipments.ts';
import { isDoneIn, NOTHING_LOST } from './story.ts';

export const WRONG: readonly Wrong[] = [
  ['acknowledges what has failed', () => allAcknowledged, NOTHING_LOST, 16],
  ['does not record a failure', () => failureNotRecorded, NOTHING_LOST],
  ['does not find the order of a refund request', () => refundsNotOurs, NOTHING_LOST],
  ['looks for no returns that no message told of', () => returnsNotSwept, AGREED, 12],
  ['looks for no shipments that no webhook told of', () => invoicesNotSwept, SHOWN, 11],
  ['creates a refund without a claim', () => noClaim, ONE_REQUEST, 22],
  ['claims a refund without regard to the version', () => unversionedClaim, ONE_REQUEST, 148],
  ['claims a refund for less time than its call can take', () => shortClaim, ONE_REQUEST, 226],
  ['sends refundRequestCreate again when no answer came', () => createdAgain, ONE_REQUEST, 810],
  ['takes requests that it could not read for absent', () => lookUpSwallowed, NOTHING_LOST, 811],
  ['asks for a refund of the item that it made for a refund', () => echoNotRecognised, ONE_REQUEST, 176],
  ['makes return items that it does not know again', () => itemKeyForgotten, ONE_ITEM],
  ['writes a shipment that it read before the order', () => sourceFirst, NEVER_OLDER, 194],
  ['updates an order without regard to its version', () => unversionedUpdate, STATE, 219],
  ['makes deliveries that it does not know again', () => deliveryKeyForgotten, SHOWN],
  ['computes the shipment state without the goods of the shop', () => marketplaceLinesAlone, STATE],
  [
    'computes the shipment state without the deliveries of the shop',
    () => ownDeliveriesAlone,
    NOTHING_LOST,
    28,
  ],
  ['replaces what the shop has put on a parcel', () => trackingReplaced, FOREIGN, 223],
  ['does not see that a refund was denied', () => denialIgnored, NOTHING_LOST, 95],
  ['refunds what the shop refuses', () => deniedIsRefunded, DECIDED, 81],
  ['cancels what was dispatched', () => dispatchForgotten, NOT_DISPATCHED, 26],
  ['keeps the postage of what it cancels', () => postageKept, NOTHING_LOST],
  ['gives postage back of what was sent', () => postageWithEveryPiece, POSTAGE, 24],
  ['asks again for what the shop has only written anew', () => rewriteIsReturn, ONE_REQUEST, 22],
  [
    'takes a list that is written anew for a change of mind',
    () => rewriteIsDecision,
    DECIDED,
    2190,
    isDoneIn('rewrites'),
  ],
  ['takes a status that is new for a denial', () => newIsDenied, DECIDED, 1312, isDoneIn('usesNewValue')],
  ['takes any refund of a payment for that of the returns', () => anyPaymentDecides, DECIDED, 53],
];
