import type { Readable } from 'node:stream';

export type BodyReading =
  | { kind: 'whole'; bytes: Buffer }
  /** More than is kept; every byte was still seen by `each`. */
  | { kind: 'too-large' }
  /** More than will ever be read. */
  | { kind: 'endless' };

/**
 * Reads a request body as the bytes that arrived. Keeps at most `keepBytes`, goes on reading (and
 * showing each chunk to `each`, so that a signature can be checked over all of it) up to `mostBytes`.
 */
export async function readBody(
  request: Readable,
  limits: { keepBytes: number; mostBytes: number },
  each: (chunk: Buffer) => void = () => {},
): Promise<BodyReading> {
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.mostBytes) return { kind: 'endless' };
    each(chunk);
    if (size <= limits.keepBytes) kept.push(chunk);
  }
  return size > limits.keepBytes ? { kind: 'too-large' } : { kind: 'whole', bytes: Buffer.concat(kept) };
}
