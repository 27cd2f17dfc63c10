import type { Json } from './json.ts';

type Scalar = string | number | boolean;
type Variables = Record<string, Scalar | Scalar[]>;

/** A parsed query predicate. Variables are already replaced by their values. */
export type Predicate =
  | { kind: 'and' | 'or'; left: Predicate; right: Predicate }
  | { kind: 'not'; inner: Predicate }
  | { kind: 'nested'; field: string; inner: Predicate }
  | { kind: 'compare'; field: string; operator: string; value: Scalar }
  | { kind: 'in'; field: string; values: Scalar[] }
  | { kind: 'contains'; field: string; all: boolean; values: Scalar[] }
  | { kind: 'defined' | 'empty'; field: string };

interface Token {
  kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol' | 'variable';
  text: string;
}

const TOKEN =
  /\s*(?:(?<string>"(?:[^"\\]|\\.)*")|`(?<quoted>[^`]+)`|:(?<variable>[A-Za-z0-9_-]+)|(?<number>-?\d+(?:\.\d+)?)|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<symbol><>|!=|<=|>=|[=<>(),]))/y;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const end = text.trimEnd().length;
  while (position < end) {
    TOKEN.lastIndex = position;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) throw malformed(text, `unexpected input at position ${position}`);
    const [kind, matched] = Object.entries(groups).find(([, value]) => value !== undefined) as [
      Token['kind'],
      string,
    ];
    tokens.push({ kind, text: matched });
    position = TOKEN.lastIndex;
  }
  return tokens;
}

/** A text that is no predicate. */
export class MalformedPredicate extends Error {}

const malformed = (text: string, reason: string) =>
  new MalformedPredicate(`Syntax error while parsing '${text}': ${reason}.`);

/** Parses a text such as `sku in ("a", :b) and not(quantity > 3)`; throws a MalformedPredicate. */
export function parsePredicate(text: string, variables: Variables): Predicate {
  const tokens = tokenize(text);
  let next = 0;

  const fail = (reason: string) => malformed(text, reason);
  const isWord = (word: string) => tokens[next]?.kind === 'word' && tokens[next]?.text.toLowerCase() === word;
  const isSymbol = (symbol: string) => tokens[next]?.kind === 'symbol' && tokens[next]?.text === symbol;
  const take = () => {
    const token = tokens[next];
    if (!token) throw fail('unexpected end of input');
    next += 1;
    return token;
  };
  const accept = (test: boolean) => test && Boolean(take());
  const expect = (symbol: string) => {
    if (!accept(isSymbol(symbol))) throw fail(`expected '${symbol}'`);
  };

  const either = (): Predicate => {
    let left = both();
    while (accept(isWord('or'))) left = { kind: 'or', left, right: both() };
    return left;
  };
  const both = (): Predicate => {
    let left = negated();
    while (accept(isWord('and'))) left = { kind: 'and', left, right: negated() };
    return left;
  };
  const negated = (): Predicate => {
    if (accept(isWord('not'))) return { kind: 'not', inner: group() };
    return isSymbol('(') ? group() : condition();
  };
  const group = (): Predicate => {
    expect('(');
    const inner = either();
    expect(')');
    return inner;
  };
  const condition = (): Predicate => {
    const name = take();
    if (name.kind !== 'word' && name.kind !== 'quoted') throw fail(`'${name.text}' is no field name`);
    const field = name.text;
    if (isSymbol('(')) return { kind: 'nested', field, inner: group() };
    if (accept(isWord('not'))) {
      if (!accept(isWord('in'))) throw fail("expected 'in' after 'not'");
      return { kind: 'not', inner: { kind: 'in', field, values: values() } };
    }
    if (accept(isWord('in'))) return { kind: 'in', field, values: values() };
    if (accept(isWord('contains'))) {
      const all = isWord('all');
      if (!accept(all || isWord('any'))) throw fail("expected 'any' or 'all'");
      return { kind: 'contains', field, all, values: values() };
    }
    if (accept(isWord('is'))) return existence(field);
    const operator = take();
    if (operator.kind !== 'symbol' || !(operator.text in COMPARE))
      throw fail(`'${operator.text}' is no operator`);
    const [value, ...more] = operand();
    if (value === undefined || more.length > 0) throw fail('one value expected');
    return { kind: 'compare', field, operator: operator.text, value };
  };
  const existence = (field: string): Predicate => {
    const negative = accept(isWord('not'));
    const kind = isWord('defined') ? 'defined' : isWord('empty') ? 'empty' : undefined;
    if (!kind) throw fail("expected 'defined' or 'empty'");
    take();
    return negative ? { kind: 'not', inner: { kind, field } } : { kind, field };
  };
  const values = (): Scalar[] => {
    if (tokens[next]?.kind === 'variable') return operand();
    expect('(');
    const list = operand();
    while (accept(isSymbol(','))) list.push(...operand());
    expect(')');
    return list;
  };
  const operand = (): Scalar[] => {
    const token = take();
    switch (token.kind) {
      case 'string':
        return [token.text.slice(1, -1).replace(/\\(.)/g, '$1')];
      case 'number':
        return [Number(token.text)];
      case 'variable': {
        const value = variables[token.text];
        if (value === undefined) throw fail(`the variable '${token.text}' has no value`);
        return Array.isArray(value) ? [...value] : [value];
      }
      default:
        if (token.text === 'true' || token.text === 'false') return [token.text === 'true'];
        throw fail(`'${token.text}' is no value`);
    }
  };

  const predicate = either();
  if (next < tokens.length) throw fail(`unexpected '${tokens[next]?.text}'`);
  return predicate;
}

const COMPARE: Record<string, (actual: Scalar, wanted: Scalar) => boolean> = {
  '=': (actual, wanted) => actual === wanted,
  '!=': (actual, wanted) => actual !== wanted,
  '<>': (actual, wanted) => actual !== wanted,
  '<': (actual, wanted) => actual < wanted,
  '>': (actual, wanted) => actual > wanted,
  '<=': (actual, wanted) => actual <= wanted,
  '>=': (actual, wanted) => actual >= wanted,
};

/** Whether a document satisfies a predicate. A condition on a list holds when one element satisfies it. */
export function matches(predicate: Predicate, document: Json): boolean {
  switch (predicate.kind) {
    case 'and':
      return matches(predicate.left, document) && matches(predicate.right, document);
    case 'or':
      return matches(predicate.left, document) || matches(predicate.right, document);
    case 'not':
      return !matches(predicate.inner, document);
    case 'nested':
      return elements(document[predicate.field]).some(
        (element) => typeof element === 'object' && element !== null && matches(predicate.inner, element),
      );
    case 'compare':
      return elements(document[predicate.field]).some(
        (element) =>
          comparable(element, predicate.value) && COMPARE[predicate.operator]!(element, predicate.value),
      );
    case 'in':
      return elements(document[predicate.field]).some((element) => predicate.values.includes(element));
    case 'contains': {
      const present = elements(document[predicate.field]);
      const test = (value: Scalar) => present.includes(value);
      return predicate.all ? predicate.values.every(test) : predicate.values.some(test);
    }
    case 'defined':
      return document[predicate.field] !== undefined;
    case 'empty':
      return elements(document[predicate.field]).length === 0;
  }
}
function elements(value: any): any[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function comparable(actual: unknown, wanted: Scalar): actual is Scalar {
  return typeof actual === typeof wanted;
}
