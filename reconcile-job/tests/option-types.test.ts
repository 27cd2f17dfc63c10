import type { AttributeDefinition, ProductType } from '@commercetools/platform-sdk';
import {
  ensureAttributes,
  optionAttribute,
  syncOptionType,
  type WantedAttribute,
} from '@marketplacer-connector/core/taxonomy';
import { connectorIn } from './support/connector.ts';
import { anAdvert, failures, openDrift, reconciled, tick, writesTo, type Drift } from './support/drift.ts';

interface Planted {
  id: string;
  legacyId: number;
}

interface NewOptionType {
  name: string;
  fieldType?: 'SINGLE_SELECT' | 'MULTI_SELECT' | 'FREE_TEXT' | 'INTEGER' | 'DECIMAL';
  appliedTo?: 'ADVERT' | 'VARIANT';
  values?: string[];
}

const numbered = (count: number, word: string) =>
  Array.from({ length: count }, (_, index) => `${word} ${index + 1}`);

/** A prototype with its option types, made while no webhook came through. */
async function aPrototype(
  { world: { marketplacer } }: Drift,
  optionTypes: NewOptionType[] = [],
): Promise<Planted[]> {
  const { prototypes } = await marketplacer.seed<{ prototypes: Planted[] }>({
    prototypes: [{ name: 'Clothes' }],
  });
  const prototypeIds = prototypes.map(({ legacyId }) => legacyId);
  const planted = await marketplacer.seed<{ optionTypes: Planted[] }>({
    optionTypes: optionTypes.map((optionType) => ({ ...optionType, prototypeIds })),
  });
  return planted.optionTypes;
}

const saveOptionType = (input: { id?: string; displayName: string }) =>
  drift.world.marketplacer.graphql(
    `mutation ($input: OptionTypeCreateOrUpdateMutationInput!) {
      optionTypeCreateOrUpdate(input: $input) { optionType { id } }
    }`,
    { input },
  );

/** Another instance hears of the new name first. */
async function renamedAndSynced({ id }: Planted, displayName: string): Promise<void> {
  await saveOptionType({ id, displayName });
  const other = connectorIn(drift.world, drift.time);
  await syncOptionType(other, () => other.marketplacer.optionTypes.byId(id));
}

const productTypeOf = ({ world: { commercetools } }: Drift) =>
  commercetools.get<ProductType>('/product-types/key=marketplacer-product');

async function optionsIn(drift: Drift): Promise<AttributeDefinition[]> {
  const { attributes = [] } = await productTypeOf(drift);
  return attributes.filter(({ name }) => name.startsWith('marketplacer-option-'));
}

const kindOf = ({ type }: AttributeDefinition): string =>
  type.name === 'set' ? `set of ${type.elementType.name}` : type.name;

function labelsIn({ type }: AttributeDefinition): string[] {
  const selection = type.name === 'set' ? type.elementType : type;
  return selection.name === 'enum' ? selection.values.map(({ label }) => label) : [];
}

const productTypeWrites = async (drift: Drift) =>
  (await writesTo(drift)).filter((line) => line.includes('/product-types'));

let drift: Drift;

beforeEach(async () => {
  drift = await openDrift();
});

