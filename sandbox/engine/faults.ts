import type { Request } from './exchange.ts';

/**
 * How an emulated system can be told to misbehave, one rule at a time.
 *
 * `400`, `413`, `429`, `500-before`, `502`, `503`, `409`, `401` answer with that status and have no effect.
 * `500-after` and `drop-answer` let the request take effect first; then the answer is a 500, or the
 * connection is cut without any answer. `reset` cuts the connection before any effect.
 * `delay` waits `delayMs` and then answers normally.
 */
export type FaultKind =
  | '400'
  | '413'
  | '429'
  | '500-before'
  | '500-after'
  | '502'
  | '503'
  | '409'
  | '401'
  | 'reset'
  | 'delay'
  | 'drop-answer';

export interface FaultRule {
  fault: FaultKind;
  /** Only requests with this HTTP method. */
  method?: string;
  /** Only requests whose URL path matches this regular expression. */
  path?: string;
  /** Only requests whose raw body matches this regular expression (a GraphQL operation name, an action). */
  body?: string;
  /** Only requests with this `Authorization` header: those of one client, while others go on. */
  authorization?: string;
  /** How many matching requests meet the fault; without it, all of them. */
  times?: number;
  /** How many matching requests pass unharmed before the first fault. */
  skip?: number;
  /** Share of matching requests that meet the fault, 0 to 1, drawn from the seeded generator. */
  probability?: number;
  /** Milliseconds to wait, for `delay`. */
  delayMs?: number;
  /** Value of the `Retry-After` header of a 429 or 503, in seconds. */
  retryAfterSeconds?: number;
}

/** mulberry32: a small seeded generator, so that a run with faults can be repeated exactly. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The faults that one tenant of an emulated system currently suffers. */
export class FaultPlan {
  #rules: (FaultRule & { matched: number })[] = [];
  #random = seededRandom(1);

  set(rules: FaultRule[], seed = 1): void {
    this.#rules = rules.map((rule) => ({ ...rule, matched: 0 }));
    this.#random = seededRandom(seed);
  }

  clear(): void {
    this.#rules = [];
  }

  /** The rule that this request meets, if any. Counts the request against every rule that it matches. */
  next(request: FaultyRequest): FaultRule | undefined {
    for (const rule of this.#rules) {
      if (!matches(rule, request)) continue;
      rule.matched += 1;
      const skipped = rule.skip ?? 0;
      if (rule.matched <= skipped) continue;
      if (rule.times !== undefined && rule.matched > skipped + rule.times) continue;
      if (rule.probability !== undefined && this.#random() >= rule.probability) continue;
      return rule;
    }
    return undefined;
  }
}

type FaultyRequest = Pick<Request, 'method' | 'path' | 'body'> & Partial<Pick<Request, 'headers'>>;

function matches(rule: FaultRule, request: FaultyRequest): boolean {
  if (rule.authorization && rule.authorization !== request.headers?.authorization) return false;
  if (rule.method && rule.method.toUpperCase() !== request.method.toUpperCase()) return false;
  if (rule.path && !new RegExp(rule.path).test(request.path)) return false;
  return !rule.body || new RegExp(rule.body).test(request.body);
}
