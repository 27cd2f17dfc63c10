import type { CustomFieldsDraft, ReturnItemDraft } from '@commercetools/platform-sdk';
import { RETURN_TYPE_KEY, returnItemKeyOf } from '../commercetools/index.ts';
import type { RefundLine } from '../marketplacer/index.ts';
import type { RefundStage } from './refund-stage.ts';

/** The field of a return item that says how far the refund has come on Marketplacer. */
export const STATUS_FIELD = 'marketplacerStatus';

/** Cancelled goods never left, and commercetools has no other word for them that can be refunded. */
const CANCELLED = 'Cancelled before dispatch: nothing comes back';
const ASKED_BACK = 'Return at Marketplacer';

/**
 * The return item of a refund line. It is `Returned` from the beginning, because an item that is `Advised` can
 * never be refunded; how far the return has really come stands in its custom fields.
 *
 * @param currencyCode ISO 4217; amounts are minor units
 * @param beside what is refunded with this line besides goods, such as their shipping
 */
export function mapReturn(
  line: RefundLine,
  lineItemId: string,
  stage: RefundStage,
  currencyCode: string,
  beside = 0,
): ReturnItemDraft {
  const isCancellation = line.dispatched === false;
  const custom: CustomFieldsDraft = {
    type: { typeId: 'type', key: RETURN_TYPE_KEY },
    fields: {
      marketplacerKind: isCancellation ? 'cancellation' : 'return',
      [STATUS_FIELD]: stage,
      marketplacerAmount: { currencyCode, centAmount: line.amountPerItemCents * line.quantity + beside },
    },
  };
  return {
    key: returnItemKeyOf(line.id),
    quantity: line.quantity,
    lineItemId,
    shipmentState: 'Returned',
    comment: isCancellation ? CANCELLED : ASKED_BACK,
    custom,
  };
}
