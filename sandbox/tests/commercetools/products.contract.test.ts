import {
  aCategory,
  aChannel,
  api,
  aProduct,
  aSoldProduct,
  aud,
  type Body,
  created,
  describeSandbox,
  expectRefused,
  messageTypes,
  ownName,
  productDraft,
  query,
  useProject,
  update,
  updated,
} from './support/contract.ts';

describe('products', () => {
  test('an update is staged unless it says otherwise', async () => {
    const product = await aProduct({ publish: true });
    const rename = (name: string, more = {}) => ({ action: 'changeName', name: { en: name }, ...more });
    const staged = await updated('/products', product, rename('Staged'));
    expect(staged.masterData).toMatchObject({ hasStagedChanges: true, current: { name: { en: 'Kettle' } } });
    const both = await updated('/products', staged, rename('Both', { staged: false }));
    expect(both.masterData).toMatchObject({ hasStagedChanges: false, current: { name: { en: 'Both' } } });
  });

  test('publish copies staged data, unpublish keeps current data', async () => {
    const product = await aProduct();
    const published = await updated(
      '/products',
      product,
      { action: 'changeName', name: { en: 'New' } },
      { action: 'publish' },
    );
    expect(published.masterData).toMatchObject({
      published: true,
      hasStagedChanges: false,
      current: { name: { en: 'New' } },
    });
    const gone = await updated('/products', published, { action: 'unpublish' });
    expect(gone.masterData).toMatchObject({ published: false, current: { name: { en: 'New' } } });
  });

  test('publishing prices only leaves the rest staged', async () => {
    const { product } = await aSoldProduct();
    const changed = await updated(
      '/products',
      product,
      { action: 'changeName', name: { en: 'New' } },
      { action: 'setPrices', variantId: 1, prices: [{ value: aud(7) }] },
      { action: 'publish', scope: 'Prices' },
    );
    expect(changed.masterData.current.name).toEqual({ en: 'Kettle' });
    expect(changed.masterData.current.masterVariant.prices[0].value.centAmount).toBe(7);
    expectRefused(
      await update('/products', await aProduct(), { action: 'publish', scope: 'Prices' }),
      'InvalidOperation',
    );
  });

  test('revertStagedChanges goes back to current data', async () => {
    const product = await aProduct();
    const changed = await updated('/products', product, { action: 'changeName', name: { en: 'New' } });
    const reverted = await updated('/products', changed, { action: 'revertStagedChanges' });
    expect(reverted.masterData).toMatchObject({
      hasStagedChanges: false,
      staged: { name: { en: 'Kettle' } },
    });
  });

  test('a changed price keeps its id and key and is typed', async () => {
    const product = await aProduct({ masterVariant: { prices: [{ key: 'list', value: aud(1) }] } });
    const [price] = product.masterData.staged.masterVariant.prices;
    const channel = await aChannel(['ProductDistribution']);
    const changed = await updated('/products', product, {
      action: 'changePrice',
      priceId: price.id,
      price: { value: aud(2), channel: { typeId: 'channel', key: channel.key } },
    });
    expect(changed.masterData.staged.masterVariant.prices).toEqual([
      {
        id: price.id,
        key: 'list',
        value: { type: 'centPrecision', currencyCode: 'AUD', centAmount: 2, fractionDigits: 2 },
        channel: { typeId: 'channel', id: channel.id },
      },
    ]);
  });

  test('prices are added with their key, renamed and removed', async () => {
    const product = await aProduct();
    const added = await updated('/products', product, {
      action: 'addPrice',
      variantId: 1,
      price: { key: 'list', value: aud(1) },
    });
    const [price] = added.masterData.staged.masterVariant.prices;
    expect(price.key).toBe('list');
    const renamed = await updated('/products', added, {
      action: 'setPriceKey',
      priceId: price.id,
      key: 'sale',
    });
    expect(renamed.masterData.staged.masterVariant.prices[0].key).toBe('sale');
    const removed = await updated('/products', renamed, { action: 'removePrice', priceId: price.id });
    expect(removed.masterData.staged.masterVariant.prices).toEqual([]);
  });

  test('a SKU in stock cannot be changed', async () => {
    const { sku, product } = await aSoldProduct();
    await created('/inventory', { sku, quantityOnStock: 1 });
    const change = { action: 'setSku', variantId: 1, sku: ownName('sku') };
    expectRefused(await update('/products', product, change), 'InvalidOperation');
  });

  test('the id of a removed variant is not given again', async () => {
    const product = await aProduct({ variants: [{ sku: ownName('sku') }] });
    const without = await updated('/products', product, { action: 'removeVariant', id: 2, staged: false });
    const added = await updated('/products', without, { action: 'addVariant', sku: ownName('sku') });
    expect(added.masterData.staged.variants.map(({ id }: Body) => id)).toEqual([3]);
  });

  test('the master variant is exchanged, not removed', async () => {
    const product = await aProduct({ variants: [{}] });
    expectRefused(await update('/products', product, { action: 'removeVariant', id: 1 }), 'InvalidOperation');
    const changed = await updated(
      '/products',
      product,
      { action: 'changeMasterVariant', variantId: 2 },
      { action: 'removeVariant', id: 1 },
    );
    expect(changed.masterData.staged).toMatchObject({ masterVariant: { id: 2 }, variants: [] });
  });

  test('images are added, labelled, moved and removed', async () => {
    const url = (name: string) => `https://example.test/${name}.png`;
    const image = (name: string) => ({ url: url(name), dimensions: { w: 1, h: 1 } });
    const product = await aProduct({ masterVariant: { images: [image('a')] } });
    const changed = await updated(
      '/products',
      product,
      { action: 'addExternalImage', variantId: 1, image: image('b') },
      { action: 'moveImageToPosition', variantId: 1, imageUrl: url('b'), position: 0 },
      { action: 'setImageLabel', variantId: 1, imageUrl: url('b'), label: 'Front' },
      { action: 'removeImage', variantId: 1, imageUrl: url('a') },
    );
    expect(changed.masterData.staged.masterVariant.images).toEqual([{ ...image('b'), label: 'Front' }]);
  });

  test('a category is added once and has an order hint', async () => {
    const category = { typeId: 'category', id: (await aCategory()).id };
    const add = { action: 'addToCategory', category };
    const hint = { action: 'setCategoryOrderHint', categoryId: category.id, orderHint: '0.5' };
    const product = await aProduct();
    expectRefused(await update('/products', product, hint), 'InvalidOperation');
    const changed = await updated('/products', product, add, add, hint);
    expect(changed.masterData.staged).toMatchObject({
      categories: [category],
      categoryOrderHints: { [category.id]: '0.5' },
    });
  });

  test('a category is assigned and left by id or key, and a hint is a decimal below 1', async () => {
    const [first, second] = [await aCategory({ key: ownName() }), await aCategory({ key: ownName() })];
    const byKey = (category: Body) => ({ typeId: 'category', key: category.key });
    const byId = (category: Body) => ({ typeId: 'category', id: category.id });
    const product = await aProduct({ categories: [byKey(first), byId(first)] });
    expect(product.masterData.staged.categories).toEqual([byId(first)]);
    const add = (orderHint?: string) => ({ action: 'addToCategory', category: byKey(second), orderHint });
    const hinted = await updated('/products', product, add('0.3'));
    expect(hinted.masterData.staged.categoryOrderHints).toEqual({ [second.id]: '0.3' });
    const unhinted = await updated('/products', hinted, add());
    expect(unhinted.masterData.staged.categoryOrderHints).toEqual({});
    for (const hint of ['1', '0.50', 'x']) {
      expectRefused(await update('/products', unhinted, add(hint)), 'InvalidField');
      const draft = { categories: [byId(first)], categoryOrderHints: { [first.id]: hint } };
      expectRefused(await api.post('/products', await productDraft(draft)), 'InvalidField');
    }
    const remove = (category: Body, more: object = {}) => ({
      action: 'removeFromCategory',
      category,
      ...more,
    });
    const left = await updated(
      '/products',
      unhinted,
      remove(byKey(second)),
      remove(byId(first), { staged: false }),
    );
    expect(left.masterData).toMatchObject({ staged: { categories: [] }, current: { categories: [] } });
    expectRefused(await update('/products', left, remove(byId(first))), 'InvalidOperation');
    const nowhere = { typeId: 'category', key: ownName() };
    expectRefused(await update('/products', left, remove(nowhere)), 'ReferencedResourceNotFound');
  });

  test('images are refused without an address, at a second place and beyond the last position', async () => {
    const url = 'https://example.test/a.png';
    const image = { url, dimensions: { w: 1, h: 1 } };
    const product = await aProduct({ masterVariant: { images: [image] } });
    const add = (more: object) => ({
      action: 'addExternalImage',
      variantId: 1,
      image: { ...image, ...more },
    });
    expectRefused(await update('/products', product, add({})), 'DuplicateField');
    expectRefused(await update('/products', product, add({ url: '' })), 'InvalidField');
    expectRefused(
      await update('/products', product, add({ url: 'b', dimensions: { w: -1, h: 1 } })),
      'InvalidField',
    );
    const move = { action: 'moveImageToPosition', variantId: 1, imageUrl: url, position: 1 };
    expectRefused(await update('/products', product, move), 'InvalidField');
    const remove = { action: 'removeImage', variantId: 1, imageUrl: 'other' };
    expectRefused(await update('/products', product, remove), 'InvalidInput');
    expectRefused(
      await update('/products', product, { ...remove, variantId: undefined }),
      'InvalidJsonInput',
    );
  });

  test('the price mode is kept and changed', async () => {
    const product = await aProduct({ priceMode: 'Standalone' });
    expect(product.priceMode).toBe('Standalone');
    expect(
      (await updated('/products', product, { action: 'setPriceMode', priceMode: 'Embedded' })).priceMode,
    ).toBe('Embedded');
  });

  test('an update by key works like one by id', async () => {
    const product = await aProduct();
    const body = {
      version: product.version,
      actions: [{ action: 'setProductVariantKey', variantId: 1, key: 'Variant-9' }],
    };
    expect(
      (await api.post(`/products/key=${product.key}`, body)).body.masterData.staged.masterVariant.key,
    ).toBe('Variant-9');
  });
});