describe('a run', () => {
  it('C3 C4 D-47: maps every option type of every prototype, whatever it is called, in one request', async () => {
    await aPrototype(drift, [
      { name: 'Size', values: ['S', 'M'] },
      { name: 'Material', fieldType: 'MULTI_SELECT', values: ['Wool'] },
      { name: '洗い方', fieldType: 'FREE_TEXT', appliedTo: 'ADVERT' },
    ]);
    await aPrototype(drift, [
      { name: 'Size', fieldType: 'INTEGER' },
      { name: 'Weight', fieldType: 'DECIMAL' },
    ]);
    await drift.world.commercetools.resetRequests();
    const report = await reconciled(drift.connector);
    expect(report.attributes).toMatchObject({ seen: 5, applied: 5, failed: 0, retry: 0 });
    expect(await productTypeWrites(drift)).toHaveLength(1);
    const made = await optionsIn(drift);
    expect(made.map((one) => [one.label['en'], kindOf(one), one.attributeConstraint])).toEqual([
      ['Size', 'enum', 'None'],
      ['Material', 'set of enum', 'None'],
      ['洗い方', 'text', 'SameForAll'],
      ['Size', 'number', 'None'],
      ['Weight', 'number', 'None'],
    ]);
  });

  it('D-13: writes nothing when everything is in sync', async () => {
    await aPrototype(drift, [{ name: 'Size', values: ['S', 'M'] }]);
    await reconciled(drift.connector);
    await drift.world.commercetools.resetRequests();
    const report = await reconciled(drift.connector);
    expect(report.attributes).toMatchObject({ seen: 1, applied: 0, unchanged: 1 });
    expect(await writesTo(drift)).toEqual([]);
  });

  it('C3 C5 C7: reads on where prototypes, option types or values exceed a page', async () => {
    await aPrototype(
      drift,
      numbered(60, 'Detail').map((name) => ({ name, fieldType: 'FREE_TEXT' as const })),
    );
    await drift.world.marketplacer.seed({ prototypes: numbered(25, 'Empty').map((name) => ({ name })) });
    await aPrototype(drift, [{ name: 'Colour', values: numbered(650, 'Colour') }]);
    const report = await reconciled(drift.connector);
    expect(report.attributes).toMatchObject({ seen: 61, applied: 61 });
    const colour = (await optionsIn(drift)).find(({ label }) => label['en'] === 'Colour');
    expect(colour && labelsIn(colour)).toEqual(numbered(650, 'Colour'));
  });

  it('C7: adds more values to one attribute than fit a request', async () => {
    const [colour] = await aPrototype(drift, [{ name: 'Colour', values: ['Colour 1'] }]);
    await reconciled(drift.connector);
    const name = `marketplacer-option-${colour?.legacyId}-colour`;
    const wanted = optionAttribute(
      {
        legacyId: colour?.legacyId ?? 0,
        name: 'Colour',
        displayName: 'Colour',
        fieldType: 'SINGLE_SELECT',
        appliedTo: 'VARIANT',
      },
      numbered(1_100, 'Shade').map((displayName, index) => ({ legacyId: 10_000 + index, displayName })),
    );
    await drift.world.commercetools.resetRequests();
    const grown = await ensureAttributes(drift.connector, [wanted]);
    expect('attributes' in grown && [...grown.names.values()]).toEqual([name]);
    expect(await productTypeWrites(drift)).toHaveLength(3);
    const [attribute] = await optionsIn(drift);
    expect(attribute && labelsIn(attribute)).toEqual(['Colour 1', ...numbered(1_100, 'Shade')]);
  });

  it('C6 C8: takes over new names, and an option that moves from the advert to its variants', async () => {
    const [size] = await aPrototype(drift, [{ name: 'Size', appliedTo: 'ADVERT', values: ['S'] }]);
    await reconciled(drift.connector);
    const [before] = await optionsIn(drift);
    expect(before?.attributeConstraint).toBe('SameForAll');
    await drift.world.marketplacer.action('option-type-set', {
      id: size?.id,
      fields: { displayName: 'Clothing size', appliedTo: 'VARIANT' },
    });
    expect((await reconciled(drift.connector)).attributes).toMatchObject({ applied: 1 });
    expect(await optionsIn(drift)).toEqual([
      { ...before, label: { en: 'Clothing size' }, attributeConstraint: 'None' },
    ]);
  });

  it('C6 D-29: compares again with what Marketplacer has now, where somebody else writes meanwhile', async () => {
    const [size] = await aPrototype(drift, [{ name: 'Size', values: ['S'] }]);
    const { optionTypes } = drift.connector.marketplacer;
    let readings = 0;
    const ofPrototypes: typeof optionTypes.ofPrototypes = async (after) => {
      const page = await optionTypes.ofPrototypes(after);
      readings += 1;
      if (readings === 1) await renamedAndSynced(size!, 'Clothing size');
      return page;
    };
    const { marketplacer } = drift.connector;
    await reconciled({
      ...drift.connector,
      marketplacer: { ...marketplacer, optionTypes: { ...optionTypes, ofPrototypes } },
    });
    expect(readings).toBe(2);
    expect((await optionsIn(drift)).map(({ label }) => label['en'])).toEqual(['Clothing size']);
  });

  it('with dryRun says what it would do, and does nothing', async () => {
    await aPrototype(drift, [{ name: 'Size', values: ['S'] }, { name: 'Empty' }]);
    await drift.world.commercetools.resetRequests();
    const report = await reconciled(drift.connector, { dryRun: 'true' });
    expect(report.attributes).toMatchObject({ seen: 2, applied: 1, unchanged: 1 });
    expect(await writesTo(drift)).toEqual([]);
  });

  it('goes on with the adverts where the key may not read prototypes, and says so', async () => {
    drift = await openDrift({ instance: { deniedFields: ['prototypes'] } });
    await anAdvert(drift);
    const { body: report } = await tick(drift.connector);
    expect(report).toMatchObject({
      complete: false,
      adverts: { applied: 1 },
      notes: [expect.stringMatching(/^The part option-types was passed over/)],
    });
  });

  it.each<Record<string, string>>([
    { TAXONOMY_SOURCE: 'none' },
    { TAXONOMY_SOURCE: 'commercetools', FLOWS_OFF: 'taxonomy' },
    { FLOWS_OFF: 'taxonomy' },
  ])('with %j makes no attribute, and does not ask for option types', async (overrides) => {
    drift = await openDrift({ overrides });
    await aPrototype(drift, [{ name: 'Size', values: ['S'] }]);
    await drift.world.marketplacer.resetRequests();
    await reconciled(drift.connector);
    expect(await optionsIn(drift)).toEqual([]);
    expect(JSON.stringify(await drift.world.marketplacer.requests())).not.toMatch(/prototypes|optionValues/);
  });
});

