import {
  aCategory,
  api,
  aProduct,
  type Body,
  expectRefused,
  ownName,
  update,
  updated,
} from './support/contract.ts';

describe('categories', () => {
  test('a parent is set by key, and ancestors follow', async () => {
    const root = await aCategory({ key: ownName() });
    const child = await aCategory({ parent: { typeId: 'category', key: root.key } });
    const leaf = await aCategory({ parent: { typeId: 'category', id: child.id } });
    expect(leaf.ancestors.map(({ id }: Body) => id)).toEqual([root.id, child.id]);
    const top = await aCategory();
    await updated('/categories', root, {
      action: 'changeParent',
      parent: { typeId: 'category', id: top.id },
    });
    const moved = (await api.get(`/categories/${leaf.id}`)).body;
    expect(moved.ancestors.map(({ id }: Body) => id)).toEqual([top.id, root.id, child.id]);
  });

  test('a category never becomes its own descendant', async () => {
    const root = await aCategory();
    const child = await aCategory({ parent: { typeId: 'category', id: root.id } });
    for (const { id } of [child, root]) {
      const answer = await update('/categories', root, {
        action: 'changeParent',
        parent: { typeId: 'category', id },
      });
      expect(answer.status).toBe(400);
    }
  });

  test('order hint and external id are set', async () => {
    const category = await aCategory();
    const changed = await updated(
      '/categories',
      category,
      { action: 'changeOrderHint', orderHint: '0.25' },
      { action: 'setExternalId', externalId: 'taxon-1' },
    );
    expect(changed).toMatchObject({ orderHint: '0.25', externalId: 'taxon-1' });
    expectRefused(
      await update('/categories', changed, { action: 'changeOrderHint', orderHint: '7' }),
      'InvalidField',
    );
  });
});

test('children go with their category, and products lose what has gone', async () => {
  const parent = await aCategory();
  const below = { parent: { typeId: 'category', id: parent.id } };
  const [child, other] = [await aCategory(below), await aCategory()];
  const categories = [child, other].map(({ id }) => ({ typeId: 'category', id }));
  const product = await aProduct({ categories });
  expect((await api.delete(`/categories/${parent.id}?version=${parent.version}`)).status).toBe(200);
  expect((await api.get(`/categories/${child.id}`)).status).toBe(404);
  const { version, masterData } = (await api.get(`/products/${product.id}`)).body;
  expect(masterData.staged.categories).toEqual([{ typeId: 'category', id: other.id }]);
  expect(version).toBeGreaterThan(product.version);
});

describe('uniqueness', () => {
  test('a category key and slug are given once', async () => {
    const category = await aCategory({ key: ownName() });
    const draft = { name: { en: 'x' }, slug: { en: ownName() } };
    expectRefused(await api.post('/categories', { ...draft, key: category.key }), 'DuplicateField', {
      field: 'key',
    });
    expectRefused(await api.post('/categories', { ...draft, slug: category.slug }), 'DuplicateField', {
      field: 'slug.en',
    });
  });
});
