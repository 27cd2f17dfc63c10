import { PassThrough, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import * as fc from 'fast-check';
import { createBodyReader } from '../../src/runtime/raw-body.ts';

const limits = { keepBytes: 100, withinMs: 1_000, heldBytes: 250 };
const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40, size: 'max' }), {
  maxLength: 12,
  size: 'max',
});

async function reading(pieces: readonly Uint8Array[]) {
  const seen: Buffer[] = [];
  const readBody = createBodyReader(limits);
  const result = await readBody(Readable.from(pieces.map((piece) => Buffer.from(piece))), (chunk) =>
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
        else expect(result).toEqual({ kind: 'too-large' });
        expect(seen.equals(sent)).toBe(true);
      }),
    );
  });

  it.each([
    [0, 'whole'],
    [100, 'whole'],
    [101, 'too-large'],
    [10_000, 'too-large'],
  ])('a body of %i bytes, where 100 are kept, is %s', async (size, kind) => {
    expect((await reading([new Uint8Array(size)])).result.kind).toBe(kind);
  });

  it('stops reading a body that never ends', async () => {
    let isLeft = false;
    async function* endless() {
      for (; !isLeft;) {
        await sleep(1);
        yield Buffer.alloc(10);
      }
    }
    const readBody = createBodyReader({ ...limits, withinMs: 50 });
    const body = Readable.from(endless());
    await expect(readBody(body)).resolves.toEqual({ kind: 'stalled' });
    expect(body.isPaused()).toBe(true);
    isLeft = true;
  });

  it('tells a connection that broke from a body that ended', async () => {
    async function* broken() {
      yield Buffer.from('{"id":');
      throw new Error('aborted');
    }
    await expect(createBodyReader(limits)(Readable.from(broken()))).resolves.toEqual({ kind: 'cut-off' });
  });

  it('gives up a body that does not end in time', async () => {
    const slow = new PassThrough();
    slow.write('{');
    const readBody = createBodyReader({ ...limits, withinMs: 30 });
    await expect(readBody(slow)).resolves.toEqual({ kind: 'stalled' });
  });

  it('holds no more of all bodies than it may: the oldest makes room for one that arrives', async () => {
    const readBody = createBodyReader(limits);
    const slow = Array.from({ length: 5 }, () => new PassThrough());
    const readings = slow.map((body) => readBody(body));
    for (const body of slow) body.write(Buffer.alloc(50));
    await sleep(5);
    await expect(readBody(Readable.from([Buffer.alloc(60)]))).resolves.toMatchObject({ kind: 'whole' });
    await expect(Promise.all(readings.slice(0, 2))).resolves.toEqual([
      { kind: 'crowded-out' },
      { kind: 'crowded-out' },
    ]);
    for (const body of slow) body.end();
    await expect(Promise.all(readings.slice(2))).resolves.toMatchObject(
      Array.from({ length: 3 }, () => ({ kind: 'whole' })),
    );
  });

  it('gives back what a body held, however it ended', async () => {
    const readBody = createBodyReader({ ...limits, withinMs: 20 });
    for (let wave = 0; wave < 20; wave += 1) {
      const slow = new PassThrough();
      slow.write(Buffer.alloc(100));
      const broken = new PassThrough();
      broken.write(Buffer.alloc(100));
      const readings = [readBody(slow), readBody(broken), readBody(Readable.from([Buffer.alloc(150)]))];
      setImmediate(() => broken.destroy());
      const kinds = (await Promise.all(readings)).map(({ kind }) => kind);
      expect(kinds).toEqual(['stalled', 'cut-off', 'too-large']);
    }
  });
});
