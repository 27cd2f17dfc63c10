import type { NextFunction, Request, Response } from 'express';

/**
 * How an emulated system can be told to misbehave, one rule at a time.
 *
 * `429`, `500-before`, `502`, `503`, `409`, `401` answer with that status and have no effect.
 * `500-after` and `drop-answer` let the request take effect first; then the answer is a 500, or the
 * connection is cut without any answer. `reset` cuts the connection before any effect.
 * `delay` waits `delayMs` and then answers normally.
 */
export type FaultKind =
  '429' | '500-before' | '500-after' | '502' | '503' | '409' | '401' | 'reset' | 'delay' | 'drop-answer';

export interface FaultRule {
  fault: FaultKind;
  /** Only requests with this HTTP method. */
  method?: string;
  /** Only requests whose URL path matches this regular expression. */
  path?: string;
  /** Only requests whose raw body matches this regular expression (a GraphQL operation name, an action). */
  body?: string;
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
  next(request: { method: string; path: string; body: string }): FaultRule | undefined {
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

function matches(rule: FaultRule, request: { method: string; path: string; body: string }): boolean {
  if (rule.method && rule.method.toUpperCase() !== request.method.toUpperCase()) return false;
  if (rule.path && !new RegExp(rule.path).test(request.path)) return false;
  return !rule.body || new RegExp(rule.body).test(request.body);
}

const STATUS: Partial<Record<FaultKind, number>> = {
  '429': 429,
  '500-before': 500,
  '502': 502,
  '503': 503,
  '409': 409,
  '401': 401,
};

/**
 * Express middleware that applies a tenant's faults. `answer` writes an error in the shape of the
 * emulated system. Mount it after the raw body has been read (`request.rawBody`).
 */
export function sufferFaults(
  planOf: (request: Request) => FaultPlan | undefined,
  answer: (response: Response, status: number) => void,
) {
  return async (request: Request & { rawBody?: string }, response: Response, next: NextFunction) => {
    const rule = planOf(request)?.next({
      method: request.method,
      path: request.path,
      body: request.rawBody ?? '',
    });
    if (!rule) return next();
    switch (rule.fault) {
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, rule.delayMs ?? 1000));
        return next();
      case 'reset':
        request.socket.destroy();
        return;
      case 'drop-answer':
        replaceAnswer(response, () => request.socket.destroy());
        return next();
      case '500-after':
        replaceAnswer(response, () => answer(response, 500));
        return next();
      default:
        if (rule.retryAfterSeconds !== undefined) {
          response.setHeader('Retry-After', String(rule.retryAfterSeconds));
        }
        answer(response, STATUS[rule.fault] ?? 500);
    }
  };
}

/** Lets the handler run to its end, and throws away what it would have answered. */
function replaceAnswer(response: Response, instead: () => void): void {
  const originals = { end: response.end, write: response.write, writeHead: response.writeHead };
  let done = false;
  response.write = (() => true) as typeof response.write;
  response.writeHead = (() => response) as typeof response.writeHead;
  response.end = (() => {
    if (done) return response;
    done = true;
    Object.assign(response, originals);
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    instead();
    return response;
  }) as typeof response.end;
}
