import { marked } from 'marked';

/**
 * The entries of the runbook's failures as paragraphs of pieces, by code. The page shows them as text, so that it
 * needs no HTML of a string.
 *
 * @param {string} runbook Markdown
 */
export function readRemedies(runbook) {
  const remedies = {};
  let code;
  for (const token of marked.lexer(runbook)) {
    if (token.type === 'heading') code = token.depth === 3 ? token.text : undefined;
    else if (code !== undefined && token.type !== 'space') {
      (remedies[code] ??= []).push(...paragraphsOf(token));
    }
  }
  return remedies;
}

function paragraphsOf(token) {
  if (token.type === 'paragraph') return [token.tokens.flatMap(inlineOf)];
  if (token.type === 'list') return token.items.map((item) => item.tokens.flatMap(inlineOf));
  if (token.type === 'code') return [[{ kind: 'code', text: token.text }]];
  throw new Error(`The page cannot show a ${token.type} of the runbook.`);
}

function inlineOf(token) {
  const text = plainOf(token);
  switch (token.type) {
    case 'codespan':
      return [{ kind: 'code', text }];
    case 'em':
    case 'strong':
      return [{ kind: 'emphasis', text }];
    case 'link':
      return [
        token.href.startsWith('#')
          ? { kind: 'failure', text, code: token.href.slice(1) }
          : { kind: 'text', text },
      ];
    default:
      return [...(token.tokens?.flatMap(inlineOf) ?? [{ kind: 'text', text }])];
  }
}

const plainOf = (token) => (token.tokens ? token.tokens.map(plainOf).join('') : (token.text ?? token.raw));
