import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { readBody } from '../../src/runtime/raw-body.ts';

const limits = { keepBytes: 100, mostBytes: 200 };
const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40, size: 'max' }), {
  maxLength: 12,
  size: 'max',
});

async function reading(pieces: readonly Uint8Array[]) {
  const seen: Buffer[] = [];
  const result = await readBody(Readable.from(pieces.map((piece) => Buffer.from(piece))), limits, (chunk) =>
    seen.push(chunk),
  );
  return { result, seen: Buffer.concat(seen), sent: Buffer.concat(pieces) };
}

describe('raw bodies', () => {
  it('every byte arrives as it was sent, however it was cut; what is too large is still shown to its end', async () => {
    await fc.assert(
      fc.asyncProperty(chunks, async (pieces) => {
        const { result, seen, sent } = await reading(pieces);
        if (sent.length <= limits.keepBytes) expect(result).toEqual({ kind: 'whole', bytes: sent });
        else if (sent.length <= limits.mostBytes) expect(result).toEqual({ kind: 'too-large' });
        else expect(result).toEqual({ kind: 'endless' });
        const shown = sent.length <= limits.mostBytes ? sent : sent.subarray(0, seen.length);
        expect(seen.equals(shown)).toBe(true);
      }),
    );
  });

  it.each([
    [0, 'whole'],
    [100, 'whole'],
    [101, 'too-large'],
    [200, 'too-large'],
    [201, 'endless'],
  ])('a body of %i bytes, where 100 are kept and 200 are read, is %s', async (size, kind) => {
    expect((await reading([new Uint8Array(size)])).result.kind).toBe(kind);
  });

  it('a sender that never ends is left', async () => {
    let sent = 0;
    async function* endless() {
      for (;;) yield Buffer.alloc((sent += 10) && 10);
    }
    await expect(readBody(Readable.from(endless()), limits)).resolves.toEqual({ kind: 'endless' });
    expect(sent).toBeLessThan(1_000);
  });

  it('a connection that breaks is an error, not a short body', async () => {
    async function* broken() {
      yield Buffer.from('{"id":');
      throw new Error('aborted');
    }
    await expect(readBody(Readable.from(broken()), limits)).rejects.toThrow('aborted');
  });
});
