import type { Category, Product, ProductType } from '@commercetools/platform-sdk';
import { exportCategory, exportProductType } from '@marketplacer-connector/core/taxonomy-export';
import { connectorIn } from './support/connector.ts';
import { anAdvert, failures, openDrift, reconciled, type Drift } from './support/drift.ts';

const OVERRIDES = { TAXONOMY_SOURCE: 'commercetools' };

let drift: Drift;

beforeEach(async () => {
  drift = await openDrift({ overrides: OVERRIDES, project: { languages: ['en', 'de'] } });
});

type Draft = Record<string, unknown>;

const post = <Made>(path: string, body: object) => drift.world.commercetools.post<Made>(path, body);

let made = 0;
const aCategory = (name: string, more: Draft = {}) =>
  post<Category>('/categories', { name: { en: name }, slug: { en: `slug-${(made += 1)}` }, ...more });

const below = ({ id }: Category) => ({ parent: { typeId: 'category', id } });

const attribute = (name: string, type: object, more: Draft = {}) => ({
  name,
  label: { en: `The ${name}` },
  type,
  isRequired: false,
  ...more,
});

const COLOURS = {
  name: 'enum',
  values: [
    { key: 'red', label: 'Red' },
    { key: 'blue', label: 'Blue' },
  ],
};

const aProductType = (name: string, ...attributes: object[]) =>
  post<ProductType>('/product-types', { key: name.toLowerCase(), name, description: name, attributes });

const change = (kind: 'categories' | 'product-types', id: string, ...actions: object[]) =>
  drift.world.commercetools
    .get<{ version: number }>(`/${kind}/${id}`)
    .then(({ version }) => post(`/${kind}/${id}`, { version, actions }));

interface Nodes<Node> {
  nodes: Node[];
}
interface TaxonNode {
  id: string;
  displayName: string;
  externalIds: { key: string; value: string }[];
  prototype: { name: string } | null;
  children: Nodes<TaxonNode>;
}

const TAXON = 'id displayName externalIds { key value } prototype { name }';
const taxons = async () =>
  (
    await drift.world.marketplacer.graphql<{ taxons: Nodes<TaxonNode> }>(
      `{ taxons { nodes { ${TAXON} children { nodes { ${TAXON} children { nodes { ${TAXON} } } } } } } }`,
    )
  ).taxons.nodes;

interface OptionTypeNode {
  id: string;
  name: string;
  displayName: string;
  optional: boolean;
  appliedTo: string;
  fieldType: string;
  optionValues: Nodes<{ name: string; displayName: string }>;
}

const prototypes = async () =>
  (
    await drift.world.marketplacer.graphql<{
      prototypes: Nodes<{ name: string; optionTypes: Nodes<OptionTypeNode> }>;
    }>(
      `{ prototypes { nodes { name optionTypes { nodes { id name displayName optional appliedTo fieldType
        optionValues { nodes { name displayName } } } } } } }`,
    )
  ).prototypes.nodes.map(({ name, optionTypes }) => ({ name, optionTypes: optionTypes.nodes }));

const names = (nodes: TaxonNode[] | undefined) => nodes?.map(({ displayName }) => displayName);

const writes = async () =>
  (await drift.world.marketplacer.requests()).filter((one) => JSON.stringify(one).includes('CreateOrUpdate'))
    .length;

const instances = () => [drift.connector, connectorIn(drift.world, drift.time, OVERRIDES)];

