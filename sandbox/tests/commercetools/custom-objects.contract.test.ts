import { api, type Body, describeSandbox, expectRefused, ownName, query } from './support/contract.ts';

describe('custom objects', () => {
  const put = (container: string, key: string, value: unknown, version?: number) =>
    api.post('/custom-objects', { container, key, value, version });

  test('a new one is 201, a replaced one 200, and the version grows', async () => {
    const container = ownName();
    const first = await put(container, 'one', { a: 1 });
    const second = await put(container, 'one', { a: 1 });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.version).toBeGreaterThan(first.body.version);
    expect(second.body.id).toBe(first.body.id);
  });

  test('version 0 creates and never replaces', async () => {
    const container = ownName();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, owner) => put(container, 'lock', { owner }, 0)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const lost = answers.find(({ status }) => status !== 201)!;
    expect([409, 400]).toContain(lost.status);
    expect(['ConcurrentModification', 'DuplicateField']).toContain(lost.body.errors[0].code);
  });

  test('a version is compared on write and on delete', async () => {
    const container = ownName();
    const { body } = await put(container, 'one', { a: 1 });
    expectRefused(
      await put(container, 'one', { a: 2 }, body.version + 1),
      'ConcurrentModification',
      { currentVersion: body.version },
      409,
    );
    const path = `/custom-objects/${container}/one`;
    expectRefused(await api.delete(`${path}?version=${body.version + 1}`), 'ConcurrentModification', {}, 409);
    expect((await api.delete(`${path}?version=${body.version}`)).status).toBe(200);
    expectRefused(await api.get(path), 'ResourceNotFound', {}, 404);
  });

  test('null members are dropped', async () => {
    expect((await put(ownName(), 'one', { a: null, b: { c: null, d: 1 } })).body.value).toEqual({
      b: { d: 1 },
    });
  });

  test('a container is queried by value, sorted and paged', async () => {
    const container = ownName();
    for (const [at, key] of ['b', 'a', 'c'].entries())
      await put(container, key, { attempt: at, status: 'open' });
    await put(ownName(), 'elsewhere', { attempt: 0, status: 'open' });
    const list = await api.get(
      `/custom-objects/${container}${query({ where: 'value(status="open" and attempt < 2)', sort: 'key desc' })}`,
    );
    expect(list.body.results.map(({ key }: Body) => key)).toEqual(['b', 'a']);
    expect((await api.get(`/custom-objects/${container}?limit=1`)).body).toMatchObject({
      count: 1,
      total: 3,
    });
  });
});

describeSandbox('custom objects of the sandbox', () => {
  test('a scalar value and a version on a missing key are refused', async () => {
    expect((await api.post('/custom-objects', { container: 'box', key: 'one', value: 'text' })).status).toBe(
      400,
    );
    expectRefused(
      await api.post('/custom-objects', { container: 'box', key: 'two', value: {}, version: 3 }),
      'ConcurrentModification',
      {},
      409,
    );
  });
});

describe('patterns and limits', () => {
  test('a custom object has a container and a key of the documented characters', async () => {
    expectRefused(
      await api.post('/custom-objects', { container: 'a b', key: 'key', value: {} }),
      'InvalidField',
    );
    expectRefused(
      await api.post('/custom-objects', { container: 'box', key: 'a/b', value: {} }),
      'InvalidField',
    );
    expectRefused(
      await api.post('/custom-objects', { container: 'box', key: 'k'.repeat(257), value: {} }),
      'InvalidField',
    );
  });
});
