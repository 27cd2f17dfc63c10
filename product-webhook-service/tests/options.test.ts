import type { AttributeDefinition, AttributeType, ProductType } from '@commercetools/platform-sdk';
import type { Connector } from '@marketplacer-connector/core/connector';
import { syncOptionType } from '@marketplacer-connector/core/taxonomy';
import type { World } from '../../sandbox/client/index.ts';
import { writesTo } from '../../sandbox/testing/writes.ts';
import { askedOfShop } from './support/asked.ts';
import { deliver, eventOf, expectAnswer } from './support/deliveries.ts';
import { aConnectedService, aService, connectorOf, settled, type Service } from './support/service.ts';
import { failuresIn } from './support/shop.ts';

interface Subject {
  id: string;
  legacyId: number;
}

interface OptionTypeInput {
  id?: string;
  name?: string;
  displayName?: string;
  fieldType?: string;
  appliedTo?: string;
}

async function saveOptionType({ marketplacer }: World, input: OptionTypeInput): Promise<Subject> {
  const { optionTypeCreateOrUpdate } = await marketplacer.graphql<{
    optionTypeCreateOrUpdate: { optionType: Subject };
  }>(
    `mutation ($input: OptionTypeCreateOrUpdateMutationInput!) {
      optionTypeCreateOrUpdate(input: $input) { optionType { id legacyId } }
    }`,
    { input },
  );
  return optionTypeCreateOrUpdate.optionType;
}

async function saveOptionValue(
  { marketplacer }: World,
  input: { id?: string; optionTypeId?: string; name?: string; displayName?: string },
): Promise<Subject> {
  const { optionValueCreateOrUpdate } = await marketplacer.graphql<{
    optionValueCreateOrUpdate: { optionValue: Subject };
  }>(
    `mutation ($input: OptionValueCreateOrUpdateMutationInput!) {
      optionValueCreateOrUpdate(input: $input) { optionValue { id legacyId } }
    }`,
    { input },
  );
  return optionValueCreateOrUpdate.optionValue;
}

/** An option type that was there before the connector, with its values. */
async function aPlantedOption(
  { marketplacer }: World,
  option: { name: string; fieldType?: string; values?: string[] },
): Promise<Subject & { optionValues: Subject[] }> {
  const { optionTypes } = await marketplacer.seed<{ optionTypes: (Subject & { optionValues: Subject[] })[] }>(
    {
      optionTypes: [option as { name: string }],
    },
  );
  const [planted] = optionTypes;
  if (!planted) throw new Error('nothing was planted');
  return planted;
}

const productTypeOf = ({ commercetools }: World) =>
  commercetools.get<ProductType>('/product-types/key=marketplacer-product');

/** The attributes that options have become. */
async function optionsIn(world: World): Promise<AttributeDefinition[]> {
  const { attributes = [] } = await productTypeOf(world);
  return attributes.filter(({ name }) => name.startsWith('marketplacer-option-'));
}

function labelsIn(type: AttributeType | undefined): string[] {
  const selection = type?.name === 'set' ? type.elementType : type;
  return selection?.name === 'enum' ? selection.values.map(({ label }) => label) : [];
}

const deliverOption = (service: Service, subject: Subject, action = 'update') =>
  deliver(service, eventOf('OptionType', subject, action), { entity: 'option-type' });
const deliverValue = (service: Service, subject: Subject, action = 'update') =>
  deliver(service, eventOf('OptionValue', subject, action), { entity: 'option-value' });