describe('with TAXONOMY_SOURCE=commercetools a run', () => {
  it('C9 C11 C13 C15 makes prototypes with their options, then taxons with their parents, and nothing twice', async () => {
    const size = attribute(
      'size',
      { name: 'set', elementType: COLOURS },
      { attributeConstraint: 'SameForAll' },
    );
    await aProductType('Shirts', attribute('colour', COLOURS), size, attribute('fabric', { name: 'text' }));
    const men = await aCategory('Men');
    const shirts = await aCategory('Shirts', below(men));
    await reconciled(drift.connector);
    expect(await prototypes()).toMatchObject([
      {
        name: 'Shirts',
        optionTypes: [
          {
            name: 'colour',
            displayName: 'The colour',
            optional: true,
            appliedTo: 'VARIANT',
            fieldType: 'SINGLE_SELECT',
            optionValues: {
              nodes: [
                { name: 'red', displayName: 'Red' },
                { name: 'blue', displayName: 'Blue' },
              ],
            },
          },
          { name: 'size', optional: true, appliedTo: 'ADVERT', fieldType: 'MULTI_SELECT' },
          { name: 'fabric', optional: true, fieldType: 'FREE_TEXT' },
        ],
      },
    ]);
    const prototype = { name: 'Shirts' };
    expect(await taxons()).toMatchObject([
      {
        displayName: 'Men',
        prototype,
        externalIds: [{ key: 'commercetools-category-id', value: men.id }],
        children: { nodes: [{ displayName: 'Shirts', prototype, externalIds: [{ value: shirts.id }] }] },
      },
    ]);
    const before = await writes();
    await reconciled(drift.connector, { mode: 'full' });
    expect(await writes()).toBe(before);
    expect(await failures(drift)).toEqual([]);
  });

  it('C10 C12 C14 C16 follows new names and new values, and takes no advert off sale', async () => {
    const type = await aProductType('Shirts', attribute('colour', COLOURS));
    const men = await aCategory('Men');
    await reconciled(drift.connector);
    const [taxon] = await taxons();
    const advert = await anAdvert(drift, { taxonId: taxon!.id });
    await change('categories', men.id, { action: 'changeName', name: { en: 'Gents' } });
    await change(
      'product-types',
      type.id,
      { action: 'changeName', name: 'Tops' },
      { action: 'changeLabel', attributeName: 'colour', label: { en: 'Tint' } },
      { action: 'addPlainEnumValue', attributeName: 'colour', value: { key: 'green', label: 'Green' } },
      {
        action: 'changePlainEnumValueLabel',
        attributeName: 'colour',
        newValue: { key: 'red', label: 'Ruby' },
      },
      { action: 'addAttributeDefinition', attribute: attribute('fit', { name: 'text' }) },
    );
    await reconciled(drift.connector);
    expect(names(await taxons())).toEqual(['Gents']);
    const [{ name, optionTypes } = { name: '', optionTypes: [] }] = await prototypes();
    expect([name, ...optionTypes.map(({ displayName }) => displayName)]).toEqual(['Tops', 'Tint', 'The fit']);
    expect(optionTypes[0]?.optionValues.nodes.map(({ displayName }) => displayName)).toEqual([
      'Ruby',
      'Blue',
      'Green',
    ]);
    const { node } = await drift.world.marketplacer.graphql<{ node: { online: boolean } }>(
      `{ node(id: "${advert.id}") { ... on Advert { online } } }`,
    );
    expect(node.online).toBe(true);
  });

  it('puts adverts of its taxons into their categories, and finds them in step afterwards', async () => {
    const [men, women] = [await aCategory('Men'), await aCategory('Women')];
    await reconciled(drift.connector);
    const [forMen, forWomen] = await taxons();
    const advert = await anAdvert(drift, { taxonId: forMen!.id });
    const categories = async () => {
      const path = `/products/key=marketplacer-advert-${advert.legacyId}`;
      const { masterData } = await drift.world.commercetools.get<Product>(path);
      return masterData.current.categories.map(({ id }) => id);
    };
    expect(await reconciled(drift.connector)).toMatchObject({ adverts: { applied: 1 } });
    expect(await categories()).toEqual([men.id]);
    expect(await reconciled(drift.connector, { mode: 'full' })).toMatchObject({
      adverts: { applied: 0, unchanged: 1 },
    });
    const { legacyId } = await drift.world.marketplacer
      .graphql<{ node: { legacyId: number } }>(
        `{ node(id: "${forWomen!.id}") { ... on Taxon { legacyId } } }`,
      )
      .then(({ node }) => node);
    await drift.world.marketplacer.action('advert-set', { id: advert.id, fields: { taxonId: legacyId } });
    await reconciled(drift.connector, { mode: 'full' });
    expect(await categories()).toEqual([women.id]);
    expect(await failures(drift)).toEqual([]);
  });

  it('tells in a dry run every write, and makes none', async () => {
    await aProductType('Shirts', attribute('colour', COLOURS));
    await aCategory('Men');
    const { notes } = await reconciled(drift.connector, { dryRun: 'true' });
    expect(notes).toEqual([
      'Would create the prototype Shirts.',
      'Would create the option type The colour.',
      'Would create the option value Red of colour.',
      'Would create the option value Blue of colour.',
      'Would create the taxon Men.',
    ]);
    expect(await writes()).toBe(0);
  });

  it('leaves moves, removals, deletions and changes of kind alone, and tells each', async () => {
    const type = await aProductType(
      'Shirts',
      attribute('colour', COLOURS),
      attribute('fit', { name: 'text' }),
    );
    const made = attribute('made', { name: 'text' }, { attributeConstraint: 'SameForAll' });
    await change('product-types', type.id, { action: 'addAttributeDefinition', attribute: made });
    const [men, women] = [await aCategory('Men'), await aCategory('Women')];
    const shirts = await aCategory('Shirts', below(men));
    await reconciled(drift.connector);
    const before = await writes();
    await change('categories', shirts.id, {
      action: 'changeParent',
      parent: { typeId: 'category', id: women.id },
    });
    await change(
      'product-types',
      type.id,
      { action: 'removeEnumValues', attributeName: 'colour', keys: ['blue'] },
      { action: 'removeAttributeDefinition', name: 'fit' },
      { action: 'changeAttributeConstraint', attributeName: 'made', newValue: 'None' },
      {
        action: 'addAttributeDefinition',
        attribute: attribute('size', { name: 'text' }, { isRequired: true }),
      },
    );
    const { version } = await drift.world.commercetools.get<Category>(`/categories/${men.id}`);
    await drift.world.commercetools.delete(`/categories/${men.id}`, { version });
    await reconciled(drift.connector);
    expect(await writes()).toBe(before + 1);
    const told = await failures(drift);
    expect(told.map(({ code, object, detail }) => [object.id, code, detail]).toSorted()).toEqual(
      [
        [men.id, 'taxonomy-left-alone', 'it is gone or takes no part any more, and the taxon Men stays'],
        [shirts.id, 'taxonomy-left-alone', 'it has moved, and its taxon stays where it is'],
        [
          type.id,
          'taxonomy-unmappable',
          expect.stringMatching(
            /size: it is required.*colour: the value Blue is gone.*made: its option stays FREE_TEXT of ADVERT.*The fit has no attribute/,
          ),
        ],
      ].toSorted(),
    );
    expect((await prototypes())[0]?.optionTypes.map(({ optional }) => optional)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('passes over only what cannot be told: a name, a type, a namesake, a loop of the rest', async () => {
    await aProductType(
      'Shirts',
      attribute('colour', COLOURS),
      attribute('origin', { name: 'reference', referenceTypeId: 'product' }),
      attribute('tags', { name: 'set', elementType: { name: 'text' } }),
    );
    const men = await aCategory('Men');
    await reconciled(drift.connector);
    const twin = await aCategory('men');
    const unnamed = await aCategory('x', { name: { de: 'Tee' } });
    await aCategory('Below', below(unnamed));
    await reconciled(drift.connector);
    expect(names(await taxons())).toEqual(['Men']);
    expect((await taxons())[0]?.externalIds[0]?.value).toBe(men.id);
    expect((await prototypes())[0]?.optionTypes.map(({ name }) => name)).toEqual(['colour']);
    const told = new Map((await failures(drift)).map(({ object, detail }) => [object.id, detail]));
    expect(told.get(twin.id)).toMatch(/^another category is called men in the same place/);
    expect(told.get(unnamed.id)).toBe('it has no name in en');
    expect([...told.values()]).toContainEqual(
      'attribute origin: there is no option for the type reference; attribute tags: there is no option for the type set of text',
    );
    expect(told.size).toBe(3);
    await change('categories', twin.id, { action: 'changeName', name: { en: 'Boys' } });
    await change('categories', unnamed.id, { action: 'changeName', name: { en: 'Named' } });
    await reconciled(drift.connector);
    expect(names(await taxons())).toEqual(['Men', 'Boys', 'Named']);
    expect(await failures(drift)).toHaveLength(1);
  });

  it('takes TAXONOMY_ROOTS and TAXONOMY_PRODUCT_TYPES, and never what the connector has made', async () => {
    drift = await openDrift({
      overrides: { ...OVERRIDES, TAXONOMY_ROOTS: 'market', TAXONOMY_PRODUCT_TYPES: 'shirts' },
    });
    await aProductType(
      'Shirts',
      attribute('marketplacer-brand', { name: 'text' }),
      attribute('fit', { name: 'text' }),
    );
    await aProductType('Shoes');
    const market = await aCategory('Market', { key: 'market' });
    const tea = await aCategory('Tea', below(market));
    await aCategory('Elsewhere');
    await aCategory('Own', { ...below(market), key: 'marketplacer-taxon-7', externalId: '7' });
    await reconciled(drift.connector);
    expect(await taxons()).toMatchObject([{ displayName: 'Tea', externalIds: [{ value: tea.id }] }]);
    expect(await prototypes()).toMatchObject([{ name: 'Shirts', optionTypes: [{ name: 'fit' }] }]);
  });

  it('makes no second taxon beside one of the same name, until that has its external id', async () => {
    const { id } = await drift.world.marketplacer.action<{ id: string }>('taxon-create', {
      fields: { displayName: 'Tea' },
    });
    const tea = await aCategory('Tea');
    await reconciled(drift.connector);
    expect(await taxons()).toHaveLength(1);
    expect(await failures(drift)).toMatchObject([{ code: 'taxonomy-unmappable', object: { id: tea.id } }]);
    await drift.world.marketplacer.graphql(
      `mutation { taxonCreateOrUpdate(input: { id: "${id}", externalIds: [{ key: "commercetools-category-id", value: "${tea.id}" }] }) { status } }`,
    );
    await reconciled(drift.connector);
    expect(await taxons()).toHaveLength(1);
    expect(await failures(drift)).toEqual([]);
  });
});

describe('a change of a category or a product type', () => {
  it('is read afresh, and makes what it needs, once, however many instances hear of it', async () => {
    const type = await aProductType('Shirts', attribute('colour', COLOURS));
    const men = await aCategory('Men');
    const shirts = await aCategory('Shirts', below(men));
    const [one, other] = instances();
    const settled = async () => {
      for (let round = 0; round < 20; round += 1) {
        const outcomes = await Promise.all([
          exportCategory(one!, shirts.id),
          exportCategory(other!, men.id),
          exportProductType(other!, type.id),
          exportProductType(one!, type.id),
        ]);
        if (outcomes.every(({ outcome }) => outcome === 'unchanged')) return;
      }
      throw new Error('they do not come to rest');
    };
    await settled();
    const [top, ...more] = await taxons();
    expect([top?.displayName, names(top?.children.nodes), more]).toEqual(['Men', ['Shirts'], []]);
    expect((await prototypes()).map(({ optionTypes }) => optionTypes.length)).toEqual([1]);
    expect((await prototypes())[0]?.optionTypes[0]?.optionValues.nodes).toHaveLength(2);
  });

  it('of one that is gone, or takes no part, is left to the run', async () => {
    expect(await exportCategory(drift.connector, '8b4e3c1c-0000-4000-8000-000000000000')).toEqual({
      outcome: 'ignored',
      code: 'unknown-object',
    });
    const [, off] = [0, connectorIn(drift.world, drift.time, { TAXONOMY_SOURCE: 'none' })];
    expect(await exportCategory(off, (await aCategory('Men')).id)).toEqual({
      outcome: 'ignored',
      code: 'flow-off',
    });
    expect(await taxons()).toEqual([]);
  });
});