describeSandbox('products of the sandbox', () => {
  test('changes of variants, prices, images and categories announce themselves', async () => {
    const category = { typeId: 'category', id: (await aCategory()).id };
    const product = await aProduct();
    await updated(
      '/products',
      product,
      { action: 'addVariant', sku: ownName('sku') },
      { action: 'removeVariant', id: 2 },
      { action: 'setPrices', variantId: 1, prices: [{ value: aud(1) }] },
      { action: 'addExternalImage', variantId: 1, image: { url: 'a', dimensions: { w: 1, h: 1 } } },
      { action: 'addToCategory', category },
      { action: 'removeFromCategory', category },
    );
    expect((await messageTypes()).filter((type) => type.startsWith('Product')).slice(1)).toEqual([
      'ProductVariantAdded',
      'ProductVariantDeleted',
      'ProductPricesSet',
      'ProductImageAdded',
      'ProductAddedToCategory',
      'ProductRemovedFromCategory',
    ]);
  });

  test('a published product is not deleted', async () => {
    const product = await aProduct({ publish: true });
    expectRefused(await api.delete(`/products/${product.id}?version=${product.version}`), 'InvalidOperation');
    const { version } = await updated('/products', product, { action: 'unpublish' });
    expect((await api.delete(`/products/${product.id}?version=${version}`)).status).toBe(200);
  });

  test('a locale must be enabled on the project', async () => {
    await useProject({
      languages: ['en'],
      currencies: ['AUD'],
      productCatalogModel: 'Modular',
    });
    expectRefused(
      await api.post('/products', await productDraft({ name: { de: 'Kessel' } })),
      'InvalidInput',
    );
    expect((await api.get('')).body).toMatchObject({
      key: api.projectKey,
      languages: ['en'],
      productCatalogModel: 'Modular',
    });
  });
});

