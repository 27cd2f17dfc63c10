import {
  api,
  aProduct,
  aProductType,
  aud,
  created,
  expectRefused,
  ownName,
  productDraft,
  text,
  update,
  updated,
} from './support/contract.ts';

describe('attributes', () => {
  const enumType = { name: 'enum', values: [{ key: 'red', label: 'Red' }] };
  const withAttributes = async (definitions: object[], attributes: object[], ...variants: object[][]) => {
    const type = await aProductType(...definitions);
    return productDraft({
      productType: { typeId: 'product-type', id: type.id },
      masterVariant: { attributes },
      variants: variants.map((others) => ({ attributes: others })),
    });
  };

  test('a product type that does not exist is ReferencedResourceNotFound', async () => {
    const productType = { typeId: 'product-type', key: 'nope' };
    expectRefused(
      await api.post('/products', await productDraft({ productType })),
      'ReferencedResourceNotFound',
      { typeId: 'product-type' },
    );
  });

  test('an unknown attribute is refused', async () => {
    expectRefused(
      await api.post('/products', await withAttributes([], [{ name: 'x', value: 'y' }])),
      'InvalidField',
    );
  });

  test.each([
    ['text', 5],
    ['number', '5'],
    ['boolean', 'true'],
    ['date', '2026-02-31x'],
    ['ltext', 'text'],
    ['money', 5],
  ])('a %s attribute refuses %j', async (name, value) => {
    const attribute = `own-${name}`;
    const draft = await withAttributes([text(attribute, { type: { name } })], [{ name: attribute, value }]);
    expectRefused(await api.post('/products', draft), 'InvalidField', { field: attribute });
  });

  test('a value of an enum can be removed, unless a product has it', async () => {
    const values = [
      { key: 'red', label: 'Red' },
      { key: 'blue', label: 'Blue' },
    ];
    const colour = text('own-colour', { type: { name: 'enum', values } });
    const type = await aProductType(colour);
    const productType = { typeId: 'product-type', id: type.id };
    const masterVariant = { attributes: [{ name: 'own-colour', value: 'red' }] };
    await created('/products', await productDraft({ productType, masterVariant }));
    const remove = (key: string) => ({
      action: 'removeEnumValues',
      attributeName: 'own-colour',
      keys: [key],
    });
    expectRefused(await update('/product-types', type, remove('red')), 'EnumValueIsUsed');
    const changed = await updated('/product-types', type, remove('blue'));
    expect(changed.attributes[0].type.values).toEqual([{ key: 'red', label: 'Red' }]);
  });

  test('a required attribute must be there', async () => {
    const draft = await withAttributes([text('needed', { isRequired: true })], []);
    expectRefused(await api.post('/products', draft), 'RequiredField', { field: 'needed' });
  });

  test('a Unique attribute differs in every variant', async () => {
    const one = [{ name: 'serial', value: '1' }];
    const draft = await withAttributes([text('serial', { attributeConstraint: 'Unique' })], one, one);
    expectRefused(await api.post('/products', draft), 'DuplicateAttributeValue');
  });

  test('a CombinationUnique tuple differs in every variant', async () => {
    const definitions = ['size', 'cut'].map((name) =>
      text(name, { attributeConstraint: 'CombinationUnique' }),
    );
    const tuple = [
      { name: 'size', value: 'm' },
      { name: 'cut', value: 'slim' },
    ];
    const draft = await withAttributes(definitions, tuple, tuple);
    expectRefused(await api.post('/products', draft), 'DuplicateAttributeValues');
  });

  test('SameForAll is checked at the end of a request', async () => {
    const seller = (value: string) => [{ name: 'seller', value }];
    const draft = await withAttributes(
      [text('seller', { attributeConstraint: 'SameForAll' })],
      seller('a'),
      seller('a'),
    );
    const product = await created('/products', draft);
    const set = (variantId: number) => ({ action: 'setAttribute', variantId, name: 'seller', value: 'b' });
    expect((await update('/products', product, set(1))).status).toBe(400);
    const both = await updated('/products', product, set(1), set(2));
    const all = await updated('/products', both, {
      action: 'setAttributeInAllVariants',
      name: 'seller',
      value: 'c',
    });
    const { masterVariant, variants } = all.masterData.staged;
    expect([masterVariant, ...variants].map(({ attributes }) => attributes[0].value)).toEqual(['c', 'c']);
  });

  test('an enum value must be defined and is read back with its label', async () => {
    const definition = text('colour', { type: enumType });
    expectRefused(
      await api.post('/products', await withAttributes([definition], [{ name: 'colour', value: 'blue' }])),
      'InvalidField',
    );
    const product = await created(
      '/products',
      await withAttributes([definition], [{ name: 'colour', value: 'red' }]),
    );
    expect(product.masterData.current.masterVariant.attributes).toEqual([
      { name: 'colour', value: { key: 'red', label: 'Red' } },
    ]);
  });

  test('setAttribute without a value removes the attribute', async () => {
    const product = await created(
      '/products',
      await withAttributes([text('note')], [{ name: 'note', value: 'x' }]),
    );
    const without = await updated('/products', product, {
      action: 'setAttribute',
      variantId: 1,
      name: 'note',
    });
    expect(without.masterData.staged.masterVariant.attributes).toEqual([]);
    expect(without.masterData.current.masterVariant.attributes).toHaveLength(1);
  });

  test('a product-level attribute is set on the product', async () => {
    const product = await created(
      '/products',
      await withAttributes([text('origin', { level: 'Product' })], []),
    );
    const set = await updated('/products', product, {
      action: 'setProductAttribute',
      name: 'origin',
      value: 'AU',
    });
    expect(set.masterData.staged.attributes).toEqual([{ name: 'origin', value: 'AU' }]);
    const wrongPlace = { action: 'setAttribute', variantId: 1, name: 'origin', value: 'AU' };
    expectRefused(await update('/products', set, wrongPlace), 'InvalidField');
  });

  test.each([
    ['date', '2026-02-30'],
    ['time', '25:00:00'],
    ['time', '10:00'],
    ['datetime', '2026-02-30T10:00:00Z'],
    ['datetime', '2026-02-01T10:00:00'],
    ['money', { type: 'highPrecision', currencyCode: 'AUD', preciseAmount: 12345, fractionDigits: 4 }],
  ])('a %s attribute also refuses %j', async (name, value) => {
    const attribute = `own-${name}`;
    const draft = await withAttributes([text(attribute, { type: { name } })], [{ name: attribute, value }]);
    expectRefused(await api.post('/products', draft), 'InvalidField', { field: attribute });
  });

  test.each([
    ['datetime', '2026-02-01T10:00:00+10:00', '2026-02-01T00:00:00.000Z'],
    ['time', '10:00:00', '10:00:00.000'],
    ['date', '2026-02-01', '2026-02-01'],
    ['number', 1.5, 1.5],
    ['boolean', false, false],
    ['money', aud(5), { type: 'centPrecision', ...aud(5), fractionDigits: 2 }],
  ])('a %s written as %j is read back as %j', async (name, written, read) => {
    const attribute = `own-${name}`;
    const definitions = [text(attribute, { type: { name } })];
    const product = await created(
      '/products',
      await withAttributes(definitions, [{ name: attribute, value: written }]),
    );
    const [shown] = product.masterData.current.masterVariant.attributes;
    expect(shown).toEqual({ name: attribute, value: read });
  });

  test('a set has every element once, and each element is read back as its type says', async () => {
    const colours = { ...enumType, values: [...enumType.values, { key: 'blue', label: 'Blue' }] };
    const definition = text(ownName('colours'), { type: { name: 'set', elementType: colours } });
    const draft = (value: unknown) => withAttributes([definition], [{ name: definition.name, value }]);
    for (const value of [['red', 'red'], ['red', 'green'], 'red']) {
      expectRefused(await api.post('/products', await draft(value)), 'InvalidField');
    }
    const product = await created('/products', await draft(['red', 'blue']));
    expect(product.masterData.current.masterVariant.attributes[0].value).toEqual(colours.values);
  });

  test('an enum value is given by its key or as the whole value, and a wrong label is refused', async () => {
    const definition = text(ownName('colour'), { type: enumType });
    const draft = (value: unknown) => withAttributes([definition], [{ name: definition.name, value }]);
    const whole = { key: 'red', label: 'Red' };
    const product = await created('/products', await draft(whole));
    expect(product.masterData.current.masterVariant.attributes[0].value).toEqual(whole);
    for (const value of [{ key: 'red', label: 'Rouge' }, { key: 'red' }]) {
      expectRefused(await api.post('/products', await draft(value)), 'InvalidField');
    }
  });

  test('a searchable text has at most 10 922 characters', async () => {
    const long = 'x'.repeat(10_923);
    const tooLong = await withAttributes([text('note')], [{ name: 'note', value: long }]);
    expectRefused(await api.post('/products', tooLong), 'InvalidField', { field: 'note' });
    const unsearched = [text(ownName('note'), { isSearchable: false })];
    await created(
      '/products',
      await withAttributes(unsearched, [{ name: unsearched[0]!.name, value: long }]),
    );
  });

  test('names and descriptions have no limit that is documented', async () => {
    const long = 'x'.repeat(100_000);
    const product = await aProduct({ name: { en: long }, description: { en: long } });
    const describe = { action: 'setDescription', description: { en: `${long}y` } };
    expect((await update('/products', product, describe)).status).toBe(200);
  });

  test('an attribute is named once in a variant', async () => {
    const note = (value: string) => ({ name: 'note', value });
    const draft = await withAttributes([text('note')], [note('a'), note('b')]);
    expectRefused(await api.post('/products', draft), 'DuplicateField');
  });

  test('two variants never agree in SKU, prices and attributes', async () => {
    const note = [{ name: 'note', value: 'x' }];
    const definitions = [text('note')];
    expectRefused(
      await api.post('/products', await withAttributes(definitions, [], note, note)),
      'DuplicateVariantValues',
    );
    const product = await created('/products', await withAttributes(definitions, [], note));
    const add = { action: 'addVariant', attributes: note };
    expectRefused(await update('/products', product, add), 'DuplicateVariantValues');
    await updated('/products', product, { ...add, sku: ownName('sku') });
  });

  test('an attribute is set by SKU, and setAttributeInAllVariants removes without a value', async () => {
    const definitions = [text('seller', { attributeConstraint: 'SameForAll' })];
    const seller = [{ name: 'seller', value: 'a' }];
    const product = await created('/products', await withAttributes(definitions, seller, seller));
    const { sku } = product.masterData.staged.masterVariant;
    const one = { action: 'setAttribute', sku, name: 'seller', value: 'b' };
    expect((await update('/products', product, one)).status).toBe(400);
    const none = await updated('/products', product, {
      action: 'setAttributeInAllVariants',
      name: 'seller',
      staged: false,
    });
    const { masterVariant, variants } = none.masterData.current;
    expect([masterVariant, ...variants].map(({ attributes }) => attributes)).toEqual([[], []]);
  });
});

