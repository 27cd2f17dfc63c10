import type { Run } from '../story.ts';
import type { World } from '../world.ts';
import { isOurItem, isOurKey } from './foreign.ts';
import { checkNewerValues, noNewerValues, type NewerValues } from './newer-values.ts';
import { OUR_ITEM_KEY, ownItemOf, shopsItemOf } from './refund-pairs.ts';
import { begunByShop, isAlike, noItems, rememberItems, wasMarked, type ItemMemory } from './rewrites.ts';
import {
  isQuietSince,
  itemsOf,
  orderOf,
  requestsOf,
  sentOf,
  sum,
  type Asked,
  type Decision,
  type ReturnItem,
  type Tale,
} from './tale.ts';

export const ONE_REQUEST = 'one refund request for each return item and each cancellation';
export const ONE_ITEM = 'one return item for each refund line of Marketplacer';
const NEVER_TWICE = 'no piece is asked back twice';
export const POSTAGE = 'postage goes back once, with the last piece of a line of which nothing is sent';
export const NOT_DISPATCHED = 'what is dispatched is not cancelled';
export const DECIDED = 'the connector decides on no refund by itself';

/** What has been so at some moment. */
export interface RefundHistory {
  /** The payment states of the return items, when they were looked at last. */
  payments: Map<string, string>;
  /** The decisions on the refund lines, when they were looked at last. */
  decisions: Map<number, Decision>;
  /** Refund lines that were denied. */
  denied: Set<number>;
  items: ItemMemory;
  newer: NewerValues;
  /** When the whole price was paid back last. */
  paidBackAt: string | undefined;
  /** Whether the shop has decided on something without a message. */
  isSilent: boolean;
}

export const noRefunds = (): RefundHistory => ({
  payments: new Map(),
  decisions: new Map(),
  denied: new Set(),
  items: noItems(),
  newer: noNewerValues(),
  paidBackAt: undefined,
  isSilent: false,
});

/** @param run the one that has made the change which is looked at, unless people have */
export function followRefunds(world: World, tale: Tale, run: Run | undefined): void {
  const { refunds: history } = tale;
  const items = itemsOf(orderOf(world, tale));
  const requests = requestsOf(world, tale);
  for (const { id, decision } of requests.flatMap(({ lines }) => lines)) {
    if (decision === 'denied') history.denied.add(id);
  }
  rememberItems(history.items, items);
  if (run) {
    checkRequests(world, tale, requests);
    checkItems(world, tale, requests, items);
    checkNewerValues(world, tale, requests, items, run);
    checkDecisions(world, tale, requests, items, run);
  }
  for (const { id, decision } of requests.flatMap(({ lines }) => lines)) history.decisions.set(id, decision);
  for (const { id, paymentState } of items) history.payments.set(id, paymentState);
}

function checkRequests(world: World, tale: Tale, requests: readonly Asked[]): void {
  const memory = tale.refunds.items;
  const reasons = requests.flatMap(({ itemId, cancels }) => itemId ?? cancels ?? []);
  const twice = reasons.find((reason, index) => reasons.indexOf(reason) !== index);
  if (twice !== undefined) world.violated(ONE_REQUEST, `${tale.id}: ${twice} has several`);
  for (const request of requests) {
    if (request.itemId === undefined) continue;
    const { itemId: like } = request;
    // It may be written anew by now.
    const item = memory.byId.get(like);
    const isRight =
      item &&
      !isOurKey(item.key) &&
      sum(request.lines) === item.quantity &&
      request.lines.every(({ lineItemId }) => lineItemId === item.lineItemId);
    if (!isRight)
      world.violated(ONE_REQUEST, `${tale.id}: ${request.legacyId} is for ${item?.key ?? 'nothing'}`);
    const alike = requests.filter(({ itemId }) => itemId !== undefined && isAlike(memory, itemId, like));
    const begun = begunByShop(memory, like, isOurKey);
    if (alike.length > begun) {
      world.violated(ONE_REQUEST, `${tale.id}: ${alike.length} for ${begun} returns like ${like}`);
    }
  }
  for (const { id, quantity } of tale.entries) {
    const asked = sum(
      requests.flatMap(({ lines }) =>
        lines.filter((line) => line.entryId === id && line.decision !== 'denied'),
      ),
    );
    if (asked > quantity) world.violated(NEVER_TWICE, `${tale.id}: ${asked} of ${quantity} of line ${id}`);
  }
  const given = requests.flatMap(({ postageOf }) => postageOf);
  if (new Set(given).size < given.length) world.violated(POSTAGE, `${tale.id}: ${given.join()}`);
}

