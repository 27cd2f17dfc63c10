import type { OrderDraft } from '../marketplacer/index.ts';

/** Shorter values are no secret, and would tear words apart. */
const SHORTEST = 3;

/** Marketplacer's words about an order, without what they repeat of the buyer. Records hold no personal data. */
export function withoutBuyer(text: string, { order }: Pick<OrderDraft, 'order'>): string {
  const { externalIds: _ours, ...buyer } = order;
  const values = textsIn(buyer).filter((value) => value.length >= SHORTEST);
  return values
    .sort((a, b) => b.length - a.length)
    .reduce((clean, value) => clean.replaceAll(value, '…'), text);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
