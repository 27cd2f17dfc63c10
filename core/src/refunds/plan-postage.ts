import { allocate } from '../orders/index.ts';
import { POSTAGE_OF_KEY, type RefundableInvoice, type RefundRequest } from '../marketplacer/index.ts';
import type { Creation } from './plan-creations.ts';
import type { ReturnedPart } from './open-quantities.ts';
import { buyersLines, goodsLines, valueOf, type RefundSnapshot } from './pairs.ts';
import { stageOf } from './refund-stage.ts';

/** Marketplacer's own name for it, in its example of `refundRequestCreate`. */
const SHIPPING_FEE = 'Shipping Fee';

type DraftLine = Creation['draft']['lineItems'][number];

/**
 * The postage to give back with a request, for each line of the shop of which nothing will be sent once its parts are
 * cancelled. A line of which a piece was sent, or still will be, keeps its postage. Each address that a line goes to has
 * its share of the postage, and gives back that.
 *
 * @param asked what is asked for, these parts included
 */
export function postageLines(
  { link, requests, invoices, postages }: RefundSnapshot,
  invoice: RefundableInvoice,
  parts: readonly ReturnedPart[],
  asked: readonly ReturnedPart[],
): DraftLine[] {
  const given = givenBack(requests.filter((request) => isOfInvoice(request, invoice)));
  const touched = new Set(parts.map(({ lineItemId }) => lineItemId));
  const lineItemIds = link.lines
    .filter(({ marketplacerLineItemId }) => touched.has(marketplacerLineItemId))
    .map(({ lineItemId }) => lineItemId);
  return [...new Set(lineItemIds)].flatMap((lineItemId) => {
    const ids = link.lines
      .filter((line) => line.lineItemId === lineItemId)
      .map(({ marketplacerLineItemId }) => marketplacerLineItemId);
    const entries = invoice.lineItems.filter(({ id }) => ids.includes(id));
    const shares = allocate(
      postages?.get(lineItemId) ?? 0,
      invoices.map((one) => piecesOf(one, ids)),
    );
    const postage = shares[invoices.indexOf(invoice)] ?? 0;
    const isCancelled = entries.every(({ id }) => willNotBeSent(invoice, id, asked));
    return postage > 0 && isCancelled && !given.has(lineItemId) ? [lineOf(lineItemId, postage)] : [];
  });
}

const isOfInvoice = (request: RefundRequest, { lineItems }: RefundableInvoice): boolean =>
  goodsLines(request).some(({ lineItem }) => lineItems.some(({ id }) => id === lineItem?.id));

const piecesOf = ({ lineItems }: RefundableInvoice, ids: readonly string[]): number =>
  lineItems.filter(({ id }) => ids.includes(id)).reduce((sum, { quantity }) => sum + quantity, 0);

/** The same draft without the postage that other requests give back meanwhile. */
export function withoutGivenBack(
  draft: Creation['draft'],
  requests: readonly RefundRequest[],
): Creation['draft'] {
  const given = givenBack(requests);
  const isLeft = ({ externalIds }: DraftLine) =>
    !(externalIds ?? []).some(({ key, value }) => key === POSTAGE_OF_KEY && given.has(value));
  return { ...draft, lineItems: draft.lineItems.filter(isLeft) };
}

/** The lines of the shop whose postage a request gives back, unless it is denied. */
const givenBack = (requests: readonly RefundRequest[]): ReadonlySet<string> =>
  new Set(
    requests.flatMap((request) =>
      buyersLines(request)
        .filter((line) => stageOf(request, line) !== 'denied')
        .flatMap((line) => valueOf(line, POSTAGE_OF_KEY) ?? []),
    ),
  );

function willNotBeSent(
  { lineItems, shipments }: RefundableInvoice,
  id: string,
  asked: readonly ReturnedPart[],
): boolean {
  const line = lineItems.find((one) => one.id === id);
  const isSent = shipments.some(({ shippedItems }) =>
    shippedItems?.some(({ lineItem, quantity }) => lineItem.id === id && quantity > 0),
  );
  const cancelled = asked
    .filter(({ lineItemId, dispatched }) => lineItemId === id && !dispatched)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return line !== undefined && !isSent && cancelled >= line.quantity;
}

/** A custom line has a name and an amount, and neither a line item nor a reason nor a dispatch (GraphQL docs). */
const lineOf = (lineItemId: string, amountPerItemCents: number): DraftLine => ({
  custom: SHIPPING_FEE,
  amountPerItemCents,
  quantity: 1,
  externalIds: [{ key: POSTAGE_OF_KEY, value: lineItemId }],
});
