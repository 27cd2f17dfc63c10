import sanitizeHtml from 'sanitize-html';
import type { Config } from '../runtime/index.ts';

/** Elements whose end is the end of a line. */
const LINES = ['p', 'br', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'];

/**
 * What a seller wrote, for the shop. Marketplacer does not sanitise it (operator-api overview).
 *
 * - `sanitise` keeps texts, lists, tables and links, and drops scripts, styles, frames and handlers;
 * - `strip` keeps the text alone, a line for each block, with `&`, `<` and `>` still escaped, so that it is
 *   safe wherever a storefront puts it;
 * - `pass` changes nothing, for a storefront that sanitises by itself.
 *
 * @returns null where nothing is left
 */
export function shownText(html: string | null, policy: Config['catalog']['descriptionHtml']): string | null {
  const text = policy === 'pass' ? (html ?? '') : cleaned(html ?? '', policy);
  return text.trim() === '' ? null : text;
}

function cleaned(html: string, policy: 'sanitise' | 'strip'): string {
  if (policy === 'sanitise') return sanitizeHtml(html);
  const lines = sanitizeHtml(html, { allowedTags: LINES, allowedAttributes: {} });
  return lines
    .replace(/<[^>]*>/g, '\n')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