describe('webhooks of option types and values', () => {
  it('C5 C7 D-48: an option and its values become an attribute as soon as they are made', async () => {
    const service = await aConnectedService();
    const { world } = service;
    const { id, legacyId } = await saveOptionType(world, { name: 'Colour' });
    await saveOptionValue(world, { optionTypeId: id, name: 'Red' });
    await saveOptionValue(world, { optionTypeId: id, name: 'Blue' });
    await settled(service);
    const [colour, ...others] = await optionsIn(world);
    expect(others).toEqual([]);
    expect(colour).toMatchObject({
      name: `marketplacer-option-${legacyId}-colour`,
      label: { en: 'Colour' },
      type: { name: 'enum' },
      attributeConstraint: 'None',
      isSearchable: true,
    });
    expect(labelsIn(colour?.type).toSorted()).toEqual(['Blue', 'Red']);
  });

  it('C6 C8: renamed options and values are renamed in place, under the names that products use', async () => {
    const service = await aService();
    const { world } = service;
    const option = await aPlantedOption(world, { name: 'Colour', values: ['Red', 'Blue'] });
    expectAnswer(await deliverOption(service, option, 'create'), 200, 'applied');
    const [before] = await optionsIn(world);

    await saveOptionType(world, { id: option.id, name: 'Shade', displayName: 'Shade' });
    const [red] = option.optionValues;
    await saveOptionValue(world, { id: red?.id ?? '', displayName: 'Crimson' });
    await saveOptionValue(world, { optionTypeId: option.id, name: 'Green' });
    expectAnswer(await deliverValue(service, red ?? option), 200, 'applied');

    const [after] = await optionsIn(world);
    expect(after).toMatchObject({ name: before?.name, label: { en: 'Shade' } });
    expect(labelsIn(after?.type)).toEqual(['Crimson', 'Blue', 'Green']);
  });

  it('D-13: a repeated event changes nothing', async () => {
    const service = await aService();
    const option = await aPlantedOption(service.world, { name: 'Colour', values: ['Red'] });
    await deliverOption(service, option);
    await service.world.commercetools.resetRequests();
    expectAnswer(await deliverOption(service, option), 200, 'unchanged');
    expect(await writesTo(service.world)).toEqual([]);
  });

  it('an option or value that is removed stays in the product type, with the data of all products', async () => {
    const service = await aService();
    const option = await aPlantedOption(service.world, { name: 'Colour', values: ['Red'] });
    await deliverOption(service, option);
    const before = await productTypeOf(service.world);
    const [value = option] = option.optionValues;
    expectAnswer(await deliverValue(service, value, 'destroy'), 200, 'ignored', 'unknown-object');
    expectAnswer(await deliverOption(service, option, 'destroy'), 200, 'ignored', 'unknown-object');
    expect(await productTypeOf(service.world)).toEqual(before);
  });

  it.each(['option-type', 'option-value'])('an unknown %s is ignored', async (entity) => {
    const service = await aService();
    const id = Buffer.from('OptionType-4711').toString('base64');
    const body = eventOf('OptionType', { id, legacyId: 4711 });
    expectAnswer(await deliver(service, body, { entity }), 200, 'ignored', 'unknown-object');
  });

  it.each<Record<string, string>>([
    { TAXONOMY_SOURCE: 'none' },
    { TAXONOMY_SOURCE: 'commercetools' },
    { FLOWS_OFF: 'taxonomy' },
  ])('with %j no attribute is made, and Marketplacer is not queried', async (configuration) => {
    const service = await aService({ configuration });
    const { world } = service;
    const option = await aPlantedOption(world, { name: 'Colour', values: ['Red'] });
    await Promise.all([world.commercetools.resetRequests(), world.marketplacer.resetRequests()]);
    expectAnswer(await deliverOption(service, option), 200, 'ignored', 'flow-off');
    expectAnswer(await deliverValue(service, option.optionValues[0] ?? option), 200, 'ignored', 'flow-off');
    expect(await askedOfShop(world)).toEqual([]);
    expect(await world.marketplacer.requests()).toEqual([]);
  });
});

