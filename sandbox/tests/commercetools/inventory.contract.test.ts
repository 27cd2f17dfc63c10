import {
  aChannel,
  anOrder,
  api,
  apiOf,
  aSoldProduct,
  aud,
  type Body,
  created,
  describeSandbox,
  expectRefused,
  orderDraft,
  ownName,
  query,
  register,
  update,
  updated,
} from './support/contract.ts';

describe('inventory', () => {
  test('an entry is read by key and its quantity is set, raised and lowered below zero', async () => {
    const key = ownName();
    const entry = await created('/inventory', { key, sku: ownName(), quantityOnStock: 5 });
    expect((await api.get(`/inventory/key=${key}`)).body).toEqual(entry);
    const changed = await updated(
      '/inventory',
      entry,
      { action: 'changeQuantity', quantity: 7 },
      { action: 'addQuantity', quantity: 1 },
      { action: 'removeQuantity', quantity: 12 },
    );
    expect(changed).toMatchObject({ quantityOnStock: -4, availableQuantity: -4 });
    expectRefused(
      await update('/inventory', changed, { action: 'setQuantity', quantity: 1 }),
      'InvalidJsonInput',
    );
  });

  test('many SKUs are asked for at once', async () => {
    const skus = [ownName(), ownName()];
    for (const sku of skus) await created('/inventory', { sku, quantityOnStock: 1 });
    const found = await api.get(
      `/inventory${query({ where: 'sku in :skus', 'var.skus': skus, sort: 'sku asc' })}`,
    );
    expect(found.body.results.map(({ sku }: Body) => sku)).toEqual(skus.toSorted());
  });
});

