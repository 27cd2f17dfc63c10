import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT_MS = 10_000;
const PAUSE_MS = 10;

/** Asks again and again until the answer is a value, and says after 10 s what never came. */
export async function eventually<Value>(what: string, ask: () => Promise<Value | undefined>): Promise<Value> {
  const deadline = Date.now() + TIMEOUT_MS;
  while (Date.now() < deadline) {
    const value = await ask();
    if (value !== undefined) return value;
    await sleep(PAUSE_MS);
  }
  throw new Error(`${what}: not within ${TIMEOUT_MS} ms`);
}