describe('product projections', () => {
  test('current data are those of published products', async () => {
    const product = await aProduct();
    const where = `key="${product.key}"`;
    const count = async (more: Record<string, string>) =>
      (await api.get(`/product-projections${query({ where, ...more })}`)).body.count;
    expect([await count({}), await count({ staged: 'false' }), await count({ staged: 'true' })]).toEqual([
      0, 0, 1,
    ]);
    for (const selector of [product.id, `key=${product.key}`]) {
      expectRefused(await api.get(`/product-projections/${selector}`), 'ResourceNotFound', {}, 404);
      expect((await api.get(`/product-projections/${selector}?staged=true`)).status).toBe(200);
    }
  });

  test('variants are found by SKU and key in either half', async () => {
    const sku = ownName('sku');
    const product = await aProduct({ variants: [{ sku, key: 'Variant-2' }] });
    const where = `(masterVariant(sku="${sku}") or variants(sku="${sku}")) and variants(key="Variant-2")`;
    const found = await api.get(`/product-projections${query({ where, staged: 'true' })}`);
    expect(found.body.results.map(({ id }: Body) => id)).toEqual([product.id]);
  });
});

describe('uniqueness', () => {
  test.each(['key', 'sku', 'slug.en'])('a product %s is given once', async (field) => {
    const draft = await productDraft();
    await created('/products', draft);
    const other = await productDraft();
    if (field === 'key') other.key = draft.key;
    if (field === 'sku') other.masterVariant.sku = draft.masterVariant.sku;
    if (field === 'slug.en') other.slug = draft.slug;
    const duplicateValue = { key: draft.key, sku: draft.masterVariant.sku, 'slug.en': draft.slug.en }[field];
    expectRefused(await api.post('/products', other), 'DuplicateField', { field, duplicateValue });
  });

  test('a product key, SKU and slug stay unique when they change', async () => {
    const first = await aProduct();
    const second = await aProduct();
    const { sku } = first.masterData.staged.masterVariant;
    const refused = (action: object) => update('/products', second, action);
    expectRefused(await refused({ action: 'setKey', key: first.key }), 'DuplicateField', { field: 'key' });
    expectRefused(await refused({ action: 'setSku', variantId: 1, sku }), 'DuplicateField', { field: 'sku' });
    expectRefused(await refused({ action: 'addVariant', sku }), 'DuplicateField', { field: 'sku' });
    expectRefused(
      await refused({ action: 'changeSlug', slug: first.masterData.staged.slug }),
      'DuplicateField',
    );
  });

  test('a variant key is unique inside its product only', async () => {
    await aProduct({ masterVariant: { key: 'Variant-1' } });
    const product = await aProduct({ masterVariant: { key: 'Variant-1' }, variants: [{ key: 'Variant-2' }] });
    const change = { action: 'setProductVariantKey', variantId: 2, key: 'Variant-1' };
    expectRefused(await update('/products', product, change), 'DuplicateField');
  });
});

describe('patterns and limits', () => {
  test('a slug has letters, digits, hyphen and underscore', async () => {
    expectRefused(await api.post('/products', await productDraft({ slug: { en: 'café' } })), 'InvalidField', {
      field: 'slug.en',
    });
    expectRefused(await api.post('/categories', { name: { en: 'x' }, slug: { en: 'a b' } }), 'InvalidField');
  });

  test('a product has at most 100 further variants', async () => {
    const variants = Array.from({ length: 101 }, () => ({}));
    expectRefused(await api.post('/products', await productDraft({ variants })), 'MaxResourceLimitExceeded');
  });

  test('an image has dimensions and a URL of its own in the variant', async () => {
    const image = { url: 'https://example.test/a.png', dimensions: { w: 1, h: 1 } };
    const twice = await productDraft({ masterVariant: { images: [image, image] } });
    expectRefused(await api.post('/products', twice), 'DuplicateField');
    const flat = await productDraft({ masterVariant: { images: [{ url: image.url }] } });
    expectRefused(await api.post('/products', flat), 'InvalidJsonInput');
  });
});
