/** A single letter is no secret. */
const SHORTEST = 2;
/** Shorter values are left out as whole words only: they would tear others apart. */
const SHORTEST_INSIDE_WORDS = 3;

/** The words of a platform without what they repeat of what is known, however deep the texts are in it, in whatever case. */
export function redactValues(text: string, ...known: unknown[]): string {
  return textsIn(known)
    .map((value) => value.trim())
    .filter((value) => value.length >= SHORTEST)
    .flatMap((value) => [value, encodeURIComponent(value.toWellFormed()), formEncoded(value)])
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