describe('an option whose attribute exists with another type', () => {
  const squat = async (key: string, name: string) => {
    const attribute = { name, label: { en: 'Theirs' }, type: { name: 'boolean' }, isRequired: false };
    if (key !== 'marketplacer-product') {
      const draft = { key, name: key, description: '', attributes: [attribute] };
      return drift.world.commercetools.post<ProductType>('/product-types', draft);
    }
    return change([{ action: 'addAttributeDefinition', attribute }]);
  };
  const change = async (actions: object[]) => {
    const { id, version } = await productTypeOf(drift);
    return drift.world.commercetools.post<ProductType>(`/product-types/${id}`, { version, actions });
  };

  it('C5: keeps none of the others back, is recorded once, and is forgotten when it is solved', async () => {
    const [size, fit] = await aPrototype(drift, [
      { name: 'Size', values: ['S'] },
      { name: 'Fit', fieldType: 'FREE_TEXT' },
    ]);
    const name = `marketplacer-option-${size?.legacyId}-size`;
    await squat('marketplacer-product', name);
    expect((await reconciled(drift.connector)).attributes).toMatchObject({ seen: 2, applied: 1, failed: 1 });
    expect((await reconciled(drift.connector)).attributes).toMatchObject({ unchanged: 1, failed: 1 });
    expect((await optionsIn(drift)).map((one) => one.name)).toEqual([
      name,
      `marketplacer-option-${fit?.legacyId}-fit`,
    ]);
    expect(await failures(drift)).toMatchObject([
      {
        code: 'attribute-type-conflict',
        object: { type: 'option-type', id: `${size?.legacyId}` },
        times: 2,
      },
    ]);

    await change([{ action: 'removeAttributeDefinition', name }]);
    expect((await reconciled(drift.connector)).attributes).toMatchObject({ applied: 1, failed: 0 });
    expect(await failures(drift)).toEqual([]);
  });

  it('leaves in the store what adverts have reported about an option', async () => {
    const [size] = await aPrototype(drift, [{ name: 'Size', fieldType: 'INTEGER' }]);
    const object = { type: 'option-type', id: `${size?.legacyId}` } as const;
    await drift.connector.store.failures.record({ code: 'option-value-unusable', object });
    await reconciled(drift.connector);
    expect(await failures(drift)).toMatchObject([{ code: 'option-value-unusable', object }]);
  });

  it('stays in the store where adverts have reported it of an option that no prototype lists', async () => {
    const object = { type: 'option-type', id: '4711' } as const;
    await drift.connector.store.failures.record({ code: 'attribute-type-conflict', object });
    const before = await failures(drift);
    await reconciled(drift.connector);
    expect(await failures(drift)).toEqual(before);
  });

  it('C5: keeps none of the others back where another product type has it', async () => {
    const options = await aPrototype(
      drift,
      numbered(9, 'Option').map((name) => ({ name, values: ['Yes'] })),
    );
    const name = `marketplacer-option-${options[4]?.legacyId}-option-5`;
    await squat('theirs', name);
    expect((await reconciled(drift.connector)).attributes).toMatchObject({ seen: 9, applied: 8, failed: 1 });
    const made = (await optionsIn(drift)).map((one) => one.name);
    expect(made).toHaveLength(8);
    expect(made).not.toContain(name);
    expect(await failures(drift)).toMatchObject([
      { code: 'attribute-type-conflict', object: { id: `${options[4]?.legacyId}` } },
    ]);
  });
});