function checkItems(
  world: World,
  tale: Tale,
  requests: readonly Asked[],
  items: readonly ReturnItem[],
): void {
  const keys = items.filter(isOurItem).map(({ key }) => key);
  const shops = items.filter((item) => !isOurItem(item));
  for (const { lines } of requests) {
    for (const line of lines) {
      const own = items.filter(({ key }) => key === `${OUR_ITEM_KEY}${line.id}`);
      const isRight =
        own.length <= 1 &&
        own.every((item) => item.quantity === line.quantity && item.lineItemId === line.lineItemId);
      if (!isRight) world.violated(ONE_ITEM, `${tale.id}: refund line ${line.id} has ${own.length}`);
    }
  }
  const known = requests.flatMap(({ lines }) => lines.map(({ id }) => `${OUR_ITEM_KEY}${id}`));
  const unknown = keys.find((key = '') => !known.includes(key));
  if (unknown !== undefined) world.violated(ONE_ITEM, `${tale.id}: ${unknown} is of no refund line`);
  const added = shops.find(({ id }) => !tale.refunds.payments.has(id));
  if (added) world.violated(ONE_ITEM, `${tale.id}: an item that only the shop can have made was added`);
}

/** Whatever the connector decides on one side, people have decided on the other. */
function checkDecisions(
  world: World,
  tale: Tale,
  requests: readonly Asked[],
  items: readonly ReturnItem[],
  run: Run,
): void {
  const { payments, decisions, denied, items: memory, paidBackAt } = tale.refunds;
  for (const request of requests) {
    const shops = shopsItemOf(world, tale, request, items);
    for (const line of request.lines) {
      const pair = [ownItemOf(world, tale, line, items), shops].filter((item) => item !== undefined);
      const isChanged = (decisions.get(line.id) ?? 'open') !== line.decision;
      const isAsked = {
        refunded:
          pair.some((item) => wasMarked(memory, 'refunded', item, run)) || request.cancels !== undefined,
        denied: pair.some((item) => wasMarked(memory, 'notRefunded', item, run)),
        open: pair.some((item) => wasMarked(memory, 'refunded', item, run)),
      }[line.decision];
      if (isChanged && !isAsked && (paidBackAt === undefined || line.decision === 'denied')) {
        world.violated(DECIDED, `${tale.id}: refund line ${line.id} became ${line.decision}`);
      }
    }
  }
  for (const item of items) {
    const { id, paymentState } = item;
    const lines = requests.flatMap((request) =>
      request.lines.filter(
        (line) =>
          ownItemOf(world, tale, line, items)?.id === id ||
          shopsItemOf(world, tale, request, items)?.id === id,
      ),
    );
    const isChanged = payments.get(id) !== paymentState;
    if (isChanged && paymentState === 'Refunded' && !lines.some(({ decision }) => decision === 'refunded')) {
      world.violated(DECIDED, `${tale.id}: return item ${id} became Refunded`);
    }
    if (isChanged && paymentState === 'NotRefunded' && !lines.some((line) => denied.has(line.id))) {
      world.violated(DECIDED, `${tale.id}: return item ${id} became NotRefunded`);
    }
  }
}

/**
 * Of a line that nobody but the connector has cancelled, and of which nothing was sent, the postage is given back. That a
 * denial was reverted may complete the cancellation without a new request, which docs/known-limits.md names.
 */
export function missingPostage(world: World, tale: Tale): string | undefined {
  const requests = requestsOf(world, tale);
  const given = new Set(requests.flatMap(({ postageOf }) => postageOf));
  const owed = [...new Set(tale.entries.map(({ lineItemId }) => lineItemId))].filter((lineItemId) =>
    tale.entries
      .filter((entry) => entry.lineItemId === lineItemId)
      .every(({ id, quantity }) => {
        const lines = requests.flatMap((request) =>
          request.lines.filter(({ entryId }) => entryId === id).map((line) => ({ ...line, request })),
        );
        const isOurs = lines.every(
          ({ request, decision, dispatched, id: line }) =>
            (request.itemId ?? request.cancels) !== undefined &&
            decision !== 'denied' &&
            !dispatched &&
            !tale.refunds.denied.has(line),
        );
        return isOurs && sum(lines) === quantity && sentOf(world, id) === 0;
      }),
  );
  const missing = owed.find((lineItemId) => !given.has(lineItemId));
  return missing && `the postage of line ${missing} is not given back`;
}

/**
 * What a request cancels was not dispatched when the connector looked.
 *
 * @param reason the return item, or the cancellation, for which the request is created
 */
export function checkCancellation(world: World, tale: Tale, reason: string | undefined, run: Run): void {
  const requests = requestsOf(world, tale);
  const request = requests.find(({ itemId, cancels }) => (itemId ?? cancels) === reason);
  if (!request || !isQuietSince(tale, run, 'market')) return;
  for (const { id, quantity } of tale.entries) {
    const cancelled = sum(request.lines.filter((line) => line.entryId === id && !line.dispatched));
    const unsent = quantity - sentOf(world, id);
    const hasPostage = request.postageOf.some(
      (lineItemId) => lineItemId === tale.entries.find((one) => one.id === id)?.lineItemId,
    );
    if (hasPostage && sentOf(world, id) > 0) {
      world.violated(POSTAGE, `${tale.id}: ${sentOf(world, id)} of line ${id} are sent`);
    }
    if (cancelled > unsent) {
      world.violated(
        NOT_DISPATCHED,
        `${tale.id}: ${cancelled} of line ${id}, of which ${unsent} are not sent`,
      );
    }
  }
}
