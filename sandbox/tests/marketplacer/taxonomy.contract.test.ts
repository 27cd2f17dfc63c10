import { aSeller, anAdvert } from './support/goods.ts';
import { type Json, type TestInstance, anInstance, mutate, node } from './support/instance.ts';
import { aWebhook, eventNames } from './support/receiver.ts';

describe('taxonomy', () => {
  it('is written by create-or-update and read level by level', async () => {
    const instance = await anInstance();
    const make = async (name: string, input: object, result: string, selection = 'id') =>
      (
        await mutate(
          instance,
          `${result}CreateOrUpdate`,
          `${name}CreateOrUpdateMutationInput`,
          input,
          `${result} { ${selection} }`,
        )
      )[result];
    const prototype = await make('Prototype', { name: 'Clothes' }, 'prototype');
    const type = await make(
      'OptionType',
      { name: 'Size', appliedTo: 'VARIANT', fieldType: 'SINGLE_SELECT', prototypeIds: [prototype.id] },
      'optionType',
    );
    await make('OptionValue', { optionTypeId: type.id, name: 'XS' }, 'optionValue');
    const top = await make(
      'Taxon',
      { displayName: 'Men', prototypeId: prototype.id, externalIds: [{ key: 'k', value: 'v' }] },
      'taxon',
    );
    const child = await make(
      'Taxon',
      { displayName: "Men's Shirts", parentId: top.id },
      'taxon',
      'id treeName urlSlug',
    );
    expect(child).toMatchObject({ treeName: "Men > Men's Shirts", urlSlug: 'men-s-shirts' });
    const { data } = await instance.graphql(`{ taxons { nodes { displayName externalIds { value }
      prototype { name optionTypes { nodes { name optionValues { nodes { name } } } } } children { nodes { displayName } } } } }`);
    expect(data.taxons.nodes).toEqual([
      {
        displayName: 'Men',
        externalIds: [{ value: 'v' }],
        prototype: {
          name: 'Clothes',
          optionTypes: { nodes: [{ name: 'Size', optionValues: { nodes: [{ name: 'XS' }] } }] },
        },
        children: { nodes: [{ displayName: "Men's Shirts" }] },
      },
    ]);
    const circle = await mutate(
      instance,
      'taxonCreateOrUpdate',
      'TaxonCreateOrUpdateMutationInput',
      { id: top.id, parentId: child.id },
      'taxon { id }',
    );
    expect(circle.status).toBe(422);
  });
});

describe('an option type', () => {
  const save = (instance: TestInstance, input: object) =>
    mutate(
      instance,
      'optionTypeCreateOrUpdate',
      'OptionTypeCreateOrUpdateMutationInput',
      input,
      'optionType { id optional appliedTo fieldType }',
    );
  const aTaxonWithAdvert = async (instance: TestInstance) => {
    const control = (action: string, fields: object) =>
      instance.control('POST', `actions/${action}`, { fields });
    const prototype = await control('prototype-create', { name: 'Clothes' });
    const taxon = await control('taxon-create', { displayName: 'Men', prototypeId: prototype.id });
    const advert = await anAdvert(instance, (await aSeller(instance)).id, { taxonId: taxon.id });
    return {
      prototype,
      taxon,
      isOnline: async () => (await node(instance, advert.id, 'Advert', 'online')).online,
    };
  };

  it('is optional by itself only where it is a single selection or a text of adverts', async () => {
    const instance = await anInstance();
    const optional = async (input: object) => (await save(instance, input)).optionType.optional;
    expect(await optional({ name: 'a', appliedTo: 'ADVERT', fieldType: 'SINGLE_SELECT' })).toBe(true);
    expect(await optional({ name: 'b', appliedTo: 'ADVERT', fieldType: 'FREE_TEXT' })).toBe(true);
    expect(await optional({ name: 'c', appliedTo: 'ADVERT', fieldType: 'INTEGER' })).toBe(false);
    expect(await optional({ name: 'd', appliedTo: 'VARIANT', fieldType: 'FREE_TEXT' })).toBe(false);
    expect(await optional({ name: 'e', appliedTo: 'VARIANT', fieldType: 'FREE_TEXT', optional: true })).toBe(
      true,
    );
  });

  it('keeps its kind and its level for good', async () => {
    const instance = await anInstance();
    const { optionType } = await save(instance, { name: 'a', appliedTo: 'ADVERT', fieldType: 'FREE_TEXT' });
    expect(await save(instance, { id: optionType.id, fieldType: 'INTEGER' })).toMatchObject({
      status: 422,
      errors: [{ field: 'fieldType' }],
    });
    expect(await save(instance, { id: optionType.id, appliedTo: 'VARIANT' })).toMatchObject({ status: 422 });
    const same = { id: optionType.id, appliedTo: 'ADVERT', fieldType: 'FREE_TEXT', name: 'b' };
    expect(await save(instance, same)).toMatchObject({ status: 200 });
  });

  it('takes the adverts of its prototypes off sale when it becomes required, and brings none back', async () => {
    const instance = await anInstance();
    const { prototype, isOnline } = await aTaxonWithAdvert(instance);
    const prototypeIds = [prototype.id];
    const { optionType } = await save(instance, { name: 'Size', prototypeIds, optional: true });
    expect(await isOnline()).toBe(true);
    await save(instance, { id: optionType.id, optional: false });
    expect(await isOnline()).toBe(false);
    await save(instance, { id: optionType.id, optional: true });
    expect(await isOnline()).toBe(false);
  });

  it('takes adverts off sale when it is required and new to their prototype', async () => {
    const instance = await anInstance();
    const { prototype, isOnline } = await aTaxonWithAdvert(instance);
    await save(instance, { name: 'Size', prototypeIds: [prototype.id] });
    expect(await isOnline()).toBe(false);
  });

  it('is not the only danger: a taxon with another prototype, or below another one, takes its adverts off sale', async () => {
    const instance = await anInstance();
    const first = await aTaxonWithAdvert(instance);
    const second = await aTaxonWithAdvert(instance);
    const saveTaxon = (input: object) =>
      mutate(instance, 'taxonCreateOrUpdate', 'TaxonCreateOrUpdateMutationInput', input, 'taxon { id }');
    await saveTaxon({ id: first.taxon.id, displayName: 'Gents', prototypeId: first.prototype.id });
    expect(await first.isOnline()).toBe(true);
    await saveTaxon({ id: first.taxon.id, prototypeId: second.prototype.id });
    expect(await first.isOnline()).toBe(false);
    await saveTaxon({ id: second.taxon.id, parentId: first.taxon.id });
    expect(await second.isOnline()).toBe(false);
  });
});