describe('newest wins', () => {
  it('C6 C8 D-29: an instance that read an option before another one wrote it does not bring the old name back', async () => {
    const service = await aService();
    const { world } = service;
    const option = await aPlantedOption(world, { name: 'Colour', values: ['Red'] });
    const [slow, fast] = [connectorOf(service), connectorOf(service)];
    const reading = (connector: Connector) => () => connector.marketplacer.optionTypes.byId(option.id);
    await syncOptionType(fast, reading(fast));
    await saveOptionType(world, { id: option.id, displayName: 'Shade' });

    let readings = 0;
    await syncOptionType(slow, async () => {
      const before = await reading(slow)();
      readings += 1;
      if (readings === 1) {
        await saveOptionType(world, { id: option.id, displayName: 'Tint' });
        await saveOptionValue(world, { id: option.optionValues[0]?.id, displayName: 'Crimson' });
        await syncOptionType(fast, reading(fast));
      }
      return before;
    });

    expect(readings).toBe(2);
    const [colour] = await optionsIn(world);
    expect(colour?.label).toEqual({ en: 'Tint' });
    expect(labelsIn(colour?.type)).toEqual(['Crimson']);
  });
});

describe('an attribute that exists with another type', () => {
  it('is reported once with its remedy, and left as it is: the field type of the option was changed', async () => {
    const service = await aService();
    const { world } = service;
    const option = await aPlantedOption(world, { name: 'Fit', fieldType: 'FREE_TEXT', values: ['Slim'] });
    await deliverOption(service, option);
    const before = await optionsIn(world);

    await world.marketplacer.action('option-type-set', {
      id: option.id,
      fields: { fieldType: 'SINGLE_SELECT' },
    });
    expectAnswer(await deliverOption(service, option), 200, 'failed', 'attribute-type-conflict');
    expectAnswer(await deliverOption(service, option), 200, 'failed', 'attribute-type-conflict');

    expect(await optionsIn(world)).toEqual(before);
    const name = `marketplacer-option-${option.legacyId}-fit`;
    expect(await failuresIn(world)).toEqual([
      expect.objectContaining({
        code: 'attribute-type-conflict',
        object: { type: 'option-type', id: `${option.legacyId}` },
        times: 2,
        detail: expect.stringMatching(
          `^Needed is enum, but the attribute ${name} of the product type marketplacer-product is text: remove it in the Merchant Center`,
        ),
      }),
    ]);
  });

  it('is reported too where another product type of the project has it', async () => {
    const service = await aService();
    const { world } = service;
    const option = await aPlantedOption(world, { name: 'Fit', values: ['Slim'] });
    const name = `marketplacer-option-${option.legacyId}-fit`;
    await world.commercetools.post('/product-types', {
      key: 'theirs',
      name: 'Theirs',
      description: '',
      attributes: [{ name, label: { en: 'Fit' }, type: { name: 'text' }, isRequired: false }],
    });
    expectAnswer(await deliverOption(service, option), 200, 'failed', 'attribute-type-conflict');
    expect(await failuresIn(world)).toMatchObject([
      {
        detail: expect.stringMatching(
          /^Needed is enum, but another product type .*AttributeDefinitionTypeConflict/,
        ),
      },
    ]);
    expect(await optionsIn(world)).toEqual([]);
  });
});

describe('three instances at the same time', () => {
  it('C5 C7: lose none of three new options and their values, and make none twice', async () => {
    const service = await aService({ instances: 3 });
    const { world } = service;
    const values = ['One', 'Two', 'Three', 'Four'];
    const options = await Promise.all(
      ['Size', 'Colour', 'Fit'].map((name) => aPlantedOption(world, { name, values })),
    );
    const untilTaken = async (option: Subject): Promise<void> => {
      const { status } = await deliverOption(service, option);
      if (status !== 200) await untilTaken(option);
    };
    await Promise.all([...options, ...options, ...options].map(untilTaken));
    const made = await optionsIn(world);
    expect(made.map(({ name }) => name).toSorted()).toEqual(
      options
        .map(({ legacyId }, index) => `marketplacer-option-${legacyId}-${['size', 'colour', 'fit'][index]}`)
        .toSorted(),
    );
    for (const { type } of made) expect(labelsIn(type)).toEqual(values);
  });
});
