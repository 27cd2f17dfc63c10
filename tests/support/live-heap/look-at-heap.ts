/** The arguments: after how many events each look is taken. */
const counts = process.argv.slice(2).map(Number);
/** Node keeps the signal of a time limit until that time is up; the longest here is that of a delivery. */
const SETTLED_MS = Number(process.env['LIVE_HEAP_SETTLED_MS'] ?? 10_000);
/** Code that is not run any more goes only after several collections. */
const ROUNDS = 10;
const LEAKED_BYTES = Number(process.env['LIVE_HEAP_LEAK'] ?? 0);
const leaked: number[][] = [];

/**
 * Sends events to a process that was started before, and prints its live heap in bytes after so many of them each
 * time.
 *
 * @param send one event, by its number from 0 on
 * @param atOnce how many are under way at any time
 */
export async function lookAtHeap(send: (number: number) => Promise<void>, atOnce = 10): Promise<never> {
  let sent = 0;
  for (const count of counts) {
    for (; sent < count; sent += atOnce) {
      await Promise.all(Array.from({ length: atOnce }, (_none, index) => send(sent + index)));
      for (let index = 0; index < atOnce; index += 1) leak(sent + index);
    }
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    for (let round = 0; round < ROUNDS; round += 1) globalThis.gc?.();
    process.stdout.write(`${process.memoryUsage().heapUsed}\n`);
  }
  process.exit();
}

/** Shows that what stays is seen. */
function leak(number: number): void {
  if (LEAKED_BYTES > 0)
    leaked.push(Array.from({ length: LEAKED_BYTES / 8 }, (_none, index) => number + index / 2));
}
