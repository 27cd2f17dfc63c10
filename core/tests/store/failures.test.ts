import type { FailureRecord } from '../../src/store/index.ts';
import { CONTAINERS, createStore } from '../../src/store/index.ts';
import { FAILURES, type Failure, type FailureCode } from '../../src/outcome/index.ts';
import type { Clock } from '../../src/runtime/index.ts';
import { customObjectsInMemory } from '../builders/custom-objects-in-memory.ts';

const START = Date.parse('2026-03-01T10:00:00.000Z');

/** A clock that stands still until it is moved, and lets nobody wait. */
function aClock(): Clock & { move(milliseconds: number): void } {
  let now = START;
  return { now: () => now, sleep: async () => {}, move: (milliseconds) => void (now += milliseconds) };
}

const aFailure = (change: Partial<Failure> = {}): Failure => ({
  code: 'price-too-precise',
  object: { type: 'advert', id: '12' },
  detail: 'Variant-21',
  ...change,
});

function aStore() {
  const customObjects = customObjectsInMemory();
  const clock = aClock();
  return { customObjects, clock, ...createStore({ customObjects }, clock) };
}

async function recordsOf({
  failures,
}: Pick<ReturnType<typeof aStore>, 'failures'>): Promise<FailureRecord[]> {
  const records: FailureRecord[] = [];
  for await (const record of failures.all()) records.push(record);
  return records;
}

describe('failures', () => {
  it('a failure is kept with its sentence, its remedy and when it was seen', async () => {
    const store = aStore();
    await store.failures.record(aFailure());
    expect(await recordsOf(store)).toEqual([
      {
        code: 'price-too-precise',
        object: { type: 'advert', id: '12' },
        detail: 'Variant-21',
        sentence: FAILURES['price-too-precise'],
        runbook: 'docs/operations.md#price-too-precise',
        firstSeen: '2026-03-01T10:00:00.000Z',
        lastSeen: '2026-03-01T10:00:00.000Z',
        times: 1,
      },
    ]);
  });

  it('D-05: the same failure of one object is one record, which counts', async () => {
    const store = aStore();
    await store.failures.record(aFailure());
    store.clock.move(60_000);
    await store.failures.record(aFailure());
    expect(await recordsOf(store)).toMatchObject([
      { times: 2, firstSeen: '2026-03-01T10:00:00.000Z', lastSeen: '2026-03-01T10:01:00.000Z' },
    ]);
  });

  it('another failure of the same object takes the place of the one before', async () => {
    const store = aStore();
    await store.failures.record(aFailure());
    store.clock.move(60_000);
    await store.failures.record(aFailure({ code: 'price-missing' }));
    expect(await recordsOf(store)).toMatchObject([
      { code: 'price-missing', times: 1, firstSeen: '2026-03-01T10:01:00.000Z' },
    ]);
  });

  it('D-31: failures that are recorded at one time by several workers are all counted', async () => {
    const store = aStore();
    await Promise.all([1, 2, 3, 4].map(() => store.failures.record(aFailure())));
    expect(await recordsOf(store)).toMatchObject([{ times: 4 }]);
  });

  describe('that somebody else always records first', () => {
    /** Another worker records a failure of the same object between each reading and writing of ours. */
    function crowded(ofOthers: Failure, clock: Clock = aClock()) {
      const customObjects = customObjectsInMemory();
      const others = createStore({ customObjects }, clock);
      const put: typeof customObjects.put = async (container, key, value, version) => {
        await others.failures.record(ofOthers);
        return customObjects.put(container, key, value, version);
      };
      const { failures } = createStore({ customObjects: { ...customObjects, put } }, aClock());
      return { failures };
    }

    it('are recorded where it is the same failure', async () => {
      const store = crowded(aFailure());
      await store.failures.record(aFailure());
      expect(await recordsOf(store)).toMatchObject([{ code: 'price-too-precise', times: 5 }]);
    });

    it('are an outage where it is another failure, or one from before', async () => {
      const other = crowded(aFailure({ code: 'price-missing' }));
      await expect(other.failures.record(aFailure())).rejects.toThrow('could not be recorded');
      const past = aClock();
      past.move(-1);
      await expect(crowded(aFailure(), past).failures.record(aFailure())).rejects.toThrow();
    });
  });

  it('what has succeeded since is forgotten, and nothing else is', async () => {
    const store = aStore();
    await store.failures.record(aFailure());
    await store.failures.record(aFailure({ object: { type: 'order', id: '12' } }));
    await store.failures.resolve({ type: 'advert', id: '12' });
    await store.failures.resolve({ type: 'advert', id: 'never-seen' });
    expect((await recordsOf(store)).map(({ object }) => object)).toEqual([{ type: 'order', id: '12' }]);
  });

  it('D-20: every record lands in the container of the connector, under a key that commercetools takes', async () => {
    const store = aStore();
    const ids = ['../../other', 'QWR2ZXJ0LTEy', 'a/b+c==', 'Ünïcode', '', '__proto__'];
    for (const id of ids) await store.failures.record(aFailure({ object: { type: 'webhook', id } }));
    const objects = store.customObjects.all();
    expect(objects).toHaveLength(ids.length);
    for (const { container, key } of objects) {
      expect(container).toBe(CONTAINERS.failures);
      expect(key).toMatch(/^[-_~.a-zA-Z0-9]{1,256}$/);
    }
  });

  it('a long detail is cut', async () => {
    const store = aStore();
    await store.failures.record(aFailure({ detail: 'x'.repeat(10_000) }));
    expect((await recordsOf(store))[0]?.detail).toHaveLength(1_000);
  });

  it('more failures than one page holds are all told', async () => {
    const store = aStore();
    for (let id = 1; id <= 230; id += 1)
      await store.failures.record(aFailure({ object: { type: 'advert', id: String(id) } }));
    expect(new Set((await recordsOf(store)).map(({ object }) => object.id)).size).toBe(230);
  });

  it('a failure that cannot be recorded is an outage, so that its delivery comes again', async () => {
    const customObjects = { ...customObjectsInMemory(), put: async () => ({ kind: 'conflict' as const }) };
    const { failures } = createStore({ customObjects }, aClock());
    await expect(failures.record(aFailure())).rejects.toMatchObject({ name: 'CommercetoolsUnavailable' });
  });

  it.each(Object.keys(FAILURES) as FailureCode[])('D-05: %s has a sentence for the operator', (code) => {
    expect(FAILURES[code]).toMatch(/^[A-Za-z].{10,}\.$/);
  });
});