describe('the taxonomy pages of the portal', () => {
  const TREE = `{ taxons { nodes { id displayName prototype { name } children { nodes { id displayName treeName } } } }
    prototypes { nodes { name optionTypes { nodes { name displayName optionValues { nodes { name displayName position } } } } } } }`;
  const tree = async (instance: TestInstance) => (await instance.graphql(TREE)).data;
  const act = (instance: TestInstance, action: string, body: object) =>
    instance.control('POST', `actions/${action}`, body);

  it('create, rename, move, reorder and delete taxons', async () => {
    const instance = await anInstance();
    const create = (fields: object) => act(instance, 'taxon-create', { fields });
    const men = await create({ displayName: 'Men' });
    const women = await create({ displayName: 'Women' });
    const shirts = await create({ displayName: 'Shirts', parentId: men.id });
    const shoes = await create({ displayName: 'Shoes', parentId: men.id });
    const { receiver } = await aWebhook(instance, 'TAXON', {
      queryString: 'query ($id: ID!) { node(id: $id) { ... on Taxon { displayName treeName } } }',
    });
    await act(instance, 'taxon-set', { id: men.id, fields: { displayName: 'Gents' } });
    await instance.idle();
    await act(instance, 'taxon-reorder', { ids: [women.id, men.id] });
    await act(instance, 'taxon-move', { id: shirts.id, parentId: women.id });
    const children = (parent: Json) => parent.children.nodes.map(({ treeName }: Json) => treeName);
    const { nodes } = (await tree(instance)).taxons;
    expect(nodes.map(({ displayName }: Json) => displayName)).toEqual(['Women', 'Gents']);
    expect(nodes.map(children)).toEqual([['Women > Shirts'], ['Gents > Shoes']]);
    await instance.idle();
    expect(await act(instance, 'taxon-move', { id: women.id, parentId: shirts.id })).toHaveProperty('errors');
    await act(instance, 'taxon-delete', { id: men.id });
    await instance.idle();
    expect((await tree(instance)).taxons.nodes).toHaveLength(1);
    const told = receiver.deliveries.map(({ body }) => [body.event_name, body.payload.data.node?.treeName]);
    // Several are under way at one time, so those of one moment arrive in any order.
    expect(told.toSorted()).toEqual([
      ['destroy', undefined],
      ['destroy', undefined],
      ['update', 'Gents'],
      ['update', 'Gents'],
      ['update', 'Women'],
      ['update', 'Women > Shirts'],
    ]);
    expect(shoes.id).toBeDefined();
  });

  it('give a taxon another prototype, and leave the adverts of a deleted taxon without one', async () => {
    const instance = await anInstance();
    const clothes = await act(instance, 'prototype-create', { fields: { name: 'Clothes' } });
    const taxon = await act(instance, 'taxon-create', { fields: { displayName: 'Men' } });
    const advert = await anAdvert(instance, (await aSeller(instance)).id, { taxonId: taxon.id });
    await act(instance, 'taxon-set', { id: taxon.id, fields: { prototypeId: clothes.id } });
    expect((await tree(instance)).taxons.nodes[0].prototype).toEqual({ name: 'Clothes' });
    await act(instance, 'prototype-set', { id: clothes.id, fields: { name: 'Apparel' } });
    expect((await tree(instance)).taxons.nodes[0].prototype).toEqual({ name: 'Apparel' });
    await act(instance, 'prototype-delete', { id: clothes.id });
    expect((await tree(instance)).taxons.nodes[0].prototype).toBeNull();
    await act(instance, 'taxon-delete', { id: taxon.id });
    expect(await node(instance, advert.id, 'Advert', 'taxon { id } taxonNullable { id }')).toMatchObject({
      taxon: null,
      taxonNullable: null,
    });
  });

  it('create, rename and delete option types and values; with a type go its values and what was chosen', async () => {
    const instance = await anInstance();
    const [types, values] = [
      await aWebhook(instance, 'OPTION_TYPE'),
      await aWebhook(instance, 'OPTION_VALUE'),
    ];
    const prototype = await act(instance, 'prototype-create', { fields: { name: 'Clothes' } });
    const size = await act(instance, 'option-type-create', { fields: { name: 'size' } });
    const small = await act(instance, 'option-value-create', {
      fields: { name: 's', optionTypeId: size.id },
    });
    const large = await act(instance, 'option-value-create', {
      fields: { name: 'l', optionTypeId: size.id },
    });
    await instance.idle();
    const fields = { displayName: 'Size', prototypeIds: [prototype.id] };
    await act(instance, 'option-type-set', { id: size.id, fields });
    await act(instance, 'option-value-set', { id: small.id, fields: { displayName: 'Small', position: 9 } });
    expect((await tree(instance)).prototypes.nodes).toEqual([
      {
        name: 'Clothes',
        optionTypes: {
          nodes: [
            {
              name: 'size',
              displayName: 'Size',
              optionValues: {
                nodes: [
                  { name: 'l', displayName: 'l', position: 2 },
                  { name: 's', displayName: 'Small', position: 9 },
                ],
              },
            },
          ],
        },
      },
    ]);
    const variants = [small, large].map(({ id }) => ({ variantOptionValues: [{ optionValueId: id }] }));
    const advert = await anAdvert(instance, (await aSeller(instance)).id, { variants });
    const chosen = async () =>
      (
        await node(
          instance,
          advert.id,
          'Advert',
          'variants { nodes { label variantOptionValues { nodes { optionType { name } optionValue { name } } } } }',
        )
      ).variants.nodes.map(({ label, variantOptionValues }: Json) => [
        label,
        variantOptionValues.nodes.length,
      ]);
    await act(instance, 'option-value-delete', { id: small.id });
    expect(await chosen()).toEqual([
      ['', 0],
      ['l', 1],
    ]);
    await instance.idle();
    await act(instance, 'option-type-delete', { id: size.id });
    expect(await chosen()).toEqual([
      ['', 0],
      ['', 0],
    ]);
    await instance.idle();
    expect(eventNames(types.receiver)).toEqual(['create', 'update', 'destroy']);
    expect(eventNames(values.receiver).toSorted()).toEqual([
      'create',
      'create',
      'destroy',
      'destroy',
      'update',
    ]);
  });

  it('rename and delete brands without telling anybody, and change galleries and options', async () => {
    const instance = await anInstance();
    const brand = await act(instance, 'brand-create', { fields: { name: 'Acme' } });
    const material = await act(instance, 'option-type-create', {
      fields: { name: 'material', appliedTo: 'ADVERT', fieldType: 'FREE_TEXT' },
    });
    const advert = await anAdvert(instance, (await aSeller(instance)).id, { brandId: brand.id });
    await instance.idle();
    const { receiver } = await aWebhook(instance, 'ADVERT');
    await act(instance, 'brand-set', { id: brand.id, fields: { name: 'Acme Pty' } });
    const seen = () =>
      node(
        instance,
        advert.id,
        'Advert',
        'brand { name } images { totalCount } advertOptionValues { nodes { textValue } } variants { nodes { images { nodes { alt } } } }',
      );
    expect((await seen()).brand).toEqual({ name: 'Acme Pty' });
    await act(instance, 'brand-delete', { id: brand.id });
    await instance.idle();
    expect(receiver.deliveries).toEqual([]);
    const images = [{ sourceUrl: 'https://example.test/a.png', alt: 'a' }];
    await act(instance, 'advert-images', { id: advert.id, images });
    await act(instance, 'variant-images', { id: advert.variants.nodes[0].id, images });
    await act(instance, 'advert-options', {
      id: advert.id,
      options: [{ optionTypeId: material.id, textValue: 'Wool' }],
    });
    expect(await seen()).toMatchObject({
      brand: null,
      images: { totalCount: 1 },
      advertOptionValues: { nodes: [{ textValue: 'Wool' }] },
      variants: { nodes: [{ images: { nodes: [{ alt: 'a' }] } }, { images: { nodes: [] } }] },
    });
    await instance.idle();
    expect(new Set(eventNames(receiver))).toEqual(new Set(['update']));
    const refused = { id: advert.id, options: [{ optionTypeId: material.id }] };
    expect(await act(instance, 'advert-options', refused)).toHaveProperty('errors');
  });
});