describe('the product type as adverts need it', () => {
  const anOption = (legacyId: number, ...values: number[]): WantedAttribute =>
    optionAttribute(
      {
        legacyId,
        name: 'Size',
        displayName: 'Size',
        fieldType: 'SINGLE_SELECT',
        appliedTo: 'VARIANT',
      },
      values.map((value) => ({ legacyId: value, displayName: `Value ${value}` })),
    );

  it('D-48: gets everything that three instances see at the same moment, and nothing twice', async () => {
    const instances = [1, 2, 3].map(() => connectorIn(drift.world, drift.time));
    const wanted = (instance: number) => [1, 2, 3].map((option) => anOption(option, 10, 10 + instance));
    const untilGrown = async (instance: number): Promise<void> => {
      const connector = instances[instance - 1] ?? drift.connector;
      if (!('names' in (await ensureAttributes(connector, wanted(instance))))) await untilGrown(instance);
    };
    await Promise.all([1, 2, 3, 1, 2, 3].map(untilGrown));
    const made = await optionsIn(drift);
    expect(made.map(({ name }) => name).toSorted()).toEqual(
      [1, 2, 3].map((option) => `marketplacer-option-${option}-size`),
    );
    for (const attribute of made) {
      expect(labelsIn(attribute).toSorted()).toEqual([10, 11, 12, 13].map((value) => `Value ${value}`));
    }
  });

  it('D-13: costs no call where it was read a moment ago, for any number of adverts', async () => {
    const wanted = [anOption(1, 10), anOption(2, 20)];
    await ensureAttributes(drift.connector, wanted);
    await drift.world.commercetools.resetRequests();
    const all = await Promise.all(
      numbered(50, 'advert').map(() => ensureAttributes(drift.connector, wanted)),
    );
    expect(await drift.world.commercetools.requests()).toEqual([]);
    for (const grown of all) expect('names' in grown && grown.names.size).toBe(2);
  });

  it('is changed once by fifty adverts that need the same new option', async () => {
    await drift.world.commercetools.resetRequests();
    const many = numbered(50, 'advert').map(() => ensureAttributes(drift.connector, [anOption(1, 10)]));
    await Promise.all(many);
    expect(await productTypeWrites(drift)).toHaveLength(1);
  });

  it('is nothing where there is none, and every option type is reported until there is', async () => {
    drift = await openDrift({ overrides: { PRODUCT_TYPE_KEY: 'theirs' } });
    const { id, version } = await drift.world.commercetools.get<ProductType>('/product-types/key=theirs');
    await drift.world.commercetools.delete(`/product-types/${id}`, { version });
    const grown = await ensureAttributes(drift.connector, [anOption(1, 10)]);
    expect(grown).toEqual({ attributes: [], names: new Map() });
    const [size] = await aPrototype(drift, [{ name: 'Size', values: ['S'] }]);
    expect((await reconciled(drift.connector)).attributes).toMatchObject({ failed: 1 });
    expect(await failures(drift)).toMatchObject([
      {
        code: 'refused-by-commercetools',
        object: { type: 'option-type', id: `${size?.legacyId}` },
        detail: expect.stringContaining('no product type with the key theirs'),
      },
    ]);
  });

  it('D-29: keeps the labels that it has, because an advert may have been read before they changed', async () => {
    await ensureAttributes(drift.connector, [anOption(1, 10)]);
    const [before] = await optionsIn(drift);
    const older = { ...anOption(1, 11), label: 'Older' };
    const grown = await ensureAttributes(drift.connector, [
      { ...older, values: [{ key: '10', label: 'Older' }, ...(older.values ?? [])] },
    ]);
    expect('names' in grown && [...grown.names.values()]).toEqual(['marketplacer-option-1-size']);
    const [after] = await optionsIn(drift);
    expect(after?.label).toEqual(before?.label);
    expect(after && labelsIn(after)).toEqual(['Value 10', 'Value 11']);
  });

  it('is read afresh after a while, so that what was removed by hand comes back', async () => {
    await ensureAttributes(drift.connector, [anOption(1, 10)]);
    const { id, version } = await productTypeOf(drift);
    const name = 'marketplacer-option-1-size';
    const actions = [{ action: 'removeAttributeDefinition', name }];
    await drift.world.commercetools.post(`/product-types/${id}`, { version, actions });
    await drift.time.pass(31_000);
    await ensureAttributes(drift.connector, [anOption(1, 10)]);
    expect((await optionsIn(drift)).map((one) => one.name)).toEqual([name]);
  });

  it('C5: does without an attribute that another product type has, which is reported but not asked for again', async () => {
    await drift.world.commercetools.post('/product-types', {
      key: 'theirs',
      name: 'Theirs',
      description: '',
      attributes: [
        {
          name: 'marketplacer-option-1-size',
          label: { en: 'Size' },
          type: { name: 'text' },
          isRequired: false,
        },
      ],
    });
    const wanted = [anOption(1, 10), anOption(2, 20)];
    const grown = await ensureAttributes(drift.connector, wanted);
    expect('names' in grown && [...grown.names.keys()]).toEqual(['marketplacer-option-2-size']);
    await drift.world.commercetools.resetRequests();
    await ensureAttributes(drift.connector, wanted);
    expect(await drift.world.commercetools.requests()).toEqual([]);
    expect(await failures(drift)).toMatchObject([
      { code: 'attribute-type-conflict', object: { type: 'option-type', id: '1' }, times: 1 },
    ]);
  });
});
