import { createCache } from '../../src/runtime/cache.ts';

function aMemory(options: { most?: number; worthKeeping?: (value: string) => boolean } = {}) {
  let now = 1_000;
  let loads = 0;
  const remembered = createCache<string>({ clock: { now: () => now }, goodForMs: 100, most: 2, ...options });
  return {
    get: (key: string, value = key) =>
      remembered(key, async () => {
        loads += 1;
        return value;
      }),
    failing: (key: string) => remembered(key, () => Promise.reject(new Error('no'))),
    pass: (ms: number) => (now += ms),
    loads: () => loads,
  };
}

describe('a cache', () => {
  it('loads a value once, for as long as it is good', async () => {
    const memory = aMemory();
    expect([await memory.get('a', 'first'), await memory.get('a', 'second')]).toEqual(['first', 'first']);
    memory.pass(100);
    expect(await memory.get('a', 'third')).toBe('third');
    expect(memory.loads()).toBe(2);
  });

  it('shares a load that is under way', async () => {
    const memory = aMemory();
    await Promise.all(Array.from({ length: 20 }, () => memory.get('a')));
    expect(memory.loads()).toBe(1);
  });

  it('tells a failure to all who wait, and forgets it', async () => {
    const memory = aMemory();
    const waiting = [memory.failing('a'), memory.get('a')];
    expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await memory.get('a')).toBe('a');
  });

  it('holds no more than it may, and lets the oldest go', async () => {
    const memory = aMemory({ most: 2 });
    for (const key of ['a', 'b', 'c']) await memory.get(key);
    await memory.get('b');
    await memory.get('c');
    expect(memory.loads()).toBe(3);
    await memory.get('a');
    expect(memory.loads()).toBe(4);
  });

  it('does not keep what is not worth it', async () => {
    const memory = aMemory({ worthKeeping: (value) => value !== 'no' });
    await memory.get('a', 'no');
    expect(await memory.get('a', 'yes')).toBe('yes');
  });
});
