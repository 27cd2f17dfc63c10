import type { Readable } from 'node:stream';

export type BodyReading =
  | { kind: 'whole'; bytes: Buffer }
  /** More than is kept; every byte was still seen by `each`. */
  | { kind: 'too-large' }
  /** It did not end in time. */
  | { kind: 'stalled' }
  /** It had to make room for others, because too much was being read at once. */
  | { kind: 'crowded-out' }
  /** The connection broke before the end. */
  | { kind: 'cut-off' };

export interface BodyLimits {
  /** The most that is kept of one body. */
  keepBytes: number;
  /** Milliseconds in which a body has to arrive, however large it is. */
  withinMs: number;
  /** The most that is kept of all bodies that are being read in this process. */
  heldBytes: number;
}

/** One body under way. */
interface Arrival {
  kept: Buffer[];
  keptBytes: number;
  end: (reading: BodyReading) => void;
}

/**
 * Reads request bodies as the bytes that arrived. Until its end nobody knows whether a body is worth anything, so
 * what all of them hold together is bounded: where it gets too much, the one that has been arriving for longest
 * goes. An honest body arrives in a moment, so strangers who send slowly only crowd out each other.
 */
export function createBodyReader({ keepBytes, withinMs, heldBytes }: BodyLimits) {
  const arrivals = new Set<Arrival>();
  let held = 0;

  function keep(arrival: Arrival, chunk: Buffer): void {
    arrival.kept.push(chunk);
    arrival.keptBytes += chunk.length;
    held += chunk.length;
    for (const oldest of arrivals) {
      if (held <= heldBytes) return;
      oldest.end({ kind: 'crowded-out' });
    }
  }

  function drop(arrival: Arrival): void {
    held -= arrival.keptBytes;
    arrival.kept = [];
    arrival.keptBytes = 0;
  }

  /** Never rejects. Shows each chunk to `each`, so that a signature can be checked over all of a body. */
  return (request: Readable, each: (chunk: Buffer) => void = () => {}): Promise<BodyReading> =>
    new Promise((resolve) => {
      let size = 0;
      const arrival: Arrival = { kept: [], keptBytes: 0, end };
      arrivals.add(arrival);
      const timer = setTimeout(() => end({ kind: 'stalled' }), withinMs);

      function end(reading: BodyReading): void {
        if (!arrivals.delete(arrival)) return;
        clearTimeout(timer);
        request.off('data', onData).off('end', onEnd).off('close', onClose).pause();
        drop(arrival);
        resolve(reading);
      }
      function onData(chunk: Buffer): void {
        size += chunk.length;
        each(chunk);
        if (size <= keepBytes) keep(arrival, chunk);
        else drop(arrival);
      }
      function onEnd(): void {
        end(size > keepBytes ? { kind: 'too-large' } : { kind: 'whole', bytes: Buffer.concat(arrival.kept) });
      }
      function onClose(): void {
        end({ kind: 'cut-off' });
      }
      request.on('data', onData).once('end', onEnd).once('close', onClose);
      // A broken connection closes as well; without a listener its error would end the process.
      request.on('error', onClose);
    });
}
