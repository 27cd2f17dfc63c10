import { AsyncLocalStorage } from 'node:async_hooks';

/** What travels with one delivery through every call, so that nobody has to hand it on. */
export interface DeliveryContext {
  correlationId: string;
  /** Milliseconds since the epoch after which no more work may be started for this delivery. */
  deadline: number;
  /** Aborted at the deadline. */
  signal: AbortSignal;
}

const storage = new AsyncLocalStorage<DeliveryContext>();

/** Runs `work` as one delivery that has `budgetMs` milliseconds. */
export function withinDelivery<T>(
  delivery: { correlationId: string; budgetMs: number },
  work: () => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(delivery.budgetMs);
  const deadline = Date.now() + delivery.budgetMs;
  return storage.run({ correlationId: delivery.correlationId, deadline, signal }, work);
}

/** Runs what does not belong to the delivery that happens to need it first. */
export const outsideDelivery = <T>(work: () => T): T => storage.exit(work);

/** Runs what a delivery still has to do when its own time is up. */
export const withMoreTime = <T>(budgetMs: number, work: () => Promise<T>): Promise<T> =>
  withinDelivery({ correlationId: currentDelivery()?.correlationId ?? crypto.randomUUID(), budgetMs }, work);

export function currentDelivery(): DeliveryContext | undefined {
  return storage.getStore();
}

/**
 * The same, but the answer does not wait for work that overruns: `late` is given at the deadline, and
 * calls still under way are aborted.
 */
export async function withinBudget<T>(
  delivery: { correlationId: string; budgetMs: number },
  work: () => Promise<T>,
  late: T,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late), delivery.budgetMs);
  });
  try {
    return await Promise.race([withinDelivery(delivery, work), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
