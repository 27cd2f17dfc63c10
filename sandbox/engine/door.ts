import type { Answer, Request } from './exchange.ts';
import type { FaultKind, FaultPlan } from './faults.ts';

/** One emulated system: a pure state machine, which knows no sockets. */
export interface Machine {
  /** Never rejects; what goes wrong is an answer. */
  handle(request: Request): Answer | Promise<Answer>;
  /** Whose faults and records a request belongs to; undefined for what is outside of every tenant, such as the control. */
  tenantOf(request: Request): Tenant | undefined;
  /** An answer that the system in front of, or inside, the emulated one gives: 401, 409, 413, 429, 500, 502 or 503. */
  refusal(status: number): Answer;
}

export interface Tenant {
  faults: FaultPlan;
  /** Keeps the request; the returned function is told its status, or 0 where no whole answer left. */
  record(request: Request): (status: number) => void;
}

type Refusing = Pick<Machine, 'refusal'>;

/**
 * What a client gets to see of a machine whose tenant may have to suffer a fault; undefined is a connection
 * that was cut. `handle` is asked at most once.
 */
export async function answerInTrouble(
  machine: Refusing,
  faults: FaultPlan | undefined,
  request: Request,
  handle: () => Answer | Promise<Answer>,
  sleep: (milliseconds: number) => Promise<unknown>,
): Promise<Answer | undefined> {
  const rule = faults?.next(request);
  if (!rule) return handle();
  const { fault, delayMs = 1000, retryAfterSeconds } = rule;
  switch (fault) {
    case 'delay':
      await sleep(delayMs);
      return handle();
    case 'reset':
      return undefined;
    case 'drop-answer':
      await handle();
      return undefined;
    case '500-after':
      await handle();
      return machine.refusal(500);
    default: {
      const refusal = machine.refusal(STATUS[fault]);
      if (retryAfterSeconds === undefined) return refusal;
      return { ...refusal, headers: { ...refusal.headers, 'Retry-After': String(retryAfterSeconds) } };
    }
  }
}

const STATUS: Record<Exclude<FaultKind, 'delay' | 'reset' | 'drop-answer' | '500-after'>, number> = {
  '400': 400,
  '401': 401,
  '409': 409,
  '413': 413,
  '429': 429,
  '500-before': 500,
  '502': 502,
  '503': 503,
};
