import type { OrderDraft } from '../marketplacer/index.ts';

/** Shorter values are no secret, and would tear words apart. */
const SHORTEST = 3;

/**
 * Marketplacer's words about an order, without what they repeat of the buyer, in whatever case. Records hold no
 * personal data.
 *
 * @param known what else was sent about the buyer, or would have been
 */
export function redactBuyer(text: string, { order }: Pick<OrderDraft, 'order'>, ...known: unknown[]): string {
  const { externalIds: _ours, ...buyer } = order;
  const values = textsIn([buyer, known])
    .map((value) => value.trim())
    .filter((value) => value.length >= SHORTEST);
  return values
    .sort((a, b) => b.length - a.length)
    .reduce((clean, value) => clean.replace(anyCase(value), '…'), text);
}

const anyCase = (value: string): RegExp => new RegExp(value.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&'), 'giu');

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