/** Availability is eventually consistent: whoever reads it has to wait until it says what is expected. */
async function shows(path: string, variantAt: (body: Body) => Body, expected: unknown): Promise<void> {
  const deadline = Date.now() + 12_000;
  for (;;) {
    const { availability } = variantAt((await api.get(path)).body);
    try {
      return expect(availability).toEqual(expected);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

describe('availability', () => {
  const figures = ({ id, version }: Body, availableQuantity: number) => ({
    isOnStock: availableQuantity > 0,
    availableQuantity,
    id,
    version,
  });

  test('counts the entry without a supply channel on top and every other one by its channel', async () => {
    const { sku, product } = await aSoldProduct();
    const channel = await aChannel();
    const supplyChannel = { typeId: 'channel', id: channel.id };
    const inChannel = await created('/inventory', { sku, quantityOnStock: 4, supplyChannel });
    const channels = { [channel.id]: figures(inChannel, 4) };
    await shows(`/products/${product.id}`, (body) => body.masterData.current.masterVariant, { channels });
    const own = await created('/inventory', { sku, quantityOnStock: 0 });
    const expected = { ...figures(own, 0), channels };
    const places: [string, (body: Body) => Body][] = [
      [`/products/${product.id}`, (body) => body.masterData.current.masterVariant],
      [`/products/${product.id}`, (body) => body.masterData.staged.masterVariant],
      [
        `/products${query({ where: `key="${product.key}"` })}`,
        (body) => body.results[0].masterData.current.masterVariant,
      ],
      [`/product-projections/${product.id}`, (body) => body.masterVariant],
      [`/product-projections/key=${product.key}?staged=true`, (body) => body.masterVariant],
      [
        `/product-projections${query({ where: `masterVariant(sku="${sku}")` })}`,
        (body) => body.results[0].masterVariant,
      ],
    ];
    for (const [path, variantAt] of places) await shows(path, variantAt, expected);
  });

  test('is absent without an entry and vanishes with it', async () => {
    const { sku, product } = await aSoldProduct();
    const path = `/product-projections/${product.id}`;
    expect((await api.get(path)).body.masterVariant).not.toHaveProperty('availability');
    const entry = await created('/inventory', { sku, quantityOnStock: 1, restockableInDays: 3 });
    const shown = { ...figures(entry, 1), restockableInDays: 3 };
    await shows(path, ({ masterVariant }) => masterVariant, shown);
    await api.delete(`/inventory/${entry.id}?version=${entry.version}`);
    await shows(path, ({ masterVariant }) => masterVariant, undefined);
  });

  test('is what is on stock less what is reserved, and a new quantity keeps the reservation', async () => {
    const { sku, product } = await aSoldProduct();
    const entry = await created('/inventory', { sku, quantityOnStock: 5 });
    const line = { variant: { sku }, name: { en: 'Kettle' }, price: { value: aud(1) }, quantity: 2 };
    await anOrder({ lineItems: [line], inventoryMode: 'ReserveOnOrder' });
    const reserved = (await api.get(`/inventory/${entry.id}`)).body;
    expect(reserved).toMatchObject({ quantityOnStock: 5, availableQuantity: 3 });
    const counted = await updated('/inventory', reserved, { action: 'changeQuantity', quantity: 4 });
    expect(counted).toMatchObject({ quantityOnStock: 4, availableQuantity: 2 });
    const path = `/product-projections/${product.id}`;
    await shows(path, ({ masterVariant }) => masterVariant, figures(counted, 2));
  });

  test('ReserveOnOrder sells no more than is available, TrackOnly needs an entry and goes below zero', async () => {
    const { sku } = await aSoldProduct();
    const line = { variant: { sku }, name: { en: 'Kettle' }, price: { value: aud(1) }, quantity: 2 };
    const order = (inventoryMode: string) => orderDraft({ lineItems: [line], inventoryMode });
    expectRefused(await api.post('/orders/import', await order('TrackOnly')), 'OutOfStock', { skus: [sku] });
    const entry = await created('/inventory', { sku, quantityOnStock: 1 });
    expectRefused(await api.post('/orders/import', await order('ReserveOnOrder')), 'OutOfStock', {
      skus: [sku],
    });
    await created('/orders/import', await order('TrackOnly'));
    expect((await api.get(`/inventory/${entry.id}`)).body).toMatchObject({
      quantityOnStock: -1,
      availableQuantity: -1,
    });
  });
});

describeSandbox('availability of the sandbox', () => {
  const quantityShown = async (product: Body) =>
    (await api.get(`/product-projections/${product.id}`)).body.masterVariant.availability?.availableQuantity;

  test('follows the entry after a while only', async () => {
    const { sku, product } = await aSoldProduct();
    await api.control('PUT', '/settings', { availabilityLagMs: 60_000 });
    await created('/inventory', { sku, quantityOnStock: 1 });
    expect(await quantityShown(product)).toBeUndefined();
    await api.control('PUT', '/settings', { availabilityLagMs: 0 });
    expect(await quantityShown(product)).toBe(1);
  });

  test('can be frozen, and lags by 50 ms unless it is told otherwise', async () => {
    const { sku, product } = await aSoldProduct();
    await api.control('PUT', '/settings', { availabilityLagMs: 0 });
    const entry = await created('/inventory', { sku, quantityOnStock: 1 });
    expect(await quantityShown(product)).toBe(1);
    await api.control('PUT', '/settings', { availabilityFrozen: true });
    const changed = await updated('/inventory', entry, { action: 'changeQuantity', quantity: 2 });
    expect(await quantityShown(product)).toBe(1);
    expect((await api.get(`/inventory/${entry.id}`)).body).toEqual(changed);
    await api.control('PUT', '/settings', { availabilityFrozen: false });
    expect(await quantityShown(product)).toBe(2);
    const fresh = await apiOf(await register(['manage_project']));
    const { body } = await fresh.control('PUT', '/settings', {});
    expect(body).toMatchObject({ availabilityLagMs: 50, availabilityFrozen: false });
  });
});

describe('uniqueness', () => {
  test('there is one inventory entry per SKU and supply channel', async () => {
    const supplyChannel = { typeId: 'channel', id: (await aChannel()).id };
    const sku = ownName('sku');
    await created('/inventory', { sku, quantityOnStock: 1 });
    const entry = await created('/inventory', { sku, supplyChannel, quantityOnStock: 1 });
    expectRefused(await api.post('/inventory', { sku, quantityOnStock: 2 }), 'DuplicateField');
    expectRefused(await api.post('/inventory', { sku, supplyChannel, quantityOnStock: 2 }), 'DuplicateField');
    expectRefused(await update('/inventory', entry, { action: 'setSupplyChannel' }), 'DuplicateField');
  });

  test('an inventory key is given once', async () => {
    const key = ownName();
    await created('/inventory', { key, sku: ownName('sku'), quantityOnStock: 1 });
    const draft = { key, sku: ownName('sku'), quantityOnStock: 1 };
    expectRefused(await api.post('/inventory', draft), 'DuplicateField', { field: 'key' });
  });
});
