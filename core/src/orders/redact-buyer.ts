import type { OrderDraft } from '../marketplacer/index.ts';

/** A single letter is no secret. */
const SHORTEST = 2;
/** Shorter values are left out as whole words only: they would tear others apart. */
const SHORTEST_INSIDE_WORDS = 3;

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
    .filter((value) => value.length >= SHORTEST)
    .flatMap((value) => [value, encodeURIComponent(value.toWellFormed()), formEncoded(value)]);
  return values
    .sort((a, b) => b.length - a.length)
    .reduce((clean, value) => clean.replace(anyCase(value), '…'), text);
}

/** As it stands in the body of a form and in the query of an address. */
const formEncoded = (value: string): string => new URLSearchParams([['', value]]).toString().slice(1);

function anyCase(value: string): RegExp {
  const literal = value.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
  const isShort = value.length < SHORTEST_INSIDE_WORDS;
  return new RegExp(isShort ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal, 'giu');
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
