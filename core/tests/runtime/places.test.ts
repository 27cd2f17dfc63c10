import { createPlaces } from '../../src/runtime/places.ts';

function somePlaces(most: number) {
  let now = 0;
  const places = createPlaces(most, { now: () => now });
  const pending: (() => void)[] = [];
  const occupy = () => places.take(() => new Promise<void>((resolve) => pending.push(resolve)));
  return { places, occupy, pending, pass: (milliseconds: number) => (now += milliseconds) };
}

describe('places', () => {
  it('refuses work while all are taken, and takes it again when one is free', async () => {
    const { places, occupy, pending } = somePlaces(2);
    const [first] = [occupy(), occupy()];
    await expect(places.take(async () => 'done')).resolves.toBe('busy');
    pending[0]?.();
    await first;
    await expect(places.take(async () => 'done')).resolves.toBe('done');
  });

  it('gives a place back when its work fails, and hands on the error', async () => {
    const { places } = somePlaces(1);
    await expect(places.take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(places.take(async () => 'done')).resolves.toBe('done');
  });

  it('tells for how long none has become free', async () => {
    const { places, occupy, pending, pass } = somePlaces(2);
    const first = occupy();
    pass(60_000);
    expect(places.fullForMs()).toBe(0);
    void occupy();
    pass(60_000);
    expect(places.fullForMs()).toBe(60_000);
    pending[0]?.();
    await first;
    expect(places.fullForMs()).toBe(0);
  });
});
