import type { Pair } from './pairs.ts';
import type { Finding } from './plan-refunds.ts';
import { stageOf, type RefundStage } from './refund-stage.ts';

/** Of what stands for one return item, or for one cancellation, Marketplacer has refunded a part and denied the rest. */
export function splitItems(pairs: readonly Pair[]): Finding[] {
  return pairs.flatMap((pair) => {
    if (pair.itemRefund === undefined) return [];
    const same = pair.item ? pairs.filter(({ item }) => item === pair.item) : [pair];
    return isLeftSplit(pair, same) ? [splitFinding(pair, same)] : [];
  });
}

/** An item that the shop has decided on is settled; a cancelled order has none to decide on. */
const isLeftSplit = ({ item, itemRefund, wanted }: Pair, same: readonly Pair[]): boolean =>
  itemRefund === 'split' && (!item || (wanted === 'not-refunded' ? same.length > 1 : wanted !== 'refunded'));

/** commercetools can neither split an item nor refund a part of it, so a person has to know both amounts. */
function splitFinding({ item }: Pair, same: readonly Pair[]): Finding {
  const all = same.flatMap(({ request, lines }) => lines.map((line) => ({ request, line })));
  const of = (stage: RefundStage) => {
    const some = all.filter(({ request, line }) => stageOf(request, line) === stage).map(({ line }) => line);
    const amount = some.reduce((sum, line) => sum + line.amountPerItemCents * line.quantity, 0);
    const goods = some.filter(({ lineItem }) => lineItem !== null);
    return `${goods.reduce((sum, { quantity }) => sum + quantity, 0)} (${amount} minor units)`;
  };
  const what = item ? `return item ${item.id}` : 'cancellation';
  const requests = same.map(({ request }) => request.id);
  return {
    code: 'refund-partly-denied',
    detail: `${what}: refunded ${of('refunded')}, denied ${of('denied')}, in refund request ${requests.join(' and ')}`,
  };
}
