import type { Category, ProductType } from '@commercetools/platform-sdk';
import { openMarket, type Market } from './support/market.ts';
import { post, pubSubPush } from './support/deliveries.ts';

const OVERRIDES = { TAXONOMY_SOURCE: 'commercetools' };

let market: Market;

beforeEach(async () => {
  market = await openMarket({ overrides: OVERRIDES });
});

const tell = async (
  typeId: 'category' | 'product-type',
  { id }: { id: string },
  type = 'ResourceUpdated',
) => {
  const { status, body } = await post(
    market.connector,
    pubSubPush({ notificationType: type, projectKey: 'any', resource: { typeId, id }, version: 2 }),
  );
  return [status, body.outcome, body.code];
};

const aCategory = (name: string, parent?: Category) =>
  market.world.commercetools.post<Category>('/categories', {
    name: { en: name },
    slug: { en: `slug-${name}` },
    ...(parent && { parent: { typeId: 'category', id: parent.id } }),
  });

const COLOUR = {
  name: 'colour',
  label: { en: 'Colour' },
  type: { name: 'enum', values: [{ key: 'red', label: 'Red' }] },
  isRequired: false,
};

const aProductType = () =>
  market.world.commercetools.post<ProductType>('/product-types', {
    key: 'shirts',
    name: 'Shirts',
    description: 'Shirts',
    attributes: [COLOUR],
  });

async function update(path: string, { id }: { id: string }, ...actions: object[]): Promise<void> {
  const { version } = await market.world.commercetools.get<{ version: number }>(`/${path}/${id}`);
  await market.world.commercetools.post(`/${path}/${id}`, { version, actions });
}

async function taxonomy() {
  const read = await market.world.marketplacer.graphql<{
    taxons: { nodes: { displayName: string; children: { nodes: { displayName: string }[] } }[] };
    prototypes: {
      nodes: {
        name: string;
        optionTypes: {
          nodes: { displayName: string; optionValues: { nodes: { displayName: string }[] } }[];
        };
      }[];
    };
  }>(
    `{ taxons { nodes { displayName children { nodes { displayName } } } }
       prototypes { nodes { name optionTypes { nodes { displayName optionValues { nodes { displayName } } } } } } }`,
  );
  return {
    taxons: read.taxons.nodes.map(({ displayName, children }) => [
      displayName,
      ...children.nodes.map((child) => child.displayName),
    ]),
    prototypes: read.prototypes.nodes.map(({ name, optionTypes }) => [
      name,
      ...optionTypes.nodes.map((one) => [
        one.displayName,
        ...one.optionValues.nodes.map((value) => value.displayName),
      ]),
    ]),
  };
}

test('C9 C10 a category that is told becomes a taxon with those above it, and its new name follows', async () => {
  const tea = await aCategory('Tea');
  const green = await aCategory('Green', tea);
  expect(await tell('category', green, 'ResourceCreated')).toEqual([200, 'applied', undefined]);
  expect(await tell('category', tea, 'ResourceCreated')).toEqual([200, 'unchanged', undefined]);
  await update('categories', green, { action: 'changeName', name: { en: 'Green tea' } });
  expect(await tell('category', green)).toEqual([200, 'applied', undefined]);
  expect((await taxonomy()).taxons).toEqual([['Tea', 'Green tea']]);
});

test('C11 C12 C13 C14 C15 C16 a product type that is told becomes a prototype with options and values, which follow', async () => {
  const type = await aProductType();
  expect(await tell('product-type', type, 'ResourceCreated')).toEqual([200, 'applied', undefined]);
  expect((await taxonomy()).prototypes).toEqual([['Shirts', ['Colour', 'Red']]]);
  await update(
    'product-types',
    type,
    { action: 'changeName', name: 'Tops' },
    { action: 'changeLabel', attributeName: 'colour', label: { en: 'Tint' } },
    { action: 'changePlainEnumValueLabel', attributeName: 'colour', newValue: { key: 'red', label: 'Ruby' } },
    { action: 'addPlainEnumValue', attributeName: 'colour', value: { key: 'blue', label: 'Blue' } },
  );
  expect(await tell('product-type', type)).toEqual([200, 'applied', undefined]);
  expect(await tell('product-type', type)).toEqual([200, 'unchanged', undefined]);
  expect((await taxonomy()).prototypes).toEqual([['Tops', ['Tint', 'Ruby', 'Blue']]]);
});

test('what is gone is left to the reconcile job', async () => {
  const tea = await aCategory('Tea');
  await market.world.commercetools.delete(`/categories/${tea.id}`, { version: tea.version });
  expect(await tell('category', tea, 'ResourceDeleted')).toEqual([200, 'ignored', 'unknown-object']);
});

test('what the connector has made takes no part', async () => {
  const own = await market.world.commercetools.get<ProductType>('/product-types/key=marketplacer-product');
  expect(await tell('product-type', own)).toEqual([200, 'unchanged', undefined]);
  expect(await taxonomy()).toEqual({ taxons: [], prototypes: [] });
});