describe('product types', () => {
  test('one attribute name has one type in the project', async () => {
    const name = ownName('attribute');
    await aProductType(text(name));
    const draft = {
      key: ownName(),
      name: 'x',
      description: 'x',
      attributes: [text(name, { type: { name: 'number' } })],
    };
    expectRefused(await api.post('/product-types', draft), 'AttributeDefinitionTypeConflict', {
      conflictingAttributeName: name,
    });
  });

  test('definitions and enum values are added', async () => {
    const colour = text(ownName('colour'), { type: { name: 'enum', values: [] } });
    const size = text(ownName('size'), { type: { name: 'lenum', values: [] } });
    const type = await aProductType(colour);
    const changed = await updated(
      '/product-types',
      type,
      { action: 'addAttributeDefinition', attribute: size },
      { action: 'addPlainEnumValue', attributeName: colour.name, value: { key: 'red', label: 'Red' } },
      { action: 'addLocalizedEnumValue', attributeName: size.name, value: { key: 'm', label: { en: 'M' } } },
      { action: 'changeLabel', attributeName: size.name, label: { en: 'Size' } },
      { action: 'changeIsSearchable', attributeName: size.name, isSearchable: false },
      { action: 'changeAttributeOrderByName', attributeNames: [size.name, colour.name] },
    );
    expect(changed.attributes).toMatchObject([
      { name: size.name, label: { en: 'Size' }, isSearchable: false, type: { values: [{ key: 'm' }] } },
      { name: colour.name, type: { values: [{ key: 'red', label: 'Red' }] } },
    ]);
    const again = {
      action: 'addPlainEnumValue',
      attributeName: colour.name,
      value: { key: 'red', label: 'x' },
    };
    expectRefused(await update('/product-types', changed, again), 'DuplicateField');
    const nowhere = { ...again, attributeName: 'nowhere' };
    expectRefused(await update('/product-types', changed, nowhere), 'AttributeNameDoesNotExist');
  });

  test('with its definition an attribute disappears from all products', async () => {
    const name = ownName('attribute');
    const type = await aProductType(text(name));
    const productType = { typeId: 'product-type', id: type.id };
    const product = await aProduct({ productType, masterVariant: { attributes: [{ name, value: 'x' }] } });
    await updated('/product-types', type, { action: 'removeAttributeDefinition', name });
    const read = (await api.get(`/products/${product.id}`)).body;
    expect(read.masterData.current.masterVariant.attributes).toEqual([]);
  });

  test('a product type in use is not deleted', async () => {
    const { productType } = await aProduct();
    expectRefused(await api.delete(`/product-types/${productType.id}?version=1`), 'ReferenceExists');
  });

  test('an attribute name has the documented characters', async () => {
    const draft = { key: ownName(), name: 'x', description: 'x', attributes: [text('with space')] };
    expect((await api.post('/product-types', draft)).status).toBe(400);
  });
});
